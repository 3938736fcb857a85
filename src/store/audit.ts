/**
 * The audit reads all logs as one, newest first: looks, acts, identity, administration, settings, exports. Lines name people, posts,
 * numbers of cases and acts; no value of a form, no name of an applicant's.
 */
import type { Connection } from './pool.ts';

export interface AuditFilter {
  kinds: readonly string[];
  person?: string | undefined;
  /** Number of a case. */
  number?: string | undefined;
  /** Days of the office, both included. */
  from: string;
  until: string;
  after?: { at: string; key: string } | undefined;
  limit: number;
}

export interface AuditLine {
  key: string;
  kind: 'look' | 'act' | 'identity' | 'admin' | 'setting' | 'export';
  at: Date;
  /** The instant with all its digits, for the cursor. */
  exact: string;
  who: string | null;
  who_kind: string | null;
  role: string | null;
  body: string | null;
  whom: string | null;
  whom_kind: string | null;
  /** Name of the act, what was looked at, kind of the event. */
  what: string;
  procedure: string | null;
  edition: number | null;
  number: string | null;
  subject: string | null;
  reason: string | null;
  detail: { [key: string]: string } | null;
}

/** Each source gives its own newest lines; the whole is cut after they are merged. */
const window = (at: string, key: string) => `${at} >= $3::date::timestamp at time zone 'Asia/Shanghai'
  and ${at} < ($4::date + 1)::timestamp at time zone 'Asia/Shanghai'
  and ($5::timestamptz is null or (${at}, ${key}) < ($5, $6))`;

const keyOf = (name: string, id: string) => `'${name}-' || lpad(${id}::text, 12, '0')`;
const lookKey = keyOf('look', 'l.id');
const identityKey = keyOf('identity', 'i.id');
const adminKey = keyOf('admin', 'a.id');
const actKey = `'act-' || e.case_id || '-' || lpad(e.seq::text, 6, '0')`;

const looks = `select ${lookKey} as key, 'look' as kind, l.at, l.person_id::text as who, split_part(l.post, ':', 2) as role,
    split_part(l.post, ':', 1) as body, null::uuid as whom, l.what, c.procedure, c.edition, c.number, null::text as subject,
    null::text as reason, null::jsonb as detail
  from look l join case_file c on c.id = l.case_id
  where 'look' = any($1::text[]) and ($2::uuid is null or l.person_id = $2) and ($7::text is null or c.number = $7) and ${window('l.at', lookKey)}
  order by l.at desc, key desc limit $8`;

const acts = `select ${actKey} as key, 'act' as kind, e.at, e.person as who, e.data->>'role' as role, e.data->>'body' as body,
    (e.data->>'for')::uuid as whom, e.data->>'action' as what, c.procedure, c.edition, c.number, null::text as subject,
    null::text as reason, null::jsonb as detail
  from case_event e join case_file c on c.id = e.case_id
  where e.kind = 'acted' and 'act' = any($1::text[]) and not is_draft(c.bodies) and ($2::uuid is null or e.person = $2::text)
    and ($7::text is null or c.number = $7) and ${window('e.at', actKey)}
  order by e.at desc, key desc limit $8`;

const identity = `select ${identityKey} as key, 'identity' as kind, i.at, coalesce(i.by_person, i.person_id)::text as who,
    null::text as role, null::text as body, case when i.by_person is not null then i.person_id end as whom, i.kind as what,
    null::text as procedure, null::int as edition, null::text as number, null::text as subject, null::text as reason, null::jsonb as detail
  from identity_event i
  where 'identity' = any($1::text[]) and ($2::uuid is null or i.person_id = $2 or i.by_person = $2) and $7::text is null
    and ${window('i.at', identityKey)}
  order by i.at desc, key desc limit $8`;

const adminKind = `case a.kind when 'setting-set' then 'setting' when 'exported' then 'export' else 'admin' end`;
const admin = `select ${adminKey} as key, ${adminKind} as kind, a.at, a.by_person::text as who, null::text as role, null::text as body,
    a.person_id as whom, a.kind as what, null::text as procedure, null::int as edition, null::text as number, a.subject, a.reason, a.detail
  from admin_event a
  where ${adminKind} = any($1::text[]) and ($2::uuid is null or a.by_person = $2 or a.person_id = $2) and $7::text is null
    and ${window('a.at', adminKey)}
  order by a.at desc, key desc limit $8`;

export async function listAudit(connection: Connection, filter: AuditFilter): Promise<AuditLine[]> {
  const { rows } = await connection.query<AuditLine>(
    `select u.key, u.kind, u.at, u.at::text as exact, coalesce(p.name, u.who) as who, p.kind as who_kind, u.role, u.body, w.name as whom,
       w.kind as whom_kind, u.what, u.procedure, u.edition, u.number, u.subject, u.reason, u.detail
     from ((${looks}) union all (${acts}) union all (${identity}) union all (${admin})) u
     left join person p on p.id::text = u.who left join person w on w.id = u.whom
     order by u.at desc, u.key desc limit $8`,
    [
      filter.kinds,
      filter.person,
      filter.from,
      filter.until,
      filter.after?.at,
      filter.after?.key,
      filter.number,
      filter.limit,
    ],
  );
  return rows;
}
