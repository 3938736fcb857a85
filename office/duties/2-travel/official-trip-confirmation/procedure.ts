/**
 * 任务确认（双跨团组）· Confirmation for members of another body's delegation (dossier 2, §3). The organiser's letter is answered in
 * five working days; with its task notice the office confirms the own members. The same case writes to other bodies when our
 * organiser wants their people. Parts beside: form, facts, rules, states, clocks, flow, papers, examples.
 */
import { field, ref } from '../../../../src/language/expression.ts';
import { defineProcedure } from '../../../../src/language/procedure.ts';
import {
  auditor,
  both,
  chief,
  custodian,
  filer,
  guide,
  leader,
  officer,
  opinions2013,
  regulations2000,
  unitLeader,
  window,
} from '../shared/reporting.ts';
import { clocks, settings } from './clocks.ts';
import { examples } from './examples.ts';
import { incoming, inPlan, nobodyElsewhere, nothingToJustify, otherTrips, ownFunds, reportsDone } from './facts.ts';
import { afterActs } from './flow-after.ts';
import { beforeActs } from './flow-before.ts';
import { form, formChecks, materials } from './form.ts';
import { papers } from './papers.ts';
import { states } from './states.ts';

export const procedure = defineProcedure({
  id: 'official-trip-confirmation',
  edition: 2,
  inForce: '2026-01-01',
  title: both('任务确认（双跨团组）', 'Confirmation for members of another body’s delegation'),
  plainTitle: both('参加外单位组的团', 'Join another body’s delegation'),
  summary: both(
    '部委、外省市组团邀请本市人员：来函 5 个工作日答复，收到任务通知书后 5 个工作日确认。',
    'A ministry, province or other city invites our people: the letter is answered in 5 working days, the trip confirmed in 5 more once its notice is here.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.3'],
  pattern: 'P2',
  department: 'outbound',
  applicants: 'unit',
  audience: [
    { id: 'unit', text: both('派员参加外单位团组的单位', 'a unit whose people join another body’s delegation') },
  ],
  wish: both('让本单位人员参加外单位团组', 'send our people with another body’s delegation'),
  facts: [
    { label: both('答复来函', 'Reply to the letter'), value: both('5 个工作日', '5 working days') },
    {
      label: both('确认', 'Confirmation'),
      value: both('通知书齐全后 5 个工作日', '5 working days from the complete notice'),
    },
    { label: both('单位公示', 'Notice in the unit'), value: both('5 个工作日', '5 working days') },
  ],
  basis: [
    regulations2000,
    opinions2013,
    guide(
      '浙江省外事审批权限规定；外交部因公护照办事指南',
      'Rules of Zhejiang on powers of approval; Ministry of Foreign Affairs, guide to official passports',
    ),
  ],
  conditions: [
    {
      id: 'J1',
      title: both('事先征求意见', 'Consulted beforehand'),
      detail: both('征求意见函早于任务通知书。', 'The consultation letter is older than the task notice.'),
      test: {
        any: [
          { not: { present: ref('last.receive-notice.noticeDate') } },
          { le: [field('letterDate'), ref('last.receive-notice.noticeDate')] },
        ],
      },
      basis: opinions2013,
    },
    {
      id: 'J2',
      title: both('通知书列明', 'The notice tells'),
      detail: both('文号、国家、天数和本单位人员姓名。', 'Number, countries, days and the names of our members.'),
      applies: { present: ref('last.receive-notice.noticeNo') },
      test: { eq: [ref('last.receive-notice.namesOurs'), true] },
      basis: opinions2013,
    },
    {
      id: 'J3',
      title: both('任务与职务相关', 'The task relates to the post'),
      detail: both('承办人审核时认定。', 'Found by the officer on review.'),
      foundBy: 'review',
      basis: opinions2013,
    },
    {
      id: 'J4',
      title: both('人员符合出访条件', 'The members may travel'),
      detail: both(
        '没有同一时间的其他团组，没有逾期报告，没有离退休人员、配偶子女。',
        'No other delegation on these days, no late report; nobody retired, no spouse or child.',
      ),
      test: {
        all: [
          nobodyElsewhere,
          reportsDone,
          {
            every: [field('members'), { all: [{ ne: [ref('item.retired'), true] }, { ne: [ref('item.kin'), true] }] }],
          },
        ],
      },
      others: { register: 'trip-register', list: otherTrips },
      basis: opinions2013,
    },
    {
      id: 'J5',
      title: both('没有收费摊派', 'No levy'),
      detail: both('只列本单位人员自己的费用。', 'Own travel cost alone.'),
      test: { eq: [field('ownCostOnly'), true] },
      basis: opinions2013,
    },
    {
      id: 'J6',
      title: both('计入次数和计划', 'Counted in frequency and plan'),
      detail: both(
        '计入本人次数，没有同名人员在其他团组；使用自有经费的，计入本单位计划。',
        'It counts for the person, and no namesake is elsewhere; on own funds also in the unit’s plan.',
      ),
      applies: incoming,
      test: { all: [nothingToJustify, { any: [{ not: ownFunds }, inPlan, { gt: [ref('done.confirm'), 0] }] }] },
      severity: 'justify',
      basis: opinions2013,
    },
  ],
  form,
  formChecks,
  nameField: 'title',
  materials,
  initial: 'draft',
  states,
  actions: { ...beforeActs, ...afterActs },
  steps: [
    { title: both('来函', 'Letter'), detail: both('单位提交，窗口登记', 'the unit files, the window registers') },
    { title: both('答复', 'Reply'), detail: both('同意或不同意', 'consent or decline'), clock: 'reply' },
    {
      title: both('任务通知书、公示', 'Notice'),
      detail: both('组团单位发通知书，派出单位公示', 'the organiser’s notice; the unit’s own'),
      clock: 'ownNotice',
    },
    {
      title: both('确认', 'Confirmation'),
      detail: both('发任务确认件', 'the confirmation is issued'),
      clock: 'confirm',
    },
    {
      title: both('出访、报告', 'Trip and report'),
      detail: both('证照归还、报告通过后办结', 'closed when documents are back and the report is accepted'),
      clock: 'report',
    },
  ],
  clocks,
  mainClock: 'reply',
  papers,
  registers: ['confirmation-register', 'trip-register', 'trip-notice-register'],
  publicity: both(
    '确认前派出单位公示组团单位日程和本单位人员 5 个工作日；回国后一个月内公开本单位人员部分。',
    'Before the confirmation the sending unit shows the organiser’s programme and its own member for 5 working days; within a month of return the own member’s part.',
  ),
  rateable: [],
  links: ['official-passport-issue', 'document-custody', 'trip-report', 'official-trip-plan'],
  settings,
  viewers: [...filer, ...unitLeader, ...window, ...officer, ...chief, ...custodian, ...leader, ...auditor],
  dataProtection: both(
    '只登记本单位人员；其他成员以通知书为准，不另存。批件台账只存身份证号的标记，用来核对是否同时在两团、是否超次数，随台账到期删除。',
    'Own members alone are kept; others stand in the notice and nowhere else. The register of trips keeps a tag of the ID number only, to see who is in two trips at once or travels too often; it goes with the register’s years.',
  ),
  retention: { years: 10, source: 'design', text: both('保存 10 年', 'Kept for 10 years') },
  fee: both('不收费', 'Free'),
  remedies: [
    both(
      '对不同意有意见的，可以向办领导说明；组团单位可以重新来函。',
      'If you disagree with a refusal, tell the office’s leaders; the organiser may write anew.',
    ),
  ],
  examples,
});
