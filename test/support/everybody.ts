/** Somebody of every kind for a running office: each role of its staff, the unit's people, an agent, another body, tokens with a scope. */
import { randomUUID } from 'node:crypto';
import { type Role, roles } from '../../src/language/action.ts';
import { laterThan } from '../../src/server/clock.ts';
import { hashToken, newToken } from '../../src/server/passwords.ts';
import type { RunningOffice } from '../../src/server/start.ts';
import { addPerson, addSession, type Person } from '../../src/store/people.ts';
import { addTestPerson, type TestPerson } from './office.ts';
import { freshCode } from './units.ts';

export interface Everyone {
  token?: string;
  person?: Person;
  /** What the token may do; absent: whatever its person may. */
  scope?: readonly string[];
}

const notStaff: readonly Role[] = ['applicant', 'agent', 'unit_liaison', 'unit_leader', 'system', 'public'];

const session = async ({ office }: RunningOffice, person: string, scope?: readonly string[]): Promise<string> => {
  const token = newToken();
  const now = office.clock.now();
  const expires = laterThan(office.clock.real(), 86_400_000);
  await addSession(office.pool, {
    tokenHash: hashToken(token),
    person,
    kind: scope ? 'token' : 'session',
    now,
    expires,
    ...(scope ? { name: 'test', scope } : {}),
  });
  return token;
};

const known = (made: TestPerson, kind: Person['kind'], posts: Person['posts']): Everyone => ({
  token: made.token,
  person: { id: made.id, login: '', name: '', kind, posts },
});

/** A unit that the window has checked, its two people, and one who may act for an applicant. */
async function ofUnits(office: RunningOffice, add: (name: string, posts?: Person['posts']) => Promise<TestPerson>) {
  const [liaison, leader, agent, principal] = await Promise.all(
    ['专办员示例', '负责人示例', '代理人示例', '委托人示例'].map((name) => add(name)),
  );
  if (!liaison || !leader || !agent || !principal) throw new Error('four people were made');
  const unit = await liaison.client.registerUnit({ name: '示例单位', uscc: freshCode(), kind: 'firm' });
  await liaison.client.addMember(unit.id, { login: `${leader.id}@test.example`, role: 'unit_leader' });
  const until = laterThan(office.office.clock.now(), 86_400_000).slice(0, 10);
  const given = { agent: `${agent.id}@test.example`, relation: 'relative', power: 'act', until } as const;
  const mandate = await principal.client.giveMandate(given);
  await agent.client.acceptMandate(mandate.id);
  const body = `unit:${unit.id}`;
  return { liaison, leader, agent, body };
}

/** Everybody by name; nobody, who has no token, is among them. */
export async function everybody(office: RunningOffice): Promise<Map<string, Everyone>> {
  const found = new Map<string, Everyone>([['nobody', {}]]);
  const add = (name: string, posts: Person['posts'] = []) => addTestPerson(office, name, posts);
  found.set('applicant', known(await add('申请人示例'), 'applicant', []));
  const { liaison, leader, agent, body } = await ofUnits(office, add);
  found.set('unit_liaison', known(liaison, 'applicant', [{ role: 'unit_liaison', body }]));
  found.set('unit_leader', known(leader, 'applicant', [{ role: 'unit_leader', body }]));
  found.set('agent', known(agent, 'applicant', []));
  for (const role of roles.filter((entry) => !notStaff.includes(entry))) {
    const posts = [{ role, body: role === 'legal' ? 'd2' : 'd1' }];
    found.set(role, known(await add(`${role} 示例`, posts), 'staff', posts));
  }
  const outside = randomUUID();
  const posts = [{ role: 'third_party', body: 'police' }] as const;
  await addPerson(office.office.pool, {
    id: outside,
    login: `${outside}@test.example`,
    name: '联络人示例',
    kind: 'other',
    posts,
    now: office.office.clock.now(),
    today: '2025-01-01',
  });
  found.set('liaison of another body', {
    token: await session(office, outside),
    person: { id: outside, login: '', name: '', kind: 'other', posts },
  });
  const admin = found.get('admin')?.person;
  if (!admin) throw new Error('there is an administrator');
  for (const scope of [['read'], ['act'], ['admin:settings'], ['admin:people'], ['admin:system']])
    found.set(`admin’s token: ${scope.join()}`, {
      token: await session(office, admin.id, scope),
      person: admin,
      scope,
    });
  return found;
}

/** Another session of the same person, for calls that end the one they come by. */
export const again = (office: RunningOffice, { person, scope }: Everyone): Promise<string> | undefined =>
  person && session(office, person.id, scope);
