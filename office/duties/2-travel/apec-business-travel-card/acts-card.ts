/** The economies' answers, the card, and what ends it: loss, a leaving holder, a new passport, its last day. */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { choice, yesNo } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref, today } from '../../../../src/language/expression.ts';
import { results } from '../shared/card-options.ts';
import {
  authority,
  both,
  check,
  custodian,
  day,
  dayNow,
  filer,
  issue,
  long,
  move,
  notLater,
  officer,
  onServer,
  start,
  stop,
  tell,
  text,
  window,
} from '../shared/documents.ts';
import { economyOptions, full } from '../shared/economies.ts';
import { line } from './acts-city.ts';
import { after, approvedNow, expiryOf, listedNow, ownRows, stateOwned } from './facts.ts';
import { framework } from './law.ts';

const told = (effect: Effect, when: Expr): Effect => ({ ...effect, when });
const nonePending: Expr = { eq: [after('pending'), 0] };
const someApproved: Expr = { gt: [after('approved'), 0] };

/** One cell of the matrix each, written for the economy that answered. */
const cells: readonly Effect[] = full.map(({ code }) =>
  told(line({ [code]: after('entry'), [`days${code}`]: after('days') }), { eq: [input('economy'), code] }),
);

/** The enterprise sees no register: each answer is told it by name. */
const toldAnswers: readonly Effect[] = full.flatMap(({ code, name }) =>
  [
    { result: 'approved', zh: `${name.zh}已同意`, en: `${name.en} has approved` },
    { result: 'denied', zh: `${name.zh}不同意（对方不说明理由）`, en: `${name.en} has denied it and gives no reasons` },
  ].map(({ result, zh, en }) =>
    told(tell(filer, zh, en), { all: [{ eq: [input('economy'), code] }, { eq: [input('result'), result] }] }),
  ),
);

/** A new draft for the same unit, with what does not change already filled in. */
const replacement = (
  action: 'replace-lost' | 'replace-passport',
  zh: string,
  en: string,
  known: { readonly [key: string]: Expr } = {},
): Effect => ({
  do: 'open',
  procedure: 'apec-business-travel-card',
  form: {
    action,
    oldCard: ref('last.card-in.card'),
    ...Object.fromEntries(
      [
        'name',
        'nameEn',
        'uscc',
        'ownership',
        'customsNo',
        'nameCn',
        'surname',
        'given',
        'birth',
        'mainland',
        'post',
        'socialSince',
        'passportClass',
      ].map((key) => [key, field(key)]),
    ),
    ...known,
  },
  text: both(zh, en),
});

const economyActs: { readonly [id: string]: Action } = {
  'economy-result': {
    title: both('登记经济体答复', 'Record an answer'),
    consequence: both('全部答复后自动转制卡。', 'When all have answered the card is made.'),
    from: ['pre-clearing'],
    by: officer,
    weight: 'main',
    input: [
      choice('economy', both('经济体', 'Economy'), economyOptions),
      choice('result', both('答复', 'Answer'), results),
      dayNow('answeredOn', '答复日期', 'Answered on'),
      day('until', '该经济体注明的有效期', 'Valid until, where it says so', {
        required: false,
        show: { eq: [input('result'), 'approved'] },
      }),
    ],
    guards: [notLater('answeredOn')],
    happened: both('一个经济体已答复', 'An economy has answered'),
    happenedWith: ['economy', 'result'],
    effects: [
      ...cells,
      line({ approved: after('approved'), pending: after('pending'), until: after('until') }),
      told(move('printing'), { all: [nonePending, someApproved] }),
      told(move('denied'), { all: [nonePending, { not: someApproved }] }),
      told(stop('economies'), nonePending),
      told(line({ state: 'printing' }), { all: [nonePending, someApproved] }),
      told(line({ state: 'denied' }), { all: [nonePending, { not: someApproved }] }),
      ...toldAnswers,
    ],
  },
  'early-print': {
    title: both('申请先制卡', 'Ask for an early card'),
    consequence: both(
      '卡上只列已同意的；以后同意的要补卡并再缴费。',
      'The card lists those that approved; later approvals need another card and another fee.',
    ),
    from: ['pre-clearing'],
    by: filer,
    input: [
      {
        key: 'accepts',
        type: 'declaration',
        label: both(
          '知道待答复的经济体不在卡上，以后补列要换卡并缴费',
          'Pending economies are not on the card; adding them later needs another card and another fee',
        ),
      },
    ],
    guards: [
      check(
        'abtc.none-approved',
        undefined,
        onServer(ownRows, { gt: [approvedNow, 0] }),
        ['还没有经济体同意', '至少有一个同意后再申请。'],
        ['No economy has approved yet', 'Ask when at least one has.'],
        { basis: framework },
      ),
    ],
    happened: both('申请先制卡', 'Early card asked for'),
    effects: [
      move('printing'),
      stop('economies'),
      line({ state: 'printing', early: true }),
      tell(officer, '企业申请先制卡', 'The enterprise asks for an early card'),
    ],
  },
};

