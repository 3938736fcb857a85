/** What the unit tells of a trip to Taiwan, and its papers (dossier 2, §6). */
import { choice, option, yesNo } from '../../../../src/language/blocks.ts';
import { type Expr, field, ref, today } from '../../../../src/language/expression.ts';
import type { Material, Section } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { both, check, day, long, rowsOf, rule, text } from '../shared/reporting.ts';

export const open = { ne: [field('classified'), true] } as const;
export const days = { le: [field('exitDate'), field('entryDate')] } as const;

export const form: readonly Section[] = [
  {
    id: 'group',
    title: both('团组', 'Group'),
    fields: [
      text('title', '团组或个人', 'Group or person', { max: 60 }),
      choice('scope', both('行程', 'Journey'), [
        option('taiwan', '只到台湾', 'Taiwan alone'),
        option('with-foreign', '同时到外国', 'Combined with a foreign country'),
      ]),
      day('exitDate', '出境日期', 'Exit'),
      day('entryDate', '返回日期', 'Return'),
      long('purpose', '任务', 'Task', { min: 20, max: 1000 }),
      {
        key: 'members',
        type: 'list',
        label: both('人员', 'Members'),
        itemTitle: both('第 {n} 人', 'member {n}'),
        min: 1,
        max: 100,
        fields: [
          text('name', '姓名', 'Name', { max: 60, mask: 'name' }),
          text('unitName', '单位', 'Unit', { max: 60 }),
          text('post', '职务', 'Post', { max: 60 }),
          yesNo('cadre', both('登记备案的国家工作人员', 'Official on record with the exit-entry administration')),
        ],
      },
    ],
    materials: ['request', 'programme', 'memberList', 'records'],
  },
  {
    id: 'inviter',
    title: both('邀请方', 'Inviter'),
    fields: [
      text('inviterName', '台湾邀请单位或个人', 'Inviter in Taiwan', { max: 100 }),
      yesNo('inviterInTaiwan', both('邀请方在台湾', 'The inviter is in Taiwan')),
      text('inviterFit', '与任务的关系', 'How it fits the task', { max: 200 }),
    ],
    materials: ['invitation'],
  },
  {
    id: 'approval',
    title: both('报批', 'Approval'),
    fields: [
      choice('approvalKind', both('批准种类', 'Kind of approval'), [
        option('approval', '赴台批件', 'Approval for Taiwan', {
          hint: both('应邀交流，签注 Y', 'Invited exchange, endorsement Y'),
        }),
        option('project', '立项批复', 'Reply on a project', { hint: both('商务，签注 F', 'Business, endorsement F') }),
      ]),
      yesNo('publicMoney', both('使用公款', 'Public money')),
      yesNo('classified', both('涉密', 'Classified')),
      text('noticePlace', '单位公示地点', 'Notice in the unit: place', { show: open }),
      day('noticeFrom', '公示起', 'Put up on', { show: open }),
      text('noticeResult', '公示结果', 'Result of the notice', { show: open }),
    ],
    materials: ['budgetForm'],
  },
];

const yearOf = (n: number): Expr => rule('trip-years', { day: field('exitDate') }, `y${n}`);
const history = {
  members: field('members'),
  ownCase: ref('case.id'),
  unit: ref('case.unit'),
  exit: field('exitDate'),
  entry: field('entryDate'),
  // A trip over the New Year stands in the year in which it began.
  ...Object.fromEntries([0, 1].map((n) => [`year${n}`, rowsOf('trip-register', { year: yearOf(n) })])),
  taiwan: rowsOf('taiwan-register', { unit: ref('case.unit') }),
} as const;

export const formChecks: readonly Check[] = [
  check(
    'taiwan.overlap',
    'members',
    rule('trip-overlap', history),
    ['本单位同一时间的另一团组里有同名人员', '换人或者改期。'],
    ['Another trip of the unit on these days has somebody of the same name', 'Send somebody else, or move the days.'],
  ),
  check(
    'taiwan.namesake',
    'members',
    rule('trip-overlap', history, 'clear'),
    ['其他单位同一时间的团组里有同名人员', '核实是否同一人；是同一人的，换人或者改期。'],
    [
      'A group of another unit on these days has somebody of the same name',
      'Find out whether it is the same person; if so, send somebody else or move the days.',
    ],
    { severity: 'warn' },
  ),
  check(
    'taiwan.foreign-leg',
    'scope',
    { eq: [field('scope'), 'taiwan'] },
    ['赴台和出国不能合在一件里', '出国部分另报因公临时出国任务。'],
    ['Taiwan and a foreign country are not combined in one filing', 'File the foreign part as an official trip.'],
  ),
  check(
    'taiwan.inviter',
    'inviterInTaiwan',
    { eq: [field('inviterInTaiwan'), true] },
    ['邀请方应是与任务对口的台湾单位或个人', '换成台湾的邀请方。'],
    ['The inviter is a body or person in Taiwan that fits the task', 'Name an inviter in Taiwan.'],
  ),
  check(
    'taiwan.notice-from',
    'noticeFrom',
    { le: [field('noticeFrom'), today] },
    ['公示还没有张贴', '先在单位公示 5 个工作日，期满后提交。'],
    ['The notice is not up yet', 'Put it up in the unit for 5 working days, then file.'],
    { when: open },
  ),
  check(
    'taiwan.dates',
    'entryDate',
    days,
    ['返回早于出境', '改正日期。'],
    ['Return before exit', 'Correct the dates.'],
  ),
];

const paper = (
  key: string,
  zh: string,
  en: string,
  kind: Material['form'],
  more: Partial<Material> = {},
): Material => ({
  key,
  title: both(zh, en),
  form: kind,
  ...more,
});

export const materials: readonly Material[] = [
  paper('request', '单位请示', 'Request of the unit', 'original'),
  paper('invitation', '邀请函', 'Invitation', 'copy'),
  paper('programme', '日程', 'Programme', 'original'),
  paper('memberList', '人员名单', 'List of members', 'original'),
  paper('records', '备案表', 'Personnel records', 'original', {
    required: { some: [field('members'), { eq: [ref('item.cadre'), true] }] },
  }),
  paper('budgetForm', '预算审批意见表', 'Opinion form on the budget', 'original', {
    required: { eq: [field('publicMoney'), true] },
  }),
];
