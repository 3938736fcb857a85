/** A slip of many documents: numbers, repeats, what the register has already, the lines that are printed. */
import type { Rule } from '../../../../src/language/rule.ts';
import { custodyRule } from '../shared/document-fields.ts';
import { both } from '../shared/documents.ts';
import { listOf, textAt } from '../shared/reading.ts';

/** First and last two characters, as everybody but custodians sees a number. */
const masked = (number: string): string => `${number.slice(0, 1)}***${number.slice(-2)}`;

const slip: Rule = {
  id: 'intake-slip',
  title: both('入库交接单', 'Slip of an intake'),
  basis: custodyRule,
  input: [
    {
      key: 'documents',
      type: 'list',
      max: 200,
      label: both('证照', 'Documents'),
      fields: [
        { key: 'number', type: 'text', max: 20, label: both('号码', 'Number') },
        { key: 'holder', type: 'text', max: 60, required: false, label: both('持照人', 'Holder') },
      ],
    },
    {
      key: 'rows',
      type: 'list',
      required: false,
      max: 5000,
      label: both('台账里有的', 'In the register'),
      fields: [{ key: 'document', type: 'text', max: 20, label: both('号码', 'Number') }],
    },
  ],
  compute: (input) => {
    const documents = listOf(input.documents);
    const numbers = documents.map((row) => textAt(row, 'number')).filter(Boolean);
    const repeated = [...new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index))];
    const known = listOf(input.rows).map((row) => textAt(row, 'document'));
    const names = (list: readonly string[]) => list.map(masked).join('、');
    return {
      holds: repeated.length + known.length === 0,
      value: {
        numbers,
        once: repeated.length === 0,
        new: known.length === 0,
        listed: documents.map((row) => `${textAt(row, 'number')} ${textAt(row, 'holder')}`.trim()),
      },
      trace: [
        { text: both(`单上 ${numbers.length} 本。`, `${numbers.length} document(s) on the slip.`) },
        ...(repeated.length ? [{ text: both(`重复：${names(repeated)}。`, `Repeated: ${names(repeated)}.`) }] : []),
        ...(known.length
          ? [{ text: both(`台账已有：${names(known)}。`, `Already registered: ${names(known)}.`) }]
          : []),
      ],
    };
  },
};

export const rules: readonly Rule[] = [slip];
