/** Moved and kept days for reading: counts, a filter, the first lines; and the whole list as a spreadsheet. */
import type { DeadlineMoves, DeadlineMoveView } from '../../client/types-calendar.ts';
import { formatDate } from '../../language/dates.ts';
import type { Procedure } from '../../language/procedure.ts';
import type { Lang, Text } from '../../language/text.ts';
import type { CaseMove } from '../../store/deadline-moves.ts';
import { newWorkbook } from '../workbook.ts';

/** So many lines a page shows; the spreadsheet has them all. */
const shown = 200;

export interface MoveToShow extends CaseMove {
  number: string;
  procedure: Procedure;
  provisional: boolean;
  doneAt?: string;
}

function view(move: MoveToShow): DeadlineMoveView[] {
  const clock = move.procedure.clocks[move.clock];
  if (!clock || move.how === 'over') return [];
  return [
    {
      caseId: move.caseId,
      number: move.number,
      procedure: move.procedure.title,
      clock: clock.title,
      whose: clock.whose,
      from: move.from,
      to: move.to,
      how: move.how,
      provisional: move.provisional,
      ...(move.doneAt ? { doneAt: move.doneAt } : {}),
    },
  ];
}

/** Every word of the filter is found in number, procedure, limit, day or kind. */
function fits(line: DeadlineMoveView, q: string): boolean {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const { number, procedure, clock, from, to, how, whose } = line;
  const text = [number, procedure.zh, procedure.en, clock.zh, clock.en, from, to, how, whose].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

export function viewMoves(moves: readonly MoveToShow[], q = ''): DeadlineMoves & { all: DeadlineMoveView[] } {
  const lines = moves.flatMap(view).sort((a, b) => a.number.localeCompare(b.number) || a.from.localeCompare(b.from));
  const all = lines.filter((line) => fits(line, q));
  return {
    moved: lines.filter((line) => line.how === 'moved').length,
    kept: lines.filter((line) => line.how !== 'moved').length,
    cases: new Set(lines.map((line) => line.caseId)).size,
    found: all.length,
    lines: all.slice(0, shown),
    all,
  };
}

const heads: readonly Text[] = [
  { zh: '办件编号', en: 'Case' },
  { zh: '事项', en: 'Procedure' },
  { zh: '时限', en: 'Limit' },
  { zh: '原最后一天', en: 'Last day before' },
  { zh: '新最后一天', en: 'Last day after' },
  { zh: '结果', en: 'Outcome' },
];

const outcomes: { readonly [how in DeadlineMoveView['how']]: Text } = {
  moved: { zh: '改期', en: 'moves' },
  'not-before': { zh: '不提前：保持已告知的日期', en: 'stays: never earlier than told' },
  'not-after': { zh: '不推后：保持已告知的日期', en: 'stays: never later than told' },
  printed: { zh: '以证书所载日期为准', en: 'the printed day rules' },
};

const _outcomeWords = (how: DeadlineMoveView['how']): Text => outcomes[how];

export async function movesXlsx(lines: readonly DeadlineMoveView[], lang: Lang): Promise<ArrayBuffer> {
  const workbook = await newWorkbook();
  const sheet = workbook.addWorksheet(lang === 'zh' ? '期限变动' : 'Moved limits', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = heads.map((head, i) => ({
    header: head[lang],
    key: String(i),
    width: [20, 32, 20, 18, 18, 30][i] ?? 18,
  }));
  sheet.getRow(1).font = { bold: true };
  const when = (moment: string) => `${formatDate(moment, lang)}${moment.length > 10 ? ` ${moment.slice(11, 16)}` : ''}`;
  sheet.addRows(
    lines.map((line) => [
      line.number,
      line.procedure[lang],
      line.clock[lang],
      when(line.from),
      line.how === 'moved' ? when(line.to) : when(line.from),
      outcomes[line.how][lang],
    ]),
  );
  const buffer = await workbook.xlsx.writeBuffer();
  return buffer as ArrayBuffer; // exceljs types it as its own Buffer
}
