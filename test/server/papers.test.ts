/** Papers over HTTP: draft and definitive, void, printed together, delivered with proof, and what is filed against them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApiError } from '../../src/client/client.ts';
import type { CaseView } from '../../src/client/types.ts';
import { measure } from '../papers/measure.ts';
import { notShown, openPdf } from '../papers/pdf.ts';
import { root, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { until } from '../support/until.ts';

const reasons = { facts: '经查，材料与规定条件不符。', reasons: '不符合第四条的规定。', refusalGround: 'four' };
let office: TestOffice;
let clerk: TestPerson;

before(async () => {
  office = await useOffice({ clock: '2026-06-03T09:00:00+08:00', officeFolder: `${root}/test/fixtures/papers-office` });
  clerk = await office.person('承办示例', [{ role: 'handler', body: 'd3' }]);
});
after(() => office.close());

const code = (wanted: string, status: number) => (error: unknown) => {
  assert.ok(error instanceof ApiError);
  assert.deepEqual([error.problem.code, error.problem.status], [wanted, status]);
  return true;
};

async function filed(name: string, eService: boolean): Promise<{ applicant: TestPerson; id: string }> {
  const applicant = await office.person(name);
  const form = { name, eService, resultMethod: 'counter', ...(eService ? {} : { serviceAddress: '示例路1号' }) };
  const draft = await applicant.client.open('letter-sample', form);
  await applicant.client.act(draft.id, { action: 'file', version: draft.version });
  return { applicant, id: draft.id };
}

const act = async (id: string, action: string, input: { [key: string]: string | number }) => {
  const { version } = await clerk.client.case(id);
  return clerk.client.act(id, { action, input, version });
};

/** The job queue has made the paper. */
async function ready(person: TestPerson, id: string, paper: string): Promise<CaseView['papers'][number]> {
  return until(
    async () => {
      const found = (await person.client.case(id)).papers.find((entry) => entry.paper === paper);
      const own = (await clerk.client.deliveries(id)).papers.find((entry) => entry.paper.id === found?.id);
      return { found, noted: own === undefined || own.facts.some(({ what }) => what === 'readable') };
    },
    ({ found, noted }) => found?.ready === true && noted,
  ).then(({ found }) => {
    assert.ok(found);
    return found;
  });
}

const pdf = async (person: TestPerson, url: string): Promise<Uint8Array> => {
  const response = await fetch(new URL(url, office.url), { headers: { authorization: `Bearer ${person.token}` } });
  assert.equal(response.status, 200);
  return new Uint8Array(await response.arrayBuffer());
};

it('a draft says so and has no number; nothing is saved', async () => {
  const { id } = await filed('草稿示例', true);
  const { version } = await clerk.client.case(id);
  const blob = await clerk.client.previewPaper(id, { action: 'refuse', input: reasons, version });
  const opened = openPdf(new Uint8Array(await blob.arrayBuffer()));
  assert.deepEqual(notShown(opened, '草稿DRAFT'), []);
  assert.ok(
    !(await measure(new Uint8Array(await blob.arrayBuffer()))).some((page) =>
      page.lines.some(({ text }) => text.includes('武外侨许〔')),
    ),
  );
  assert.deepEqual((await clerk.client.case(id)).papers, []);
});

it('a refusal without facts is refused, with the field', async () => {
  const { id } = await filed('缺项示例', true);
  await assert.rejects(act(id, 'refuse', { ...reasons, facts: '' }), (error) => {
    assert.ok(error instanceof ApiError);
    assert.equal(error.problem.status, 422);
    assert.equal(error.problem.errors?.[0]?.path, 'input.facts');
    return true;
  });
});

it('an issued paper is locked; void it keeps its number and says so', async () => {
  const { applicant, id } = await filed('作废示例', true);
  await act(id, 'refuse', reasons);
  const paper = await ready(applicant, id, 'refusal');
  const { pool } = office.running.office;
  for (const change of [`number = 'x'`, `issued_on = '2026-01-01'`, `content = '{}'::jsonb`, `code = 'AAAAAAAA'`])
    await assert.rejects(pool.query(`update paper set ${change} where id = $1`, [paper.id]), { code: 'QI424' });
  const original = await pdf(applicant, paper.url);
  await act(id, 'void-refusal', {});
  const after = (await applicant.client.case(id)).papers.find((entry) => entry.id === paper.id);
  assert.equal(after?.number, paper.number);
  assert.equal(after?.status, 'void');
  assert.deepEqual(notShown(openPdf(await pdf(applicant, paper.url)), '作废VOID'), []);
  assert.deepEqual(await pdf(applicant, `${paper.url}?original=true`), original);
  await assert.rejects(pool.query("update paper set status = 'valid' where id = $1", [paper.id]), { code: 'QI424' });
});

