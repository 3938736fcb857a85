/**
 * Who looks and who decides are two people (四眼, 0 §11). Which acts review and which decide is read off what they bring about,
 * never off `notBy`: so `notBy` can be held against it. A definition says `part` where its effects do not tell, and `alone`, with
 * the reason, where one person may lawfully do both.
 */
import type { Action, Part, Who } from './action.ts';
import type { ApprovalOp, ApprovalStep } from './approval.ts';
import { effectsOfAct } from './check-approvals.ts';
import type { PaperKind } from './paper.ts';
import type { Procedure } from './procedure.ts';

const deciding: readonly PaperKind[] = ['decision', 'certificate', 'refusal', 'non-acceptance', 'approval'];
const reviewing: readonly PaperKind[] = ['acceptance', 'correction', 'opinion', 'hearing'];

const outside: readonly Who['role'][] = [
  'applicant',
  'agent',
  'unit_liaison',
  'unit_leader',
  'third_party',
  'superior',
  'system',
  'public',
];

/** Taken by people of the office: not by the applicant's side, another body or the system. */
const byOffice = (action: Action): boolean =>
  action.by.some((who) => !outside.includes(who.role) && who.body !== 'unit');

interface Reading {
  id: string;
  action: Action;
  office: boolean;
  issues: readonly PaperKind[];
  /** States that it may move to. */
  to: readonly string[];
}

const readingsOf = (procedure: Procedure): Reading[] =>
  Object.entries(procedure.actions).map(([id, action]) => {
    const effects = effectsOfAct(procedure, action);
    return {
      id,
      action,
      office: byOffice(action) && !action.common,
      issues: effects.flatMap((effect) =>
        effect.do === 'issue-paper' ? (procedure.papers[effect.paper]?.kind ?? []) : [],
      ),
      to: effects.flatMap((effect) => (effect.do === 'move' ? [effect.to] : [])),
    };
  });

const records = ({ action }: Reading): boolean => action.effects.some((effect) => effect.do === 'record');

/** Decides by itself, whatever state it moves to. */
const plainlyDecides = ({ office, action, issues }: Reading): boolean =>
  office &&
  (action.part === 'decides' ||
    (action.part === undefined && (action.refuses === true || issues.some((kind) => deciding.includes(kind)))));

/** States that can be reached from these without leaving one of `stops`, each with the number of acts that it takes. */
function reach(
  readings: readonly Reading[],
  from: readonly string[],
  stops?: ReadonlySet<string>,
): Map<string, number> {
  const reached = new Map(from.map((state) => [state, 0]));
  for (let steps = 1, grown = true; grown; steps += 1) {
    const before = new Set(reached.keys());
    for (const { action, to } of readings)
      if (action.from.some((state) => before.has(state) && !stops?.has(state)))
        for (const state of to) if (!reached.has(state)) reached.set(state, steps);
    grown = reached.size > before.size;
  }
  return reached;
}

/**
 * States where the matter is decided: by an act of the office, or by another body after which nothing of the office decides. A
 * decision that goes back to where the case has been (a refusal reversed, a rating upheld) opens it anew.
 */
function decidedStates(readings: readonly Reading[], initial: string): Set<string> {
  const distance = reach(readings, [initial]);
  const onward = ({ action, to }: Reading) =>
    to.filter((state) => action.from.some((from) => (distance.get(state) ?? 0) >= (distance.get(from) ?? 0)));
  const own = readings.filter(plainlyDecides);
  const openEnded = (state: string) => {
    const reached = reach(readings, [state]);
    return own.some(({ action }) => action.from.some((from) => reached.has(from)));
  };
  const recorded = readings.filter(records).flatMap((act) => onward(act).filter((state) => !openEnded(state)));
  return new Set([...own.flatMap(onward), ...recorded]);
}

export interface Parts {
  /** Acts that review or decide. */
  of: ReadonlyMap<string, Part>;
  /** For each deciding act: the reviewing acts that may come before it. */
  before: ReadonlyMap<string, readonly string[]>;
}

/** An act by which a condition is found, a material checked or the handling taken over looks at the matter. */
const looks = (procedure: Procedure, { id, action, issues }: Reading): boolean =>
  action.checksMaterial === true ||
  procedure.conditions.some((condition) => condition.foundBy === id) ||
  action.effects.some((effect) => effect.do === 'assign' && effect.to === 'actor') ||
  issues.some((kind) => reviewing.includes(kind));

