/** "If accepted today": the main limit of a procedure, counted from today. */
import type { ClockView } from '../client/types.ts';
import { emptyRecord } from '../engine/evolve.ts';
import type { ClockFacts } from '../engine/record.ts';
import { scopeOf, type World } from '../engine/world.ts';
import { evaluate } from '../language/evaluate.ts';
import { presentClock } from './present-clock.ts';

export function presentIfToday(world: World): ClockView | undefined {
  const definition = world.procedure.clocks[world.procedure.mainClock];
  if (!definition) return undefined;
  const record = emptyRecord('');
  const length = evaluate(definition.length, scopeOf(world, record));
  if (typeof length !== 'number') return undefined;
  const facts: ClockFacts = {
    clock: world.procedure.mainClock,
    n: 1,
    unit: definition.unit,
    length,
    startedOn: world.today,
    pauses: [],
    extensions: [],
    ...(definition.roll === undefined ? {} : { roll: definition.roll }),
  };
  return presentClock(world, record, facts, true);
}
