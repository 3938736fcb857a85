/** No secret lies in the repository, and the office does not start on one that everybody on the machine can read. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { keepSecrets } from '../../src/server/database/secrets.ts';
import { SecretError } from '../../src/server/secret.ts';
import { makeTempFolder, removeFolder } from '../support/temp-folder.ts';
import { allFiles } from '../tidy/tree.ts';

const patterns: readonly (readonly [string, RegExp])[] = [
  ['a private key', /-----BEGIN (RSA |EC |OPENSSH |ENCRYPTED )?PRIVATE KEY-----\n[A-Za-z0-9+/]{40}/],
  ['a key of a cloud', /\b(AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a token of a forge', /\b(gh[pousr]_[A-Za-z0-9]{36}|glpat-[\w-]{20}|npm_[A-Za-z0-9]{36})\b/],
  ['a token of a chat', /\bxox[abprs]-[\w-]{10,}/],
  ['a signed token', /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/],
  [
    'a password in an address',
    /\b(postgres(ql)?|smtps?|https?|redis):\/\/[^\s:/@'"`${}<>]+:(?!password\b|密码|hunter2\b|p%2Fw\b)[^\s@'"`${}<>]{4,}@(?!127\.0\.0\.1|localhost)/,
  ],
];

it('the repository holds none', () => {
  const found = allFiles.flatMap(({ path, text }) =>
    path === 'test/security/secrets.test.ts'
      ? []
      : patterns.flatMap(([what, pattern]) =>
          pattern.test(text) ? [`${path}: ${what}: ${pattern.exec(text)?.[0].slice(0, 20)}…`] : [],
        ),
  );
  assert.deepEqual(found, []);
});

it('the patterns find what they look for', () => {
  const samples = [
    `-----BEGIN PRIVATE KEY-----\n${'A'.repeat(64)}`,
    `AKIA${'A'.repeat(16)}`,
    `ghp_${'a'.repeat(36)}`,
    `xoxb-${'1'.repeat(12)}`,
    `eyJ${'a'.repeat(30)}.eyJ${'b'.repeat(30)}.${'c'.repeat(30)}`,
    'postgres://owner:s3cr3t-word@db.example/qiao',
  ];
  for (const sample of samples)
    assert.ok(
      patterns.some(([, pattern]) => pattern.test(sample)),
      sample,
    );
});

it('passwords of the embedded database are for their owner alone, or the office does not start', {
  skip: process.platform === 'win32',
}, () => {
  const folder = makeTempFolder();
  try {
    const data = join(folder, 'postgres');
    mkdirSync(data);
    const { secrets } = keepSecrets(data);
    assert.deepEqual(keepSecrets(data).secrets, secrets);
    chmodSync(`${data}.secrets.json`, 0o644);
    assert.throws(
      () => keepSecrets(data),
      (error) =>
        error instanceof SecretError && !Object.values(secrets).some((secret) => error.message.includes(secret)),
    );
  } finally {
    removeFolder(folder);
  }
});
