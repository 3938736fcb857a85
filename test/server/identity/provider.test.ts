/** The city's identity provider, a real one on this machine: who gets in, who does not, and every claim that must be right. */
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { readIdentityOptions } from '../../../src/server/identity/options.ts';
import { listIdentityEvents } from '../../../src/store/identity-events.ts';
import { linkOidcAccount } from '../../../src/store/oidc-accounts.ts';
import { addStaff, problemOf, signUp, ticketSentTo, type Visitor, visit } from '../../support/identity.ts';
import { startProvider, type TestProvider } from '../../support/identity-provider.ts';
import { sampleOffice, type TestOffice, useOffice } from '../../support/office.ts';

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

let office: TestOffice;
let provider: TestProvider;
before(async () => {
  const port = await freePort();
  provider = await startProvider(`http://127.0.0.1:${port}/api/v1/session/provider/callback`);
  office = await useOffice({
    clock: '2026-06-02T09:00:00+08:00',
    officeFolder: sampleOffice,
    demo: false,
    port,
    identity: readIdentityOptions({
      QIAO_OIDC_ISSUER: provider.issuer,
      QIAO_OIDC_CLIENT_ID: provider.clientId,
      QIAO_OIDC_CLIENT_SECRET: provider.clientSecret,
      QIAO_OIDC_MFA_AMR: 'otp hwk',
    }),
  });
});
after(async () => {
  await office.close();
  await provider.close();
});

const linked = async (login: string, sub: string) => {
  const person = await addStaff(office.running, login);
  await linkOidcAccount(office.running.office.pool, {
    issuer: provider.issuer,
    subject: sub,
    person,
    today: '2026-06-02',
  });
  return person;
};

/** The way of a browser: office, provider, office. @returns the page where it ends */
async function signIn(visitor: Visitor, query = 'to=/desk/rules'): Promise<string> {
  const out = await visitor.send(`/api/v1/session/provider?${query}`);
  assert.equal(out.status, 302);
  const back = await provider.walk(out.headers.get('location') ?? '');
  const end = await visitor.send(back);
  assert.equal(end.status, 302);
  return end.headers.get('location') ?? '';
}

const lastReason = async () => {
  const [event] = await listIdentityEvents(office.running.office.pool, { kinds: ['provider-refused'], limit: 1 });
  return event?.detail.reason ?? '';
};

const refused = '/desk/sign-in?failed=provider';

describe('the way in', () => {
  it('asks with PKCE, state and nonce, and a linked person with the provider’s second factor is signed in', async () => {
    const id = await linked('good@office.example', 'good');
    provider.user = { sub: 'good', amr: ['pwd', 'otp'] };
    const visitor = visit(office.url);
    assert.equal(await signIn(visitor), '/desk/rules');
    assert.equal((await visitor.client.me()).id, id);
    const asked = provider.asked.at(-1);
    assert.equal(asked?.get('code_challenge_method'), 'S256');
    for (const name of ['code_challenge', 'state', 'nonce']) assert.ok((asked?.get(name) ?? '').length >= 40, name);
  });

  it('without it the office asks for its own', async () => {
    await linked('one-factor@office.example', 'one-factor');
    provider.user = { sub: 'one-factor', amr: ['pwd'] };
    const visitor = visit(office.url);
    assert.equal(await signIn(visitor), '/desk/welcome/second');
    assert.equal((await problemOf(visitor.client.me())).code, 'auth.required');
    assert.ok(visitor.cookies.has('qiao_step'));
  });

  it('follows a rotation of keys at once', async () => {
    await linked('rotated@office.example', 'rotated');
    provider.user = { sub: 'rotated', amr: ['otp'] };
    assert.equal(await signIn(visit(office.url)), '/desk/rules');
    await provider.rotate();
    assert.equal(await signIn(visit(office.url)), '/desk/rules');
  });

  it('nobody gets in just by existing at the provider', async () => {
    await addStaff(office.running, 'same-name@office.example');
    provider.user = { sub: 'same-name@office.example', amr: ['otp'] };
    const visitor = visit(office.url);
    assert.equal(await signIn(visitor), '/desk/sign-in?failed=unknown');
    assert.equal((await problemOf(visitor.client.me())).code, 'auth.required');
  });

  it('an invited person links the account by the invitation, and nobody else can take it', async () => {
    const admin = await office.person('管示例', [{ role: 'admin', body: 'd1' }]);
    const posts = [{ role: 'handler', body: '420102' }];
    for (const name of ['invited', 'other'])
      await admin.client.invite({ email: `${name}@office.example`, name: '邀示例', posts });
    const ticket = await ticketSentTo(office.running, 'invited@office.example', 'invite');
    provider.user = { sub: 'invited', amr: ['hwk'] };
    const visitor = visit(office.url);
    assert.equal(await signIn(visitor, `to=/desk&ticket=${ticket}`), '/desk');
    assert.equal((await visitor.client.me()).login, 'invited@office.example');
    assert.equal((await problemOf(visit(office.url).client.spendLink(ticket, 'a-long-password'))).code, 'link.gone');
    const second = await ticketSentTo(office.running, 'other@office.example', 'invite');
    assert.equal(await signIn(visit(office.url), `ticket=${second}`), '/desk/sign-in?failed=unknown');
  });

  it('does not lead an applicant to the desk, nor anybody to another site', async () => {
    await signUp(office.running, { name: '陈示例', login: 'applicant@example.org' });
    const { rows } = await office.running.office.pool.query<{ id: string }>(
      `select id from person where login = 'applicant@example.org'`,
    );
    await linkOidcAccount(office.running.office.pool, {
      issuer: provider.issuer,
      subject: 'applicant',
      person: rows[0]?.id ?? '',
      today: '2026-06-02',
    });
    provider.user = { sub: 'applicant', amr: ['otp'] };
    assert.equal(await signIn(visit(office.url)), '/desk/sign-in?failed=unknown');
    provider.user = { sub: 'good', amr: ['otp'] };
    assert.equal(await signIn(visit(office.url), 'to=https://elsewhere.example/desk'), '/desk');
  });
});

