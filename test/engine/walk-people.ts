/**
 * Everyone of whom the engine is asked "may they?": each role of the vocabulary at the body that a definition names, elsewhere, and
 * where it is not named; deputies, holders of two posts, agents of every kind, the counter, the unit, the applicant, nobody.
 */
import { emptyRecord } from '../../src/engine/evolve.ts';
import type { Actor, ApprovalRun, CaseRecord, MandateFact, Post } from '../../src/engine/record.ts';
import { type Role, roles, type Who } from '../../src/language/action.ts';
import type { Procedure } from '../../src/language/procedure.ts';
import { actor } from '../support/world.ts';

export const today = '2026-06-02';
export const here = '420102';
const elsewhere = '420106';
export const ownUnit = 'unit:own';
const otherUnit = 'unit:other';
const counterBody = 'd1';
const absent = 'the absent';

/** What a body's word in a definition stands for in the cases of this walk. */
export const meant = (body: string | undefined): string | undefined =>
  body === 'district' ? here : body === 'unit' ? ownUnit : body;

/** What happened before, to whoever is asked (for a deputy: to the absent person). */
export type History = 'nothing' | 'did all' | 'withdrew' | 'own' | 'approval' | 'counter';

export interface Someone {
  name: string;
  actor: Actor;
  /** Whom a history is about: themselves, or the absent person in whose place they stand. */
  subject: string;
  /** The post under which "did all" happened. */
  post: Post;
}

const notStaff: readonly Role[] = ['applicant', 'agent', 'system', 'public'];

/** Cases of a unit, also those that the office opens for one. */
export const ofUnit = ({ applicants }: Procedure): boolean => applicants === 'unit' || applicants === 'office';

const named = (procedure: Procedure): Who[] => [
  ...procedure.viewers,
  ...Object.values(procedure.actions).flatMap((action) => action.by),
  ...Object.values(procedure.approvals ?? {}).flatMap((approval) => approval.steps.flatMap((step) => step.seats)),
];

/** Each post once: as named (district and unit here and elsewhere), each named role elsewhere, each other role somewhere. */
export function postsOf(procedure: Procedure): Post[] {
  const found = new Map<string, Post>();
  const add = (role: Role, body: string) => found.set(`${role}@${body}`, { role, body });
  const staff = named(procedure).filter(({ role }) => !notStaff.includes(role));
  for (const { role, body = 'anywhere' } of staff) {
    const bodies =
      body === 'district' ? [here, elsewhere] : body === 'unit' ? [ownUnit, otherUnit] : [body, 'another department'];
    for (const one of bodies) add(role, one);
  }
  for (const role of roles.filter((one) => !notStaff.includes(one)))
    for (const body of role.startsWith('unit_') ? [ownUnit, otherUnit] : [counterBody]) add(role, body);
  return [...found.values()];
}

const single = (post: Post): Someone => {
  const name = `${post.role}@${post.body}`;
  return { name, actor: actor(name, 'staff', [post]), subject: name, post };
};

const deputy = (post: Post): Someone => {
  const name = `deputy of ${post.role}@${post.body}`;
  const stands: Actor = { ...actor(name, 'staff'), posts: [{ ...post, for: absent }] };
  return { name, actor: stands, subject: absent, post };
};

function twoPosts(first: Post, second: Post): Someone {
  const name = `${first.role}@${first.body} and ${second.role}@${second.body}`;
  return { name, actor: actor(name, 'staff', [first, second]), subject: name, post: second };
}

function agents(procedure: Procedure): Someone[] {
  const of = ofUnit(procedure) ? ownUnit : 'applicant';
  const kinds: { [name: string]: Partial<MandateFact> } = {
    'agent who may act': {},
    'agent who may read': { power: 'read' },
    'agent for another procedure': { procedures: ['another'] },
    'agent for another case': { cases: ['another'] },
    'agent of somebody else': { of: 'somebody else' },
    'person of a unit that is the agent': { unit: otherUnit },
  };
  return Object.entries(kinds).map(([name, given]) => {
    const mandate: MandateFact = { id: 'm', of, power: 'act', ...given };
    const posts = mandate.unit ? [{ role: 'unit_liaison', body: mandate.unit } as const] : [];
    return {
      name,
      actor: { ...actor(name, 'applicant', posts), mandates: [mandate] },
      subject: name,
      post: { role: 'agent', body: '' },
    };
  });
}

