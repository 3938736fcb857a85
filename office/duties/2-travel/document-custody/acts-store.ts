/** Into the safe, out on loan, back again, overdue: each movement posts to the ledger and names giver and receiver. */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref, setting, today } from '../../../../src/language/expression.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { keptByUnit, mrzOk } from './form.ts';
import {
  both,
  cityKeeper,
  day,
  head,
  holder,
  houseRule,
  keeper,
  mfaGuide,
  onServer,
  store,
  system,
  text,
  unit,
  unitPeople,
  whereabouts,
} from './law.ts';

export const row = (values: { readonly [column: string]: Expr }): Effect => ({
  do: 'write-row',
  register: 'document-register',
  row: values,
});
export const post = (from: Expr, to: Expr): Effect => ({
  do: 'post',
  ledger: 'documents',
  thing: field('number'),
  from,
  to,
});
export const to = (state: string, when?: Expr): Effect => ({
  do: 'move',
  to: state,
  ...(when === undefined ? {} : { when }),
});
export const borrower = holder('person', ref('last.loan.borrower'));

export const guard = (
  code: string,
  test: Expr,
  zh: [string, string],
  en: [string, string],
  more: Partial<Check> = {},
): Check => ({
  code: `custody.${code}`,
  test,
  text: both(zh[0], en[0]),
  remedy: both(zh[1], en[1]),
  basis: houseRule,
  ...more,
});

/** No movement where a count is going on. */
export const notCounting = guard(
  'counting',
  {
    not: {
      look: 'locks',
      where: { what: { rule: 'stock-lock', with: { holder: store }, take: 'what' } },
      take: 'exists',
    },
  },
  ['正在清点，证照暂不出入库。', '清点签字后再办。'],
  ['A count is going on; nothing moves meanwhile.', 'Do it when the count is signed.'],
);

/** Documents of the unit for which it is locked; this one is among them while its row says so. */
const lockedRows: Expr = { look: 'document-register', where: { unit, lock: 'yes' }, take: 'count' };
const lockedHere: Expr = {
  look: 'document-register',
  where: { document: field('number'), lock: 'yes' },
  take: 'exists',
};
/** The unit is free again on the day its last overdue document is settled. */
export const release: readonly Effect[] = [
  { do: 'unlock', what: unit, when: { all: [lockedHere, { le: [lockedRows, 1] }] } },
  { do: 'clock', op: 'stop', clock: 'lock30' },
];

const trips = { look: 'trip-register', where: { trip: input('trip') }, take: 'rows' } as const;
const forTrip: Expr = { eq: [input('purpose'), 'trip'] };
const tripSays = (take: string): Expr => ({
  rule: 'loan-for-trip',
  with: { rows: trips, holder: field('holder'), expiry: field('expiry'), months: setting('custody.tripMonths'), today },
  take,
});
const tripKnown: Expr = { look: 'trip-register', where: { trip: input('trip') }, take: 'count' };
const tripIs = (code: string): Expr => onServer(tripKnown, { ne: [tripSays('code'), code] });

/** Exit, approved days and what changed them since, for the count of the due day. */
const loanDue = (take: string): Expr => ({
  rule: 'custody-due',
  with: {
    returnDays: setting('custody.returnDays'),
    loanedOn: today,
    exit: { if: [forTrip, tripSays('exit'), null] },
    approvedDays: { if: [forTrip, tripSays('days'), null] },
  },
  take,
});

const guardsOfLoan: readonly Check[] = [
  notCounting,
  guard(
    'expired',
    { ge: [field('expiry'), today] },
    ['证照已经过期，不能领用。', '申请换发；过期证照办理注销。'],
    ['The document has expired and cannot be lent.', 'Apply for a new one; cancel the expired one.'],
  ),
  guard(
    'not-here',
    onServer(whereabouts, { eq: [whereabouts, store] }),
    ['台账上证照不在库里。', '先查清在谁手里。'],
    ['By the ledger the document is not in store.', 'Find out who has it first.'],
  ),
  ...(
    [
      [
        'trip-unknown',
        'unknown',
        '批件台账里没有这个团组。',
        '核对批件号或确认件号。',
        'The register does not have this trip.',
        'Check the number of the approval or confirmation.',
      ],
      [
        'trip-state',
        'state',
        '这个团组没有有效的批件。',
        '批准后再领。',
        'The trip has no approval in force.',
        'Borrow it after the approval.',
      ],
      [
        'trip-holder',
        'holder',
        '团组名单里没有持照人。',
        '只为名单上的人领用；换人的先办任务变更。',
        'The holder is not a member of the trip.',
        'Borrow for members alone; have a change of members approved first.',
      ],
      [
        'trip-validity',
        'validity',
        '预计回国时有效期不足。',
        '先换发证照。',
        'Too little validity is left on the planned return.',
        'Have the document renewed first.',
      ],
    ] as const
  ).map(([code, found, zh, zhDo, en, enDo]) =>
    guard(code, tripIs(found), [zh, zhDo], [en, enDo], { when: forTrip, field: 'trip', basis: mfaGuide }),
  ),
];

const giver = text('giver', '交出人', 'Handed over by', { max: 60, mask: 'name' });

