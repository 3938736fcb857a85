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

const measureSql = (of: Report['measures'][number]['of'], at: number): string => {
  if (of === 'count') return 'count(*)::float8';
  if ('sum' in of) return `sum(m${at})::float8`;
  if ('average' in of) return `round(avg(m${at}), 2)::float8`;
  if ('median' in of) return `percentile_cont(0.5) within group (order by m${at})`;
  return `round(100.0 * count(*) filter (where m${at}) / nullif(count(*), 0), 2)::float8`;
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
  const groups = report.group.map((column, at) => `coalesce(e.v ->> ${add(column)}::text, '') as g${at}`);
  const inner = report.measures.map(({ of }, at) =>
    of === 'count'
      ? `true as m${at}`
      : `${'share' in of ? whereSql(of.share, add) : figure(Object.values(of)[0] ?? '', add)} as m${at}`,
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
       array[${report.measures.map(({ of }, at) => measureSql(of, at)).join(', ')}]::float8[] as figures
     from (select ${[`${periods[report.period]('e.sort')} as p`, ...groups, ...inner].join(', ')}
       from board_entry e
       where ${ofLines} and ${sight.sql} and e.sort between ${add(from)} and ${add(to)} and e.sort ~ '^\\d{4}-\\d\\d-\\d\\d$'
         and ${whereSql(report.where ?? [], add)}) x
     group by grouping sets ((${names.join(', ')}), ()) order by grouping(p), ${names.join(', ')} limit 5001`,
    values,
  );
  return rows.filter((row) => row.count > 0).map(({ p, ...row }) => ({ ...row, period: p }));
}
