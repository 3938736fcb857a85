/** What a trip's acts do on the cases that hang on it (dossier 2, §13.3), each an act of the system in the same transaction. */
import type { Effect } from '../../../../src/language/action.ts';
import { type Expr, today } from '../../../../src/language/expression.ts';
import { rowsOf, rule } from './reporting.ts';

type Input = { readonly [key: string]: Expr };

/** @param trip number of the trip in the registers @param members names that travel, where only some are meant */
const dependants = (trip: Expr, take: string, members: Expr = ''): Expr =>
  rule(
    'trip-dependants',
    {
      trip,
      members,
      visas: rowsOf('visa-register', { trip }),
      documents: rowsOf('document-register', { trip }),
      certificates: rowsOf('exit-certificate-register', { trip }),
    },
    take,
  );

const actOn = (on: Expr, act: string, input: Input, when?: Expr): Effect => ({
  ...(when === undefined ? {} : { when }),
  do: 'act',
  on,
  act,
  input,
});

/** The trip does not take place, or not so: visas under way are withdrawn, certificates void. */
const papersEnd = (trip: Expr, reason: Expr, when?: Expr): readonly Effect[] => [
  actOn(dependants(trip, 'visas'), 'withdraw', { reason }, when),
  actOn(dependants(trip, 'certificates'), 'void', {}, when),
];

/** Cancelled, expired, revoked: documents come back within 7 days as well. */
export const tripEnds = (trip: Expr, reason: Expr, when?: Expr): readonly Effect[] => [
  ...papersEnd(trip, reason, when),
  actOn(dependants(trip, 'loans'), 'trip-cancelled', { cancelledOn: today }, when),
];

/** Changed: whoever left the group hands the document back; where exit or days moved the others' due days are counted anew. */
export const tripChanges = (
  trip: Expr,
  members: Expr,
  was: { exit: Expr; days: Expr },
  now: { exit: Expr; days: Expr },
  reason: Expr,
): readonly Effect[] => [
  ...papersEnd(trip, reason),
  actOn(dependants(trip, 'loansOfOthers', members), 'trip-cancelled', { cancelledOn: today }),
  actOn(
    dependants(trip, 'loansOfMembers', members),
    'trip-moved',
    { oldExit: was.exit, newExit: now.exit, days: now.days },
    { all: [{ present: was.exit }, { any: [{ ne: [was.exit, now.exit] }, { ne: [was.days, now.days] }] }] },
  ),
];

/** The real exit: what is on loan is due that many days later (provisional until the entry is known). */
export const tripLeaves = (trip: Expr, exit: Expr, days: Expr): Effect =>
  actOn(dependants(trip, 'loans'), 'trip-moved', { oldExit: exit, newExit: exit, days });

/** The entry: what is on loan is due 7 days later. */
export const tripComesHome = (trip: Expr, entry: Expr): Effect =>
  actOn(dependants(trip, 'loans'), 'record-entry', { entryDate: entry });
