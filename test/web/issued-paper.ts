/** An office with its pages and one issued paper of the sample law book, sealed and in the public log. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { pages } from '../../src/main.ts';
import { issueOne, issuers, untilLogged } from '../server/log/issue.ts';
import { sampleOffice, useOffice } from '../support/office.ts';

export interface IssuedOffice {
  url: string;
  pdf: Uint8Array;
  sha256: string;
  number: string;
  issuedOn: string;
  code: string;
  close(): Promise<void>;
}

export async function useIssuedPaper(): Promise<IssuedOffice> {
  const office = await useOffice({
    clock: '2026-06-02T09:00:00+08:00',
    officeFolder: sampleOffice,
    pages: await pages(),
  });
  const people = await issuers(office);
  const [paper] = (await issueOne(people)).papers;
  await untilLogged(() => office.url, 1);
  const answer = await fetch(new URL(paper?.url ?? '', office.url), {
    headers: { authorization: `Bearer ${people.applicant.token}` },
  });
  assert.ok(paper && answer.ok);
  const pdf = new Uint8Array(await answer.arrayBuffer());
  const { number, issuedOn, code = '' } = paper;
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  return { url: office.url, pdf, sha256, number, issuedOn, code, close: () => office.close() };
}
