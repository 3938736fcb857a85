/** What acts do on other cases, checked across procedures: what they open and bring about must be there, and be the system's to do. */
import type { Effect } from './action.ts';
import type { Procedure } from './procedure.ts';

const ofSystem = (procedure: Procedure, act: string): boolean =>
  procedure.actions[act]?.by.some((who) => who.role === 'system') ?? false;

function mistakeOf(effect: Effect, procedures: readonly Procedure[]): string | undefined {
  if (effect.do === 'act' && !procedures.some((procedure) => ofSystem(procedure, effect.act)))
    return `nowhere may the system do ${effect.act}`;
  if (effect.do !== 'open') return undefined;
  const opened = procedures.find((procedure) => procedure.id === effect.procedure);
  if (!opened) return `no procedure ${effect.procedure}`;
  const { begin } = effect;
  if (!begin) return undefined;
  if (!ofSystem(opened, begin.act)) return `${opened.id}: the system may not do ${begin.act}`;
  if (!opened.actions[begin.act]?.from.includes(opened.initial)) return `${opened.id} cannot begin with ${begin.act}`;
  return undefined;
}

/** @returns one line a mistake, with its place. */
export const checkReach = (procedures: readonly Procedure[]): string[] =>
  procedures.flatMap((procedure) =>
    Object.entries(procedure.actions).flatMap(([id, action]) =>
      action.effects.flatMap((effect) => {
        const mistake = mistakeOf(effect, procedures);
        return mistake ? [`${procedure.id}.actions.${id}: ${mistake}`] : [];
      }),
    ),
  );
