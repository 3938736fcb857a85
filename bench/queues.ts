/** (b) How long an ordinary clerk waits for the queue, with few cases in the office and with many. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { relative } from '../src/cli/demo/play.ts';
import { makeClient } from '../src/client/client.ts';
import type { Value } from '../src/language/expression.ts';
import { withClient } from '../src/server/database/roles.ts';
import { readLawBook } from '../src/server/law-book.ts';
import { type MeasuredOffice, type Person, someone, startMeasured } from './child.ts';
import { makeSender, measure, percentile } from './load.ts';
import { copyCase } from './seed.ts';
import { type Line, milliseconds } from './table.ts';

const root = join(import.meta.dirname, '..');
const officeFolder = join(root, 'office');
const bounds = { count: 200, seconds: 10 };

const applicant = someone('王示例');
/** Holds as many powers as sixty procedures would give, in sixty bodies; somebody who sees everything; and one with one post. */
const hats = Array.from({ length: 60 }, (_, i) => ({ role: 'handler', body: `bench${i}` }));
const manyHats = someone('乙', hats);
const seesAll = someone('丙', [{ role: 'auditor', body: 'office' }]);
const oneHat = someone('丁', [{ role: 'handler', body: 'bench' }]);

/** A filed case of the law book's first sample, as the template of all others; and its gate's clerk. */
async function fileTemplate({ url }: MeasuredOffice): Promise<string> {
  const sample = (await readLawBook(officeFolder)).demo.cases.find((entry) => 'intendedDistrict' in entry.case.form);
  if (!sample) throw new Error('the law book has no sample case');
  const client = makeClient((path, init = {}) =>
    fetch(new URL(path, url), {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${applicant.token}` },
    }),
  );
  const draft = await client.open(
    sample.procedure,
    relative(sample.case.form, '2026-06-02') as { [key: string]: Value },
  ); // JSON stays JSON
  for (const material of draft.materials.filter(
    (entry) => entry.demanded && (entry.from ?? 'applicant') === 'applicant',
  )) {
    const promise = new FormData();
    promise.set('atCounter', 'true');
    await client.upload(draft.id, material.key, promise);
  }
  const [first] = sample.case.steps;
  return (await client.act(draft.id, { action: first?.act ?? '', version: draft.version })).case.id;
}

const clerk = someone('甲', [{ role: 'handler', body: '420102' }]);

/** @returns one line for each page and size */
export async function benchQueues(): Promise<Line[]> {
  const pages = existsSync(join(root, 'build', 'web', 'server', 'index.js'));
  const office = await startMeasured({ officeFolder, pages, people: [clerk, applicant, manyHats, seesAll, oneHat] });
  const sender = makeSender(office.url, 1);
  const lines: Line[] = [];
  try {
    const template = await fileTemplate(office);
    let seeded = 0;
    for (const size of [1000, 100_000]) {
      await withClient(office.ownerUrl, (client) => copyCase(client, template, size - seeded, `BENCH${size}-`, 60));
      seeded = size;
      const calls: readonly [string, string][] = [
        ['queue list', '/api/v1/cases?queue=mine'],
        ...(pages ? [['desk page', '/desk'] as [string, string]] : []),
      ];
      for (const [name, path] of calls) {
        const headers = {
          authorization: `Bearer ${clerk.token}`,
          cookie: `qiao_session=${clerk.token}`,
          accept: name === 'desk page' ? 'text/html' : 'application/json',
        };
        const { times } = await measure(1, bounds, async () => void (await sender.send('GET', path, headers)));
        lines.push({
          what: `${name}, ${size.toLocaleString('en')} cases: p50 · p99`,
          value: `${milliseconds(percentile(times, 0.5))} · ${milliseconds(percentile(times, 0.99))}`,
          beside: `${times.length} requests`,
        });
      }
    }
    return [...lines, ...(await powersBesideAll(office, sender))];
  } finally {
    sender.close();
    await office.stop();
  }
}

/**
 * Every case waits for one of sixty posts and for one post more. The same page is asked for by somebody with the sixty powers and by
 * somebody for whom nothing has to be looked through: all that one sees beside an auditor, the queue beside the holder of the one post.
 */
async function powersBesideAll(office: MeasuredOffice, sender: ReturnType<typeof makeSender>): Promise<Line[]> {
  await withClient(office.ownerUrl, spreadOverPosts);
  const get = (person: Person, queue: string) => () =>
    sender.send('GET', `/api/v1/cases?queue=${queue}`, {
      authorization: `Bearer ${person.token}`,
      accept: 'application/json',
    });
  const beside = async (what: string, queue: string, whom: string, other: Person): Promise<Line> => {
    const [own, theirs] = [get(manyHats, queue), get(other, queue)];
    const [left, right] = await Promise.all([own(), theirs()].map(async (page) => idsOf(await page)));
    if (left === '' || left !== right) throw new Error(`${what}: the two pages are not the same`);
    const ways: { call: () => Promise<string>; times: number[] }[] = [own, theirs].map((call) => ({ call, times: [] }));
    // In turns, so that what else the machine does meets both alike.
    await measure(1, bounds, async (_connection, turn) => {
      const way = ways[turn % 2];
      const began = performance.now();
      await way?.call();
      if (turn >= warmUp) way?.times.push(performance.now() - began);
    });
    const [powers = Number.NaN, all = Number.NaN] = ways.map(({ times }) => percentile(times, 0.5));
    return {
      what: `${what} for somebody with 60 powers, 100,000 cases: p50`,
      value: milliseconds(powers),
      beside: `the same page for ${whom}: ${milliseconds(all)}`,
      ratio: (powers / all).toFixed(2),
    };
  };
  return [
    await beside('list of all that one sees', 'all', 'an auditor', seesAll),
    await beside('queue', 'mine', 'the holder of one post', oneHat),
  ];
}

const warmUp = 40;

/** Cases of a page in their order. */
const idsOf = (page: string): string =>
  (JSON.parse(page) as { items: { id: string }[] }).items.map((item) => item.id).join(' '); // the API's own answer

async function spreadOverPosts(client: Pick<pg.Client, 'query'>): Promise<void> {
  const nth = (id: string) => `'bench' || abs(hashtext(${id}::text)) % 60`;
  await client.query(
    `insert into queue_entry (post, sort_due, case_id) select 'bench:handler', sort_due, case_id from queue_entry where post = '420102:handler'`,
  );
  await client.query(`update queue_entry set post = ${nth('case_id')} || ':handler' where post = '420102:handler'`);
  await client.query(`update case_file set bodies = bodies || (${nth('id')})`);
  await client.query('vacuum analyze queue_entry');
  await client.query('vacuum analyze case_file');
}
