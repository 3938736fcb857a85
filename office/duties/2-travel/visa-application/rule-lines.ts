/** One visa per document per country: the lines that a batch keeps in the register, one for each holder (dossier 2, §0.6, §10). */
import type { Value } from '../../../../src/language/expression.ts';
import type { Rule } from '../../../../src/language/rule.ts';
import { houseRule } from './law.ts';
import { list, rowsOf, text } from './values.ts';

/** Lines by their place in the batch; those that a smaller batch leaves over are told apart. */
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
    const told = rowsOf(input.results);
    const holders = rowsOf(input.holders).map((holder, index): { readonly [key: string]: Value } => {
      const result = told.find((row) => text(row.document) === text(holder.document));
      return {
        n: `${index + 1}`,
        document: text(holder.document),
        holder: text(holder.name),
        visa: text(result?.result) || null,
        visaNo: result?.visaNo ?? null,
        validFrom: result?.validFrom ?? null,
        validTo: result?.validTo ?? null,
        stay: result?.stay ?? null,
      };
    });
    const dropped = rowsOf(input.before)
      .map((row) => text(row.key))
      .filter((key) => key !== '' && Number(key) > holders.length)
      .map((n) => ({ n }));
    return {
      value: { lines: holders, dropped },
      trace: [
        {
          text: { zh: `${holders.length} 本证照，各一行。`, en: `${holders.length} document(s), a line each.` },
        },
      ],
    };
  },
};

export const lineRules: readonly Rule[] = [lines];
