/** Visitors with cookies, letters with links, codes of an authenticator app: what tests of identity share. */
import assert from 'node:assert/strict';
import { Secret, TOTP } from 'otpauth';
import { ApiError, type Client, makeClient } from '../../src/client/client.ts';
import type { Problem } from '../../src/client/types.ts';
import { hashPassword } from '../../src/server/passwords.ts';
import type { RunningOffice } from '../../src/server/start.ts';
import { addPerson } from '../../src/store/people.ts';
import { testPassword } from './office.ts';

export interface Visitor {
  client: Client;
  cookies: Map<string, string>;
  /** Set-Cookie lines as they came. */
  set: string[];
  send(path: string, init?: RequestInit): Promise<Response>;
}

/** A browser without pages: keeps cookies, sends them back, says that it is on the office's own pages. */
export function visit(url: string, headers: { [name: string]: string } = {}): Visitor {
  const cookies = new Map<string, string>();
  const set: string[] = [];
  const send = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(new URL(path, url), {
      redirect: 'manual',
      ...init,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...Object.fromEntries(new Headers(init.headers)),
        ...headers,
        ...(cookies.size ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
      },
    });
    for (const line of response.headers.getSetCookie()) {
      set.push(line);
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  return { client: makeClient(send), cookies, set, send };
}

/** The problem that a call is refused with. */
export async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof ApiError, `not refused: ${String(error)}`);
  return error.problem;
}

interface Letter {
  kind: string;
  link: { url: string } | null;
}

export async function lettersTo(running: RunningOffice, address: string): Promise<Letter[]> {
  const { rows } = await running.office.pool.query<Letter>(
    'select kind, link from mail where address = $1 order by created_at desc, id',
    [address],
  );
  return rows;
}

/** Ticket of the newest letter of a kind; letters stay readable in an office without a mail server. */
export async function ticketSentTo(running: RunningOffice, address: string, kind: string): Promise<string> {
  const found = (await lettersTo(running, address)).find((letter) => letter.kind === `identity.${kind}`);
  const ticket = found?.link && new URL(found.link.url).searchParams.get('ticket');
  assert.ok(ticket, `no letter ${kind} to ${address}`);
  return ticket;
}

/** An applicant's account, opened the way people do. @returns the session's token */
export async function signUp(
  running: RunningOffice,
  account: { name: string; login: string },
  client: Client = visit(running.url).client,
): Promise<string> {
  await client.signUp(account);
  const { token } = await client.spendLink(await ticketSentTo(running, account.login, 'sign-up'), testPassword);
  assert.ok(token);
  return token;
}

const hashed = hashPassword(testPassword);

/** Somebody of the staff with a password, and no second factor yet. */
export async function addStaff(
  running: RunningOffice,
  login: string,
  posts: readonly { role: string; body: string }[] = [{ role: 'handler', body: '420102' }],
): Promise<string> {
  const id = crypto.randomUUID();
  const { office } = running;
  const added = await addPerson(office.pool, {
    id,
    login,
    name: '工作示例',
    kind: 'staff',
    passwordHash: await hashed,
    posts,
    now: office.clock.now(),
    today: '2025-01-01',
  });
  assert.ok(added);
  return id;
}

/** Code of the app, so many steps from now. */
export const appCode = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Temporal.Now.instant().epochMilliseconds + steps * 30_000,
  });

/** Takes the letter's way through enrolment with an app. @returns its secret, the recovery codes, the visitor signed in */
export async function enrolByLetter(
  running: RunningOffice,
  address: string,
  kind: 'invite' | 'enrol',
): Promise<{ visitor: Visitor; secret: string; codes: string[] }> {
  const visitor = visit(running.url);
  const ticket = await ticketSentTo(running, address, kind);
  const used = await visitor.client.spendLink(ticket, testPassword);
  assert.equal(used.enrol, true);
  const { secret } = await visitor.client.enrolment.offerApp();
  const { recoveryCodes } = await visitor.client.enrolment.confirmApp(appCode(secret));
  return { visitor, secret, codes: recoveryCodes };
}
