/** Sample exit certificates for a demo office: issued, void, to be checked. People and numbers are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';

export const procedure = 'exit-certificate';

const clerk = 'bureau:unit_liaison';

const form = (number: string, name: string, exit: number): DemoCase['form'] => ({
  tripSource: 'paper',
  trip: `示例外侨出〔{year}〕${number}号`,
  validUntil: '{opened+120}',
  exitOn: `{opened+${exit}}`,
  returnOn: `{opened+${exit + 5}}`,
  name,
  unitName: '示例市商务局',
  holders: [{ name: '己示例', number: 'PE2000011' }],
  countries: [{ country: 'ETH', offers: 'none' }],
  reason: 'exempt',
});
const filed = { after: 0, act: 'file', by: clerk };
const issued = [
  filed,
  { after: 1, act: 'check', by: 'outbound:handler', input: { agreed: true } },
  { after: 1, act: 'issue', by: 'outbound:dept_head' },
];

export const demoCases: readonly DemoCase[] = [
  { needs: ['trip-europe'], applicant: clerk, daysAgo: 10, form: form('17', '示例赴埃塞俄比亚团', 30), steps: issued },
  {
    needs: ['trip-europe'],
    applicant: clerk,
    daysAgo: 13,
    form: form('18', '示例赴埃塞俄比亚工作组', 40),
    steps: [
      ...issued,
      { after: 3, act: 'void-by-head', by: 'outbound:dept_head', input: { reason: '示例：任务取消，同日作废。' } },
    ],
  },
  {
    needs: ['trip-europe'],
    applicant: clerk,
    daysAgo: 0,
    form: form('19', '示例赴埃塞俄比亚考察组', 45),
    steps: [filed],
  },
];
