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

/** What is looked at: `register` is the id of a register, `ledger:<id>`, `locks` or `opened`; `where` has columns and the values they equal. */
export interface Look {
  register: string;
  where: Values;
}

interface RegisterLine {
  look: number;
  values: Values;
  case_id: string;
  number: string;
  key: string;
}

/** All at once, each by its own index. Registers keep the case of each row beside its columns. */
async function ofRegisters(connection: Connection, looks: readonly Look[]): Promise<Values[][]> {
  const parts = looks.map((_look, at) => {
    const [register, columns, caseId] = [`$${3 * at + 1}::text`, `$${3 * at + 2}::jsonb[]`, `$${3 * at + 3}::uuid`];
    return `(select ${at} as look, values, case_id, number, key from register_row
      where register = ${register} and values @> any(${columns}) and (${caseId} is null or case_id = ${caseId})
      order by number, key limit ${most})`;
  });
  const { rows } = await connection.query<RegisterLine>(
    `select * from (${parts.join(' union all ')}) found order by look, number, key`,
    looks.flatMap(({ register, where: { case: caseId, ...columns } }) => [
      register,
      rowsOfAny(columns).map((one) => JSON.stringify(one)),
      caseId ?? null,
    ]),
  );
  const found = looks.map((): Values[] => []);
  for (const { look, values, case_id, number, key } of rows)
    found[look]?.push({ ...values, case: case_id, number, ...(key ? { key } : {}) });
  return found;
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

const isRegister = ({ register }: Look): boolean =>
  register !== 'locks' && register !== 'opened' && !register.startsWith('ledger:');

function ofHouse(connection: Connection, { register, where }: Look): Promise<Values[]> {
  if (register === 'locks') return ofLocks(connection, where);
  if (register === 'opened') return ofOpened(connection, where);
  return ofLedger(connection, register.slice('ledger:'.length), where);
}

/** @returns the rows of each look, in the order of the looks */
export async function lookRows(connection: Connection, looks: readonly Look[]): Promise<Values[][]> {
  const registers = looks.filter(isRegister);
  const ofThese = registers.length > 0 ? await ofRegisters(connection, registers) : [];
  const found = new Map(registers.map((look, at) => [look, ofThese[at] ?? []]));
  const rows: Values[][] = [];
  for (const look of looks) rows.push(found.get(look) ?? (await ofHouse(connection, look)));
  return rows;
}

/** Nobody else writes these registers until the transaction ends; taken in one order, so that two never wait crosswise. */
export async function holdRegisters(connection: Connection, registers: readonly string[]): Promise<void> {
  for (const register of [...new Set(registers)].sort())
    await connection.query('select pg_advisory_xact_lock(hashtextextended($1, 7))', [register]);
}
