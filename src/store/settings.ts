/** Settings with the day from which they hold. */
import type { Values } from '../engine/record.ts';
import type { Connection } from './pool.ts';

export interface SettingRow {
  key: string;
  value: Values[string];
  valid_from: string;
  source: string;
}

/** Every value with its day, past and to come; the oldest first. */
export async function allSettingRows(connection: Connection): Promise<SettingRow[]> {
  const { rows } = await connection.query<SettingRow>(
    'select key, value, valid_from, source from setting order by valid_from, key',
  );
  return rows;
}

/** One parameter's values by their days, the oldest first. */
export async function valuesOf(
  connection: Connection,
  key: string,
): Promise<Pick<SettingRow, 'value' | 'valid_from'>[]> {
  const { rows } = await connection.query<SettingRow>(
    'select value, valid_from from setting where key = $1 order by valid_from',
    [key],
  );
  return rows;
}

/** The values in force on a day. */
export async function settingsOn(connection: Connection, day: string): Promise<SettingRow[]> {
  const { rows } = await connection.query<SettingRow>(
    'select distinct on (key) key, value, valid_from, source from setting where valid_from <= $1 order by key, valid_from desc',
    [day],
  );
  return rows;
}

export async function putSetting(
  connection: Connection,
  setting: { key: string; value: Values[string]; from: string; source: string; by: string },
): Promise<void> {
  await connection.query(
    `insert into setting (key, value, valid_from, source, set_by) values ($1, $2::jsonb, $3, $4, $5)
     on conflict (key, valid_from) do update set value = excluded.value, source = excluded.source, set_by = excluded.set_by`,
    [setting.key, JSON.stringify(setting.value), setting.from, setting.source, setting.by],
  );
}
