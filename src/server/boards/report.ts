/** A report: figures of the database in words, small cells covered where it goes outside, and as a table for files. */
import type { ReportLink, ReportView } from '../../client/types-boards.ts';
import type { Actor } from '../../engine/record.ts';
import type { Measure, Report } from '../../language/board.ts';
import { inYuan, plainAmount } from '../../language/money.ts';
import type { Register } from '../../language/register.ts';
import type { Lang, Text } from '../../language/text.ts';
import { type ReportFigures, reportFigures } from '../../store/report-figures.ts';
import type { Figure, Table } from '../export-table.ts';
import type { Office } from '../office.ts';
import { columnOf, titleOf, wordsOf } from './board.ts';

const most = 5000;
const periodTitles: { readonly [period in Report['period']]: Text } = {
  month: { zh: '月份', en: 'Month' },
  quarter: { zh: '季度', en: 'Quarter' },
  year: { zh: '年份', en: 'Year' },
};
const months = 'January February March April May June July August September October November December'.split(' ');

/** `2026-06`, `2026-Q2`, `2026` in words. */
export function periodWords(period: string): Text {
  const [year = '', part] = period.split('-');
  if (part === undefined) return { zh: `${year}年`, en: year };
  if (part.startsWith('Q')) return { zh: `${year}年第${part.slice(1)}季度`, en: `${part} ${year}` };
  return { zh: `${year}年${Number(part)}月`, en: `${months[Number(part) - 1] ?? part} ${year}` };
}

const kindOf = (of: Measure['of']): ReportView['head'][number]['kind'] =>
  of === 'count' ? 'count' : 'sum' in of ? 'sum' : 'share' in of ? 'share' : 'average';

/** A measure of a column of money counts fen. */
function ofMoney(register: Register, of: Measure['of']): { money?: true } {
  if (of === 'count' || 'share' in of) return {};
  const [key = ''] = Object.values(of);
  return columnOf(register, key)?.type === 'money' ? { money: true } : {};
}

export const reportLink = (report: Report): ReportLink => ({
  id: report.id,
  title: report.title,
  summary: report.summary,
  period: report.period,
  public: report.public !== undefined,
});

/** A total would give away the one figure that is covered. */
function totalOf(found: readonly ReportFigures[], rows: ReportView['rows']): ReportView['total'] {
  return rows.some((row) => row.covered) ? undefined : found.find((row) => row.total)?.figures;
}

/** @param span first and last day */
export async function layReport(
  office: Office,
  actor: Actor,
  register: Register,
  report: Report,
  span: { from: string; to: string },
): Promise<ReportView> {
  const found = await reportFigures(office.pool, actor, register, report, span);
  const smallest = report.public?.smallest;
  const lines = found.filter((row) => !row.total);
  const rows = lines.slice(0, most).map(({ period, groups, count, figures }) => {
    const covered = smallest !== undefined && count < smallest;
    return {
      labels: [
        periodWords(period),
        ...groups.map((value, at) => wordsOf(office, columnOf(register, report.group[at] ?? ''), value)),
      ],
      figures: covered ? figures.map(() => null) : figures,
      covered,
    };
  });
  const total = totalOf(found, rows);
  return {
    ...reportLink(report),
    register: { id: register.id, title: register.title },
    ...span,
    head: [
      { title: periodTitles[report.period], kind: 'period' },
      ...report.group.map((key) => ({ title: titleOf(register, key), kind: 'group' as const })),
      ...report.measures.map(({ label, of }) => ({ title: label, kind: kindOf(of), ...ofMoney(register, of) })),
    ],
    rows,
    ...(total ? { total } : {}),
    ...(smallest === undefined ? {} : { smallest }),
    more: lines.length > most,
  };
}

/** What the figures of a column are written with in a spreadsheet. */
function formatOf({ kind, money }: ReportView['head'][number]): string | undefined {
  if (money || kind === 'share' || kind === 'average') return '#,##0.00';
  return undefined;
}

/** The report as a table; a covered figure says below what it lies. @param about what the table is, for a sheet of its own */
export function reportTable(view: ReportView, lang: Lang, about?: Table['about']): Table {
  const groups = view.head.filter(({ kind }) => kind === 'period' || kind === 'group').length;
  const figureOf = (figure: number, at: number): Figure =>
    view.head[groups + at]?.money
      ? { value: figure / 100, text: plainAmount(figure) }
      : { value: figure, text: String(figure) };
  const cell = (figure: number | null, at: number, covered: boolean) =>
    covered ? `<${view.smallest ?? ''}` : figure === null ? '' : figureOf(figure, at);
  return {
    title: view.title[lang],
    ...(about ? { about } : {}),
    head: view.head.map(({ title, kind, money }) =>
      money ? inYuan(title)[lang] : kind === 'share' ? `${title[lang]} %` : title[lang],
    ),
    formats: view.head.map(formatOf),
    total: view.total !== undefined,
    rows: [
      ...view.rows.map(({ labels, figures, covered }) => [
        ...labels.map((label) => label[lang]),
        ...figures.map((figure, at) => cell(figure, at, covered)),
      ]),
      ...(view.total
        ? [
            [
              lang === 'zh' ? '合计' : 'Total',
              ...Array.from({ length: groups - 1 }, () => ''),
              ...view.total.map((figure, at) => cell(figure, at, false)),
            ],
          ]
        : []),
    ],
  };
}
