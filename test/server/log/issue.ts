/** Issues papers of the sample procedure and waits, by asking the public log, until they are sealed and in it. */
import assert from 'node:assert/strict';
import type { CaseView } from '../../../src/client/types.ts';
import type { TestOffice, TestPerson } from '../../support/office.ts';

export interface Issuers {
  applicant: TestPerson;
  clerk: TestPerson;
  head: TestPerson;
}

export async function issuers(office: TestOffice): Promise<Issuers> {
  return {
    applicant: await office.person('王示例'),
    clerk: await office.person('甲', [{ role: 'handler', body: 'd3' }]),
    head: await office.person('乙', [{ role: 'dept_head', body: 'd3' }]),
  };
}

/** From the draft to the certificate. @returns the case as the applicant sees it */
export async function issueOne({ applicant, clerk, head }: Issuers): Promise<CaseView> {
  const open = await applicant.client.open('honorary-sample', { name: '王示例', reason: '测试' });
  await applicant.client.act(open.id, { action: 'file', version: open.version });
  await clerk.client.act(open.id, { action: 'note', version: open.version + 1, input: { opinion: '可以' } });
  await head.client.act(open.id, { action: 'grant', version: open.version + 2 });
  return applicant.client.case(open.id);
}

/** Size of the log that its checkpoint tells. */
export async function logSizeAt(url: string): Promise<number> {
  const note = await (await fetch(new URL('/log/checkpoint', url))).text();
  return Number(note.split('\n')[1]);
}

/** Asks again and again; each question takes as long as the server does. */
export async function untilLogged(url: () => string, size: number): Promise<void> {
  for (let attempt = 0; attempt < 20_000; attempt += 1) if ((await logSizeAt(url())) >= size) return;
  assert.fail(`the log has ${await logSizeAt(url())} leaves, not ${size}`);
}
