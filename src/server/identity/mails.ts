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

interface Words {
  subject: Text;
  body: Text;
  label: Text;
}

const notAsked: Text = {
  zh: '若不是您本人要的，不用理会；没有人能凭此登录。',
  en: 'If you did not ask for it, ignore this letter; nobody can sign in with it but you.',
};

/** What each letter says; `known-staff`, `unknown`, `not-joined` go to those for whom the wish has another answer. */
const letters = {
  'sign-up': {
    subject: { zh: '完成注册', en: 'Finish opening your account' },
    body: {
      zh: '点下面的链接，确认邮箱并完成注册。',
      en: 'Confirm your address and finish opening the account with this link.',
    },
    label: { zh: '确认邮箱', en: 'Confirm my address' },
  },
  'sign-in-link': {
    subject: { zh: '登录链接', en: 'Your sign-in link' },
    body: {
      zh: '您已有账号。点下面的链接登录，只能用一次。',
      en: 'You have an account. This link signs you in, once.',
    },
    label: { zh: '登录', en: 'Sign in' },
  },
  recover: {
    subject: { zh: '设置新密码', en: 'Choose a new password' },
    body: { zh: '点下面的链接设置新密码，只能用一次。', en: 'Choose a new password with this link. It works once.' },
    label: { zh: '设置新密码', en: 'Choose a new password' },
  },
  'change-email': {
    subject: { zh: '确认新邮箱', en: 'Confirm your new address' },
    body: { zh: '点下面的链接，以后用这个邮箱。', en: 'Use this address from now on by opening this link.' },
    label: { zh: '确认新邮箱', en: 'Confirm my new address' },
  },
  'verify-email': {
    subject: { zh: '确认邮箱', en: 'Confirm your address' },
    body: { zh: '点下面的链接，确认这是您的邮箱。', en: 'Confirm with this link that the address is yours.' },
    label: { zh: '确认邮箱', en: 'Confirm my address' },
  },
  invite: {
    subject: { zh: '邀请您使用办公系统', en: 'Your invitation to the desk' },
    body: {
      zh: '管理员为您开了账号。点下面的链接设密码和第二步验证。',
      en: 'An administrator opened an account for you. Choose a password and a second step with this link.',
    },
    label: { zh: '接受邀请', en: 'Accept the invitation' },
  },
  enrol: {
    subject: { zh: '设置第二步验证', en: 'Set up the second step' },
    body: {
      zh: '工作人员登录要有第二步验证。点下面的链接设置，只能用一次。',
      en: 'Staff sign in with a second step. Set it up with this link; it works once.',
    },
    label: { zh: '设置第二步验证', en: 'Set up the second step' },
  },
  unknown: {
    subject: { zh: '没有这个账号', en: 'No account with this address' },
    body: { zh: '这个邮箱还没有账号，可以注册一个。', en: 'There is no account with this address; you can open one.' },
    label: { zh: '注册', en: 'Open an account' },
  },
  'known-staff': {
    subject: { zh: '请到工作台登录', en: 'Sign in at the desk' },
    body: { zh: '这是工作人员账号，请到工作台登录。', en: 'This is a staff account; it signs in at the desk.' },
    label: { zh: '到工作台', en: 'To the desk' },
  },
  'not-joined': {
    subject: { zh: '请用邀请链接', en: 'Use your invitation' },
    body: {
      zh: '账号还没启用。请用邀请信里的链接；若已过期，请管理员重发。',
      en: 'The account is not in use yet. Use the link of your invitation; if it has expired, ask your administrator for another.',
    },
    label: { zh: '到工作台', en: 'To the desk' },
  },
} as const satisfies { [kind: string]: Words };

export type LetterKind = keyof typeof letters;

const pages: { [kind in LetterKind]: string } = {
  'sign-up': '/link',
  'sign-in-link': '/link',
  recover: '/link',
  'change-email': '/link',
  'verify-email': '/link',
  invite: '/desk/welcome',
  enrol: '/desk/welcome',
  unknown: '/sign-up',
  'known-staff': '/desk/sign-in',
  'not-joined': '/desk/sign-in',
};

const withTicket: readonly LetterKind[] = [
  'sign-up',
  'sign-in-link',
  'recover',
  'change-email',
  'verify-email',
  'invite',
  'enrol',
];

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
  const usable = withTicket.includes(mail.kind);
  const purpose = (usable ? mail.kind : 'none') as TicketPurpose; // every kind with a ticket is a purpose
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
  const url = `${office.publicUrl}${pages[mail.kind]}${usable ? `?ticket=${token}` : ''}`;
  const { subject, body, label } = letters[mail.kind];
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
