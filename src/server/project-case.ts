/** Read models of a case, computed in the act's own transaction: queue, clocks, search. */
import { clockStatus } from '../engine/due.ts';
import { districtOf } from '../engine/permitted.ts';
import { bodiesOf, nearestClock, queueKeys } from '../engine/queue.ts';
import type { CaseRecord } from '../engine/record.ts';
import type { World } from '../engine/world.ts';
import type { Projection } from '../store/append-case.ts';
import { nameTerms, numberTerms } from './search-terms.ts';

/** Paused cases sort after the running ones, those without a limit after them, closed ones last. */
const sortDays = { paused: '9998-01-01', open: '9998-06-01', closed: '9999-12-31' };

export function projectCase(world: World, record: CaseRecord, trackCode?: string): Projection {
  const state = world.procedure.states[record.state];
  const final = state?.final ?? false;
  const nearest = final || state?.draft ? undefined : nearestClock(world, record);
  const posts = state?.draft
    ? []
    : [...queueKeys(world, record), ...bodiesOf(world, record).map((body) => `${body}:*`)];
  const name = String(record.form[world.procedure.nameField] ?? '');
  return {
    procedure: record.procedure,
    edition: record.edition,
    district: districtOf(world, record),
    name,
    final,
    bodies: state?.draft ? [] : bodiesOf(world, record),
    terms: [...new Set([...numberTerms([record.number, ...Object.values(record.numbers)]), ...nameTerms(name)])],
    posts,
    sortDue: final ? sortDays.closed : nearest ? (nearest.due ?? sortDays.paused) : sortDays.open,
    nextDue: nearest?.due,
    clocks: record.clocks.map((facts) => ({
      clock: facts.clock,
      n: facts.n,
      due: clockStatus(world.calendar, facts, world.today).due,
      running: facts.stoppedOn === undefined && facts.lapsedOn === undefined,
    })),
    ...(trackCode ? { trackCode } : {}),
  };
}
