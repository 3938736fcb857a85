/** A bounded burst of acts over several connections: many cases from draft to certificate, each act with its own Idempotency-Key. */
import { randomUUID } from 'node:crypto';
import { ApiError, type Client } from '../../src/client/client.ts';
import { overHttp } from '../support/office.ts';
import type { OfficeProcess } from './office-process.ts';

export interface Acknowledged {
  caseId: string;
  /** Acts in order, with the version that the answer named. */
  acts: { action: string; version: number; key: string }[];
}

interface Burst {
  office: OfficeProcess;
  connections: number;
  casesEach: number;
  /** Address to use; asked again after a failure. */
  url: () => Promise<string>;
  /** Called after each acknowledged act with how many there are. */
  onAct: (count: number) => void;
}

/** Tries of one act. After a crash the first repetition goes to the restarted office; more are for connections that broke late. */
const triesOfAct = 6;

/** The same call with the same key until it is answered; a refusal is an answer and fails the test. */
async function insist<T>(burst: Burst, call: (url: string) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const url = await burst.url();
    try {
      return await call(url);
    } catch (error) {
      const lost = !(error instanceof ApiError) || error.problem.status >= 500;
      if (!lost || attempt === triesOfAct) throw error;
    }
  }
}

/** @returns what was acknowledged, case by case */
export async function runBurst(burst: Burst): Promise<Acknowledged[]> {
  const { applicant, clerk, head } = burst.office.people;
  const done: Acknowledged[] = [];
  let count = 0;
  const act = async (found: Acknowledged, token: string, given: Parameters<Client['act']>[1]) => {
    const key = randomUUID();
    const { case: view } = await insist(burst, (url) => overHttp(url, token).act(found.caseId, given, key));
    found.acts.push({ action: given.action, version: view.version, key });
    count += 1;
    burst.onAct(count);
    return view.version;
  };
  const oneCase = async () => {
    const key = randomUUID();
    const draft = await insist(burst, (url) =>
      overHttp(url, applicant.token).open('honorary-sample', { name: '王示例' }, key),
    );
    const found: Acknowledged = { caseId: draft.id, acts: [] };
    done.push(found);
    const saved = await act(found, applicant.token, {
      action: 'save',
      version: draft.version,
      form: { reason: '测试' },
    });
    const filed = await act(found, applicant.token, { action: 'file', version: saved });
    const first = await act(found, clerk.token, { action: 'note', version: filed, input: { opinion: '可以' } });
    const second = await act(found, clerk.token, { action: 'note', version: first, input: { opinion: '再看' } });
    await act(found, head.token, { action: 'grant', version: second });
  };
  const connection = async () => {
    for (let n = 0; n < burst.casesEach; n += 1) await oneCase();
  };
  await Promise.all(Array.from({ length: burst.connections }, connection));
  return done;
}
