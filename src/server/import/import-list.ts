/**
 * A table into a list of a form: the word of the language is the list itself. Good lines are saved by the act that saves a draft, bad
 * ones come back with what is wrong; the file is read elsewhere (`read-table.ts`), the lines are judged by the language.
 */
import type { ImportResult } from '../../client/types-import.ts';
import { withValues } from '../../engine/evolve.ts';
import { refusalOf } from '../../engine/permitted.ts';
import type { Actor, CaseRecord } from '../../engine/record.ts';
import { scopeOf, type World } from '../../engine/world.ts';
import type { Value } from '../../language/expression.ts';
import type { Field } from '../../language/field.ts';
import { type Choice, cellText } from '../../language/import/cells.ts';
import {
  doubledColumns,
  findHeadings,
  fit,
  type Headings,
  importColumns,
  missingColumns,
} from '../../language/import/columns.ts';
import { type ImportedLine, importLines, listProblems, type SheetRow } from '../../language/import/rows.ts';
import type { Refusal } from '../../language/refusal.ts';
import type { Lang } from '../../language/text.ts';
import { act, getLoaded } from '../act.ts';
import { spreadsheet, unmarked } from '../export-table.ts';
import { type Office, worldOf } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { withRows } from '../rows.ts';
import { readTable } from './read-table.ts';
import { mostFileBytes, mostLines, type Sheet, type TableRefusal } from './table.ts';
import { mendBook } from './write-book.ts';

/** A list in a form is sent again with every save of it: it must fit a request. */
const mostListBytes = 800_000;

const tableProblems: { readonly [code in TableRefusal]: () => ApiProblem } = {
  'import.kind': () => new ApiProblem('import.kind'),
  'import.unreadable': () => new ApiProblem('import.unreadable'),
  'import.lines': () => new ApiProblem('import.lines'),
  'import.unpacked': () => new ApiProblem('import.unpacked'),
};

/** The list of this name in the form. @throws ApiProblem not-found */
export function listField(world: World, key: string): Field {
  const field = world.procedure.form.flatMap((section) => section.fields).find((one) => one.key === key);
  if (field?.type !== 'list' || importColumns(field).length === 0) throw new ApiProblem('not-found');
  return field;
}

/** Departments of the office, for columns that name one. */
export const departmentsOf = (office: Office): readonly Choice[] =>
  office.book.organisation.bodies
    .filter((body) => body.kind === 'department')
    .map((body) => ({ value: body.id, label: body.title }));

/** The act by which this person saves the form without sending it. @throws ApiProblem case.not-editable */
export function savingAct(office: Office, world: World, record: CaseRecord, actor: Actor): string {
  const found = Object.entries(world.procedure.actions).find(
    ([id, action]) =>
      action.edits && !action.needsComplete && refusalOf(world, record, id, actor, office.book.nameWho) === undefined,
  );
  if (!found) throw new ApiProblem('case.not-editable');
  return found[0];
}

const headingRefusal = (code: string, field: Field, zh: string, en: string): Refusal => ({
  code,
  path: `form.${field.key}`,
  severity: 'block',
  scope: 'input',
  text: { zh: `“${field.label.zh}”${zh}`, en: `${field.label.en}: ${en}` },
  remedy: { zh: '改好标题行再导入，或用下载的空表。', en: 'Mend the headings, or use the empty table from here.' },
});

/** The sheet with the headings of this list. @throws ApiProblem import.headings with each column that is missing or doubled */
function headed(
  columns: readonly Field[],
  sheets: readonly Sheet[],
): { headings: Headings; rows: readonly SheetRow[] } {
  const [best] = sheets
    .map(({ rows }) => ({
      rows,
      headings: findHeadings(
        columns,
        rows.slice(0, 20).map(({ cells }) => cells.map(cellText)),
      ),
    }))
    .sort((a, b) => fit(b.headings) - fit(a.headings));
  if (!best?.headings) throw new ApiProblem('import.headings');
  const { headings } = best;
  const wrong = [
    ...missingColumns(columns, headings).map((field) =>
      headingRefusal('import.column-missing', field, '这一栏没有', 'the column is missing'),
    ),
    ...doubledColumns(columns, headings).map((field) =>
      headingRefusal('import.column-twice', field, '这一栏有两个', 'the column is there twice'),
    ),
  ];
  if (wrong.length > 0) throw new ApiProblem('import.headings', undefined, wrong);
  return { headings, rows: best.rows.slice(headings.row + 1) };
}

/** Cells as they were before an export marked them. */
const asGiven = ({ line, cells }: SheetRow): SheetRow => ({
  line,
  cells: cells.map((cell) => (typeof cell === 'string' ? unmarked(cell) : cell)),
});

