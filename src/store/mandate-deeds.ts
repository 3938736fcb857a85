/** Powers of attorney on file (授权委托书): one for each mandate, with a last day of its own. The bytes lie in the file folder. */
import type { Connection } from './pool.ts';

export interface DeedRow {
  file: string;
  name: string;
  type: string;
}

/**
 * Puts the paper to a mandate that has not ended.
 * @param deed.replaces whether one on file may be replaced
 * @returns the file that it replaced, if any; undefined when nothing was written
 */
export async function putDeed(
  connection: Connection,
  mandate: string,
  deed: DeedRow & { size: number; sha256: Buffer; until: string; by: string; on: string; replaces: boolean },
): Promise<{ replaced: string | null } | undefined> {
  const { rows } = await connection.query<{ replaced: string | null }>(
    `update mandate m set deed_file = $2, deed_name = $3, deed_type = $4, deed_size = $5, deed_sha256 = $6, deed_until = $7,
       deed_by = $8, deed_on = $9
     from (select id, deed_file from mandate where id = $1 for update) old
     where m.id = old.id and m.ended_on is null and ($10 or old.deed_file is null) returning old.deed_file as replaced`,
    [mandate, deed.file, deed.name, deed.type, deed.size, deed.sha256, deed.until, deed.by, deed.on, deed.replaces],
  );
  return rows[0];
}

export async function findDeed(connection: Connection, mandate: string): Promise<DeedRow | undefined> {
  const { rows } = await connection.query<DeedRow>(
    `select deed_file as file, deed_name as name, deed_type as type from mandate where id = $1 and deed_file is not null`,
    [mandate],
  );
  return rows[0];
}

/** Papers of mandates whose last day lies before `before`; marked as gone. The caller deletes the files. */
export async function expireDeeds(connection: Connection, before: string): Promise<string[]> {
  const { rows } = await connection.query<{ file: string }>(
    `update mandate m set deed_file = null, deed_name = null
     from (select id, deed_file from mandate where deed_file is not null and least(last_day, ended_on) < $1 for update) old
     where m.id = old.id returning old.deed_file as file`,
    [before],
  );
  return rows.map((row) => row.file);
}
