/** Sessions: cookies, rotation, idle and last hour, fresh proofs, one statement a request; the log and the address of a visitor. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { clientAddress, limitKey } from '../../../src/server/identity/address.ts';
import { readProxies } from '../../../src/server/identity/options.ts';
import { addStaff, appCode, enrolByLetter, problemOf, signUp, ticketSentTo, visit } from '../../support/identity.ts';
import { overHttp, sampleOffice, type TestOffice, testPassword, useOffice } from '../../support/office.ts';

let office: TestOffice;
before(async () => {
  office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice, demo: false });
});
after(() => office.close());

const sql = (text: string, values: unknown[] = []) => office.running.office.pool.query(text, values);

let people = 0;
/** An applicant, signed in by password. */
async function signedIn() {
  people += 1;
  const login = `session-${people}@example.org`;
  await signUp(office.running, { name: '陈示例', login });
  const visitor = visit(office.url, { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/140.0' });
  await visitor.client.signIn(login, testPassword);
  return { visitor, login };
}

describe('the session', () => {
  it('travels in a cookie that scripts cannot read', async () => {
    const { visitor } = await signedIn();
    const line = visitor.set.find((entry) => /^(__Host-)?qiao_session=/.test(entry)) ?? '';
    for (const flag of [/HttpOnly/i, /SameSite=Lax/i, /Path=\//i, /Max-Age=43200/i]) assert.match(line, flag);
    assert.doesNotMatch(line, /Secure/i); // this office has no https
    assert.match(await secureLine(), /Secure/i);
  });

  const secureLine = async () => {
    const { publicUrl } = office.running.office;
    office.running.office.publicUrl = 'https://office.example';
    try {
      const { visitor } = await signedIn();
      return visitor.set.find((entry) => /^(__Host-)?qiao_session=/.test(entry)) ?? '';
    } finally {
      office.running.office.publicUrl = publicUrl;
    }
  };

  it('has a new token after each sign-in, and the one before is dead', async () => {
    const { visitor, login } = await signedIn();
    const first = visitor.cookies.get('qiao_session') ?? '';
    await visitor.client.signIn(login, testPassword);
    assert.notEqual(visitor.cookies.get('qiao_session'), first);
    assert.equal((await problemOf(overHttp(office.url, first).me())).code, 'auth.required');
  });

  it('is renewed by a new proof and by a change of password, which ends the others', async () => {
    const { visitor, login } = await signedIn();
    const other = visit(office.url);
    await other.client.signIn(login, testPassword);
    const tokens = [visitor.cookies.get('qiao_session')];
    await visitor.client.proveAgain({ password: testPassword });
    tokens.push(visitor.cookies.get('qiao_session'));
    assert.equal(
      (await problemOf(visitor.client.changePassword({ current: 'wrong-one', password: 'a-new-long-password' }))).code,
      'auth.wrong',
    );
    await visitor.client.changePassword({ current: testPassword, password: 'a-new-long-password' });
    tokens.push(visitor.cookies.get('qiao_session'));
    assert.equal(new Set(tokens).size, 3);
    assert.equal((await visitor.client.me()).login, login);
    assert.equal((await problemOf(other.client.me())).code, 'auth.required');
  });

  it('ends when idle, and at its last hour', async () => {
    const { visitor, login } = await signedIn();
    await sql(
      `update session set idle_at = now() - interval '1 second' where person_id = (select id from person where login = $1)`,
      [login],
    );
    assert.equal((await problemOf(visitor.client.me())).code, 'auth.required');
    await visitor.client.signIn(login, testPassword);
    await sql(
      `update session set expires_at = now() - interval '1 second' where person_id = (select id from person where login = $1)`,
      [login],
    );
    assert.equal((await problemOf(visitor.client.me())).code, 'auth.required');
  });

  it('moves its idle end in steps, so that most requests write nothing', async () => {
    const { visitor, login } = await signedIn();
    const idleAt = async () => {
      const { rows } = await sql(
        'select max(idle_at) as idle_at from session where person_id = (select id from person where login = $1)',
        [login],
      );
      return (rows[0] as { idle_at: Date }).idle_at.getTime(); // the row just asked for
    };
    const first = await idleAt();
    await visitor.client.me();
    assert.equal(await idleAt(), first);
    await sql(
      `update session set idle_at = idle_at - interval '20 minutes' where person_id = (select id from person where login = $1)`,
      [login],
    );
    await visitor.client.me();
    assert.ok((await idleAt()) >= first);
  });

  it('is listed in words with the day, ended one by one and all at once', async () => {
    const { visitor, login } = await signedIn();
    const others = [visit(office.url), visit(office.url), visit(office.url)];
    for (const other of others) await other.client.signIn(login, testPassword);
    const { sessions } = await visitor.client.security();
    assert.equal(sessions.length, 5); // and the one of signing up
    assert.deepEqual(sessions.find(({ current }) => current)?.device, 'Firefox · Windows');
    assert.match(sessions[0]?.seenOn ?? '', /^\d{4}-\d\d-\d\d$/);
    const victim = (await others[0]?.client.security())?.sessions.find(({ current }) => current);
    await visitor.client.endSession(victim?.id ?? '');
    assert.equal((await problemOf(others[0]?.client.me() ?? Promise.resolve())).code, 'auth.required');
    const stranger = await signedIn();
    const mine = (await visitor.client.security()).sessions[0]?.id ?? '';
    assert.equal((await problemOf(stranger.visitor.client.endSession(mine))).code, 'not-found');
    await visitor.client.endOtherSessions();
    assert.equal((await visitor.client.security()).sessions.length, 1);
  });

  it('ends when the posts change', async () => {
    await addStaff(office.running, 'moved@office.example');
    await problemOf(visit(office.url).client.signIn('moved@office.example', testPassword));
    const { visitor } = await enrolByLetter(office.running, 'moved@office.example', 'enrol');
    const { id } = await visitor.client.me();
    await sql(`insert into post (person_id, role, body, from_day) values ($1, 'dept_head', 'd3', '2026-06-02')`, [id]);
    assert.equal((await problemOf(visitor.client.me())).code, 'auth.required');
  });

  it('who is asking costs one statement', async () => {
    const { visitor } = await signedIn();
    await visitor.client.me();
    const { pool } = office.running.office;
    const texts: string[] = [];
    const plain = pool.query.bind(pool);
    pool.query = ((...given: Parameters<typeof plain>) => {
      texts.push(JSON.stringify(given[0]));
      return plain(...given);
    }) as typeof pool.query; // the same function, listened to
    try {
      await visitor.client.me();
    } finally {
      pool.query = plain as typeof pool.query; // as it was
    }
    assert.equal(texts.length, 1);
  });
});

describe('a change of security', () => {
  it('needs a proof of the last quarter of an hour', async () => {
    const { visitor, login } = await signedIn();
    await sql(
      `update session set proved_at = now() - interval '16 minutes' where person_id = (select id from person where login = $1)`,
      [login],
    );
    assert.equal((await visitor.client.security()).fresh, false);
    for (const call of [
      () => visitor.client.offerApp(),
      () => visitor.client.newPasskeyOptions(),
      () => visitor.client.newRecoveryCodes(),
      () => visitor.client.changeEmail('other@example.org'),
      () => visitor.client.makeToken({ name: 'x', scope: ['read'], days: 1 }),
    ])
      assert.equal((await problemOf(call())).code, 'auth.again');
    await visitor.client.proveAgain({ password: testPassword });
    assert.ok((await visitor.client.offerApp()).qr.startsWith('data:image/png;base64,'));
  });

  it('moves the address only when its letter is answered, and tells the old one', async () => {
    const { visitor, login } = await signedIn();
    await visitor.client.changeEmail('moved-to@example.org');
    assert.equal((await visitor.client.security()).email, login);
    await visitor.client.spendLink(await ticketSentTo(office.running, 'moved-to@example.org', 'change-email'));
    assert.equal((await visitor.client.security()).login, 'moved-to@example.org');
    const { rows } = await sql(`select 1 from mail where address = $1 and kind = 'identity.notice'`, [login]);
    assert.equal(rows.length, 1);
    assert.equal((await problemOf(visit(office.url).client.signIn(login, testPassword))).code, 'auth.wrong');
  });

  it('staff keep one second factor; an applicant may be without', async () => {
    await addStaff(office.running, 'keep@office.example');
    await problemOf(visit(office.url).client.signIn('keep@office.example', testPassword));
    const { visitor } = await enrolByLetter(office.running, 'keep@office.example', 'enrol');
    assert.equal((await problemOf(visitor.client.removeApp())).code, 'factor.last');
    const { visitor: applicant } = await signedIn();
    const { secret } = await applicant.client.offerApp();
    await applicant.client.confirmApp(appCode(secret));
    assert.equal((await problemOf(applicant.client.offerApp())).code, 'factor.there');
    await applicant.client.removeApp();
    assert.equal((await applicant.client.security()).appSince, undefined);
  });

  it('the secret of an app lies sealed in the database', async () => {
    const { visitor } = await signedIn();
    const { secret } = await visitor.client.offerApp();
    const { rows } = await sql(`select encode(sealed, 'escape') as text from totp`);
    assert.ok(rows.length > 0 && !JSON.stringify(rows).includes(secret));
  });
});

describe('the log of identity', () => {
  it('holds no password, code, token or address', async () => {
    const { rows } = await sql('select detail::text as detail from identity_event');
    const text = JSON.stringify(rows);
    for (const secret of [testPassword, '127.0.0.1', 'example.org']) assert.ok(!text.includes(secret), secret);
  });

  it('can only be added to', async () => {
    await assert.rejects(sql(`update identity_event set kind = 'x'`), /permission denied/);
    await assert.rejects(sql('delete from identity_event'), /permission denied/);
  });
});

describe('the address of a visitor', () => {
  const proxies = readProxies('10.0.0.0/8, 2001:db8::/32');
  for (const [name, socket, forwarded, expected] of [
    ['is the socket’s', '203.0.113.9', undefined, '203.0.113.9'],
    ['cannot be claimed by a stranger', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['is what a trusted proxy says', '10.0.0.2', '198.51.100.1', '198.51.100.1'],
    ['is the last one before the trusted ones', '10.0.0.2', '192.0.2.1, 198.51.100.1, 10.1.1.1', '198.51.100.1'],
    ['IPv4 inside IPv6', '::ffff:10.0.0.2', '198.51.100.1', '198.51.100.1'],
    ['IPv6', '2001:db8::1', '2400:cb00::7', '2400:cb00::7'],
    ['nonsense is left out', '10.0.0.2', 'unknown', '10.0.0.2'],
  ] as const)
    it(name, () => assert.equal(clientAddress(socket, forwarded, proxies), expected));

  it('counts a network of 64 bits as one', () => {
    assert.equal(limitKey('2400:cb00:0:1::7'), limitKey('2400:cb00:0:1:ffff::9'));
    assert.notEqual(limitKey('2400:cb00:0:1::7'), limitKey('2400:cb00:0:2::7'));
    assert.equal(limitKey('::1'), '0:0:0:0');
  });

  it('a setting that is no network is told at start', () => {
    for (const wrong of ['10.0.0.0/40', 'proxy.example', '10.0.0.0/x']) assert.throws(() => readProxies(wrong));
  });
});
