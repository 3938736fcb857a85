/** Signing in outside a demo: two steps for staff, codes once, recovery, locks, and the same answer for who exists and who does not. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listIdentityEvents } from '../../../src/store/identity-events.ts';
import {
  addStaff,
  appCode,
  enrolByLetter,
  lettersTo,
  problemOf,
  signUp,
  ticketSentTo,
  visit,
} from '../../support/identity.ts';
import { sampleOffice, type TestOffice, testPassword, useOffice } from '../../support/office.ts';

let office: TestOffice;
before(async () => {
  office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice, demo: false });
});
after(() => office.close());

const start = () => visit(office.url);
const kindsOf = async (person: string) =>
  (await listIdentityEvents(office.running.office.pool, { person, limit: 50 })).map(({ kind }) => kind);

describe('staff', () => {
  it('with a password alone get a letter to set up the second step, and no session', async () => {
    await addStaff(office.running, 'first@office.example');
    const visitor = start();
    const problem = await problemOf(visitor.client.signIn('first@office.example', testPassword));
    assert.equal(problem.code, 'auth.enrol');
    assert.equal(visitor.cookies.size, 0);
    const { visitor: enrolled, codes } = await enrolByLetter(office.running, 'first@office.example', 'enrol');
    assert.equal((await enrolled.client.me()).login, 'first@office.example');
    assert.equal(new Set(codes).size, 10);
  });

  it('sign in by password and code; no code works twice, nor one from two steps ago', async () => {
    const id = await addStaff(office.running, 'second@office.example');
    await problemOf(start().client.signIn('second@office.example', testPassword));
    const { secret } = await enrolByLetter(office.running, 'second@office.example', 'enrol');
    const visitor = start();
    const signIn = () => problemOf(visitor.client.signIn('second@office.example', testPassword));
    assert.equal((await signIn()).code, 'auth.second-factor');
    assert.deepEqual((await visitor.client.ways()).second, { app: true, passkey: false, recovery: true });
    assert.equal((await problemOf(visitor.client.me())).code, 'auth.required');
    assert.equal((await problemOf(visitor.client.secondStep({ code: appCode(secret, -2) }))).code, 'auth.code');
    assert.equal((await problemOf(visitor.client.secondStep({ code: appCode(secret, 3) }))).code, 'auth.code');
    const code = appCode(secret, 1);
    assert.equal((await visitor.client.secondStep({ code })).me.id, id);
    await signIn();
    assert.equal((await problemOf(visitor.client.secondStep({ code }))).code, 'auth.code');
    assert.ok((await kindsOf(id)).includes('signed-in'));
  });

  it('use a recovery code once, and the step once', async () => {
    await addStaff(office.running, 'third@office.example');
    await problemOf(start().client.signIn('third@office.example', testPassword));
    const { codes } = await enrolByLetter(office.running, 'third@office.example', 'enrol');
    const recovery = (codes[0] ?? '').toUpperCase().replaceAll('-', ' ');
    const visitor = start();
    await problemOf(visitor.client.signIn('third@office.example', testPassword));
    const step = visitor.cookies.get('qiao_step') ?? '';
    assert.ok((await visitor.client.secondStep({ recovery })).token);
    const again = start();
    await problemOf(again.client.signIn('third@office.example', testPassword));
    assert.equal((await problemOf(again.client.secondStep({ recovery }))).code, 'auth.code');
    again.cookies.set('qiao_step', step);
    assert.equal((await problemOf(again.client.secondStep({ recovery: codes[1] ?? '' }))).code, 'auth.step');
  });

  it('five wrong codes end the step, and the ladder counts them over the steps', async () => {
    await addStaff(office.running, 'fourth@office.example');
    await problemOf(start().client.signIn('fourth@office.example', testPassword));
    await enrolByLetter(office.running, 'fourth@office.example', 'enrol');
    const visitor = start();
    const codes: string[] = [];
    for (let round = 0; round < 2; round += 1) {
      await problemOf(visitor.client.signIn('fourth@office.example', testPassword));
      for (let n = 0; n < 6; n += 1) codes.push((await problemOf(visitor.client.secondStep({ code: '000000' }))).code);
    }
    assert.deepEqual(codes.slice(0, 6), [...Array.from({ length: 5 }, () => 'auth.code'), 'auth.step']);
    assert.equal(codes.at(-1), 'rate.limited');
  });
});

describe('locks', () => {
  it('an account is locked after eight failures, known or not, and the log tells', async () => {
    const id = await addStaff(office.running, 'locked@office.example');
    for (const login of ['locked@office.example', 'nobody@office.example']) {
      const answers: string[] = [];
      for (let n = 0; n < 9; n += 1)
        answers.push((await problemOf(start().client.signIn(login, 'wrong-password'))).code);
      assert.deepEqual(answers, [...Array.from({ length: 8 }, () => 'auth.wrong'), 'rate.limited'], login);
    }
    assert.ok((await kindsOf(id)).includes('locked'));
    assert.equal((await problemOf(start().client.signIn('locked@office.example', testPassword))).code, 'rate.limited');
  });

  it('the lock doubles with each further failure and ends', async () => {
    const { pool, clock } = office.running.office;
    const { noteFailure, findLock, clearFailures } = await import('../../../src/store/sign-in-locks.ts');
    const key = 'ab'.repeat(32);
    const now = Temporal.Instant.from(clock.real());
    const minutes: number[] = [];
    for (let n = 0; n < 10; n += 1) {
      await noteFailure(pool, key, now.toString(), { free: 3, forgetMs: 3_600_000 });
      const until = await findLock(pool, [key], now.toString());
      minutes.push(until ? Math.round((until.getTime() - now.epochMilliseconds) / 60_000) : 0);
    }
    assert.deepEqual(minutes, [0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
    assert.equal(await findLock(pool, [key], now.add({ hours: 2 }).toString()), undefined);
    await clearFailures(pool, key);
    assert.equal(await findLock(pool, [key], now.toString()), undefined);
  });
});

describe('nobody learns which addresses have an account', () => {
  before(() => signUp(office.running, { name: '陈示例', login: 'known@example.org' }));

  const asked = async (path: string, body: object) => {
    const response = await start().send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { requestId: _requestId, ...told } = (await response.json()) as { requestId?: string };
    const headers = [...response.headers].filter(([name]) => !['x-request-id', 'date'].includes(name));
    return { status: response.status, told, headers };
  };
  /** Rows that a call adds, by table: the work that it makes. */
  const work = async (call: () => Promise<unknown>) => {
    const count = async () => {
      const { rows } = await office.running.office.pool.query<{ [table: string]: string }>(
        `select (select count(*) from ticket) as tickets, (select count(*) from mail) as letters,
           (select count(*) from identity_event) as events, (select count(*) from sign_in_lock) as tries`,
      );
      return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([table, n]) => [table, Number(n)]));
    };
    const earlier = await count();
    const answer = await call();
    const later = await count();
    return { answer, rows: Object.fromEntries(Object.entries(later).map(([t, n]) => [t, n - (earlier[t] ?? 0)])) };
  };

  for (const [name, path, more] of [
    ['sign-up', '/api/v1/accounts', { name: '某示例' }],
    ['mail link', '/api/v1/session/link', {}],
    ['recovery', '/api/v1/recovery', {}],
    ['sign-in', '/api/v1/session', { password: 'not-the-password' }],
  ] as const)
    it(name, async () => {
      const known = await work(() => asked(path, { login: 'known@example.org', ...more }));
      const unknown = await work(() =>
        asked(path, { login: `unknown-${name.replace(' ', '-')}@example.org`, ...more }),
      );
      assert.deepEqual(unknown.answer, known.answer);
      const { tries: _a, ...left } = known.rows;
      const { tries: _b, ...right } = unknown.rows;
      assert.deepEqual(right, left);
    });

  it('and the letters tell only their readers', async () => {
    const kinds = (await lettersTo(office.running, 'known@example.org')).map(({ kind }) => kind);
    assert.ok(kinds.includes('identity.sign-in-link') && kinds.includes('identity.recover'));
    const [letter] = await lettersTo(office.running, 'unknown-recovery@example.org');
    assert.equal(letter?.kind, 'identity.unknown');
    assert.doesNotMatch(letter?.link?.url ?? '', /ticket/);
  });

  it('letters to one address are few', async () => {
    const codes: string[] = [];
    for (let n = 0; n < 8; n += 1) {
      const sent = await start()
        .client.askRecovery({ login: 'often@example.org' })
        .then(
          () => 'sent',
          () => 'refused',
        );
      codes.push(sent);
    }
    assert.equal(codes.filter((code) => code === 'sent').length, 6);
  });
});

