/** Rows that a decision looks at: of registers, of ledgers (where each thing is), of locks, of cases opened. Unmasked, and only for decisions. */
import type { Values } from '../engine/record.ts';
import type { Connection } from './pool.ts';

const most = 5000;

/** One set of columns for each value of a column that names several. */
function rowsOfAny(columns: Values): Values[] {
  const listed = Object.entries(columns).find(([, value]) => Array.isArray(value));
  if (!listed || !Array.isArray(listed[1])) return [columns];
  return listed[1].flatMap((value) => rowsOfAny({ ...columns, [listed[0]]: value }));
}

/** Registers keep the case of each row beside its columns. */
async function ofRegister(connection: Connection, register: string, where: Values): Promise<Values[]> {
  const { case: caseId, ...columns } = where;
  const wanted = rowsOfAny(columns).map((one) => JSON.stringify(one));
  const { rows } = await connection.query<{ values: Values; case_id: string; number: string; key: string }>(
    `select values, case_id, number, key from register_row
     where register = $1 and values @> any($2::jsonb[]) and ($3::uuid is null or case_id = $3) order by number, key limit ${most}`,
    [register, wanted, caseId ?? null],
  );
  return rows.map((row) => ({
    ...row.values,
    case: row.case_id,
    number: row.number,
    ...(row.key ? { key: row.key } : {}),
  }));
}

/** A value, or one of a list; nothing where the column is left open. */
const anyOf = (wanted: Values[string] | undefined): readonly string[] | null =>
  wanted === undefined || wanted === null ? null : (Array.isArray(wanted) ? wanted : [wanted]).map(String);

async function ofLedger(connection: Connection, ledger: string, where: Values): Promise<Values[]> {
  const { rows } = await connection.query<{ thing: string; holder: string; n: number; since: string }>(
    `select thing, holder, n, since from thing_holder
     where ledger = $1 and ($2::text[] is null or thing = any($2)) and ($3::text[] is null or holder = any($3)) order by thing limit ${most}`,
    [ledger, anyOf(where.thing), anyOf(where.holder)],
  );
  return rows.map(({ thing, holder, n, since }) => ({ thing, holder, n, since }));
}

async function ofLocks(connection: Connection, where: Values): Promise<Values[]> {
  const { rows } = await connection.query<{ what: string; since: string; reason_zh: string; reason_en: string }>(
    'select what, since, reason_zh, reason_en from entity_lock where what = any($1) and until_day is null order by since',
    [anyOf(where.what) ?? []],
  );
  return rows.map(({ what, since, reason_zh, reason_en }) => ({
    what,
    since,
    reasonZh: reason_zh,
    reasonEn: reason_en,
  }));
}

/** Cases that the acts of this one opened; what is held for evidence is left out, since nothing may end or erase it. */
async function ofOpened(connection: Connection, where: Values): Promise<Values[]> {
  const { rows } = await connection.query<{ case: string; procedure: string; state: string }>(
    `select c.id as "case", c.procedure, c.record->>'state' as state from case_link l join case_file c on c.id = l.to_case
     where l.from_case = $1 and l.kind = 'opened' and ($2::text[] is null or c.procedure = any($2))
       and ($3::text[] is null or c.record->>'state' = any($3)) and not is_held(c.id) order by c.number`,
    [where.by ?? null, anyOf(where.procedure), anyOf(where.state)],
  );
  return rows;
}

/** @param register id of a register, `ledger:<id>`, `locks` or `opened` @param where columns and the values they equal */
export function lookRows(connection: Connection, register: string, where: Values): Promise<Values[]> {
  if (register === 'locks') return ofLocks(connection, where);
  if (register === 'opened') return ofOpened(connection, where);
  if (register.startsWith('ledger:')) return ofLedger(connection, register.slice(7), where);
  return ofRegister(connection, register, where);
}

/** Nobody else writes these registers until the transaction ends; taken in one order, so that two never wait crosswise. */
export async function holdRegisters(connection: Connection, registers: readonly string[]): Promise<void> {
  for (const register of [...new Set(registers)].sort())
    await connection.query('select pg_advisory_xact_lock(hashtextextended($1, 7))', [register]);
}
