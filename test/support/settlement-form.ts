/** What the applicant types in the browser: the worked example's form, control by control. */

import { procedure } from '../../office/duties/6-rights-donations-settlement/return-settlement/procedure.ts';
import type { Value } from '../../src/language/expression.ts';

const [first] = procedure.examples;
const form = first?.given[0]?.form ?? {};

const flat = Object.entries(form).flatMap(([key, value]): [string, string][] =>
  Array.isArray(value)
    ? value.flatMap((row, index) =>
        Object.entries(row as object).map(([column, cell]): [string, string] => [
          `form.${key}.${index}.${column}`,
          String(cell),
        ]),
      ) // rows of the example are objects
    : [[`form.${key}`, String(value)]],
);

/** Name of the control → what is typed or chosen. */
export const settlementForm: { readonly [name: string]: string } = Object.fromEntries(flat);

export const examples = { procedure: procedure.id };

/** The same as values, for the API. */
export const settlementExample: { [key: string]: Value } = { ...form };
