/** The dossier's worked examples of the card (§11), as cases; the figures of the rules are tested beside. Everything is invented. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';
import { both } from '../shared/documents.ts';
import { registeredFor, sampleUnit } from '../shared/sample-unit.ts';

type Values = { readonly [key: string]: Value };

export const sampleCard: Values = {
  ...sampleUnit,
  nameEn: 'Sample Trading Co., Ltd.',
  ownership: 'private',
  staff: 40,
  customsNo: '4201000000',
  taxGrade: 'A',
  trade: [{ economy: 'JPN', imports: 30_000_000, exports: 40_000_000 }],
  alternativeProof: false,
  nameCn: '林示例',
  surname: 'LIN',
  given: 'SHILI',
  birth: '1985-03-02',
  mainland: true,
  post: 'management',
  socialSince: '2020-01',
  passportClass: 'cnPassport',
  passportNo: 'E12345678',
  passportIssue: '2023-01-11',
  passportExpiry: '2033-01-10',
  noRecordOn: '2026-03-02',
  refusedBefore: false,
  action: 'new',
  ownAccount: true,
};

/** The enterprise registered first. */
const before = [registeredFor('abtc')];
const clerk = 'unit_liaison@unit';
const officer = 'handler@outbound';
const chief = 'dept_head@outbound';

const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});
const apply = (on: string, change: Values = {}): ExampleStep => ({
  on,
  act: 'apply',
  by: clerk,
  form: { ...sampleCard, ...change },
});
const seen = { noRecord: 'clear', seenOn: '2026-04-28' };

const toMinistry: readonly ExampleStep[] = [
  apply('2026-04-24'),
  step('2026-04-27', 'accept', 'window@d1'),
  step('2026-04-28', 'record-seen', officer, seen),
  step('2026-04-29', 'approve-city', chief),
  step('2026-04-30', 'pay-fee', clerk, { receiptNumber: 'SAMPLE-720', paidOn: '2026-04-30' }),
];
const cleared: readonly ExampleStep[] = [
  ...toMinistry,
  step('2026-05-08', 'mfa-pass', officer, { decisionNumber: '示例2026-1', answeredOn: '2026-05-08' }),
  step('2026-06-10', 'economy-result', officer, { economy: 'JPN', result: 'approved', answeredOn: '2026-06-10' }),
];
const refusal = { facts: '纳税信用等级为C。', refusalGround: 'B5', reasons: '等级低于M。' };

