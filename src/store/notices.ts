/** What the office told whom. */
import type { Connection } from './pool.ts';

export interface NoticeRow {
  id: string;
  case_id: string;
  text_zh: string;
  text_en: string;
  at: Date;
}

export async function listNotices(
  connection: Connection,
  recipients: readonly string[],
  limit: number,
): Promise<NoticeRow[]> {
  const { rows } = await connection.query<NoticeRow>(
    'select id::text, case_id, text_zh, text_en, at from notice where recipient = any($1::text[]) order by notice.id desc limit $2',
    [recipients, limit],
  );
  return rows;
}