const issuedActs: { readonly [id: string]: Action } = {
  'card-in': {
    title: both('登记卡到', 'Record the card'),
    consequence: both(
      '有效期自动计算：签发满五年的前一日和护照有效期取早者。',
      'The expiry is computed: five years less a day, or the passport’s, whichever is earlier.',
    ),
    from: ['printing'],
    by: officer,
    weight: 'main',
    input: [
      text('card', '卡号', 'Card', {
        max: 12,
        checks: [
          check(
            'abtc.card-number',
            undefined,
            { matches: [input('card'), '^[A-Z0-9]{6,12}$'] },
            ['卡号为6至12位大写字母或数字', '照卡面填写，不留空格。'],
            ['The number has 6 to 12 capital letters or digits', 'Enter it as on the card, without spaces.'],
          ),
        ],
      }),
      dayNow('issuedOn', '签发日期', 'Issued on'),
    ],
    guards: [notLater('issuedOn')],
    happened: both('卡已到', 'The card is here'),
    effects: [
      move('issued'),
      line({
        card: input('card'),
        issue: input('issuedOn'),
        expiry: expiryOf(input('issuedOn')),
        economies: listedNow,
        state: 'issued',
      }),
      issue('card-notice'),
      // §8: cards of state-owned enterprises are kept like official passports.
      told(
        {
          do: 'open',
          procedure: 'document-custody',
          form: {
            origin: 'issued',
            kind: 'ABTC',
            number: input('card'),
            holder: field('nameCn'),
            issue: input('issuedOn'),
            expiry: expiryOf(input('issuedOn')),
            unitName: field('name'),
            unit: ref('case.unit'),
            keeper: 'office',
          },
          text: both('国有企业的卡：登记入库', 'Card of a state-owned enterprise: into custody'),
        },
        stateOwned,
      ),
      told(
        tell(
          custodian,
          '国有企业的商务旅行卡已到，请登记入库',
          'A card of a state-owned enterprise is here; take it into custody',
        ),
        stateOwned,
      ),
      tell(filer, '卡已到，请专办员领取', 'The card is ready for the clerk'),
    ],
  },
  deliver: {
    title: both('交付', 'Hand over'),
    from: ['issued'],
    by: window,
    weight: 'main',
    input: [
      text('clerk', '领取人', 'Collected by', { max: 60, mask: 'name' }),
      yesNo('idSeen', both('已看工作证或身份证', 'Identity seen')),
    ],
    guards: [
      check(
        'abtc.identity',
        'idSeen',
        { eq: [input('idSeen'), true] },
        ['要核对领取人身份', '看证件后再交。'],
        ['The identity has to be seen', 'Look at the document first.'],
      ),
    ],
    happened: both('卡已交付', 'The card was handed over'),
    effects: [
      move('active'),
      start('validity', ref('last.card-in.issuedOn')),
      line({ state: 'active', deliveredOn: today }),
    ],
  },
};

