/**
 * Holds the engine to the separation of reviewing and deciding. Which acts review and which decide is read off what they bring
 * about (language/four-eyes.ts); what a definition keeps apart by `notBy` is never read here, and neither is the engine's own code:
 * it is handed in, so that a mutant of it can be tried as well.
 */
import type { approvalEvents, approvalInputErrors, approvalStart } from '../../src/engine/approvals.ts';
import { emptyRecord } from '../../src/engine/evolve.ts';
import type { actingCapacity, refusalOf } from '../../src/engine/permitted.ts';
import type { ActFact, Actor, ApprovalRun, CaseRecord, Post } from '../../src/engine/record.ts';
import type { World } from '../../src/engine/world.ts';
import type { Action, Effect, Who } from '../../src/language/action.ts';
import { exempt, partsOf } from '../../src/language/four-eyes.ts';
import type { Procedure } from '../../src/language/procedure.ts';
import type { LawBook } from '../../src/server/law-book.ts';
import { worldFor } from '../support/world.ts';

/** The functions of the engine that answer "may I?". */
export interface Engine {
  refusalOf: typeof refusalOf;
  actingCapacity: typeof actingCapacity;
  approvalEvents: typeof approvalEvents;
  approvalInputErrors: typeof approvalInputErrors;
  approvalStart: typeof approvalStart;
}

const today = '2026-06-02';
const district = '420102';
const unit = 'unit:own';
const places: { readonly [word: string]: string } = { district, unit };

const kept: readonly Effect['do'][] = ['move', 'issue-paper', 'assign', 'record', 'approval'];

/** The definition without the conditions of a single case: only who, from where, and after whom is left. */
export function bare(procedure: Procedure): Procedure {
  const actions = Object.entries(procedure.actions).map(([id, action]): [string, Action] => {
    const { guards: _guards, enabled: _enabled, effects, ...rest } = action;
    return [id, { ...rest, effects: effects.filter((effect) => kept.includes(effect.do)) }];
  });
  return { ...procedure, actions: Object.fromEntries(actions) };
}

export const bareWorld = (book: LawBook, procedure: Procedure): World => ({
  ...worldFor(book, procedure.id, today),
  procedure: bare(procedure),
});

export const recordIn = (procedure: Procedure, state: string): CaseRecord => ({
  ...emptyRecord('case'),
  procedure: procedure.id,
  edition: procedure.edition,
  applicant: 'applicant',
  openedOn: today,
  state,
  form: procedure.districtField ? { [procedure.districtField]: district } : {},
  ...(procedure.applicants === 'unit' || procedure.applicants === 'office' ? { unit } : {}),
});

const outside: readonly Who['role'][] = ['applicant', 'agent', 'system', 'public'];

/** Posts by which somebody may take it; an approval's seats are among `by`. */
export const postsFor = (action: Action | undefined): Post[] =>
  (action?.by ?? [])
    .filter(({ role }) => !outside.includes(role))
    .map(({ role, body = 'anywhere' }) => ({ role, body: places[body] ?? body }));

export const staff = (id: string, posts: readonly Post[]): Actor => ({ id, name: id, kind: 'staff', posts });
const instead = (absent: string, posts: readonly Post[]): Post[] => posts.map((post) => ({ ...post, for: absent }));

/** One person who did the review, in one of the ways in which it may be the same who decides, and the one who now decides. */
const ways: { readonly [way: string]: (review: Post[], decision: Post[]) => { did: Partial<ActFact>; now: Actor } } = {
  'in a post held since': (_review, decision) => ({ did: { by: 'ann' }, now: staff('ann', decision) }),
  'holding both posts': (review, decision) => ({ did: { by: 'ann' }, now: staff('ann', [...decision, ...review]) }),
  'a deputy decides for the absent who reviewed': (_review, decision) => ({
    did: { by: 'ann' },
    now: staff('bob', instead('ann', decision)),
  }),
  'the absent decides after a deputy reviewed for him': (_review, decision) => ({
    did: { by: 'bob', for: 'ann' },
    now: staff('ann', decision),
  }),
  'a deputy who reviewed for the absent decides in an own post': (review, decision) => ({
    did: { by: 'bob', for: 'ann' },
    now: staff('bob', [...decision, ...instead('ann', review)]),
  }),
  'two deputies of the same absent': (_review, decision) => ({
    did: { by: 'bob', for: 'ann' },
    now: staff('carl', instead('ann', decision)),
  }),
};

