/**
 * The matrix card × economy: each economy's answer is one cell of the register's line, approved, denied or pending; beside it the days
 * it took, and in one column the days that economies state as their own last. The rule reads the line, adds an answer, and counts.
 */

import { daysBetween } from '../../../../src/calendar/arithmetic.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { results } from '../shared/card-options.ts';
import { both } from '../shared/documents.ts';
import { economyOptions, full } from '../shared/economies.ts';
import { at, dateField, dayOf, type Input, listOf, wordOf } from '../shared/rule-values.ts';
import { framework } from './law.ts';

/** Days from the ministry's pass to the answer; nothing while it is awaited. */
function waited(line: Value, input: Input): number | null {
  const [from, on] = [dayOf(at(line, 'mfaOn')), dayOf(input.on)];
  return wordOf(input.result) !== 'pending' && from !== undefined && on !== undefined && on >= from
    ? daysBetween(from, on)
    : null;
}

/** `JPN 2029-01-09、AUS 2028-05-01`: the last days that economies state, with the one being recorded. */
function lastDays(line: Value, input: Input): string {
  const economy = wordOf(input.economy);
  const others = wordOf(at(line, 'until'))
    .split('、')
    .filter((entry) => entry !== '' && !entry.startsWith(economy));
  const until = wordOf(input.result) === 'approved' ? dayOf(input.until) : undefined;
  return [...others, ...(until === undefined ? [] : [`${economy} ${until}`])].join('、');
}

function matrix(input: Input): RuleResult {
  const line = listOf(input.rows).at(-1) ?? {};
  const economy = wordOf(input.economy);
  const entry = wordOf(input.result) || 'pending';
  const cells = full.map(({ code, name }) => ({ code, name, text: code === economy ? entry : wordOf(at(line, code)) }));
  const answered = (word: string) => cells.filter(({ text }) => text === word);
  const approved = answered('approved');
  const denied = answered('denied');
  const pending = cells.length - approved.length - denied.length;
  return {
    holds: pending === 0,
    value: {
      entry,
      days: waited(line, input),
      until: lastDays(line, input),
      approved: approved.length,
      denied: denied.length,
      pending,
      listed: approved.map(({ code }) => code).join('、'),
      codes: approved.map(({ code }) => code),
      names: approved.map(({ name }) => `${name.zh} ${name.en}`).join('、'),
      deniedBy: denied.map(({ code }) => code).join('、'),
    },
    trace: [
      {
        text: both(
          `同意${approved.length}个，不同意${denied.length}个，待答复${pending}个；卡上只列已同意的。`,
          `${approved.length} approved, ${denied.length} denied, ${pending} awaited; the card lists those that approved.`,
        ),
        figures: cells.map(({ name, text }) => ({ label: name, value: text })),
      },
    ],
  };
}

const rows = {
  key: 'rows',
  type: 'list',
  required: false,
  label: both('台账', 'Register'),
  fields: [{ key: 'card', type: 'text', required: false, label: both('卡号', 'Card') }],
} as const;

export const abtcMatrix: Rule = {
  id: 'abtc-matrix',
  title: both('各经济体答复', 'Answers of the economies'),
  basis: framework,
  input: [
    rows,
    { key: 'economy', type: 'enum', required: false, label: both('经济体', 'Economy'), options: economyOptions },
    { key: 'result', type: 'enum', required: false, label: both('答复', 'Answer'), options: results },
    dateField('on', '答复日期', 'Answered on', false),
    dateField('until', '有效期至', 'Valid until', false),
  ],
  compute: matrix,
};
