/** What a line of a register holds besides the form, so that boards and reports can lay it out: first country, money in yuan, days between. */
import { daysBetween } from '../../../../src/calendar/arithmetic.ts';
import type { Rule } from '../../../../src/language/rule.ts';
import { both, dayOf, design, intOf, listOf, textAt, textOf } from './values.ts';

export const registerLine: Rule = {
  id: 'register-line',
  title: both('台账统计列', 'Columns for the statistics'),
  basis: design('多国的团组按首站统计，金额以元计', 'A trip counts for its first country, money in yuan'),
  input: [
    { key: 'countries', type: 'list', label: both('国家、地区', 'Countries and regions'), required: false, fields: [] },
    { key: 'fen', type: 'money', label: both('金额', 'Amount'), required: false },
    { key: 'from', type: 'date', label: both('起', 'From'), required: false },
    { key: 'to', type: 'date', label: both('止', 'To'), required: false },
  ],
  compute: (input) => {
    const [first] = listOf(input.countries)
      .map((entry) => textOf(entry) || textAt(entry, 'country'))
      .filter(Boolean);
    const [from, to] = [dayOf(input.from), dayOf(input.to)];
    const days = from !== undefined && to !== undefined && to >= from ? daysBetween(from, to) : null;
    return {
      value: { country: first ?? null, yuan: Math.round(intOf(input.fen) / 100), days },
      trace: [{ text: both('只用于统计，不影响办理。', 'For the statistics alone; nothing is decided by it.') }],
    };
  },
};
