/** Sample slips of a demo office: one signed by two people, one that waits for the second, one being read. 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';
import type { Value } from '../../../../src/language/expression.ts';

export const procedure = 'document-intake';

const keeper = 'outbound:custodian';

const card = (kind: string, number: string, holder: string, slot: string): { readonly [key: string]: Value } => ({
  kind,
  number,
  holder,
  issue: '{opened-400}',
  expiry: '{opened+1400}',
  authority: '示例签发机关',
  slot,
});
const slip = (cabinet: string, documents: readonly { readonly [key: string]: Value }[]) => ({
  unitName: '示例进出口有限公司',
  unit: 'unit:d0000000-0000-4000-8000-000000000202',
  giver: '示例专办员',
  origin: 'handed-in',
  cabinet,
  documents,
});
const read = { after: 0, act: 'read', by: keeper };

export const demoCases: readonly DemoCase[] = [
  {
    applicant: keeper,
    daysAgo: 8,
    form: slip('C', [
      card('ABTC', 'C10000079', '辰示例', '01'),
      card('ABTC', 'C10000087', '巳示例', '02'),
      card('HKMO', 'HC1000047', '午示例', '03'),
    ]),
    steps: [read, { after: 1, act: 'sign', by: 'outbound:handler', input: { counted: 3 } }],
  },
  {
    applicant: keeper,
    daysAgo: 1,
    form: slip('C', [card('HKMO', 'HC1000055', '未示例', '04'), card('HKMO', 'HC1000063', '申示例', '05')]),
    steps: [read],
  },
  { applicant: keeper, daysAgo: 0, form: slip('C', [card('ABTC', 'C10000095', '酉示例', '06')]), steps: [] },
];
