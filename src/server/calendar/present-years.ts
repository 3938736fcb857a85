/** The years of the calendar for the desk: every version with its source, who confirmed it, and how far it is carried out. */
import { type ArrangementProblem, checkArrangement } from '../../calendar/arrangement.ts';
import type { YearArrangement } from '../../calendar/types.ts';
import type { CalendarYearEntry, CalendarYears } from '../../client/types-calendar.ts';
import type { Refusal } from '../../language/refusal.ts';
import type { Text } from '../../language/text.ts';
import { listYears, type YearRow } from '../../store/calendar-years.ts';
import { inBeijing } from '../clock.ts';
import type { Office } from '../office.ts';
import { packageYears } from './package-year.ts';

export function entryOf(row: YearRow, current: boolean): CalendarYearEntry {
  const { moved, kept, done } = row;
  const state = row.finished_at ? 'done' : row.in_force_at ? 'telling' : 'preparing';
  return {
    id: row.id,
    year: row.year,
    arrangement: row.arrangement,
    means: row.means,
    confirmedBy: row.confirmed_by,
    confirmedAt: inBeijing(row.confirmed_at),
    ...(row.in_force_at ? { inForceAt: inBeijing(row.in_force_at) } : {}),
    current,
    progress: { state, moved, kept, done },
  };
}

/** Years without a notice that running limits reach into. */
async function provisionalYears(office: Office): Promise<number[]> {
  const { rows } = await office.pool.query<{ year: number }>(
    'select distinct extract(year from due)::int as year from case_clock where running and due is not null order by 1',
  );
  const published = office.book.arrangements.map((one) => one.year);
  const thisYear = Number(office.clock.today().slice(0, 4));
  return [...new Set([...rows.map((row) => row.year), thisYear])]
    .filter((year) => year >= thisYear && !published.includes(year))
    .sort((a, b) => a - b);
}

export async function presentYears(office: Office): Promise<CalendarYears> {
  const rows = await listYears(office.pool);
  const inForce = new Map<number, string>();
  for (const row of rows) if (row.in_force_at && !inForce.has(row.year)) inForce.set(row.year, row.id);
  const stored = rows.map((row) => entryOf(row, inForce.get(row.year) === row.id));
  const book = office.book.bookYears.map(
    (arrangement): CalendarYearEntry => ({
      year: arrangement.year,
      arrangement,
      means: 'book',
      current: !inForce.has(arrangement.year),
    }),
  );
  return {
    years: [...stored, ...book].sort((a, b) => b.year - a.year || Number(b.id ?? 0) - Number(a.id ?? 0)),
    provisional: await provisionalYears(office),
    packageYears: await packageYears(),
  };
}

const words: { readonly [code in ArrangementProblem['code']]: (what: string) => Text } = {
  year: (what) => ({ zh: `年份不对：${what}`, en: `No year that can be kept: ${what}` }),
  published: () => ({ zh: '缺公布日期', en: 'The day of publication is missing' }),
  day: (what) => ({ zh: `没有这一天：${what || '（空）'}`, en: `There is no such day: ${what || '(empty)'}` }),
  range: (what) => ({ zh: `止于 ${what}，早于起日`, en: `It ends on ${what}, before it begins` }),
  'other-year': (what) => ({ zh: `${what} 不在这一年`, en: `${what} is not in this year` }),
  overlap: (what) => ({ zh: `从 ${what} 起与另一段重叠`, en: `From ${what} on it overlaps another range` }),
  'not-weekend': (what) => ({
    zh: `${what} 不是周六或周日，不用调休上班`,
    en: `${what} is no Saturday or Sunday; it is worked anyway`,
  }),
  'makeup-off': (what) => ({ zh: `${what} 在放假期间`, en: `${what} lies in a holiday` }),
  twice: (what) => ({ zh: `${what} 写了两次`, en: `${what} is given twice` }),
  statutory: (what) => ({
    zh: `缺法定节假日 ${what}`,
    en: `The statutory festival of ${what} is missing`,
  }),
  order: () => ({ zh: '临时停办要写明命令文号', en: 'A closure needs the number of its order' }),
};

const missing = (path: string, zh: string, en: string): Refusal => ({
  code: 'calendar.wrong',
  path,
  text: { zh, en },
  remedy: { zh: '照官方通知填写。', en: 'Enter it as the official notice has it.' },
  severity: 'block',
  scope: 'input',
});

/** What is wrong with an arrangement, each with its place; the notice's title included. */
export function arrangementErrors(given: YearArrangement): Refusal[] {
  const problems = checkArrangement(given).map(
    ({ code, path, what }): Refusal => ({
      code: `calendar.${code}`,
      path,
      text: words[code](what),
      remedy: { zh: '对照官方通知改正。', en: 'Compare it with the official notice and mend it.' },
      severity: 'block',
      scope: 'input',
    }),
  );
  const { zh, en } = given.source;
  if (zh.trim() === '')
    problems.push(missing('source.zh', '缺通知的标题', 'The Chinese title of the notice is missing'));
  if (en.trim() === '')
    problems.push(missing('source.en', '缺通知的英文标题', 'The English title of the notice is missing'));
  return problems;
}
