/** The rules of official trips, each with an address of its own (law 8); other procedures of travel call them by id. */
import type { Rule } from '../../../../src/language/rule.ts';
import { tripBudget, tripCabin } from './rule-budget.ts';
import { tripChange, tripYears } from './rule-change.ts';
import { tripClosing, tripDocuments, tripPlanFit, tripReportsDue, tripShown } from './rule-fit.ts';
import { tripFrequency, tripOverlap, tripSameCountry } from './rule-history.ts';
import { tripAuthority, tripMembers } from './rule-people.ts';
import { tripContinent, tripCountries, tripDays, tripLead } from './rule-route.ts';
import { tripShare } from './rule-share.ts';

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
  tripCabin,
  tripPlanFit,
  tripShown,
  tripReportsDue,
  tripClosing,
  tripDocuments,
  tripChange,
  tripYears,
];
