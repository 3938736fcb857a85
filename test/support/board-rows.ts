/** Many rows of the sample registers with boards: copies of one case, spread over units, months, states, cabinets; the same every time. */
import type pg from 'pg';
import { copyCase } from '../../bench/seed.ts';

/** A number from the copy's own number and a salt, always the same. */
const dice = (salt: string, sides: number): string =>
  `(('x' || substr(md5(c.number || '${salt}'), 1, 7))::bit(28)::int % ${sides})`;
const pick = (salt: string, values: readonly string[]): string =>
  `(array[${values.map((value) => `'${value}'`).join(', ')}])[1 + ${dice(salt, values.length)}]`;
const day = (salt: string, first: string, days: number): string => `(date '${first}' + ${dice(salt, days)})`;

const names = ['陈', '林', '周', '吴', '郑', '何', '谢', '罗'];

/** @param years days are spread over so many years that end with 2026 */
const visit = (years: number): string => `select c.id, c.number, jsonb_build_object(
    'visit', c.number, 'unit', 'u' || u.n, 'unitName', '示例单位' || u.n || '号', 'title', '示例团组' || right(c.number, 4),
    'head', ${pick('head', names)} || '示例', 'members', ${pick('head', names)} || '示例' || ${dice('no', 5)} || '、' || ${pick('two', names)} || '示例' || ${dice('no2', 5)},
    'from', f.day, 'to', f.day + ${dice('long', 9)}, 'month', to_char(f.day, 'YYYY-MM'), 'year', to_char(f.day, 'YYYY'),
    'size', 2 + ${dice('size', 6)}, 'allotted', 6 + u.n % 5, 'place', ${pick('place', ['FRA', 'JPN', 'SGP', 'BRA', 'KEN'])},
    'places', case ${dice('places', 3)} when 0 then '[]'::jsonb when 1 then '["FRA"]' else '["FRA", "JPN"]' end,
    'state', case when f.day < date '2026-05-20' then ${pick('s', ['closed', 'closed', 'back'])} when f.day < date '2026-06-03' then 'away' else ${pick('t', ['planned', 'sent'])} end)
  from case_file c, lateral (select ${dice('unit', 200)} % greatest(5, $2) as n) u, lateral (select ${day('from', `${2027 - years}-01-01`, years * 365 - 10)} as day) f
  where c.number like $1`;

const asset = `select c.id, c.number, jsonb_build_object(
    'thing', 'EA' || lpad(${dice('thing', 9999999)}::text, 7, '0'), 'holder', ${pick('head', names)} || '示例', 'cabinet', 'A-' || (1 + ${dice('cab', 400)} % $2), 'slot', (1 + ${dice('slot', 500)} % 60)::text,
    'expiry', ${day('exp', '2026-06-10', 3600)}, 'state', s.state,
    'due', case when s.state in ('on-loan', 'overdue') then ${day('due', '2026-05-20', 40)} end,
    ${[0, 1, 2, 3, 4, 5].map((n) => `'hall${n}', ${pick(`hall${n}`, ['yes', 'yes', 'asked', 'no'])}`).join(', ')})
  from case_file c, lateral (select ${pick('state', ['in-store', 'in-store', 'in-store', 'on-loan', 'overdue', 'frozen', 'gone'])} as state) s
  where c.number like $1`;

/** Cases without log or values: enough for lists, where hundreds of thousands are wanted. */
const bareCases = (client: pg.Client, template: string, n: number, prefix: string) =>
  client.query(
    `insert into case_file (id, number, procedure, edition, state, final, version, last_seq, applicant, district, opened_on, track_code, next_due, bodies, record, terms, name)
     select gen_random_uuid(), k.number, c.procedure, c.edition, c.state, c.final, c.version, c.last_seq, c.applicant, c.district, c.opened_on, c.track_code, c.next_due,
       array['d3', 'unit:' || k.i % 200], c.record, array[lower(k.number)], c.name
     from case_file c, (select i, $3 || lpad(i::text, 6, '0') as number from generate_series(1, $2::int) i) k where c.id = $1`,
    [template, n, prefix],
  );

/**
 * @param client as owner @param template a filed case @param given how many; units, or cabinets; `bare` lays them in 200 units, without logs
 * @returns nothing; the rows have cases numbered `<prefix>000001` …
 */
export async function fillRegister(
  client: pg.Client,
  template: string,
  register: 'visit-register' | 'asset-register',
  given: { n: number; prefix: string; spread: number; years?: number; bare?: true },
): Promise<void> {
  if (given.bare) await bareCases(client, template, given.n, given.prefix);
  else await copyCase(client, template, given.n, given.prefix, 60);
  const rows = register === 'visit-register' ? visit(given.years ?? 1) : asset;
  await client.query(
    `insert into register_row (register, case_id, number, version, values, terms)
     select '${register}', x.id, x.number, 1, x.jsonb_build_object, array[lower(x.number)] from (${rows}) x`,
    [`${given.prefix}%`, given.spread],
  );
  await client.query('analyze register_row');
  await client.query('analyze board_entry');
}
