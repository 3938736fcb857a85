/** Sample cancellations of a demo office: listed, half signed, cancelled, destroyed. People and numbers are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';
import type { Value } from '../../../../src/language/expression.ts';

export const procedure = 'passport-cancel';

const keeper = 'outbound:custodian';
const officer = 'outbound:handler';
const step = (after: number, act: string, by: string, input: { readonly [key: string]: Value } = {}) => ({
  after,
  act,
  by,
  input,
});
const listed = [step(0, 'list', keeper, { batch: '示例批次{year}-4' })];
const half = [
  ...listed,
  step(1, 'approve', 'outbound:dept_head'),
  step(1, 'cancel-first', keeper, { method: 'corner-cut', pictured: true }),
];
const cancelled = [...half, step(0, 'cancel-second', officer)];
const destroyed = [
  ...cancelled,
  step(2, 'destroy-first', keeper, { method: 'shredding', batch: '示例批次{year}-4' }),
  step(0, 'destroy-second', officer, { firstName: '柜示例', secondName: '签示例' }),
];

const ended = (
  needs: string,
  daysAgo: number,
  [document, holder, trigger]: readonly [string, string, string],
  steps: DemoCase['steps'],
): DemoCase => ({
  needs: [needs],
  applicant: keeper,
  daysAgo,
  form: {
    document,
    kind: 'HKMO',
    holder,
    unitName: '示例市商务局',
    trigger,
    triggerOn: '{opened-2}',
    present: true,
  },
  steps,
});

export const demoCases: readonly DemoCase[] = [
  ended('pass-left', 2, ['HC1000089', '盈示例', 'left'], listed),
  ended('pass-half-cancelled', 5, ['HC1000097', '昃示例', 'nationality'], half),
  ended('pass-cancelled', 12, ['HC1000105', '辰示例', 'class'], cancelled),
  ended('pass-destroyed', 20, ['HC1000113', '宿示例', 'left'], destroyed),
];
