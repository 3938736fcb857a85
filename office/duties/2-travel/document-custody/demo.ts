/** Sample cases for a demo office. Persons and numbers are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';
import { sample } from './examples.ts';

export const procedure = 'document-custody';

export const demoCases: readonly DemoCase[] = [
  {
    applicant: 'outbound:custodian',
    daysAgo: 20,
    form: { ...sample, origin: 'handed-in', issue: '{today-40}' },
    steps: [
      { after: 0, act: 'register', by: 'outbound:custodian', input: { giver: '示例专办员' } },
      {
        after: 15,
        act: 'loan',
        by: 'outbound:custodian',
        input: { purpose: 'data-change', borrower: '示例专办员', authorised: true },
      },
    ],
  },
];
