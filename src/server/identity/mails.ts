/** Letters of identity: short, with one link, without personal details. */
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { Text } from '../../language/text.ts';
import type { Person } from '../../store/people.ts';
import { findPerson } from '../../store/people.ts';
import type { Connection } from '../../store/pool.ts';
import { addTicket, type TicketPurpose } from '../../store/tickets.ts';
import { laterThan } from '../clock.ts';
import { isAddress } from '../mail/address.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Office } from '../office.ts';
import { hashToken, newToken } from '../passwords.ts';
import { langOf } from '../problems.ts';
import { identityLimit } from './settings.ts';

interface Letter {
  subject: Text;
  body: Text;
  label: Text;
  /** The page that its link opens, and whether a ticket goes with it. */
  page: string;
  ticket: boolean;
}

type Words = [zh: string, en: string];
const letter = (page: string, ticket: boolean, ...words: [subject: Words, body: Words, label: Words]): Letter => {
  const [subject, body, label] = words.map(([zh, en]) => ({ zh, en })) as [Text, Text, Text]; // three go in, three come out
  return { subject, body, label, page, ticket };
};

const notAsked: Text = {
  zh: '若不是您本人要的，不用理会；没有人能凭此登录。',
  en: 'If you did not ask for it, ignore this letter; nobody can sign in with it but you.',
};

/** What each letter says; `known-staff`, `unknown`, `not-joined` go to those for whom the wish has another answer. */
const letters = {
  'sign-up': letter(
    '/link',
    true,
    ['完成注册', 'Finish opening your account'],
    ['点下面的链接，确认邮箱并完成注册。', 'Confirm your address and finish opening the account with this link.'],
    ['确认邮箱', 'Confirm my address'],
  ),
  'sign-in-link': letter(
    '/link',
    true,
    ['登录链接', 'Your sign-in link'],
    ['您已有账号。点下面的链接登录，只能用一次。', 'You have an account. This link signs you in, once.'],
    ['登录', 'Sign in'],
  ),
  recover: letter(
    '/link',
    true,
    ['设置新密码', 'Choose a new password'],
    ['点下面的链接设置新密码，只能用一次。', 'Choose a new password with this link. It works once.'],
    ['设置新密码', 'Choose a new password'],
  ),
  'change-email': letter(
    '/link',
    true,
    ['确认新邮箱', 'Confirm your new address'],
    ['点下面的链接，以后用这个邮箱。', 'Use this address from now on by opening this link.'],
    ['确认新邮箱', 'Confirm my new address'],
  ),
  'verify-email': letter(
    '/link',
    true,
    ['确认邮箱', 'Confirm your address'],
    ['点下面的链接，确认这是您的邮箱。', 'Confirm with this link that the address is yours.'],
    ['确认邮箱', 'Confirm my address'],
  ),
  invite: letter(
    '/desk/welcome',
    true,
    ['邀请您使用办公系统', 'Your invitation to the desk'],
    [
      '管理员为您开了账号。点下面的链接设密码和第二步验证。',
      'An administrator opened an account for you. Choose a password and a second step with this link.',
    ],
    ['接受邀请', 'Accept the invitation'],
  ),
  enrol: letter(
    '/desk/welcome',
    true,
    ['设置第二步验证', 'Set up the second step'],
    [
      '工作人员登录要有第二步验证。点下面的链接设置，只能用一次。',
      'Staff sign in with a second step. Set it up with this link; it works once.',
    ],
    ['设置第二步验证', 'Set up the second step'],
  ),
  unknown: letter(
    '/sign-up',
    false,
    ['没有这个账号', 'No account with this address'],
    ['这个邮箱还没有账号，可以注册一个。', 'There is no account with this address; you can open one.'],
    ['注册', 'Open an account'],
  ),
  'known-staff': letter(
    '/desk/sign-in',
    false,
    ['请到工作台登录', 'Sign in at the desk'],
    ['这是工作人员账号，请到工作台登录。', 'This is a staff account; it signs in at the desk.'],
    ['到工作台', 'To the desk'],
  ),
  'not-joined': letter(
    '/desk/sign-in',
    false,
    ['请用邀请链接', 'Use your invitation'],
    [
      '账号还没启用。请用邀请信里的链接；若已过期，请管理员重发。',
      'The account is not in use yet. Use the link of your invitation; if it has expired, ask your administrator for another.',
    ],
    ['到工作台', 'To the desk'],
  ),
} as const satisfies { [kind: string]: Letter };

export type LetterKind = keyof typeof letters;

export interface LinkMail {
  kind: LetterKind;
  to: string;
  person?: string;
  data?: { readonly [key: string]: string };
}

/**
 * Makes the ticket and queues its letter. A letter without a link to use makes a ticket all the same, so that both take the same work.
 * @param context of the request, for the language; none: both languages
 * @returns address of the page that the link opens
 */
export async function sendLink(
  office: Office,
  connection: Connection,
  context: Context | undefined,
  mail: LinkMail,
): Promise<string> {
  const token = newToken();
  const real = office.clock.real();
  const { subject, body, label, page, ticket } = letters[mail.kind];
  const purpose = (ticket ? mail.kind : 'none') as TicketPurpose; // every kind with a ticket is a purpose
  const minutes =
    mail.kind === 'invite' || mail.kind === 'enrol'
      ? identityLimit(office, 'inviteDays') * 24 * 60
      : identityLimit(office, 'linkMinutes');
  await addTicket(connection, {
    tokenHash: hashToken(token),
    purpose,
    ...(mail.person ? { person: mail.person } : {}),
    ...(mail.data ? { data: mail.data } : {}),
    now: real,
    expires: laterThan(real, minutes * 60_000),
  });
  const url = `${office.publicUrl}${page}${ticket ? `?ticket=${token}` : ''}`;
  if (isAddress(mail.to))
    await queueMail(connection, {
      to: mail.to,
      kind: `identity.${mail.kind}`,
      subject,
      body: [body, notAsked],
      link: { url, label },
      ...(context ? { lang: langOf(context) } : {}),
      ...(mail.person ? { person: mail.person } : {}),
      now: office.clock.now(),
    });
  return url;
}

/** Staff without a second factor set one up through their mailbox: a password alone must not be enough to choose one. */
export async function mailEnrolment(office: Office, context: Context, person: Person): Promise<void> {
  const found = await findPerson(office.pool, person.id, office.clock.today());
  if (found?.email) await sendLink(office, office.pool, context, { kind: 'enrol', to: found.email, person: person.id });
}

/** Tells somebody at an address of theirs that their account has changed. */
export async function mailNotice(
  office: Office,
  connection: Connection,
  given: { to: string; person: string; subject: Text; body: Text },
): Promise<void> {
  if (!isAddress(given.to)) return;
  await queueMail(connection, {
    to: given.to,
    kind: 'identity.notice',
    subject: given.subject,
    body: [
      given.body,
      { zh: '若不是您本人做的，请马上联系办公室。', en: 'If it was not you, contact the office at once.' },
    ],
    link: { url: office.publicUrl, label: { zh: '到网站', en: 'To the site' } },
    person: given.person,
    now: office.clock.now(),
  });
}

/** Id of a person about to be made. */
export const newPersonId = (): string => randomUUID();
