/** Identifiers in the one form that is stored: half width, capitals, no spaces (§7); the same with and without a script. */
import type { Values } from '../engine/record.ts';
import type { Value } from '../language/expression.ts';
import type { Field } from '../language/field.ts';
import { tidyIdentifier } from '../language/identifiers/typing.ts';
import type { Procedure } from '../language/procedure.ts';

function tidyValue(field: Field | undefined, value: Value): Value {
  if (field?.type === 'identifier' && typeof value === 'string') return tidyIdentifier(value);
  if (field?.type !== 'list' || !Array.isArray(value)) return value;
  return value.map((row: Value) =>
    row !== null && typeof row === 'object' && !Array.isArray(row)
      ? tidyValues(field.fields ?? [], row as Values)
      : row,
  ); // entries of a list of fields
}

/** Values with every identifier among them brought into its stored form; anything else as it was given. */
export const tidyValues = (fields: readonly Field[], values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      tidyValue(
        fields.find((field) => field.key === key),
        value,
      ),
    ]),
  );

export const tidyForm = (procedure: Procedure, form: Values): Values =>
  tidyValues(
    procedure.form.flatMap((section) => section.fields),
    form,
  );
