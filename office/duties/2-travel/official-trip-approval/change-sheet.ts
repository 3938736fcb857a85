/** 2A: what a change asks for beside what was approved, line by line, for the unit that edits it and whoever decides. */
import { type Expr, ref } from '../../../../src/language/expression.ts';
import type { Condition } from '../../../../src/language/procedure.ts';
import type { Text } from '../../../../src/language/text.ts';
import { changeKinds } from './facts.ts';
import { both, rules2013 } from './values.ts';

const line = (id: string, title: Text, detail: Text, kinds: readonly string[]): Condition => ({
  id: `2A-${id}`,
  title,
  detail,
  applies: { in: [ref('state'), ['changing', 'change-pending']] } satisfies Expr,
  test: { not: { some: [changeKinds, { in: [ref('item'), [...kinds]] }] } },
  severity: 'warn',
  basis: rules2013,
});

export const changeSheet: readonly Condition[] = [
  line(
    'members',
    both('成员与批准的相同', 'Members as approved'),
    both('减少的备案；新增、更换的重新公示和审批。', 'Fewer are noted; new ones are put up and approved again.'),
    ['member', 'fewer-members'],
  ),
  line(
    'countries',
    both('国家与批准的相同', 'Countries as approved'),
    both('减少的备案；新增、更换的重新公示和审批。', 'Fewer are noted; new ones are put up and approved again.'),
    ['country', 'fewer-countries'],
  ),
  line(
    'days',
    both('天数与批准的相同', 'Days as approved'),
    both('减少的备案；增加的重新公示和审批。', 'Fewer are noted; more are put up and approved again.'),
    ['days', 'fewer-days'],
  ),
  line(
    'exit',
    both('离境日与批准的相同', 'Exit as approved'),
    both(
      '在可移动天数以内的备案；更多、跨年或超出有效期的重新审批。',
      'Within the days it may move it is noted; more, another year or past the validity is approved again.',
    ),
    ['shift', 'far-shift'],
  ),
  line(
    'inviter',
    both('邀请方与批准的相同', 'Inviter as approved'),
    both('更换的重新公示和审批。', 'Another one is put up and approved again.'),
    ['inviter'],
  ),
  line(
    'budget',
    both('预算增加不超过 10%', 'Budget up by no more than 10 %'),
    both('超过的重新审批。', 'Beyond that it is approved again.'),
    ['budget'],
  ),
];
