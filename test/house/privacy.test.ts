/** One's own data: whole values with a reason, corrections, erasures, holds, retention, and the copy of everything. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { ApiError } from '../../src/client/client.ts';
import type { Value } from '../../src/language/expression.ts';
import { exportPerson } from '../../src/server/jobs/export-person.ts';
import { verifyStore } from '../../src/server/verify/verify.ts';
import { noteProgress } from '../../src/store/data-exports.ts';
import { readValues } from '../../src/store/read-events.ts';
import { type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { settlementExample } from '../support/settlement-form.ts';

type Values = { [key: string]: Value };

let office: TestOffice;
let applicant: TestPerson;
let clerk: TestPerson;
let head: TestPerson;
let auditor: TestPerson;

before(async () => {
  office = await useOffice({ clock: '2026-04-22T09:00:00+08:00' });
  applicant = await office.person('申请示例');
  clerk = await office.person('受理示例', [{ role: 'handler', body: '420102' }]);
  head = await office.person('处长示例', [{ role: 'dept_head', body: 'd1' }]);
  auditor = await office.person('审计示例', [{ role: 'auditor', body: 'office' }]);
});
after(() => office.close());

async function file(
  person: TestPerson,
  procedure: string,
  form: Values,
  act: string,
): Promise<{ id: string; number: string }> {
  const draft = await person.client.open(procedure, form);
  for (const material of draft.materials.filter((entry) => entry.demanded)) {
    const body = new FormData();
    body.set('atCounter', 'true');
    await person.client.upload(draft.id, material.key, body);
  }
  await person.client.act(draft.id, { action: act, version: draft.version });
  return { id: draft.id, number: draft.number };
}

const settle = (person = applicant) => file(person, 'return-settlement', settlementExample, 'file');

const asked = (kind: string, more: Values = {}): Values => ({
  standing: 'self',
  name: '申请示例',
  birth: '1980-05-06',
  nationality: 'CHN',
  docType: 'cnPassport',
  docNo: 'E12345678',
  email: 'shili@example.org',
  address: '示例路1号',
  filedBy: 'self',
  kind,
  target: 'case',
  targetNumber: 'WQ2026000001',
  detail: '测试请求（示例）',
  eService: true,
  resultMethod: 'electronic',
  ...more,
});

async function decide(kind: string, action: string, input: Values, person = applicant) {
  const request = await file(person, 'personal-data-request', asked(kind), 'request');
  const { version } = await head.client.case(request.id);
  await head.client.act(request.id, { action, version, input });
  return request;
}

async function withdrawn(): Promise<{ id: string; number: string }> {
  const made = await settle();
  const { version } = await applicant.client.case(made.id);
  await applicant.client.act(made.id, { action: 'withdraw', version });
  return made;
}

const eraseInput = (items: Values[]): Values => ({
  items,
  eraseGround: 'purpose-over',
  noDuty: true,
  answer: '已删除。（示例）',
});

const problem =
  (status: number, code: string, path?: string) =>
  (error: unknown): boolean => {
    assert.ok(error instanceof ApiError, String(error));
    const first = error.problem.errors?.[0];
    assert.deepEqual([error.problem.status, first?.code ?? error.problem.code, first?.path], [status, code, path]);
    const told = first ?? error.problem;
    assert.ok(told.text.zh && told.text.en && told.remedy.zh && told.remedy.en);
    return true;
  };

const sound = async () => {
  const { pool, book, files } = office.running.office;
  assert.deepEqual((await verifyStore(pool, book, files)).faults, []);
};

it('identifiers are stored in one form, however they were typed', async () => {
  const draft = await applicant.client.open('return-settlement', { docType: 'cnPassport', docNo: ' e 1234 5678 ' });
  assert.equal(draft.form.docNo, 'E12345678');
  const { case: saved } = await applicant.client.act(draft.id, {
    action: 'save',
    version: draft.version,
    form: { docNo: 'ｅ10000017' },
  });
  assert.equal(saved.form.docNo, 'E10000017');
});

describe('a masked value, whole', () => {
  it('is shown once to whoever handles the case, with a reason that the applicant reads', async () => {
    const { id } = await settle();
    const seen = await clerk.client.case(id);
    assert.equal(seen.form.docNo, 'E******78');
    assert.ok(seen.masked.includes('docNo'));
    assert.deepEqual(await clerk.client.unmask(id, 'docNo', '与护照原件核对'), { path: 'docNo', value: 'E12345678' });
    await clerk.client.unmask(id, 'form.docNo', '再核对一次号码');
    assert.equal((await clerk.client.case(id)).form.docNo, 'E******78', 'the page stays masked');
    const looks = (await applicant.client.looks(id)).filter((look) => look.reason !== undefined);
    assert.deepEqual(
      looks.map((look) => [look.who.zh, look.what.zh, look.reason]),
      [
        ['江岸区承办人', '完整的“证件号码”', '再核对一次号码'],
        ['江岸区承办人', '完整的“证件号码”', '与护照原件核对'],
      ],
    );
  });

  it('is not shown without a reason, to others, or where nothing is masked', async () => {
    const { id } = await settle();
    await assert.rejects(clerk.client.unmask(id, 'docNo', ' 核对 '), problem(422, 'unmask.reason', 'reason'));
    await assert.rejects(clerk.client.unmask(id, 'route', '看看渠道'), problem(422, 'unmask.path', 'path'));
    await assert.rejects(clerk.client.unmask(id, '__proto__', '看看渠道'), problem(422, 'unmask.path', 'path'));
    await assert.rejects(auditor.client.unmask(id, 'docNo', '审计抽查核对'), problem(403, 'unmask.not-handler'));
    const stranger = await office.person('路人');
    await assert.rejects(stranger.client.unmask(id, 'docNo', '想看看号码'), problem(404, 'not-found'));
    await assert.rejects(office.nobody.unmask(id, 'docNo', '想看看号码'), problem(401, 'auth.required'));
    assert.deepEqual(
      (await applicant.client.looks(id)).filter((look) => look.reason !== undefined),
      [],
    );
  });
});

describe('a request about one’s own data', () => {
  it('corrects a value in its case, keeps the earlier one in the log, and the store still checks', async () => {
    const { id, number } = await settle();
    await decide('correct', 'correct', {
      items: [
        { case: number, field: '邮箱', value: 'new@example.org' },
        { case: number.replace('-', '').toLowerCase(), field: 'name', value: '新名示例' },
      ],
      answer: '已更正。（示例）',
    });
    const view = await applicant.client.case(id);
    assert.deepEqual([view.form.email, view.form.name, view.applicant], ['new@example.org', '新名示例', '新名示例']);
    const [found] = (await clerk.client.cases({ q: '新名', queue: 'all' })).items;
    assert.equal(found?.id, id, 'search knows the new name');
    const values = await readValues(office.running.office.pool, id);
    assert.equal(values.filter((value) => value.path === 'form.email').length, 2);
    await sound();
  });

  it('refuses a correction that is wrong, and then changes nothing at all', async () => {
    const { id, number } = await settle();
    const wrong = (items: Values[]) => decide('correct', 'correct', { items, answer: '已更正。（示例）' });
    const good = { case: number, field: 'address', value: '新路2号' };
    await assert.rejects(
      wrong([good, { case: number, field: '证件号码', value: 'E1' }]),
      problem(422, 'doc.format', 'input.items.1.value'),
    );
    await assert.rejects(
      wrong([good, { case: number, field: '没有的栏目', value: 'x' }]),
      problem(422, 'data.no-field', 'input.items.1.field'),
    );
    const other = await settle(await office.person('别人示例'));
    await assert.rejects(
      wrong([{ case: other.number, field: 'address', value: 'x' }]),
      problem(422, 'data.no-case', 'input.items.0.case'),
    );
    await assert.rejects(
      wrong([{ case: 'WQ2026000001-X', field: 'address', value: 'x' }]),
      problem(422, 'number.check', 'input.items.0.case'),
    );
    assert.equal((await applicant.client.case(id)).form.address, settlementExample.address);
    await sound();
  });

  it('erases the values named; the log keeps commitments and still checks', async () => {
    const { id, number } = await withdrawn();
    await decide(
      'erase',
      'erase',
      eraseInput([
        { case: number, field: 'docNo' },
        { case: number, field: 'name' },
      ]),
    );
    const view = await applicant.client.case(id);
    assert.deepEqual([view.form.docNo, view.form.name, view.form.route], [undefined, undefined, 'self']);
    const erased = (await readValues(office.running.office.pool, id)).filter((value) =>
      ['form.docNo', 'form.name'].includes(value.path),
    );
    assert.ok(erased.length > 0);
    for (const { value, salt, commitment } of erased)
      assert.deepEqual([value, salt, commitment.length], [null, null, 32]);
    const officer = await office.person('复核示例', [{ role: 'handler', body: 'd3' }]);
    const row = (await officer.client.entries('settlement-register', {})).items.find((entry) => entry.caseId === id);
    assert.ok(row);
    assert.equal(row.values.name, null, 'the register forgets too');
    await sound();
  });

  it('does not erase what a running case needs, what is no personal datum, or what is already held', async () => {
    const running = await settle();
    await assert.rejects(
      decide('erase', 'erase', eraseInput([{ case: running.number, field: 'docNo' }])),
      problem(422, 'data.case-open', 'input.items.0.case'),
    );
    const { number } = await withdrawn();
    await assert.rejects(
      decide('erase', 'erase', eraseInput([{ case: number, field: 'route' }])),
      problem(422, 'data.not-personal', 'input.items.0.field'),
    );
    await assert.rejects(
      decide('erase', 'erase', eraseInput([{ case: number, field: 'intendedDistrict' }])),
      problem(422, 'data.not-personal', 'input.items.0.field'),
    );
    await auditor.client.addHold({ case: number, ground: '行政诉讼，保全证据', until: '2026-12-31' });
    await assert.rejects(
      decide('erase', 'erase', eraseInput([{ case: number, field: 'all' }])),
      problem(409, 'hold.active'),
    );
  });

  it('erases a whole case', async () => {
    const { id, number } = await withdrawn();
    await decide('withdrawConsent', 'erase', eraseInput([{ case: number, field: '全部' }]));
    assert.deepEqual((await applicant.client.case(id)).form, {});
    await sound();
  });

  it('a copy is made for the person who asked', async () => {
    const person = await office.person('复制示例');
    await decide('copy', 'answer', { answer: '副本已生成。（示例）' }, person);
    assert.equal((await person.client.dataExports()).length, 1);
  });
});

describe('a legal hold', () => {
  it('is ordered by auditor, legality reviewer or director, with ground and last day', async () => {
    const { number } = await settle();
    const held = { case: number, ground: '行政复议，保全材料', until: '2026-12-31' };
    await assert.rejects(clerk.client.addHold(held), problem(403, 'act.not-yours'));
    await assert.rejects(applicant.client.holds(), problem(404, 'not-found'));
    await assert.rejects(auditor.client.addHold({ ...held, ground: '' }), problem(422, 'hold.ground', 'ground'));
    await assert.rejects(auditor.client.addHold({ ...held, until: '2026-01-01' }), problem(422, 'hold.until', 'until'));
    await assert.rejects(auditor.client.addHold({ ...held, person: 'x' }), problem(422, 'hold.case', 'case'));
    await assert.rejects(auditor.client.addHold({ ...held, case: 'WQ1' }), problem(422, 'hold.case', 'case'));
    const legal = await office.person('法制示例', [{ role: 'legal', body: 'd2' }]);
    const director = await office.person('主任示例', [{ role: 'director', body: 'office' }]);
    for (const person of [legal, director]) {
      const hold = await person.client.addHold(held);
      assert.equal(hold.case?.number, number);
      await assert.rejects(person.client.releaseHold(hold.id, '完'), problem(422, 'hold.reason', 'reason'));
      const released = await person.client.releaseHold(hold.id, '复议已经终结');
      assert.equal(released.released?.reason, '复议已经终结');
      await assert.rejects(person.client.releaseHold(hold.id, '复议已经终结'), problem(409, 'hold.released'));
    }
    assert.equal((await auditor.client.holds()).filter((hold) => hold.case?.number === number).length, 2);
  });

  it('stops every erasure, that of drafts too, until it is released', async () => {
    const person = await office.person('保全示例');
    const login = (await person.client.me()).login;
    const draft = await person.client.open('return-settlement', { name: '保全示例' });
    const hold = await auditor.client.addHold({ person: login, ground: '涉嫌伪造，移送调查', until: '2026-12-31' });
    await assert.rejects(
      person.client.act(draft.id, { action: 'discard', version: draft.version }),
      problem(409, 'hold.active'),
    );
    await office.moveTo('2026-08-03T09:00:00+08:00'); // the draft’s time was up on 21 July
    assert.equal((await person.client.case(draft.id)).state.id, 'draft', 'deferred while held');
    await auditor.client.releaseHold(hold.id, '调查已经结束');
    await office.moveTo('2026-08-04T09:00:00+08:00');
    assert.equal((await person.client.case(draft.id)).state.id, 'erased');
    await sound();
  });
});

describe('the copy of everything', () => {
  it('holds account, cases, looks, notices and files, for seven days, for its owner alone', async () => {
    const person = await office.person('全部示例');
    const { id, number } = await settle(person);
    await clerk.client.case(id);
    await clerk.client.unmask(id, 'docNo', '与护照原件核对');
    // At the same moment: a copy that is ready may be asked for again.
    const asks = await Promise.allSettled([person.client.askExport(), person.client.askExport()]);
    const refused = asks.find((ask) => ask.status === 'rejected');
    await assert.rejects(Promise.reject(refused?.reason), problem(409, 'export.waiting'));
    const asked = asks.find((ask) => ask.status === 'fulfilled')?.value;
    assert.ok(asked);
    await exportPerson(office.running.office, asked.id);
    // A slower worker on the same copy, the queue's own perhaps, takes nothing back.
    await noteProgress(office.running.office.pool, asked.id, 0, 1);
    const [ready] = await person.client.dataExports();
    assert.deepEqual([ready?.status, ready?.expiresOn, ready?.done], ['ready', '2026-08-11', 1]);
    const get = (who: TestPerson) =>
      fetch(new URL(ready?.url ?? '', office.url), { headers: { authorization: `Bearer ${who.token}` } });
    assert.equal((await get(clerk)).status, 404);
    const answer = await get(person);
    assert.equal(answer.headers.get('content-type'), 'application/zip');
    const files = unzip(Buffer.from(await answer.arrayBuffer()));
    const text = (name: string) => files.get(name)?.toString() ?? '';
    assert.deepEqual(JSON.parse(text('account.json')).name, '全部示例');
    assert.equal(JSON.parse(text(`cases/${number}/case.json`)).form.docNo, 'E12345678');
    const looks: { reason?: string }[] = JSON.parse(text(`cases/${number}/looks.json`));
    assert.ok(looks.some((look) => look.reason === '与护照原件核对'));
    assert.ok(files.has('notices.json') && files.has('README.txt') && files.has(`cases/${number}/events.json`));
    assert.doesNotMatch([...files.values()].join('\n'), /受理示例/, 'names of officers stay out');
    await office.moveTo('2026-08-12T09:00:00+08:00');
    assert.equal((await get(person)).status, 410);
    assert.equal((await person.client.dataExports())[0]?.status, 'expired');
    await assert.rejects(office.running.office.files.read(asked.id), /ENOENT/);
  });
});

describe('retention', () => {
  it('erases what has reached its end, once a day, unless it is held', async () => {
    await office.moveTo('2026-08-12T09:00:00+08:00');
    const person = await office.person('期限示例');
    const short = await file(person, 'personal-data-request', asked('explain'), 'request');
    const kept = await file(person, 'personal-data-request', asked('explain'), 'request');
    for (const one of [short, kept])
      await person.client.act(one.id, { action: 'withdraw', version: (await person.client.case(one.id)).version });
    await auditor.client.addHold({ case: kept.number, ground: '行政诉讼，保全证据', until: '2029-12-31' });
    await office.moveTo('2029-08-11T09:00:00+08:00');
    assert.equal((await person.client.case(short.id)).form.name, '申请示例', 'three years are not over');
    await office.moveTo('2029-08-12T09:00:00+08:00');
    assert.deepEqual((await person.client.case(short.id)).form, {});
    assert.equal((await person.client.case(kept.id)).form.name, '申请示例', 'held');
    await office.moveTo('2030-01-01T09:00:00+08:00'); // the hold’s last day has passed
    assert.deepEqual((await person.client.case(kept.id)).form, {});
    const ended = (await auditor.client.holds()).find((hold) => hold.case?.number === kept.number);
    assert.deepEqual([ended?.released?.on, ended?.released?.by], ['2030-01-01', undefined]);
    await sound();
  });
});

/** Entries of an archive, by their local headers. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [method, size, length] = [
      bytes.readUInt16LE(at + 8),
      bytes.readUInt32LE(at + 18),
      bytes.readUInt16LE(at + 26),
    ];
    const name = bytes.subarray(at + 30, at + 30 + length).toString();
    const data = bytes.subarray(at + 30 + length, at + 30 + length + size);
    files.set(name, method === 8 ? inflateRawSync(data) : data);
    at += 30 + length + size;
  }
  return files;
}
