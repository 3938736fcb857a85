/** Public notices as everybody reads them. What is up is read with the last day of its clock: a late worker shows nothing longer. */
import type { NoticeContent } from '../engine/notice-content.ts';
import type { ClockFacts } from '../engine/record.ts';
import type { Connection } from './pool.ts';

export interface PublicNoticeRow {
  id: string;
  case_id: string;
  procedure: string;
  edition: number;
  duty: string;
  notice: string;
  kind: 'proposal' | 'result';
  status: 'open' | 'ended' | 'withdrawn' | 'replaced';
  published_on: string;
  published_at: Date;
  changed_at: Date;
  due: string | null;
  content: NoticeContent | null;
  reason: string | null;
  facts: ClockFacts | null;
}

export async function addPublicNotice(
  connection: Connection,
  row: {
    id: string;
    caseId: string;
    procedure: string;
    duty: string;
    notice: string;
    clock: string;
    n: number;
    content: NoticeContent;
    on: string;
    at: string;
  },
): Promise<void> {
  await connection.query(
    `insert into public_notice (id, case_id, procedure, duty, notice, kind, clock, n, status, published_on, content, published_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9, $10, $11, $11)`,
    [
      row.id,
      row.caseId,
      row.procedure,
      row.duty,
      row.notice,
      row.content.kind,
      row.clock,
      row.n,
      row.on,
      JSON.stringify(row.content),
      row.at,
    ],
  );
}

export async function tellReason(connection: Connection, id: string, reason: string): Promise<void> {
  await connection.query('update public_notice set reason = $2 where id = $1', [id, reason]);
}

const columns = `p.id, p.case_id, p.procedure, c.edition, p.duty, p.notice, p.kind, p.status, p.published_on, p.published_at, p.changed_at,
  k.due, p.content, p.reason,
  (select x from jsonb_array_elements(c.record->'clocks') x where x->>'clock' = p.clock and (x->>'n')::int = p.n) as facts
  from public_notice p join case_file c on c.id = p.case_id
  join case_clock k on k.case_id = p.case_id and k.clock = p.clock and k.n = p.n`;

export interface NoticeFilter {
  today: string;
  kind?: string;
  duty?: string;
  q?: string;
  after?: { at: string; id: string };
  limit: number;
}

/** What is up today, newest first. */
export async function listPublicNotices(connection: Connection, filter: NoticeFilter): Promise<PublicNoticeRow[]> {
  const { rows } = await connection.query<PublicNoticeRow>(
    `select ${columns}
     where p.status = 'open' and k.due >= $1 and ($2::text is null or p.kind = $2) and ($3::text is null or p.duty = $3)
       and ($4::text is null or p.content::text ilike $4) and ($5::timestamptz is null or (p.published_at, p.id) < ($5, $6::uuid))
     order by p.published_at desc, p.id desc limit $7`,
    [
      filter.today,
      filter.kind ?? null,
      filter.duty ?? null,
      filter.q ? `%${filter.q.replaceAll(/[\\%_]/g, '\\$&')}%` : null,
      filter.after?.at ?? null,
      filter.after?.id ?? null,
      filter.limit,
    ],
  );
  return rows;
}

/** One notice, up or taken down early; one whose time is over is not there any more. */
export async function findPublicNotice(
  connection: Connection,
  id: string,
  today: string,
): Promise<PublicNoticeRow | undefined> {
  const { rows } = await connection.query<PublicNoticeRow>(
    `select ${columns} where p.id = $1 and (p.status = 'open' or (p.status = 'withdrawn' and p.reason is not null)) and k.due >= $2`,
    [id, today],
  );
  return rows[0];
}
