/** Who wants notices by mail: every choice is kept, the newest holds. */
import type { Lang } from '../language/text.ts';
import type { Connection } from './pool.ts';

export interface MailChoiceRow {
  wanted: boolean;
  lang: Lang | null;
  text_version: string;
  day: string;
}

export interface OwnMail {
  /** The address, and whether its owner proved it. */
  email: string | null;
  verified: boolean;
  choice: MailChoiceRow | null;
}

export async function readOwnMail(connection: Connection, person: string): Promise<OwnMail | undefined> {
  const { rows } = await connection.query<OwnMail>(
    `select p.email, p.email is not null and p.email_verified_on is not null as verified,
       (select jsonb_build_object('wanted', c.wanted, 'lang', c.lang, 'text_version', c.text_version, 'day', c.day)
        from mail_choice c where c.person_id = p.id order by c.id desc limit 1) as choice
     from person p where p.id = $1`,
    [person],
  );
  return rows[0];
}

export async function addMailChoice(
  connection: Connection,
  choice: { person: string; wanted: boolean; lang: Lang | undefined; textVersion: string; day: string; at: string },
): Promise<void> {
  await connection.query(
    'insert into mail_choice (person_id, wanted, lang, text_version, day, at) values ($1, $2, $3, $4, $5, $6)',
    [choice.person, choice.wanted, choice.lang, choice.textVersion, choice.day, choice.at],
  );
}

export interface NoticeToMail {
  id: string;
  recipient: string;
  case_id: string;
  number: string;
  /** Those who hear of it by mail: chosen, address proven, not disabled; for a post, whoever holds it today. */
  readers: { person: string; email: string; lang: Lang | null }[];
}

/** @param id of the notice; `today` decides who holds a post. */
export async function findNoticeToMail(
  connection: Connection,
  id: string,
  today: string,
): Promise<NoticeToMail | undefined> {
  const { rows } = await connection.query<NoticeToMail>(
    `select n.id::text, n.recipient, n.case_id, f.number, coalesce((
       select jsonb_agg(jsonb_build_object('person', p.id, 'email', p.email, 'lang', c.lang))
       from person p join lateral (select m.wanted, m.lang from mail_choice m where m.person_id = p.id order by m.id desc limit 1) c on c.wanted
       where p.email is not null and p.email_verified_on is not null and not p.disabled
         and (n.recipient = 'person:' || p.id or exists (select from post o where o.person_id = p.id
           and o.body || ':' || o.role = n.recipient and o.from_day <= $2 and (o.until_day is null or o.until_day >= $2)))
     ), '[]'::jsonb) as readers
     from notice n join case_file f on f.id = n.case_id where n.id = $1`,
    [id, today],
  );
  return rows[0];
}
