/** To a consulate, to a superior office or courier, to another keeper: out and back, each time with giver and receiver. */
import type { Action } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref, today } from '../../../../src/language/expression.ts';
import { cancelExpired, guard, notCounting, post, row, to } from './acts-common.ts';
import {
  both,
  cityKeeper,
  head,
  holder,
  keeper,
  keptBy,
  onServer,
  store,
  system,
  text,
  unit,
  unitKeeper,
  visaOfficer,
  whereabouts,
} from './law.ts';

const consulate = holder('consulate', ref('last.to-visa.mission'));
const sentTo = ref('last.send.place');
const here = guard(
  'not-here',
  onServer(whereabouts, { eq: [whereabouts, store] }),
  ['台账上证照不在库里。', '先查清在谁手里。'],
  ['By the ledger the document is not in store.', 'Find out who has it first.'],
);
const valid = guard(
  'expired',
  { ge: [field('expiry'), today] },
  ['证照已经过期。', '申请换发；过期证照办理注销。'],
  ['The document has expired.', 'Apply for a new one; cancel the expired one.'],
);
const isOver: Expr = { lt: [field('expiry'), today] };
const readBack = guard(
  'number-differs',
  { rule: 'document-read-back', with: { typed: input('numberCheck'), number: field('number'), today } },
  ['读出的号码与台账不一致。', '看清证件再读一次。'],
  ['The number read is not that of the register.', 'Read it again.'],
  { field: 'numberCheck', when: { present: input('numberCheck') } },
);
const numberCheck = {
  key: 'numberCheck',
  type: 'longtext',
  max: 300,
  required: false,
  label: both('再读一次号码或机读区', 'Read the number or the zone again'),
} as const;

export const awayActs: { readonly [id: string]: Action } = {
  'to-visa': {
    title: both('送签', 'Send for a visa'),
    from: ['in-store'],
    by: [...visaOfficer, ...cityKeeper, system],
    input: [text('mission', '使领馆', 'Mission'), text('batch', '送签批次', 'Batch', { required: false })],
    guards: [notCounting, here, valid],
    happened: both('已送使领馆', 'Sent to a consulate'),
    effects: [post(store, consulate), row({ state: 'at-consulate' }), to('at-consulate')],
  },
  'back-from-visa': {
    title: both('签证取回', 'Back from the consulate'),
    from: ['at-consulate'],
    by: [...visaOfficer, ...cityKeeper, system],
    weight: 'main',
    input: [numberCheck],
    guards: [notCounting, readBack],
    happened: both('已从使领馆取回', 'Back from the consulate'),
    effects: [post(consulate, store), row({ state: 'in-store' }), cancelExpired(isOver), to('in-store')],
  },
  send: {
    title: both('送上级或交换', 'Send to a superior office or by courier'),
    from: ['in-store'],
    by: cityKeeper,
    weight: 'quiet',
    input: [
      choice('place', both('交给', 'Given to'), [
        option('superior', '上级机关', 'Superior office'),
        option('courier', '机要交换或专递', 'Official courier'),
      ]),
      text('receiver', '接收人', 'Received by', { max: 60, mask: 'name' }),
      text('reason', '事由', 'Reason', { max: 200 }),
    ],
    guards: [notCounting, here],
    happened: both('已送出', 'Sent away'),
    effects: [post(store, sentTo), row({ state: 'away' }), to('away')],
  },
  'receive-back': {
    title: both('收回入库', 'Take back in'),
    from: ['away'],
    by: cityKeeper,
    weight: 'main',
    input: [{ ...numberCheck, required: true }, text('giver', '交出人', 'Handed over by', { max: 60, mask: 'name' })],
    guards: [notCounting, readBack],
    happened: both('已收回入库', 'Back in store'),
    effects: [post(sentTo, store), row({ state: 'in-store' }), cancelExpired(isOver), to('in-store')],
  },
  transfer: {
    title: both('移交保管', 'Hand over to another keeper'),
    consequence: both('对方保管员签收后，保管方改变。', 'The keeper changes when the other custodian signs.'),
    from: ['in-store'],
    by: keeper,
    weight: 'quiet',
    input: [
      choice('keeper', both('移交给', 'To'), [
        option('office', '本办', 'The office', { show: { eq: [keptBy, 'unit'] } }),
        option('unit', '单位', 'The unit', { show: { eq: [keptBy, 'office'] } }),
      ]),
      text('reason', '事由', 'Reason', { max: 200 }),
    ],
    guards: [notCounting, here],
    happened: both('已交出，等对方签收', 'Handed over; waits for the other signature'),
    effects: [
      {
        do: 'notify',
        to: [...cityKeeper, ...unitKeeper],
        text: both('有证照移交，请签收', 'A document is being handed over: sign for it'),
      },
      to('in-transfer'),
    ],
  },
  'take-over': {
    title: both('签收保管', 'Sign and take over'),
    from: ['in-transfer'],
    // Where the unit has no custodian here, somebody else of the office signs with them.
    by: [...keeper, ...visaOfficer, ...head],
    notBy: ['transfer'],
    weight: 'main',
    input: [
      choice('keeper', both('保管方', 'Keeper'), [
        option('office', '本办', 'The office'),
        option('unit', '单位', 'The unit'),
      ]),
      text('receiver', '接收人', 'Received by', { max: 60, mask: 'name' }),
      { ...numberCheck, required: true },
      text('cabinet', '柜号', 'Cabinet', { max: 20 }),
      text('slot', '格号', 'Slot', { max: 20 }),
    ],
    guards: [
      guard(
        'keeper-differs',
        { eq: [input('keeper'), ref('last.transfer.keeper')] },
        ['与移交时写的保管方不同。', '照移交单选择。'],
        ['This is not the keeper named at the hand-over.', 'Choose the one named there.'],
        { field: 'keeper' },
      ),
      readBack,
    ],
    happened: both('已签收，保管方改变', 'Signed for; the keeper has changed'),
    effects: [
      post({ if: [{ eq: [input('keeper'), 'unit'] }, 'safe', unit] }, store),
      row({ state: 'in-store', keeper: input('keeper'), cabinet: input('cabinet'), slot: input('slot') }),
      { do: 'issue-paper', paper: 'transfer-slip' },
      to('in-store'),
    ],
  },
  'take-back': {
    title: both('撤回移交', 'Take the hand-over back'),
    from: ['in-transfer'],
    by: keeper,
    weight: 'quiet',
    happened: both('移交已撤回', 'The hand-over was taken back'),
    effects: [to('in-store')],
  },
};
