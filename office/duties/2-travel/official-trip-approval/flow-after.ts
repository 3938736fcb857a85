/** After the approval: changes (2A), cancelling, abroad, return, disclosure, closing. */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref, today } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { decidedElsewhere } from '../../../../src/language/patterns/alone.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { opensPreparations, preparationsEnd } from '../shared/prepare-visas.ts';
import { isDisclosed, opensReport, reportActs } from '../shared/report-acts.ts';
import { tripChanges, tripComesHome } from '../shared/trip-links.ts';
import { changeHandling, codes, days, decidedBy, head, mayClose, names } from './facts.ts';
import { decides, grantGuards, looked, recorded, recordInput } from './flow-decision.ts';
import { refusalGrounds, refusalInput } from './flow-office.ts';
import { asShown, noticeOver } from './flow-unit.ts';
import { commitmentsWhole, newcomersSigned } from './signings.ts';
import { both, funds2013, powersGuide, rules2013 } from './values.ts';
import {
  approvedRow,
  chief,
  clerk,
  custodian,
  identityKept,
  issue,
  leader,
  move,
  officer,
  row,
  start,
  stop,
  tell,
  undo,
  unit,
} from './who.ts';

const long = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'longtext',
  min: 4,
  max: 2000,
  label: both(zh, en),
});

const handledAs = (how: string, zh: string, en: string): Check => ({
  code: 'trip.change-handling',
  test: { eq: [changeHandling, how] },
  text: both('这样变更的办理方式不同', 'A change like this is handled otherwise'),
  remedy: both(zh, en),
  basis: rules2013,
});
const notNoted = handledAs('approval', '符合备案条件的，用“备案”。', 'Note it where a note is enough.');

/** What a new approval builds on. */
const again: readonly Check[] = [
  // A notice from before the request does not count for what is new.
  {
    ...noticeOver,
    test: { all: [noticeOver.test, { ge: [ref('on.post-notice'), ref('on.request-change')] }] },
  },
  asShown,
  commitmentsWhole,
  newcomersSigned,
];

/** Of a change that is approved again, complete when it is handed in; a small one needs neither notice nor signatures. */
const whereApproved = (check: Check): Check => ({
  ...check,
  test: { any: [{ ne: [changeHandling, 'approval'] }, check.test] },
});

const approvedLine = (column: string): Expr => ({
  look: 'trip-register',
  where: { case: ref('case.id') },
  take: { column },
});
/** As approved until now: the register's line before this act. */
const before = { exit: approvedLine('exit'), days: approvedLine('days') };

/** The approval as changed: its paper replaced, the register's line anew. */
const changedBy = (replaces: true | { suffix: string }): readonly Effect[] => [
  move('approved'),
  stop('publicity'),
  stop('changeDecision'),
  { do: 'issue-paper', paper: 'approval', replaces },
  row({ ...approvedRow, changes: ref('done.request-change') }),
  ...tripChanges(ref('number.trip'), names, before, { exit: field('exitDate'), days }, '任务变更'),
  tell(
    [...unit, ...custodian],
    '变更已办理，新批件可以下载；在办签证已撤回，出境证明作废，被更换人员的证照 7 日内交回',
    'The change is made; visas under way are withdrawn, exit certificates void; whoever left the group returns the document within 7 days',
  ),
];

/** Approved anew: the number says so; what nobody has filed yet is opened anew for who travels now, where to and when. */
const approvedAnew: readonly Effect[] = [
  ...changedBy({ suffix: '-改' }),
  ...preparationsEnd(),
  ...opensPreparations({ trip: ref('number.trip'), countries: codes, legs: field('legs') }),
];