it('an official document is laid out by the standard, with the office’s name on the mark', async () => {
  const { applicant, id } = await filed('公文示例', true);
  await act(id, 'circulate', { facts: '各区要重视。' });
  const paper = await ready(clerk, id, 'circular');
  const [page] = await measure(await pdf(clerk, paper.url));
  assert.ok(page?.texts.some(({ text }) => text.includes('武汉市外事侨务办公室文件')));
  assert.ok(page?.lines.some(({ text }) => /^武外侨〔2026〕\d+号$/u.test(text)));
  assert.ok(
    !(await applicant.client.case(id)).papers.some((entry) => entry.paper === 'circular'),
    'not the applicant’s paper',
  );
});

describe('several papers in one file', () => {
  it('each begins on a new sheet; the list names them until they are handed over', async () => {
    const one = await filed('打印甲', false);
    const two = await filed('打印乙', false);
    await act(one.id, 'approve', { facts: '经审查符合条件。' });
    await act(two.id, 'refuse', reasons);
    const papers = [await ready(clerk, one.id, 'approval'), await ready(clerk, two.id, 'refusal')];
    const list = await clerk.client.papersToPrint();
    for (const paper of papers) assert.ok(list.items.some(({ id }) => id === paper.id));
    const bytes = new Uint8Array(await (await clerk.client.printPapers(papers.map(({ id }) => id))).arrayBuffer());
    const singly = await Promise.all(papers.map(async (paper) => (await measure(await pdf(clerk, paper.url))).length));
    const [first = 0, second = 0] = singly;
    assert.equal((await measure(bytes)).length, first + (first % 2) + second);
    await clerk.client.recordDelivery(papers[0]?.id ?? '', {
      way: 'window',
      what: 'received',
      on: '2026-06-03',
      proof: '打印甲 签收',
    });
    assert.ok(!(await clerk.client.papersToPrint()).items.some(({ id }) => id === papers[0]?.id));
    const stranger = await office.person('路人');
    await assert.rejects(stranger.client.printPapers(papers.map(({ id }) => id)), code('not-found', 404));
    assert.deepEqual(await stranger.client.papersToPrint(), { items: [], more: false });
  });
});

describe('delivery', () => {
  it('with consent: the day on which it could be read; the clock of delivery stops by itself; reading is noted once', async () => {
    const { applicant, id } = await filed('电子示例', true);
    await act(id, 'refuse', reasons);
    const paper = await ready(applicant, id, 'refusal');
    const [shown] = (await applicant.client.deliveries(id)).papers;
    assert.equal(shown?.delivered?.on, '2026-06-03');
    assert.equal(shown?.delivered?.way, 'portal');
    const clock = (await clerk.client.case(id)).clocks.find((entry) => entry.clock === 'c4');
    assert.equal(clock?.stoppedOn, '2026-06-03');
    await pdf(applicant, paper.url);
    await pdf(applicant, paper.url);
    await pdf(clerk, paper.url);
    const facts = (await clerk.client.deliveries(id)).papers[0]?.facts.map(({ what }) => what);
    assert.deepEqual(facts, ['readable', 'read']);
  });

  it('without consent: signed at the counter, the receipt’s day; the remedies count from it', async () => {
    const { applicant, id } = await filed('窗口示例', false);
    await act(id, 'refuse', reasons);
    const paper = await ready(applicant, id, 'refusal');
    assert.equal((await clerk.client.deliveries(id)).papers[0]?.delivered, undefined);
    const before = (await applicant.client.remedies(id))[0];
    assert.deepEqual(before?.countedFrom, { on: '2026-06-03', from: 'issue' });
    const fact = { way: 'window', what: 'received', on: '2026-06-03', proof: '本人签收' } as const;
    await assert.rejects(applicant.client.recordDelivery(paper.id, fact), code('delivery.not-yours', 403));
    await assert.rejects(clerk.client.recordDelivery(paper.id, { ...fact, proof: '' }), code('delivery.proof', 422));
    await assert.rejects(
      clerk.client.recordDelivery(paper.id, { ...fact, on: '2026-06-04' }),
      code('delivery.day', 422),
    );
    await assert.rejects(
      clerk.client.recordDelivery(paper.id, { ...fact, way: 'email' }),
      code('delivery.consent', 409),
    );
    await assert.rejects(
      clerk.client.recordDelivery(paper.id, { ...fact, way: 'notice', what: 'sent' }),
      code('delivery.attempts', 422),
    );
    const after = await clerk.client.recordDelivery(paper.id, fact);
    assert.equal(after.papers[0]?.delivered?.on, '2026-06-03');
    assert.equal((await clerk.client.case(id)).clocks.find((entry) => entry.clock === 'c4')?.stoppedOn, '2026-06-03');
    const [remedy] = await applicant.client.remedies(id);
    assert.equal(remedy?.countedFrom.from, 'delivery');
    assert.deepEqual(
      remedy?.ways.map(({ way, lastDay }) => [way, lastDay]),
      [
        ['reconsideration', '2026-08-03'],
        ['suit', '2026-12-03'],
      ],
    );
    assert.equal(
      (await applicant.client.deliveries(id)).papers[0]?.facts[1]?.proof,
      undefined,
      'proof is for the staff',
    );
  });

  it('consent given later delivers from that day and is the applicant’s own', async () => {
    const { applicant, id } = await filed('后同意示例', false);
    await act(id, 'refuse', reasons);
    await ready(applicant, id, 'refusal');
    await assert.rejects(clerk.client.consentToService(id, true), code('delivery.consent-own', 403));
    const agreed = await applicant.client.consentToService(id, true);
    assert.deepEqual(agreed.consent, { agreed: true, from: '2026-06-03' });
    assert.equal(agreed.papers[0]?.delivered?.way, 'portal');
    const withdrawn = await applicant.client.consentToService(id, false);
    assert.equal(withdrawn.consent.agreed, false);
    assert.equal(withdrawn.papers[0]?.delivered?.on, '2026-06-03', 'a withdrawal takes nothing back');
    assert.equal((await clerk.client.case(id)).clocks.find((entry) => entry.clock === 'c4')?.stoppedOn, '2026-06-03');
  });

  it('facts can only be added; proof goes with the words of the paper', async () => {
    const { pool } = office.running.office;
    await assert.rejects(pool.query("update delivery set proof = 'x'"), /permission denied/);
    await assert.rejects(pool.query('delete from delivery'), /permission denied/);
    const { rows } = await pool.query<{ paper_id: string }>(
      "select paper_id from delivery where way = 'window' limit 1",
    );
    const [row] = rows;
    assert.ok(row);
    await pool.query('update paper set content = null where id = $1', [row.paper_id]);
    const { rows: emptied } = await pool.query('select distinct proof from delivery where paper_id = $1', [
      row.paper_id,
    ]);
    assert.deepEqual(emptied, [{ proof: '' }]);
  });
});

