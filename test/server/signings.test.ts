/** Signing by link: letters by a real mail server, tokens that end, signatures in a chain that checks, paper beside it, erasure. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApiError } from '../../src/client/client.ts';
import type { CaseView } from '../../src/client/types.ts';
import type { SignerView } from '../../src/client/types-signing.ts';
import type { Value } from '../../src/language/expression.ts';
import { verifyStore } from '../../src/server/verify/verify.ts';
import { type MailServer, useMailServer } from '../support/mail-server.ts';
import { signingOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { until } from '../support/until.ts';

let mail: MailServer;
let office: TestOffice;
let clerk: TestPerson;
let handler: TestPerson;
before(async () => {
  mail = await useMailServer();
  office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: signingOffice, mail: mail.options });
  clerk = await office.person('经办示例');
  handler = await office.person('周示例', [{ role: 'handler', body: 'd3' }]);
});
after(async () => {
  await office.close();
  await mail.close();
});

const refused = (code: string) => (error: unknown) => error instanceof ApiError && error.problem.code === code;
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let serial = 0;
const person = (name: string, more: { [key: string]: Value } = {}): { [key: string]: Value } => {
  serial += 1;
  return { name, email: `signer${serial}@example.org`, post: '职员', phone: '13800138000', ...more };
};
const draft = (...people: { [key: string]: Value }[]): Promise<CaseView> =>
  clerk.client.open('signing-sample', { name: '示例团', start: '2026-07-01', people });
const save = async (id: string, form: { [key: string]: Value }) => {
  const { version } = await clerk.client.case(id);
  return clerk.client.act(id, { action: 'save', version, form });
};
const file = async (id: string) => {
  const { version } = await clerk.client.case(id);
  return clerk.client.act(id, { action: 'file', version });
};
const signers = async (id: string, who = clerk): Promise<SignerView[]> =>
  (await who.client.signings(id))[0]?.signers ?? [];
const states = async (id: string) => (await signers(id)).map(({ state }) => state);

/** Tokens of the letters to an address, oldest first, once so many have come. */
async function tokensOf(address: Value | undefined, letters = 1): Promise<string[]> {
  const of = () => Promise.resolve(mail.received.filter(({ to }) => to.includes(String(address))));
  const found = await until(of, (list) => list.length >= letters);
  return found.map(({ mail: letter }) => /\/sign\/([\w-]+)/.exec(letter.text ?? '')?.[1] ?? '');
}
const tokenOf = async (address: Value | undefined, letters = 1): Promise<string> =>
  (await tokensOf(address, letters)).at(-1) ?? '';

async function noFaults(): Promise<void> {
  const { pool, book, files } = office.running.office;
  assert.deepEqual((await verifyStore(pool, book, files)).faults, []);
}

