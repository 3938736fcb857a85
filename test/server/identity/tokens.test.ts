/** API tokens with their scopes at every route; invitations, disabling, a new start for who lost a factor. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listIdentityEvents } from '../../../src/store/identity-events.ts';
import { enrolByLetter, problemOf, signUp, ticketSentTo, visit } from '../../support/identity.ts';
import {
  overHttp,
  sampleOffice,
  type TestOffice,
  type TestPerson,
  testPassword,
  useOffice,
} from '../../support/office.ts';

const procedure = 'honorary-sample';
let office: TestOffice;
let admin: TestPerson;
before(async () => {
  office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice, demo: false });
  admin = await office.person('管示例', [{ role: 'admin', body: 'd1' }]);
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

describe('API tokens', () => {
  const make = async (scope: string[], procedures?: string[]) => {
    const { visitor } = await signedIn();
    const made = await visitor.client.makeToken({
      name: '报表',
      scope,
      days: 30,
      ...(procedures ? { procedures } : {}),
    });
    return { made, visitor, client: overHttp(office.url, made.token) };
  };
  const codeOf = async (call: Promise<unknown>) => (await problemOf(call)).code;

  it('are kept as hashes, listed without their secret, ended at once', async () => {
    const { made, visitor, client } = await make(['read']);
    const { rows } = await sql(`select 1 from session where encode(token_hash, 'escape') like '%' || $1 || '%'`, [
      made.token,
    ]);
    assert.equal(rows.length, 0);
    await client.cases({});
    const listed = (await visitor.client.security()).tokens;
    assert.equal(listed.length, 1);
    assert.ok(!JSON.stringify(listed).includes(made.token));
    assert.match(listed[0]?.usedOn ?? '', /^\d{4}-\d\d-\d\d$/);
    await visitor.client.endToken(made.id);
    assert.equal(await codeOf(client.cases({})), 'auth.required');
  });

  it('with `read` look and do not act', async () => {
    const { client } = await make(['read']);
    assert.ok((await client.me()).id);
    assert.deepEqual((await client.cases({})).items, []);
    assert.equal(await codeOf(client.open(procedure)), 'token.scope');
  });

  it('with `act` act, and reach neither security nor sign-in nor administration', async () => {
    const { client } = await make(['act', 'read']);
    const opened = await client.open(procedure, { name: '陈示例' });
    assert.ok(opened.id);
    assert.equal(await codeOf(client.security()), 'token.scope');
    assert.equal(await codeOf(client.makeToken({ name: 'x', scope: ['read'], days: 1 })), 'token.scope');
    assert.equal(await codeOf(client.changePassword({ password: 'another-long-one' })), 'token.scope');
    assert.equal(await codeOf(client.staffAccounts()), 'token.scope');
  });

  it('for some procedures only', async () => {
    const { visitor, client } = await make(['read', 'act'], [procedure]);
    const { id } = await client.open(procedure, { name: '陈示例' });
    assert.equal((await client.case(id)).id, id);
    assert.equal(await codeOf(client.cases({})), 'token.scope');
    assert.ok((await client.cases({ procedure })).items.length <= 1);
    assert.equal(await codeOf(client.notices()), 'token.scope');
    await sql('update session set procedures = $2 where person_id = $1 and kind = $3', [
      (await client.me()).id,
      ['another'],
      'token',
    ]);
    assert.equal(await codeOf(client.case(id)), 'token.scope');
    assert.equal(await codeOf(client.open(procedure)), 'token.scope');
    assert.equal((await visitor.client.case(id)).id, id);
  });

  it('cannot be given what their person may not do', async () => {
    const { visitor } = await signedIn();
    for (const given of [
      { scope: ['admin:people'] },
      { scope: ['everything'] },
      { scope: ['read'], procedures: ['none'] },
    ])
      assert.equal(await codeOf(visitor.client.makeToken({ name: 'x', days: 1, ...given })), 'act.input');
  });

  it('of an administrator administer only with that scope', async () => {
    const read = await admin.client.makeToken({ name: 'read', scope: ['read'], days: 1 });
    const people = await admin.client.makeToken({ name: 'people', scope: ['admin:people'], days: 1 });
    assert.equal(await codeOf(overHttp(office.url, read.token).staffAccounts()), 'token.scope');
    assert.ok((await overHttp(office.url, people.token).staffAccounts()).length > 0);
    assert.equal(await codeOf(overHttp(office.url, people.token).open(procedure)), 'token.scope');
  });

  it('a path written another way is judged as the router reads it', async () => {
    const { made } = await make(['read', 'act']);
    for (const path of ['/api/v1/%73ecurity', '/api/v1/security/', '/api/v1//security', '/api/v1/cases/../security']) {
      const response = await fetch(office.url + path, { headers: { authorization: `Bearer ${made.token}` } });
      assert.ok([403, 404].includes(response.status), `${path}: ${response.status}`);
    }
  });
});

describe('invitations', () => {
  const posts = [{ role: 'handler', body: '420102' }];

  it('are the only way in for staff: password, second factor, then the desk', async () => {
    const { account, link } = await admin.client.invite({ email: 'New@office.example', name: '新示例', posts });
    assert.equal(account.state, 'invited');
    assert.match(link ?? '', /\/desk\/welcome\?ticket=/);
    assert.equal(
      (await problemOf(admin.client.invite({ email: 'new@office.example', name: '新示例', posts }))).code,
      'account.invited',
    );
    const { visitor, codes } = await enrolByLetter(office.running, 'new@office.example', 'invite');
    assert.equal(codes.length, 10);
    assert.equal((await visitor.client.me()).posts[0]?.role, 'handler');
    assert.equal((await admin.client.staffAccounts()).find(({ id }) => id === account.id)?.state, 'active');
    const kinds = (await listIdentityEvents(office.running.office.pool, { person: account.id, limit: 20 })).map(
      ({ kind }) => kind,
    );
    for (const kind of ['invited', 'factor-added', 'joined', 'signed-in'] as const)
      assert.ok(kinds.includes(kind), kind);
  });

  it('name what is wrong, and are the administrator’s', async () => {
    const problem = await problemOf(
      admin.client.invite({ email: 'no-address', name: '某示例', posts: [{ role: 'applicant', body: 'nowhere' }] }),
    );
    assert.deepEqual(
      problem.errors?.map(({ path }) => path),
      ['email', 'posts.0.role', 'posts.0.body'],
    );
    const clerk = await office.person('办示例', posts);
    assert.equal(
      (await problemOf(clerk.client.invite({ email: 'a@b.example', name: '某', posts }))).code,
      'act.not-yours',
    );
    assert.equal((await problemOf(clerk.client.staffAccounts())).code, 'act.not-yours');
  });

  it('sent again make the first one worthless', async () => {
    const { account } = await admin.client.invite({ email: 'twice@office.example', name: '再示例', posts });
    const first = await ticketSentTo(office.running, 'twice@office.example', 'invite');
    await admin.client.inviteAgain(account.id);
    assert.equal((await problemOf(visit(office.url).client.spendLink(first, testPassword))).code, 'link.gone');
  });

  it('disabling ends sessions, tokens and links at once; a lost factor is reset with a letter', async () => {
    const { account } = await admin.client.invite({ email: 'leaves@office.example', name: '离示例', posts });
    const { visitor } = await enrolByLetter(office.running, 'leaves@office.example', 'invite');
    const { token } = await visitor.client.makeToken({ name: 'x', scope: ['read'], days: 1 });
    await admin.client.resetSecondFactor(account.id);
    assert.equal((await problemOf(visitor.client.me())).code, 'auth.required');
    assert.equal(
      (await problemOf(visit(office.url).client.signIn('leaves@office.example', testPassword))).code,
      'auth.enrol',
    );
    const again = await enrolByLetter(office.running, 'leaves@office.example', 'enrol');
    await admin.client.disableAccount(account.id);
    assert.equal((await problemOf(again.visitor.client.me())).code, 'auth.required');
    assert.equal((await problemOf(overHttp(office.url, token).me())).code, 'auth.required');
    assert.equal(
      (await problemOf(visit(office.url).client.signIn('leaves@office.example', testPassword))).code,
      'auth.wrong',
    );
    await admin.client.enableAccount(account.id);
    assert.equal(
      (await problemOf(visit(office.url).client.signIn('leaves@office.example', testPassword))).code,
      'auth.second-factor',
    );
    assert.equal((await problemOf(admin.client.disableAccount(admin.id))).code, 'account.self');
  });
});
