/** Into the safe, back again, overdue: each movement posts to the ledger and names giver and receiver. */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref, today } from '../../../../src/language/expression.ts';
import {
  borrower,
  cancelExpired,
  guard,
  loanLine,
  notCounting,
  post,
  release,
  row,
  stampsGone,
  to,
} from './acts-common.ts';
import { loan } from './acts-loan.ts';
import { keptByUnit, mrzOk } from './form.ts';
import { both, cityKeeper, day, head, keeper, store, system, text, unit, unitPeople } from './law.ts';

const giver = text('giver', '交出人', 'Handed over by', { max: 60, mask: 'name' });

/** X1: two working days from the issue. */
const awaits: Effect = { do: 'clock', op: 'start', clock: 'register2', on: field('issue') };

const register: Action = {
  title: both('入库登记', 'Take in and register'),
  consequence: both('证照入库，写入台账。', 'The document goes into the safe and the register.'),
  from: ['arriving'],
  // The system: with a slip of documents handed in together, whose two signatures stand for each of them.
  by: [...keeper, system],
  edits: true,
  needsComplete: true,
  weight: 'main',
  input: [giver, text('intake', '入库交接单', 'Slip of the intake', { max: 60, required: false })],
  guards: [
    guard(
      'unit-unknown',
      { matches: [unit, '^unit:.+'] },
      ['不知道证照属于哪个单位。', '在表单里选择单位。'],
      ['The unit of the document is not known.', 'Choose the unit in the form.'],
    ),
    guard(
      'keeper-unit',
      {
        any: [
          { not: keptByUnit },
          {
            all: [
              { eq: [field('unitSafe'), true] },
              { present: field('unitCustodian') },
              { present: field('unitDeputy') },
              { ge: [field('unitChecked'), { addMonths: [today, -12] }] },
            ],
          },
        ],
      },
      ['单位不具备自己保管的条件。', '单位须有保险柜、保管员和副保管员，一年内检查合格；否则由本办保管。'],
      [
        'The unit may not keep it itself.',
        'It needs a safe, a custodian and a deputy, and a check passed within a year; else the office keeps it.',
      ],
    ),
    guard(
      'twice',
      { not: { look: 'document-register', where: { document: field('number'), current: 'yes' }, take: 'exists' } },
      ['台账里已有这个号码。', '核对号码；同一证照只登记一次。'],
      ['The register already has this number.', 'Check it; a document is registered once.'],
      // A slip asks once for all its documents; the ledger itself refuses a second one.
      { when: { not: { present: input('intake') } } },
    ),
  ],
  happened: both('已入库登记', 'Taken in and registered'),
  effects: [
    // Its people read the case and are reminded, whoever registered it.
    { do: 'keep-for', unit },
    post('outside', store),
    { ...awaits, when: { all: [{ eq: [field('origin'), 'issued'] }, { eq: [ref('done.expect'), 0] }] } },
    { do: 'clock', op: 'stop', clock: 'register2' },
    { do: 'clock', op: 'start', clock: 'expired30', on: field('expiry') },
    { do: 'clock', op: 'start', clock: 'expires', on: field('expiry') },
    row({
      document: field('number'),
      kind: field('kind'),
      holder: field('holder'),
      unit,
      unitName: field('unitName'),
      issue: field('issue'),
      expiry: field('expiry'),
      authority: field('authority'),
      keeper: field('keeper'),
      cabinet: field('cabinet'),
      slot: field('slot'),
      mrzOk,
      chip: field('chip'),
      state: 'in-store',
      current: 'yes',
      lock: 'no',
      idleFrom: { addMonths: [field('issue'), 36] },
      takenInOn: today,
    }),
    to('in-store'),
  ],
};

