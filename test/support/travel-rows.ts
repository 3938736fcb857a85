/**
 * Rows of the real registers by their own definitions: every column has a value of its type, the same every time. Some columns of travel
 * are told better than by chance. For tests of boards and for measurements; each row has a bare case of its own.
 */
import type pg from 'pg';
import type { Column, Register } from '../../src/language/register.ts';

/** A number from the row's own number and a salt, always the same. */
const dice = (salt: string, sides: number): string =>
  `(('x' || substr(md5(c.number || '${salt}'), 1, 7))::bit(28)::int % ${sides})`;
const oneOf = (salt: string, values: readonly string[]): string =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + ${dice(salt, values.length)}]`;

const surnames = ['陈', '林', '周', '吴', '郑', '何', '谢', '罗'];
const countries = ['FRA', 'JPN', 'SGP', 'BRA', 'KEN', 'DEU', 'KOR', 'HKG'];
const person = (salt: string) => `${oneOf(salt, surnames)} || '示例' || ${dice(`${salt}#`, 40)}`;
const after = (days: number, salt: string) => `d.day + ${dice(salt, days)}`;

/** How a column is filled where its type says too little. `d.day` is the row's first day, `u.n` the number of its unit. */
const told: { readonly [column: string]: string } = {
  unit: `'unit:' || u.n`,
  unitName: `'示例单位' || u.n || '号'`,
  enterprise: `'示例企业' || u.n`,
  members: `${person('one')} || '、' || ${person('two')}`,
  countries: `to_jsonb(array[${oneOf('country', countries)}])`,
  nationalities: oneOf('country', countries),
  country: oneOf('country', countries),
  mission: `'示例总领馆' || ${dice('mission', 12)}`,
  exit: 'd.day',
  entry: `d.day + 4 + ${dice('long', 7)}`,
  exitOn: 'd.day',
  loanedOn: 'd.day',
  due: `d.day + 10 + ${dice('long', 7)}`,
  month: `to_char(d.day, 'YYYY-MM')`,
  year: `to_char(d.day, 'YYYY')`,
  issue: 'd.day',
  mfaOn: 'd.day',
  expiry: `d.day + 1825`,
  cabinet: `'A-' || (1 + ${dice('cabinet', 400)})`,
  slot: `(1 + ${dice('slot', 500)})::text`,
  keeper: oneOf('keeper', ['office', 'office', 'office', 'unit']),
  current: oneOf('current', ['yes', 'yes', 'yes', 'no']),
  active: oneOf('active', ['yes', 'no']),
  capGroups: `8 + u.n % 7`,
  capPersons: `40 + u.n % 30`,
  leader: `'示例领导' || ${dice('leader', 12)}`,
  document: `'PE' || lpad(${dice('document', 9_999_999)}::text, 7, '0')`,
  lateDays: `greatest(0, ${dice('late', 12)} - 8)`,
};

function filling({ key, type, options }: Column): string {
  if (told[key]) return told[key];
  if (options)
    return oneOf(
      key,
      options.map((option) => option.value),
    );
  if (type === 'date') return after(60, key);
  if (type === 'int') return dice(key, 30);
  if (type === 'bool') return `${dice(key, 2)} = 1`;
  if (type === 'country') return oneOf(key, countries);
  return `'示例' || ${dice(key, 500)}`;
}

/** A function takes at most a hundred arguments. */
function object(columns: readonly Column[]): string {
  const parts: string[] = [];
  for (let at = 0; at < columns.length; at += 40)
    parts.push(
      `jsonb_build_object(${columns
        .slice(at, at + 40)
        .map((column) => `'${column.key}', ${filling(column)}`)
        .join(', ')})`,
    );
  return parts.join(' || ');
}

/**
 * @param client as owner @param template a filed case, whose copy each row's case is
 * @param given how many rows, lain in `units` units, their days over so many years that end with 2026; `bodies` see them
 */
export async function fillFromDefinition(
  client: pg.Client,
  template: string,
  register: Register,
  given: { n: number; units: number; years: number; bodies: readonly string[] },
): Promise<void> {
  const prefix = `${register.series}${register.id.slice(0, 3)}`;
  await client.query(
    `insert into case_file (id, number, procedure, edition, state, final, version, last_seq, applicant, district, opened_on, track_code, next_due, bodies, record, terms, name)
     select gen_random_uuid(), k.number, c.procedure, c.edition, c.state, c.final, c.version, c.last_seq, c.applicant, c.district, c.opened_on, c.track_code, c.next_due,
       $4::text[] || ('unit:' || k.i % $5), c.record, array[lower(k.number)], c.name
     from case_file c, (select i, $3 || lpad(i::text, 6, '0') as number from generate_series(1, $2::int) i) k where c.id = $1`,
    [template, given.n, prefix, given.bodies, given.units],
  );
  const days = given.years * 365 - 10;
  await client.query(
    `insert into register_row (register, case_id, number, version, values, terms)
     select $1, c.id, c.number, 1, ${object(register.columns)}, array[lower(c.number)]
     from case_file c, lateral (select ${dice('unit', 1_000_000)} % $3 as n) u,
       lateral (select date '${2027 - given.years}-01-01' + ${dice('day', days)} as day) d
     where c.number like $2`,
    [register.id, `${prefix}%`, given.units],
  );
}
