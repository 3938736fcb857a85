/** Mail links: asked for with one answer for every address, looked at without using them up, used once. */
import type { Context } from 'hono';
import type { LinkUsed, LinkView, MailSent } from '../../client/types-identity.ts';
import { noteJoined, noteVerified, setEmail, setPassword } from '../../store/accounts.ts';
import { addPerson, findByLogin, findPerson, type Person, type PersonWithSecrets } from '../../store/people.ts';
import { transaction } from '../../store/pool.ts';
import { endSessionsOf } from '../../store/sessions.ts';
import { dropTickets, findTicket, type Ticket, type TicketPurpose, takeTicket } from '../../store/tickets.ts';
import { isAddress } from '../mail/address.ts';
import type { Office } from '../office.ts';
import { hashPassword, hashToken } from '../passwords.ts';
import { ApiProblem } from '../problems.ts';
import { noteIdentity } from './events.ts';
import { countMail } from './locks.ts';
import { type LetterKind, mailNotice, newPersonId, sendLink } from './mails.ts';
import { startSession, startStep } from './sessions.ts';
import { afterFirstFactor, mustHaveSecondFactor } from './sign-in.ts';

const leastPassword = 10;

/** @throws ApiProblem `account.password` */
export function checkNewPassword(password: string): void {
  if ([...password].length < leastPassword) throw new ApiProblem('account.password');
}

type Wish = 'sign-up' | 'sign-in-link' | 'recover';

/** Which letter answers the wish: only its reader learns whether there is an account. */
function letterFor(wish: Wish, found: PersonWithSecrets | undefined): LetterKind {
  if (!found) return wish === 'sign-up' ? 'sign-up' : 'unknown';
  const staff = found.kind !== 'applicant';
  if (wish === 'recover') return staff && !found.passwordHash ? 'not-joined' : 'recover';
  return staff ? 'known-staff' : 'sign-in-link';
}

/**
 * Sends a letter. Status, body and work are the same whoever asks for whichever address.
 * @param data name of the new account, page to go on to
 * @throws ApiProblem `account.email`, `rate.limited`
 */
export async function askLink(
  office: Office,
  context: Context,
  wish: Wish,
  login: string,
  data: { readonly [key: string]: string } = {},
): Promise<MailSent> {
  const typed = login.trim().toLowerCase();
  if (wish !== 'recover' && !isAddress(typed)) throw new ApiProblem('account.email');
  await countMail(office, context, typed);
  const found = await findByLogin(office.pool, typed, office.clock.today());
  const kind = letterFor(wish, found);
  const to = found?.email ?? typed;
  await transaction(office.pool, async (connection) => {
    await sendLink(office, connection, context, {
      kind,
      to,
      ...(found ? { person: found.id } : {}),
      data: { ...data, email: to },
    });
    const person = found ? { person: found.id } : {};
    await noteIdentity(office, context, 'link-asked', { ...person, detail: { wish } }, connection);
  });
  return { sent: true };
}

const linkPurposes: readonly TicketPurpose[] = [
  'sign-up',
  'sign-in-link',
  'recover',
  'verify-email',
  'change-email',
  'invite',
  'enrol',
];

const shown: { [purpose in TicketPurpose]?: LinkView['purpose'] } = {
  'sign-up': 'sign-up',
  'sign-in-link': 'sign-in',
  recover: 'recover',
  'verify-email': 'verify-email',
  'change-email': 'change-email',
  invite: 'invite',
  enrol: 'enrol',
};

const passwordOf: { [purpose in TicketPurpose]?: LinkView['password'] } = {
  'sign-up': 'possible',
  recover: 'needed',
  invite: 'needed',
};

/** What a link is for, without using it up: mail programs open links by themselves. @throws ApiProblem `link.gone` */
export async function lookAtLink(office: Office, token: string): Promise<LinkView> {
  const ticket = await findTicket(office.pool, hashToken(token), linkPurposes, office.clock.real());
  const purpose = ticket && shown[ticket.purpose];
  if (!ticket || !purpose) throw new ApiProblem('link.gone');
  const person = ticket.person ? await findPerson(office.pool, ticket.person, office.clock.today()) : undefined;
  if (ticket.person && !person) throw new ApiProblem('link.gone');
  const name = person?.name ?? ticket.data.name;
  return {
    purpose,
    password: passwordOf[ticket.purpose] ?? 'none',
    ...(name ? { name } : {}),
    ...(ticket.data.email ? { email: ticket.data.email } : {}),
    ...(ticket.data.next ? { next: ticket.data.next } : {}),
  };
}

type Used = (
  office: Office,
  context: Context,
  ticket: Ticket,
  password: string | undefined,
) => Promise<LinkUsed | Person>;

const personOf = async (office: Office, ticket: Ticket): Promise<Person> => {
  const person = ticket.person ? await findPerson(office.pool, ticket.person, office.clock.today()) : undefined;
  if (!person) throw new ApiProblem('link.gone');
  return person;
};