const changes: { readonly [id: string]: Action } = {
  'request-change': {
    title: both('申请变更', 'Ask for a change'),
    consequence: both(
      '申请后修改内容。小的变更备案；增加人员、国家、天数等要重新公示和审批。',
      'The filing is then open to be changed. Small changes are noted; more members, countries or days are put up and approved again.',
    ),
    from: ['approved'],
    by: clerk,
    happened: both('单位申请变更', 'A change was asked for'),
    input: [long('reason', '变更理由', 'Why it changes')],
    effects: [
      move('changing'),
      tell(officer, '单位要变更出访任务，内容正在修改', 'A unit is about to change a trip and is editing the filing'),
    ],
  },
  'save-change': {
    title: both('修改变更内容', 'Edit the change'),
    from: ['changing'],
    by: clerk,
    edits: true,
    weight: 'quiet',
    happened: both('变更内容已修改', 'The change was edited'),
    effects: [],
  },
  'withdraw-change': {
    title: both('撤回变更', 'Withdraw the change'),
    from: ['changing'],
    by: clerk,
    weight: 'quiet',
    guards: [handledAs('none', '先改回批准的内容。', 'Restore what was approved first.')],
    happened: both('变更已撤回', 'The change was withdrawn'),
    effects: [move('approved'), stop('publicity')],
  },
  'hand-in-change': {
    title: both('提交变更', 'Hand in the change'),
    consequence: both(
      '提交后不能再改；办理时限从今天算。',
      'It cannot be edited after this; the limit runs from today.',
    ),
    from: ['changing'],
    by: clerk,
    weight: 'main',
    guards: [
      {
        code: 'trip.change-none',
        test: { ne: [changeHandling, 'none'] },
        text: both('和批准的内容一样，没有变更', 'This is what was approved; nothing changes'),
        remedy: both('修改要变更的内容；不变更了，撤回。', 'Edit what changes, or withdraw the change.'),
      },
      ...again.map(whereApproved),
    ],
    needsComplete: true,
    happened: both('变更已提交', 'The change was handed in'),
    effects: [
      move('change-pending'),
      start('changeDecision'),
      tell(officer, '单位申请变更出访任务，请办理', 'A change of a trip is asked for; handle it'),
    ],
  },
  'return-change': {
    title: both('退回修改', 'Send it back'),
    from: ['change-pending'],
    by: officer,
    weight: 'quiet',
    input: [long('reason', '退回原因', 'Why it goes back')],
    happened: both('变更退回单位修改', 'The change went back to be mended'),
    effects: [
      move('changing'),
      stop('changeDecision'),
      tell(unit, '变更退回修改，请看原因，改后再提交', 'The change came back; read why, mend it and hand it in again'),
    ],
  },
  'note-change': {
    title: both('备案', 'Note the change'),
    from: ['change-pending'],
    by: officer,
    alone: {
      reason: both(
        '变更不用审批，只备案；批件的内容由原决定人批准过。',
        'The change needs no approval and is only filed; what the approval says was decided before.',
      ),
      basis: rules2013,
    },
    guards: [handledAs('note', '重新公示后重新审批。', 'It is put up and approved again.')],
    needsComplete: true,
    happened: both('变更已备案', 'The change was noted'),
    effects: changedBy(true),
  },
  'review-change': {
    title: both('审核变更', 'Review the change'),
    from: ['change-pending'],
    by: officer,
    part: 'reviews',
    happened: both('变更已审核', 'The change was reviewed'),
    input: [long('opinionText', '审核意见', 'Opinion')],
    effects: [tell(leader, '变更已审核，请决定', 'A change is reviewed; decide')],
  },
  'approve-change': {
    title: both('批准变更', 'Approve the change'),
    from: ['change-pending'],
    by: leader,
    notBy: looked,
    guards: [decides('office'), notNoted, ...again, ...grantGuards],
    needsComplete: true,
    happened: both('变更已批准', 'The change was approved'),
    effects: approvedAnew,
  },
  'record-change-approval': {
    title: both('登记市领导或省里批准变更', 'Record the approval of the change'),
    from: ['change-pending'],
    by: officer,
    alone: decidedElsewhere,
    guards: [
      { ...decides('office'), test: { ne: [decidedBy, 'office'] }, basis: powersGuide },
      notNoted,
      ...again,
      ...grantGuards,
    ],
    input: recordInput,
    needsComplete: true,
    happened: both('变更已由有权机关批准', 'The change was approved above'),
    effects: [recorded('市领导、省外事部门', 'City leader or province', 'approved'), ...approvedAnew],
  },
  'refuse-change': {
    title: both('不同意变更', 'Refuse the change'),
    consequence: both(
      '原批件继续有效；单位改回后撤回变更。',
      'The approval stands as it was; the unit restores it and withdraws.',
    ),
    from: ['change-pending'],
    by: leader,
    notBy: looked,
    input: refusalInput(refusalGrounds),
    weight: 'careful',
    refuses: true,
    happened: both('变更没有同意', 'The change was refused'),
    effects: [
      move('changing'),
      stop('changeDecision'),
      issue('change-refusal'),
      tell(unit, '变更没有同意，原批件继续有效', 'The change is refused; the approval stands'),
    ],
  },
};

const ends: { readonly [id: string]: Action } = {
  cancel: {
    title: both('取消任务', 'Cancel the trip'),
    consequence: both('批件作废；证照 7 日内交回。', 'The approval is void; documents come back within 7 days.'),
    from: ['approved', 'changing', 'change-pending'],
    by: [...clerk, ...leader],
    weight: 'careful',
    happened: both('任务已取消', 'The trip was cancelled'),
    input: [long('reason', '取消原因', 'Why')],
    effects: [...undo('cancelled'), stop('validity')],
  },
  expire: {
    title: both('批件过期', 'The approval expires'),
    from: ['approved', 'changing', 'change-pending'],
    by: [{ role: 'system' }],
    happened: both('批件已过期', 'The approval has expired'),
    effects: [{ do: 'lapse', clock: 'validity' }, ...undo('expired')],
  },
};

