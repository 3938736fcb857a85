/** Fields that are given when a case is opened (what it is about): a later save may repeat them, not change them. */
import type { Value } from './expression.ts';
import type { Section } from './field.ts';
import type { Refusal } from './refusal.ts';

/** @returns one refusal for each fixed field whose value would change. */
export function changedFixed(
  form: readonly Section[],
  kept: { readonly [key: string]: Value },
  given: { readonly [key: string]: Value },
): Refusal[] {
  return form
    .flatMap((section) => section.fields)
    .filter((field) => field.fixed && field.key in given && given[field.key] !== kept[field.key])
    .map((field) => ({
      code: 'form.fixed',
      path: `form.${field.key}`,
      text: { zh: `“${field.label.zh}”开办时已定，不能改。`, en: `${field.label.en}: set when the case was opened.` },
      remedy: { zh: '去掉这一项再试。', en: 'Leave it out and try again.' },
      severity: 'block',
      scope: 'input',
    }));
}
