import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PaperError } from '../../src/papers/paper-error.ts';
import type { PaperData } from '../../src/papers/types.ts';
import { createPaperWorker } from '../../src/papers/worker.ts';
import { settlementCertificate } from './examples.ts';
import { openPdf } from './pdf.ts';

const worker = createPaperWorker();
after(() => worker.close());

test('thirty certificates, each its own', async () => {
  const numbers = Array.from({ length: 30 }, (_, index) => `DJ20260001${String(index).padStart(2, '0')}-X`);
  const papers = await Promise.all(
    numbers.map((number) => worker.render({ ...settlementCertificate, number, title: { zh: number, en: number } })),
  );
  const kinds = new Set(papers.map((pdf) => Buffer.from(pdf).toString('base64')));
  assert.equal(kinds.size, 30);
  for (const [index, pdf] of papers.entries()) {
    const opened = openPdf(pdf);
    assert.match(opened, /pdfaid:part>2</u);
    assert.ok(opened.includes(numbers[index] ?? ''), 'the title in the metadata is the paper asked for');
  }
});

test('an error comes back to the paper that caused it, and the next one is made', async () => {
  const wrong = worker.render({ ...settlementCertificate, issuedOn: 'soon' });
  const right = worker.render(settlementCertificate);
  await assert.rejects(wrong, PaperError);
  assert.ok((await right).length > 1000);
});

test('data that are not plain are refused', async () => {
  // Built wrongly on purpose: a function cannot travel to a thread.
  const odd = { ...settlementCertificate, body: [() => ''] } as unknown as PaperData;
  await assert.rejects(worker.render(odd), /plain data/u);
});

test('a thread that dies rejects its papers and is started again', async () => {
  const source = `import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ id, data }) => {
      if (data.number === 'die') throw new Error('struck');
      parentPort.postMessage({ id, pdf: new Uint8Array([threadId]) });
    });`;
  const fragile = createPaperWorker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
  const [before] = await fragile.render(settlementCertificate);
  await assert.rejects(fragile.render({ ...settlementCertificate, number: 'die' }), /struck/u);
  const [later] = await fragile.render(settlementCertificate);
  assert.notEqual(later, before);
  await fragile.close();
});

test('closed means closed', async () => {
  const brief = createPaperWorker();
  const paper = brief.render(settlementCertificate);
  const rejected = assert.rejects(paper, PaperError);
  await brief.close();
  await rejected;
  await assert.rejects(brief.render(settlementCertificate), PaperError);
});
