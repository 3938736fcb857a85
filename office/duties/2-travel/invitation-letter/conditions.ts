/** Conditions V3–V9 of invitation letters (dossier 2, §12); V1 and V7 are guards of the filing, V2 and V6 stand with the papers. */
import { type Expr, field } from '../../../../src/language/expression.ts';
import type { Condition } from '../../../../src/language/procedure.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { both, is } from '../shared/documents.ts';
import { checksOf, conditionsOf, type Tested } from '../shared/findings.ts';
import { channelFits, outcomesDone, passportsFit, stayRule } from './facts.ts';
import { changzhou, exitEntryLaw, foreignersDecree, house } from './law.ts';

export const tested: readonly Tested[] = [
  {
    id: 'V3',
    title: both('护照在计划入境后还有6个月', 'The passport lasts 6 months beyond the planned entry'),
    failed: both('有被邀请人的护照在计划入境后不足6个月', 'A passport ends less than 6 months after the planned entry'),
    remedy: both('请被邀请人换护照，或者把入境日期提前。', 'The invitee renews the passport, or the entry is earlier.'),
    test: passportsFit,
    at: 'invitees',
    basis: changzhou,
  },
  {
    id: 'V4',
    title: both('入境次数和停留天数符合规定', 'Entries and stay within the table'),
    failed: both('入境次数、时间或停留天数不符合规定', 'Entries, days of entry or stay are outside the table'),
    remedy: both('看旁边的说明改正。', 'Correct it by the note beside the field.'),
    test: stayRule,
    at: 'stay',
    basis: house,
  },
  {
    id: 'V8',
    title: both('不是受雇工作、采访、宗教或境外组织活动', 'Not employment, journalism, religious or NGO activity'),
    failed: both(
      '这个目的不办邀请函，或者和签证种类不符',
      'This purpose is not for an invitation letter, or does not fit the kind of visa',
    ),
    remedy: both(
      '工作走工作许可，专家短期任务走短期工作，采访走记者管道，宗教和境外组织活动先经主管部门；F 交流，M 经贸，C 乘务。',
      'Work: work permit; a short expert task: short-term work; journalism: press channel; religion and NGOs: their authority first. F is exchange, M trade, C crew.',
    ),
    test: channelFits,
    at: 'area',
    basis: foreignersDecree,
  },
  {
    id: 'V9',
    title: both('需要签证', 'A visa is needed'),
    failed: both('免签或持商务旅行卡的，不需要邀请函', 'With a visa waiver or an APEC card no letter is needed'),
    remedy: both('仍想要一封普通邀请函的，可以提交。', 'You may still file for a plain invitation.'),
    test: is('exempt', 'no'),
    severity: 'warn',
    at: 'exempt',
    basis: exitEntryLaw,
  },
];

const always: Expr = { all: [{ eq: [field('acceptsCost'), true] }, { eq: [field('compliance'), true] }] };

export const conditions: readonly Condition[] = [
  ...conditionsOf(tested),
  {
    id: 'V6',
    title: both('承担费用和守法承诺', 'Cost and compliance are promised'),
    detail: both('邀请单位对邀请内容的真实性负责。', 'The inviter answers for the truth of the invitation.'),
    test: always,
    basis: exitEntryLaw,
  },
  {
    id: 'V7',
    title: both('没有逾期的结果报告', 'No overdue outcome report'),
    detail: both('以前的邀请函都按时报了结果。', 'The outcome of earlier letters was reported in time.'),
    test: outcomesDone,
    basis: changzhou,
  },
];

export const formChecks: readonly Check[] = checksOf('invitation', tested);

export const outcomeGuard: Check = {
  code: 'invitation.v7',
  test: outcomesDone,
  text: both(
    '本单位有邀请函逾期没有报告结果，不能再申报',
    'An outcome report of the unit is overdue; nothing new can be filed',
  ),
  remedy: both(
    '在“我的办件”打开那封邀请函，报告来访或取消，当天恢复。',
    'Open that letter in My applications and report the visit or the cancellation; filing opens the same day.',
  ),
  basis: changzhou,
};