describe('remedies', () => {
  it('the applicant tells a reconsideration, the office records a suit and both results', async () => {
    const { applicant, id } = await filed('复议示例', true);
    await act(id, 'refuse', reasons);
    const paper = await ready(applicant, id, 'refusal');
    const link = {
      paper: paper.id,
      kind: 'reconsideration',
      number: '武政复〔2026〕9号',
      body: '武汉市人民政府',
      filedOn: '2026-06-03',
    } as const;
    const told = await applicant.client.addRemedy(id, link);
    assert.equal(told[0]?.links[0]?.toldBy, 'applicant');
    await assert.rejects(clerk.client.addRemedy(id, link), code('remedy.known', 409));
    await assert.rejects(
      clerk.client.addRemedy(id, { ...link, number: '2', filedOn: '2026-06-04' }),
      code('remedy.day', 422),
    );
    const recorded = await clerk.client.addRemedy(id, {
      ...link,
      kind: 'suit',
      number: '（2026）鄂01行初1号',
      body: '示例区人民法院',
    });
    assert.deepEqual(
      recorded[0]?.links.map(({ kind, toldBy }) => [kind, toldBy]),
      [
        ['reconsideration', 'applicant'],
        ['suit', 'office'],
      ],
    );
    const first = recorded[0]?.links[0]?.id ?? '';
    await assert.rejects(
      applicant.client.addRemedyResult(id, first, { result: 'upheld', decidedOn: '2026-06-03' }),
      code('delivery.not-yours', 403),
    );
    const [after] = await clerk.client.addRemedyResult(id, first, {
      result: 'upheld',
      decidedOn: '2026-06-03',
      note: '维持原决定',
    });
    assert.equal(after?.links[0]?.result?.title.zh, '维持');
    const stranger = await office.person('路人');
    await assert.rejects(stranger.client.remedies(id), code('not-found', 404));
  });

  it('an approval has none', async () => {
    const { applicant, id } = await filed('准予示例', true);
    await act(id, 'approve', { facts: '经审查符合条件。' });
    const paper = await ready(applicant, id, 'approval');
    assert.deepEqual(await applicant.client.remedies(id), []);
    await assert.rejects(
      clerk.client.addRemedy(id, { paper: paper.id, kind: 'suit', number: '1', body: '法院', filedOn: '2026-06-03' }),
      code('remedy.none', 409),
    );
  });
});

it('the operator’s page tells which fonts set the papers', async () => {
  const told = (await (await fetch(new URL('/readyz', office.url))).json()) as {
    fonts: { role: string; free: string }[];
  };
  assert.deepEqual(
    told.fonts.map(({ role }) => role),
    ['title', 'body', 'kai', 'hei'],
  );
});
