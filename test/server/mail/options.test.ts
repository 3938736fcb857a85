/** The mail server as it is set: what is read, what is refused, and that letters leave the machine encrypted or not at all. */
import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type MailOptions, readMailOptions } from '../../../src/server/mail/options.ts';
import { openPostOffice } from '../../../src/server/mail/post-office.ts';
import { readSecret, SecretError } from '../../../src/server/secret.ts';
import { makeCertificate } from '../../support/certificate.ts';
import { type MailServer, useMailServer } from '../../support/mail-server.ts';
import { makeTempFolder, removeFolder } from '../../support/temp-folder.ts';

const from = { QIAO_MAIL_FROM: 'office@qiao.example' };

describe('settings', () => {
  const cases: readonly [{ [name: string]: string }, Partial<MailOptions>][] = [
    [{ QIAO_SMTP_URL: 'smtp://mail.example' }, { host: 'mail.example', port: 587, security: 'starttls' }],
    [{ QIAO_SMTP_URL: 'smtps://mail.example' }, { port: 465, security: 'tls' }],
    [{ QIAO_SMTP_URL: 'smtp://127.0.0.1:25' }, { port: 25, security: 'any' }],
    [{ QIAO_SMTP_URL: 'smtp://[::1]:25' }, { host: '::1', security: 'any' }],
    [{ QIAO_SMTP_URL: 'smtp://localhost', QIAO_SMTP_TLS: 'required' }, { security: 'starttls' }],
    [{ QIAO_SMTP_URL: 'smtp://mail.example', QIAO_SMTP_TLS: 'when-offered' }, { security: 'any' }],
    [{ QIAO_SMTP_URL: 'smtp://us%40er:p%2Fw@mail.example' }, { user: 'us@er', password: 'p/w' }],
  ];
  for (const [environment, expected] of cases)
    it(JSON.stringify(environment), () => {
      const found = readMailOptions({ ...from, ...environment });
      assert.deepEqual({ ...found, ...expected }, found);
    });

  it('none: no server', () => assert.equal(readMailOptions({}), undefined));

  const refused: readonly { [name: string]: string }[] = [
    { QIAO_SMTP_URL: 'mail.example' },
    { QIAO_SMTP_URL: 'http://u:hunter2@mail.example', ...from },
    { QIAO_SMTP_URL: 'smtp://u:hunter2@mail.example', QIAO_MAIL_FROM: 'Office <office@qiao.example>' },
    { QIAO_SMTP_URL: 'smtp://u:hunter2@mail.example' },
    { QIAO_SMTP_URL: 'smtp://u:hunter2@mail.example', QIAO_SMTP_TLS: 'never', ...from },
    { QIAO_SMTP_URL: 'smtp://u:hunter2@mail.example', QIAO_SMTP_URL_FILE: 'a', ...from },
  ];
  for (const environment of refused)
    it(`refused, without telling the password: ${Object.keys(environment).join(', ')}`, () =>
      assert.throws(
        () => readMailOptions(environment),
        (error) =>
          error instanceof SecretError &&
          error.text.zh !== '' &&
          error.remedy.en !== '' &&
          !JSON.stringify([error.message, error.text, error.remedy]).includes('hunter2'),
      ));
});

describe('a secret in a file', () => {
  let folder: string;
  before(() => {
    folder = makeTempFolder();
  });
  after(() => removeFolder(folder));

  it('is read without its line end', () => {
    const file = join(folder, 'good');
    writeFileSync(file, 'the secret\n', { mode: 0o600 });
    assert.equal(readSecret('A', { A_FILE: file }), 'the secret');
  });

  it('is refused when everybody may read it, or it is missing', { skip: process.platform === 'win32' }, () => {
    const file = join(folder, 'open');
    writeFileSync(file, 'the secret\n');
    chmodSync(file, 0o644);
    for (const path of [file, join(folder, 'missing')])
      assert.throws(
        () => readSecret('A', { A_FILE: path }),
        (error) => error instanceof SecretError && !error.message.includes('the secret'),
      );
  });
});

describe('where encryption is required', () => {
  const letter = { id: 'a', to: 'a@reader.example', subject: 's', text: 't', html: 'h', at: new Date('2026-06-02') };
  let plain: MailServer;
  let secure: MailServer;
  let cert: string;
  before(async () => {
    const made = await makeCertificate();
    cert = made.cert;
    plain = await useMailServer({ hideStartTls: true });
    secure = await useMailServer(made);
  });
  after(async () => {
    await plain.close();
    await secure.close();
  });
  const send = (options: MailOptions) => openPostOffice(options).send(letter);

  it('nothing is sent in the clear', async () => {
    await assert.rejects(send({ ...plain.options, security: 'starttls' }), /STARTTLS/i);
    assert.deepEqual(plain.received, []);
  });

  it('nothing is sent to a server that nobody vouches for', async () => {
    await assert.rejects(send({ ...secure.options, security: 'starttls' }), /certificate/i);
    assert.deepEqual(secure.received, []);
  });

  it('it is sent to one that the authority vouches for', async () => {
    await send({ ...secure.options, security: 'starttls', ca: cert });
    assert.equal(secure.received.length, 1);
  });

  it('elsewhere a letter is encrypted where the server offers it', async () => {
    await send({ ...secure.options, security: 'any' });
    await send({ ...plain.options, security: 'any' });
    assert.match(secure.received.at(-1)?.raw ?? '', /Message-ID: <a@qiao\.example>/);
    assert.equal(plain.received.length, 1);
  });
});
