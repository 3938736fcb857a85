/** Figures of a report, counted in the database over the lines whose cases the viewer sees; no row leaves here. */
import type { Actor } from '../engine/record.ts';
import { dayLines, type Report, type Where } from '../language/board.ts';
import type { Register } from '../language/register.ts';
import { figureSight, ofLines } from './board-sight.ts';
import type { Connection } from './pool.ts';

export interface ReportFigures {
  /** All together; its period and groups are empty. */
  total: boolean;
  period: string;
  groups: string[];
  count: number;
  /** One a measure, in order; nothing where no row has a figure. */
  figures: (number | null)[];
}

type Add = (value: unknown) => string;

const periods: { readonly [period in Report['period']]: (day: string) => string } = {
  month: (day) => `left(${day}, 7)`,
  quarter: (day) => `left(${day}, 4) || '-Q' || ((substr(${day}, 6, 2)::int + 2) / 3)`,
  year: (day) => `left(${day}, 4)`,
};

/** Conditions in the words of the definition; every name and value is a parameter. */
function whereSql(where: readonly Where[], add: Add): string {
  const one = (test: Where): string => {
    const value = `(e.v ->> ${add(test.column)}::text)`;
    if ('in' in test) return `coalesce(${value} = any(${add(test.in)}::text[]), false)`;
    if ('not' in test) return `coalesce(${value} <> all(${add(test.not)}::text[]), true)`;
    return `(coalesce(${value}, '') <> '') = ${add(test.filled)}::boolean`;
  };
  return where.length ? where.map(one).join(' and ') : 'true';
}

const figure = (column: string, add: Add): string => {
  const name = `${add(column)}::text`;
  return `case when jsonb_typeof(e.v -> ${name}) = 'number' then (e.v ->> ${name})::numeric end`;
};

/** @param only which of the rows: `filter (where …)`, or nothing */
function measureSql(of: Report['measures'][number]['of'], at: number, only = ''): string {
  if (of === 'count') return `count(*) ${only}::float8`;
  if ('sum' in of) return `(sum(m${at}) ${only})::float8`;
  if ('average' in of) return `round(avg(m${at}) ${only}, 2)::float8`;
  if ('median' in of) return `percentile_cont(0.5) within group (order by m${at}) ${only}`;
  return `round(100.0 * avg(m${at}::int) ${only}, 2)::float8`;
}

/** The values of a list as rows of their own, the first marked; what is no list is its only value. */
const unnested = (column: string): string => {
  const value = `e.v -> ${column}::text`;
  return `left join lateral jsonb_array_elements_text(case when jsonb_typeof(${value}) = 'array' then ${value} else jsonb_build_array(${value}) end)
    with ordinality as one (value, nth) on true`;
};

/** @param from first day, @param to last day; at most 5000 lines, the total last */
export async function reportFigures(
  connection: Connection,
  actor: Actor,
  register: Register,
  report: Report,
  { from, to }: { from: string; to: string },
): Promise<ReportFigures[]> {
  const sight = figureSight(actor, 3);
  const values: unknown[] = [register.id, dayLines(report.date), sight.value];
  const add: Add = (value) => `$${values.push(value)}`;
  const groups = report.group.map(
    (column, at) => `coalesce(${column === report.each ? 'one.value' : `e.v ->> ${add(column)}::text`}, '') as g${at}`,
  );
  const inner = report.measures.map(({ of }, at) =>
    of === 'count'
      ? `true as m${at}`
      : `${'share' in of ? whereSql(of.share, add) : figure(Object.values(of)[0] ?? '', add)} as m${at}`,
  );
  const each = report.each === undefined ? '' : unnested(add(report.each));
  // A row stands under each of its values; all together it is one.
  const first = each ? 'coalesce(one.nth, 1) = 1' : 'true';
  const figures = report.measures.map(({ of }, at) =>
    each
      ? `case when grouping(p) = 1 then ${measureSql(of, at, 'filter (where first)')} else ${measureSql(of, at)} end`
      : measureSql(of, at),
  );
  const names = ['p', ...report.group.map((_, at) => `g${at}`)];
  const { rows } = await connection.query<{
    total: boolean;
    p: string;
    groups: string[];
    count: number;
    figures: (number | null)[];
  }>(
    `select grouping(p) = 1 as total, coalesce(p, '') as p, array[${names.slice(1).join(', ')}]::text[] as groups, count(*)::int as count,
       array[${figures.join(', ')}]::float8[] as figures
     from (select ${[`${periods[report.period]('e.sort')} as p`, `${first} as first`, ...groups, ...inner].join(', ')}
       from board_entry e ${each}
       where ${ofLines} and ${sight.sql} and e.sort between ${add(from)} and ${add(to)} and e.sort ~ '^\\d{4}-\\d\\d-\\d\\d$'
         and ${whereSql(report.where ?? [], add)}) x
     group by grouping sets ((${names.join(', ')}), ()) order by grouping(p), ${names.join(', ')} limit 5001`,
    values,
  );
  return rows.filter((row) => row.count > 0).map(({ p, ...row }) => ({ ...row, period: p }));
}
