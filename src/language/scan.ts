/**
 * Numbers read one after another (`scan`): what is written in one field of lines, judged line by line, and what is still to be read.
 * The answers are expressions of the definition, so the engine's room knows nothing of what is counted.
 */
import type { Expr, Value } from './expression.ts';
import type { Field } from './field.ts';
import type { Procedure } from './procedure.ts';

/** known: expected here · unknown: readable, but not expected · twice: read before in the same text · unreadable: no number */
export const scanMarks = ['known', 'unknown', 'twice', 'unreadable'] as const;
export type ScanMark = (typeof scanMarks)[number];

export interface Scan {
  /** List of `{ text, mark }`: what the field holds, in order. */
  lines: Expr;
  /** List of texts: what is expected and not read yet. */
  left: Expr;
}

export interface ScannedLine {
  text: string;
  mark: ScanMark;
}

/** Lines as an expression gave them; entries of another shape are no lines. */
export const scannedLines = (value: Value | undefined): ScannedLine[] =>
  (Array.isArray(value) ? value : []).flatMap((entry: Value) => {
    if (entry === null || typeof entry !== 'object' || !('text' in entry) || !('mark' in entry)) return [];
    const mark = scanMarks.find((known) => known === entry.mark);
    return mark ? [{ text: String(entry.text), mark }] : [];
  });

/** Cross-check of definitions: only lines that an act asks for are scanned. */
export function checkScans({ form, actions }: Procedure, say: (problem: string) => void): void {
  const look = (fields: readonly Field[], path: string, asked: boolean): void => {
    for (const field of fields) {
      if (field.scan && !(asked && field.type === 'longtext'))
        say(`${path}.${field.key}.scan: only a longtext of an act is scanned`);
      look(field.fields ?? [], `${path}.${field.key}`, false);
    }
  };
  look(
    form.flatMap((section) => section.fields),
    'form',
    false,
  );
  for (const [id, action] of Object.entries(actions)) look(action.input ?? [], `actions.${id}.input`, true);
}
