/** The form as a viewer may see it: masked unless it is their own. */

import type { Values } from '../engine/record.ts';
import type { Value } from '../language/expression.ts';
import type { Field } from '../language/field.ts';
import { maskValue } from '../language/masks.ts';
import type { Procedure } from '../language/procedure.ts';
import { sensitivityOf } from '../language/sensitivity.ts';

/** handler: takes part in the case · reader: may look, no more. */
export type Sight = 'handler' | 'reader';

interface Masking {
  sight: Sight;
  masked: string[];
}

/** Sensitive values stay masked even for those who handle the case; the rest they need to do their work. */
export const hides = (field: Field, sight: Sight): boolean =>
  field.mask !== undefined && field.mask !== 'full' && (sight === 'reader' || sensitivityOf(field) === 'sensitive');

function maskField(field: Field, value: Value, path: string, masking: Masking): Value {
  if (field.type === 'list' && Array.isArray(value)) {
    return value.map((row, index) =>
      row !== null && typeof row === 'object' && !Array.isArray(row)
        ? Object.fromEntries(
            Object.entries(row).map(([key, cell]) => {
              const column = field.fields?.find((entry) => entry.key === key);
              return [
                key,
                column ? maskField(column, cell as Value, `${path}.${index}.${key}`, masking) : (cell as Value),
              ]; // cells of a JSON object
            }),
          )
        : row,
    );
  }
  if (!field.mask || !hides(field, masking.sight) || typeof value !== 'string' || value === '') return value;
  masking.masked.push(path);
  return maskValue(field.mask, value);
}

/** Values of these fields as they are shown. */
export const maskFields = (fields: readonly Field[], values: Values, sight: Sight): Values =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const field = fields.find((entry) => entry.key === key);
      return [key, field ? maskField(field, value, key, { sight, masked: [] }) : value];
    }),
  );

/** @returns the form and the paths that were masked. */
export function maskForm(
  procedure: Procedure,
  form: Values,
  sight: Sight,
): { form: { [key: string]: Value }; masked: string[] } {
  const masked: string[] = [];
  const fields = new Map(procedure.form.flatMap((section) => section.fields.map((field) => [field.key, field])));
  const shown = Object.entries(form).map(([key, value]) => {
    const field = fields.get(key);
    return [key, field ? maskField(field, value, key, { sight, masked }) : value] as const;
  });
  return { form: Object.fromEntries(shown), masked };
}