const plain = (name: string, kind: Actor['kind'], role: Role, posts: readonly Post[] = []): Someone => ({
  name,
  actor: actor(name, kind, posts),
  subject: name,
  post: { role, body: posts[0]?.body ?? '' },
});

/** @param posts of the definition; deputies stand in for the named ones, two posts are held by neighbours of the list */
export function everyone(procedure: Procedure): Someone[] {
  const posts = postsOf(procedure);
  const within = posts.filter(({ role, body }) =>
    named(procedure).some((who) => who.role === role && (who.body === undefined || meant(who.body) === body)),
  );
  const office = within.filter(({ role, body }) => !role.startsWith('unit_') && body !== ownUnit);
  return [
    plain('applicant', 'applicant', 'applicant', ofUnit(procedure) ? [{ role: 'unit_liaison', body: ownUnit }] : []),
    plain('stranger', 'applicant', 'applicant'),
    plain('system', 'system', 'system'),
    plain('nobody in particular', 'other', 'public'),
    ...posts.map(single),
    ...within.map(deputy),
    ...office.map((post, index) => twoPosts(post, office[(index + 1) % office.length] ?? post)),
    ...agents(procedure),
  ];
}

const openRun = (procedure: Procedure, approval: string): ApprovalRun => {
  const steps = procedure.approvals?.[approval]?.steps ?? [];
  return {
    n: 1,
    startedBy: 'somebody else',
    status: 'open',
    steps: steps.map(({ id, mode }) => ({ id, mode })),
    seats: steps.flatMap((step) =>
      step.seats.map((seat, index) => ({
        id: `${step.id}.${index}`,
        step: step.id,
        key: `${meant(seat.body)}:${seat.role}`,
        status: 'open' as const,
      })),
    ),
    signatures: [],
  };
};

/** A case in a state, with its district and its unit, after this history. */
export function recordIn(
  procedure: Procedure,
  state: string,
  history: History,
  { subject, post }: Someone,
): CaseRecord {
  const done = history === 'did all' ? Object.keys(procedure.actions) : [];
  const acts = done.map((action, index) => ({
    action,
    by: subject,
    role: post.role,
    ...(post.body ? { body: post.body } : {}),
    at: `${today}T09:00:00+08:00`,
    on: today,
    version: index + 1,
  }));
  const rounds = Object.keys(procedure.approvals ?? {}).map((id) => [id, openRun(procedure, id)]);
  return {
    ...emptyRecord('case'),
    procedure: procedure.id,
    edition: procedure.edition,
    applicant: history === 'own' ? subject : 'applicant',
    openedOn: today,
    state,
    acts,
    version: acts.length,
    form: procedure.districtField ? { [procedure.districtField]: here } : {},
    ...(ofUnit(procedure) ? { unit: ownUnit } : {}),
    ...(history === 'withdrew' ? { recusals: [{ person: subject, by: subject, on: today, ground: 'interest' }] } : {}),
    ...(history === 'counter' ? { counter: { by: 'the clerk', body: counterBody } } : {}),
    ...(history === 'approval' ? { approvals: Object.fromEntries(rounds) } : {}),
  };
}

/** Own matters of a unit are tried through the unit's posts, not through the person who applied. */
export const historiesOf = (procedure: Procedure): History[] => [
  'nothing',
  'did all',
  'withdrew',
  'counter',
  ...(ofUnit(procedure) ? [] : (['own'] as const)),
  ...(procedure.approvals ? (['approval'] as const) : []),
];
