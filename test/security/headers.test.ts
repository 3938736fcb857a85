/** Headers of every kind of answer, and cookies under http and https. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sampleOffice, testPassword, useOffice } from '../support/office.ts';
import { useWebOffice, type WebOffice } from '../support/web-office.ts';

const clock = '2026-06-02T09:00:00+08:00';

const everywhere = {
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'x-frame-options': /^SAMEORIGIN$/,
};

describe('an answer', () => {
  let office: WebOffice;
  before(async () => {
    office = await useWebOffice(clock);
  });
  after(() => office.close());
  const get = (path: string) => fetch(new URL(path, office.url));

  it('carries them whatever it is', async () => {
    const asset = /\/assets\/[^"']+\.css/.exec(await (await get('/')).text())?.[0] ?? '';
    assert.notEqual(asset, '');
    for (const path of [
      '/',
      '/desk/sign-in',
      '/nothing-here',
      '/api/v1/office',
      '/api/v1/none',
      '/healthz',
      '/openapi.json',
      asset,
    ]) {
      const { headers } = await get(path);
      for (const [name, value] of Object.entries(everywhere))
        assert.match(headers.get(name) ?? '', value, `${path} ${name}`);
      assert.equal(headers.get('strict-transport-security'), null, path);
    }
  });

  it('keeps an idle connection longer than a proxy does, so that no request meets a closing one', async () => {
    const { headers } = await get('/healthz');
    assert.ok(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1]) > 60);
  });

  it('that is a page runs no inline script: each script carries the answer’s own nonce', async () => {
    for (const path of ['/', '/desk/sign-in', '/guides', '/verify', '/track', '/nothing-here']) {
      const answer = await get(path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
      assert.doesNotMatch(scripts, /unsafe|https?:|\*/);
      assert.match(policy, /script-src-attr 'none'/);
      assert.match(policy, path.startsWith('/desk') ? /object-src 'self'/ : /object-src 'none'/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.match(policy, /base-uri 'none'/);
      assert.match(policy, /form-action 'self'/);
      const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1] ?? '';
      assert.ok(nonce.length >= 22, path);
      const html = await answer.text();
      for (const [tag] of html.matchAll(/<script\b[^>]*>/g))
        assert.ok(tag.includes(`nonce="${nonce}"`) || /\bsrc="\/assets\//.test(tag), `${path}: ${tag}`);
      assert.doesNotMatch(html, /\son[a-z]+="/i, path);
      assert.doesNotMatch(html, /javascript:/i, path);
    }
  });

  it('that is no page may load and frame nothing', async () => {
    for (const path of ['/api/v1/office', '/api/v1/none', '/healthz', '/openapi.json'])
      assert.match(
        (await get(path)).headers.get('content-security-policy') ?? '',
        /default-src 'none'; frame-ancestors 'none'/,
      );
  });

  it('keeps what is somebody’s out of caches', async () => {
    for (const path of ['/api/v1/office', '/sign-in', '/desk/sign-in'])
      assert.match((await get(path)).headers.get('cache-control') ?? '', /no-store/, path);
  });

  it('tells an odd path that there is nothing, and does not fall', async () => {
    for (const path of [
      '/%',
      '/%00',
      '/..%2f..%2fetc/passwd',
      '/assets/..%5c..%5cpackage.json',
      '/assets/../../package.json',
    ])
      assert.ok([404, 400].includes((await get(path)).status), path);
  });
});

for (const [publicUrl, name, secure] of [
  ['https://office.example', '__Host-qiao_session', true],
  ['http://127.0.0.1', 'qiao_session', false],
] as const)
  it(`under ${publicUrl} the session cookie is ${name}`, async () => {
    const office = await useOffice({ clock, officeFolder: sampleOffice, publicUrl });
    try {
      const { id } = await office.person('王示例');
      const answer = await fetch(new URL('/api/v1/session', `http://127.0.0.1:${office.running.port}`), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login: `${id}@test.example`, password: testPassword }),
      });
      assert.equal(answer.status, 200);
      const [cookie = ''] = answer.headers.getSetCookie().filter((line) => /session=./.test(line));
      assert.match(cookie, new RegExp(`^${name}=[\\w-]{43};`));
      for (const flag of ['HttpOnly', 'SameSite=Lax', 'Path=/']) assert.ok(cookie.includes(flag), cookie);
      assert.equal(/; Secure/.test(cookie), secure);
      assert.doesNotMatch(cookie, /Domain=/i);
      assert.equal(answer.headers.has('strict-transport-security'), secure);
      const me = (cookieName: string) =>
        fetch(new URL('/api/v1/me', `http://127.0.0.1:${office.running.port}`), {
          headers: { cookie: `${cookieName}=${cookie.split(/[=;]/)[1]}` },
        });
      assert.equal((await me(name)).status, 200);
      if (secure)
        assert.equal(
          (await me('qiao_session')).status,
          401,
          'a cookie that another host could have set is not believed',
        );
    } finally {
      await office.close();
    }
  });
