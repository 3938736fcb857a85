/** Out on loan: against an approved trip, in the register or on paper, or for another official purpose; private use is none. */
import type { Action } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref, setting, today } from '../../../../src/language/expression.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { answered, asked, borrower, guard, loanLine, notCounting, post, row, stampsGone, to } from './acts-common.ts';
import { both, day, keeper, mfaGuide, onServer, store, system, text, unit, whereabouts } from './law.ts';

const trips = { look: 'trip-register', where: { trip: input('trip') }, take: 'rows' } as const;
const forTrip: Expr = { eq: [input('purpose'), 'trip'] };
/** Approved by another body: there is no line to look at, its days are entered from the original. */
const onPaper: Expr = { all: [forTrip, { eq: [input('onPaper'), true] }] };
const inRegister: Expr = { all: [forTrip, { ne: [input('onPaper'), true] }] };
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
    exit: { if: [inRegister, tripSays('exit'), { if: [onPaper, input('exit'), null] }] },
    approvedDays: { if: [inRegister, tripSays('days'), null] },
    plannedReturn: { if: [onPaper, input('entry'), null] },
  },
  take,
});

const year: Expr = { rule: 'custody-late', with: { due: today, on: today }, take: 'year' };

/** The approved trip in the register, its members, and how long the document lasts. */
export const tripGuards = (when: Expr): readonly Check[] =>
  (
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
    guard(code, tripIs(found), [zh, zhDo], [en, enDo], { when, field: 'trip', basis: mfaGuide }),
  );

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
  guard(
    'paper-dates',
    { le: [input('exit'), input('entry')] },
    ['回国早于离境。', '照批件填写。'],
    ['The return is before the exit.', 'Enter the days of the approval.'],
    { when: onPaper, field: 'entry' },
  ),
  guard(
    'paper-validity',
    { ge: [field('expiry'), { addMonths: [input('entry'), setting('custody.tripMonths')] }] },
    ['预计回国时有效期不足。', '先换发证照。'],
    ['Too little validity is left on the planned return.', 'Have the document renewed first.'],
    { when: onPaper, field: 'entry', basis: mfaGuide },
  ),
  ...tripGuards(inRegister),
];

export const loan: Action = {
  title: both('领用', 'Lend'),
  consequence: both('打印交接单，开始计算应还日期。', 'A hand-over slip is printed; the time to hand it back begins.'),
  from: ['in-store'],
  // The system: with the passport or pass that is collected for a trip.
  by: [...keeper, system],
  weight: 'main',
  input: [
    choice('purpose', both('用途', 'Purpose'), [
      option('data-change', '资料变更', 'Change of data'),
      option('trip', '出访', 'Trip'),
      option('visa', '自办签证', 'Visa applied for in person'),
    ]),
    text('trip', '批件号或确认件号', 'Number of the approval or confirmation', {
      show: forTrip,
      max: 60,
      offered: asked('trip'),
    }),
    {
      key: 'onPaper',
      type: 'bool',
      required: false,
      show: forTrip,
      label: both('批件由其他机关签发，已看原件', 'Approved by another body; the original was seen'),
    },
    day('exit', '批准的离境日期', 'Approved exit', { show: onPaper }),
    day('entry', '批准的回国日期', 'Approved return', { show: onPaper }),
    text('borrower', '领取人', 'Taken by', { max: 60, mask: 'name', offered: asked('borrower') }),
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
    {
      when: inRegister,
      do: 'link',
      procedure: 'official-trip-approval',
      text: both('领用的团组', 'The trip it is lent for'),
      to: { ...trips, take: { column: 'case' } },
    },
    post(store, borrower),
    answered,
    stampsGone,
    { do: 'clock', op: 'start', clock: 'back', on: loanDue('from') },
    row({
      state: 'on-loan',
      trip: input('trip'),
      loanedOn: today,
      due: ref('clock.back.due'),
      returnedOn: null,
      lateDays: null,
    }),
    { ...row({ lastTripOn: today, idleFrom: { addMonths: [today, 36] } }), when: forTrip },
    loanLine({
      book: ref('case.number'),
      document: field('number'),
      kind: field('kind'),
      unit,
      unitName: field('unitName'),
      purpose: input('purpose'),
      trip: input('trip'),
      borrower: input('borrower'),
      outOn: today,
      due: ref('clock.back.due'),
      until: ref('clock.back.due'),
      state: 'out',
      year,
    }),
    { do: 'issue-paper', paper: 'loan-slip' },
    to('on-loan'),
  ],
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