describe('links to sign', () => {
  it('go to everybody with an address, say nothing personal, and are kept as hashes only', async () => {
    const [anna, ben] = [person('安示例'), person('本示例', { email: '' })];
    const { id } = await draft(anna, ben);
    await clerk.client.sendSignLinks(id, 'pledge');
    assert.deepEqual(await states(id), ['sent', 'no-address']);
    const token = await tokenOf(anna.email);
    const [letter] = mail.received.filter(({ to }) => to.includes(String(anna.email)));
    assert.match(letter?.mail.subject ?? '', /请您签署：承诺书 · Please sign: Pledge/);
    assert.doesNotMatch(letter?.mail.text ?? '', /安示例|示例团|职员/);
    const { rows } = await office.running.office.pool.query('select signing_link::text as row from signing_link');
    assert.ok(rows.length > 0 && !JSON.stringify(rows).includes(token));
    await assert.rejects(clerk.client.sendSignLinks(id, 'pledge'), refused('signing.nobody'));
    await assert.rejects(clerk.client.sendSignLinks(id, 'pledge', [1]), refused('signing.signer'));
    await assert.rejects(clerk.client.sendSignLinks(id, 'oath'), refused('not-found'));
  });

  it('show what is signed without a session, and looking changes nothing', async () => {
    const anna = person('安示例');
    const { id } = await draft(anna);
    await clerk.client.sendSignLinks(id, 'pledge');
    const token = await tokenOf(anna.email);
    const page = await office.nobody.lookToSign(token);
    assert.equal(page.state, 'open');
    assert.equal(page.name, '安**');
    assert.equal(page.until, '2026-06-16');
    assert.deepEqual(
      page.shown.map(({ label, value }) => [label.en, value.zh]),
      [
        ['Name of the group', '示例团'],
        ['Leaves on', '2026年7月1日'],
        ['Post', '职员'],
        ['Phone', '138****8000'],
      ],
    );
    for (let times = 0; times < 3; times += 1) await office.nobody.lookToSign(token);
    assert.deepEqual(await states(id), ['sent']);
    assert.equal((await clerk.client.signings(id))[0]?.signed, 0);
  });

  it('name every statement left open, and the name that does not match', async () => {
    const anna = person('安示例');
    const { id } = await draft(anna);
    await clerk.client.sendSignLinks(id, 'pledge');
    const token = await tokenOf(anna.email);
    const errorsOf = async (name: string, ticked: number[]) => {
      try {
        await office.nobody.sign(token, name, ticked);
      } catch (error) {
        if (error instanceof ApiError) return (error.problem.errors ?? []).map(({ path, code }) => `${path} ${code}`);
        throw error;
      }
      return [];
    };
    assert.deepEqual(await errorsOf('', []), [
      'statement.0 signing.statement',
      'statement.1 signing.statement',
      'name signing.name-missing',
    ]);
    assert.deepEqual(await errorsOf('安示', [1]), ['statement.0 signing.statement', 'name signing.name']);
    assert.deepEqual(await states(id), ['sent']);
    assert.deepEqual(await errorsOf(' 安 示例', [0, 1]), []);
    assert.deepEqual(await states(id), ['signed']);
  });
});

describe('a signature', () => {
  it('is an event of the case with a check value, shown on the timeline; a second post gives the same receipt', async () => {
    const anna = person('安示例');
    const { id } = await draft(anna);
    await clerk.client.sendSignLinks(id, 'pledge');
    const token = await tokenOf(anna.email);
    const [first, second] = await Promise.all([
      office.nobody.sign(token, '安示例', [0, 1]),
      office.nobody.sign(token, '安示例', [0, 1]),
    ]);
    assert.equal(first.state, 'signed');
    assert.match(first.signed?.hash ?? '', /^[0-9a-f]{64}$/);
    assert.deepEqual(first.signed, second.signed);
    assert.deepEqual((await office.nobody.lookToSign(token)).signed, first.signed);
    const { items } = await clerk.client.events(id);
    assert.equal(items.filter(({ kind }) => kind === 'signed').length, 1);
    assert.doesNotMatch(JSON.stringify(items), /安示例/);
    const told = (await clerk.client.case(id)).timeline.map(({ text }) => text.zh);
    assert.deepEqual(told, ['1 人已签署：承诺书', '已发出 1 封签署链接：承诺书']);
    await noFaults();
  });

  it('of all opens the act that asks for it; the link still shows what was signed until it ends', async () => {
    const [anna, ben] = [person('安示例'), person('本示例')];
    const { id } = await draft(anna, ben);
    await clerk.client.sendSignLinks(id, 'pledge');
    const [one, two] = [await tokenOf(anna.email), await tokenOf(ben.email)];
    await office.nobody.sign(one, '安示例', [0, 1]);
    await assert.rejects(file(id), refused('sample.pledge'));
    await office.nobody.sign(two, '本示例', [1, 0]);
    await file(id);
    assert.equal((await office.nobody.lookToSign(one)).state, 'signed');
    const [view] = await handler.client.signings(id);
    assert.deepEqual([view?.of, view?.signed, view?.gather], [2, 2, false]);
    await assert.rejects(handler.client.sendSignLinks(id, 'pledge'), refused('signing.not-yours'));
    await assert.rejects(clerk.client.sendSignLinks(id, 'pledge'), refused('signing.not-yours'));
    await office.moveTo('2026-06-16T23:00:00+08:00');
    assert.equal((await office.nobody.lookToSign(one)).state, 'signed');
    await office.moveTo('2026-06-17T00:00:00+08:00');
    await assert.rejects(office.nobody.lookToSign(one), refused('signing.gone'));
    await office.moveTo('2026-06-02T10:00:00+08:00');
  });

  it('no longer counts when its entry or what was shown changes, and the list says so', async () => {
    const anna = person('安示例');
    const { id } = await draft(anna);
    await clerk.client.sendSignLinks(id, 'pledge');
    const token = await tokenOf(anna.email);
    await office.nobody.sign(token, '安示例', [0, 1]);
    await save(id, { start: '2026-07-03' });
    const [signer] = await signers(id);
    assert.deepEqual([signer?.state, signer?.stale], ['unsent', '2026-06-02']);
    await assert.rejects(office.nobody.lookToSign(token), refused('signing.gone'));
    await assert.rejects(file(id), refused('sample.pledge'));
    await clerk.client.sendSignLinks(id, 'pledge');
    await office.nobody.sign(await tokenOf(anna.email, 2), '安示例', [0, 1]);
    await file(id);
    await noFaults();
  });
});

