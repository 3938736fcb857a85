/** Signing in tells nobody which accounts exist: the same body, the same statements and the same derivations of keys, counted, for every reason to refuse. */
import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import { after, before, describe, it, mock } from 'node:test';
import { addStaff, signUp, visit } from '../../support/identity.ts';
import { sampleOffice, type TestOffice, testPassword, useOffice } from '../../support/office.ts';

let office: TestOffice;
/** How often scrypt was begun in this process, the office's included. */
let derived = 0;
const hook = createHook({
  init(_id, type) {
    if (type === 'SCRYPTREQUEST') derived += 1;
  },
});

before(async () => {
  // Nothing is sent meanwhile: the statements counted are those of who signs in.
  const quiet = { runQueue: false, demo: false };
  office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice, ...quiet });
  await signUp(office.running, { name: '陈示例', login: 'known@example.org' });
  await addStaff(office.running, 'staff@office.example', [
    { role: 'handler', body: '420102' },
    { role: 'dept_head', body: 'd3' },
  ]);
  const gone = await addStaff(office.running, 'gone@office.example');
  const bare = await addStaff(office.running, 'invited@office.example');
  const { pool } = office.running.office;
  await pool.query('update person set disabled = true where id = $1', [gone]);
  await pool.query('update person set password_hash = null where id = $1', [bare]);
  hook.enable();
});
after(async () => {
  hook.disable();
  await office.close();
});

/** What a try shows outside, and what it costs inside. */
async function tried(login: string, password: string) {
  const { pool } = office.running.office;
  const query = mock.method(pool, 'query');
  const earlier = derived;
  const response = await visit(office.url).send('/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  const { requestId: _requestId, ...body } = (await response.json()) as { requestId?: string };
  const headers = [...response.headers].filter(([name]) => !['x-request-id', 'date'].includes(name));
  const statements = query.mock.calls.map(({ arguments: [asked] }) =>
    typeof asked === 'string' ? asked : (asked as { text?: string }).text,
  );
  query.mock.restore();
  return { outside: { status: response.status, body, headers }, statements, derivations: derived - earlier };
}

const logins = {
  'an applicant': 'known@example.org',
  'staff with several posts': 'staff@office.example',
  'staff in capitals': 'Staff@Office.Example',
  'somebody disabled': 'gone@office.example',
  'somebody without a password': 'invited@office.example',
} as const;

describe('a refused sign-in', () => {
  it('of anybody looks and costs like that of nobody: one derivation', async () => {
    const nobody = await tried('nobody@example.org', 'wrong-password');
    assert.equal(nobody.derivations, 1);
    assert.deepEqual([nobody.outside.status, 'code' in nobody.outside.body], [401, true]);
    assert.ok(nobody.statements.length > 0);
    for (const [who, login] of Object.entries(logins))
      assert.deepEqual(await tried(login, 'wrong-password'), nobody, who);
    assert.deepEqual(await tried(logins['somebody disabled'], testPassword), nobody);
  });

  it('while locked looks and costs the same for a known and an unknown login, even with the right password: no derivation', async () => {
    await office.running.office.pool.query('delete from sign_in_lock');
    for (const login of ['locked-nobody@example.org', logins['an applicant'], logins['somebody disabled']])
      for (let n = 0; n < 8; n += 1) await tried(login, 'wrong-password');
    const nobody = await tried('locked-nobody@example.org', 'wrong-password');
    assert.deepEqual([nobody.outside.status, nobody.derivations], [429, 0]);
    assert.deepEqual(await tried(logins['an applicant'], 'wrong-password'), nobody);
    assert.deepEqual(await tried(logins['an applicant'], testPassword), nobody);
    assert.deepEqual(await tried(logins['somebody disabled'], testPassword), nobody);
    assert.equal((await tried('not-locked@example.org', 'wrong-password')).derivations, 1);
  });
});
