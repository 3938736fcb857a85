/** Every value that a parameter had, has or will have. */
import type { Values } from '../engine/record.ts';
import type { Connection } from './pool.ts';

export interface SettingHistoryRow {
  value: Values[string];
  valid_from: string;
  source: string;
  set_by_name: string | null;
}

/** The newest day first. */
export async function listSettingHistory(connection: Connection, key: string): Promise<SettingHistoryRow[]> {
  const { rows } = await connection.query<SettingHistoryRow>(
    `select s.value, s.valid_from, s.source, p.name as set_by_name from setting s left join person p on p.id = s.set_by
     where s.key = $1 order by s.valid_from desc`,
    [key],
  );
  return rows;
}
