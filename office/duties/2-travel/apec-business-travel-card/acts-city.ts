/** From the filing to the ministry's answer: gate, record of what was seen, agreement or refusal, fee. */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref, setting, today } from '../../../../src/language/expression.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import {
  authority,
  both,
  check,
  chief,
  dayNow,
  filer,
  issue,
  long,
  move,
  notLater,
  officer,
  row,
  start,
  stop,
  tell,
  text,
  unitNotLocked,
} from '../shared/documents.ts';
import { full } from '../shared/economies.ts';
import { filingGate } from '../shared/filing-gate.ts';
import { mustBeRegistered } from '../shared/filing-unit.ts';
import { blockingGuards, justification, justified } from '../shared/findings.ts';
import { refusing } from '../shared/review.ts';
import { tested } from './conditions.ts';
import { stateOwned } from './facts.ts';
import { changzhou, framework } from './law.ts';
import { correction } from './settings.ts';

export const line = (columns: { readonly [column: string]: Expr }): Effect => row('abtc-register', columns);

/** §13.2: the lock of a unit with overdue documents holds for state-owned enterprises, whose cards are kept like passports. */
const guards: readonly Check[] = [
  mustBeRegistered('abtc', 'abtc.registrationNeeded'),
  { ...unitNotLocked, when: stateOwned },
];

const filed: Effect = line({
  unit: ref('case.unit'),
  enterprise: field('name'),
  ownership: field('ownership'),
  action: field('action'),
  holder: field('nameCn'),
  passport: field('passportNo'),
  passportExpiry: field('passportExpiry'),
  appliedOn: today,
  oldCard: field('oldCard'),
  state: 'submitted',
});

export const gate = filingGate({
  matter: both('APEC商务旅行卡', 'APEC Business Travel Card'),
  basis: [framework],
  submit: 'apply',
  clock: 'cityReview',
  after: both(
    '市里10个工作日内审核，最后一天为{clock.cityReview.due}；同意后报外交部，再由各经济体审核。',
    'The city reviews it within 10 working days, until {clock.cityReview.due}; then the ministry and the economies decide.',
  ),
  guards,
  correction: { setting: correction, unit: 'CD' },
  withdrawFrom: ['accepted', 'at-mfa'],
  log: (stage) => (stage === 'filed' ? [filed] : [line({ state: stage })]),
});

export const review = refusing({
  matter: both('APEC商务旅行卡', 'APEC Business Travel Card'),
  basis: [framework],
  grounds: tested.map(({ id, title }) => option(id, `${id} ${title.zh}`, `${id} ${title.en}`)),
  from: ['accepted'],
  back: 'accepted',
  clock: 'cityReview',
  handled: ['accept', 'request-correction', 'record-seen'],
  onRefusal: [line({ state: 'refused' })],
});

const seen = choice('noRecord', both('无犯罪记录证明（看原件，不留存）', 'No-record certificate, seen and not kept'), [
  option('clear', '无犯罪记录', 'No record'),
  option('record', '有记录', 'There is a record'),
  option('not-needed', '本次不需要', 'Not needed this time'),
]);

const seenFirst = check(
  'abtc.seen-first',
  undefined,
  { in: [ref('last.record-seen.noRecord'), ['clear', 'not-needed']] },
  ['还没有核验记录，或者有犯罪记录', '由经办核验材料和无犯罪记录证明；有记录的不予办理。'],
  [
    'What was seen is not recorded, or there is a record',
    'The officer records the papers and the certificate; with a record, refuse.',
  ],
  { basis: changzhou },
);

const newNeedsRecord = check(
  'abtc.record-needed',
  'noRecord',
  { any: [{ ne: [input('noRecord'), 'not-needed'] }, { not: { in: [field('action'), ['new', 'renew']] } }] },
  ['新办、续办要看无犯罪记录证明', '请企业出示原件。'],
  ['A new card or a renewal needs the no-record certificate', 'Ask the enterprise to show it.'],
  { basis: changzhou },
);

const answeredNumber = text('decisionNumber', '外交部文号或流水号', 'Number of the ministry', { max: 60 });

const paid: Check = check(
  'abtc.fee-first',
  undefined,
  { gt: [ref('done.pay-fee'), 0] },
  ['还没有缴费', '企业缴给外交部并登记凭证后再办。'],
  ['The fee is not paid yet', 'The enterprise pays the ministry and records the receipt first.'],
);

const record = (outcome: string): Effect => ({
  do: 'record',
  body: both('外交部', 'Ministry of Foreign Affairs'),
  outcome,
  number: input('decisionNumber'),
  date: input('answeredOn'),
});

