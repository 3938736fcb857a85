/** Leaders' visits (dossier 2, §4): who decides by which channel, absences that exclude each other, when the request goes up. */
import { addDays, daysBetween } from '../../../../src/calendar/arithmetic.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import type { Text } from '../../../../src/language/text.ts';
import { posts } from '../shared/leader-posts.ts';
import {
  at,
  both,
  dayOf,
  design,
  guide,
  type Input,
  intOf,
  known,
  listOf,
  regulations2000,
  textAt,
  textOf,
} from '../shared/reporting.ts';

const government = ['mayor', 'executive-vice-mayor', 'vice-mayor'];
const apart: readonly (readonly [string, string])[] = [
  ['secretary', 'mayor'],
  ['mayor', 'executive-vice-mayor'],
];
const finals: { readonly [final: string]: readonly [string, string] } = {
  centre: ['省委转报中央', 'the centre, through the provincial committee'],
  'state-council': ['省政府转报国务院', 'the State Council, through the provincial government'],
  province: ['省', 'the province'],
  trip: ['按因公临时出国任务审批', 'as an ordinary official trip'],
};

function channel(input: Input): RuleResult {
  const post = textOf(input.post);
  const line = Object.hasOwn(posts, post) ? posts[post] : undefined;
  const [way, final] = line ?? ['', ''];
  const centre = final === 'centre' || final === 'state-council';
  const [zh, en] = finals[final] ?? ['待填', 'not given'];
  return {
    holds: line !== undefined && final !== 'trip',
    value: { channel: way, final, centre },
    trace: [
      { text: line ? both(`由${zh}决定。`, `Decided by ${en}.`) : both('没有这一职务。', 'There is no such office.') },
    ],
  };
}

interface Absence {
  leader: string;
  post: string;
  exit: string;
  entry: string;
}

const absences = (input: Input): Absence[] =>
  listOf(input.rows).flatMap((row: Value) => {
    const [exit, entry] = [dayOf(at(row, 'exit')), dayOf(at(row, 'entry'))];
    return exit && entry && textAt(row, 'case') !== textOf(input.ownCase)
      ? [{ leader: textAt(row, 'leader'), post: textAt(row, 'post'), exit, entry }]
      : [];
  });

const excludes = (a: string, b: string): boolean =>
  apart.some(([one, other]) => (a === one && b === other) || (a === other && b === one));

/** Days on which fewer than half, rounded up, of the government's leading group would be in the city. */
function thinDays(own: Absence, others: readonly Absence[], size: number): string[] {
  if (!government.includes(own.post)) return [];
  const colleagues = others.filter((one) => government.includes(one.post));
  const days: string[] = [];
  for (let day = own.exit; day <= own.entry; day = addDays(day, 1)) {
    const away = 1 + colleagues.filter((one) => one.exit <= day && day <= one.entry).length;
    if (size - away < Math.ceil(size / 2)) days.push(day);
  }
  return days;
}

/** L4. Every day from exit to entry counts as absent, both included. */
function absence(input: Input): RuleResult {
  const [exit, entry] = [dayOf(input.exit), dayOf(input.entry)];
  if (!exit || !entry || entry < exit || daysBetween(exit, entry) > 200)
    return {
      holds: false,
      value: { days: 0 },
      trace: [{ text: both('起止日期不全。', 'The dates are not complete.') }],
    };
  const own: Absence = { leader: textOf(input.leader), post: textOf(input.post), exit, entry };
  const others = absences(input).filter((one) => one.exit <= entry && exit <= one.entry);
  const found: Text[] = others
    .filter((one) => excludes(own.post, one.post))
    .map((one) => {
      const from = [one.exit, exit].sort().at(-1) ?? exit;
      const to = [one.entry, entry].sort().at(0) ?? entry;
      return both(
        `${posts[one.post]?.[2] ?? one.post}同时在外：${from} 至 ${to}`,
        `${posts[one.post]?.[3] ?? one.post} is abroad as well: ${from} to ${to}`,
      );
    });
  const thin = thinDays(own, others, intOf(input.size));
  if (thin.length)
    found.push(
      both(
        `政府班子在市人数不足一半：${thin.join('、')}`,
        `Less than half of the government’s leading group in the city: ${thin.join(', ')}`,
      ),
    );
  const acting = textOf(input.acting);
  if (textOf(input.actingPost) === own.post || others.some((one) => acting !== '' && one.leader === acting))
    found.push(both('主持工作的领导这些天不都在市', 'Whoever acts is not in the city on all these days'));
  return {
    holds: found.length === 0,
    value: {
      days: daysBetween(exit, entry) + 1,
      conflicts: found.map((text) => `${text.zh} · ${text.en}`),
      known: known(input.rows),
    },
    trace: found.length ? found.map((text) => ({ text })) : [{ text: both('没有冲突。', 'No conflict.') }],
  };
}

