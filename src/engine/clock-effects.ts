/** What the effect `clock` does: start, restart, stop, pause, resume, extend, next. Facts are recorded; no last day is ever stored. */
import { addDays } from '../calendar/arithmetic.ts';
import { countsHours } from '../calendar/hours.ts';
import { dayOf, isInstant } from '../calendar/instants.ts';
import { computePeriod } from '../calendar/period.ts';
import type { Instant, IsoDate } from '../calendar/types.ts';
import type { Effect } from '../language/action.ts';
import type { Clock } from '../language/clock.ts';
import { evaluate, holds } from '../language/evaluate.ts';
import type { Expr, Value } from '../language/expression.ts';
import type { Command, Draft } from './decision.ts';
import { isRunning, periodFacts } from './due.ts';
import type { CaseEvent } from './events.ts';
import { toMilestones, toPercent } from './progress.ts';
import type { CaseRecord, ClockFacts } from './record.ts';
import { scopeOf, type World } from './world.ts';

export type ClockEffect = Extract<Effect, { do: 'clock' }>;

interface Acting {
  world: World;
  draft: Draft;
  command: Pick<Command, 'input' | 'filing'>;
}

const value = ({ world, draft, command }: Acting, expr: Expr): Value | undefined =>
  evaluate(expr, scopeOf(world, draft.record, command.input));

/** The run of a clock that counts now: the last one, if it has not ended. */
export function runningClock(record: CaseRecord, clock: string): ClockFacts | undefined {
  const facts = record.clocks.findLast((entry) => entry.clock === clock);
  return facts && isRunning(facts) ? facts : undefined;
}

/** Whether a pause of this clock lasts on a day; one that its maximum has ended does not. */
export const isPausedOn = (facts: ClockFacts, today: IsoDate): boolean =>
  facts.pauses.some((pause) => pause.to === undefined && (pause.until === undefined || today < pause.until));

/**
 * The day an effect names, and the instant where the unit counts hours; now when it names none, or the day of receipt of what the counter
 * took in.
 */
function momentOf(acting: Acting, unit: string, on: Expr | undefined): { on: IsoDate; at?: Instant } | undefined {
  const { world } = acting;
  const named = on === undefined ? undefined : value(acting, on);
  const given = typeof named === 'string' && named !== '' ? named : undefined;
  // A planned day that nobody has planned yet starts nothing; a limit in days falls back on the day of the act.
  if (on !== undefined && given === undefined && ['BWD', 'BCD', 'WIN'].includes(unit)) return undefined;
  const moment = given ?? (countsHours({ unit }) ? world.at : (acting.command.filing?.on ?? world.today));
  const at = countsHours({ unit }) && isInstant(moment) ? { at: moment } : {};
  return { on: dayOf(moment), ...at };
}

const milestonesOf = (acting: Acting, { milestones }: NonNullable<Clock['progress']>) =>
  milestones === undefined ? [] : toMilestones(value(acting, milestones));

function partsOf(acting: Acting, definition: Clock): Partial<Extract<CaseEvent, { kind: 'clockStarted' }>> {
  const text = (expr: Expr | undefined): string | undefined => {
    const found = expr === undefined ? undefined : value(acting, expr);
    return typeof found === 'string' && found !== '' ? found : undefined;
  };
  const [monthDay, closes] = [text(definition.monthDay), text(definition.closes)];
  return {
    ...(definition.roll === undefined ? {} : { roll: definition.roll }),
    ...(definition.per ? { per: definition.per } : {}),
    ...(definition.hours ? { hours: definition.hours } : {}),
    ...(monthDay ? { monthDay } : {}),
    ...(closes ? { closes } : {}),
    ...(definition.progress ? { milestones: milestonesOf(acting, definition.progress) } : {}),
  };
}

/** The event that starts a clock anew. Nothing where its planned day is not known yet. */
function started(acting: Acting, clock: string, on: Expr | undefined): CaseEvent | undefined {
  const definition = acting.world.procedure.clocks[clock];
  if (!definition) throw new Error(`no clock ${clock}`); // the check of definitions has ruled it out
  const length = value(acting, definition.length);
  if (typeof length !== 'number') throw new Error(`clock ${clock} has no length`);
  const moment = momentOf(acting, definition.unit, on);
  if (!moment) return undefined;
  const parts = partsOf(acting, definition);
  if (definition.unit === 'WIN' && (parts.closes === undefined || parts.closes < moment.on)) return undefined;
  const before = acting.draft.record.clocks.findLast((facts) => facts.clock === clock);
  return {
    kind: 'clockStarted',
    clock,
    n: (before?.n ?? 0) + 1,
    unit: definition.unit,
    length: Math.max(0, length),
    ...parts,
    ...moment,
  };
}

const stopOf = (facts: ClockFacts, on: IsoDate, at: Instant): CaseEvent => ({
  kind: 'clockStopped',
  clock: facts.clock,
  n: facts.n,
  on,
  ...(countsHours(facts) ? { at } : {}),
});

