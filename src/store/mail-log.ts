/** The log of letters as the administrator reads it, and the letters he sends again. */
import type { Lang, Text } from '../language/text.ts';
import type { Connection } from './pool.ts';

export type MailStatus = 'queued' | 'sent' | 'failed' | 'kept';

export interface MailLogRow {
  id: string;
  kind: string;
  address: string | null;
  subject: Text;
  status: MailStatus;
  tries: number;
  last_error: string | null;
  created_at: Date;
  tried_at: Date | null;
  sent_at: Date | null;
  /** Its text is still there, so it can be sent. */
  whole: boolean;
}

const columns = `id, kind, address, subject, status, tries, last_error, created_at, tried_at, sent_at,
  (body is not null and address is not null) as whole`;

/** Newest first. @param filter `to`: a whole address; `before`: id of the last letter seen */
export async function listMail(
  connection: Connection,
  filter: { status?: MailStatus; to?: string; before?: string; limit: number },
): Promise<MailLogRow[]> {
  const { rows } = await connection.query<MailLogRow>(
    `select ${columns} from mail
     where ($1::text is null or status = $1) and ($2::text is null or lower(address) = lower($2))
       and ($3::uuid is null or (created_at, id) < (select b.created_at, b.id from mail b where b.id = $3))
     order by created_at desc, id desc limit $4`,
    [filter.status, filter.to, filter.before, filter.limit],
  );
  return rows;
}

export async function countMail(connection: Connection): Promise<{ [status in MailStatus]: number }> {
  const { rows } = await connection.query<{ queued: number; failed: number; kept: number; sent: number }>(
    `select count(*) filter (where status = 'queued')::int as queued, count(*) filter (where status = 'failed')::int as failed,
       count(*) filter (where status = 'kept')::int as kept, count(*) filter (where status = 'sent')::int as sent from mail`,
  );
  return rows[0] ?? { queued: 0, failed: 0, kept: 0, sent: 0 };
}

export async function findMail(connection: Connection, id: string): Promise<MailLogRow | undefined> {
  const { rows } = await connection.query<MailLogRow>(`select ${columns} from mail where id = $1`, [id]);
  return rows[0];
}

/** Queues letters again that failed or were kept, with the queue's tries from the beginning. @returns how many */
export async function requeueMail(
  connection: Connection,
  which: { id: string } | { status: 'failed' | 'kept' },
): Promise<number> {
  const { rowCount } = await connection.query(
    `with again as (
       update mail set status = 'queued' where status in ('failed', 'kept') and body is not null and address is not null
         and ($1::uuid is null or id = $1) and ($2::text is null or status = $2) returning id)
     select enqueue('send-mail', jsonb_build_object('mail', id)) from again`,
    ['id' in which ? which.id : null, 'status' in which ? which.status : null],
  );
  return rowCount ?? 0;
}

export interface LetterRow {
  id: string;
  address: string;
  lang: Lang | null;
  subject: Text;
  body: Text[];
  link: { url: string; label: Text } | null;
  created_at: Date;
}

/** Whole letters that rest in the log, newest first: for the mailbox of a demo office. */
export async function listKeptLetters(connection: Connection, limit: number): Promise<LetterRow[]> {
  const { rows } = await connection.query<LetterRow>(
    `select id, address, lang, subject, body, link, created_at from mail
     where status = 'kept' and body is not null and address is not null order by created_at desc, id desc limit $1`,
    [limit],
  );
  return rows;
}
