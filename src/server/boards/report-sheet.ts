/** A report as a printed table: the same figures and the same cover as on the page, with the day and the register that it is an extract of. */
import type { ReportView } from '../../client/types-boards.ts';
import { formatDate } from '../../language/dates.ts';
import { formatFen } from '../../language/money.ts';
import type { Lang } from '../../language/text.ts';
import type { SheetData } from '../../papers/types.ts';
import type { Table } from '../export-table.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';

/** More rows than anybody reads on paper, and more than the papers' room should be held up by. */
const mostPrinted = 1000;

type Head = ReportView['head'][number];

function figureWords(figure: number | null, { kind, money }: Partial<Head> = {}): string {
  if (figure === null) return '–';
  if (money) return formatFen(figure);
  const least = kind === 'average' || kind === 'share' ? 2 : 0;
  const words = figure.toLocaleString('en', { minimumFractionDigits: least, maximumFractionDigits: 2 });
  return kind === 'share' ? `${words}%` : words;
}

function notesOf(view: ReportView, say: (zh: string, en: string) => string): string[] {
  const { smallest } = view;
  const covered = view.rows.some((row) => row.covered);
  return [
    ...(view.rows.length === 0 ? [say('这段时间没有记录。', 'No entry in this time.')] : []),
    ...(covered
      ? [
          say(
            `写“少于 ${smallest}”的格子不足 ${smallest} 件，不写数；合计也不写，以免推算出个人。`,
            `Figures of fewer than ${smallest} are covered and read “under ${smallest}”; the total is left out with them, so that nobody can be told from it.`,
          ),
        ]
      : []),
    say(
      `本表是${view.register.title.zh}当日的摘录，不是文书，没有编号和印章；登记此后可能变动。`,
      `This table is an extract of the ${view.register.title.en} on that day. It is no official paper and has no number or seal; the register may have changed since.`,
    ),
  ];
}

/** Period and day of production. */
function factsOf(view: ReportView, lang: Lang, today: string) {
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  return [
    {
      label: say('时段', 'Period'),
      value: say(
        `${formatDate(view.from, 'zh')}至${formatDate(view.to, 'zh')}`,
        `${formatDate(view.from, 'en')} to ${formatDate(view.to, 'en')}`,
      ),
    },
    { label: say('生成日期', 'Produced on'), value: formatDate(today, lang) },
  ];
}

/** The same facts and notes for the second sheet of a spreadsheet. */
export function reportAbout(office: Office, view: ReportView, lang: Lang, today: string): Table['about'] {
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const notes = notesOf(view, say).map((note): [string, string] => [say('说明', 'Note'), note]);
  return {
    title: say('说明', 'About'),
    lines: [
      [say('报表', 'Report'), view.title[lang]],
      [say('内容', 'Contents'), view.summary[lang]],
      [say('台账', 'Register'), view.register.title[lang]],
      [say('单位', 'Office'), office.book.organisation.office.name[lang]],
      ...factsOf(view, lang, today).map(({ label, value }): [string, string] => [label, value]),
      ...(office.demo ? [[say('演示', 'Demo'), say('示例数据', 'Sample data')] as [string, string]] : []),
      ...notes,
    ],
  };
}

/** @throws ApiProblem where the report is longer than is printed; @param today day of production */
export function reportSheet(office: Office, view: ReportView, lang: Lang, today: string): SheetData {
  if (view.rows.length > mostPrinted || view.more) throw new ApiProblem('report.too-long-to-print');
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const groups = view.head.filter(({ kind }) => kind === 'period' || kind === 'group').length;
  const figures = (given: readonly (number | null)[]) =>
    given.map((figure, at) => figureWords(figure, view.head[groups + at]));
  const covered = say(`少于 ${view.smallest}`, `under ${view.smallest}`);
  const day = formatDate(today, lang);
  return {
    kind: 'sheet',
    lang,
    demo: office.demo,
    office: office.book.organisation.office.name,
    source: view.register.title[lang],
    title: view.title[lang],
    facts: factsOf(view, lang, today),
    madeOn: today,
    head: view.head.map(({ title, kind }) => ({ title: title[lang], figure: kind !== 'period' && kind !== 'group' })),
    rows: view.rows.map((row) => ({
      cells: [
        ...row.labels.map((label) => label[lang]),
        ...(row.covered ? row.figures.map(() => covered) : figures(row.figures)),
      ],
      covered: row.covered,
    })),
    ...(view.total
      ? { total: [say('合计', 'Total'), ...Array.from({ length: groups - 1 }, () => ''), ...figures(view.total)] }
      : {}),
    notes: notesOf(view, say),
    foot: say(`${view.register.title.zh}摘录，${day}`, `Extract of the ${view.register.title.en}, ${day}`),
  };
}