/** Images of the stamp pages are at hand, to be erased with the report. */
const stamps: Expr = { if: [{ gt: [ref('material.stamps'), 0] }, 'yes', 'no'] };
const damaged: Expr = { eq: [input('condition'), 'damaged'] };
const isLate: Expr = { gt: [today, ref('clock.back.due')] };
const late = (take?: string): Expr => ({
  rule: 'custody-late',
  with: { due: ref('clock.back.due'), on: today },
  ...(take === undefined ? {} : { take }),
});
const back: Action = {
  title: both('归还', 'Take back'),
  consequence: both('核对号码，入库，打印交接单。', 'The number is read back, the document stored, a slip printed.'),
  from: ['on-loan', 'overdue'],
  by: keeper,
  adds: ['stamps'],
  weight: 'main',
  input: [
    {
      key: 'numberCheck',
      type: 'longtext',
      max: 300,
      label: both('再读一次号码或机读区', 'Read the number or the zone again'),
    },
    giver,
    choice('condition', both('状况', 'Condition'), [
      option('ok', '完好', 'Good'),
      option('damaged', '损毁', 'Damaged'),
    ]),
    day('entryDate', '入境日期', 'Date of entry', {
      required: { eq: [ref('last.loan.purpose'), 'trip'] },
      hint: both(
        '照出入境章页填写；没有成行的填任务取消日',
        'As on the stamp page; where the trip did not take place, the day it was cancelled',
      ),
    }),
    { key: 'lateReason', type: 'longtext', max: 500, label: both('逾期说明', 'Reason for lateness'), required: isLate },
  ],
  guards: [
    notCounting,
    guard(
      'number-differs',
      { rule: 'document-read-back', with: { typed: input('numberCheck'), number: field('number'), today } },
      ['读出的号码与台账不一致。', '看清证件再读一次；确实是另一本的，到那一本的台账归还。'],
      [
        'The number read is not that of the register.',
        'Read it again; if it is another document, return it on that one.',
      ],
      { field: 'numberCheck' },
    ),
    guard(
      'entry-future',
      { le: [input('entryDate'), today] },
      ['入境日期晚于今天。', '照出入境章填写。'],
      ['The date of entry is after today.', 'Enter it as stamped.'],
      { field: 'entryDate', when: { present: input('entryDate') } },
    ),
  ],
  happened: both('已归还入库', 'Back in store'),
  effects: [
    post(borrower, store),
    ...release,
    {
      do: 'clock',
      op: 'restart',
      clock: 'back',
      on: input('entryDate'),
      when: {
        all: [
          { present: input('entryDate') },
          { eq: [ref('done.record-entry'), 0] },
          { eq: [ref('done.trip-cancelled'), 0] },
        ],
      },
    },
    row({
      state: { if: [damaged, 'frozen', 'in-store'] },
      lock: 'no',
      trip: null,
      returnedOn: today,
      due: ref('clock.back.due'),
      lateDays: late('days'),
    }),
    loanLine({
      entryOn: input('entryDate'),
      due: ref('clock.back.due'),
      returnedOn: today,
      until: today,
      lateDays: late('days'),
      onTime: { if: [late(), 'yes', 'no'] },
      stamps,
      state: { if: [late(), 'on-time', 'late'] },
    }),
    { do: 'issue-paper', paper: 'return-slip' },
    cancelExpired({ all: [{ lt: [field('expiry'), today] }, { not: damaged }] }),
    { do: 'clock', op: 'stop', clock: 'back' },
    to('frozen', damaged),
    to('in-store', { not: damaged }),
  ],
};

/** What is known of the trip after the document went out: the count begins anew. */
const recount = (on: Expr, more: { readonly [column: string]: Expr } = {}): readonly Effect[] => [
  { do: 'clock', op: 'restart', clock: 'back', on },
  ...release,
  row({ due: ref('clock.back.due'), state: 'on-loan', lock: 'no' }),
  loanLine({ due: ref('clock.back.due'), until: ref('clock.back.due'), state: 'out', ...more }),
  to('on-loan'),
];

