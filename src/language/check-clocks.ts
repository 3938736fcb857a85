/** Cross-checks of clocks beyond their stop and lapse: each unit with its parts, grounds with ids, extensions by those whom the law names. */
import type { Effect } from './action.ts';
import type { Clock } from './clock.ts';
import type { Procedure } from './procedure.ts';

type Say = (problem: string) => void;
type ClockEffect = Extract<Effect, { do: 'clock' }>;

const backward: readonly string[] = ['BWD', 'BCD'];
const fixed: readonly string[] = ['BWD', 'BCD', 'FIX', 'WIN', 'VAL', 'RET'];

function checkUnit(id: string, clock: Clock, say: Say): void {
  const { unit } = clock;
  if ((unit === 'FIX') !== (clock.monthDay !== undefined)) say(`clocks.${id}.monthDay: FIX has one, no other unit`);
  if ((unit === 'WIN') !== (clock.closes !== undefined)) say(`clocks.${id}.closes: WIN has one, no other unit`);
  if (typeof clock.monthDay === 'string' && !/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(clock.monthDay))
    say(`clocks.${id}.monthDay: written 12-31`);
  if (clock.per === 'day' && unit !== 'VAL') say(`clocks.${id}.per: day is for VAL`);
  if (clock.per === 'month' && unit !== 'VAL' && unit !== 'BCD') say(`clocks.${id}.per: month is for VAL and BCD`);
  if (clock.progress && [...backward, 'HR', 'OH', 'VAL', 'RET'].includes(unit))
    say(`clocks.${id}.progress: ${unit} has none`);
  if (clock.hours && unit !== 'OH') say(`clocks.${id}.hours: only OH has hours`);
  if (clock.pauses?.length && fixed.includes(unit)) say(`clocks.${id}.pauses: ${unit} cannot be paused`);
  if (clock.extend && backward.includes(unit)) say(`clocks.${id}.extend: ${unit} cannot be extended`);
  if (clock.basis === undefined || clock.basis.mark === undefined) say(`clocks.${id}.basis: with its source mark`);
}

function checkGrounds(id: string, clock: Clock, say: Say): void {
  for (const [name, grounds] of [
    ['pauses', clock.pauses ?? []],
    ['extend.grounds', clock.extend?.grounds ?? []],
  ] as const) {
    const ids = grounds.map((ground) => ground.id);
    if (new Set(ids).size !== ids.length) say(`clocks.${id}.${name}: a ground twice`);
  }
  if (clock.extend && (clock.extend.units < 1 || clock.extend.max < 1)) say(`clocks.${id}.extend: at least 1`);
  for (const { most } of clock.pauses ?? [])
    if (most && ((most.times ?? 1) < 1 || (most.days ?? 1) < 1)) say(`clocks.${id}.pauses: at least 1`);
}

function checkUse(procedure: Procedure, id: string, clock: Clock, say: Say): void {
  for (const [name, action] of Object.entries(procedure.actions)) {
    const own = action.effects.filter((effect): effect is ClockEffect => effect.do === 'clock' && effect.clock === id);
    for (const effect of own) {
      const starts = effect.op === 'start' || effect.op === 'restart';
      if (starts && [...backward, 'WIN'].includes(clock.unit) && effect.on === undefined)
        say(`actions.${name}: clock ${id} counts from a day that must be named (on)`);
      if (effect.op === 'next' && !clock.repeat) say(`actions.${name}: clock ${id} does not repeat`);
      if (effect.op === 'progress' && !clock.progress) say(`actions.${name}: clock ${id} knows no progress`);
      if (effect.op !== 'extend') continue;
      if (!clock.extend) say(`actions.${name}: clock ${id} cannot be extended`);
      const grounds = clock.extend?.grounds?.map((ground) => ground.id) ?? [];
      if (typeof effect.ground === 'string' && !grounds.includes(effect.ground))
        say(`actions.${name}: clock ${id} has no ground ${effect.ground} for an extension`);
      const may = clock.extend?.by;
      for (const who of action.by)
        if (may && !may.includes(who.role)) say(`actions.${name}.by: ${who.role} may not extend clock ${id}`);
    }
  }
}

/** Everything wrong with the clocks' own parts. */
export function checkClockParts(procedure: Procedure, say: Say): void {
  for (const [id, clock] of Object.entries(procedure.clocks)) {
    checkUnit(id, clock, say);
    checkGrounds(id, clock, say);
    checkUse(procedure, id, clock, say);
    if (clock.beside !== undefined) {
      if (procedure.clocks[clock.beside]?.kind !== 'statutory') say(`clocks.${id}.beside: a statutory clock`);
      if (clock.kind !== 'promise') say(`clocks.${id}.beside: of a promise`);
    }
  }
}
