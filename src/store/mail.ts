/** Letters of the office: put on the log and in the queue in one transaction, marked by the worker, read by the administrator. */
import type { Lang, Text } from '../language/text.ts';
import type { Connection } from './pool.ts';

export interface NewMail {
  kind: string;
  to: string;
  subject: Text;
  body: readonly Text[];
  link?: { url: string; label: Text };
  /** None: both languages. */
  lang?: Lang;
  person?: string;
  caseId?: string;
  /** With the person: at most one letter a notice and person. */
  noticeId?: string;
  now: string;
}

/** @returns the letter's id, or nothing when this person has a letter of this notice already. */
export async function addMail(connection: Connection, mail: NewMail): Promise<string | undefined> {
  const { rows } = await connection.query<{ id: string }>(
    `with added as (
       insert into mail (kind, person_id, case_id, notice_id, address, lang, subject, body, link, created_at)
       values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9::jsonb, $10)
       on conflict (notice_id, person_id) do nothing returning id)
     select id, enqueue('send-mail', jsonb_build_object('mail', id)) from added`,
    [
      mail.kind,
      mail.person,
      mail.caseId,
      mail.noticeId,
      mail.to,
      mail.lang,
      JSON.stringify(mail.subject),
      JSON.stringify(mail.body),
      mail.link ? JSON.stringify(mail.link) : null,
      mail.now,
    ],
  );
  return rows[0]?.id;
}

export interface MailRow {
  id: string;
  kind: string;
  address: string | null;
  lang: Lang | null;
  subject: Text;
  body: Text[] | null;
  link: { url: string; label: Text } | null;
  created_at: Date;
}

/**
 * Takes a queued letter for one more try. Before the last one it is marked failed, so that a process that ends meanwhile leaves no
 * letter waiting for ever.
 * @returns nothing when it is no longer queued
 */
export async function takeMail(
  connection: Connection,
  id: string,
  at: string,
  isLast: boolean,
): Promise<MailRow | undefined> {
  const { rows } = await connection.query<MailRow>(
    `update mail set tries = tries + 1, tried_at = $2, status = case when $3 then 'failed' else status end,
       last_error = case when $3 then 'interrupted' else last_error end
     where id = $1 and status = 'queued' returning id, kind, address, lang, subject, body, link, created_at`,
    [id, at, isLast],
  );
  return rows[0];
}

/** Text and link of a letter that belongs to no case may hold a one-time token: they end with the sending. */
export async function markMailSent(connection: Connection, id: string, at: string): Promise<void> {
  await connection.query(
    `update mail set status = 'sent', sent_at = $2, last_error = null,
       body = case when case_id is null then null else body end, link = case when case_id is null then null else link end
     where id = $1`,
    [id, at],
  );
}

export async function markMail(
  connection: Connection,
  id: string,
  status: 'queued' | 'failed' | 'kept',
  error: string | null,
): Promise<void> {
  await connection.query('update mail set status = $2, last_error = $3 where id = $1', [id, status, error]);
}

/** Empties what the log need not hold any longer: texts with links of their own after two days, addresses after half a year. */
export async function emptyOldMail(connection: Connection, now: string): Promise<void> {
  await connection.query(
    `update mail set body = null, link = null
     where case_id is null and (body is not null or link is not null) and created_at < $1::timestamptz - interval '2 days'`,
    [now],
  );
  await connection.query(
    `update mail set address = null where address is not null and created_at < $1::timestamptz - interval '180 days'`,
    [now],
  );
}
