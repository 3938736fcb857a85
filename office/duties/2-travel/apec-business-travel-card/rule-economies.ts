/**
 * The matrix card × economy: each economy's answer is one cell of the register's line, `approved 2026-05-01 to 2029-01-09`,
 * `denied 2026-05-01` or empty while it is awaited. The rule reads the line, adds an answer, and counts.
 */
import { daysBetween } from '../../../../src/calendar/arithmetic.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { both } from '../shared/documents.ts';
import { economyOptions, full } from '../shared/economies.ts';
import { at, dateField, dayOf, type Input, listOf, wordOf } from '../shared/rule-values.ts';
import { framework } from './law.ts';

export const results = [
  { value: 'approved', label: both('同意', 'Approved') },
  { value: 'denied', label: both('不同意', 'Denied') },
  { value: 'pending', label: both('待答复', 'Awaited') },
];

const cellOf = (input: Input): string => {
  const result = wordOf(input.result);
  if (result !== 'approved' && result !== 'denied') return '';
  const until = result === 'approved' ? dayOf(input.until) : undefined;
  return `${result} ${dayOf(input.on) ?? ''}${until === undefined ? '' : ` to ${until}`}`.trim();
};

function matrix(input: Input): RuleResult {
  const line = listOf(input.rows).at(-1) ?? {};
  const economy = wordOf(input.economy);
  const entry = cellOf(input);
  const cells = full.map(({ code, name }) => ({ code, name, text: code === economy ? entry : wordOf(at(line, code)) }));
  const with_ = (word: string) => cells.filter(({ text }) => text.startsWith(word));
  const approved = with_('approved');
  const denied = with_('denied');
  const pending = cells.length - approved.length - denied.length;
  return {
    holds: pending === 0,
    value: {
      entry,
      approved: approved.length,
      denied: denied.length,
      pending,
      listed: approved.map(({ code }) => code).join('、'),
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

function median(days: readonly number[]): number | null {
  const sorted = [...days].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2
    ? (sorted[middle] ?? 0)
    : Math.round(((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2);
}

/** Waiting time and denials of one economy over all cards, for the yearly report. */
function waiting(lines: readonly Value[], code: string): { days: number | null; denied: number } {
  const answered = lines.flatMap((line) => {
    const [, on = ''] = wordOf(at(line, code)).split(' ');
    const from = dayOf(at(line, 'mfaOn'));
    return from !== undefined && dayOf(on) !== undefined && on >= from ? [daysBetween(from, on)] : [];
  });
  return { days: median(answered), denied: lines.filter((line) => wordOf(at(line, code)).startsWith('denied')).length };
}

export const abtcReport: Rule = {
  id: 'abtc-report',
  title: both('各经济体等候天数和不同意数', 'Waiting time and denials by economy'),
  basis: {
    text: both('商务旅行卡年度报表：中位数，自然日', 'Yearly report on the cards: medians in natural days'),
    mark: 'design',
  },
  input: [rows],
  compute: (input) => {
    const lines = listOf(input.rows);
    const found = full.map(({ code, name }) => ({ code, name, ...waiting(lines, code) }));
    return {
      value: Object.fromEntries(found.map(({ code, days, denied }) => [code, { days, denied }])),
      trace: [
        {
          text: both('从外交部送审到答复的天数，取中位数。', 'Days from the ministry to the answer, the median.'),
          figures: found.map(({ name, days }) => ({ label: name, value: days ?? '—' })),
        },
      ],
    };
  },
};
