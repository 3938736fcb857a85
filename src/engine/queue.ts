/** Where a case waits: queues are read off the definition, as everything else. */
import { computePeriod } from '../calendar/period.ts';
import type { Action, Who } from '../language/action.ts';
import { holds } from '../language/evaluate.ts';
import { seatedKeys, seatKeys } from './approvals.ts';
import { bodyOf, districtOf } from './capacity.ts';
import { periodFacts, runningClocks } from './due.ts';
import { looksElsewhere, readsInput } from './permitted.ts';
import type { CaseRecord, ClockFacts } from './record.ts';
import { scopeOf, type World } from './world.ts';

const outside = ['applicant', 'agent', 'system'];

const bodyIn = (world: World, record: CaseRecord, who: Who) => bodyOf(who, record, districtOf(world, record));

function open(world: World, record: CaseRecord, action: Action): boolean {
  if (!action.from.includes(record.state)) return false;
  const scope = scopeOf(world, record);
  if (action.enabled && !holds(action.enabled.test, scope)) return false;
  return (action.guards ?? []).every(
    (guard) =>
      (guard.severity ?? 'block') !== 'block' ||
      readsInput(guard) ||
      looksElsewhere(guard) ||
      (guard.when !== undefined && !holds(guard.when, scope)) ||
      holds(guard.test, scope),
  );
}

/** `body:role` of everybody whose ordinary next step this case awaits; what waits for nobody stands in no queue, whatever may be done. */
export function queueKeys(world: World, record: CaseRecord): string[] {
  if (world.procedure.states[record.state]?.waits === 'nobody') return seatKeys(world, record);
  const keys = Object.values(world.procedure.actions)
    .filter(
      (action) =>
        action.approves === undefined &&
        !action.common &&
        (action.weight ?? 'normal') !== 'quiet' &&
        action.weight !== 'careful' &&
        open(world, record, action),
    )
    .flatMap((action) => action.by.filter((who) => !outside.includes(who.role)))
    .flatMap((who) => {
      const body = bodyIn(world, record, who);
      return body === undefined ? [] : [`${body}:${who.role}`];
    });
  return [...new Set([...keys, ...seatKeys(world, record)])];
}

/** Bodies of the office and its districts that take part in this procedure: they may see the case. */
export function bodiesOf(world: World, record: CaseRecord): string[] {
  const everybody = [
    ...world.procedure.viewers,
    ...Object.values(world.procedure.actions).flatMap((action) => (action.common ? [] : action.by)),
  ];
  const bodies = everybody
    .filter((who) => !outside.includes(who.role) && who.role !== 'third_party' && who.role !== 'superior')
    .flatMap((who) => bodyIn(world, record, who) ?? []);
  const drawnIn = [...(record.copies ?? []), ...seatedKeys(record)];
  return [...new Set([...bodies, ...drawnIn, ...(record.unit ? [record.unit] : [])])];
}

/** The limit that counts now: what runs before what begins later; the office's own before another body's, theirs before the applicant's; nearest first. */
export function nearestClock(world: World, record: CaseRecord): { facts: ClockFacts; due?: string } | undefined {
  const order = { office: 0, other: 1, applicant: 2, holder: 3 };
  const scope = scopeOf(world, record);
  const ranked = runningClocks(record.clocks).flatMap((facts) => {
    const definition = world.procedure.clocks[facts.clock];
    if (!definition) return [];
    const { due } = computePeriod(world.calendar, periodFacts(facts));
    const shown = definition.shownOnly !== undefined && holds(definition.shownOnly, scope);
    const runs = facts.startedOn <= world.today;
    return [{ facts, due, rank: !runs ? 4 : shown ? 1 : order[definition.whose] }];
  });
  ranked.sort((a, b) => a.rank - b.rank || (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  const [first] = ranked;
  return first ? { facts: first.facts, ...(first.due ? { due: first.due } : {}) } : undefined;
}
