/** Sample losses of a demo office: reported, abroad, accepted, void, damaged. People and numbers are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';
import type { Value } from '../../../../src/language/expression.ts';

export const procedure = 'passport-loss';

type Values = { readonly [key: string]: Value };
const clerk = 'bureau:unit_liaison';
const officer = 'outbound:handler';
const step = (after: number, act: string, by: string, input: Values = {}) => ({ after, act, by, input });

const loss = (
  daysAgo: number,
  [document, name]: readonly [string, string],
  change: Values,
  steps: DemoCase['steps'],
  more: Partial<DemoCase> = {},
): DemoCase => ({
  applicant: clerk,
  daysAgo,
  form: {
    name,
    unitName: '示例市商务局',
    document,
    kind: 'lost',
    when: '{opened-1}',
    abroad: false,
    country: 'CHN',
    place: '武汉示例路',
    how: '示例：出差途中发现通行证不在包里，沿途车站、酒店、办公室都找过，联系了失物招领处，没有找到，特此报告，并保证找到后立即交回。',
    policeRef: '示例回执1号',
    ...change,
  },
  steps: [step(0, 'report', clerk), ...steps],
  ...more,
});
const papers = ['statement', 'unitLetter', 'copy', 'evidence'];
const accepted = [step(2, 'file-papers', clerk), step(1, 'accept', officer)];

export const demoCases: readonly DemoCase[] = [
  loss(3, ['HC1000021', '癸示例'], {}, []),
  loss(1, ['HC1000155', '来示例'], { abroad: true, country: 'FRA', place: '示例城车站' }, [], {
    needs: ['pass-abroad'],
  }),
  loss(9, ['HC1000121', '列示例'], { kind: 'stolen' }, accepted, { needs: ['pass-lost'], materials: papers }),
  loss(
    24,
    ['HC1000139', '张示例'],
    {},
    [
      ...accepted,
      step(8, 'declare-void', officer, { decisionNumber: '示例港澳〔{year}〕4号', decidedOn: '{today-1}' }),
    ],
    { needs: ['pass-void'], materials: papers },
  ),
  loss(
    2,
    ['HC1000147', '寒示例'],
    { kind: 'damaged' },
    [step(1, 'surrender', 'outbound:custodian', { giver: '示例专办员' })],
    { needs: ['pass-damaged'] },
  ),
];