export const examples: readonly Example[] = [
  {
    title: both(
      '市里10个工作日审核，缴费后报外交部',
      'The city reviews in 10 working days; the ministry follows after the fee',
    ),
    before,
    given: toMinistry,
    expect: [
      { clock: 'cityReview', due: '2026-05-13' },
      { clock: 'ministry', due: '2026-05-11' },
      { state: 'at-mfa' },
      { paper: 'fee-slip', status: 'valid' },
      { condition: 'B3', outcome: 'holds' },
      { condition: 'B10', outcome: 'holds' },
    ],
  },
  {
    title: both('没有缴费，外交部通过不能登记', 'Without the fee nothing is recorded from the ministry'),
    before,
    given: [
      ...toMinistry.slice(0, 4),
      {
        ...step('2026-05-08', 'mfa-pass', officer, { decisionNumber: '示例2026-1', answeredOn: '2026-05-08' }),
        refused: 'abtc.fee-first',
      },
    ],
    expect: [{ state: 'at-mfa' }],
  },
  {
    title: both('例3：贸易额499999元，没有替代证明', 'Example 3: 499,999 yuan of trade and no other proof'),
    before,
    given: [
      {
        ...apply('2026-04-24', { trade: [{ economy: 'JPN', imports: 0, exports: 49_999_900 }] }),
        refused: 'abtc.b3',
      },
    ],
    expect: [{ state: 'draft' }, { condition: 'B3', outcome: 'fails' }],
  },
  {
    title: both('例3：有替代证明', 'Example 3: with other proof'),
    before,
    given: [
      apply('2026-04-24', { trade: [{ economy: 'JPN', imports: 0, exports: 49_999_900 }], alternativeProof: true }),
    ],
    expect: [{ state: 'submitted' }, { condition: 'B3', outcome: 'holds' }],
  },
  {
    title: both('例4：纳税等级C', 'Example 4: tax grade C'),
    before,
    given: [{ ...apply('2026-04-24', { taxGrade: 'C' }), refused: 'abtc.b5' }],
    expect: [{ state: 'draft' }],
  },
  {
    title: both('例4：纳税等级M', 'Example 4: tax grade M'),
    before,
    given: [apply('2026-04-24', { taxGrade: 'M' })],
    expect: [{ state: 'submitted' }, { condition: 'B5', outcome: 'holds' }],
  },
  {
    title: both(
      '例6：2026年6月10日到期的卡，12月9日还不能续办',
      'Example 6: a card until 10 June 2026 is not renewed on 9 December',
    ),
    before,
    given: [
      {
        ...apply('2025-12-09', {
          action: 'renew',
          oldCard: 'A12345678',
          oldExpiry: '2026-06-10',
          noRecordOn: '2025-12-01',
        }),
        refused: 'abtc.renewal-window',
      },
    ],
    expect: [{ state: 'draft' }],
  },
  {
    title: both('例6：12月10日可以续办', 'Example 6: on 10 December it is'),
    before,
    given: [
      apply('2025-12-10', { action: 'renew', oldCard: 'A12345678', oldExpiry: '2026-06-10', noRecordOn: '2025-12-01' }),
    ],
    expect: [{ state: 'submitted' }],
  },
  {
    title: both('例1、例5：先制卡，有效期不晚于护照', 'Examples 1 and 5: an early card, not beyond the passport'),
    before,
    given: [
      ...cleared,
      step('2026-06-12', 'early-print', clerk, { accepts: true }),
      step('2026-07-01', 'card-in', officer, { card: 'A00000001', issuedOn: '2026-07-01' }),
      step('2026-07-02', 'deliver', 'window@d1', { clerk: '张示例', idSeen: true }),
    ],
    expect: [
      { state: 'active', on: '2026-07-02' },
      { clock: 'validity', due: '2031-06-30' },
    ],
  },
  {
    title: both('护照先到期：卡随护照到期', 'The passport ends first: so does the card'),
    before,
    given: [
      apply('2026-04-24', { passportExpiry: '2030-01-10', passportIssue: '2020-01-11' }),
      ...cleared.slice(1),
      step('2026-06-12', 'early-print', clerk, { accepts: true }),
      step('2026-07-01', 'card-in', officer, { card: 'A00000002', issuedOn: '2026-07-01' }),
      step('2026-07-02', 'deliver', 'window@d1', { clerk: '张示例', idSeen: true }),
    ],
    expect: [{ clock: 'validity', due: '2030-01-10' }],
  },
  {
    title: both('拒签申报：处长写明理由才能同意', 'A declared refusal: agreed to with a written reason only'),
    before,
    given: [
      apply('2026-04-24', { refusedBefore: true, refusals: [{ economy: 'AUS', date: '2024-05-01' }] }),
      step('2026-04-27', 'accept', 'window@d1'),
      step('2026-04-28', 'record-seen', officer, seen),
      { ...step('2026-04-29', 'approve-city', chief), refused: 'abtc.justification' },
      step('2026-04-29', 'approve-city', chief, { justification: '拒签原因为材料不全，已另行获签。' }),
    ],
    expect: [{ state: 'at-mfa' }],
  },
  {
    title: both('没有核验，不能同意；不予办理可以复核一次', 'Nothing agreed unseen; a refusal may be reviewed once'),
    before,
    given: [
      apply('2026-04-24'),
      step('2026-04-27', 'accept', 'window@d1'),
      { ...step('2026-04-28', 'approve-city', chief), refused: 'abtc.seen-first' },
      step('2026-04-28', 'refuse', chief, refusal),
      step('2026-04-29', 'ask-review', clerk, { reasons: '等级已恢复为M。' }),
      step('2026-04-30', 'reverse', 'deputy_director@office', { reasons: '等级已恢复，继续办理。' }),
    ],
    expect: [
      { state: 'accepted' },
      { clock: 'askReview', due: '2026-05-14' },
      { clock: 'cityReview', due: '2026-05-18' },
    ],
  },
  {
    title: both(
      '离职：10个工作日内报告并收卡',
      'The holder leaves: reported within 10 working days, the card taken back',
    ),
    before,
    given: [
      ...cleared,
      step('2026-06-12', 'early-print', clerk, { accepts: true }),
      step('2026-07-01', 'card-in', officer, { card: 'A00000003', issuedOn: '2026-07-01' }),
      step('2026-07-02', 'deliver', 'window@d1', { clerk: '张示例', idSeen: true }),
      step('2026-07-10', 'leave-company', clerk, { leftOn: '2026-07-08' }),
      step('2026-07-13', 'cancel-card', officer, { cancelledOn: '2026-07-13', handedIn: true }),
    ],
    expect: [{ state: 'cancelled' }, { clock: 'leaveReport', due: '2026-07-22' }],
  },
];
