/** A sample loss for a demo office. People and numbers are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';

export const procedure = 'passport-loss';

const clerk = 'bureau:unit_liaison';

export const demoCases: readonly DemoCase[] = [
  {
    applicant: clerk,
    daysAgo: 3,
    form: {
      name: '癸示例',
      unitName: '示例市商务局',
      document: 'HC1000021',
      kind: 'lost',
      when: '{opened-1}',
      abroad: false,
      country: 'CHN',
      place: '武汉示例路',
      how: '示例：出差途中发现通行证不在包里，沿途车站、酒店、办公室都找过，联系了失物招领处，没有找到，特此报告，并保证找到后立即交回。',
      policeRef: '示例回执1号',
    },
    steps: [{ after: 0, act: 'report', by: clerk }],
  },
];
