/** The public log of a running office, read as strangers read it: over HTTP, with the verifier that the offline page carries. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { checkProof, isConsistent, openCheckpoint } from '../../../src/client/paper-proof.ts';
import type { CaseView, VerifyAnswer } from '../../../src/client/types.ts';
import type { ConsistencyProof, PaperProof } from '../../../src/client/types-log.ts';
import { renderIssued } from '../../../src/server/jobs/render-paper.ts';
import { verifyStore } from '../../../src/server/verify/verify.ts';
import { sampleOffice, type TestOffice, useOffice } from '../../support/office.ts';
import { secondOpinions } from '../seal/second-opinion.ts';
import { type Issuers, issueOne, issuers, untilLogged } from './issue.ts';
import { slowRoot } from './slow-tree.ts';

describe('the public log', () => {
  let office: TestOffice;
  let people: Issuers;
  let cases: CaseView[];
  let pdf: Uint8Array;
  const papers = 3;

  const get = (path: string) => fetch(new URL(path, office.url));
  const json = async <T>(path: string): Promise<T> => (await get(path)).json() as Promise<T>;
  const text = async (path: string) => (await get(path)).text();
  const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const paperOf = (view: CaseView | undefined) => {
    const paper = view?.papers[0];
    assert.ok(paper);
    return paper;
  };
  const download = async (view: CaseView | undefined) => {
    const answer = await fetch(new URL(paperOf(view).url, office.url), {
      headers: { authorization: `Bearer ${people.applicant.token}` },
    });
    assert.equal(answer.status, 200);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const checkFile = (bytes: Uint8Array) => json<VerifyAnswer>(`/api/v1/verify/files/${hashOf(bytes)}`);
  const proofFor = (bytes: Uint8Array) => json<PaperProof>(`/api/v1/verify/files/${hashOf(bytes)}/proof`);
  const checkpoint = async () => {
    const read = await openCheckpoint(await text('/log/checkpoint'), (await text('/log/key')).trim());
    assert.ok(typeof read === 'object', String(read));
    return read;
  };

  before(async () => {
    office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: sampleOffice });
    people = await issuers(office);
    assert.equal((await checkpoint()).size, 0);
    cases = await Promise.all(Array.from({ length: papers }, () => issueOne(people)));
    // The job, and others at the same moment: a paper is sealed and logged once.
    const { office: inside } = office.running;
    await Promise.all(cases.flatMap((view) => [1, 2].map(() => renderIssued(inside, paperOf(view).id))));
    await untilLogged(() => office.url, papers);
    pdf = await download(cases[0]);
  });
  after(() => office.close());

  it('has one leaf a paper, in a store that is sound', async () => {
    assert.equal((await checkpoint()).size, papers);
    const { pool, book, files, logKeys } = office.running.office;
    const { faults, counted } = await verifyStore(pool, book, files, [logKeys.vkey]);
    assert.deepEqual(faults, []);
    assert.equal(counted.leaves, papers);
  });

  it('holds papers whose seal other programs find valid', () => {
    for (const opinion of secondOpinions(pdf)) assert.ok(opinion.valid, `${opinion.by}: ${opinion.said}`);
  });

  it('is served as tiles from which anybody computes the same root', async () => {
    const { size, root, origin } = await checkpoint();
    assert.equal(origin, 'demo.qiao.example/log');
    const entries = Buffer.from(await (await get(`/log/tile/entries/000.p/${size}`)).arrayBuffer());
    const leaves = Array.from({ length: size }, (_, n) => {
      assert.equal(entries.readUInt16BE(n * 34), 32);
      return entries.subarray(n * 34 + 2, n * 34 + 34);
    });
    assert.equal(entries.length, size * 34);
    assert.equal(slowRoot(leaves).toString('base64'), root);
    const hashes = Buffer.from(await (await get(`/log/tile/0/000.p/${size}`)).arrayBuffer());
    for (const [n, leaf] of leaves.entries())
      assert.deepEqual(
        hashes.subarray(n * 32, n * 32 + 32),
        createHash('sha256').update(Buffer.of(0)).update(leaf).digest(),
      );
    for (const path of ['0/000', `0/000.p/${size + 1}`, '1/000', 'entries/000', '64/000.p/1', '0/x000/000.p/1'])
      assert.equal((await get(`/log/tile/${path}`)).status, 404, path);
  });

  it('answers for a file by its hash alone, and gives its proof', async () => {
    const found = await checkFile(pdf);
    assert.equal(found.result, 'valid');
    assert.equal(found.paper?.number, paperOf(cases[0]).number);
    assert.deepEqual(
      found.paper?.log?.events.map(({ event, day }) => ({ event, day })),
      [{ event: 'issued', day: '2026-06-02' }],
    );
    const proof = await proofFor(pdf);
    const proven = await checkProof(proof, hashOf(pdf), (await text('/log/key')).trim());
    assert.ok(proven.ok);
    assert.equal(proven.last.event, 'issued');
    assert.equal(proven.checkpoint.size, papers);
    assert.match(proven.checkpoint.at ?? '', /^2026-06-02T09:/);
  });

  it('gives the same by number, day and code', async () => {
    const { number, issuedOn, code = '' } = paperOf(cases[0]);
    const found = await office.nobody.verify(number, issuedOn, code);
    assert.equal(found.paper?.log?.sha256, hashOf(pdf));
    assert.equal((await get(found.paper?.log?.proofUrl ?? '')).status, 200);
  });

  it('knows no altered file, and a proof refuses it', async () => {
    const altered = Uint8Array.from(pdf);
    altered[3000] = (altered[3000] ?? 0) ^ 1;
    assert.deepEqual(Object.keys(await checkFile(altered)).sort(), ['checkedAt', 'result']);
    assert.equal((await get(`/api/v1/verify/files/${hashOf(altered)}/proof`)).status, 404);
    const key = (await text('/log/key')).trim();
    assert.deepEqual(await checkProof(await proofFor(pdf), hashOf(altered), key), { ok: false, fault: 'paper' });
  });

  it('a proof changed anywhere proves nothing', async () => {
    const proof = await proofFor(pdf);
    const key = (await text('/log/key')).trim();
    const [event] = proof.events;
    assert.ok(event);
    const changed: [string, PaperProof][] = [
      ['inclusion', { ...proof, paper: { ...proof.paper, number: 'DJ2026000002-X' } }],
      ['inclusion', { ...proof, events: [{ ...event, day: '2026-06-01' }] }],
      ['inclusion', { ...proof, events: [{ ...event, leaf: (event.leaf + 1) % papers }] }],
      ['inclusion', { ...proof, events: [{ ...event, path: event.path.slice(1) }] }],
      ['inclusion', { ...proof, salt: proof.salt.replace(/^../, (pair) => (pair === '00' ? '01' : '00')) }],
      ['order', { ...proof, events: [{ ...event, event: 'valid' }] }],
      ['signature', { ...proof, checkpoint: proof.checkpoint.replace('\ntime 2026', '\ntime 2025') }],
      ['format', { ...proof, events: [] }],
    ];
    for (const [fault, other] of changed)
      assert.deepEqual(await checkProof(other, hashOf(pdf), key), { ok: false, fault });
  });

  it('is added to and never changed by the office’s own role', async () => {
    const { pool } = office.running.office;
    for (const sql of [
      'update log_leaf set entry = entry',
      'delete from log_leaf',
      'update log_node set hash = hash',
      'delete from log_checkpoint',
      'update log_checkpoint set note = note',
      'update paper_seal set sha256 = sha256',
      'delete from paper_event',
      'update log_key set vkey = vkey',
    ])
      await assert.rejects(pool.query(sql), /permission denied/, sql);
  });

  it('tells what became of a paper in a leaf of its own, which goes on from the tree before', async () => {
    const before = await checkpoint();
    const second = await download(cases[1]);
    await office.running.office.pool.query(`update paper set status = 'revoked' where id = $1`, [paperOf(cases[1]).id]);
    await untilLogged(() => office.url, papers + 1);
    const found = await checkFile(second);
    assert.equal(found.result, 'revoked');
    assert.deepEqual(
      found.paper?.log?.events.map(({ event }) => event),
      ['issued', 'revoked'],
    );
    const after = await checkpoint();
    const proven = await checkProof(await proofFor(second), hashOf(second), (await text('/log/key')).trim());
    assert.ok(proven.ok && proven.last.event === 'revoked');
    const { path } = await json<ConsistencyProof>(`/api/v1/log/consistency?from=${before.size}&to=${after.size}`);
    assert.ok(await isConsistent(before, after, path));
    assert.equal(await isConsistent({ ...before, root: after.root }, after, path), false);
    assert.equal((await get(`/api/v1/log/consistency?from=1&to=${after.size + 1}`)).status, 404);
  });

  it('forgets which paper a leaf spoke of when the paper is erased, and stays whole', async () => {
    const third = await download(cases[2]);
    const before = await text('/log/checkpoint');
    await office.running.office.pool.query('update paper set content = null where id = $1', [paperOf(cases[2]).id]);
    assert.equal((await checkFile(third)).result, 'not-found');
    assert.equal((await get(`/api/v1/verify/files/${hashOf(third)}/proof`)).status, 404);
    const { rows } = await office.running.office.pool.query('select sha256, salt from paper_seal where paper_id = $1', [
      paperOf(cases[2]).id,
    ]);
    assert.deepEqual(rows, [{ sha256: null, salt: null }]);
    assert.equal(await text('/log/checkpoint'), before);
    const { pool, book, files } = office.running.office;
    const { faults } = await verifyStore(pool, book, files);
    assert.deepEqual(
      [...new Set(faults.map((fault) => fault.kind))],
      ['paper'],
      'only the status that was set past the case',
    );
  });
});
