/**
 * What comes back from a form that was shown masked. A value as it was shown stands for the kept one, which this viewer never had; it
 * is put back before anything is decided. Entries of a list are recognised by all that was shown of them, so that one may be taken
 * out or changed. What cannot be told apart, or is a mask that nobody was shown, is asked for again: a mask is never kept.
 */
import type { Values } from '../engine/record.ts';
import type { Value } from '../language/expression.ts';
import type { Field } from '../language/field.ts';
import type { Procedure } from '../language/procedure.ts';
import type { Refusal } from '../language/refusal.ts';
import { hides, maskFields, type Sight } from './present-form.ts';
import { ApiProblem } from './problems.ts';

type Row = { readonly [key: string]: Value };
/** A kept entry, and how it was shown; `mark` is the same for entries that look the same. */
interface Kept {
  row: Row;
  shown: Row;
  mark: string;
}
interface Work {
  sight: Sight;
  errors: Refusal[];
}

const isRow = (value: Value | undefined): value is Row =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
/** Left out, empty and not ticked are one: a page cannot send the difference. */
const plain = (value: Value | undefined): Value =>
  value === undefined || value === '' || value === false ? null : value;
const same = (a: Value | undefined, b: Value | undefined): boolean =>
  plain(a) === plain(b) || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
const markOf = (columns: readonly Field[], row: Row): string =>
  JSON.stringify(columns.map(({ key }) => plain(row[key])));
const looksMasked = (value: Value | undefined): boolean => typeof value === 'string' && /[*＊]/u.test(value);

const whole = (field: Field, path: string): Refusal => ({
  code: 'form.masked',
  path: `form.${path}`,
  severity: 'block',
  scope: 'input',
  text: {
    zh: `“${field.label.zh}”是掩码，不是完整内容`,
    en: `${field.label.en}: this is the masked form, not the value`,
  },
  remedy: {
    zh: '要改的，重新录入完整内容；不改的，照显示的样子留着。',
    en: 'Enter the whole value to change it, or leave it exactly as it is shown.',
  },
});

/** Columns of an entry that came back as somebody was shown them. */
const covered = (columns: readonly Field[], row: Row, kept: readonly Kept[], sight: Sight): Field[] =>
  columns.filter(
    (column) =>
      hides(column, sight) &&
      (looksMasked(row[column.key]) ||
        kept.some(
          ({ shown, row: whole }) =>
            same(shown[column.key], row[column.key]) && !same(whole[column.key], row[column.key]),
        )),
  );

const likeness = (kept: Kept, sent: Row, columns: readonly Field[]): number =>
  columns.filter(({ key }) => same(kept.shown[key], sent[key])).length;

/** Those among the entries that may be meant: the one in its place, or those most alike. */
function likeliest(fitting: readonly Kept[], sent: Row, columns: readonly Field[], here: Kept | undefined): Kept[] {
  const scores = fitting.map((kept) => likeness(kept, sent, columns));
  const best = Math.max(...scores);
  const alike = fitting.filter((_, n) => scores[n] === best);
  return here && alike.includes(here) ? [here] : alike;
}

/** Which kept entry each sent one was; nothing where it is new, or cannot be told. */
class Pairs {
  readonly found: (Kept | undefined)[];
  private readonly free: Set<Kept>;
  private readonly rows: readonly ({ row: Row; hidden: Field[]; mark: string } | undefined)[];
  private readonly columns: readonly Field[];
  private readonly kept: readonly Kept[];

  constructor(columns: readonly Field[], sent: readonly Value[], kept: readonly Kept[], sight: Sight) {
    this.columns = columns;
    this.kept = kept;
    this.free = new Set(kept);
    this.found = sent.map(() => undefined);
    this.rows = sent.map((value) => {
      const hidden = isRow(value) ? covered(columns, value, kept, sight) : [];
      return isRow(value) && hidden.length > 0 ? { row: value, hidden, mark: markOf(columns, value) } : undefined;
    });
    const nothingGone = sent.length >= kept.length;
    if (nothingGone) this.inPlace();
    this.unchanged();
    this.changed(nothingGone);
  }

