/** Every route × everybody, nobody too: who is let in is what the table says, and no route stands outside it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mayCall, type RouteWho, routePowers } from '../../src/server/route-powers.ts';
import { again, type Everyone, everybody } from '../support/everybody.ts';
import { sampleOffice, type TestOffice, useOffice } from '../support/office.ts';

const absent = '00000000-0000-4000-8000-000000000000';
const values: { [name: string]: string } = {
  year: '2026',
  key: 'x',
  role: 'custodian',
  file: absent,
  sha256: 'a'.repeat(64),
  level: '0',
  path: '000',
};
/** Calls that end the session that they come by: each gets one of its own. */
const ending = ['DELETE /api/v1/session', 'DELETE /api/v1/security/sessions'];

const under = (path: string, areas: string) =>
  areas.split(' ').some((area) => `${path}/`.startsWith(`/api/v1/${area}/`));

/** What a token must be allowed for a call, as the guide of the API says it. */
function needOf(method: string, path: string): string {
  const reads = method === 'GET';
  if (under(path, 'session security enrolment links recovery accounts me/mail')) return 'never';
  if (under(path, 'mandates units absences holds me/exports')) return reads ? 'read' : 'never';
  if (under(path, 'staff-accounts invitations admin/people admin/tokens powers')) return 'admin:people';
  if (under(path, 'organisation')) return reads ? 'read' : 'admin:people';
  if (under(path, 'mail jobs audit admin')) return 'admin:system';
  if (under(path, 'settings calendar calendar-years')) return reads ? 'read' : 'admin:settings';
  if (under(path, 'rules deadlines verify') || /^\/(log|verify|api\/demo)\/|^\/openapi\.json$/.test(path))
    return 'read';
  // Whether it runs is told before anybody is asked who they are.
  if (!path.startsWith('/api/v1/')) return 'read';
  return reads ? 'read' : 'act';
}

const outOfScope = ({ scope }: Everyone, method: string, path: string): boolean => {
  const need = needOf(method, path);
  return scope !== undefined && need !== 'read' && !scope.includes(need);
};

describe('routes and who may call them', () => {
  let office: TestOffice;
  let people: Map<string, Everyone>;
  before(async () => {
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
    people = await everybody(office.running);
  });
  after(() => office.close());

  const described = async (): Promise<string[]> => {
    const document = (await (await fetch(new URL('/openapi.json', office.url))).json()) as {
      paths: { [path: string]: { [method: string]: unknown } };
    }; // its own description
    return Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
  };

  it('has a line for every route of the API, and no line for none', async () => {
    const routes = await described();
    assert.deepEqual(
      routes.filter((route) => !routePowers.has(route)),
      [],
    );
    const lines = [...routePowers.keys()].filter((route) => route.includes('/api/v1/'));
    assert.deepEqual(
      lines.filter((line) => !routes.includes(line)),
      [],
    );
  });

  const answer = async (url: string, route: string, token: string | undefined) => {
    const [method = '', path = ''] = route.split(' ');
    const address = path.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? absent);
    const response = await fetch(new URL(address, url), {
      method,
      redirect: 'manual',
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
      },
      ...(method === 'GET' ? {} : { body: '{}' }),
    });
    const body = (await response.json().catch(() => ({}))) as { code?: string };
    return { status: response.status, code: body.code };
  };

  const checkCell = async (route: string, [key, who]: [string, Everyone]): Promise<void> => {
    const [method = '', path = ''] = route.split(' ');
    const token = ending.includes(route) ? await again(office.running, who) : who.token;
    const { status, code } = await answer(office.url, route, token);
    const place = `${route} as ${key}: ${status} ${code ?? ''}`;
    assert.ok(status < 500, place);
    if (outOfScope(who, method, path)) assert.equal(code, 'token.scope', place);
    else if (mayCall(routePowers.get(route), who.person)) {
      assert.ok(!['act.not-yours', 'token.scope'].includes(code ?? ''), place);
      assert.ok(!(status === 401 && code === 'auth.required'), place);
    } else if (who.person === undefined) assert.equal(code, 'auth.required', place);
    else assert.equal(code, who.person.kind === 'staff' ? 'act.not-yours' : 'not-found', place);
  };

  it('answers every cell as the table says', async (context) => {
    const routes = [...new Set([...routePowers.keys(), ...(await described())])];
    const last = (route: string) => Number(ending.includes(route));
    routes.sort((a, b) => last(a) - last(b));
    for (const route of routes) await Promise.all([...people].map((one) => checkCell(route, one)));
    context.diagnostic(`${routes.length * people.size} cells: ${routes.length} routes, ${people.size} people`);
  });

  it('knows no demo outside a demo', async () => {
    const plain = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice, demo: false });
    try {
      const admin = await plain.person('管理员示例', [{ role: 'admin', body: 'd1' }]);
      for (const route of [...routePowers.keys()].filter((line) => line.includes('/api/demo/')))
        for (const token of [undefined, admin.token])
          assert.deepEqual(await answer(plain.url, route, token), { status: 404, code: 'not-found' }, route);
    } finally {
      await plain.close();
    }
  });

  it('shows every single change of the table', () => {
    const everybody = [...people.values()].map(({ person }) => person);
    const answers = (who: RouteWho | undefined) => everybody.map((person) => mayCall(who, person)).join();
    const kinds: readonly RouteWho[] = ['anyone', 'signed-in', 'desk', 'staff', ['admin']];
    for (const [index, kind] of kinds.entries())
      for (const other of kinds.slice(index + 1))
        if (!(kind === 'desk' && other === 'staff')) assert.notEqual(answers(kind), answers(other), `${kind} ${other}`);
    assert.ok(!answers(undefined).includes('true'), 'a route without a line is nobody’s');
  });
});
