/** Values in the one form that is stored: identifiers in half width and capitals (§7), fields that a zone fills, names in pinyin; with and without a script. */
import type { IsoDate } from '../calendar/types.ts';
import type { Values } from '../engine/record.ts';
import type { Value } from '../language/expression.ts';
import type { Field } from '../language/field.ts';
import { tidyIdentifier } from '../language/identifiers/typing.ts';
import type { Procedure } from '../language/procedure.ts';
import { withSuggestions } from '../language/suggest.ts';
import { withZones } from '../language/zone-fills.ts';

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
const tidyValues = (fields: readonly Field[], values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      tidyValue(
        fields.find((field) => field.key === key),
        value,
      ),
    ]),
  );

/** What an act was told. */
export const tidyInput = (fields: readonly Field[], input: Values, today: IsoDate): Values =>
  tidyValues(fields, withSuggestions(fields, withZones(fields, input, today)));

/** @param known the form so far; what stands there is not filled in anew from a zone or a name */
export function tidyForm(procedure: Procedure, form: Values, today: IsoDate, known: Values = {}): Values {
  const fields = procedure.form.flatMap((section) => section.fields);
  return tidyValues(fields, withSuggestions(fields, withZones(fields, form, today, known), known));
}
