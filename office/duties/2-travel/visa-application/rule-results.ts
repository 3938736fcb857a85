/** What the mission told, holder by holder: results come in parts, and who has none yet stays pending (dossier 2, §10). */
import type { Value } from '../../../../src/language/expression.ts';
import type { Rule } from '../../../../src/language/rule.ts';
import { houseRule } from './law.ts';
import { type Input, list, type Row, rowsOf, text } from './values.ts';

const decided = ['issued', 'refused'];

/** The result of one document: what is told now, else what the register has of it; without either it is pending. */
export function resultOf(input: Input, document: string): Row | undefined {
  const told = rowsOf(input.results).findLast((row) => text(row.document) === document);
  if (told) return decided.includes(text(told.result)) ? { ...told, visa: text(told.result) } : undefined;
  return rowsOf(input.before).findLast((row) => text(row.book) === document && decided.includes(text(row.visa)));
}

const words: { readonly [visa: string]: readonly [string, string] } = {
  issued: ['签发', 'issued'],
  refused: ['拒签', 'refused'],
  '': ['还没有结果', 'no result yet'],
};
const dates = (rows: readonly Row[], key: string): string[] =>
  rows
    .map((row) => text(row[key]))
    .filter(Boolean)
    .sort();

/** Documents that are told twice, or are none of the batch. */
function misnamed(input: Input, documents: readonly string[]): string[] {
  const named = rowsOf(input.results).map((row) => text(row.document));
  return named.filter((one, at) => !documents.includes(one) || named.indexOf(one) !== at);
}

const outcome = (issued: number, refused: number, pending: number, none: string): string =>
  pending > 0 ? 'submitted' : issued === 0 ? (refused > 0 ? 'refused' : none) : refused > 0 ? 'partly' : 'issued';

const results: Rule = {
  id: 'visa-results',
  title: { zh: '签证结果', en: 'Results of a batch' },
  basis: houseRule,
  input: [
    list('holders', '持照人', 'Holders'),
    list('before', '台账里已有的行', 'Lines the register has'),
    list('results', '结果', 'Results'),
  ],
  compute: (input) => {
    const each = rowsOf(input.holders).map((holder) => ({
      name: text(holder.name),
      document: text(holder.document),
      result: resultOf(input, text(holder.document)),
    }));
    const issued = each.flatMap(({ result }) => (result?.visa === 'issued' ? [result] : []));
    const pending = each.filter(({ result }) => result === undefined);
    const refused = each.length - issued.length - pending.length;
    const value: { readonly [key: string]: Value } = {
      named:
        misnamed(
          input,
          each.map(({ document }) => document),
        ).length === 0,
      issued: issued.length,
      refused,
      pending: pending.length,
      from: dates(issued, 'validFrom').at(-1) ?? null,
      to: dates(issued, 'validTo').at(0) ?? null,
      stay: issued[0]?.stay ?? null,
      result: outcome(issued.length, refused, pending.length, 'submitted'),
      withdrawn: issued.length > 0 ? 'partly' : refused > 0 ? 'refused' : 'withdrawn',
      waiting: pending.map(({ name }) => name).join('、'),
    };
    return {
      holds: pending.length === 0,
      value,
      trace: each.map(({ name, result }) => {
        const [zh, en] = words[text(result?.visa)] ?? ['', ''];
        return { text: { zh: `${name}：${zh}。`, en: `${name}: ${en}.` } };
      }),
    };
  },
};

export const resultRules: readonly Rule[] = [results];
