/**
 * Cross-checks of a register's boards and reports: every column they name exists and has the type that is asked of it, masked columns
 * lay nothing out, values are among the options, both languages are there.
 */
import { type Board, boardKeys, type DueBoard, type Report, type Where } from './board.ts';
import type { Column, Register } from './register.ts';
import type { Text } from './text.ts';

type Say = (problem: string) => void;
type Columns = ReadonlyMap<string, Column>;

function checkText(path: string, text: Text, say: Say): void {
  if (!text.zh.trim() || !text.en.trim()) say(`${path}: text in both languages`);
}

/** @param wanted `open`: not masked, because everybody who sees a count sees it */
function checkColumn(
  path: string,
  key: string | undefined,
  wanted: 'any' | 'open' | 'int' | 'date',
  columns: Columns,
  say: Say,
): void {
  if (key === undefined) return;
  const column = columns.get(key);
  if (!column) say(`${path}: no column ${key}`);
  if (wanted !== 'any' && column?.mask && column.mask !== 'full')
    say(`${path}: ${key} is masked and cannot lay rows out`);
  const fits = column?.type === wanted || (wanted === 'int' && column?.type === 'money');
  if ((wanted === 'int' || wanted === 'date') && column && !fits) say(`${path}: ${key} is no ${wanted}`);
}

const isAmong = (column: Column | undefined, value: string): boolean =>
  column?.options === undefined || column.options.some((option) => option.value === value);

function checkWhere(path: string, where: readonly Where[] = [], columns: Columns, say: Say): void {
  for (const test of where) {
    checkColumn(`${path}.where`, test.column, 'open', columns, say);
    const values = 'in' in test ? test.in : 'not' in test ? test.not : [];
    for (const value of values)
      if (!isAmong(columns.get(test.column), value)) say(`${path}.where: ${test.column} has no value ${value}`);
  }
}

function checkLayout(path: string, board: Board, columns: Columns, say: Say): void {
  const { a, b, n, m, pick, sort } = boardKeys(board);
  const dated = board.kind === 'timeline' || board.kind === 'due';
  checkColumn(path, a, 'open', columns, say);
  checkColumn(path, b, board.kind === 'timeline' ? 'date' : 'open', columns, say);
  checkColumn(path, pick, 'open', columns, say);
  checkColumn(path, sort, dated ? 'date' : 'open', columns, say);
  checkColumn(path, n, 'int', columns, say);
  checkColumn(path, m, 'int', columns, say);
  if (board.kind === 'matrix' || board.kind === 'timeline')
    checkColumn(`${path}.rowLabel`, board.rowLabel, 'open', columns, say);
}

function checkSteps(path: string, { steps = [] }: DueBoard, say: Say): void {
  for (const [at, { after, title, text }] of steps.entries()) {
    if (at > 0 && after <= (steps[at - 1]?.after ?? after))
      say(`${path}.steps: ${after} must lie after the one before`);
    checkText(`${path}.steps.${after}`, title, say);
    checkText(`${path}.steps.${after}`, text, say);
  }
}

function checkBoard(path: string, board: Board, columns: Columns, say: Say): void {
  checkText(`${path}.title`, board.title, say);
  checkText(`${path}.summary`, board.summary, say);
  checkWhere(path, board.where, columns, say);
  checkLayout(path, board, columns, say);
  if (board.show.length === 0) say(`${path}.show: at least one column`);
  for (const key of board.show) checkColumn(`${path}.show`, key, 'any', columns, say);
  if (board.kind !== 'matrix' && board.lights) {
    const { column, is, expiring } = board.lights;
    checkColumn(`${path}.lights`, column, 'open', columns, say);
    for (const value of Object.keys(is))
      if (!isAmong(columns.get(column), value)) say(`${path}.lights: ${column} has no value ${value}`);
    checkColumn(`${path}.lights.expiring`, expiring?.column, 'date', columns, say);
  }
  if (board.kind === 'cards') for (const key of board.across) checkColumn(`${path}.across`, key, 'open', columns, say);
  if (board.kind === 'groups' && !columns.get(board.by)?.options) say(`${path}.by: ${board.by} needs options`);
  if (board.kind === 'due') checkSteps(path, board, say);
  if (board.kind === 'shelf')
    for (const [value, text] of Object.entries(board.marks ?? {})) {
      checkText(`${path}.marks.${value}`, text, say);
      if (!board.lights || !isAmong(columns.get(board.lights.column), value))
        say(`${path}.marks: the lights have no value ${value}`);
    }
  if (board.kind === 'timeline')
    for (const clash of board.clashes) {
      checkColumn(`${path}.clashes`, clash.column, 'any', columns, say);
      checkText(`${path}.clashes`, clash.text, say);
    }
}

function checkReport(path: string, report: Report, columns: Columns, say: Say): void {
  checkText(`${path}.title`, report.title, say);
  checkText(`${path}.summary`, report.summary, say);
  checkWhere(path, report.where, columns, say);
  checkColumn(`${path}.date`, report.date, 'date', columns, say);
  for (const key of report.group) checkColumn(`${path}.group`, key, 'open', columns, say);
  if (report.each !== undefined && !report.group.includes(report.each)) say(`${path}.each: one of its groups`);
  if (report.each !== undefined && report.public) say(`${path}.each: what goes outside adds up to its total`);
  if (report.measures.length === 0) say(`${path}.measures: at least one`);
  for (const { id, label, of } of report.measures) {
    checkText(`${path}.measures.${id}`, label, say);
    if (of === 'count') continue;
    if ('share' in of) checkWhere(`${path}.measures.${id}`, of.share, columns, say);
    else checkColumn(`${path}.measures.${id}`, Object.values(of)[0], 'int', columns, say);
  }
}

/** What is wrong with the boards and reports of a register; nothing lets them in. */
export function checkBoards(register: Register): string[] {
  const problems: string[] = [];
  const columns = new Map(register.columns.map((column) => [column.key, column]));
  const say: Say = (problem) => problems.push(`register ${register.id}.${problem}`);
  const once = (what: string, ids: readonly string[]) => {
    for (const [at, id] of ids.entries()) {
      if (ids.indexOf(id) !== at) say(`${what}.${id}: defined twice`);
      if (!/^[a-z][a-z0-9-]*$/.test(id)) say(`${what}.${id}: kebab-case`);
    }
  };
  once(
    'boards',
    (register.boards ?? []).map((board) => board.id),
  );
  once(
    'reports',
    (register.reports ?? []).map((report) => report.id),
  );
  for (const board of register.boards ?? []) checkBoard(`boards.${board.id}`, board, columns, say);
  for (const report of register.reports ?? []) checkReport(`reports.${report.id}`, report, columns, say);
  return problems;
}