const signUp: Used = async (office, context, ticket, password) => {
  const person: Person = {
    id: newPersonId(),
    login: ticket.data.email ?? '',
    name: ticket.data.name ?? '',
    kind: 'applicant',
    posts: [],
  };
  const added = await addPerson(office.pool, {
    ...person,
    ...(password ? { passwordHash: await hashPassword(password) } : {}),
    posts: [],
    now: office.clock.now(),
    today: office.clock.today(),
    verified: true,
  });
  if (!added) throw new ApiProblem('link.gone');
  await noteIdentity(office, context, 'signed-up', { person: person.id });
  return person;
};

const signIn: Used = async (office, _context, ticket) => {
  const person = await personOf(office, ticket);
  await noteVerified(office.pool, person.id, office.clock.today());
  return person;
};

const recover: Used = async (office, context, ticket, password = '') => {
  const person = await personOf(office, ticket);
  const hash = await hashPassword(password);
  await transaction(office.pool, async (connection) => {
    await setPassword(connection, person.id, hash);
    await endSessionsOf(connection, person.id);
    await dropTickets(connection, person.id);
    await noteIdentity(office, context, 'password-changed', { person: person.id, detail: { way: 'link' } }, connection);
  });
  return person;
};

const changeEmail: Used = async (office, context, ticket) => {
  const person = await personOf(office, ticket);
  const before = (await findPerson(office.pool, person.id, office.clock.today()))?.email;
  const email = ticket.data.email ?? '';
  await transaction(office.pool, async (connection) => {
    if (!(await setEmail(connection, person.id, email, office.clock.today()))) throw new ApiProblem('link.gone');
    await dropTickets(connection, person.id, ['recover', 'sign-in-link', 'change-email', 'verify-email']);
    await noteIdentity(office, context, 'email-changed', { person: person.id }, connection);
    if (before && before !== email)
      await mailNotice(office, connection, {
        to: before,
        person: person.id,
        subject: { zh: '邮箱已更换', en: 'Your address was changed' },
        body: { zh: '您账号的邮箱已换成另一个。', en: 'Your account now uses another mail address.' },
      });
  });
  return {};
};

const verifyEmail: Used = async (office, context, ticket) => {
  const person = await personOf(office, ticket);
  await noteVerified(office.pool, person.id, office.clock.today());
  await noteIdentity(office, context, 'email-verified', { person: person.id });
  return {};
};

/** Staff without second factor go on to enrolment; in a demo, and for who has one, signing in goes on as usual. */
async function enrolOrGoOn(office: Office, context: Context, person: Person): Promise<LinkUsed | Person> {
  await noteVerified(office.pool, person.id, office.clock.today());
  if (!mustHaveSecondFactor(office, person)) {
    await noteJoined(office.pool, person.id, office.clock.today());
    return person;
  }
  await startStep(office, context, 'enrol-step', person.id);
  return { enrol: true };
}

const invite: Used = async (office, context, ticket, password = '') => {
  const person = await personOf(office, ticket);
  await setPassword(office.pool, person.id, await hashPassword(password));
  await dropTickets(office.pool, person.id);
  return enrolOrGoOn(office, context, person);
};

const enrol: Used = async (office, context, ticket) => enrolOrGoOn(office, context, await personOf(office, ticket));

const uses: { [purpose in TicketPurpose]?: Used } = {
  'sign-up': signUp,
  'sign-in-link': signIn,
  recover,
  'change-email': changeEmail,
  'verify-email': verifyEmail,
  invite,
  enrol,
};

/**
 * Uses a link up.
 * @returns the person to present with the session's token, or what comes next
 * @throws ApiProblem `link.gone`, `account.password`, `auth.second-factor`, `auth.enrol`
 */
export async function spendLink(
  office: Office,
  context: Context,
  token: string,
  password: string | undefined,
): Promise<{ used: LinkUsed; person?: Person; token?: string }> {
  const now = office.clock.real();
  const seen = await findTicket(office.pool, hashToken(token), linkPurposes, now);
  if (!seen) throw new ApiProblem('link.gone');
  const asks = passwordOf[seen.purpose];
  if (asks === 'needed' || (asks === 'possible' && password)) checkNewPassword(password ?? '');
  const ticket = await takeTicket(office.pool, hashToken(token), [seen.purpose], now);
  const use = ticket && uses[ticket.purpose];
  if (!ticket || !use) throw new ApiProblem('link.gone');
  const next: { readonly [key: string]: string } = ticket.data.next ? { next: ticket.data.next } : {};
  const result = await use(office, context, ticket, password || undefined);
  if (!('id' in result)) return { used: { ...result, ...next } };
  const session =
    ticket.purpose === 'sign-up'
      ? await startSession(office, context, result, 'link')
      : await afterFirstFactor(office, context, result, 'link', next);
  return { used: next, person: result, token: session };
}
