/** What the office told whom, newest first. */
import type { Connection } from './pool.ts';

export interface NoticeRow {
  id: string;
  case_id: string;
  number: string;
  procedure: string;
  text_zh: string;
  text_en: string;
  at: Date;
}

/** @param recipients `person:<id>` and `<body>:<role>` */
export async function listNotices(
  connection: Connection,
  recipients: readonly string[],
  limit: number,
): Promise<NoticeRow[]> {
  const { rows } = await connection.query<NoticeRow>(
    `select n.id::text, n.case_id, c.number, c.procedure, n.text_zh, n.text_en, n.at
     from notice n join case_file c on c.id = n.case_id
     where n.recipient = any($1::text[]) order by n.id desc limit $2`,
    [recipients, limit],
  );
  return rows;
}