const overdueActs: { readonly [id: string]: Action } = {
  'record-entry': {
    title: both('登记入境日期', 'Record the entry'),
    consequence: both('应还日期改为入境后7日。', 'It is due 7 days after entry.'),
    from: ['on-loan', 'overdue'],
    by: [...keeper, ...unitPeople, system],
    adds: ['stamps'],
    input: [day('entryDate', '入境日期', 'Date of entry')],
    guards: [
      guard(
        'entry-future',
        { le: [input('entryDate'), today] },
        ['入境日期晚于今天。', '照出入境章填写。'],
        ['The date of entry is after today.', 'Enter it as stamped.'],
        { field: 'entryDate' },
      ),
    ],
    happened: both('已登记入境日期', 'Entry recorded'),
    effects: recount(input('entryDate'), { entryOn: input('entryDate') }),
  },
  'trip-cancelled': {
    title: both('任务取消', 'Trip cancelled'),
    consequence: both('取消日起7日内交回。', 'It is due 7 days after the cancellation.'),
    from: ['on-loan', 'overdue'],
    by: [...cityKeeper, system],
    weight: 'quiet',
    input: [day('cancelledOn', '取消日期', 'Cancelled on', { initial: '{today}' })],
    guards: [
      guard(
        'cancel-future',
        { le: [input('cancelledOn'), today] },
        ['取消日期晚于今天。', '照取消文件填写。'],
        ['The day of cancellation is after today.', 'Enter it as on the paper.'],
        { field: 'cancelledOn' },
      ),
    ],
    happened: both('任务取消，应还日期重新计算', 'Trip cancelled; due day computed anew'),
    effects: [
      ...recount(input('cancelledOn'), { state: 'recalled' }),
      {
        do: 'notify',
        to: unitPeople,
        text: both('任务已取消，请在7日内交回证照', 'The trip is cancelled: hand the document back within 7 days'),
      },
    ],
  },
  'trip-moved': {
    title: both('出访改期', 'Trip moved'),
    consequence: both(
      '推迟不超过7日的，重新计算；超过的，7日内先交回。',
      'Moved by 7 days at most: counted anew; by more: hand it back within 7 days first.',
    ),
    from: ['on-loan', 'overdue'],
    by: [...cityKeeper, system],
    weight: 'quiet',
    input: [
      day('oldExit', '原离境日期', 'Exit before'),
      day('newExit', '新离境日期', 'Exit now'),
      { key: 'days', type: 'int', min: 1, max: 1000, label: both('批准天数', 'Approved days') },
    ],
    happened: both('出访改期，应还日期重新计算', 'Trip moved; due day computed anew'),
    effects: recount({
      if: [
        { rule: 'custody-trip-moved', with: { oldExit: input('oldExit'), newExit: input('newExit') } },
        input('newExit'),
        today,
      ],
    }),
  },
  expire: {
    title: both('过期', 'Expires'),
    from: ['in-store', 'frozen', 'in-transfer', 'on-loan', 'overdue', 'at-consulate', 'away', 'lost', 'void'],
    by: [system],
    happened: both('证照过期', 'The document expired'),
    effects: [{ do: 'lapse', clock: 'expires' }, cancelExpired({ in: [ref('state'), ['in-store', 'frozen']] })],
  },
  'erase-stamps': {
    title: both('删除出入境章页', 'Erase the stamp pages'),
    from: [
      'in-store',
      'on-loan',
      'overdue',
      'at-consulate',
      'away',
      'in-transfer',
      'frozen',
      'lost',
      'void',
      'cancelled',
      'destroyed',
      'struck-off',
    ],
    by: [system],
    happened: both('报告已通过，章页图片已删除', 'The report is accepted; the images of the stamps are erased'),
    effects: [stampsGone],
  },
  'mark-overdue': {
    title: both('逾期', 'Becomes overdue'),
    from: ['on-loan'],
    by: [system],
    happened: both('逾期没有交回', 'Not handed back in time'),
    effects: [
      { do: 'clock', op: 'start', clock: 'lock30', on: ref('clock.back.due') },
      row({ state: 'overdue' }),
      loanLine({ state: 'overdue' }),
      {
        do: 'notify',
        to: [...unitPeople, ...cityKeeper],
        text: both('证照逾期没有交回', 'A document was not handed back in time'),
      },
      to('overdue'),
    ],
  },
  'lock-unit': {
    title: both('单位暂停受理', 'Stop the unit’s filings'),
    from: ['overdue'],
    by: [system],
    happened: both('逾期超过30日，单位暂停受理', 'More than 30 days overdue: the unit’s filings stop'),
    effects: [
      {
        do: 'lock',
        what: unit,
        reason: both('证照逾期超过30日没有交回', 'A document has been overdue for more than 30 days'),
      },
      row({ lock: 'yes' }),
      {
        do: 'notify',
        to: [...unitPeople, ...head, ...cityKeeper],
        text: both(
          '证照逾期超过30日，单位暂停受理',
          'A document is more than 30 days overdue: the unit’s filings stop',
        ),
      },
    ],
  },
};

export const storeActs: { readonly [id: string]: Action } = {
  save: {
    title: both('保存', 'Save'),
    from: ['arriving'],
    by: keeper,
    edits: true,
    weight: 'quiet',
    happened: both('已保存', 'Saved'),
    effects: [],
  },
  expect: {
    title: both('等待入库', 'Expected'),
    from: ['arriving'],
    by: [system],
    happened: both('新证照待入库登记', 'A new document is expected'),
    effects: [awaits],
  },
  register,
  'not-registered': {
    title: both('不登记', 'Do not register'),
    from: ['arriving'],
    by: keeper,
    weight: 'quiet',
    input: [{ key: 'reason', type: 'longtext', max: 300, label: both('原因', 'Reason') }],
    happened: both('没有登记', 'Not registered'),
    effects: [{ do: 'clock', op: 'stop', clock: 'register2' }, to('withdrawn')],
  },
  loan,
  return: back,
  ...overdueActs,
};