/** Starts a clock; a run of it that still counts stops first. */
export function startClock(acting: Acting, effect: { clock: string; on?: Expr }): void {
  const { world, draft } = acting;
  const before = runningClock(draft.record, effect.clock);
  const event = started(acting, effect.clock, effect.on);
  if (before) draft.push(stopOf(before, world.today, world.at));
  if (event) draft.push(event);
}

function pause(acting: Acting, facts: ClockFacts, ground: string): void {
  const { world, draft } = acting;
  const days = world.procedure.clocks[facts.clock]?.pauses?.find((entry) => entry.id === ground)?.most?.days;
  draft.push({
    kind: 'clockPaused',
    clock: facts.clock,
    n: facts.n,
    on: world.today,
    ground,
    ...(countsHours(facts) ? { at: world.at } : {}),
    ...(days === undefined ? {} : { until: addDays(world.today, days) }),
  });
}

function extend(acting: Acting, facts: ClockFacts, ground: Expr | undefined): void {
  const { world, draft } = acting;
  const definition = world.procedure.clocks[facts.clock]?.extend;
  // What may not be extended was refused before (clock-limits.ts); a second check costs nothing.
  if (!definition || facts.extensions.length >= definition.max) return;
  const id = ground === undefined ? '' : String(value(acting, ground) ?? '');
  const units = definition.grounds?.find((entry) => entry.id === id)?.units ?? definition.units;
  draft.push({
    kind: 'clockExtended',
    clock: facts.clock,
    n: facts.n,
    units,
    ...(id ? { ground: id } : {}),
    on: world.today,
  });
}

/** First day of the next run: where the count of this one ended, or today. A yearly day is behind us, so its next one is a year on. */
function nextStart(world: World, facts: ClockFacts): string {
  if (world.procedure.clocks[facts.clock]?.repeat?.from === 'done') return countsHours(facts) ? world.at : world.today;
  const { raw, dueAt } = computePeriod(world.calendar, { ...periodFacts(facts), pauses: [] });
  return facts.unit === 'FIX' ? addDays(raw, 1) : (dueAt ?? raw);
}

/** The next run of a repeating clock, unless its condition has ended. */
function repeat(acting: Acting, facts: ClockFacts): void {
  const { world, draft, command } = acting;
  const again = world.procedure.clocks[facts.clock]?.repeat;
  if (!again || (again.while !== undefined && !holds(again.while, scopeOf(world, draft.record, command.input)))) return;
  const event = started(acting, facts.clock, nextStart(world, facts));
  if (event) draft.push(event);
}

/** The applicant meets a limit on the day that counts for being in time, never before it began. */
function metOn({ world, command }: Acting, facts: ClockFacts): IsoDate | undefined {
  const whose = world.procedure.clocks[facts.clock]?.whose;
  const { filing } = command;
  if (!filing || (whose !== 'applicant' && whose !== 'holder')) return undefined;
  if (filing.inTime < facts.startedOn) return facts.startedOn;
  return filing.inTime;
}

/** Applies the effect. Stopping, pausing or resuming what does not run is no change. */
export function applyClock(acting: Acting, effect: ClockEffect): void {
  const { world, draft } = acting;
  if (effect.op === 'start' || effect.op === 'restart') {
    startClock(acting, effect);
    return;
  }
  const facts = runningClock(draft.record, effect.clock);
  if (!facts) return;
  const paused = isPausedOn(facts, world.today);
  if (effect.op === 'stop') {
    const named = effect.on === undefined ? undefined : momentOf(acting, facts.unit, effect.on);
    draft.push(stopOf(facts, named?.on ?? metOn(acting, facts) ?? world.today, named?.at ?? world.at));
  } else if (effect.op === 'pause' && !paused) pause(acting, facts, String(value(acting, effect.ground) ?? ''));
  else if (effect.op === 'resume' && paused)
    draft.push({
      kind: 'clockResumed',
      clock: effect.clock,
      n: facts.n,
      on: world.today,
      ...(countsHours(facts) ? { at: world.at } : {}),
    });
  else if (effect.op === 'extend') extend(acting, facts, effect.ground);
  else if (effect.op === 'progress') {
    const percent = toPercent(value(acting, effect.percent));
    draft.push({ kind: 'progressTold', clock: effect.clock, n: facts.n, percent, on: world.today });
  } else if (effect.op === 'next') {
    draft.push(stopOf(facts, world.today, world.at));
    repeat(acting, facts);
  }
}

/** After the lapse of a clock that repeats from its last day: the next run, in the same decision. */
export function repeatAfterLapse(world: World, draft: Draft, clock: string, n: number): void {
  const facts = draft.record.clocks.find((entry) => entry.clock === clock && entry.n === n);
  const last = draft.record.clocks.findLast((entry) => entry.clock === clock);
  if (!facts || last?.n !== n || world.procedure.clocks[clock]?.repeat?.from !== 'due') return;
  repeat({ world, draft, command: { input: {} } }, facts);
}
