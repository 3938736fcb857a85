/** One running office: what every route needs. Made once at start; nothing here is global. */
import type { Logger } from 'pino';
import type { World } from '../engine/world.ts';
import { findRemedyBody } from '../language/organisation.ts';
import type { Procedure } from '../language/procedure.ts';
import type { PaperWorker } from '../papers/worker.ts';
import type { Connection, Pool } from '../store/pool.ts';
import { type SettingRow, settingsOn } from '../store/settings.ts';
import type { OfficeClock } from './clock.ts';
import type { FileFolder } from './file-folder.ts';
import type { OfficeIdentity } from './identity/identity-of-office.ts';
import type { LawBook } from './law-book.ts';
import type { LogKeys } from './log/keys.ts';
import type { PostOffice } from './mail/post-office.ts';
import { type OfficeOrganisation, refreshOrganisation, successorOf } from './organisation.ts';
import type { PaperFonts } from './paper-fonts.ts';
import { rowsOf } from './rows.ts';
import type { Sealer } from './seal/seal.ts';

export interface Office {
  book: LawBook;
  pool: Pool;
  clock: OfficeClock;
  files: FileFolder;
  papers: PaperWorker;
  fonts: PaperFonts;
  /** Sets the office's signature under each issued paper. */
  sealer: Sealer;
  /** Sign the public log of papers. */
  logKeys: LogKeys;
  postOffice: PostOffice;
  identity: OfficeIdentity;
  log: Logger;
  demo: boolean;
  /** False only where the limits themselves would be measured. */
  keepRates: boolean;
  /** Address that papers and QR codes name: https://office.example. */
  publicUrl: string;
  /** Definitions by `id@edition`, earlier editions from the store. */
  editions: Map<string, Procedure>;
  settings: { rows: SettingRow[]; readOn: string };
  /** Bodies and posts as they stand today, and every change. */
  organisation: OfficeOrganisation;
}

/** Settings and organisation in force today; read again when the day turns or one was set. */
export async function refreshSettings(office: Office, connection: Connection = office.pool): Promise<void> {
  const today = office.clock.today();
  office.settings = { rows: await settingsOn(connection, today), readOn: today };
  await refreshOrganisation(office, connection);
}

export const settingValues = (office: Office): World['settings'] =>
  Object.fromEntries(office.settings.rows.map((row) => [row.key, row.value]));

/**
 * The world of a decision, now, or at an earlier moment for what took effect then (a lapse after a standstill).
 * @throws when the edition is unknown, which the start has ruled out.
 */
export function worldOf(office: Office, procedure: string, edition?: number, at?: string): World {
  const current = office.book.procedures.get(procedure);
  const definition =
    edition === undefined || edition === current?.edition ? current : office.editions.get(`${procedure}@${edition}`);
  if (!definition) throw new Error(`no edition ${edition} of ${procedure}`);
  return {
    procedure: definition,
    rules: office.book.rules,
    calendar: office.book.calendar,
    names: office.book.names,
    remedyOf: (body) => findRemedyBody(office.book.organisation, successorOf(office.organisation.now, body)),
    rows: rowsOf,
    settings: settingValues(office),
    today: at?.slice(0, 10) ?? office.clock.today(),
    at: at ?? office.clock.now(),
    ...(at !== undefined && at.slice(0, 10) !== office.clock.today() ? { recordedAt: office.clock.now() } : {}),
  };
}
