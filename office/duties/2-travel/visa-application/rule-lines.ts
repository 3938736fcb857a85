/** One visa per document per country: the lines that a batch keeps in the register, one for each holder (dossier 2, §0.6, §10). */
import { dateText } from '../../../../src/language/dates.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Rule } from '../../../../src/language/rule.ts';
import { houseRule } from './law.ts';
import { resultOf } from './rule-results.ts';
import { type Input, list, type Row, rowsOf, text } from './values.ts';

/** What is known of the visa of one document; null where nothing is, so that a line says nothing of somebody else. */
function lineOf(input: Input, holder: Row, index: number) {
  const document = text(holder.document);
  const result = resultOf(input, document);
  return {
    n: `${index + 1}`,
    document,
    holder: text(holder.name),
    visa: text(result?.visa) || null,
    visaNo: result?.visaNo ?? null,
    validFrom: result?.validFrom ?? null,
    validTo: result?.validTo ?? null,
    stay: result?.stay ?? null,
    decidedOn: result?.decidedOn ?? null,
  } satisfies { readonly [key: string]: Value };
}

/** Lines by their place in the batch: all, those told now, those without a result; those that a smaller batch leaves over are told apart. */
const lines: Rule = {
  id: 'visa-lines',
  title: { zh: '每本证照一行', en: 'One line a document' },
  basis: houseRule,
  input: [
    list('holders', '持照人', 'Holders'),
    list('results', '结果', 'Results'),
    list('before', '台账里已有的行', 'Lines the register has'),
  ],
  compute: (input) => {
    const holders = rowsOf(input.holders).map((holder, index) => lineOf(input, holder, index));
    const named = rowsOf(input.results).map((row) => text(row.document));
    const dropped = rowsOf(input.before)
      .map((row) => text(row.key))
      .filter((key) => key !== '' && Number(key) > holders.length)
      .map((n) => ({ n }));
    return {
      value: {
        lines: holders,
        told: holders.filter(({ document }) => named.includes(document)),
        open: holders.filter(({ visa }) => visa === null),
        waiting: rowsOf(input.holders).filter((_, index) => holders[index]?.visa === null),
        dropped,
      },
      trace: [
        {
          text: { zh: `${holders.length} 本证照，各一行。`, en: `${holders.length} document(s), a line each.` },
        },
      ],
    };
  },
};

const classes: { readonly [letter: string]: readonly [string, string] } = {
  D: ['外交护照', 'diplomatic'],
  S: ['公务护照', 'service'],
  P: ['公务普通护照', 'public-affairs'],
};
const sexes: { readonly [sex: string]: readonly [string, string] } = { F: ['女', 'female'], M: ['男', 'male'] };
const said = (day: string, say: (words: { zh: string; en: string }) => readonly [string, string]) =>
  day ? say(dateText(day)) : (['', ''] as const);

/** A holder as a note names them, on the page of each language. */
function named(holder: Row, expiry: string, passport: string) {
  const [zh, en] = classes[passport] ?? ['护照', ''];
  const number = text(holder.document);
  const parts: readonly (readonly [string, string])[] = [
    [text(holder.name), text(holder.name)],
    sexes[text(holder.sex)] ?? ['', ''],
    said(text(holder.birth), (day) => [`${day.zh}生`, `born ${day.en}`]),
    [`${zh} ${number}`, `${en} passport ${number}`.trim()],
    said(expiry, (day) => [`有效期至${day.zh}`, `valid until ${day.en}`]),
    [text(holder.post), text(holder.post)],
  ];
  return {
    zh: parts.flatMap(([words]) => words || []).join('，'),
    en: parts.flatMap(([, words]) => words || []).join(', '),
  };
}

/** A holder as the note names them: name, sex, birth, class, number and expiry of the passport, post in English. */
const noteList: Rule = {
  id: 'visa-note-list',
  title: { zh: '照会所附名单', en: 'List of a note verbale' },
  basis: houseRule,
  input: [
    list('holders', '持照人', 'Holders'),
    list('rows', '证照台账的行', 'Rows of the document register'),
    { key: 'class', type: 'text', max: 1, required: false, label: { zh: '护照种类', en: 'Class of passport' } },
  ],
  compute: (input) => {
    const told = rowsOf(input.holders).map((holder) => {
      const row = rowsOf(input.rows).findLast(
        (entry) => text(entry.document) === text(holder.document) && text(entry.current) !== 'no',
      );
      return named(holder, text(row?.expiry), text(input.class));
    });
    return {
      value: { lines: told },
      trace: [{ text: { zh: `名单 ${told.length} 人。`, en: `${told.length} named.` } }],
    };
  },
};

export const lineRules: readonly Rule[] = [lines, noteList];
