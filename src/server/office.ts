/** One running office: what every route needs. Made once at start; nothing here is global. */
import type { Logger } from 'pino';
import type { World } from '../engine/world.ts';
import { findRemedyBody } from '../language/organisation.ts';
import type { Procedure } from '../language/procedure.ts';
import type { PaperWorker } from '../papers/worker.ts';
import type { Connection, Pool } from '../store/pool.ts';
import { allSettingRows, type SettingRow } from '../store/settings.ts';
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
  /** `rows`: in force on the day they were read; `all`: every value with its day. */
  settings: { rows: SettingRow[]; all: SettingRow[]; readOn: string };
  /** Bodies and posts as they stand today, and every change. */
  organisation: OfficeOrganisation;
}

/** Settings and organisation in force today; read again when the day turns or one was set. */
export async function refreshSettings(office: Office, connection: Connection = office.pool): Promise<void> {
  const today = office.clock.today();
  const all = await allSettingRows(connection);
  office.settings = { rows: inForce(all, today), all, readOn: today };
  await refreshOrganisation(office, connection);
}

/** Of each key the newest value whose day has come, in the order of the keys. */
function inForce(all: readonly SettingRow[], day: string): SettingRow[] {
  const byKey = new Map(all.filter((row) => row.valid_from <= day).map((row) => [row.key, row]));
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Values in force on a day, today unless another is named: a lapse after a standstill is decided by those of its day. */
const settingValues = (office: Office, day: string): World['settings'] =>
  Object.fromEntries(inForce(office.settings.all, day).map((row) => [row.key, row.value]));

/** The value of one parameter today; nothing where it was never set. */
export const settingNow = (office: Office, key: string): World['settings'][string] | undefined =>
  settingValues(office, office.clock.today())[key];

/**
 * The world of a decision, now, or at an earlier moment for what took effect then (a lapse after a standstill).
 * @throws when the edition is unknown, which the start has ruled out.
 */
export function worldOf(office: Office, procedure: string, edition?: number, at?: string): World {
  const current = office.book.procedures.get(procedure);
  const definition =
    edition === undefined || edition === current?.edition ? current : office.editions.get(`${procedure}@${edition}`);
  const today = at?.slice(0, 10) ?? office.clock.today();
  if (!definition) throw new Error(`no edition ${edition} of ${procedure}`);
  return {
    procedure: definition,
    rules: office.book.rules,
    calendar: office.book.calendar,
    names: office.book.names,
    nameWho: office.book.nameWho,
    remedyOf: (body) => findRemedyBody(office.book.organisation, successorOf(office.organisation.now, body)),
    rows: rowsOf,
    tag: office.identity.keys.tag,
    settings: settingValues(office, today),
    today,
    at: at ?? office.clock.now(),
    ...(at !== undefined && at.slice(0, 10) !== office.clock.today() ? { recordedAt: office.clock.now() } : {}),
  };
}
