/** Cross-checks of approvals: each is begun, can be signed and ends somewhere; every seat has a body that exists. */
import type { Action, Effect } from './action.ts';
import type { Procedure } from './procedure.ts';

/** What an act may bring about: its own effects, and those of the approval that it may end. */
export function effectsOfAct(procedure: Procedure, action: Action): readonly Effect[] {
  if (!action.approves) return action.effects;
  const approval = procedure.approvals?.[action.approves.approval];
  const ends: { [op: string]: readonly Effect[] | undefined } = {
    agree: approval?.agreed,
    return: approval?.returned,
    refuse: approval?.refused,
    recall: approval?.recalled,
  };
  return [...action.effects, ...(ends[action.approves.op] ?? [])];
}

export function checkApprovals(
  procedure: Procedure,
  bodies: ReadonlySet<string>,
  say: (problem: string) => void,
): void {
  const approvals = procedure.approvals ?? {};
  const actions = Object.entries(procedure.actions);
  for (const [id, action] of actions) {
    if (action.approves && !approvals[action.approves.approval])
      say(`actions.${id}: no approval ${action.approves.approval}`);
    for (const effect of action.effects)
      if (effect.do === 'approval' && !approvals[effect.approval]) say(`actions.${id}: no approval ${effect.approval}`);
  }
  for (const [id, approval] of Object.entries(approvals)) {
    const begun = actions.some(([, action]) =>
      action.effects.some((effect) => effect.do === 'approval' && effect.approval === id),
    );
    if (!begun) say(`approvals.${id}: nothing begins it`);
    for (const op of ['agree', 'return'])
      if (!actions.some(([, action]) => action.approves?.approval === id && action.approves.op === op))
        say(`approvals.${id}: no act to ${op}`);
    if (approval.steps.length === 0) say(`approvals.${id}: no step`);
    for (const step of approval.steps) {
      if (step.seats.length === 0) say(`approvals.${id}.${step.id}: no seat`);
      for (const seat of step.seats) {
        if (seat.body === undefined) say(`approvals.${id}.${step.id}: a seat needs a body`);
        else if (!['district', 'unit'].includes(seat.body) && !bodies.has(seat.body))
          say(`approvals.${id}.${step.id}: no body ${seat.body}`);
      }
    }
  }
}