function derive(procedure: Procedure): Parts {
  const readings = readingsOf(procedure);
  const decided = decidedStates(readings, procedure.initial);
  const undecided = reach(readings, [procedure.initial], decided);
  const open = (state: string) => undecided.has(state) && !decided.has(state);
  const ends = (state: string) =>
    decided.has(state) || (procedure.states[state]?.final === true && !procedure.states[state].draft);
  /** Sending back to where the case has been is no review: whoever decides may do it. */
  const forward = ({ action, to }: Reading) =>
    action.from.some((from) =>
      to.some((state) => open(from) && open(state) && (undecided.get(state) ?? 0) > (undecided.get(from) ?? 0)),
    );
  const partOf = (act: Reading): Part | undefined => {
    if (!act.office) return undefined;
    if (act.action.part) return act.action.part;
    const onWay = act.action.from.some(open);
    if (plainlyDecides(act) || (onWay && act.to.some((state) => ends(state)))) return 'decides';
    return !records(act) && (looks(procedure, act) || forward(act)) ? 'reviews' : undefined;
  };
  const of = new Map(
    readings.flatMap((act) => {
      const part = partOf(act);
      return part ? [[act.id, part] as const] : [];
    }),
  );
  const reviews = readings.filter((act) => of.get(act.id) === 'reviews' && !act.action.approves);
  const after = new Map(
    reviews.map((act) => [act.id, reach(readings, act.to.length ? act.to : act.action.from)] as const),
  );
  const before = new Map(
    readings
      .filter((act) => of.get(act.id) === 'decides')
      .map(({ id, action }) => [
        id,
        reviews
          .filter((act) => act.id !== id && action.from.some((state) => after.get(act.id)?.has(state)))
          .map((act) => act.id),
      ]),
  );
  return { of, before };
}

const known = new WeakMap<Procedure, Parts>();

/** Which acts of the definition review and which decide; read once. */
export function partsOf(procedure: Procedure): Parts {
  const found = known.get(procedure) ?? derive(procedure);
  known.set(procedure, found);
  return found;
}

/** May one person lawfully take both, by a written exemption of either act? */
export const exempt = (procedure: Procedure, review: string, decision: string): boolean =>
  (
    [
      [review, decision],
      [decision, review],
    ] as const
  ).some(([id, other]) => {
    const alone = procedure.actions[id]?.alone;
    return alone !== undefined && (alone.with === undefined || alone.with.includes(other));
  });

/** Steps whose signature may end the approval: with consent the last one, and those before it while the later may be left out. */
function endingSteps(steps: readonly ApprovalStep[], op: ApprovalOp): readonly ApprovalStep[] {
  const surely = (step: ApprovalStep) => step.when === undefined && step.seats.some((seat) => seat.when === undefined);
  return op === 'agree' ? steps.slice(Math.max(0, steps.findLastIndex(surely))) : steps;
}

/** What every step keeps apart whose signature may end the approval. */
function apartAtEnd(procedure: Procedure, { approves }: Action): readonly string[] {
  if (!approves || approves.op === 'recall') return [];
  const [first, ...others] = endingSteps(procedure.approvals?.[approves.approval]?.steps ?? [], approves.op);
  return (first?.notBy ?? []).filter((act) => others.every((step) => step.notBy?.includes(act)));
}

/** A deciding act reaches by `notBy` every reviewing act that can come before it, unless an exemption is written. */
export function checkFourEyes(procedure: Procedure, say: (problem: string) => void): void {
  const { of, before } = partsOf(procedure);
  for (const [id, action] of Object.entries(procedure.actions)) {
    if (action.part && !byOffice(action)) say(`actions.${id}.part: nobody of the office takes it`);
    if (action.alone && !of.has(id)) say(`actions.${id}.alone: it neither reviews nor decides`);
    for (const other of action.alone?.with ?? [])
      if (!of.has(other)) say(`actions.${id}.alone: ${other} neither reviews nor decides`);
    const apart = [...(action.notBy ?? []), ...apartAtEnd(procedure, action)];
    const open = (before.get(id) ?? []).filter((review) => !apart.includes(review) && !exempt(procedure, review, id));
    if (open.length > 0)
      say(`actions.${id}: decides; name in notBy, or exempt in alone with the reason: ${open.join(', ')}`);
  }
}