const within = (key: string, after: Expr): Check => ({
  code: 'trip.day-when',
  field: key,
  test: { all: [{ le: [input(key), today] }, { ge: [input(key), after] }] },
  text: both('日期要在离境以后，且不晚于今天', 'The day lies after the exit and not in the future'),
  remedy: both('照实际日期填写。', 'Enter the actual day.'),
});

const travelling: { readonly [id: string]: Action } = {
  'report-deviation': {
    title: both('报告变化', 'Report a deviation'),
    consequence: both(
      '当天向使领馆和本办报告；回国后 5 个工作日内补书面说明；增加的国家不予追认。',
      'The mission and the office are told the same day; a statement follows within 5 working days of return; added countries are not approved afterwards.',
    ),
    from: ['abroad', 'returned'],
    by: clerk,
    weight: 'quiet',
    happened: both('团组报告变化', 'A deviation was reported'),
    input: [
      choice('kind', both('情形', 'Kind'), [
        option('force-majeure', '不可抗力延长停留', 'Longer stay by force majeure'),
        option('red-eye', '夜航，零点前出境多算一天', 'Night flight that crossed the border before midnight'),
        option('other', '其他', 'Other'),
      ]),
      { key: 'extraDays', type: 'int', min: 0, max: 90, label: both('多几天', 'Days more') },
      long('reason', '原因', 'Why'),
    ],
    effects: [tell([...officer, ...chief], '团组报告行程变化', 'A delegation reports a deviation')],
  },
  return: {
    title: both('登记入境', 'Record the return'),
    consequence: both(
      '报告、公开各一个月；证照 7 日内交回。',
      'Report and disclosure within a month; documents within 7 days.',
    ),
    from: ['abroad'],
    by: clerk,
    weight: 'main',
    happened: both('已回国', 'Back in China'),
    input: [
      {
        key: 'entryOn',
        type: 'date',
        initial: '{today}',
        label: both('入境日（按边检章）', 'Day of entry, by the stamp'),
      },
    ],
    guards: [within('entryOn', ref('last.depart.exitOn'))],
    effects: [
      move('returned'),
      start('report', input('entryOn')),
      start('disclosure', input('entryOn')),
      row({
        state: 'returned',
        entry: input('entryOn'),
        reportDue: ref('clock.report.due'),
        disclosureDue: ref('clock.disclosure.due'),
      }),
      tripComesHome(ref('number.trip'), input('entryOn')),
      opensReport({
        trip: ref('number.trip'),
        head,
        unitName: field('unitName'),
        exit: ref('last.depart.exitOn'),
        entry: input('entryOn'),
      }),
      tell(
        [...unit, ...custodian],
        '已回国：一个月内交报告并公开，7 日内交回证照',
        'Back: report and disclose within a month, return documents within 7 days',
      ),
    ],
  },
  'record-disclosure': {
    title: both('登记公开（纸质报告）', 'Record the disclosure of a paper report'),
    from: ['returned'],
    by: clerk,
    happened: both('实际执行情况和报告已在单位公开', 'What was done and the report are shown in the unit'),
    input: [
      { key: 'place', type: 'text', max: 100, label: both('公开地点', 'Where') },
      { key: 'shownFrom', type: 'date', initial: '{today}', label: both('公开日', 'Shown from') },
    ],
    guards: [within('shownFrom', ref('last.return.entryOn'))],
    effects: [stop('disclosure', input('shownFrom')), row({ disclosedOn: input('shownFrom') })],
  },
  ...reportActs('trip-register'),
  close: {
    title: both('办结', 'Close'),
    from: ['returned'],
    by: officer,
    weight: 'main',
    happened: both('已办结', 'Closed'),
    guards: [
      {
        code: 'trip.disclosure-first',
        test: isDisclosed,
        text: both('单位还没有登记公开', 'The disclosure is not recorded'),
        remedy: both('请单位公开并登记。', 'The unit discloses the trip and records it.'),
        basis: rules2013,
      },
      {
        code: 'trip.close-first',
        test: mayClose,
        text: both('报告没有通过，或者证照没有全部交回', 'The report is not accepted, or documents are still out'),
        remedy: both('等报告通过、证照交齐。', 'Wait for the report and the documents.'),
        basis: funds2013,
      },
    ],
    effects: [move('closed'), stop('report'), row({ state: 'closed' }), identityKept],
  },
  'erase-identity': {
    title: both('删除身份附件', 'Erase identity attachments'),
    from: ['closed', 'cancelled', 'expired', 'stands', 'not-accepted', 'lapsed', 'withdrawn'],
    by: [{ role: 'system' }],
    happened: both('人员名单、备案表、承诺书已删除', 'List of members, personnel records and commitments were erased'),
    effects: [
      { do: 'lapse', clock: 'identity' },
      { do: 'erase', what: { materials: ['members', 'record', 'commitments'] } },
    ],
  },
};

export const afterActions: { readonly [id: string]: Action } = { ...changes, ...ends, ...travelling };
