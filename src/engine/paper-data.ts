/** What a paper says, and how values become words in it. Layout is the papers' room's business. */
import { formatDate } from '../language/dates.ts';
import { evaluate, pick, type Scope } from '../language/evaluate.ts';
import type { Expr, Value } from '../language/expression.ts';
import type { Field, MaskKind } from '../language/field.ts';
import { maskValue } from '../language/masks.ts';
import { capitals, formatMoney, inFen } from '../language/money.ts';
import type { PaperLayout } from '../language/paper.ts';
import type { ApprovalStep, OfficialParts } from '../language/paper-content.ts';
import type { Lang, Text } from '../language/text.ts';
import type { World } from './world.ts';

/** Content of an issued paper; holds personal values, so it lives with them and is erased with them. */
export interface PaperContent {
  kind: PaperLayout;
  lang: 'zh' | 'en' | 'both';
  title: Text;
  number: string;
  issuedOn: string;
  addressee?: Text;
  body: Text[];
  sections: { heading: Text; paragraphs: Text[]; list?: boolean }[];
  fields: { label: Text; value: Text; public: boolean; shown: Text }[];
  validUntil?: { label: Text; date: string; note?: Text };
  basis: Text[];
  signedBy: Text;
  /** With a layout of GB/T 9704-2012. */
  official?: OfficialParts;
  /** With the layout approval-sheet. */
  approvals?: ApprovalStep[];
}

const iso = /^\d{4}-\d{2}-\d{2}$/;

export function fieldNamed(world: World, name: string): Field | undefined {
  const [root, key = '', column] = name.split('.');
  const find = (fields: readonly Field[]) => fields.find((field) => field.key === key);
  if (root === 'form')
    return world.procedure.form.flatMap((section) => section.fields).find((field) => field.key === key);
  if (root === 'last') return world.procedure.actions[key]?.input?.find((field) => field.key === column);
  return root === 'input'
    ? find(Object.values(world.procedure.actions).flatMap((action) => action.input ?? []))
    : undefined;
}

/** A value that a rule wrote in both languages. */
const isBoth = (value: Value): value is { readonly zh: string; readonly en: string } =>
  typeof pick(value, 'zh') === 'string' && typeof pick(value, 'en') === 'string';

/** A value as people read it: option labels, dates in words, names of places. */
export function wordsFor(world: World, value: Value | undefined, field: Field | undefined, lang: Lang): string {
  if (value === undefined || value === null) return '';
  if (field?.type === 'money' && !Array.isArray(value)) return formatMoney(value, lang);
  if (typeof value === 'boolean') return lang === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (Array.isArray(value))
    return value.map((entry) => wordsFor(world, entry, field, lang)).join(lang === 'zh' ? '、' : ', ');
  if (isBoth(value)) return value[lang];
  if (typeof value === 'object')
    return Object.values(value)
      .map((entry) => wordsFor(world, entry, undefined, lang))
      .join(' ');
  const text = String(value);
  const option = field?.options?.find((entry) => entry.value === value);
  if (option) return option.label[lang];
  if (field?.type === 'country' || field?.type === 'region') return world.names(field.type, text)?.[lang] ?? text;
  return iso.test(text) ? formatDate(text, lang) : text;
}

/** Fills `{name}` from the scope; `{name|capitals}` is an amount of money in Chinese capitals, in English its figures. */
export function fillText(world: World, scope: Scope, text: Text): Text {
  const put = (lang: Lang) =>
    text[lang].replace(/\{([\w.-]+)(\|capitals)?\}/g, (_all, name: string, asCapitals?: string) =>
      asCapitals && lang === 'zh'
        ? (capitals(inFen(scope.get(name)) ?? -1) ?? '')
        : wordsFor(world, scope.get(name), fieldNamed(world, name), lang),
    );
  return { zh: put('zh'), en: put('en') };
}

const isText = (value: Text | Expr): value is Text =>
  value !== null && typeof value === 'object' && 'zh' in value && 'en' in value;

/** A text filled in, or the value of an expression, as people read it. */
export function exprText(world: World, scope: Scope, expr: Text | Expr): Text {
  if (isText(expr)) return fillText(world, scope, expr);
  const value = evaluate(expr, scope);
  const field = expr !== null && typeof expr === 'object' && 'ref' in expr ? fieldNamed(world, expr.ref) : undefined;
  return { zh: wordsFor(world, value, field, 'zh'), en: wordsFor(world, value, field, 'en') };
}

export const masked = (text: Text, mask: MaskKind | undefined): Text =>
  mask === undefined ? text : { zh: maskValue(mask, text.zh), en: maskValue(mask, text.en) };

/** One entry of a list as a line. @param list the field that holds it: its columns in their order, choices and countries by name */
export function entryLine(world: World, entry: Value, list?: Field): Text {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry) || isBoth(entry))
    return { zh: wordsFor(world, entry, list, 'zh'), en: wordsFor(world, entry, list, 'en') };
  const keys = list?.fields?.map(({ key }) => key) ?? Object.keys(entry);
  const parts = (lang: 'zh' | 'en') =>
    keys
      .map((key) =>
        wordsFor(
          world,
          pick(entry, key),
          list?.fields?.find((field) => field.key === key),
          lang,
        ),
      )
      .filter(Boolean);
  return { zh: parts('zh').join('：'), en: parts('en').join(': ') };
}
