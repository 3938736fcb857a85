/** The form as a viewer may see it: masked unless it is their own. */
import type { Field } from '../language/field.ts';
import { maskValue } from '../language/masks.ts';
import type { Procedure } from '../language/procedure.ts';
import type { Value } from '../language/expression.ts';
import type { Values } from '../engine/record.ts';

function maskField(field: Field, value: Value, path: string, masked: string[]): Value {
  if (field.type === 'list' && Array.isArray(value)) {
    return value.map((row, index) =>
      row !== null && typeof row === 'object' && !Array.isArray(row)
        ? Object.fromEntries(Object.entries(row).map(([key, cell]) => {
            const column = field.fields?.find((entry) => entry.key === key);
            return [key, column ? maskField(column, cell as Value, `${path}.${index}.${key}`, masked) : (cell as Value)]; // cells of a JSON object
          }))
        : row,
    );
  }
  if (!field.mask || field.mask === 'full' || typeof value !== 'string' || value === '') return value;
  masked.push(path);
  return maskValue(field.mask, value);
}

/** @returns the form and the paths that were masked. */
export function maskForm(procedure: Procedure, form: Values): { form: { [key: string]: Value }; masked: string[] } {
  const masked: string[] = [];
  const fields = new Map(procedure.form.flatMap((section) => section.fields.map((field) => [field.key, field])));
  const shown = Object.entries(form).map(([key, value]) => {
    const field = fields.get(key);
    return [key, field ? maskField(field, value, key, masked) : value] as const;
  });
  return { form: Object.fromEntries(shown), masked };
}
