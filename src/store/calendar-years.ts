/** Arrangements of years as confirmed at the desk: every version stays; the last one in force rules. */
import type { YearArrangement } from '../calendar/types.ts';
import type { Connection } from './pool.ts';

export type Means = 'form' | 'file' | 'package';

export interface YearRow {
  id: string;
  year: number;
  arrangement: YearArrangement;
  means: Means;
  published_on: string;
  confirmed_by: string;
  confirmed_at: Date;
  in_force_at: Date | null;
  finished_at: Date | null;
  /** Clocks whose last day moves, those that keep the told day, and how many are carried out. */
  moved: number;
  kept: number;
  done: number;
}

const counted = `select y.id::text, y.year, y.arrangement, y.means, y.published_on, p.name as confirmed_by, y.confirmed_at,
    y.in_force_at, y.finished_at, m.moved, m.kept, m.done
  from calendar_year y join person p on p.id = y.confirmed_by
  cross join lateral (
    select count(*) filter (where how = 'moved')::int as moved,
      count(*) filter (where how in ('not-before', 'not-after', 'printed'))::int as kept,
      count(*) filter (where done_at is not null and how <> 'over')::int as done
    from deadline_move where calendar_year_id = y.id) m`;

/** All versions, newest first. */
export async function listYears(connection: Connection): Promise<YearRow[]> {
  return (await connection.query<YearRow>(`${counted} order by y.id desc`)).rows;
}

export async function findYear(connection: Connection, id: string): Promise<YearRow | undefined> {
  return (await connection.query<YearRow>(`${counted} where y.id = $1::bigint`, [id])).rows[0];
}

/** The arrangement in force of each year that has one here. */
export async function yearsInForce(connection: Connection): Promise<{ id: string; arrangement: YearArrangement }[]> {
  const { rows } = await connection.query<{ id: string; arrangement: YearArrangement }>(
    `select distinct on (year) id::text, arrangement from calendar_year where in_force_at is not null order by year, id desc`,
  );
  return rows;
}

/** Confirmed and not carried out to the end, oldest first. */
export async function openYears(connection: Connection): Promise<string[]> {
  const { rows } = await connection.query<{ id: string }>(
    'select id::text from calendar_year where finished_at is null order by id',
  );
  return rows.map((row) => row.id);
}

export async function addYear(
  connection: Connection,
  given: { arrangement: YearArrangement; means: Means; by: string; at: string },
): Promise<string> {
  const { arrangement, means, by, at } = given;
  const { rows } = await connection.query<{ id: string }>(
    `insert into calendar_year (year, arrangement, means, published_on, confirmed_by, confirmed_at)
     values ($1, $2::jsonb, $3, $4, $5, $6) returning id::text`,
    [arrangement.year, JSON.stringify(arrangement), means, arrangement.publishedOn, by, at],
  );
  return rows[0]?.id ?? '';
}

/** One confirmation at a time: the next waits until this one has written down what it moves. */
export async function lockYears(connection: Connection): Promise<void> {
  await connection.query('lock table calendar_year in share row exclusive mode');
}

/** @returns false when it was in force already. */
export async function putInForce(connection: Connection, id: string, at: string): Promise<boolean> {
  const { rowCount } = await connection.query(
    'update calendar_year set in_force_at = $2 where id = $1::bigint and in_force_at is null',
    [id, at],
  );
  return rowCount === 1;
}

/**
 * The end of a version: every post for which moved cases wait is told once, of all of them together, with the mark that it is done.
 * @param why the first words of the notice in both languages
 */
export async function finishYear(
  connection: Connection,
  id: string,
  at: string,
  why: { zh: string; en: string },
): Promise<void> {
  await connection.query(
    `with done as (
       update calendar_year set finished_at = $2::timestamptz where id = $1::bigint and finished_at is null returning id),
     posts as (
       select q.post, (array_agg(d.case_id order by d.case_id))[1] as case_id, count(distinct d.case_id) as n
       from done join deadline_move d on d.calendar_year_id = done.id and d.how = 'moved'
       join queue_entry q on q.case_id = d.case_id and q.post not like '%:*'
       group by q.post)
     insert into notice (recipient, case_id, text_zh, text_en, at)
     select post, case_id, $3::text || '：您岗位上' || n || '件办件的期限改了，待办已按新的日期排好',
       $4::text || ': limits of ' || n || ' case(s) that wait for your post have moved; the queue is in order of the new days', $2::timestamptz
     from posts`,
    [id, at, why.zh, why.en],
  );
}
