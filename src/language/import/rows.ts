/**
 * A table as entries of a list: each line read, judged by the language's own validation, good or bad with the reason at its cell. Every
 * line of the file is in the answer, so nothing is lost. Pure; the scope of the form is given.
 */
import { holds, isPresent, type Scope, withItem } from '../evaluate.ts';
import type { Value } from '../expression.ts';
import type { Field } from '../field.ts';
import type { Refusal } from '../refusal.ts';
import type { Text } from '../text.ts';
import { validateForm } from '../validate.ts';
import { type Cell, type CellFault, type Choice, cellText, choicesOf, readCell } from './cells.ts';
import type { Headings } from './columns.ts';

export interface SheetRow {
  /** Line of the file, 1 at the top. */
  line: number;
  cells: readonly Cell[];
}

type Entry = { readonly [key: string]: Value };

/** What is wrong at a cell. */
export interface ImportFinding {
  /** Line of the file, 1 at the top. */
  line: number;
  /** Heading as it stands in the file, else the label of the field that is not there. */
  column: Text;
  /** Key of the field; absent where the line as a whole is meant. */
  key?: string;
  /** As it stands in the file. */
  value: string;
  code: string;
  text: Text;
  remedy: Text;
}

export interface ImportedLine {
  row: SheetRow;
  entry: Entry;
  state: 'good' | 'repeated' | 'bad';
  findings: readonly ImportFinding[];
}

const faultWords: { readonly [code in CellFault | 'import.not-asked']: { text: Text; remedy: Text } } = {
  'import.formula': {
    text: { zh: '这一格是没有结果的公式', en: 'The cell is a formula without a result' },
    remedy: { zh: '直接填写内容，不用公式。', en: 'Enter the content itself, not a formula.' },
  },
  'import.digits': {
    text: {
      zh: '这一格被表格软件当作数字，末几位已丢失',
      en: 'The spreadsheet took it for a number and lost its last digits',
    },
    remedy: { zh: '把这一列设为文本格式，重填号码。', en: 'Format the column as text and enter the number again.' },
  },
  'import.characters': {
    text: { zh: '有不能保存的字符', en: 'It contains a character that cannot be kept' },
    remedy: { zh: '删去看不见的字符，重新填写。', en: 'Delete what cannot be seen and enter it again.' },
  },
  'import.not-asked': {
    text: { zh: '照这一行的其他内容，这一格不用填', en: 'With the rest of this line, nothing is asked here' },
    remedy: { zh: '清空这一格，或核对同一行其他各格。', en: 'Empty the cell, or check the others of the line.' },
  },
};

/** How an entry is called while it is a line of a file: its place in the list is not decided yet. */
const thisLine: Text = { zh: '这一行', en: 'this line' };

interface Reader {
  list: Field;
  columns: readonly Field[];
  headings: Headings;
  choices: ReadonlyMap<string, readonly Choice[]>;
  scope: Scope;
}

const placeOf = ({ headings }: Reader, key: string): number =>
  headings.places.findIndex((place) => place !== undefined && place !== 'ours' && place.key === key);

function finding(
  reader: Reader,
  row: SheetRow,
  key: string | undefined,
  refusal: Pick<ImportFinding, 'code' | 'text' | 'remedy'>,
): ImportFinding {
  const at = key === undefined ? -1 : placeOf(reader, key);
  const heading = reader.headings.texts[at]?.trim();
  const label = reader.columns.find((field) => field.key === key)?.label ?? { zh: '', en: '' };
  const { code, text, remedy } = refusal;
  return {
    line: row.line,
    column: heading ? { zh: heading, en: heading } : label,
    ...(key === undefined ? {} : { key }),
    value: cellText(row.cells[at] ?? null),
    code,
    text,
    remedy,
  };
}

