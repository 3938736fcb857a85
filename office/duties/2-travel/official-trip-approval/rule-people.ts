/** Who travels, what rank the highest has, and who therefore decides (R-authority). */
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { rankOptions } from '../shared/ranks.ts';
import { both, flagAt, type Input, listOf, powersGuide, remembered, rules2013, textAt, textOf } from './values.ts';

const ranks = rankOptions.map(({ value }) => value);
const titleOf = (rank: string) => rankOptions.find(({ value }) => value === rank)?.label ?? both('未填', 'not given');

const text = (key: string, zh: string, en: string, required = true): Field => ({
  key,
  type: 'text',
  label: both(zh, en),
  ...(required ? {} : { required }),
});
const flag = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'bool',
  label: both(zh, en),
  required: false,
});

export const membersInput: Field = {
  key: 'members',
  type: 'list',
  label: both('成员', 'Members'),
  itemTitle: both('第 {n} 人', 'member {n}'),
  fields: [
    text('name', '姓名', 'Name'),
    text('unitName', '单位', 'Unit', false),
    text('post', '职务', 'Post', false),
    { key: 'rank', type: 'enum', label: both('职级', 'Rank'), options: rankOptions, required: false },
    text('role', '团内身份', 'Role', false),
    text('staffKind', '人员类别', 'Kind of staff', false),
    flag('leadingGroup', '班子成员', 'Leading group'),
    flag('retired', '离退休', 'Retired'),
  ],
};

const named = (members: readonly Value[]) => members.filter((member) => textAt(member, 'name') !== '');

export const headOf = (members: readonly Value[]): Value | undefined =>
  members.find((member) => textAt(member, 'role') === 'head');

/** The higher of two ranks stands earlier in the list; an unknown one last. */
const place = (rank: string): number => {
  const at = ranks.indexOf(rank);
  return at < 0 ? ranks.length : at;
};

export const highestRank = (members: readonly Value[]): string =>
  members.map((member) => textAt(member, 'rank')).sort((a, b) => place(a) - place(b))[0] ?? '';

function summary(input: Input): RuleResult {
  const members = named(listOf(input.members));
  const heads = members.filter((member) => textAt(member, 'role') === 'head');
  const leaders = members
    .filter((member) => flagAt(member, 'leadingGroup'))
    .map((member) => textAt(member, 'unitName'));
  const rank = highestRank(members);
  const names = members.map((member) => textAt(member, 'name'));
  return {
    holds: members.length > 0 && heads.length === 1,
    value: {
      names: names.join('、'),
      /** Of the first member: the sending unit, where all come from one. */
      unitName: members[0] ? textAt(members[0], 'unitName') : '',
      head: heads[0] ? textAt(heads[0], 'name') : '',
      headLeading: heads[0] ? flagAt(heads[0], 'leadingGroup') : false,
      count: members.length,
      rank,
      /** Two of one unit's leading group travel together (T12). */
      leadersTogether: new Set(leaders).size !== leaders.length,
      uncounted: members
        .filter((member) => textAt(member, 'staffKind') === 'research')
        .map((member) => textAt(member, 'name'))
        .join('、'),
      lines: members.map((member) =>
        [textAt(member, 'name'), textAt(member, 'unitName'), textAt(member, 'post')].filter(Boolean).join('，'),
      ),
    },
    trace: [
      {
        text: both(
          `${members.length} 人，团长 ${heads.length} 名，最高职级${titleOf(rank).zh}。`,
          `${members.length} members, ${heads.length} head(s), highest rank ${titleOf(rank).en}.`,
        ),
      },
    ],
  };
}

export const tripMembers: Rule = {
  id: 'trip-members',
  title: both('团组成员', 'Members of the delegation'),
  basis: rules2013,
  input: [membersInput],
  compute: remembered('members', summary),
};

/** Who decides: `centre` goes by the visits of city leaders, `province` upward, `city-leader` recorded, `office` by the office's leader. */
function decider(input: Input): { by: string; zh: string; en: string } {
  const rank = highestRank(listOf(input.members));
  if (rank === 'vice-province')
    return {
      by: 'centre',
      zh: '副省级人员由中央或国务院批准，走市领导出访报批',
      en: 'the centre, through the visits of city leaders',
    };
  if (textOf(input.joint) === 'cross-region')
    return {
      by: 'province',
      zh: '跨省、跨部委组团由省里批准',
      en: 'the province: members of other provinces or ministries',
    };
  if (rank === 'bureau')
    return { by: 'province', zh: '正局级由市领导同意后报省里批准', en: 'the province, after a city leader agreed' };
  if (rank === 'deputy-bureau') return { by: 'city-leader', zh: '副局级由市领导批准', en: 'a city leader' };
  return { by: 'office', zh: '处级及以下由办领导批准', en: 'the office’s leader' };
}

export const tripAuthority: Rule = {
  id: 'trip-authority',
  title: both('审批权限', 'Who decides'),
  basis: powersGuide,
  input: [membersInput, text('joint', '跨地区跨部门', 'Joint', false)],
  compute: (input) => {
    const { by, zh, en } = decider(input);
    return {
      value: { by, cityFirst: highestRank(listOf(input.members)) === 'bureau' },
      trace: [{ text: both(`${zh}。`, `Decided by ${en}.`) }],
    };
  },
};