const act = (action: string, role: Post | undefined, version: number, more: Partial<ActFact>): ActFact => ({
  action,
  by: 'somebody',
  role: role?.role ?? 'handler',
  ...(role ? { body: role.body } : {}),
  at: `${today}T09:00:00+08:00`,
  on: today,
  version,
  ...more,
});

/** Every seat open, so that whoever may sign can be asked; delegated where `delegate` says to whom and by whom. */
function openRun(procedure: Procedure, approval: string, step: string, seats: Partial<ApprovalRun['seats'][number]>) {
  const found = procedure.approvals?.[approval]?.steps.find(({ id }) => id === step);
  const run: ApprovalRun = {
    n: 1,
    startedBy: 'the one who sent it',
    status: 'open',
    steps: found ? [{ id: found.id, mode: found.mode }] : [],
    seats: (found?.seats ?? []).map(({ role, body = '' }, index) => ({
      id: `${step}.${index}`,
      step,
      key: `${places[body] ?? body}:${role}`,
      status: 'open',
      ...seats,
    })),
    signatures: [],
  };
  return { [approval]: run };
}

/** Steps in which this hand may end the approval. */
const roundsOf = (procedure: Procedure, { approval, op }: NonNullable<Action['approves']>): string[] => {
  const ids = (procedure.approvals?.[approval]?.steps ?? []).map(({ id }) => id);
  return op === 'agree' ? ids.slice(-1) : ids;
};

const hasSeat = (procedure: Procedure, approval: string | undefined, step: string, { posts }: Actor): boolean =>
  procedure.approvals?.[approval ?? '']?.steps
    .find(({ id }) => id === step)
    ?.seats.some(({ role, body = '' }) =>
      posts.some((post) => post.role === role && post.body === (places[body] ?? body)),
    ) === true;

export interface Tried {
  faults: string[];
  cells: number;
}

interface Pair {
  world: World;
  review: string;
  decision: string;
  nameWho: LawBook['nameWho'];
}

/** The same act by the same hand, with another's step in between so that only the separation stands against it, and without. */
function askEach(engine: Engine, pair: Pair, way: string, given: { did: Partial<ActFact>; now: Actor }, tried: Tried) {
  const { world, review, decision, nameWho } = pair;
  const { procedure } = world;
  const [reviewer] = postsFor(procedure.actions[review]);
  const [between] = [...partsOf(procedure).of].find(([id, part]) => part === 'reviews' && id !== review) ?? [];
  const first = act(review, reviewer, 1, given.did);
  const histories = [[first], ...(between ? [[first, act(between, reviewer, 2, { by: 'dora' })]] : [])];
  const action = procedure.actions[decision];
  const sits = (step: string) => hasSeat(procedure, action?.approves?.approval, step, given.now);
  const rounds = action?.approves ? roundsOf(procedure, action.approves).filter(sits) : [undefined];
  for (const acts of histories)
    for (const state of action?.from ?? [])
      for (const step of rounds) {
        const approvals = step && action?.approves ? openRun(procedure, action.approves.approval, step, {}) : undefined;
        const record = { ...recordIn(procedure, state), acts, ...(approvals ? { approvals } : {}) };
        const refusal = engine.refusalOf(world, record, decision, given.now, nameWho);
        tried.cells += 1;
        if (!refusal || !['act.four-eyes', 'act.two-posts'].includes(refusal.code))
          tried.faults.push(
            `${procedure.id}: ${review}, then ${decision} in ${state} ${step ?? ''}, ${way}: ${refusal?.code ?? 'permitted'}`,
          );
      }
}

/** Every deciding act after every reviewing act that may come before it, by one person in every way; none may pass. */
export function pairs(
  engine: Engine,
  book: LawBook,
  procedure: Procedure,
  only: (review: string, decision: string) => boolean = () => true,
): Tried {
  const world = bareWorld(book, procedure);
  const tried: Tried = { faults: [], cells: 0 };
  for (const [decision, reviews] of partsOf(world.procedure).before)
    for (const review of reviews) {
      if (exempt(procedure, review, decision) || !only(review, decision)) continue;
      const pair = { world, review, decision, nameWho: book.nameWho };
      // In the unit that applies one stands on its side: whoever also holds a post of the office has an own matter before him.
      const here = postsFor(procedure.actions[review]).filter(({ body }) => body !== unit);
      for (const post of postsFor(procedure.actions[decision]))
        for (const [way, make] of Object.entries(ways))
          askEach(engine, pair, way, make(post.body === unit ? [] : here, [post]), tried);
    }
  return tried;
}

