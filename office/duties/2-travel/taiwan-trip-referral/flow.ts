/** Register, refer, record what others decided: the office decides nothing here (dossier 2, §6, TW5). */

import type { Action, Effect } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref, today } from '../../../../src/language/expression.ts';
import { decidedElsewhere } from '../../../../src/language/patterns/alone.ts';
import { isDisclosed, opensReport, reportActs } from '../shared/report-acts.ts';
import {
  both,
  check,
  custodian,
  day,
  dayNow,
  ended,
  filer,
  int,
  issue,
  move,
  notFuture,
  officer,
  opinions2013,
  optional,
  reasons,
  row,
  rowsOf,
  rule,
  saving,
  start,
  state,
  stop,
  tell,
  text,
  unmet,
} from '../shared/reporting.ts';
import { tripComesHome, tripEnds } from '../shared/trip-links.ts';
import { open } from './form.ts';

const register = 'taiwan-register';
const members = field('members');
export const names = rule('trip-members', { members }, 'names');
export const lines = rule('trip-members', { members }, 'lines');
const size: Expr = { count: members };
const recorded = choice('outcome', both('结果', 'Result'), [
  option('agree', '批准', 'Approved'),
  option('disagree', '未批准', 'Not approved'),
]);
const approved: Expr = { eq: [input('outcome'), 'agree'] };
const fits = rule('taiwan-endorsement', {
  approvalKind: field('approvalKind'),
  approvalUntil: ref('last.record-approval.until'),
  exit: field('exitDate'),
  entry: field('entryDate'),
  passes: input('passes'),
});
const mayClose = rule('trip-closing', {
  reports: rowsOf('report-register', { trip: ref('number.referral') }),
  documents: rowsOf('document-register', { trip: ref('number.referral') }),
});

/** Passes go where passports go: into custody, one case each; lent for the trip, back within 7 days (§8). */
const inCustody = (state: Expr) =>
  ({
    look: 'document-register',
    where: { document: ref('item.passNo'), current: 'yes', ...(state ? { state } : {}) },
  }) as const;
const intoCustody: readonly Effect[] = [
  {
    do: 'open',
    each: input('passes'),
    when: { not: { ...inCustody(null), take: 'exists' } },
    procedure: 'document-custody',
    form: {
      origin: 'handed-in',
      kind: 'TW',
      number: ref('item.passNo'),
      holder: ref('item.name'),
      expiry: ref('item.expiry'),
      unitName: field('title'),
      unit: ref('case.unit'),
      keeper: 'office',
    },
    text: both('赴台通行证入库', 'A pass for Taiwan enters custody'),
  },
];
const lent: Effect = {
  do: 'act',
  each: ref('last.record-passes.passes'),
  on: { ...inCustody('in-store'), take: { column: 'case' } },
  act: 'loan',
  input: {
    purpose: 'trip',
    trip: ref('number.referral'),
    onPaper: true,
    exit: field('exitDate'),
    entry: field('entryDate'),
    borrower: input('receiver'),
    authorised: true,
  },
};

const wait = both('不用做什么。', 'Nothing to do.');

export const states = {
  draft: state(['草稿', 'Draft'], ['还没有提交', 'Not filed yet'], 'applicant', {
    draft: true,
    next: ['filed', 'referred', 'approved'],
    todo: both(
      '填好后提交；先在单位公示 5 个工作日，涉密的不公示。',
      'Complete and file it; put it up in the unit for 5 working days first, unless classified.',
    ),
  }),
  filed: state(['已提交', 'Filed'], ['正在准备转报', 'The referral is being prepared'], 'office', {
    next: ['referred', 'approved'],
    todo: wait,
  }),
  referred: state(['已转报台办', 'Referred'], ['台湾事务部门正在办理', 'With the Taiwan affairs office'], 'other', {
    next: ['approved', 'ready'],
    todo: wait,
  }),
  approved: state(
    ['已批准', 'Approved'],
    ['台办已批准，请办证件', 'Approved: arrange pass and endorsement'],
    'applicant',
    {
      next: ['ready', 'away', 'returned'],
      todo: both(
        '到公安出入境部门办通行证和签注，办入台证，再登记。',
        'Have pass and endorsement issued by the exit-entry administration and get the entry permit; then record them.',
      ),
    },
  ),
  ready: state(['证件齐备', 'Papers ready'], ['可以成行', 'Ready to go'], 'applicant', {
    next: ['away', 'returned', 'closed'],
    todo: both('出境后登记。', 'Record the exit.'),
  }),
  away: state(['在台', 'Away'], ['人员在台', 'Away'], 'applicant', {
    next: ['returned', 'closed'],
    todo: both('返回后登记。', 'Record the return.'),
  }),
  returned: state(['已返回', 'Returned'], ['请交报告、还通行证', 'Report, and return the passes'], 'applicant', {
    next: ['closed'],
    todo: both('7 日内交回通行证，一个月内交报告。', 'Passes back within 7 days, the report within a month.'),
  }),
  closed: ended(['已办结', 'Closed'], ['已办结', 'Closed']),
  refused: unmet(
    ['未批准', 'Not approved'],
    ['台办没有批准', 'The Taiwan affairs office did not approve'],
    ['有意见的，按台办的通知向其提出。', 'If you disagree, turn to that office as its notice says.'],
  ),
  cancelled: unmet(
    ['已取消', 'Cancelled'],
    ['本次赴台已取消', 'The trip was cancelled'],
    ['已领通行证 7 日内交回。', 'Return passes within 7 days.'],
  ),
} as const;