export const cityActions: { readonly [id: string]: Action } = {
  'record-seen': {
    title: both('登记核验结果', 'Record what was seen'),
    from: ['accepted'],
    by: officer,
    input: [
      seen,
      dayNow('seenOn', '核验日期', 'Seen on'),
      long('note', '核验情况', 'What was seen', { required: false, min: 0 }),
    ],
    guards: [notLater('seenOn'), newNeedsRecord],
    happened: both('已核验', 'Papers seen'),
    effects: [
      { do: 'assign', to: 'actor' },
      tell(chief, '商务旅行卡已核验，请审核', 'A travel card was checked; please decide'),
    ],
  },
  'approve-city': {
    title: both('同意申办', 'Agree'),
    consequence: both(
      '出同意函报外交部，给企业缴费单。',
      'The letter of agreement goes to the ministry, the fee slip to the enterprise.',
    ),
    from: ['accepted'],
    by: chief,
    notBy: ['accept', 'request-correction', 'record-seen'],
    part: 'decides',
    weight: 'main',
    input: [justification],
    guards: [seenFirst, ...blockingGuards('abtc', tested), justified('abtc', tested)],
    happened: both('市里同意，报外交部', 'Agreed by the city, sent to the ministry'),
    effects: [
      move('at-mfa'),
      stop('cityReview'),
      issue('agreement'),
      issue('application-form'),
      issue('fee-slip'),
      line({ state: 'at-mfa', agreedOn: today }),
      tell(
        filer,
        '市里已同意，请按缴费单缴给外交部并登记凭证',
        'Agreed: pay the ministry by the fee slip and record the receipt',
      ),
    ],
  },
  'pay-fee': {
    title: both('登记缴费', 'Record the fee'),
    from: ['at-mfa'],
    by: filer,
    // What the city agreed to and the ministry has before it stays as it is: the receipt alone comes along.
    adds: ['feeReceipt'],
    weight: 'main',
    input: [
      text('receiptNumber', '缴费凭证号', 'Number of the receipt', { max: 60 }),
      dayNow('paidOn', '缴费日期', 'Paid on'),
    ],
    guards: [notLater('paidOn')],
    happened: both('已缴费', 'Fee paid'),
    effects: [
      start('ministry', input('paidOn')),
      line({ feePaidOn: input('paidOn'), fee: setting('abtc.feeFen') }),
      tell(officer, '企业已缴费', 'The enterprise has paid'),
    ],
  },
  'mfa-pass': {
    title: both('登记外交部通过', 'Record that the ministry passed it'),
    from: ['at-mfa'],
    by: authority,
    weight: 'main',
    input: [answeredNumber, dayNow('answeredOn', '答复日期', 'Answered on')],
    guards: [paid, notLater('answeredOn')],
    happened: both('外交部通过，送各经济体', 'Passed by the ministry, with the economies'),
    effects: [
      move('pre-clearing'),
      stop('ministry'),
      start('economies', input('answeredOn')),
      record('pass'),
      line({
        state: 'pre-clearing',
        mfaOn: input('answeredOn'),
        pending: full.length,
        ...Object.fromEntries(full.map(({ code }) => [code, 'pending'])),
      }),
      tell(filer, '外交部已通过，正在送各经济体审核', 'The ministry has passed it; the economies decide next'),
    ],
  },
  'mfa-return': {
    title: both('登记外交部退回', 'Record that the ministry returned it'),
    consequence: both('企业按清单补正后重新提交。', 'The enterprise corrects by the list and files again.'),
    from: ['at-mfa'],
    by: authority,
    weight: 'careful',
    input: [
      answeredNumber,
      dayNow('answeredOn', '退回日期', 'Returned on'),
      {
        key: 'items',
        type: 'list',
        min: 1,
        max: 30,
        label: both('要补的内容', 'What to complete'),
        itemTitle: both('第 {n} 项', 'item {n}'),
        fields: [
          text('item', '材料或栏目', 'Paper or field'),
          text('what', '缺什么、怎么补', 'What is missing and how to mend it', { max: 500 }),
        ],
      },
    ],
    guards: [notLater('answeredOn')],
    happened: both('外交部退回补正', 'Returned by the ministry for correction'),
    effects: [
      move('correcting'),
      stop('ministry'),
      start('c3'),
      record('return'),
      issue('correction'),
      line({ state: 'correcting' }),
      tell(filer, '外交部退回，请按清单补正', 'Returned by the ministry: complete it by the list'),
    ],
  },
};
