/** What a visa application takes over from the trip: days in the country, who travels, on which passport (dossier 2, §2 and §10). */
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { both, dayAt, dayOf, daysAbroad, design, type Input, listOf, textAt, textOf } from './values.ts';

export const passports: { readonly [kind: string]: string } = { DE: 'D', SE: 'S', PE: 'P' };
export const sexes: { readonly [sex: string]: string } = { female: 'F', male: 'M', F: 'F', M: 'M' };

/** Days of the legs in the country; without legs those of the trip. */
function stayIn(input: Input, country: string): { from: string | null; to: string | null } {
  const legs = listOf(input.legs).filter((leg) => textAt(leg, 'country') === country);
  const days = (key: string) => legs.flatMap((leg) => dayAt(leg, key) ?? []).sort();
  return {
    from: days('arrive').at(0) ?? dayOf(input.exit) ?? null,
    to: days('depart').at(-1) ?? dayOf(input.entry) ?? null,
  };
}

/** The passport in force that custody has of a member. */
const bookOf = (name: string, documents: readonly Value[]): Value | undefined =>
  documents.findLast(
    (row) =>
      textAt(row, 'holder') === name &&
      textAt(row, 'current') === 'yes' &&
      passports[textAt(row, 'kind')] !== undefined,
  );

interface Visa {
  from: string | null;
  to: string | null;
  stay: number | null;
  class: string | null;
  holders: readonly Value[];
}

export function visaFor(input: Input, country: string): Visa & { [key: string]: Value } {
  const { from, to } = stayIn(input, country);
  const members = listOf(input.members).filter((member) => textAt(member, 'name') !== '');
  const books = members.map((member) => bookOf(textAt(member, 'name'), listOf(input.documents)));
  const classes = new Set(books.flatMap((book) => (book ? (passports[textAt(book, 'kind')] ?? []) : [])));
  const holders = members.map((member, index) => {
    const book = books[index];
    const sex = sexes[textAt(member, 'sex')];
    const birth = dayAt(member, 'birth');
    return {
      name: textAt(member, 'name'),
      ...(book ? { document: textAt(book, 'document') } : {}),
      ...(sex ? { sex } : {}),
      ...(birth ? { birth } : {}),
    };
  });
  return {
    from,
    to,
    stay: from && to && from <= to ? daysAbroad(from, to) : null,
    class: classes.size === 1 ? ([...classes][0] ?? null) : null,
    holders,
  };
}

function prefill(input: Input): RuleResult {
  const value = visaFor(input, textOf(input.country));
  const known = value.holders.filter((holder) => textAt(holder, 'document') !== '').length;
  return {
    value,
    trace: [
      {
        text: both(
          `${value.holders.length} 人，在库护照 ${known} 本。`,
          `${value.holders.length} travel; ${known} passports known.`,
        ),
      },
    ],
  };
}

const list = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'list',
  label: both(zh, en),
  required: false,
  fields: [],
});
const day = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'date',
  label: both(zh, en),
  required: false,
});

export const visaPrefill: Rule = {
  id: 'trip-visa-prefill',
  title: both('签证申请的预填内容', 'What a visa application takes over from the trip'),
  basis: design('一次填写，多处使用', 'Entered once, used again'),
  input: [
    { key: 'country', type: 'country', label: both('国家', 'Country'), required: false },
    list('members', '成员', 'Members'),
    list('legs', '行程', 'Legs'),
    list('documents', '证照', 'Documents'),
    day('exit', '离境', 'Exit'),
    day('entry', '入境', 'Entry'),
  ],
  compute: prefill,
};
