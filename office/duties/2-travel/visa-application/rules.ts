/** The rules of visas, each with an address of its own (law 8). */
import type { Rule } from '../../../../src/language/rule.ts';
import { batchRules } from './rule-batch.ts';
import { lineRules } from './rule-lines.ts';
import { visaRequirement } from './rule-requirement.ts';
import { resultRules } from './rule-results.ts';
import { schengenDays } from './rule-schengen.ts';
import { sheetRules } from './rule-sheet.ts';

export const rules: readonly Rule[] = [
  visaRequirement,
  schengenDays,
  ...batchRules,
  ...resultRules,
  ...lineRules,
  ...sheetRules,
];