  private take(at: number, one: Kept): void {
    this.found[at] = one;
    this.free.delete(one);
  }

  private inPlace(): void {
    this.rows.forEach((sent, at) => {
      const here = this.kept[at];
      if (sent && here?.mark === sent.mark) this.take(at, here);
    });
  }

  /** Entries that come back as they were shown, wherever they stand now; twins only where none of them is gone. */
  private unchanged(): void {
    const twins = Map.groupBy(this.free, ({ mark }) => mark);
    const asking = Map.groupBy(
      this.rows.flatMap((sent, at) => (sent && !this.found[at] ? [{ at, mark: sent.mark }] : [])),
      ({ mark }) => mark,
    );
    for (const [mark, places] of asking) {
      const alike = twins.get(mark) ?? [];
      const [first] = alike;
      const one = alike.every((twin) => markOf(this.columns, twin.row) === markOf(this.columns, first?.row ?? {}));
      if (places.length === alike.length || one)
        for (const [n, { at }] of places.entries()) if (alike[n]) this.take(at, alike[n]);
    }
  }

  /** Entries in which something else was changed: their masks fit, and most of the rest. */
  private changed(nothingGone: boolean): void {
    const twins = new Set([...this.free].map(({ mark }) => mark));
    this.rows.forEach((sent, at) => {
      if (!sent || this.found[at] || twins.has(sent.mark)) return;
      const fitting = [...this.free].filter((one) =>
        sent.hidden.every(({ key }) => same(one.shown[key], sent.row[key])),
      );
      const [one, ...others] = likeliest(fitting, sent.row, this.columns, nothingGone ? this.kept[at] : undefined);
      const alike = others.every((other) => sent.hidden.every(({ key }) => same(other.row[key], one?.row[key])));
      if (one && alike) this.take(at, one);
    });
  }
}

function restoreList(field: Field, sent: readonly Value[], stored: Value | undefined, path: string, work: Work): Value {
  const columns = field.fields ?? [];
  const kept = (Array.isArray(stored) ? stored : []).filter(isRow).map((row: Row): Kept => {
    const shown = maskFields(columns, row, work.sight);
    return { row, shown, mark: markOf(columns, shown) };
  });
  const { found } = new Pairs(columns, sent, kept, work.sight);
  return sent.map((value, at) => (isRow(value) ? restoreRow(columns, value, found[at], `${path}.${at}`, work) : value));
}

function restoreRow(columns: readonly Field[], sent: Row, kept: Kept | undefined, path: string, work: Work): Row {
  return Object.fromEntries(
    Object.entries(sent).map(([key, value]) => {
      const field = columns.find((column) => column.key === key);
      const at = path ? `${path}.${key}` : key;
      if (!field) return [key, value];
      if (field.type === 'list' && Array.isArray(value))
        return [key, restoreList(field, value, kept?.row[key], at, work)];
      if (!hides(field, work.sight)) return [key, value];
      if (kept && same(kept.shown[key], value)) return [key, kept.row[key] ?? value];
      if (looksMasked(value)) work.errors.push(whole(field, at));
      return [key, value];
    }),
  );
}

/** @param sight how the form is shown to whoever sends it @throws ApiProblem act.input, one entry a mask that stands for nothing */
export function keepMasked(procedure: Procedure, stored: Values, sent: Values, sight: Sight): Values {
  const fields = procedure.form.flatMap((section) => section.fields);
  const work: Work = { sight, errors: [] };
  const kept = { row: stored, shown: maskFields(fields, stored, sight), mark: '' };
  const restored = restoreRow(fields, sent, kept, '', work);
  if (work.errors.length > 0) throw new ApiProblem('act.input', undefined, work.errors);
  return restored;
}
