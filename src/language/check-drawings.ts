/** Cross-checks of drawn lists: every column and field they name exists, has the type that is drawn, and is not masked. */
import type { DaysDrawing, ListDrawing, RouteDrawing } from './drawing.ts';
import type { Field, FieldType } from './field.ts';
import type { Procedure } from './procedure.ts';

type Say = (problem: string) => void;

const dates: readonly FieldType[] = ['date'];
const places: readonly FieldType[] = ['text', 'enum', 'country', 'region'];

/** A column of the list, or a field of the form, that a picture names. */
function checkPart(
  path: string,
  key: string | undefined,
  among: readonly Field[],
  types: readonly FieldType[],
  say: Say,
): Field | undefined {
  if (key === undefined) return undefined;
  const found = among.find((field) => field.key === key);
  if (!found) say(`${path}: no ${key}`);
  else if (!types.includes(found.type)) say(`${path}: ${key} is no ${types.join(', ')}`);
  else if (found.mask && found.mask !== 'full') say(`${path}: ${key} is masked and cannot be drawn`);
  return found;
}

function checkRoute(path: string, drawn: RouteDrawing, columns: readonly Field[], form: readonly Field[], say: Say) {
  checkPart(`${path}.place`, drawn.place, columns, places, say);
  checkPart(`${path}.detail`, drawn.detail, columns, places, say);
  checkPart(`${path}.from`, drawn.from, columns, dates, say);
  checkPart(`${path}.to`, drawn.to, columns, dates, say);
  checkPart(`${path}.start`, drawn.start?.field, form, dates, say);
  checkPart(`${path}.end`, drawn.end?.field, form, dates, say);
}

/** Fills that the eye tells apart; more kinds need lights. */
const mostKinds = 4;

function checkDays(path: string, drawn: DaysDrawing, columns: readonly Field[], form: readonly Field[], say: Say) {
  checkPart(`${path}.date`, drawn.date, columns, dates, say);
  const half = checkPart(`${path}.half`, drawn.half, columns, ['enum'], say);
  if (half && half.options?.length !== 2) say(`${path}.half: ${half.key} needs two options`);
  const kind = checkPart(`${path}.kind`, drawn.kind, columns, ['enum'], say);
  const kinds = (kind?.options ?? []).map((option) => option.value);
  if (kind && kinds.length === 0) say(`${path}.kind: ${kind.key} needs options`);
  for (const value of Object.keys(drawn.lights ?? {}))
    if (kind && !kinds.includes(value)) say(`${path}.lights: ${drawn.kind} has no value ${value}`);
  const plain = kinds.filter((value) => drawn.lights?.[value] === undefined);
  if (plain.length > mostKinds) say(`${path}.kind: at most ${mostKinds} kinds without a light`);
  checkPart(`${path}.start`, drawn.start, form, dates, say);
  checkPart(`${path}.end`, drawn.end, form, dates, say);
}

function checkDrawing(path: string, drawn: ListDrawing, list: Field, form: readonly Field[], say: Say): void {
  if (list.type !== 'list') say(`${path}: only a list is drawn`);
  else if (drawn.as === 'route') checkRoute(path, drawn, list.fields ?? [], form, say);
  else checkDays(path, drawn, list.fields ?? [], form, say);
}

export function checkDrawings(procedure: Procedure, say: Say): void {
  const form = procedure.form.flatMap((section) => section.fields);
  for (const field of form) {
    if (field.drawn) checkDrawing(`form.${field.key}.drawn`, field.drawn, field, form, say);
    for (const column of field.fields ?? [])
      if (column.drawn) say(`form.${field.key}.${column.key}.drawn: only lists of the form are drawn`);
  }
  for (const [id, action] of Object.entries(procedure.actions))
    for (const field of action.input ?? [])
      if (field.drawn) say(`actions.${id}.${field.key}.drawn: only lists of the form are drawn`);
}
