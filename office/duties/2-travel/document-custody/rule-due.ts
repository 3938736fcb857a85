/**
 * When a document on loan is due back (dossier 2, §8): exit date + approved days + 7 until the entry date is known, then entry
 * date + 7; a cancelled trip: cancellation + 7; a loan without a trip: loan + 7. Natural days, never rolled (0 §1.7).
 */
import { addDays, daysBetween } from '../../../../src/calendar/arithmetic.ts';
import { dateText } from '../../../../src/language/dates.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { beijingNotice, houseRule, mfaGuide } from './law.ts';

type Input = { readonly [key: string]: Value };

const day = (input: Input, key: string): string | undefined =>
  typeof input[key] === 'string' && input[key] !== '' ? String(input[key]) : undefined;
const number = (input: Input, key: string): number => (typeof input[key] === 'number' ? Number(input[key]) : 0);
const date = (key: string, zh: string, en: string, required = false): Field => ({
  key,
  type: 'date',
  required,
  label: { zh, en },
});
const int = (key: string, zh: string, en: string, required = false): Field => ({
  key,
  type: 'int',
  min: 0,
  max: 1000,
  required,
  label: { zh, en },
});

/** The day the count starts from, its length in days, and why. */
function counted(input: Input): { from: string; length: number; zh: string; en: string } {
  const after = number(input, 'returnDays');
  const [entry, cancelled, exit] = [day(input, 'entry'), day(input, 'cancelledOn'), day(input, 'exit')];
  if (entry) return { from: entry, length: after, zh: `入境日加${after}日`, en: `entry plus ${after} days` };
  if (cancelled)
    return { from: cancelled, length: after, zh: `任务取消日加${after}日`, en: `cancellation plus ${after} days` };
  const planned = day(input, 'plannedReturn');
  const approved = exit && planned ? daysBetween(exit, planned) + 1 : number(input, 'approvedDays');
  if (exit)
    return {
      from: exit,
      length: approved + after,
      zh: `离境日加批准天数${approved}日加${after}日（暂定）`,
      en: `exit plus ${approved} approved days plus ${after} days (provisional)`,
    };
  return { from: day(input, 'loanedOn') ?? '', length: after, zh: `领用日加${after}日`, en: `loan plus ${after} days` };
}

function compute(input: Input): RuleResult {
  const { from, length, zh, en } = counted(input);
  const due = addDays(from, length);
  const words = dateText(due);
  return {
    value: { from, length, due },
    trace: [
      {
        text: {
          zh: `${zh}：${words.zh}。自然日，遇休息日不顺延。`,
          en: `${en}: ${words.en}. Natural days, not moved for rest days.`,
        },
      },
    ],
  };
}

export const custodyDue: Rule = {
  id: 'custody-due',
  title: { zh: '证照应还日期', en: 'Day a document is due back' },
  basis: {
    ...beijingNotice,
    text: { zh: `${mfaGuide.text.zh}；${beijingNotice.text.zh}`, en: `${mfaGuide.text.en}; ${beijingNotice.text.en}` },
  },
  input: [
    int('returnDays', '入境后几日内交回', 'Days to hand it back', true),
    date('loanedOn', '领用', 'Loaned on', true),
    date('exit', '离境', 'Exit'),
    int('approvedDays', '批准天数', 'Approved days'),
    date('plannedReturn', '批准的回国日期', 'Approved return'),
    date('entry', '入境', 'Entry'),
    date('cancelledOn', '任务取消', 'Trip cancelled on'),
  ],
  compute,
};

export const custodyLate: Rule = {
  id: 'custody-late',
  title: { zh: '逾期天数', en: 'Days late' },
  basis: houseRule,
  input: [date('due', '应还', 'Due', true), date('on', '归还', 'Back on', true)],
  compute: (input) => {
    const days = Math.max(0, daysBetween(String(input.due), String(input.on)));
    return {
      holds: days === 0,
      value: { days, year: String(input.on).slice(0, 4) },
      trace: [
        {
          text: days
            ? { zh: `逾期${days}日。`, en: `${days} day(s) late.` }
            : { zh: '按期归还。', en: 'Back in time.' },
        },
      ],
    };
  },
};

/** A trip moved by more than 7 days: the books come back first and are lent anew. */
export const tripMoved: Rule = {
  id: 'custody-trip-moved',
  title: { zh: '出访改期与证照', en: 'A moved trip and the documents' },
  basis: houseRule,
  input: [date('oldExit', '原离境', 'Exit before', true), date('newExit', '新离境', 'Exit now', true)],
  compute: (input) => {
    const days = daysBetween(String(input.oldExit), String(input.newExit));
    const keep = days <= 7;
    return {
      holds: keep,
      value: { days },
      trace: [
        {
          text: keep
            ? {
                zh: `推迟${days}日，不超过7日，应还日期重新计算。`,
                en: `Moved by ${days} day(s), not more than 7: the due day is computed anew.`,
              }
            : {
                zh: `推迟${days}日，超过7日：先交回，以后再领。`,
                en: `Moved by ${days} days, more than 7: hand it back first and borrow it again.`,
              },
        },
      ],
    };
  },
};