describe('what has to be right about the id token', () => {
  const now = () => Math.floor(Temporal.Now.instant().epochMilliseconds / 1000);
  const cases: [string, NonNullable<TestProvider['tamper']>, RegExp][] = [
    ['audience', (claims) => ({ ...claims, aud: 'another-client' }), /aud/],
    ['end of validity', (claims) => ({ ...claims, iat: now() - 900, exp: now() - 300 }), /exp|timestamp/i],
    ['nonce', (claims) => ({ ...claims, nonce: 'another' }), /nonce/],
    ['missing nonce', ({ nonce: _nonce, ...claims }) => claims, /INVALID_RESPONSE/],
    ['issuer', (claims) => ({ ...claims, iss: 'https://elsewhere.example' }), /iss/],
    ['authorised party', (claims) => ({ ...claims, aud: ['qiao', 'x'], azp: 'x' }), /azp/],
  ];
  for (const [name, tamper, reason] of cases)
    it(name, async () => {
      provider.user = { sub: 'good', amr: ['otp'] };
      provider.tamper = tamper;
      const visitor = visit(office.url);
      try {
        assert.equal(await signIn(visitor), refused);
      } finally {
        provider.tamper = undefined;
      }
      assert.equal((await problemOf(visitor.client.me())).code, 'auth.required');
      assert.match(await lastReason(), reason);
    });

  it('a signature by a key that the provider does not publish', async () => {
    provider.user = { sub: 'good', amr: ['otp'] };
    const visitor = visit(office.url);
    const out = await visitor.send('/api/v1/session/provider');
    const back = await provider.walk(out.headers.get('location') ?? '');
    provider.forge = true;
    try {
      const end = await visitor.send(back);
      assert.equal(end.headers.get('location'), refused);
    } finally {
      provider.forge = false;
    }
  });
});

describe('the way back', () => {
  const goAndCome = async () => {
    provider.user = { sub: 'good', amr: ['otp'] };
    const visitor = visit(office.url);
    const out = await visitor.send('/api/v1/session/provider');
    return { visitor, back: await provider.walk(out.headers.get('location') ?? '') };
  };

  it('works once, and only in the browser that went out', async () => {
    const { visitor, back } = await goAndCome();
    assert.equal((await visit(office.url).send(back)).headers.get('location'), refused);
    assert.equal((await visitor.send(back)).headers.get('location'), '/desk');
    assert.equal((await visitor.send(back)).headers.get('location'), refused);
  });

  it('needs the state that went out', async () => {
    const { visitor, back } = await goAndCome();
    const changed = new URL(back);
    changed.searchParams.set('state', 'another');
    assert.equal((await visitor.send(changed.href)).headers.get('location'), refused);
    assert.match(await lastReason(), /INVALID_RESPONSE|state/i);
  });

  it('without PKCE’s verifier the provider gives nothing: another browser’s code is worthless', async () => {
    const stolen = await goAndCome();
    const thief = await goAndCome();
    const mixed = new URL(thief.back);
    mixed.searchParams.set('code', new URL(stolen.back).searchParams.get('code') ?? '');
    assert.equal((await thief.visitor.send(mixed.href)).headers.get('location'), refused);
  });
});

it('an office without provider has no such way', async () => {
  const plain = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
  try {
    assert.equal((await fetch(`${plain.url}/api/v1/session/provider`)).status, 404);
    assert.equal((await plain.nobody.ways()).provider, undefined);
  } finally {
    await plain.close();
  }
});
