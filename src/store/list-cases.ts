/** Queues and search: keyset pages, no exact counts; what a viewer may not see is not there. */
import type { Actor, CaseRecord } from '../engine/record.ts';
import type { Connection } from './pool.ts';
import { bodyKeys, owned, postKeys, visible } from './viewer.ts';

export interface CaseFilter {
  procedure?: string;
  state?: string;
  /** mine: waits for one of my posts · department: my bodies take part · own: I am the applicant · all */
  queue: 'mine' | 'department' | 'own' | 'all';
  /** Every term of one of these alternatives. */
  terms?: readonly (readonly string[])[];
  dueBefore?: string;
  /** Only cases whose nearest limit lies on or after this day. */
  dueFrom?: string;
  closed?: boolean;
  /** A procedure left out. */
  except?: string;
  after?: { due: string; id: string };
  limit: number;
}

export interface CaseRow {
  id: string;
  number: string;
  procedure: string;
  edition: number;
  version: number;
  state: string;
  name: string;
  district: string | null;
  sort_due: string;
  record: Omit<CaseRecord, 'form' | 'inputs'>;
}

const columns = 'c.id, c.number, c.procedure, c.edition, c.version, c.state, c.name, c.district, c.record';

function conditions(filter: CaseFilter, values: unknown[], due: string): string {
  const add = (sql: (n: number) => string, value: unknown) => {
    values.push(value);
    return sql(values.length);
  };
  return [
    ...(filter.procedure ? [add((n) => `c.procedure = $${n}`, filter.procedure)] : []),
    ...(filter.state ? [add((n) => `c.state = $${n}`, filter.state)] : []),
    ...(filter.terms?.length
      ? [`(${filter.terms.map((terms) => add((n) => `c.terms @> $${n}::text[]`, terms)).join(' or ')})`]
      : []),
    ...(filter.dueBefore ? [add((n) => `${due} < $${n}`, filter.dueBefore)] : []),
    ...(filter.dueFrom ? [add((n) => `${due} >= $${n}`, filter.dueFrom)] : []),
    ...(filter.except ? [add((n) => `c.procedure <> $${n}`, filter.except)] : []),
    ...(filter.closed === undefined ? [] : [filter.closed ? 'c.final' : 'not c.final']),
  ]
    .map((sql) => ` and ${sql}`)
    .join('');
}

/**
 * One index range per post, each already in order; the nearest of all of them make the page, and only these are read whole. Of each
 * post a few are read first; only a post whose few all lie before the end of such a page is read on: sixty posts cost little more than one.
 */
async function byQueue(connection: Connection, posts: readonly string[], filter: CaseFilter): Promise<CaseRow[]> {
  const values: unknown[] = [
    posts,
    filter.after?.due ?? '0001-01-01',
    filter.after?.id ?? '00000000-0000-0000-0000-000000000000',
    filter.limit,
    Math.min(filter.limit, fewAtLeast + Math.ceil((2 * filter.limit) / Math.max(1, posts.length))),
  ];
  const where = conditions(filter, values, 'q.sort_due');
  const range = (post: string, after: string, most: string) =>
    `select q.sort_due, q.case_id from queue_entry q${where ? ' join case_file c on c.id = q.case_id' : ''}
     where q.post = ${post} and (q.sort_due, q.case_id) > (${after})${where}
     order by q.sort_due, q.case_id limit ${most}`;
  const { rows } = await connection.query<CaseRow>(
    `with few as materialized (select p.post, f.sort_due, f.case_id, f.n from unnest($1::text[]) as p(post) cross join lateral (
         select r.*, row_number() over (order by r.sort_due, r.case_id) as n from (${range('p.post', '$2::date, $3::uuid', '$5')}) r) f),
       page_end as (select distinct sort_due, case_id from few order by sort_due, case_id offset $4 - 1 limit 1)
     select ${columns}, page.sort_due from (
       select sort_due, case_id from few
       union select m.sort_due, m.case_id from few cross join lateral (${range('few.post', 'few.sort_due, few.case_id', '$4')}) m
         where few.n = $5 and not exists (select from page_end e where (few.sort_due, few.case_id) >= (e.sort_due, e.case_id))
       order by sort_due, case_id limit $4) page
     join case_file c on c.id = page.case_id order by page.sort_due, c.id`,
    values,
  );
  return rows;
}

const fewAtLeast = 6;

async function byFile(connection: Connection, actor: Actor, filter: CaseFilter): Promise<CaseRow[]> {
  const values: unknown[] = [];
  const seen = filter.queue === 'own' ? owned(actor, 1) : visible(actor, 1);
  const who = seen.sql;
  values.push(...seen.values);
  const where = conditions(filter, values, "coalesce(c.next_due, '9999-12-31')");
  values.push(
    filter.after?.due ?? '9999-12-31',
    filter.after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
    filter.limit,
  );
  const n = values.length;
  const { rows } = await connection.query<CaseRow>(
    `select ${columns}, c.opened_on as sort_due from case_file c
     where ${who}${where} and (c.opened_on, c.id) < ($${n - 2}::date, $${n - 1}::uuid)
     order by c.opened_on desc, c.id desc limit $${n}`,
    values,
  );
  return rows;
}

/** Queues come by nearest limit; own and all by the newest first. */
export function listCases(connection: Connection, actor: Actor, filter: CaseFilter): Promise<CaseRow[]> {
  if (filter.queue === 'mine') return byQueue(connection, postKeys(actor), filter);
  if (filter.queue === 'department')
    return byQueue(
      connection,
      bodyKeys(actor).map((body) => `${body}:*`),
      filter,
    );
  return byFile(connection, actor, filter);
}

/** How many cases wait for these posts with their limit in [from, before), counted up to `cap`. */
export async function countQueue(
  connection: Connection,
  posts: readonly string[],
  range: { from?: string; before?: string; cap: number },
): Promise<number> {
  const { rows } = await connection.query<{ n: number }>(
    `select count(*)::int as n from (select distinct case_id from (
       select case_id from unnest($1::text[]) as p(post) cross join lateral (
         select case_id from queue_entry where post = p.post and sort_due >= $2 and sort_due < $3 limit $4) one) every limit $4) found`,
    [posts, range.from ?? '0001-01-01', range.before ?? '9999-01-01', range.cap],
  );
  return rows[0]?.n ?? 0;
}

/** Items due a day in [from, to], for these posts. */
export async function countByDay(
  connection: Connection,
  posts: readonly string[],
  from: string,
  to: string,
): Promise<{ [day: string]: number }> {
  const { rows } = await connection.query<{ due: string; n: number }>(
    `select sort_due as due, count(distinct case_id)::int as n from queue_entry
     where post = any($1::text[]) and sort_due between $2 and $3 group by sort_due`,
    [posts, from, to],
  );
  return Object.fromEntries(rows.map((row) => [row.due, row.n]));
}
