/** Read models of a case, computed in the act's own transaction: queue, clocks, search. */

import { computePeriod } from '../calendar/period.ts';
import { districtOf } from '../engine/capacity.ts';
import { periodFacts } from '../engine/due.ts';
import { bodiesOf, nearestClock, queueKeys } from '../engine/queue.ts';
import type { CaseRecord } from '../engine/record.ts';
import { nextReminder } from '../engine/remind.ts';
import type { World } from '../engine/world.ts';
import { otherNameKeys } from '../language/blocks.ts';
import type { Projection } from '../store/append-case.ts';
import { nameTerms, numberTerms } from './search-terms.ts';

/** Paused cases sort after the running ones, those without a limit after them, closed ones last. */
const sortDays = { paused: '9998-01-01', open: '9998-06-01', closed: '9999-12-31' };

/** A draft belongs to whoever writes it: the unit, or the counter that files for somebody. */
const draftBodies = (record: CaseRecord): string[] => [
  ...(record.unit ? [record.unit] : []),
  ...(record.counter ? [record.counter.body] : []),
];

/** The applicant's name and its other forms, as the blocks of forms name them. */
const namesOf = (world: World, record: CaseRecord): string[] =>
  [world.procedure.nameField, ...otherNameKeys].flatMap((key) => {
    const value = record.form[key];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });

/** Numbers that find it: its own, those it drew, those of the document it is about. */
const numbersOf = (world: World, record: CaseRecord): string[] => [
  record.number,
  ...Object.values(record.numbers),
  ...(world.procedure.numberFields ?? []).flatMap((key) => {
    const value = record.form[key];
    return typeof value === 'string' && value !== '' ? [value] : [];
  }),
];

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
    bodies: state?.draft ? draftBodies(record) : bodiesOf(world, record),
    terms: [...new Set([...numberTerms(numbersOf(world, record)), ...nameTerms(...namesOf(world, record))])],
    posts,
    sortDue: final ? sortDays.closed : nearest ? (nearest.due ?? sortDays.paused) : sortDays.open,
    nextDue: nearest?.due,
    clocks: record.clocks.map((facts) => {
      const { due, dueAt } = computePeriod(world.calendar, periodFacts(facts));
      const remindAt = final ? undefined : nextReminder(world.calendar, world.procedure.clocks[facts.clock], facts);
      return {
        clock: facts.clock,
        n: facts.n,
        due,
        running: facts.stoppedOn === undefined && facts.lapsedOn === undefined,
        ...(dueAt ? { dueAt } : {}),
        ...(remindAt ? { remindAt } : {}),
      };
    }),
    ...(trackCode ? { trackCode } : {}),
  };
}
