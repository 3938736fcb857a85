/** The rules of custody, each with an address of its own (law 8). */
import type { Rule } from '../../../../src/language/rule.ts';
import { custodyDue, custodyLate, tripMoved } from './rule-due.ts';
import { custodyHolder, loanForTrip, readBack } from './rule-loan.ts';
import { documentZone } from './rule-zone.ts';

export const rules: readonly Rule[] = [
  documentZone,
  custodyDue,
  custodyLate,
  tripMoved,
  loanForTrip,
  custodyHolder,
  readBack,
];
