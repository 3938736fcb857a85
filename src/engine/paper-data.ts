/** What a paper says: the definition's sentences filled with the case. Layout is the papers' room's business. */
import { formatDate } from '../language/dates.ts';
import { evaluate, isPresent, pick, type Scope } from '../language/evaluate.ts';
import type { Expr, Value } from '../language/expression.ts';
import type { Field, MaskKind } from '../language/field.ts';
import { maskValue } from '../language/masks.ts';
import type { Paper } from '../language/paper.ts';
import type { Lang, Text } from '../language/text.ts';

import { remedyText } from './remedies.ts';
import type { World } from './world.ts';

/** Content of an issued paper; holds personal values, so it lives with them and is erased with them. */
export interface PaperContent {
  kind: 'certificate' | 'letter';
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
}

const iso = /^\d{4}-\d{2}-\d{2}$/;

function fieldNamed(world: World, name: string): Field | undefined {
  const [root, key = '', column] = name.split('.');
  const find = (fields: readonly Field[]) => fields.find((field) => field.key === key);
  if (root === 'form')
    return world.procedure.form.flatMap((section) => section.fields).find((field) => field.key === key);
  if (root === 'last') return world.procedure.actions[key]?.input?.find((field) => field.key === column);
  return root === 'input'
    ? find(Object.values(world.procedure.actions).flatMap((action) => action.input ?? []))
    : undefined;
}

/** A value as people read it: option labels, dates in words, names of places. */
export function wordsFor(world: World, value: Value | undefined, field: Field | undefined, lang: Lang): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return lang === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (Array.isArray(value))
    return value.map((entry) => wordsFor(world, entry, field, lang)).join(lang === 'zh' ? '、' : ', ');
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

/** Fills `{name}` from the scope. */
export function fillText(world: World, scope: Scope, text: Text): Text {
  const put = (lang: Lang) =>
    text[lang].replace(/\{([\w.-]+)\}/g, (_all, name: string) =>
      wordsFor(world, scope.get(name), fieldNamed(world, name), lang),
    );
  return { zh: put('zh'), en: put('en') };
}

const isText = (value: Text | Expr): value is Text =>
  value !== null && typeof value === 'object' && 'zh' in value && 'en' in value;

function exprText(world: World, scope: Scope, expr: Text | Expr): Text {
  if (isText(expr)) return fillText(world, scope, expr);
  const value = evaluate(expr, scope);
  const field = expr !== null && typeof expr === 'object' && 'ref' in expr ? fieldNamed(world, expr.ref) : undefined;
  return { zh: wordsFor(world, value, field, 'zh'), en: wordsFor(world, value, field, 'en') };
}

const masked = (text: Text, mask: MaskKind | undefined): Text =>
  mask === undefined ? text : { zh: maskValue(mask, text.zh), en: maskValue(mask, text.en) };

function entryLine(world: World, entry: Value): Text {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    return { zh: String(entry), en: String(entry) };
  const parts = Object.keys(entry)
    .map((key) => wordsFor(world, pick(entry, key), undefined, 'zh'))
    .filter(Boolean);
  return { zh: parts.join('：'), en: parts.join(': ') };
}

function sectionsOf(world: World, scope: Scope, paper: Paper): PaperContent['sections'] {
  return (paper.sections ?? [])
    .filter(
      (section) =>
        section.show === undefined ||
        (isPresent(evaluate(section.show, scope)) && evaluate(section.show, scope) !== false),
    )
    .map((section) => {
      const listed = section.each === undefined ? [] : evaluate(section.each, scope);
      const lines = Array.isArray(listed) ? listed.map((entry) => entryLine(world, entry)) : [];
      return {
        heading: section.heading,
        paragraphs: [...(section.paragraphs ?? []).map((text) => fillText(world, scope, text)), ...lines],
        ...(lines.length ? { list: true } : {}),
      };
    });
}

function refusalSections(world: World, scope: Scope, paper: Paper, issuedOn: string): PaperContent['sections'] {
  if (!paper.refusal) return [];
  const { facts, ground, reasons, remedy } = paper.refusal;
  const part = (zh: string, en: string, expr: Expr) => ({
    heading: { zh, en },
    paragraphs: [exprText(world, scope, expr)],
  });
  return [
    part('事实', 'Facts', facts),
    part('依据', 'Ground', ground),
    part('理由', 'Reasons', reasons),
    { heading: { zh: '救济途径', en: 'Remedies' }, paragraphs: remedyText(world.calendar, remedy, issuedOn) },
  ];
}

/** @returns the content, or the names of obligatory parts of a refusing paper that are empty (law 5). */
export function paperContent(
  world: World,
  scope: Scope,
  paper: Paper,
  given: { number: string; validUntil?: string; applicant: Text },
): PaperContent {
  const addressee = paper.addressee === 'applicant' ? given.applicant : paper.addressee;
  return {
    kind: paper.layout,
    lang: paper.lang,
    title: paper.title,
    number: given.number,
    issuedOn: world.today,
    addressee,
    body: (paper.body ?? []).map((text) => fillText(world, scope, text)),
    sections: [...sectionsOf(world, scope, paper), ...refusalSections(world, scope, paper, world.today)],
    fields: (paper.fields ?? [])
      .filter(
        (field) =>
          field.show === undefined || (isPresent(evaluate(field.show, scope)) && evaluate(field.show, scope) !== false),
      )
      .map((field) => {
        const value = exprText(world, scope, field.value);
        return { label: field.label, value, public: field.public ?? false, shown: masked(value, field.mask) };
      }),
    ...(given.validUntil && paper.validity
      ? {
          validUntil: {
            label: paper.validity.label,
            date: given.validUntil,
            ...(paper.validity.note ? { note: paper.validity.note } : {}),
          },
        }
      : {}),
    basis: (paper.basis ?? []).map((basis) => basis.text),
    signedBy: paper.signedBy,
  };
}

/** Obligatory parts of a refusing paper that are empty: without them it cannot be issued. */
export function missingParts(world: World, scope: Scope, paper: Paper): string[] {
  if (!paper.refusal) return [];
  const { facts, ground, reasons } = paper.refusal;
  return Object.entries({ facts, ground, reasons }).flatMap(([name, expr]) =>
    exprText(world, scope, expr).zh.trim() ? [] : [name],
  );
}
