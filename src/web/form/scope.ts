/** Names that conditions of a form may mention, answered from the case and what has been typed (the language's one evaluator). */
import type { CaseView, ProcedureView } from '../../client/types.ts';
import { holds, type Scope } from '../../language/evaluate.ts';
import type { Value } from '../../language/expression.ts';
import type { Field } from '../../language/field.ts';
import type { Values } from './values.ts';

export function formScope(
  procedure: ProcedureView,
  view: CaseView,
  form: Values,
  today: string,
  input: Values = {},
): Scope {
  const settings = {
    ...Object.fromEntries(procedure.settings.map((setting) => [setting.key, setting.default])),
    ...view.settings,
  };
  return {
    get(name) {
      const [room = '', ...rest] = name.split('.');
      const key = rest.join('.');
      if (name === 'today') return today;
      if (name === 'state') return view.state.id;
      if (room === 'form') return form[key];
      if (room === 'input') return input[key];
      if (room === 'setting') return procedure.settingsNow[key]?.value ?? settings[key];
      if (room === 'material') return view.materials.find((material) => material.key === key)?.files.length ?? 0;
      if (room === 'signing') return signingOf(view, key);
      return undefined;
    },
  };
}

/** `signing.<id>.<word>`, as the case was last read. */
function signingOf(view: CaseView, tail: string): Value | undefined {
  const [id, word = ''] = tail.split('.');
  const count = view.signings.find((signing) => signing.id === id);
  if (!count) return undefined;
  const words: { readonly [word: string]: Value } = {
    of: count.of,
    signed: count.signed,
    linked: count.linked,
    complete: count.of > 0 && count.signed === count.of,
  };
  return words[word];
}

/** Inside a row of a list the entry is `item`. */
export const rowScope = (scope: Scope, row: Values): Scope => ({
  ...scope,
  get: (name) => (name === 'item' ? row : name.startsWith('item.') ? row[name.slice(5)] : scope.get(name)),
});

export const isShown = (field: Field, scope: Scope): boolean => field.show === undefined || holds(field.show, scope);
export const isRequired = (field: Field, scope: Scope): boolean =>
  field.required === undefined || holds(field.required, scope);
