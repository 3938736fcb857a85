/** One running office: what every route needs. Made once at start; nothing here is global. */
import type { Logger } from 'pino';
import type { World } from '../engine/world.ts';
import type { Procedure } from '../language/procedure.ts';
import type { PaperWorker } from '../papers/worker.ts';
import type { Connection, Pool } from '../store/pool.ts';
import { type SettingRow, settingsOn } from '../store/settings.ts';
import type { OfficeClock } from './clock.ts';
import type { FileFolder } from './file-folder.ts';
import type { LawBook } from './law-book.ts';

export interface Office {
  book: LawBook;
  pool: Pool;
  clock: OfficeClock;
  files: FileFolder;
  papers: PaperWorker;
  log: Logger;
  demo: boolean;
  /** Address that papers and QR codes name: https://office.example. */
  publicUrl: string;
  /** Definitions by `id@edition`, earlier editions from the store. */
  editions: Map<string, Procedure>;
  settings: { rows: SettingRow[]; readOn: string };
}

/** Settings in force today; read again when the day turns or one was set. */
export async function refreshSettings(office: Office, connection: Connection = office.pool): Promise<void> {
  const today = office.clock.today();
  office.settings = { rows: await settingsOn(connection, today), readOn: today };
}

export const settingValues = (office: Office): World['settings'] =>
  Object.fromEntries(office.settings.rows.map((row) => [row.key, row.value]));

/** The world of a decision, now. @throws when the edition is unknown, which the start has ruled out. */
export function worldOf(office: Office, procedure: string, edition?: number): World {
  const current = office.book.procedures.get(procedure);
  const definition =
    edition === undefined || edition === current?.edition ? current : office.editions.get(`${procedure}@${edition}`);
  if (!definition) throw new Error(`no edition ${edition} of ${procedure}`);
  return {
    procedure: definition,
    rules: office.book.rules,
    calendar: office.book.calendar,
    names: office.book.names,
    settings: settingValues(office),
    today: office.clock.today(),
    at: office.clock.now(),
  };
}
