/** (a) Acts per second over HTTP with login, rights and validation, beside two floors measured in the same run. */
import { join } from 'node:path';
import pg from 'pg';
import { makeClient } from '../src/client/client.ts';
import { withClient } from '../src/server/database/roles.ts';
import { bareAct } from './bare.ts';
import { type MeasuredOffice, someone, startChild, startMeasured } from './child.ts';
import { type Bounds, type Measured, makeSender, measure } from './load.ts';
import { copyCase } from './seed.ts';
import { type Line, rate } from './table.ts';

const sampleOffice = join(import.meta.dirname, '..', 'test', 'fixtures', 'sample-office');
/** The three are measured in turn, several times; the middle one of each counts, so that a neighbour's noise hits all alike. */
const rounds = 3;
const bounds: Bounds = { count: 2000, seconds: 1.5 };
/** Each connection turns around among so many cases of its own, so that no two acts meet. */
const casesEach = 25;

const clerk = someone('甲', [{ role: 'handler', body: 'd3' }]);
const applicant = someone('王示例');

async function templateOf({ url }: MeasuredOffice): Promise<string> {
  const client = makeClient((path, init = {}) =>
    fetch(new URL(path, url), {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${applicant.token}` },
    }),
  );
  const draft = await client.open('honorary-sample', { name: '王示例', reason: '测试' });
  return (await client.act(draft.id, { action: 'file', version: draft.version })).case.id;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const perSecond = ({ count, seconds }: Measured): number => count / seconds;

async function throughOffice({ url }: MeasuredOffice, ids: readonly string[], connections: number): Promise<number> {
  const sender = makeSender(url, connections);
  const headers = { authorization: `Bearer ${clerk.token}`, 'content-type': 'application/json' };
  const measured = await measure(connections, bounds, async (connection, turn) => {
    const id = ids[connection * casesEach + (turn % casesEach)] ?? '';
    const version = 1 + Math.floor(turn / casesEach);
    await sender.send(
      'POST',
      `/api/v1/cases/${id}/acts`,
      headers,
      JSON.stringify({ action: 'note', version, input: { opinion: '可以' } }),
    );
  });
  sender.close();
  return perSecond(measured);
}

async function throughBareServer(url: string, ids: readonly string[], connections: number): Promise<number> {
  const sender = makeSender(url, connections);
  const measured = await measure(connections, bounds, async (connection, turn) => {
    await sender.send(
      'POST',
      '/',
      { 'content-type': 'application/json' },
      JSON.stringify({ id: ids[connection * casesEach + (turn % casesEach)] }),
    );
  });
  sender.close();
  return perSecond(measured);
}

async function throughBareClient(url: string, ids: readonly string[], connections: number): Promise<number> {
  const clients = Array.from({ length: connections }, () => new pg.Client(url));
  await Promise.all(clients.map((client) => client.connect()));
  const measured = await measure(connections, bounds, (connection, turn) =>
    bareAct(clients[connection] as pg.Client, ids[connection * casesEach + (turn % casesEach)] ?? ''),
  ); // one for each
  await Promise.all(clients.map((client) => client.end()));
  return perSecond(measured);
}

/** @returns one line for each number of connections */
export async function benchActs(): Promise<Line[]> {
  const office = await startMeasured({ officeFolder: sampleOffice, pages: false, people: [clerk, applicant] });
  const bare = await startChild<{ url: string }>('bare-server.ts', { url: office.ownerUrl });
  try {
    const template = await templateOf(office);
    const lines: Line[] = [];
    let copies = 0;
    const fresh = () => {
      copies += 1;
      return withClient(office.ownerUrl, (client) => copyCase(client, template, 16 * casesEach, `BENCH${copies}-`, 0));
    };
    for (const connections of [1, 8, 16]) {
      const runs: { statements: number; server: number; acts: number }[] = [];
      for (let round = 0; round < rounds; round += 1) {
        runs.push({
          statements: await throughBareClient(office.ownerUrl, await fresh(), connections),
          server: await throughBareServer(bare.said.url, await fresh(), connections),
          acts: await throughOffice(office, await fresh(), connections),
        });
      }
      const [statements, server, acts] = [
        median(runs.map((run) => run.statements)),
        median(runs.map((run) => run.server)),
        median(runs.map((run) => run.acts)),
      ];
      lines.push({
        what: `acts per second, ${connections} connection${connections > 1 ? 's' : ''}`,
        value: rate(acts),
        beside: `SQL alone ${rate(statements)} · bare server ${rate(server)}`,
        ratio: `${(acts / statements).toFixed(2)} of SQL alone · ${(acts / server).toFixed(2)} of bare server`,
      });
    }
    return lines;
  } finally {
    await bare.stop();
    await office.stop();
  }
}