const inUse = ['issued', 'active'];
const endActs: { readonly [id: string]: Action } = {
  'report-loss': {
    title: both('报失', 'Report the loss'),
    consequence: both('卡作废，补卡的草稿自动建好。', 'The card has no effect; the draft for a new one is opened.'),
    from: inUse,
    by: filer,
    weight: 'careful',
    input: [day('lostOn', '遗失日期', 'Lost on'), long('how', '怎样遗失的', 'How it was lost')],
    guards: [notLater('lostOn')],
    happened: both('卡遗失', 'Card lost'),
    effects: [
      move('lost'),
      stop('validity'),
      line({ state: 'lost' }),
      replacement('replace-lost', '遗失补卡', 'Replacement for the lost card'),
      tell(officer, '商务旅行卡遗失，请上报', 'A travel card was lost; report it upward'),
    ],
  },
  'leave-company': {
    title: both('持卡人离职', 'The holder has left'),
    consequence: both(
      '离职后10个工作日内报告，把卡交回。',
      'Report it within 10 working days of leaving and hand the card in.',
    ),
    from: inUse,
    by: filer,
    weight: 'careful',
    input: [day('leftOn', '离职日期', 'Left on')],
    guards: [notLater('leftOn')],
    happened: both('持卡人离职', 'The holder left'),
    effects: [
      move('cancel-pending'),
      stop('validity'),
      start('leaveReport', input('leftOn')),
      line({ state: 'cancel-pending' }),
      tell(officer, '持卡人离职，请收卡注销', 'The holder has left; take the card back and cancel it'),
    ],
  },
  'cancel-card': {
    title: both('收卡注销', 'Cancel the card'),
    from: ['cancel-pending'],
    by: officer,
    weight: 'main',
    input: [
      dayNow('cancelledOn', '注销日期', 'Cancelled on'),
      yesNo('handedIn', both('卡已交回', 'The card was handed in')),
    ],
    guards: [notLater('cancelledOn')],
    happened: both('卡已注销', 'Card cancelled'),
    effects: [
      move('cancelled'),
      stop('leaveReport'),
      line({ state: 'cancelled' }),
      tell(filer, '卡已注销', 'The card is cancelled'),
    ],
  },
  'passport-changed': {
    title: both('护照已换', 'The passport changed'),
    consequence: both(
      '卡和旧护照关联，要换卡；换卡的草稿自动建好。',
      'The card is linked to the old passport and has to be replaced; the draft is opened.',
    ),
    from: inUse,
    // The system, when this office issued the new passport.
    by: [...filer, { role: 'system' }],
    weight: 'careful',
    input: [
      day('changedOn', '换发日期', 'Changed on'),
      text('newPassport', '新护照号', 'New passport', { max: 12, mask: 'document', required: false }),
      day('newExpiry', '新护照有效期至', 'New passport valid until', { required: false }),
    ],
    guards: [notLater('changedOn')],
    happened: both('护照已换，须换卡', 'Passport changed, card to be replaced'),
    effects: [
      move('replace'),
      stop('validity'),
      line({ state: 'replace' }),
      replacement('replace-passport', '换护照后换卡', 'Replacement for the new passport', {
        passportNo: input('newPassport'),
        passportIssue: input('changedOn'),
        passportExpiry: input('newExpiry'),
      }),
      tell(
        filer,
        '护照已换，商务旅行卡要换卡；草稿已建好，请补齐后提交',
        'The passport changed, so the travel card has to be replaced; the draft is opened, please complete and file it',
      ),
    ],
  },
  'mark-cancelled': {
    title: both('登记外交部注销', 'Record a cancellation by the ministry'),
    from: inUse,
    by: authority,
    weight: 'quiet',
    input: [long('reasons', '理由', 'Reasons')],
    happened: both('卡被注销', 'Card cancelled by the ministry'),
    effects: [
      move('cancelled'),
      stop('validity'),
      line({ state: 'cancelled' }),
      tell(filer, '外交部注销了这张卡', 'The ministry cancelled this card'),
    ],
  },
  expire: {
    title: both('卡过期', 'The card expires'),
    from: ['active'],
    by: [{ role: 'system' }],
    happened: both('卡过期', 'The card expired'),
    effects: [
      move('expired'),
      { do: 'lapse', clock: 'validity' },
      line({ state: 'expired' }),
      tell(filer, '卡已过期；需要的请新办', 'The card has expired; apply for a new one if needed'),
    ],
  },
};

export const cardActions: { readonly [id: string]: Action } = { ...economyActs, ...issuedActs, ...endActs };
