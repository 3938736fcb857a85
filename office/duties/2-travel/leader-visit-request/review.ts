/** Review inside the office (dossier 2, §4): the two divisions that handle it countersign, then a leader of the office signs. */
import type { Action } from '../../../../src/language/action.ts';
import type { Approval } from '../../../../src/language/approval.ts';
import { type Expr, field, ref, setting } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import { approvalActs } from '../../../../src/language/patterns/approval-acts.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import {
  both,
  check,
  chief,
  leader,
  line,
  move,
  office,
  officer,
  opinions2013,
  row,
  stop,
  tell,
} from '../shared/reporting.ts';
import {
  agreementsCleared,
  channelOf,
  codes,
  days,
  meetingsCleared,
  noConflict,
  onceAYear,
  shareFits,
  size,
  yearOf,
} from './form.ts';

/** The review was passed once: the visit stands in the register. */
export const reviewed: Expr = {
  any: [{ eq: [ref('approval.review.state'), 'agreed'] }, { gt: [ref('done.city-decide'), 0] }],
};

/** Whoever prepared it signs in none of its steps. */
const notBy = ['plan', 'revise'];

const review: Approval = {
  title: both('办内审核', 'review of the office'),
  steps: [
    {
      id: 'divisions',
      title: both('处室会签', 'Divisions countersign'),
      mode: 'all',
      seats: [...chief, { role: 'dept_head', body: 'protocol' }],
      notBy,
    },
    { id: 'leaders', title: both('办领导审核', 'Leaders of the office'), mode: 'any', seats: leader, notBy },
  ],
  agreed: [
    move('cleared'),
    row('leader-visit-register', {
      active: 'yes',
      state: 'planned',
      leader: field('leader'),
      post: field('post'),
      exit: field('exitDate'),
      entry: field('entryDate'),
      year: yearOf,
      countries: codes,
      days,
      channel: channelOf,
      acting: field('acting'),
    }),
    { do: 'issue-paper', paper: 'review' },
    tell(
      [{ role: 'leader_office', body: 'city-leaders' }],
      '出访日程占用领导日历，请留出',
      'The absence blocks the leader’s calendar',
    ),
  ],
  returned: [move('draft'), stop('leadTime'), tell(officer, '市领导出访件退回修改', 'A leader’s visit was sent back')],
  recalled: [move('draft'), stop('leadTime')],
};

export const approvals: { readonly [id: string]: Approval } = { review };

export const conflict = check(
  'leader.absence',
  undefined,
  noConflict,
  ['与其他市领导出访冲突，或者主持工作的领导不在市；冲突列在“条件”里', '错开日期，或者另定主持工作的领导。'],
  [
    'It conflicts with another leader’s absence, or whoever acts is away; the conflicts stand under “conditions”',
    'Move the days, or name another acting leader.',
  ],
);

/** L2–L7 hold with every signature. */
const guards: readonly Check[] = [
  conflict,
  check(
    'leader.yearly',
    undefined,
    onceAYear,
    ['同一年已有一次出访，又不是中央任务', '改到下一年，或者注明中央任务。'],
    [
      'There is another visit in the same year and this is no central task',
      'Move it to the next year, or state the central task.',
    ],
  ),
  check(
    'leader.members',
    undefined,
    { le: [size, setting('trip.maxMembers')] },
    ['团组超过 6 人', '减少成员。'],
    ['More than 6 members', 'Travel with fewer.'],
    { basis: opinions2013 },
  ),
  check(
    'leader.days',
    undefined,
    { le: [days, setting('trip.days3')] },
    ['超过 10 天', '缩短行程。'],
    ['More than 10 days', 'Shorten the journey.'],
    { basis: opinions2013 },
  ),
  check(
    'leader.share',
    undefined,
    shareFits,
    ['公务活动不足三分之二', '调整日程。'],
    ['Less than two thirds are official activities', 'Rearrange the itinerary.'],
    { basis: opinions2013 },
  ),
  check(
    'leader.meetings',
    undefined,
    meetingsCleared,
    ['会见国家元首、政府首脑没有批准文号', '先报批，或者删去。'],
    ['A meeting with a head of state or government has no clearance', 'Clear it first, or take it out.'],
  ),
  check(
    'leader.agreements',
    undefined,
    agreementsCleared,
    ['拟签文件没有经法制审核', '先送法制审核。'],
    ['An agreement is not cleared by the legal office', 'Have it cleared first.'],
  ),
];

const acts = approvalActs({ id: 'review', approval: review, from: ['planning'], begunBy: officer });

export const reviewActs: { readonly [id: string]: Action } = Object.fromEntries(
  Object.entries(acts).map(([id, act]): [string, Action] => [
    id,
    id === 'review-agree' ? { ...act, part: 'decides', guards } : act,
  ]),
);

/** 审批单 of the review, for the office's own file. */
export const reviewSheet: Paper = {
  title: both('市领导出访办内审核单', 'Review sheet of a leader’s visit'),
  kind: 'approval-sheet',
  layout: 'approval-sheet',
  lang: 'zh',
  number: { series: '武外侨办' },
  addressee: office,
  approval: 'review',
  signedBy: office,
  fields: [
    line('出访领导', 'Leader', field('leader')),
    line('离境', 'Exit', field('exitDate')),
    line('入境', 'Entry', field('entryDate')),
  ],
};
