/** Accounts of staff, by their administrator: invited, disabled, enabled, given a new start after losing a second factor. */
import type { Context } from 'hono';
import type { InviteChoices, StaffAccount, StaffInvited } from '../../client/types-identity.ts';
import { type Role, roles } from '../../language/action.ts';
import { postsIn } from '../../language/organisation.ts';
import type { Refusal } from '../../language/refusal.ts';
import {
  type AccountRow,
  anyAdministrator,
  findAccount,
  listStaffAccounts,
  setDisabled,
} from '../../store/accounts.ts';
import { removeFactors } from '../../store/factors.ts';
import { addPerson, type Person } from '../../store/people.ts';
import { transaction } from '../../store/pool.ts';
import { endSessionsOf } from '../../store/sessions.ts';
import { dropTickets } from '../../store/tickets.ts';
import { checkInvitedPosts, notePost } from '../give-post.ts';
import { isAddress } from '../mail/address.ts';
import type { Office } from '../office.ts';
import { organisationOnDay } from '../organisation.ts';
import { ApiProblem } from '../problems.ts';
import { noteIdentity } from './events.ts';
import { mailNotice, newPersonId, sendLink } from './mails.ts';

const isRole = (role: string): role is Role => roles.some((known) => known === role);

export function presentAccount(office: Office, row: AccountRow): StaffAccount {
  const invited = row.invited_on !== null && row.joined_on === null;
  const since = row.disabled ? row.disabled_on : invited ? row.invited_on : row.joined_on;
  return {
    id: row.id,
    name: row.name,
    login: row.login,
    state: row.disabled ? 'disabled' : invited ? 'invited' : 'active',
    secondFactor: row.second_factor,
    ...(since ? { since } : {}),
    posts: row.posts.map(({ role, body }) => ({
      role,
      body,
      roleTitle: isRole(role) ? office.book.nameWho({ role }) : { zh: role, en: role },
      bodyTitle: office.book.names('body', body) ?? { zh: body, en: body },
    })),
  };
}

export const staffAccounts = async (office: Office): Promise<StaffAccount[]> =>
  (await listStaffAccounts(office.pool, office.clock.today())).map((row) => presentAccount(office, row));

const fault = (path: string, zh: string, en: string, zhDo: string, enDo: string): Refusal => ({
  code: 'form.shape',
  path,
  text: { zh, en },
  remedy: { zh: zhDo, en: enDo },
});

/** Roles that nobody is invited to. */
const outsiders = ['applicant', 'agent', 'unit_liaison', 'unit_leader', 'system', 'public'];

/** Posts as the organisation has them today; units are joined through their own people. */
export function inviteChoices(office: Office): InviteChoices {
  const now = organisationOnDay(office, office.clock.today());
  const bodies = now.bodies.map(({ id, title }) => ({
    id,
    title,
    posts: postsIn(now, id)
      .filter(({ role }) => !outsiders.includes(role))
      .map(({ role, title: post }) => ({ role, title: post })),
  }));
  return { bodies: bodies.filter(({ posts }) => posts.length > 0) };
}

export interface Invitation {
  email: string;
  name: string;
  posts: readonly { role: string; body: string }[];
}

function checkInvitation(office: Office, given: Invitation): void {
  const errors: Refusal[] = [];
  if (!isAddress(given.email))
    errors.push(
      fault(
        'email',
        '这不是一个邮箱地址',
        'This is not a mail address',
        '写成 name@example.org。',
        'Write it like name@example.org.',
      ),
    );
  if (given.posts.length === 0)
    errors.push(
      fault('posts', '请选至少一个职务', 'Choose at least one post', '选处室和职务。', 'Choose a body and a role.'),
    );
  for (const [index, post] of given.posts.entries()) {
    const outsiders = ['applicant', 'system', 'public'];
    if (!isRole(post.role) || outsiders.includes(post.role))
      errors.push(
        fault(
          `posts.${index}.role`,
          '没有这个职务',
          'There is no such role',
          '从职务表中选。',
          'Choose one of the list.',
        ),
      );
    if (!office.book.names('body', post.body))
      errors.push(
        fault(
          `posts.${index}.body`,
          '没有这个处室',
          'There is no such body',
          '从机构表中选。',
          'Choose one of the list.',
        ),
      );
  }
  if (errors.length) throw new ApiProblem('act.input', undefined, errors);
}

/**
 * An account that nobody can sign in to until the invitation is taken up.
 * @param by administrator, none for the first one
 * @returns the account; with its link where the office has no mail server, so that it can be handed over
 * @throws ApiProblem `act.input`, `account.invited`
 */
