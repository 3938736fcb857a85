/** What a public notice says: the definition's lines filled from the case and masked here, so that nothing more leaves the engine. */
import { evaluate, holds, pick, type Scope } from '../language/evaluate.ts';
import type { Value } from '../language/expression.ts';
import type { MaskKind } from '../language/field.ts';
import { maskValue } from '../language/masks.ts';
import type { NoticeField, PublicNotice } from '../language/public-notice.ts';
import type { Text } from '../language/text.ts';
import { exprText, masked, wordsFor } from './paper-data.ts';
import type { World } from './world.ts';

export interface NoticeContent {
  title: Text;
  kind: PublicNotice['kind'];
  lead: Text;
  fields: { label: Text; value: Text }[];
  rows?: { columns: Text[]; entries: Text[][] };
  todo: Text;
  objections: boolean;
  body: Text;
  contact: Text;
  basis: Text[];
}

/** Several names in one value are masked one by one: a mask over the joined text would show the others. */
function shown(world: World, scope: Scope, field: NoticeField): Text {
  const listed = 'zh' in Object(field.value) ? undefined : evaluate(field.value as never, scope); // a text has no value
  if (!Array.isArray(listed)) return masked(exprText(world, scope, field.value), field.mask);
  const words = (lang: 'zh' | 'en') =>
    listed.map((entry) => maskValue(field.mask, wordsFor(world, entry, undefined, lang)));
  return { zh: words('zh').join('、'), en: words('en').join(', ') };
}

const cell = (world: World, entry: Value, column: { key: string; mask: MaskKind }): Text => ({
  zh: maskValue(column.mask, wordsFor(world, pick(entry, column.key), undefined, 'zh')),
  en: maskValue(column.mask, wordsFor(world, pick(entry, column.key), undefined, 'en')),
});

export function noticeContent(world: World, scope: Scope, notice: PublicNotice): NoticeContent {
  const { title, kind, lead, todo, objections, body, contact, basis, rows } = notice;
  const listed = rows ? evaluate(rows.each, scope) : undefined;
  return {
    title,
    kind,
    lead,
    fields: notice.fields
      .filter((field) => field.show === undefined || holds(field.show, scope))
      .map((field) => ({ label: field.label, value: shown(world, scope, field) })),
    ...(rows && Array.isArray(listed)
      ? {
          rows: {
            columns: rows.columns.map((column) => column.label),
            entries: listed.map((entry) => rows.columns.map((column) => cell(world, entry, column))),
          },
        }
      : {}),
    todo,
    objections,
    body,
    contact,
    basis: basis.map((entry) => entry.text),
  };
}
