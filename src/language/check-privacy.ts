/** Cross-checks of personal data: a sensitive field of a form is masked and says what it is for (PIPL 6, 30). */
import type { Field } from './field.ts';
import type { Procedure } from './procedure.ts';
import { sensitivityOf } from './sensitivity.ts';

type Say = (problem: string) => void;

function checkField(path: string, field: Field, say: Say): void {
  if (sensitivityOf(field) === 'sensitive') {
    if (!field.purpose) say(`${path}.purpose: a sensitive field says what it is for`);
    if (field.mask === undefined || field.mask === 'full') say(`${path}.mask: a sensitive field has a mask`);
  }
  for (const column of field.fields ?? []) checkField(`${path}.${column.key}`, column, say);
}

export function checkPrivacy(procedure: Procedure, say: Say): void {
  for (const section of procedure.form) for (const field of section.fields) checkField(`form.${field.key}`, field, say);
}
