/** Sample counts of a demo office: one of a unit with a difference, signed by two; one that is being prepared. 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';

export const procedure = 'document-stock-take';

const keeper = 'outbound:custodian';

export const demoCases: readonly DemoCase[] = [
  {
    applicant: keeper,
    daysAgo: 42,
    form: {
      occasion: 'inspection',
      place: 'unit',
      unit: 'unit:d0000000-0000-4000-8000-000000000202',
      keeper: '柜示例',
      second: '签示例',
    },
    steps: [
      { after: 0, act: 'start', by: keeper },
      { after: 0, act: 'count', by: keeper, input: { scans: 'C10000046\nC10000053' } },
      {
        after: 1,
        act: 'sign',
        by: 'outbound:handler',
        input: { explanation: '示例：两张商务旅行卡还没有登记，已通知单位交来入库。' },
      },
    ],
  },
  {
    applicant: keeper,
    daysAgo: 0,
    form: { occasion: 'half-year', place: 'office', keeper: '柜示例', second: '签示例' },
    steps: [],
  },
];