describe('recovery by letter', () => {
  it('sets a password once, ends the other sessions, and does not skip the second step', async () => {
    const login = 'recover@office.example';
    await addStaff(office.running, login);
    await problemOf(start().client.signIn(login, testPassword));
    const { visitor: before } = await enrolByLetter(office.running, login, 'enrol');
    const visitor = start();
    await visitor.client.askRecovery({ login });
    const ticket = await ticketSentTo(office.running, login, 'recover');
    assert.deepEqual((await visitor.client.lookAtLink(ticket)).password, 'needed');
    assert.equal((await problemOf(visitor.client.spendLink(ticket, 'short'))).code, 'account.password');
    const problem = await problemOf(visitor.client.spendLink(ticket, 'another-long-password'));
    assert.equal(problem.code, 'auth.second-factor');
    assert.equal((await problemOf(before.client.me())).code, 'auth.required');
    assert.equal((await problemOf(visitor.client.spendLink(ticket, 'another-long-password'))).code, 'link.gone');
    assert.equal((await problemOf(start().client.signIn(login, testPassword))).code, 'auth.wrong');
  });
});

it('an applicant signs in by mail link, once', async () => {
  await signUp(office.running, { name: '林示例', login: 'link@example.org' });
  const visitor = start();
  await visitor.client.askSignInLink({ login: 'Link@Example.org', next: '/cases' });
  const ticket = await ticketSentTo(office.running, 'link@example.org', 'sign-in-link');
  const used = await visitor.client.spendLink(ticket);
  assert.equal(used.me?.login, 'link@example.org');
  assert.equal(used.next, '/cases');
  assert.equal((await problemOf(start().client.spendLink(ticket))).code, 'link.gone');
});

it('a page of another site cannot sign anybody in', async () => {
  const response = await fetch(new URL('/api/v1/session', office.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
    body: JSON.stringify({ login: 'a', password: 'b' }),
  });
  assert.equal(response.status, 403);
});
