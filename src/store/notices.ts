/** What the office told whom, newest first. */
import type { Connection } from './pool.ts';

/** The day at the office. */
const toldOn = "(n.at at time zone 'Asia/Shanghai')::date";

export interface NoticeRow {
  id: string;
  case_id: string;
  number: string;
  procedure: string;
  text_zh: string;
  text_en: string;
  at: Date;
  /** Names of everybody who received it: of the person or the post, and of agents (people and units) in force on that day. */
  received: string[];
}

/**
 * @param recipients `person:<id>` and `<body>:<role>`
 * @param mandates ids of the reader's own: what was told to their principals
 * @param caseId of this case only
 */
export async function listNotices(
  connection: Connection,
  recipients: readonly string[],
  mandates: readonly string[],
  limit: number,
  caseId?: string,
): Promise<NoticeRow[]> {
  const { rows } = await connection.query<NoticeRow>(
    `select n.id::text, n.case_id, c.number, c.procedure, n.text_zh, n.text_en, n.at, array(
       select p.name from person p where n.recipient = 'person:' || p.id::text
       union all select u.name from unit u where n.recipient like 'unit:' || u.id::text || ':%'
       union all select coalesce(a.name, au.name) from mandate m left join person a on a.id = m.agent
         left join unit au on au.id = m.agent_unit
         where (n.recipient = 'person:' || m.principal::text or n.recipient like 'unit:' || m.unit::text || ':%')
           and m.accepted_at <= n.at and ${toldOn} between m.from_day and m.last_day and (m.ended_on is null or m.ended_on > ${toldOn})
           and (m.procedures is null or c.procedure = any(m.procedures)) and (m.cases is null or c.id = any(m.cases))) as received
     from notice n join case_file c on c.id = n.case_id
     where ($4::uuid is null or n.case_id = $4) and (n.recipient = any($1::text[]) or exists (select from mandate m where m.id = any($2::uuid[])
       and (n.recipient = 'person:' || m.principal::text or n.recipient = 'unit:' || m.unit::text || ':unit_liaison')
       and (m.procedures is null or c.procedure = any(m.procedures)) and (m.cases is null or c.id = any(m.cases))))
     order by n.id desc limit $3`,
    [recipients, mandates, limit, caseId ?? null],
  );
  return rows;
}