describe('tokens', () => {
  it('that are unknown, replaced, of a changed entry or of a case that moved on get the same answer', async () => {
    const [anna, ben] = [person('安示例'), person('本示例')];
    const { id } = await draft(anna, ben);
    await clerk.client.sendSignLinks(id, 'pledge');
    await clerk.client.sendSignLinks(id, 'pledge', [0]);
    const [old = '', fresh = ''] = await tokensOf(anna.email, 2);
    const changed = await tokenOf(ben.email);
    await save(id, { people: [anna, { ...ben, post: '处长' }] });
    const answers = await Promise.all(
      ['x'.repeat(43), old, changed].flatMap((token) =>
        (['look', '', 'objections'] as const).map(async (part) => {
          const response = await fetch(new URL(`/api/v1/signatures${part ? `/${part}` : ''}`, office.url), {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({
              token,
              ...(part === '' ? { name: '安示例', ticked: [0, 1] } : {}),
              ...(part === 'objections' ? { ground: 'not-me' } : {}),
            }),
          });
          const { requestId: _id, ...body } = (await response.json()) as { [key: string]: unknown };
          return JSON.stringify([response.status, body]);
        }),
      ),
    );
    assert.equal(new Set(answers).size, 1, answers.join('\n'));
    assert.match(answers[0] ?? '', /^\[410/);
    assert.equal((await office.nobody.lookToSign(fresh)).state, 'open');
  });

  it('are neither sent nor work where the definition wants paper alone', async () => {
    const [anna, ben] = [person('安示例'), person('本示例')];
    const { id } = await draft(anna, ben);
    await clerk.client.sendSignLinks(id, 'pledge', [0]);
    const token = await tokenOf(anna.email);
    await save(id, { remark: '涉密' });
    await assert.rejects(clerk.client.sendSignLinks(id, 'pledge', [1]), refused('signing.paper-only'));
    await assert.rejects(office.nobody.lookToSign(token), refused('signing.gone'));
    assert.equal((await clerk.client.signings(id))[0]?.byLinks, false);
  });

  it('are five to one person within 24 hours', async () => {
    const { id } = await draft(person('安示例'));
    for (let times = 0; times < 5; times += 1) await clerk.client.sendSignLinks(id, 'pledge', [0]);
    await assert.rejects(clerk.client.sendSignLinks(id, 'pledge', [0]), refused('signing.too-often'));
    await office.moveTo('2026-06-03T10:30:00+08:00');
    await clerk.client.sendSignLinks(id, 'pledge', [0]);
    await office.moveTo('2026-06-02T11:00:00+08:00');
  });

  it('are made by the filing side alone', async () => {
    const { id } = await draft(person('安示例'));
    const other = await office.person('另一人');
    for (const who of [other, handler])
      for (const call of [
        () => who.client.signings(id),
        () => who.client.sendSignLinks(id, 'pledge'),
        () => who.client.noteOriginal(id, 'pledge', 0),
      ])
        await assert.rejects(call, refused('not-found'));
  });
});

describe('an objection', () => {
  it('before or after signing takes the signature away and tells the clerk; a new letter asks anew', async () => {
    const [anna, ben] = [person('安示例'), person('本示例')];
    const { id, number } = await draft(anna, ben);
    await clerk.client.sendSignLinks(id, 'pledge');
    const [one, two] = [await tokenOf(anna.email), await tokenOf(ben.email)];
    await office.nobody.sign(one, '安示例', [0, 1]);
    assert.equal((await office.nobody.objectToSigning(one, 'not-agreed')).state, 'objected');
    assert.equal((await office.nobody.objectToSigning(two, 'not-me')).state, 'objected');
    assert.deepEqual(
      (await signers(id)).map(({ state, ground }) => [state, ground]),
      [
        ['objected', 'not-agreed'],
        ['objected', 'not-me'],
      ],
    );
    assert.equal((await office.nobody.sign(two, '本示例', [0, 1])).state, 'objected', 'who objected does not sign');
    const told = (await clerk.client.notices(50)).filter((notice) => JSON.stringify(notice).includes(number));
    assert.equal(told.length, 2);
    await clerk.client.sendSignLinks(id, 'pledge', [1]);
    await office.nobody.sign(await tokenOf(ben.email, 2), '本示例', [0, 1]);
    assert.deepEqual(await states(id), ['objected', 'signed']);
    await noFaults();
  });
});

describe('on paper', () => {
  it('a signature is recorded once the original is there, and can be taken back', async () => {
    const { id } = await draft(person('安示例', { email: '' }));
    await assert.rejects(clerk.client.noteOriginal(id, 'pledge', 0), refused('signing.no-original'));
    const form = new FormData();
    form.set('file', new File([pixel], 'pledge.png'));
    const { id: paper } = await clerk.client.upload(id, 'pledge', form);
    await clerk.client.noteOriginal(id, 'pledge', 0);
    assert.deepEqual(await states(id), ['original']);
    await clerk.client.noteOriginal(id, 'pledge', 0, false);
    assert.deepEqual(await states(id), ['no-address']);
    await clerk.client.noteOriginal(id, 'pledge', 0);
    await clerk.client.removeFile(id, 'pledge', paper);
    assert.deepEqual(await states(id), ['no-address'], 'without the paper it does not count');
    await clerk.client.upload(id, 'pledge', form);
    await file(id);
    await noFaults();
  });

  it('the table of signatures is a PDF in both languages', async () => {
    const { id } = await draft(person('安示例'), person('本示例', { email: '' }));
    for (const lang of ['zh', 'en']) {
      const response = await fetch(new URL(`/api/v1/cases/${id}/signings/pledge/sheet.pdf?lang=${lang}`, office.url), {
        headers: { authorization: `Bearer ${clerk.token}` },
      });
      assert.equal(response.status, 200);
      assert.match(Buffer.from(await response.arrayBuffer()).toString('latin1'), /^%PDF/);
    }
  });
});

describe('what is kept', () => {
  it('goes with the case: name, text and link, and the log still checks', async () => {
    const anna = person('安示例');
    const { id } = await draft(anna);
    await clerk.client.sendSignLinks(id, 'pledge');
    const token = await tokenOf(anna.email);
    await office.nobody.sign(token, '安示例', [0, 1]);
    const kept = async () => {
      const { rows } = await office.running.office.pool.query<{ value: unknown }>(
        `select value from case_value where case_id = $1 and path like 'signed.%'`,
        [id],
      );
      return rows.map(({ value }) => JSON.stringify(value));
    };
    assert.match((await kept())[0] ?? '', /安示例/);
    await office.moveTo('2026-09-10T09:00:00+08:00'); // drafts are kept for 90 days
    await until(kept, (values) => values[0] === 'null');
    const { rows } = await office.running.office.pool.query('select from signing_link where case_id = $1', [id]);
    assert.equal(rows.length, 0);
    await assert.rejects(office.nobody.lookToSign(token), refused('signing.gone'));
    await noFaults();
  });

  it('is in the copy of one’s data', async () => {
    const own = await office.person('申请示例');
    const anna = person('安示例');
    const { id } = await own.client.open('signing-sample', { name: '示例团', start: '2026-10-01', people: [anna] });
    await own.client.sendSignLinks(id, 'pledge');
    await office.nobody.sign(await tokenOf(anna.email), '安示例', [0, 1]);
    const wish = await own.client.askExport();
    const ready = await until(
      () => own.client.dataExports(),
      (list) => list.some((entry) => entry.id === wish.id && entry.status === 'ready'),
    );
    assert.ok(ready.length > 0);
    const response = await fetch(new URL(`/api/v1/me/exports/${wish.id}.zip`, office.url), {
      headers: { authorization: `Bearer ${own.token}` },
    });
    const zip = Buffer.from(await response.arrayBuffer()).toString('latin1');
    assert.match(zip, /signings\.json/);
  });
});
