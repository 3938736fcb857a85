/** Sample cases for a demo office. Persons and numbers are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';

export const procedure = 'personal-data-request';

export const demoCases: readonly DemoCase[] = [
  {
    applicant: 'lin',
    daysAgo: 4,
    form: {
      standing: 'self',
      name: '林示例',
      nameLatin: 'Lin Shili',
      birth: '1980-05-06',
      nationality: 'CHN',
      docType: 'cnPassport',
      docNo: 'E10000017',
      email: 'lin@example.org',
      address: '示例路1号',
      filedBy: 'self',
      kind: 'correct',
      target: 'case',
      targetNumber: 'WQ2026000001',
      detail: '邮箱换了，请改成新的。（示例）',
      eService: true,
      resultMethod: 'electronic',
    },
    steps: [{ after: 0, act: 'request', by: 'applicant' }],
  },
];
