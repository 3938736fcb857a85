/** 2A: what a change of an approved trip is, a note on the file or a new approval with a new notice. */
import { daysBetween } from '../../../../src/calendar/arithmetic.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import {
  both,
  codesAt,
  dayAt,
  dayOf,
  daysAbroad,
  type Input,
  intAt,
  intOf,
  listOf,
  namesAt,
  rules2013,
  textAt,
  textOf,
} from './values.ts';

type Finding = readonly [id: string, again: boolean, zh: string, en: string];

/** @param shift most days that the exit may move without a new approval */
function findings(input: Input, shift: number): Finding[] {
  const before = listOf(input.before).at(-1);
  const [exit, entry] = [dayOf(input.exit), dayOf(input.entry)];
  const oldExit = before === undefined ? undefined : dayAt(before, 'exit');
  if (before === undefined || !exit || !entry || !oldExit) return [];
  const found: Finding[] = [];
  const names = textOf(input.names).split('、').filter(Boolean);
  const oldNames = namesAt(before, 'members');
  const codes = listOf(input.countries).map(textOf);
  const oldCodes = codesAt(before, 'countries');
  const days = daysAbroad(exit, entry);
  const oldDays = intAt(before, 'days');
  const oldBudget = intAt(before, 'budget');
  const moved = Math.abs(daysBetween(oldExit, exit));
  const validUntil = dayAt(before, 'validUntil') ?? exit;
  if (names.some((name) => !oldNames.includes(name)))
    found.push(['member', true, '新增或更换成员', 'a new or replaced member']);
  else if (names.length < oldNames.length) found.push(['fewer-members', false, '减少成员', 'fewer members']);
  if (codes.some((code) => !oldCodes.includes(code)))
    found.push(['country', true, '新增或更换国家', 'an added or replaced country']);
  else if (codes.length < oldCodes.length) found.push(['fewer-countries', false, '减少国家', 'fewer countries']);
  if (days > oldDays) found.push(['days', true, '增加天数', 'more days']);
  else if (days < oldDays) found.push(['fewer-days', false, '减少天数', 'fewer days']);
  if (moved > 0) {
    const far = moved > shift || exit.slice(0, 4) !== oldExit.slice(0, 4) || exit > validUntil;
    found.push(
      far
        ? [
            'far-shift',
            true,
            `离境日移动 ${moved} 天、跨年或超出有效期`,
            `the exit moves ${moved} days, into another year or past the validity`,
          ]
        : ['shift', false, `离境日移动 ${moved} 天`, `the exit moves ${moved} days`],
    );
  }
  if (textOf(input.inviter) !== textAt(before, 'inviter'))
    found.push(['inviter', true, '更换邀请方', 'another inviter']);
  if (intOf(input.total) * 10 > oldBudget * 11)
    found.push(['budget', true, '预算增加超过 10%', 'the budget grows by more than 10 %']);
  return found;
}

function classify(input: Input): RuleResult {
  const found = findings(input, intOf(input.shift) || 30);
  const again = found.some(([, needsApproval]) => needsApproval);
  return {
    value: {
      kinds: found.map(([id]) => id),
      // Without the approved line at hand nothing is known: the strict way.
      handling: input.before === undefined ? 'approval' : found.length === 0 ? 'none' : again ? 'approval' : 'note',
      text: found.map(([, , zh]) => zh).join('、'),
    },
    trace: found.length
      ? found.map(([, needsApproval, zh, en]) => ({
          text: both(
            `${zh}：${needsApproval ? '重新审批' : '备案'}。`,
            `${en}: ${needsApproval ? 'a new approval' : 'a note on the file'}.`,
          ),
        }))
      : [{ text: both('与批准的内容相同。', 'The same as approved.') }],
  };
}

const text = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'text',
  label: both(zh, en),
  required: false,
});

export const tripChange: Rule = {
  id: 'trip-change',
  title: both('任务变更怎么办', 'How a change is handled'),
  basis: rules2013,
  input: [
    {
      key: 'before',
      type: 'list',
      label: both('批准的内容', 'What was approved'),
      required: false,
      fields: [
        { key: 'exit', type: 'date', label: both('离境', 'Exit') },
        { key: 'days', type: 'int', label: both('天数', 'Days') },
        text('members', '成员', 'Members'),
      ],
    },
    text('names', '成员', 'Members'),
    { key: 'countries', type: 'list', label: both('国家', 'Countries'), fields: [], required: false },
    { key: 'exit', type: 'date', label: both('离境', 'Exit') },
    { key: 'entry', type: 'date', label: both('入境', 'Entry') },
    text('inviter', '邀请方', 'Inviter'),
    { key: 'total', type: 'money', label: both('预算', 'Budget'), required: false },
    { key: 'shift', type: 'int', label: both('可移动天数', 'Days it may move'), required: false },
  ],
  compute: classify,
};

/** Years as registers write them: that of a day and the five before, for looking into the register by year. */
export const tripYears: Rule = {
  id: 'trip-years',
  title: both('年份', 'Years'),
  basis: rules2013,
  input: [{ key: 'day', type: 'date', label: both('日期', 'Day') }],
  compute: (input) => {
    const day = dayOf(input.day);
    const year = day === undefined ? undefined : Number(day.slice(0, 4));
    return {
      value:
        year === undefined
          ? {}
          : {
              ...Object.fromEntries([0, 1, 2, 3, 4, 5].map((n) => [`y${n}`, String(year - n)])),
              month: (day ?? '').slice(0, 7),
            },
      trace: [{ text: both('按离境日所在年份。', 'By the year of exit.') }],
    };
  },
};
