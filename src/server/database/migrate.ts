/**
 * Brings the tables to the state this version needs. A migration is a file of SQL, `migrations/NNNN-name.sql`, applied once,
 * in order, each in one transaction; its hash is kept, because a file changed afterwards would describe no database at all.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { DatabaseError, messageOf } from './errors.ts';
import { withClient } from './roles.ts';

interface Migration {
  id: string;
  file: string;
  sql: string;
  /** SHA-256 of the text with line ends as LF, so that a checkout on Windows counts as the same. */
  hash: string;
}

const FILE = /^(\d{4})-[a-z0-9-]+\.sql$/;
/** Any fixed number will do: it is the lock's name, "QIAO" in ASCII. */
const LOCK = 0x5149414f;
const DEFAULT_DIR = fileURLToPath(new URL('../../../migrations', import.meta.url));

/**
 * Applies what is missing and returns the file names applied, in order. Two at once wait for each other.
 * Throws DatabaseError `migration-changed`, `migration-unknown`, `migration-order`, `migration-failed`; earlier files stay applied.
 */
export async function migrate(ownerUrl: string, dir: string = DEFAULT_DIR): Promise<{ applied: string[] }> {
  const migrations = readMigrations(dir);
  return withClient(ownerUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]); // given back when the connection closes
    await client.query(`create table if not exists schema_migration (
      id text primary key, file text not null, hash text not null, applied_at timestamptz not null default now())`);
    const missing = findMissing(migrations, await readApplied(client));
    for (const migration of missing) await apply(client, migration);
    return { applied: missing.map(({ file }) => file) };
  });
}

function readMigrations(dir: string): Migration[] {
  const files = readdirSync(dir)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  const seen = new Set<string>();
  return files.map((file) => {
    const id = FILE.exec(file)?.[1];
    if (id === undefined) throw new DatabaseError('migration-order', { file, detail: 'NNNN-name.sql' });
    if (seen.has(id)) throw new DatabaseError('migration-order', { file, detail: `${id} × 2` });
    seen.add(id);
    const sql = readFileSync(join(dir, file), 'utf8').replaceAll('\r\n', '\n');
    return { id, file, sql, hash: createHash('sha256').update(sql).digest('hex') };
  });
}

interface Applied {
  id: string;
  file: string;
  hash: string;
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>('select id, file, hash from schema_migration order by id');
  return rows;
}

function findMissing(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.id, migration]));
  for (const { id, file, hash } of applied) {
    const here = known.get(id);
    if (!here) throw new DatabaseError('migration-unknown', { file });
    if (here.hash !== hash) throw new DatabaseError('migration-changed', { file: here.file });
  }
  const last = applied.at(-1)?.id ?? '';
  const done = new Set(applied.map(({ id }) => id));
  const missing = migrations.filter(({ id }) => !done.has(id));
  const late = missing.find(({ id }) => id < last);
  if (late) throw new DatabaseError('migration-order', { file: late.file, detail: `< ${last}` });
  return missing;
}

async function apply(client: pg.Client, { id, file, sql, hash }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migration (id, file, hash) values ($1, $2, $3)', [id, file, hash]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {}); // the connection itself may be gone
    throw new DatabaseError('migration-failed', { file, detail: messageOf(error) }, error);
  }
}
