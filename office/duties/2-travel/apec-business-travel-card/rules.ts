/** The rules of the card, each with an address of its own (law 8). */
import type { Rule } from '../../../../src/language/rule.ts';
import { abtcExpiry, abtcPassport, abtcRenewal, abtcStay } from './rule-card.ts';
import { abtcMatrix } from './rule-economies.ts';
import { abtcSocial, abtcTaxGrade, abtcTrade } from './rule-enterprise.ts';

export const rules: readonly Rule[] = [
  abtcExpiry,
  abtcStay,
  abtcRenewal,
  abtcPassport,
  abtcTrade,
  abtcTaxGrade,
  abtcSocial,
  abtcMatrix,
];
