/** Reads of the whole store for its check: everything as it lies there, case by case; the check itself is the server's. */
import type { CaseEvent, PathValue } from '../engine/events.ts';
import type { CaseRecord } from '../engine/record.ts';
import type { Connection } from './pool.ts';

export interface StoredCase {
  id: string;
  number: string;
  procedure: string;
  edition: number;
  state: string;
  final: boolean;
  version: number;
  last_seq: number;
  applicant: string;
  district: string | null;
  opened_on: string;
  next_due: string | null;
  bodies: string[];
  name: string;
  record: Omit<CaseRecord, 'form' | 'inputs'>;
}

export interface StoredValue extends PathValue {
  seq: number;
  /** Empty when erased; the commitment stays. */
  salt: Buffer | null;
  commitment: Buffer;
}

export interface StoredFile {
  id: string;
  material: string;
  size: number;
  /** Hexadecimal. */
  sha256: string;
  removed: boolean;
}

/** What lies in the tables beside a case's own row. */
export interface StoredParts {
  events: { seq: number; version: number; at: Date; event: CaseEvent }[];
  values: StoredValue[];
  clocks: { clock: string; n: number; due: string | null; running: boolean }[];
  queue: { post: string; sort_due: string }[];
  papers: {
    id: string;
    paper: string;
    number: string;
    issued_on: string;
    valid_until: string | null;
    status: string;
    file: string | null;
    content: unknown;
    /** Of the sealed file, hexadecimal; nothing before the seal, after an erasure, and for papers from before there were seals. */
    sha256: string | null;
    /** Is it a paper that has to be sealed? */
    sealing: boolean;
  }[];
  files: StoredFile[];
  registers: string[];
}

export async function hasTables(connection: Connection): Promise<boolean> {
  const { rows } = await connection.query<{ found: boolean }>(`select to_regclass('case_file') is not null as found`);
  return rows[0]?.found ?? false;
}

/** One page of all cases, by id. */
export async function pageOfCases(connection: Connection, after: string, limit: number): Promise<StoredCase[]> {
  const { rows } = await connection.query<StoredCase>(
    `select id, number, procedure, edition, state, final, version, last_seq, applicant, district, opened_on, next_due, bodies, name, record
     from case_file where id > $1 order by id limit $2`,
    [after, limit],
  );
  return rows;
}

export async function readParts(connection: Connection, caseId: string): Promise<StoredParts> {
  const all = async <Row extends object>(sql: string): Promise<Row[]> =>
    (await connection.query<Row>(sql, [caseId])).rows;
  return {
    events: await all(
      `select seq, version, at, data || jsonb_build_object('kind', kind) as event from case_event where case_id = $1 order by seq`,
    ),
    values: await all(
      'select path, seq, value, salt, commitment from case_value where case_id = $1 order by seq, path',
    ),
    clocks: await all('select clock, n, due, running from case_clock where case_id = $1 order by clock, n'),
    queue: await all('select post, sort_due from queue_entry where case_id = $1 order by post'),
    papers: await all(
      `select p.id, p.paper, p.number, p.issued_on, p.valid_until, p.status, p.file, p.content, encode(s.sha256, 'hex') as sha256,
         exists (select from paper_event e where e.paper_id = p.id and e.n = 0) as sealing
       from paper p left join paper_seal s on s.paper_id = p.id where p.case_id = $1 order by p.id`,
    ),
    files: await all(
      `select id, material, size, encode(sha256, 'hex') as sha256, removed from material_file where case_id = $1 order by id`,
    ),
    registers: (
      await all<{ register: string }>('select register from register_row where case_id = $1 order by register')
    ).map((row) => row.register),
  };
}

export interface SeriesRow {
  series: string;
  year: number;
  last: number;
}

export async function listSeries(connection: Connection): Promise<SeriesRow[]> {
  const { rows } = await connection.query<SeriesRow>(
    'select series, year, last from number_series order by series, year',
  );
  return rows;
}
