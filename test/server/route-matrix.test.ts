/** Every route × everybody, nobody too: who is let in is what the table says, and no route stands outside it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { roles } from '../../src/language/action.ts';
import { mayCall, type RouteWho, routePowers } from '../../src/server/route-powers.ts';
import type { Person } from '../../src/store/people.ts';
import { sampleOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

const applicantRoles = ['applicant', 'agent', 'unit_liaison', 'unit_leader', 'system', 'public'];
const absent = '00000000-0000-4000-8000-000000000000';
const values: { [name: string]: string } = {
  year: '2026',
  key: 'x',
  role: 'custodian',
  file: absent,
  sha256: 'a'.repeat(64),
};
/** Calls that change the person who calls, or end the session that the test lives by. */
const own = ['DELETE /api/v1/session', 'DELETE /api/v1/security/sessions'];

describe('routes and who may call them', () => {
  let office: TestOffice;
  const people = new Map<string, { token?: string; person?: Person }>();
  before(async () => {
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
    people.set('nobody', {});
    const add = (key: string, made: TestPerson, posts: Person['posts']) =>
      people.set(key, {
        token: made.token,
        person: { id: made.id, login: '', name: '', kind: posts.length ? 'staff' : 'applicant', posts },
      });
    add('applicant', await office.person('申请人示例'), []);
    for (const role of roles.filter((entry) => !applicantRoles.includes(entry))) {
      const posts = [{ role, body: role === 'legal' ? 'd2' : 'd1' }];
      add(role, await office.person(`${role} 示例`, posts), posts);
    }
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

  it('answers every cell as the table says', async (context) => {
    const routes = (await described()).filter((route) => !own.includes(route) && !route.includes('/api/demo/'));
    let cells = 0;
    for (const route of routes) {
      const [method = '', path = ''] = route.split(' ');
      const address = path.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? absent);
      const call = async ([key, { token, person }]: [string, { token?: string; person?: Person }]) => {
        const response = await fetch(new URL(address, office.url), {
          method,
          redirect: 'manual',
          headers: {
            ...(token ? { authorization: `Bearer ${token}` } : {}),
            ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
          },
          ...(method === 'GET' ? {} : { body: '{}' }),
        });
        const body = (await response.json().catch(() => ({}))) as { code?: string };
        const place = `${route} as ${key}: ${response.status} ${body.code ?? ''}`;
        cells += 1;
        if (mayCall(routePowers.get(route), person)) {
          assert.notEqual(body.code, 'act.not-yours', place);
          assert.ok(!(response.status === 401 && body.code === 'auth.required'), place);
        } else if (person === undefined) assert.equal(body.code, 'auth.required', place);
        else assert.equal(body.code, person.kind === 'staff' ? 'act.not-yours' : 'not-found', place);
        assert.ok(response.status < 500, place);
      };
      await Promise.all([...people].map(call));
    }
    assert.equal(cells, routes.length * people.size);
    context.diagnostic(`${cells} cells: ${routes.length} routes, ${people.size} people`);
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