export async function inviteStaff(
  office: Office,
  context: Context | undefined,
  by: Person | undefined,
  given: Invitation,
): Promise<StaffInvited> {
  const email = given.email.trim().toLowerCase();
  checkInvitation(office, { ...given, email });
  const id = newPersonId();
  const outside = given.posts.every((post) => post.role === 'third_party' || post.role === 'superior');
  const url = await transaction(office.pool, async (connection) => {
    await checkInvitedPosts(office, connection, { id, kind: outside ? 'other' : 'staff', posts: given.posts });
    const added = await addPerson(connection, {
      id,
      login: email,
      name: given.name,
      kind: outside ? 'other' : 'staff',
      posts: given.posts,
      now: office.clock.now(),
      today: office.clock.today(),
      invited: true,
    });
    if (!added) throw new ApiProblem('account.invited');
    await noteIdentity(office, context, 'invited', { person: id, ...(by ? { by: by.id } : {}) }, connection);
    for (const post of by ? given.posts : [])
      await notePost(office, connection, {
        by: by?.id ?? id,
        person: id,
        post: { ...post, from: office.clock.today() },
        reason: '',
      });
    return sendLink(office, connection, context, { kind: 'invite', to: email, person: id });
  });
  return { account: await accountOf(office, id), ...(office.postOffice.open ? {} : { link: url }) };
}

async function accountOf(office: Office, id: string): Promise<StaffAccount> {
  const row = await findAccount(office.pool, id, office.clock.today());
  if (!row || row.kind === 'applicant') throw new ApiProblem('not-found');
  return presentAccount(office, row);
}

/** @throws ApiProblem `not-found`, `account.self` */
async function otherAccount(office: Office, by: Person, id: string): Promise<AccountRow> {
  if (id === by.id) throw new ApiProblem('account.self');
  const row = await findAccount(office.pool, id, office.clock.today());
  if (!row) throw new ApiProblem('not-found');
  return row;
}

/** Another invitation; the first one no longer works. */
export async function inviteAgain(office: Office, context: Context, by: Person, id: string): Promise<StaffInvited> {
  const row = await otherAccount(office, by, id);
  if (row.invited_on === null || row.joined_on !== null || row.disabled) throw new ApiProblem('not-found');
  const url = await transaction(office.pool, async (connection) => {
    await dropTickets(connection, id);
    await noteIdentity(office, context, 'invited', { person: id, by: by.id }, connection);
    return sendLink(office, connection, context, { kind: 'invite', to: row.email ?? row.login, person: id });
  });
  return { account: await accountOf(office, id), ...(office.postOffice.open ? {} : { link: url }) };
}

/** Disabling ends every session, token and open link at once; enabling brings none of them back. */
export async function setAccountDisabled(
  office: Office,
  context: Context,
  by: Person,
  id: string,
  disabled: boolean,
): Promise<StaffAccount> {
  await otherAccount(office, by, id);
  await transaction(office.pool, async (connection) => {
    await setDisabled(connection, id, disabled, office.clock.today());
    if (disabled) {
      await endSessionsOf(connection, id, { tokensToo: true });
      await dropTickets(connection, id);
    }
    await noteIdentity(office, context, disabled ? 'disabled' : 'enabled', { person: id, by: by.id }, connection);
  });
  return accountOf(office, id);
}

/** For somebody who lost phone, key and recovery codes: factors and sessions go, a link to set up new ones is sent. */
export async function resetSecondFactor(
  office: Office,
  context: Context,
  by: Person,
  id: string,
): Promise<StaffInvited> {
  const row = await otherAccount(office, by, id);
  const url = await transaction(office.pool, async (connection) => {
    await removeFactors(connection, id);
    await endSessionsOf(connection, id);
    await dropTickets(connection, id);
    await noteIdentity(office, context, 'factors-reset', { person: id, by: by.id }, connection);
    if (row.email)
      await mailNotice(office, connection, {
        to: row.email,
        person: id,
        subject: { zh: '第二步验证已重置', en: 'Your second step was reset' },
        body: { zh: '管理员重置了您的第二步验证。', en: 'An administrator reset your second step.' },
      });
    return sendLink(office, connection, context, { kind: 'enrol', to: row.email ?? row.login, person: id });
  });
  return { account: await accountOf(office, id), ...(office.postOffice.open ? {} : { link: url }) };
}

/**
 * The first administrator of an office that has none.
 * @returns address of the invitation, for the console; nothing when there is an administrator
 */
export async function inviteFirstAdministrator(office: Office, email: string): Promise<string | undefined> {
  if (await anyAdministrator(office.pool, office.clock.today())) return undefined;
  const body = inviteChoices(office).bodies.find(({ posts }) => posts.some(({ role }) => role === 'admin'));
  const wanted = email.trim().toLowerCase();
  const earlier = (await staffAccounts(office)).find(
    (account) => account.login === wanted && account.state === 'invited',
  );
  if (earlier) return sendLink(office, office.pool, undefined, { kind: 'invite', to: wanted, person: earlier.id });
  const { account } = await inviteStaff(office, undefined, undefined, {
    email: wanted,
    name: wanted.split('@')[0] ?? wanted,
    posts: [{ role: 'admin', body: body?.id ?? '' }],
  });
  return sendLink(office, office.pool, undefined, { kind: 'invite', to: wanted, person: account.id });
}