const passes = {
  key: 'passes',
  type: 'list',
  label: both('证件', 'Passes'),
  itemTitle: both('第 {n} 本', 'pass {n}'),
  min: 1,
  max: 100,
  fields: [
    text('name', '姓名', 'Name', { max: 60, mask: 'name' }),
    text('passNo', '通行证号码', 'Pass', {
      max: 20,
      mask: 'document',
      purpose: both('用来保管和核对通行证。', 'To keep the pass and tell it apart.'),
    }),
    day('expiry', '通行证有效期至', 'Pass until'),
    choice('endorsement', both('签注', 'Endorsement'), [
      option('Y', '应邀 Y', 'Y, invited'),
      option('F', '商务 F', 'F, business'),
      option('C', '乘务 C', 'C, crew'),
      option('X', '学习 X', 'X, study'),
    ]),
    choice('entries', both('次数', 'Entries'), [option('one', '一次', 'One'), option('many', '多次', 'Several')]),
    day('from', '签注自', 'Endorsement from'),
    day('to', '签注至', 'Endorsement until'),
    text('permitNo', '入台证号码', 'Entry permit', {
      max: 30,
      mask: 'document',
      purpose: both('与出境日期核对。', 'To compare with the day of exit.'),
    }),
    day('permitFrom', '入台证自', 'Permit from'),
    day('permitTo', '入台证至', 'Permit until'),
  ],
} as const;

