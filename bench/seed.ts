/** Many cases from one: SQL copies of a template with everything derived from it, limits spread over the days. */
import type pg from 'pg';

/**
 * @param n how many copies; they carry the numbers `<prefix>000001` …
 * @param spreadDays limits lie from the template's day to so many days after; none has passed, or the office would act on it
 * @returns ids of the copies, at most 1000 of them
 */
export async function copyCase(
  client: pg.Client,
  template: string,
  n: number,
  prefix: string,
  spreadDays: number,
): Promise<string[]> {
  await client.query('begin');
  await client.query(
    `create temporary table copy on commit drop as
     select gen_random_uuid() as id, $2 || lpad(i::text, 6, '0') as number, (i % ($3::int + 1)) as shift from generate_series(1, $1::int) i`,
    [n, prefix, spreadDays],
  );
  await client.query(
    `insert into case_file (id, number, procedure, edition, state, final, version, last_seq, applicant, district, opened_on, track_code, next_due, bodies, record, terms, name)
     select k.id, k.number, c.procedure, c.edition, c.state, c.final, c.version, c.last_seq, c.applicant, c.district, c.opened_on, c.track_code, c.next_due + k.shift, c.bodies,
       c.record || jsonb_build_object('id', k.id, 'number', k.number), array[lower(k.number)], c.name from case_file c, copy k where c.id = $1`,
    [template],
  );
  await client.query(
    'insert into case_event (case_id, seq, version, kind, data, at, person) select k.id, e.seq, e.version, e.kind, e.data, e.at, e.person from case_event e, copy k where e.case_id = $1',
    [template],
  );
  await client.query(
    'insert into case_value (case_id, path, seq, value, salt, commitment) select k.id, v.path, v.seq, v.value, v.salt, v.commitment from case_value v, copy k where v.case_id = $1',
    [template],
  );
  await client.query(
    `insert into case_clock (case_id, clock, n, due, running, due_at, remind_at)
     select k.id, o.clock, o.n, o.due + k.shift, o.running, o.due_at + make_interval(days => k.shift), o.remind_at + make_interval(days => k.shift)
     from case_clock o, copy k where o.case_id = $1`,
    [template],
  );
  await client.query(
    'insert into queue_entry (post, sort_due, case_id) select q.post, q.sort_due + k.shift, k.id from queue_entry q, copy k where q.case_id = $1',
    [template],
  );
  const { rows } = await client.query<{ id: string }>('select id from copy limit 1000');
  await client.query('commit');
  await client.query('analyze');
  return rows.map((row) => row.id);
}
