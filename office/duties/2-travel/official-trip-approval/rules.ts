/** The rules of official trips, each with an address of its own (law 8); other procedures of travel call them by id. */
import type { Rule } from '../../../../src/language/rule.ts';
import { tripDependants } from '../shared/rule-dependants.ts';
import { tripAllowance } from './rule-allowance.ts';
import { tripBudget, tripCabin } from './rule-budget.ts';
import { tripChange, tripYears } from './rule-change.ts';
import { tripClosing, tripDocuments, tripPlanFit, tripReportsDue, tripShown } from './rule-fit.ts';
import { tripFrequency, tripOverlap, tripSameCountry } from './rule-history.ts';
import { registerLine } from './rule-line.ts';
import { tripAuthority, tripMembers } from './rule-people.ts';
import { tripPreparation } from './rule-preparation.ts';
import { tripContinent, tripCountries, tripDays, tripLead } from './rule-route.ts';
import { tripShare } from './rule-share.ts';
import { visaPrefill } from './rule-visa-prefill.ts';
import { tripVisas } from './rule-visas.ts';

export const rules: readonly Rule[] = [
  tripCountries,
  tripContinent,
  tripDays,
  tripShare,
  tripLead,
  tripMembers,
  tripAuthority,
  tripOverlap,
  tripSameCountry,
  tripFrequency,
  tripBudget,
  tripAllowance,
  tripCabin,
  tripPlanFit,
  tripShown,
  tripReportsDue,
  tripClosing,
  tripDocuments,
  tripChange,
  tripYears,
  registerLine,
  tripDependants,
  tripVisas,
  visaPrefill,
  tripPreparation,
];
