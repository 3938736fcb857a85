/** A sample exit certificate for a demo office. People and numbers are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';

export const procedure = 'exit-certificate';

const clerk = 'bureau:unit_liaison';

export const demoCases: readonly DemoCase[] = [
  {
    needs: ['trip-europe'],
    applicant: clerk,
    daysAgo: 10,
    form: {
      tripSource: 'paper',
      trip: '示例外侨出〔{year}〕17号',
      validUntil: '{opened+120}',
      exitOn: '{opened+30}',
      returnOn: '{opened+35}',
      name: '示例赴埃塞俄比亚团',
      unitName: '示例市商务局',
      holders: [{ name: '己示例', number: 'PE2000011' }],
      countries: [{ country: 'ETH', offers: 'none' }],
      reason: 'exempt',
    },
    steps: [
      { after: 0, act: 'file', by: clerk },
      { after: 1, act: 'check', by: 'outbound:handler', input: { agreed: true } },
      { after: 1, act: 'issue', by: 'outbound:dept_head' },
    ],
  },
];
