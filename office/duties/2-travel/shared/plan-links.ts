/** What becomes of the plan item that a trip uses (dossier 2, §1): given back when the trip does not take place, done when its report is accepted. */
import type { Effect } from '../../../../src/language/action.ts';
import type { Expr } from '../../../../src/language/expression.ts';

/** The item that this trip uses, as a case; none where it was planned elsewhere. */
const usedBy = (trip: Expr): Expr => ({
  look: 'plan-register',
  where: { trip, state: 'used' },
  take: { column: 'case' },
});

const onItem = (act: 'release' | 'close', trip: Expr, when: Expr): Effect => ({
  when: { all: [when, { present: trip }, { present: usedBy(trip) }] },
  do: 'act',
  on: usedBy(trip),
  act,
});

/** Cancelled, expired, revoked for good: the unit may use the item again until the end of its year. */
export const planReleased = (trip: Expr, when: Expr = true): Effect => onItem('release', trip, when);
export const planDone = (trip: Expr): Effect => onItem('close', trip, true);