/** A seat given to somebody else for this once (委派): neither the reviewer's delegate signs, nor a delegate who reviewed. */
export function delegations(engine: Engine, book: LawBook, procedure: Procedure): Tried {
  const world = bareWorld(book, procedure);
  const tried: Tried = { faults: [], cells: 0 };
  for (const [decision, reviews] of partsOf(world.procedure).before) {
    const approves = procedure.actions[decision]?.approves;
    const steps = approves ? (procedure.approvals?.[approves.approval]?.steps ?? []) : [];
    for (const review of reviews)
      for (const { id: step } of steps)
        for (const reviewer of ['ann', 'bob']) {
          if (!approves || !roundsOf(procedure, approves).includes(step) || exempt(procedure, review, decision))
            continue;
          const seats = openRun(procedure, approves.approval, step, { delegate: 'bob', delegatedBy: 'ann' });
          const state = procedure.actions[decision]?.from[0] ?? '';
          const acts = [act(review, undefined, 1, { by: reviewer })];
          const record = { ...recordIn(procedure, state), acts, approvals: seats };
          const refusal = engine.refusalOf(world, record, decision, staff('bob', []), book.nameWho);
          tried.cells += 1;
          if (refusal?.code !== 'act.four-eyes')
            tried.faults.push(`${procedure.id}: ${reviewer} took ${review}; the delegate may ${decision} in ${step}`);
        }
  }
  return tried;
}

const peopleOf = (one: { by?: string | undefined; for?: string | undefined }) =>
  [one.by, one.for].filter((id) => id !== undefined);
export const samePerson = (a: Pick<ActFact, 'by' | 'for'>, b: Pick<ActFact, 'by' | 'for'>): boolean =>
  peopleOf(a).some((id) => peopleOf(b).includes(id));

const applicantSide: readonly ActFact['role'][] = ['applicant', 'agent', 'unit_liaison', 'unit_leader'];

/** What the latest act breaks; `ended` says that an approval ended with it. */
export function broken(procedure: Procedure, acts: readonly ActFact[], ended: boolean): string | undefined {
  const last = acts.at(-1);
  if (!last || last.role === 'system') return undefined;
  const { of } = partsOf(procedure);
  const earlier = acts.slice(0, -1).filter(({ role }) => role !== 'system');
  const signs = (id: string) => procedure.actions[id]?.approves !== undefined;
  const decides = of.get(last.action) === 'decides' && (!signs(last.action) || ended);
  const reviewed = earlier.find(
    (one) =>
      of.get(one.action) === 'reviews' &&
      !signs(one.action) &&
      samePerson(one, last) &&
      !exempt(procedure, one.action, last.action),
  );
  if (decides && reviewed) return `${last.by} took ${reviewed.action} and then ${last.action}`;
  const step = earlier.findLast((one) => of.has(one.action) && !signs(one.action) && !applicantSide.includes(one.role));
  const changed = step && (step.role !== last.role || step.body !== last.body);
  return step && changed && of.has(last.action) && !signs(last.action) && samePerson(step, last)
    ? exempt(procedure, step.action, last.action)
      ? undefined
      : `${last.by} took ${step.action} and then ${last.action} under another post`
    : undefined;
}

/** What the signatures of the running rounds break: nobody signs twice, nor what they sent themselves. */
export function brokenRounds(record: CaseRecord): string | undefined {
  for (const run of Object.values(record.approvals ?? {})) {
    const signed = run.seats.filter((seat) => seat.status === 'agreed');
    const twice = signed.find((seat, index) =>
      signed.slice(0, index).some((other) => peopleOf(other).some((id) => peopleOf(seat).includes(id))),
    );
    if (twice) return `${twice.by} signed twice`;
    if (signed.some((seat) => peopleOf(seat).includes(run.startedBy))) return `${run.startedBy} signed what he sent`;
  }
  return undefined;
}