type Entry = { readonly [key: string]: Value };

const entriesOf = (value: Value | undefined): readonly Entry[] =>
  Array.isArray(value)
    ? value.filter((one): one is Entry => one !== null && typeof one === 'object' && !Array.isArray(one))
    : [];

/** @throws ApiProblem where the list cannot become as long as that */
function needRoom(list: Field, entries: readonly Entry[], problems: readonly Refusal[]): void {
  const long = problems.filter((refusal) => refusal.code === 'form.too-large' && refusal.path === `form.${list.key}`);
  if (long.length > 0) throw new ApiProblem('import.list-size', undefined, long);
  if (entries.length > mostLines || Buffer.byteLength(JSON.stringify(entries)) > mostListBytes)
    throw new ApiProblem('import.list-size');
}

export interface ImportGiven {
  id: string;
  field: string;
  file: File;
  mode: 'append' | 'replace';
  preview: boolean;
  lang: Lang;
}

interface Judged {
  headings: Headings;
  lines: readonly ImportedLine[];
  /** The list as it will be. */
  entries: readonly Entry[];
  problems: readonly Refusal[];
}

function judge(office: Office, world: World, record: CaseRecord, given: ImportGiven, sheets: readonly Sheet[]): Judged {
  const list = listField(world, given.field);
  const columns = importColumns(list);
  const { headings, rows } = headed(columns, sheets);
  if (rows.length > mostLines) throw new ApiProblem('import.lines');
  const kept = given.mode === 'append' ? entriesOf(record.form[list.key]) : [];
  const scope = (entries: readonly Entry[]) =>
    scopeOf(world, withValues(record, [{ path: `form.${list.key}`, value: entries }]));
  const lines = importLines(
    { list, columns, headings, rows: rows.map(asGiven), kept, bodies: departmentsOf(office) },
    scope,
  );
  if (lines.length === 0) throw new ApiProblem('import.empty');
  const entries = [...kept, ...lines.filter(({ state }) => state === 'good').map(({ entry }) => entry)];
  const problems = listProblems(list, entries, scope(entries)).filter((refusal) => refusal.path === `form.${list.key}`);
  needRoom(list, entries, problems);
  return { headings, lines, entries, problems };
}

async function mendFile(office: Office, world: World, given: ImportGiven, { headings, lines }: Judged) {
  const bad = lines.filter(({ state }) => state === 'bad');
  if (bad.length === 0) return undefined;
  const list = listField(world, given.field);
  const book = {
    list,
    places: headings.places,
    headings: headings.texts,
    bodies: departmentsOf(office),
    lang: given.lang,
  };
  const bytes = await mendBook(book, bad, ({ row }, column) => cellText(row.cells[column] ?? null));
  return { name: `${list.key}-mend.xlsx`, type: spreadsheet, base64: Buffer.from(bytes).toString('base64') };
}

/** @throws ApiProblem 403, 404, 409, 413, 415, 422 */
export async function importList(office: Office, actor: Actor, given: ImportGiven): Promise<ImportResult> {
  const { id, field, mode, preview } = given;
  const { record } = await getLoaded(office, actor, id);
  const world = worldOf(office, record.procedure, record.edition);
  listField(world, field);
  const action = await withRows(office, () => savingAct(office, world, record, actor));
  if (given.file.size > mostFileBytes) throw new ApiProblem('import.size');
  const table = await readTable(new Uint8Array(await given.file.arrayBuffer()));
  if ('refused' in table) throw tableProblems[table.refused]();
  const judged = await withRows(office, () => judge(office, world, record, given, table.sheets));
  const { lines, headings, entries } = judged;
  const good = lines.filter(({ state }) => state === 'good');
  const saves = !preview && good.length > 0;
  const saved = saves
    ? await act(office, actor, id, { action, input: {}, form: { [field]: entries }, version: record.version })
    : undefined;
  const mend = await mendFile(office, world, given, judged);
  return {
    preview,
    mode,
    rows: lines.length,
    good: good.length,
    badLines: lines.filter(({ state }) => state === 'bad').length,
    repeated: lines.filter(({ state }) => state === 'repeated').map(({ row }) => row.line),
    bad: lines.flatMap(({ findings }) => findings),
    unused: headings.texts.filter((text, at) => headings.places[at] === undefined && text.trim() !== ''),
    list: [...judged.problems],
    form: { [field]: good.map(({ entry }) => entry) },
    total: preview || saves ? entries.length : entriesOf(record.form[field]).length,
    ...(mend ? { mend } : {}),
    version: saved?.loaded.record.version ?? record.version,
  };
}