/** The entry of a line, and what the file itself has done to it. */
function readLine(reader: Reader, row: SheetRow): { entry: Entry; findings: ImportFinding[] } {
  const findings: ImportFinding[] = [];
  const given: { [key: string]: Value } = {};
  for (const field of reader.columns) {
    const at = placeOf(reader, field.key);
    if (at < 0) continue;
    const cell = row.cells[at] ?? null;
    const read = readCell(field, cell, reader.choices.get(field.key) ?? []);
    if ('fault' in read) {
      findings.push(finding(reader, row, field.key, { code: read.fault, ...faultWords[read.fault] }));
      given[field.key] = cellText(cell);
    } else if (isPresent(read.value)) given[field.key] = read.value;
  }
  const inside = withItem(reader.scope, given);
  for (const field of reader.columns) {
    if (given[field.key] === undefined || given[field.key] === false) continue;
    if (field.show === undefined || holds(field.show, inside)) continue;
    findings.push(finding(reader, row, field.key, { code: 'import.not-asked', ...faultWords['import.not-asked'] }));
  }
  return { entry: given, findings };
}

/** Nothing in any column but those that the office itself wrote. */
const isBlank = ({ headings }: Reader, row: SheetRow): boolean =>
  row.cells.every((cell, at) => headings.places[at] === 'ours' || cellText(cell) === '');

/** What a person wrote, in one order; a form keeps no “no” of a box that is not ticked. */
const sameAs = (entry: Entry): string =>
  JSON.stringify(
    Object.entries(entry)
      .filter(([, value]) => isPresent(value) && value !== false)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

export interface ListImport {
  list: Field;
  columns: readonly Field[];
  headings: Headings;
  /** Lines below the headings. */
  rows: readonly SheetRow[];
  /** Entries that the list has and keeps. */
  kept: readonly Entry[];
  bodies: readonly Choice[];
}

/** Problems of the list with these entries; those of an entry have its index in their path. */
export function listProblems(list: Field, entries: readonly Value[], scope: Scope): Refusal[] {
  const { show: _show, ...asked } = list;
  const section = { id: 'import', title: list.label, fields: [asked] };
  return validateForm([section], [], { [list.key]: entries }, scope).filter(
    (refusal) => (refusal.severity ?? 'block') === 'block',
  );
}

/** @param scopeOf scope of the form with these entries in the list: checks may look at all of them */
export function importLines(given: ListImport, scopeOf: (entries: readonly Entry[]) => Scope): ImportedLine[] {
  const { list, columns, headings, kept } = given;
  const choices = new Map(columns.map((field) => [field.key, choicesOf(field, given.bodies)]));
  const reader: Reader = { list, columns, headings, choices, scope: scopeOf(kept) };
  const read = given.rows.filter((row) => !isBlank(reader, row)).map((row) => ({ row, ...readLine(reader, row) }));
  const seen = new Set(kept.map(sameAs));
  const fresh = read.map(({ entry, findings }) => {
    const same = sameAs(entry);
    const known = findings.length === 0 && seen.has(same);
    seen.add(same);
    return !known;
  });
  const added = read.filter((_, index) => fresh[index]);
  const entries = [...kept, ...added.map(({ entry }) => entry)];
  const refusals = Map.groupBy(
    listProblems({ ...list, itemTitle: thisLine }, entries, scopeOf(entries)),
    (refusal) => refusal.path?.split('.')[2] ?? '',
  );
  let at = kept.length - 1;
  return read.map(({ row, entry, findings }, index): ImportedLine => {
    if (!fresh[index]) return { row, entry, state: 'repeated', findings: [] };
    at += 1;
    const ofForm = (refusals.get(String(at)) ?? [])
      .map((refusal) => finding(reader, row, refusal.path?.split('.')[3], refusal))
      .filter((one) => !findings.some((other) => other.key === one.key));
    const all = [...findings, ...ofForm];
    return { row, entry, state: all.length > 0 ? 'bad' : 'good', findings: all };
  });
}