export const actions: { readonly [id: string]: Action } = {
  save: saving(['draft']),
  file: {
    title: both('提交', 'File'),
    consequence: both('2 个工作日内转报台办。', 'Referred to the Taiwan affairs office within 2 working days.'),
    from: ['draft'],
    by: filer,
    edits: true,
    needsComplete: true,
    weight: 'main',
    happened: both('单位提交', 'Filed by the unit'),
    effects: [
      move('filed'),
      start('referral'),
      { do: 'clock', op: 'restart', clock: 'notice', on: field('noticeFrom'), when: open },
      // Over before the filing, as a rule.
      { when: { all: [open, { lt: [ref('clock.notice.due'), today] }] }, ...stop('notice') },
      tell(officer, '收到赴台件，请转报', 'A trip to Taiwan was filed; please refer it'),
    ],
  },
  'give-back': {
    title: both('退回补齐', 'Give back'),
    from: ['filed'],
    by: officer,
    input: [reasons],
    weight: 'careful',
    happened: both('退回补齐', 'Given back'),
    effects: [
      move('draft'),
      stop('referral'),
      stop('notice'),
      tell(filer, '材料不齐，请按说明补好再提交', 'Not complete; mend it as told and file again'),
    ],
  },
  refer: {
    title: both('转报台办', 'Refer'),
    from: ['filed'],
    by: officer,
    guards: [
      check(
        'taiwan.notice-running',
        undefined,
        { lt: [ref('clock.notice.due'), today] },
        ['单位公示没有满 5 个工作日', '退回补齐；公示期满后由单位再提交。'],
        ['The notice in the unit was not up for 5 working days', 'Give it back; the unit files again when it is over.'],
        { when: open, basis: opinions2013 },
      ),
    ],
    weight: 'main',
    happened: both('已转报台办', 'Referred to the Taiwan affairs office'),
    effects: [
      move('referred'),
      stop('referral'),
      stop('notice'),
      start('weekly'),
      { do: 'take-number', series: '武外侨台转', as: 'referral' },
      issue('referral'),
      row(register, {
        referral: ref('number.referral'),
        unit: ref('case.unit'),
        unitName: rule('trip-members', { members }, 'unitName'),
        title: field('title'),
        members: names,
        size,
        inviter: field('inviterName'),
        exit: field('exitDate'),
        entry: field('entryDate'),
        approvalKind: field('approvalKind'),
        state: 'referred',
      }),
      tell(filer, '已转报台湾事务部门', 'Referred to the Taiwan affairs office'),
    ],
  },
  'record-approval': {
    title: both('登记台办答复', 'Record the answer'),
    consequence: both(
      '批准与否由台湾事务部门决定，本办只登记。',
      'The Taiwan affairs office decides; here it is recorded.',
    ),
    from: ['referred'],
    by: [{ role: 'superior', body: 'tao' }, ...officer],
    alone: decidedElsewhere,
    input: [
      recorded,
      text('number', '文号', 'Number', { max: 60 }),
      dayNow('date', '日期', 'Date'),
      day('until', '有效期至', 'Valid until', { show: approved }),
      int('entries', '次数', 'Entries', 1, 99, { show: approved }),
      { ...reasons, ...optional, required: { not: approved } },
    ],
    guards: [
      notFuture('date', 'taiwan.answer-future'),
      check(
        'taiwan.approval-over',
        'until',
        { ge: [input('until'), field('exitDate')] },
        ['批准在出境以前到期', '核对日期；确实如此的，请台办更正。'],
        ['The approval ends before the exit', 'Compare the days; if it is so, ask that office to correct it.'],
        { when: approved },
      ),
    ],
    weight: 'main',
    happened: both('台办答复已登记', 'The answer was recorded'),
    effects: [
      {
        do: 'record',
        body: both('台湾事务部门', 'Taiwan affairs office'),
        outcome: input('outcome'),
        number: input('number'),
        date: input('date'),
      },
      move('approved', approved),
      move('refused', { not: approved }),
      stop('weekly'),
      { when: { not: approved }, do: 'issue-paper', paper: 'outcome' },
      row(register, { state: 'approved', approvalNo: input('number'), approvalUntil: input('until') }, approved),
      row(register, { state: 'refused', approvalNo: input('number') }, { not: approved }),
      tell(filer, '台湾事务部门已答复', 'The Taiwan affairs office has answered'),
    ],
  },
  'record-passes': {
    title: both('登记通行证和签注', 'Record passes and endorsements'),
    from: ['approved', 'ready'],
    by: [...filer, ...officer, ...custodian],
    input: [passes],
    guards: [
      check(
        'taiwan.endorsement',
        'passes',
        fits,
        [
          '签注与批准不符：种类、期限不超过批准，出境在签注和入台证期内，通行证在返回前有效',
          '核对证件；证件确有出入的，到出入境部门更正。',
        ],
        [
          'The endorsement does not fit: kind, no longer than the approval, exit within endorsement and permit, pass valid until the return',
          'Compare the documents; have wrong ones corrected by the exit-entry administration.',
        ],
      ),
    ],
    weight: 'main',
    happened: both('通行证和签注已登记', 'Passes and endorsements were recorded'),
    effects: [
      move('ready'),
      row(register, { state: 'ready' }),
      ...intoCustody,
      tell(
        custodian,
        '赴台通行证已登记，请入库；出境前凭批件领用',
        'Passes for Taiwan were recorded: take them into custody; they are lent for the trip',
      ),
    ],
  },
  'hand-out': {
    title: both('领取通行证', 'Hand the passes out'),
    consequence: both(
      '在库的通行证一并记为借出，开始计算应还日期。',
      'All passes in store are lent at once, and the day they are due begins.',
    ),
    from: ['ready'],
    by: custodian,
    input: [text('receiver', '领取人', 'Received by', { max: 60, mask: 'name' })],
    happened: both('通行证已领取', 'The passes were handed out'),
    effects: [lent],
  },
  depart: {
    title: both('登记出境', 'Record the exit'),
    from: ['ready'],
    by: [...filer, ...custodian],
    input: [dayNow('exitOn', '出境日期', 'Exit')],
    guards: [notFuture('exitOn', 'taiwan.exit-future')],
    weight: 'main',
    happened: both('已出境', 'Left'),
    effects: [move('away'), row(register, { state: 'abroad', exit: input('exitOn') })],
  },
  return: {
    title: both('登记返回', 'Record the return'),
    consequence: both('通行证 7 日内交回，一个月内交报告。', 'Passes back within 7 days, the report within a month.'),
    from: ['away'],
    by: [...filer, ...custodian],
    input: [dayNow('entryOn', '返回日期', 'Return')],
    guards: [
      notFuture('entryOn', 'taiwan.return-future'),
      check(
        'taiwan.return-early',
        'entryOn',
        { ge: [input('entryOn'), ref('last.depart.exitOn')] },
        ['返回早于出境', '照验讫章填写。'],
        ['Return before exit', 'Enter it as stamped.'],
      ),
    ],
    weight: 'main',
    happened: both('已返回', 'Back'),
    effects: [
      move('returned'),
      start('handBack', input('entryOn')),
      start('report', input('entryOn')),
      start('disclosure', input('entryOn')),
      row(register, {
        state: 'returned',
        entry: input('entryOn'),
        reportDue: ref('clock.report.due'),
        disclosureDue: ref('clock.disclosure.due'),
      }),
      tripComesHome(ref('number.referral'), input('entryOn')),
      opensReport({
        source: 'paper',
        trip: ref('number.referral'),
        members: names,
        exit: ref('last.depart.exitOn'),
        entry: input('entryOn'),
      }),
      tell(
        [...filer, ...custodian],
        '7 日内交回通行证，一个月内交报告并公开',
        'Passes back within 7 days, the report and its disclosure within a month',
      ),
    ],
  },
  'record-disclosure': {
    title: both('登记公开（纸质报告）', 'Record the disclosure of a paper report'),
    from: ['returned'],
    by: filer,
    input: [text('place', '公开地点', 'Where'), dayNow('shownFrom', '公开日期', 'Shown from')],
    guards: [
      notFuture('shownFrom', 'taiwan.shown-future'),
      check(
        'taiwan.shown-early',
        'shownFrom',
        { ge: [input('shownFrom'), ref('last.return.entryOn')] },
        ['公开早于返回', '照实际日期填写。'],
        ['Shown before the return', 'Enter the actual day.'],
      ),
    ],
    happened: both('实际执行情况和报告已在单位公开', 'What was done and the report are shown in the unit'),
    effects: [stop('disclosure', input('shownFrom')), row(register, { disclosedOn: input('shownFrom') })],
  },
  ...reportActs(register),
  'passes-back': {
    title: both('通行证已交回', 'Passes are back'),
    from: ['returned'],
    by: custodian,
    input: [dayNow('backOn', '交回日期', 'Back on')],
    guards: [
      notFuture('backOn', 'taiwan.back-future'),
      check(
        'taiwan.passes-out',
        undefined,
        rule('trip-closing', { documents: rowsOf('document-register', { trip: ref('number.referral') }) }),
        ['台账上还有通行证没有归还', '先在证照台账逐本归还。'],
        ['By the ledger a pass is still out', 'Take each back in the ledger first.'],
      ),
    ],
    happened: both('通行证已交回', 'The passes are back'),
    effects: [stop('handBack')],
  },
  close: {
    title: both('办结', 'Close'),
    from: ['returned'],
    by: officer,
    guards: [
      check(
        'taiwan.not-done',
        undefined,
        { all: [{ gt: [ref('done.passes-back'), 0] }, isDisclosed, mayClose] },
        ['通行证没有交回，报告没有通过，或者没有公开', '通行证交回、报告通过并公开后办结。'],
        [
          'Passes are still out, or the report is not accepted or not disclosed',
          'Close it when the passes are back and the report is accepted and disclosed.',
        ],
      ),
    ],
    weight: 'main',
    happened: both('已办结', 'Closed'),
    effects: [move('closed'), stop('report'), row(register, { state: 'closed' })],
  },
  cancel: {
    title: both('取消', 'Cancel'),
    from: ['filed', 'referred', 'approved', 'ready'],
    by: filer,
    input: [reasons],
    weight: 'careful',
    happened: both('单位取消本次赴台', 'Cancelled by the unit'),
    effects: [
      move('cancelled'),
      stop('referral'),
      stop('notice'),
      stop('weekly'),
      row(register, { state: 'cancelled' }, { gt: [ref('done.refer'), 0] }),
      ...tripEnds(ref('number.referral'), '赴台取消', { gt: [ref('done.refer'), 0] }),
      tell([...officer, ...custodian], '单位取消赴台', 'The unit cancelled its trip to Taiwan'),
    ],
  },
};