const register: Action = {
  title: both('入库登记', 'Take in and register'),
  consequence: both('证照入库，写入台账。', 'The document goes into the safe and the register.'),
  from: ['arriving'],
  by: keeper,
  edits: true,
  needsComplete: true,
  weight: 'main',
  input: [giver],
  guards: [
    guard(
      'unit-unknown',
      { matches: [unit, '^unit:.+'] },
      ['不知道证照属于哪个单位。', '填写单位编号，形如 unit:…。'],
      ['The unit of the document is not known.', 'Enter the id of the unit, written unit:….'],
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
    ),
  ],
  happened: both('已入库登记', 'Taken in and registered'),
  effects: [
    post('outside', store),
    { do: 'clock', op: 'start', clock: 'register2', on: field('issue'), when: { eq: [field('origin'), 'issued'] } },
    { do: 'clock', op: 'stop', clock: 'register2' },
    { do: 'clock', op: 'start', clock: 'expired30', on: field('expiry') },
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
      state: 'in-store',
      current: 'yes',
      lock: 'no',
    }),
    to('in-store'),
  ],
};

const loan: Action = {
  title: both('领用', 'Lend'),
  consequence: both('打印交接单，开始计算应还日期。', 'A hand-over slip is printed; the time to hand it back begins.'),
  from: ['in-store'],
  by: keeper,
  weight: 'main',
  input: [
    choice('purpose', both('用途', 'Purpose'), [
      option('data-change', '资料变更', 'Change of data'),
      option('trip', '出访', 'Trip'),
      option('visa', '自办签证', 'Visa applied for in person'),
    ]),
    text('trip', '批件号或确认件号', 'Number of the approval or confirmation', { show: forTrip, max: 60 }),
    text('borrower', '领取人', 'Taken by', { max: 60, mask: 'name' }),
    {
      key: 'authorised',
      type: 'declaration',
      label: both(
        '领取人是单位委托的专办员，委托书在册',
        'The person who takes it is authorised by the unit; the letter is on file',
      ),
    },
  ],
  guards: guardsOfLoan,
  happened: both('已领用', 'Lent'),
  effects: [
    post(store, borrower),
    { do: 'clock', op: 'start', clock: 'back', on: loanDue('from') },
    row({ state: 'on-loan', trip: input('trip'), due: ref('clock.back.due'), returnedOn: null, lateDays: null }),
    { do: 'issue-paper', paper: 'loan-slip' },
    to('on-loan'),
  ],
};

const damaged: Expr = { eq: [input('condition'), 'damaged'] };
const isLate: Expr = { gt: [today, ref('clock.back.due')] };
const back: Action = {
  title: both('归还', 'Take back'),
  consequence: both('核对号码，入库，打印交接单。', 'The number is read back, the document stored, a slip printed.'),
  from: ['on-loan', 'overdue'],
  by: keeper,
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
      lateDays: { rule: 'custody-late', with: { due: ref('clock.back.due'), on: today }, take: 'days' },
    }),
    { do: 'issue-paper', paper: 'return-slip' },
    { do: 'clock', op: 'stop', clock: 'back' },
    to('frozen', damaged),
    to('in-store', { not: damaged }),
  ],
};

/** What is known of the trip after the document went out: the count begins anew. */
const recount = (on: Expr): readonly Effect[] => [
  { do: 'clock', op: 'restart', clock: 'back', on },
  ...release,
  row({ due: ref('clock.back.due'), state: 'on-loan', lock: 'no' }),
  to('on-loan'),
];

const overdueActs: { readonly [id: string]: Action } = {
  'record-entry': {
    title: both('登记入境日期', 'Record the entry'),
    consequence: both('应还日期改为入境后7日。', 'It is due 7 days after entry.'),
    from: ['on-loan', 'overdue'],
    by: [...keeper, ...unitPeople, system],
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
    effects: recount(input('entryDate')),
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
      ...recount(input('cancelledOn')),
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
  'mark-overdue': {
    title: both('逾期', 'Becomes overdue'),
    from: ['on-loan'],
    by: [system],
    happened: both('逾期没有交回', 'Not handed back in time'),
    effects: [
      { do: 'clock', op: 'start', clock: 'lock30', on: ref('clock.back.due') },
      row({ state: 'overdue' }),
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
  register,
  'not-registered': {
    title: both('不登记', 'Do not register'),
    from: ['arriving'],
    by: keeper,
    weight: 'quiet',
    input: [{ key: 'reason', type: 'longtext', max: 300, label: both('原因', 'Reason') }],
    happened: both('没有登记', 'Not registered'),
    effects: [to('withdrawn')],
  },
  loan,
  return: back,
  ...overdueActs,
};

export const lengthOfLoan: Expr = {
  if: [
    { any: [{ present: input('entryDate') }, { present: input('cancelledOn') }] },
    setting('custody.returnDays'),
    {
      if: [
        { present: input('newExit') },
        {
          rule: 'custody-due',
          with: {
            returnDays: setting('custody.returnDays'),
            loanedOn: today,
            exit: {
              if: [
                { rule: 'custody-trip-moved', with: { oldExit: input('oldExit'), newExit: input('newExit') } },
                input('newExit'),
                null,
              ],
            },
            approvedDays: input('days'),
          },
          take: 'length',
        },
        loanDue('length'),
      ],
    },
  ],
};
