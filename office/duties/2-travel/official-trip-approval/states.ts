/** States of an official trip, with the words that the unit reads. */
import type { State } from '../../../../src/language/procedure.ts';
import { both } from './values.ts';

const none = both('不用做什么。', 'Nothing to do.');

const ended = (zh: string, en: string, headline: [string, string], todo?: [string, string]): State => ({
  title: both(zh, en),
  waits: 'nobody',
  final: true,
  headline: both(...headline),
  ...(todo ? { todo: both(...todo) } : {}),
});

/** Nothing came of it: kept `case.closedYears` (0 §4). */
const unmet = (...given: Parameters<typeof ended>): State => ({ ...ended(...given), unmet: true });

export const states: { readonly [id: string]: State } = {
  draft: {
    title: both('草稿', 'Draft'),
    waits: 'applicant',
    draft: true,
    next: ['submitted', 'accepted', 'reviewed', 'approved'],
    headline: both('还没有提交', 'Not filed yet'),
    todo: both(
      '填完后在单位公示 5 个工作日，登记结果，由单位负责人提交。',
      'Complete it, put it up in the unit for 5 working days, record the result; the leader files it.',
    ),
  },
  submitted: {
    title: both('已提交', 'Filed'),
    waits: 'office',
    next: ['accepted', 'reviewed', 'approved'],
    headline: both('正在预审', 'Pre-check under way'),
    todo: none,
  },
  correcting: {
    title: both('待补正', 'To be corrected'),
    waits: 'applicant',
    next: ['submitted'],
    headline: both('请补齐材料', 'Please complete the papers'),
    todo: both('5 个工作日内按通知补齐。', 'Complete everything on the notice within 5 working days.'),
  },
  accepted: {
    title: both('已受理', 'Accepted'),
    waits: 'office',
    next: ['reviewed', 'approved'],
    headline: both('正在审核', 'Under review'),
    todo: none,
  },
  reviewed: {
    title: both('已审核', 'Reviewed'),
    waits: 'office',
    next: ['approved'],
    headline: both('等待决定', 'Awaiting the decision'),
    todo: none,
  },
  consulting: {
    title: both('征求意见', 'Opinions asked'),
    waits: 'other',
    next: ['accepted', 'reviewed'],
    headline: both('正在征求意见，暂停计时', 'Opinions are asked; the time stops'),
    todo: none,
  },
  forwarded: {
    title: both('报上级', 'With the superior'),
    waits: 'other',
    next: ['approved'],
    headline: both('已报上级审批，暂停计时', 'With the superior; the time stops'),
    todo: none,
  },
  approved: {
    title: both('已批准', 'Approved'),
    waits: 'applicant',
    next: ['abroad', 'returned', 'closed'],
    headline: both('任务已批准', 'The trip is approved'),
    todo: both(
      '有效期内离境；有变更的先申请变更。',
      'Leave within the validity; ask for a change before anything changes.',
    ),
  },
  changing: {
    title: both('填写变更', 'Change in preparation'),
    waits: 'applicant',
    next: ['change-pending', 'approved'],
    headline: both('您在填写变更', 'You are preparing a change'),
    todo: both(
      '修改要变更的内容并保存。需要重新公示的，公示期满登记结果；换了人的，新成员签承诺书；然后提交。不变更了，改回批准的内容后撤回。',
      'Change what changes and save it. Where a new notice is needed, record its result; a new member signs the commitments; then hand it in. To give the change up, restore what was approved and withdraw.',
    ),
  },
  'change-pending': {
    title: both('变更中', 'Change pending'),
    waits: 'office',
    next: ['approved', 'changing'],
    headline: both('正在办理变更', 'The change is being handled'),
    todo: both('不用做什么；结果会通知您。', 'Nothing to do; you will be told the result.'),
  },
  abroad: {
    title: both('在外', 'Abroad'),
    waits: 'applicant',
    next: ['returned', 'closed'],
    headline: both('团组在外', 'The delegation is abroad'),
    todo: both('入境后登记入境日期；有变化的当天报告。', 'Record the day of entry; report any deviation the same day.'),
  },
  returned: {
    title: both('已回国', 'Returned'),
    waits: 'applicant',
    next: ['closed'],
    headline: both('请交报告、公开、还证照', 'Report, disclose, return the documents'),
    todo: both(
      '一个月内交报告并公开；7 日内交回证照。',
      'Report and disclose within a month; return the documents within 7 days.',
    ),
  },
  refused: {
    title: both('不予批准', 'Refused'),
    waits: 'applicant',
    headline: both('任务没有批准', 'The trip was refused'),
    todo: both('可以在 10 个工作日内申请一次复核。', 'You may ask for one review within 10 working days.'),
    next: ['re-review'],
  },
  revoked: {
    title: both('已撤销', 'Revoked'),
    waits: 'applicant',
    headline: both('批件已撤销', 'The approval was revoked'),
    todo: both(
      '可以在 10 个工作日内申请一次复核；交回证照。',
      'You may ask for one review within 10 working days; return the documents.',
    ),
    next: ['re-review'],
  },
  're-review': {
    title: both('复核中', 'Under review again'),
    waits: 'office',
    next: ['approved'],
    headline: both('由另外的人复核', 'Other people look at it again'),
    todo: none,
  },
  stands: unmet('决定生效', 'Decision stands', ['原决定生效', 'The decision stands']),
  closed: ended('已办结', 'Closed', ['已办结', 'Closed']),
  // Approved, though nobody left: the approval is kept its ten years.
  cancelled: ended(
    '已取消',
    'Cancelled',
    ['任务已取消', 'The trip was cancelled'],
    ['7 日内交回证照。', 'Return the documents within 7 days.'],
  ),
  expired: ended(
    '已过期',
    'Expired',
    ['批件已过期', 'The approval has expired'],
    ['需要出访的，重新申报。', 'File anew if the trip is still needed.'],
  ),
  'not-accepted': unmet(
    '不予受理',
    'Not accepted',
    ['本件没有受理', 'The request was not accepted'],
    ['通知写明理由和应当向谁申请。', 'The letter states why and who is competent.'],
  ),
  lapsed: unmet(
    '逾期未补正',
    'Closed, not corrected',
    ['到期没有补齐，本件结束', 'Not completed in time: closed'],
    ['可以重新申报。', 'You may file again.'],
  ),
  withdrawn: unmet('已撤回', 'Withdrawn', ['单位撤回了申报', 'The unit withdrew it']),
};
