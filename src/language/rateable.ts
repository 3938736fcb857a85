/** Which states of a procedure invite the applicant to rate the service (0 §5; GB/T 39734: one rating per handling). */
import type { Procedure } from './procedure.ts';

/**
 * The states written in `rateable`, else the result only: final states that an act reaches which ends the main clock, where
 * somebody applies from outside. Acts of the applicant or of time alone (withdrawal, lapse) end no service.
 */
export function rateableStates(procedure: Procedure): readonly string[] {
  if (procedure.rateable) return procedure.rateable;
  if (procedure.opened === 'linked') return [];
  const acts = Object.values(procedure.actions);
  const applied = acts.some((action) =>
    action.by.some((who) => who.role === 'applicant' || who.role === 'unit_liaison'),
  );
  if (!applied) return [];
  const outside = ['applicant', 'agent', 'unit_liaison', 'unit_leader', 'system'];
  const served = acts
    .filter((action) => action.by.some((who) => !outside.includes(who.role)))
    .flatMap((action) => action.effects)
    .flatMap((effect) => (effect.do === 'move' ? [effect.to] : []));
  return Object.entries(procedure.states)
    .filter(([id, state]) => state.final && !state.draft && served.includes(id))
    .map(([id]) => id);
}