const text = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'text',
  label: both(zh, en),
  required: false,
});
const day = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'date',
  label: both(zh, en),
  required: false,
});
const int = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'int',
  label: both(zh, en),
  required: false,
});
const rows: Field = {
  key: 'rows',
  type: 'list',
  label: both('其他领导出访', 'Other leaders’ visits'),
  required: false,
  fields: [
    text('leader', '领导', 'Leader'),
    text('post', '职务', 'Office'),
    text('case', '件', 'Case'),
    day('exit', '离境', 'Exit'),
    day('entry', '入境', 'Entry'),
  ],
};

export const leaderChannel: Rule = {
  id: 'leader-channel',
  title: both('市领导出访报批渠道', 'Channel of a leader’s request'),
  basis: regulations2000,
  input: [text('post', '职务', 'Office')],
  compute: channel,
};

export const leaderAbsence: Rule = {
  id: 'leader-absence',
  title: both('市领导不同时在外', 'Leaders not abroad together'),
  basis: guide(
    '安阳市领导干部外出报备规定；半数在市为本系统设定',
    'Anyang rules on leaders’ absence; half of the group in the city is our design',
  ),
  input: [
    text('leader', '领导', 'Leader'),
    text('post', '职务', 'Office'),
    day('exit', '离境', 'Exit'),
    day('entry', '入境', 'Entry'),
    text('acting', '主持工作', 'Acting'),
    text('actingPost', '主持工作职务', 'Office of whoever acts'),
    int('size', '政府班子人数', 'Size of the government’s group'),
    text('ownCase', '本件', 'This case'),
    rows,
  ],
  compute: absence,
};

/** L3: one visit in a calendar year, unless it is a central task. */
export const leaderYearly: Rule = {
  id: 'leader-yearly',
  title: both('一年一次', 'Once a year'),
  basis: guide('山东省出国管理规定', 'Shandong rules on trips abroad'),
  input: [
    text('ownCase', '本件', 'This case'),
    { key: 'central', type: 'bool', label: both('中央任务', 'Central task'), required: false },
    rows,
  ],
  compute: (input): RuleResult => {
    const others = absences(input).length;
    const holds = input.central === true || others === 0;
    return {
      holds,
      value: { others },
      trace: [
        {
          text: both(
            `同一年另有 ${others} 次出访${input.central === true ? '，本次为中央任务' : ''}。`,
            `${others} other visit(s) in the same year${input.central === true ? '; this one is a central task' : ''}.`,
          ),
        },
      ],
    };
  },
};

export const leaderLead: Rule = {
  id: 'leader-lead',
  title: both('提前报送', 'Sent up in time'),
  basis: design('报中央提前 60 日，报省提前 45 日', '60 days before for the centre, 45 for the province'),
  input: [
    text('post', '职务', 'Office'),
    day('on', '文件日期', 'Date of the document'),
    day('exit', '离境', 'Exit'),
    int('centre', '报中央天数', 'Days for the centre'),
    int('province', '报省天数', 'Days for the province'),
  ],
  compute: (input): RuleResult => {
    const [on, exit] = [dayOf(input.on), dayOf(input.exit)];
    const post = textOf(input.post);
    const final = Object.hasOwn(posts, post) ? posts[post]?.[1] : undefined;
    const days = final === 'centre' || final === 'state-council' ? intOf(input.centre) : intOf(input.province);
    const latest = exit === undefined ? '' : addDays(exit, -days);
    const holds = on !== undefined && exit !== undefined && on <= latest;
    return {
      holds,
      value: { latest, days },
      trace: [{ text: both(`离境前 ${days} 日为 ${latest}。`, `${days} days before the exit is ${latest}.`) }],
    };
  },
};

export const rules: readonly Rule[] = [leaderChannel, leaderAbsence, leaderYearly, leaderLead];
