/** Parameters of the shared rules: each is there with source and default, takes only what fits, holds from its day on, and is really used. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApiError } from '../../src/client/client.ts';
import type { Value } from '../../src/language/expression.ts';
import { clockOffice, realOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

const refused = (code: string, path?: string) => (error: unknown) => {
  assert.ok(error instanceof ApiError);
  assert.deepEqual([error.problem.code, error.problem.errors?.[0]?.path], [code, path]);
  const { text, remedy } = error.problem.errors?.[0] ?? error.problem;
  assert.ok(text.zh && text.en && remedy.zh && remedy.en);
  return true;
};

describe('the parameters that the shared rules name', () => {
  let office: TestOffice;
  let admin: TestPerson;
  before(async () => {
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: realOffice });
    admin = await office.person('管理', [{ role: 'admin', body: 'd2' }]);
  });
  after(() => office.close());

  const named: readonly [key: string, value: Value, mark: string][] = [
    ['light.yellowRatio', 0.2, 'design'],
    ['light.yellowMin', 2, 'design'],
    ['light.lagYellow', 10, 'guide'],
    ['light.lagRed', 30, 'guide'],
    ['office.hours', '08:30-12:00 14:00-17:30', 'design'],
    ['office.close', '17:30', 'design'],
    ['doc.regex.cnPassport', '^E\\d{8}$ ^E[A-HJ-NP-Z]\\d{7}$ ^G\\d{8}$', 'design'],
    ['doc.regex.officialPassport', '^[PSD]E\\d{7}$', 'design'],
    ['doc.regex.hkMacaoPermit', '^[HM]\\d{8}(\\d{2})?$', 'design'],
    ['doc.regex.taiwanPermit', '^\\d{8}(\\d{2})?$', 'design'],
    ['doc.regex.foreignPassport', '^[A-Z0-9]{5,15}$', 'design'],
    ['id.fprStrict', false, 'design'],
    ['case.draftDays', 90, 'design'],
    ['case.correctionDays', 30, 'design'],
    ['case.closedYears', 3, 'design'],
    ['case.fourEyes', true, 'design'],
    ['rating.windowDays', 30, 'design'],
    ['rating.defaultGood', false, 'design'],
    ['pipl.days', 15, 'design'],
    ['docno.series.武外侨', '武外侨', 'design'],
    ['docno.series.武外侨许', '武外侨许', 'design'],
  ];
  for (const [key, value, mark] of named)
    it(`${key} has its default and its source`, async () => {
      const found = await admin.client.setting(key);
      assert.deepEqual([found.value, found.source.mark], [value, mark]);
      assert.ok(found.source.text.zh && found.source.text.en && found.title.zh && found.title.en);
    });

  for (const key of ['case.fourEyes', 'rating.defaultGood'])
    it(`${key} is shown and cannot be switched`, async () => {
      const { value, fixed } = await admin.client.setting(key);
      assert.ok(fixed?.zh && fixed.en);
      const other = { value: !value, from: '2026-06-03', source: '示例' };
      await assert.rejects(admin.client.putSetting(key, other), refused('setting.fixed'));
    });

  const wrong: readonly [key: string, value: Value][] = [
    ['light.yellowRatio', 1.5],
    ['light.yellowMin', 2.5],
    ['light.lagRed', 101],
    ['office.hours', '14:00-17:30 08:30-12:00'],
    ['office.hours', '08:30-8:00'],
    ['office.close', '25:00'],
    ['doc.regex.cnPassport', '^E(\\d{8}$'],
    ['id.fprStrict', 'yes'],
    ['case.closedYears', 0],
    ['docno.series.武外侨', 'WWQ'],
  ];
  for (const [key, value] of wrong)
    it(`${key} is not ${JSON.stringify(value)}`, () =>
      assert.rejects(
        admin.client.putSetting(key, { value, from: '2026-06-03', source: '示例' }),
        refused('act.input', 'value'),
      ));
});

describe('how long a case without a grant is kept', () => {
  let office: TestOffice;
  before(async () => {
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: realOffice });
  });
  after(() => office.close());

  it('is at most case.closedYears', async () => {
    const admin = await office.person('管理', [{ role: 'admin', body: 'd2' }]);
    const applicant = await office.person('申请示例');
    const draft = await applicant.client.open('personal-data-request', {
      standing: 'self',
      name: '申请示例',
      birth: '1980-05-06',
      nationality: 'CHN',
      docType: 'cnPassport',
      docNo: 'E12345678',
      email: 'shili@example.org',
      address: '示例路1号',
      filedBy: 'self',
      kind: 'explain',
      target: 'case',
      targetNumber: 'WQ2026000001',
      detail: '测试请求（示例）',
      eService: true,
      resultMethod: 'electronic',
    });
    for (const { key } of draft.materials.filter((entry) => entry.demanded)) {
      const body = new FormData();
      body.set('atCounter', 'true');
      await applicant.client.upload(draft.id, key, body);
    }
    const filed = await applicant.client.act(draft.id, { action: 'request', version: draft.version });
    await applicant.client.act(draft.id, { action: 'withdraw', version: filed.case.version });
    await admin.client.putSetting('case.closedYears', { value: 2, from: '2027-01-01', source: '示例' });
    await office.moveTo('2028-06-01T09:00:00+08:00');
    assert.equal((await applicant.client.case(draft.id)).form.name, '申请示例');
    await office.moveTo('2028-06-02T09:00:00+08:00');
    assert.deepEqual((await applicant.client.case(draft.id)).form, {});
  });
});

describe('in use', () => {
  let office: TestOffice;
  let admin: TestPerson;
  let applicant: TestPerson;
  let handler: TestPerson;
  before(async () => {
    office = await useOffice({ clock: '2026-09-17T16:00:00+08:00', officeFolder: clockOffice });
    admin = await office.person('管理', [{ role: 'admin', body: 'd2' }]);
    applicant = await office.person('申请人');
    handler = await office.person('承办', [{ role: 'handler', body: 'd3' }]);
  });
  after(() => office.close());

  const form = { name: '示例', event: '2026-11-19', opens: '2026-10-20', closes: '2026-11-10' };
  const set = (key: string, value: Value, from: string) =>
    admin.client.putSetting(key, { value, from, source: '示例' });
  async function file(more: { [key: string]: Value } = {}) {
    const draft = await applicant.client.open('clock-sample', { ...form, ...more });
    return (await applicant.client.act(draft.id, { action: 'file', version: draft.version })).case;
  }
  const clockOf = async (id: string, clock: string) =>
    (await applicant.client.case(id)).clocks.find((entry) => entry.clock === clock);

  it('the yellow light follows its share and its least, from the day in force', async () => {
    const { id } = await file();
    await office.moveTo('2026-10-14T09:00:00+08:00');
    const light = async () => (await clockOf(id, 'term'))?.light;
    assert.equal(await light(), 'ok');
    await set('light.yellowRatio', 0.25, '2026-10-15');
    assert.equal(await light(), 'ok');
    await office.moveTo('2026-10-15T09:00:00+08:00');
    assert.equal(await light(), 'soon');
    await office.moveTo('2026-10-13T09:00:00+08:00');
    assert.equal(await light(), 'ok');
    await set('light.yellowMin', 6, '2026-10-13');
    assert.equal(await light(), 'soon');
    await set('light.yellowMin', 2, '2026-10-13');
    await set('light.yellowRatio', 0.2, '2026-10-13');
  });

  it('limits in office hours follow the hours, open ones at once', async () => {
    await office.moveTo('2026-10-14T16:00:00+08:00');
    const { id } = await file();
    assert.equal((await clockOf(id, 'relay'))?.dueAt, '2026-10-15T11:00:00+08:00');
    await set('office.hours', '09:30-12:00 14:00-17:30', '2026-10-15');
    assert.equal((await clockOf(id, 'relay'))?.dueAt, '2026-10-15T12:00:00+08:00');
    const { items } = await applicant.client.events(id);
    assert.equal(items.filter((event) => event.kind === 'deadlineMoved').length, 1);
    await set('office.hours', '08:30-12:00 14:00-17:30', '2026-10-15');
  });

  it('numbers of documents are judged by the patterns and the layout in force', async () => {
    const passport = { docType: 'foreignPassport', docNo: 'AB12' };
    await assert.rejects(file(passport), refused('act.input', 'form.docNo'));
    await set('doc.regex.foreignPassport', '^[A-Z]{2}\\d{2}$ ^[A-Z0-9]{5,15}$', '2026-10-14');
    await file(passport);
    // Province 42, nationality 840; and one with a province that there is not.
    const [sound, unsound] = ['942840198506150018', '900840198506150019'];
    await file({ docType: 'prCard', docNo: sound });
    await file({ docType: 'prCard', docNo: unsound });
    await set('id.fprStrict', true, '2026-10-14');
    await file({ docType: 'prCard', docNo: sound });
    await assert.rejects(file({ docType: 'prCard', docNo: unsound }), refused('act.input', 'form.docNo'));
  });

  it('a task shows the worse of time and progress, at the queue and at the case', async () => {
    await office.moveTo('2026-09-17T10:00:00+08:00');
    const { id, version } = await file();
    const take = (action: string, input: { [key: string]: Value } = {}) =>
      handler.client.case(id).then((view) => handler.client.act(id, { action, version: view.version, input }));
    await handler.client.act(id, { action: 'begin-task', version });
    const task = async () => (await handler.client.case(id)).clocks.find(({ clock }) => clock === 'task');
    assert.deepEqual([(await task())?.light, (await task())?.task?.expected], ['ok', 0]);
    await office.moveTo('2026-09-24T10:00:00+08:00');
    // Six of twenty working days: 30 % are expected.
    assert.deepEqual([(await task())?.light, (await task())?.task?.lag], ['soon', 30]);
    await take('tell-progress', { percent: 25 });
    const now = await task();
    assert.deepEqual([now?.light, now?.task?.actual, now?.task?.expected, now?.task?.lag], ['ok', 25, 30, 5]);
    assert.match(now?.task?.words.zh ?? '', /25%.*30%/);
    await set('light.lagYellow', 5, '2026-09-24');
    assert.equal((await task())?.light, 'soon');
    await set('light.lagRed', 5, '2026-09-24');
    assert.equal((await task())?.light, 'soon');
    await set('light.lagRed', 4, '2026-09-24');
    assert.equal((await task())?.light, 'late');
    // The queue shows the nearest limit; with the others met that is the task.
    for (const action of ['relayed', 'decide-others']) await take(action);
    const row = (await handler.client.cases({ queue: 'mine' })).items.find((item) => item.id === id);
    assert.deepEqual([row?.clock?.clock, row?.clock?.light, row?.clock?.task?.lag], ['task', 'late', 5]);
    await take('end-task');
    assert.deepEqual([(await task())?.light, (await task())?.task], ['done', undefined]);
    await set('light.lagYellow', 10, '2026-09-24');
    await set('light.lagRed', 30, '2026-09-24');
  });

  it('milestones of a plan take the place of the days', async () => {
    await office.moveTo('2026-09-17T10:00:00+08:00');
    const { id, version } = await file();
    const milestones = [
      { on: '2026-09-21', weight: 40 },
      { on: '2026-10-15', weight: 60 },
    ];
    await handler.client.act(id, { action: 'begin-task', version, input: { milestones } });
    const expected = async () =>
      (await handler.client.case(id)).clocks.find(({ clock }) => clock === 'task')?.task?.expected;
    assert.equal(await expected(), 0);
    await office.moveTo('2026-09-21T10:00:00+08:00');
    assert.equal(await expected(), 40);
  });

  async function register(signedOn: string): Promise<string | undefined> {
    const { id, version } = await file({ event: '2027-04-19', opens: '2027-03-20', closes: '2027-04-10' });
    const { changes } = await handler.client.act(id, { action: 'register', version, input: { signedOn } });
    return changes.find((change) => change.kind === 'number')?.text.zh;
  }

  it('a document series opens with the words in force, and its serial begins anew', async () => {
    await office.moveTo('2026-10-14T10:00:00+08:00');
    assert.equal(await register('2026-10-14'), '武外侨函〔2026〕1号');
    await set('docno.series.武外侨函', '武外函', '2026-10-15');
    assert.equal(await register('2026-10-14'), '武外侨函〔2026〕2号');
    await office.moveTo('2026-10-15T10:00:00+08:00');
    assert.equal(await register('2026-10-15'), '武外函〔2026〕1号');
  });

  it('N3: signed in December and registered in January, a document takes the number of the old year', async () => {
    await office.moveTo('2026-12-31T10:00:00+08:00');
    assert.equal(await register('2026-12-31'), '武外函〔2026〕2号');
    await office.moveTo('2027-01-04T10:00:00+08:00');
    assert.equal(await register('2027-01-04'), '武外函〔2027〕1号');
    assert.equal(await register('2026-12-31'), '武外函〔2026〕3号');
  });
});
