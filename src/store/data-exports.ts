/** Exports of one's own data: asked for, made by a job, kept for some days. */
import type { Connection } from './pool.ts';

export interface ExportRow {
  id: string;
  person_id: string;
  asked_at: Date;
  status: 'waiting' | 'ready' | 'expired';
  done: number;
  total: number;
  size: string | null;
  ready_at: Date | null;
  expires_on: string | null;
}

const columns = 'id, person_id, asked_at, status, done, total, size, ready_at, expires_on';

/** Writes the wish and queues the job in one statement. @returns false when one is on its way already */
export async function addExport(
  connection: Connection,
  wish: { id: string; person: string; at: string },
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `with added as (insert into data_export (id, person_id, asked_at, status) values ($1, $2, $3, 'waiting')
       on conflict (person_id) where status = 'waiting' do nothing returning id)
     select enqueue('export-person', jsonb_build_object('export', id)) from added`,
    [wish.id, wish.person, wish.at],
  );
  return rowCount === 1;
}

export async function listExports(connection: Connection, person: string, limit: number): Promise<ExportRow[]> {
  const { rows } = await connection.query<ExportRow>(
    `select ${columns} from data_export where person_id = $1 order by asked_at desc limit $2`,
    [person, limit],
  );
  return rows;
}

export async function findExport(connection: Connection, id: string): Promise<ExportRow | undefined> {
  const { rows } = await connection.query<ExportRow>(`select ${columns} from data_export where id = $1`, [id]);
  return rows[0];
}

export async function noteProgress(connection: Connection, id: string, done: number, total: number): Promise<void> {
  await connection.query(
    `update data_export set done = greatest(done, $2), total = $3 where id = $1 and status = 'waiting'`,
    [id, done, total],
  );
}

/** @returns false where another worker, begun after a crash was suspected, had it ready before. */
export async function markReady(
  connection: Connection,
  ready: { id: string; size: number; at: string; expires: string },
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `update data_export set status = 'ready', done = total, size = $2, ready_at = $3, expires_on = $4
      where id = $1 and status = 'waiting'`,
    [ready.id, ready.size, ready.at, ready.expires],
  );
  return rowCount === 1;
}

/** Ids of exports whose last day has passed; they are marked. The caller deletes the files. */
export async function expireExports(connection: Connection, today: string): Promise<string[]> {
  const { rows } = await connection.query<{ id: string }>(
    `update data_export set status = 'expired' where status = 'ready' and expires_on < $1 returning id`,
    [today],
  );
  return rows.map((row) => row.id);
}

/** Cases whose applicant this person is, drafts too, oldest first. */
export async function ownCases(connection: Connection, person: string): Promise<string[]> {
  const { rows } = await connection.query<{ id: string }>(
    'select id from case_file where applicant = $1 order by opened_on, id',
    [person],
  );
  return rows.map((row) => row.id);
}

export interface AccountRow {
  login: string;
  name: string;
  kind: string;
  email: string | null;
  created_at: Date;
}

export async function readAccount(connection: Connection, person: string): Promise<AccountRow | undefined> {
  const { rows } = await connection.query<AccountRow>(
    'select login, name, kind, email, created_at from person where id = $1',
    [person],
  );
  return rows[0];
}

/** What was told to this person, newest first. */
export async function ownNotices(
  connection: Connection,
  person: string,
): Promise<{ number: string; text_zh: string; text_en: string; at: Date }[]> {
  const { rows } = await connection.query<{ number: string; text_zh: string; text_en: string; at: Date }>(
    `select c.number, n.text_zh, n.text_en, n.at from notice n join case_file c on c.id = n.case_id
     where n.recipient = 'person:' || $1::text order by n.id desc`,
    [person],
  );
  return rows;
}
