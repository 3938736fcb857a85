/** May this post be given to this person in these days? The organisation has it then, a seat is free, an auditor holds nothing else. */
import { type Role, roles } from '../language/action.ts';
import { postOf } from '../language/organisation.ts';
import { addAdminEvent } from '../store/admin-events.ts';
import type { Connection } from '../store/pool.ts';
import { countSeats } from '../store/post-holders.ts';
import { fieldProblem } from './admin.ts';
import type { Office } from './office.ts';
import { organisationOnDay } from './organisation.ts';
import { ApiProblem } from './problems.ts';

export interface NewPost {
  role: string;
  body: string;
  from: string;
  until?: string | undefined;
}

interface Term {
  role: string;
  from_day: string;
  until_day: string | null;
}

/** Whom the post is for; none of a new account's terms is there yet. */
export interface PostTarget {
  id: string;
  kind: 'applicant' | 'staff' | 'other';
  terms: readonly Term[];
}

const end = '9999-12-31';
const isRole = (role: string): role is Role => roles.some((known) => known === role);

function checkDays(office: Office, given: NewPost): void {
  if (given.from < office.clock.today())
    throw fieldProblem(
      'from',
      { zh: '任职日在今天之前', en: 'The first day is before today' },
      { zh: '从今天或以后的一天起。', en: 'From today or a later day.' },
    );
  if (given.until !== undefined && given.until < given.from)
    throw fieldProblem(
      'until',
      { zh: '最后一天早于第一天', en: 'The last day is before the first' },
      { zh: '改日期，或不填最后一天。', en: 'Change the days, or leave the last one open.' },
    );
}

/** The post exists on its first day, and somebody of the right kind may hold it. @returns its seats, if they are limited */
export function checkPost(office: Office, target: PostTarget, given: NewPost): number | undefined {
  const on = organisationOnDay(office, given.from);
  const found = isRole(given.role) ? postOf(on, given.role, given.body) : undefined;
  const outside = on.bodies.find((body) => body.id === given.body)?.kind === 'outside';
  if (!found || given.body.startsWith('unit:') || target.kind === 'applicant' || outside !== (target.kind === 'other'))
    throw fieldProblem(
      'role',
      { zh: '这一天没有这个岗位，或这个人不能任', en: 'There is no such post on that day, or not for this person' },
      {
        zh: '从机构的岗位中选；外单位联络人只任外单位的岗位。',
        en: 'Choose a post of the organisation; liaisons hold posts of their own bodies only.',
      },
    );
  checkDays(office, given);
  // An auditor stands outside the chain: no other post beside it (domain README §2.2).
  const beside = target.terms.filter(
    (held) => (held.until_day ?? end) >= given.from && held.from_day <= (given.until ?? end),
  );
  if (beside.some((held) => (held.role === 'auditor') !== (given.role === 'auditor')))
    throw new ApiProblem('post.apart');
  return found.seats;
}

/** One seat is not given twice at the same moment: the post is locked until the transaction ends. */
export async function takeSeat(
  connection: Connection,
  target: PostTarget,
  given: NewPost,
  seats: number | undefined,
): Promise<void> {
  const { role, body, from, until } = given;
  await connection.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`post ${body}:${role}`]);
  if (seats !== undefined && (await countSeats(connection, { role, body, from, until, but: target.id })) >= seats)
    throw new ApiProblem('post.full');
}

export const notePost = (
  office: Office,
  connection: Connection,
  note: { by: string; person: string; post: NewPost; reason: string },
): Promise<void> =>
  addAdminEvent(connection, {
    at: office.clock.now(),
    kind: 'post-given',
    by: note.by,
    person: note.person,
    subject: `${note.post.body}:${note.post.role}`,
    reason: note.reason,
    detail: { from: note.post.from, ...(note.post.until ? { until: note.post.until } : {}) },
  });

/**
 * The posts of an invitation under the same rules as posts given later; in the transaction that makes the account, before it.
 */
export async function checkInvitedPosts(
  office: Office,
  connection: Connection,
  invited: { kind: 'staff' | 'other'; id: string; posts: readonly { role: string; body: string }[] },
): Promise<void> {
  const from = office.clock.today();
  const terms: Term[] = [];
  for (const post of invited.posts) {
    const target: PostTarget = { id: invited.id, kind: invited.kind, terms };
    const given = { ...post, from };
    await takeSeat(connection, target, given, checkPost(office, target, given));
    terms.push({ role: post.role, from_day: from, until_day: null });
  }
}
