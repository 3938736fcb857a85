import assert from 'node:assert/strict';
import { test } from 'node:test';
import { organisationCheck, usccCheck, validateUscc } from '../../../src/language/identifiers/uscc.ts';

test('check characters worked in the dossier', () => {
  assert.equal(usccCheck('91350100M000100Y4'), '3');
  assert.equal(usccCheck('11420100000000000'), '4');
  assert.equal(organisationCheck('D2143569'), 'X');
});

const vectors = [
  { given: '91350100M000100Y43', expect: { ok: true, value: '91350100M000100Y43' } },
  { given: '91350100 m000100y43', expect: { ok: true, value: '91350100M000100Y43' } },
  { given: '91350100M000100Y4Z', expect: { ok: false, code: 'uscc.format' } },
  { given: '91350100M000100Y44', expect: { ok: false, code: 'uscc.check' } },
  { given: '9135010OM000100Y43', expect: { ok: false, code: 'uscc.format' } },
  { given: '91350100M000100Y4', expect: { ok: false, code: 'uscc.format' } },
  { given: '114201000000000004', expect: { ok: true, value: '114201000000000004' } },
  { given: '124201000000000014', expect: { ok: true, value: '124201000000000014', warnings: ['uscc.inner'] } },
  { given: '14420100000000000T', expect: { ok: true, value: '14420100000000000T', warnings: ['uscc.authority'] } },
];
for (const { given, expect } of vectors) {
  test(`${given} → ${'code' in expect ? expect.code : (expect.warnings ?? 'fine')}`, () => {
    assert.deepEqual(validateUscc(given), expect);
  });
}

test('staff may take a failing check as a warning, never a wrong form', () => {
  const accepted = validateUscc('91350100M000100Y44', { acceptFailedCheck: true });
  assert.deepEqual(accepted, { ok: true, value: '91350100M000100Y44', warnings: ['uscc.check'] });
  assert.deepEqual(validateUscc('91350100M000100Y4Z', { acceptFailedCheck: true }), { ok: false, code: 'uscc.format' });
});
