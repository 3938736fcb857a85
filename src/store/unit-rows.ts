/** Rows of a register of units, read from what the house knows of each today; masked by the register's columns. */
import type { Actor, Values } from '../engine/record.ts';
import type { Value } from '../language/expression.ts';
import type { Column, Register } from '../language/register.ts';
import type { Connection } from './pool.ts';
import { maskRow, type RegisterFilter, type RegisterRow } from './register-rows.ts';

interface Known {
  id: string;
  code: string;
  name: string;
  kind: string;
  district: string | null;
  standing: string;
  liaisons: string[];
  leaders: string[];
  custodians: string[];
  lockedSince: string | null;
  lockReason: string | null;
}

const holders = (role: string): string => `(select coalesce(jsonb_agg(p.name order by p.name, p.id), '[]')
    from post o join person p on p.id = o.person_id where o.body = 'unit:' || u.id and o.role = '${role}' and not p.disabled
      and o.from_day <= $1 and (o.until_day is null or o.until_day >= $1))`;

const units = `select u.id, u.uscc as code, u.name, u.kind, u.district,
    case when l.since is not null then 'locked' when u.confirmed_on is null then 'unconfirmed' else 'confirmed' end as standing,
    ${holders('unit_liaison')} as liaisons, ${holders('unit_leader')} as leaders, ${holders('custodian')} as custodians,
    l.since as "lockedSince", l.reason_zh || ' · ' || l.reason_en as "lockReason"
  from unit u left join lateral (select since, reason_zh, reason_en from entity_lock
    where what = 'unit:' || u.id and until_day is null order by since, case_id limit 1) l on true
  where u.ended_on is null`;

/** Facts by which a view chooses, as the list of units names them. */
const chosenBy = ['standing', 'kind', 'district'];

function chosen(
  register: Register,
  status: RegisterFilter['status'],
): { fact: string; in: readonly string[] } | undefined {
  const of = register.columns.find(({ key }) => key === status?.column)?.of;
  return status && typeof of === 'string' && chosenBy.includes(of) ? { fact: of, in: status.in } : undefined;
}

async function readUnits(
  connection: Connection,
  register: Register,
  filter: RegisterFilter,
  today: string,
): Promise<Known[]> {
  const by = chosen(register, filter.status);
  const { rows } = await connection.query<Known>(
    `select * from (${units}) as known where code > $2 and ($3::text is null or strpos(lower(name), $3) > 0 or strpos(lower(code), $3) > 0)
       and ($4::text is null or to_jsonb(known) ->> $4 = any($5::text[])) order by code limit $6`,
    [today, filter.after ?? '', filter.text?.toLowerCase() ?? null, by?.fact ?? null, by?.in ?? [], filter.limit],
  );
  return rows;
}

type ByUnit = ReadonlyMap<string, Value>;

/** What another register has of these units: how many rows, or a column of the latest. */
async function fromRegister(
  connection: Connection,
  of: Exclude<Column['of'], string>,
  ids: readonly string[],
): Promise<ByUnit> {
  if (of === undefined) return new Map();
  const [register, column] = 'count' in of ? [of.count, undefined] : of.latest;
  const { rows } = await connection.query<{ unit: string; value: Value }>(
    `select values ->> 'unit' as unit, ${column === undefined ? 'count(*)::int' : '(array_agg(values -> $3 order by number desc, key desc))[1]'} as value
     from register_row where register = $1 and values @> any($2::jsonb[]) ${column === undefined ? '' : "and values ? $3 and values -> $3 <> 'null'"}
     group by 1`,
    [register, ids.map((id) => JSON.stringify({ unit: `unit:${id}` })), ...(column === undefined ? [] : [column])],
  );
  return new Map(rows.map(({ unit, value }) => [unit, value]));
}

function fact(of: Column['of'], unit: Known, elsewhere: ByUnit | undefined): Value {
  if (of === undefined) return null;
  if (typeof of !== 'string') return elsewhere?.get(`unit:${unit.id}`) ?? ('count' in of ? 0 : null);
  return of === 'unit' ? `unit:${unit.id}` : unit[of];
}

/** Units by their code, which is also the number of the row; none of them belongs to a case. */
export async function listUnitRows(
  connection: Connection,
  actor: Actor,
  register: Register,
  filter: RegisterFilter,
  today: string,
): Promise<RegisterRow[]> {
  const found = await readUnits(connection, register, filter, today);
  const ids = found.map(({ id }) => id);
  const elsewhere = new Map<string, ByUnit>();
  for (const { key, of } of register.columns)
    if (typeof of === 'object') elsewhere.set(key, await fromRegister(connection, of, ids));
  return found.map((unit) => {
    const values: Values = Object.fromEntries(
      register.columns.map(({ key, of }) => [key, fact(of, unit, elsewhere.get(key))]),
    );
    return { number: unit.code, version: 1, values: maskRow(register, values, actor) };
  });
}
