/** Frozen, lost, void, cancelled, destroyed: the ends of a document. Cancelling and destroying are decided by two people in a case of their own, which acts here. */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, input, ref, today } from '../../../../src/language/expression.ts';
import { decidedElsewhere } from '../../../../src/language/patterns/alone.ts';
import { borrower, loanLine, post, release, row, to } from './acts-common.ts';
import { both, cityKeeper, day, head, holder, keeper, store, system, text, unitPeople, visaOfficer } from './law.ts';

const reason = { key: 'reason', type: 'longtext', max: 500, label: both('原因', 'Reason') } as const;

/** Where it was when it went missing, by the state it was in. */
const lostFrom: readonly (readonly [state: readonly string[], from: Expr])[] = [
  [['in-store', 'frozen', 'in-transfer'], store],
  [['on-loan', 'overdue'], borrower],
  [['at-consulate'], holder('consulate', ref('last.to-visa.mission'))],
  [['away'], ref('last.send.place')],
];

/** A transfer not signed for is still with whoever gave it. */
const missing: readonly Effect[] = lostFrom.map(([states, from]) => ({
  ...post(from, 'lost'),
  when: { in: [ref('state'), states] },
}));

/** A report of loss that was accepted, or a declaration of void, is final: found again or not, it is never used again. */
const spent: Expr = { any: [{ gt: [ref('done.accept-loss'), 0] }, { gt: [ref('done.declare-void'), 0] }] };

const loss: { readonly [id: string]: Action } = {
  'report-loss': {
    title: both('报失', 'Report the loss'),
    consequence: both('证照当天冻结，不能再用。', 'The document is out of use from today.'),
    from: ['in-store', 'frozen', 'in-transfer', 'on-loan', 'overdue', 'at-consulate', 'away'],
    by: [...keeper, ...unitPeople, system],
    weight: 'careful',
    input: [day('lostOn', '发现日期', 'Found missing on', { initial: '{today}' }), reason],
    happened: both('已报失', 'Reported lost'),
    effects: [
      ...missing,
      { do: 'clock', op: 'stop', clock: 'back' },
      row({ state: 'lost', trip: null }),
      loanLine({ state: 'lost', until: today }, { in: [ref('state'), ['on-loan', 'overdue']] }),
      { do: 'notify', to: [...cityKeeper, ...head], text: both('证照报失', 'A document was reported lost') },
      to('lost'),
    ],
  },
  'accept-loss': {
    title: both('受理报失', 'Accept the report of loss'),
    consequence: both('单位因此暂停受理的，当天恢复。', 'If the unit was stopped for it, it is free again today.'),
    from: ['lost'],
    // Whoever reports holds another post; the case of the loss, by which the system acts here, keeps the two people apart itself.
    by: [...visaOfficer, system],
    weight: 'main',
    input: [text('papers', '报失材料', 'Papers of the loss', { max: 200, required: false })],
    happened: both('已受理报失', 'Report of loss accepted'),
    effects: [...release, row({ lock: 'no' })],
  },
  found: {
    title: both('找回', 'Found again'),
    consequence: both(
      '受理报失前找回的，检查后恢复使用；受理后找回的，只能注销。',
      'Before the report is accepted: usable again after a check; afterwards: to be cancelled.',
    ),
    from: ['lost', 'void'],
    by: [...keeper, system],
    weight: 'quiet',
    input: [text('giver', '交出人', 'Handed over by', { max: 60, mask: 'name' })],
    happened: both('已找回', 'Found again'),
    effects: [
      post('lost', store),
      ...release,
      row({ state: { if: [spent, 'frozen', 'in-store'] }, lock: 'no' }),
      to('frozen', spent),
      to('in-store', { not: spent }),
    ],
  },
  'declare-void': {
    title: both('登记宣布作废', 'Record the declaration of void'),
    from: ['lost', 'frozen'],
    by: [...visaOfficer, system],
    alone: decidedElsewhere,
    input: [text('decisionNumber', '文号', 'Number of the decision', { max: 60 }), day('decidedOn', '日期', 'Date')],
    happened: both('签发机关宣布作废', 'Declared void by the issuing authority'),
    effects: [
      {
        do: 'record',
        body: both('签发机关', 'Issuing authority'),
        outcome: 'void',
        number: input('decisionNumber'),
        date: input('decidedOn'),
      },
      row({ state: 'void' }),
      to('void'),
    ],
  },
};

const freezing: { readonly [id: string]: Action } = {
  freeze: {
    title: both('冻结', 'Freeze'),
    from: ['in-store'],
    by: [...keeper, system],
    weight: 'careful',
    input: [reason],
    happened: both('已冻结', 'Frozen'),
    effects: [row({ state: 'frozen' }), to('frozen')],
  },
  unfreeze: {
    title: both('解冻', 'Unfreeze'),
    consequence: both(
      '由另一人检查后恢复使用；受理过报失的不能解冻。',
      'Another person checks it; not after an accepted report of loss.',
    ),
    from: ['frozen'],
    by: [...head, system],
    notBy: ['freeze', 'return'],
    input: [reason],
    guards: [
      {
        code: 'custody.loss-accepted',
        test: { not: spent },
        text: both(
          '报失已受理或已宣布作废，不能再用。',
          'The loss was accepted or it was declared void; it cannot be used again.',
        ),
        remedy: both('办理注销。', 'Cancel it.'),
      },
    ],
    happened: both('已解冻', 'Unfrozen'),
    effects: [row({ state: 'in-store' }), to('in-store')],
  },
};

const trigger = choice('trigger', both('注销事由', 'Ground'), [
  option('expired', '过期', 'Expired'),
  option('replaced', '已换发', 'Replaced'),
  option('left', '离职、退休或去世', 'Holder left, retired or died'),
  option('class', '种类改变', 'Class changed'),
  option('damaged', '损毁', 'Damaged'),
  option('void', '已宣布作废', 'Declared void'),
  option('nationality', '丧失国籍', 'Nationality lost'),
]);
const gone: Expr = { gt: [ref('done.declare-void'), 0] };

const ending = (whose: Expr): readonly Effect[] => [
  { ...post(store, 'cancelled'), when: { not: whose } },
  { ...post('lost', 'cancelled'), when: whose },
  { do: 'clock', op: 'stop', clock: 'expired30' },
  { do: 'clock', op: 'stop', clock: 'expires' },
  row({ state: 'cancelled', current: 'no', endedOn: today }),
  to('cancelled', { not: whose }),
  to('struck-off', whose),
];

const cancelling: { readonly [id: string]: Action } = {
  cancel: {
    title: both('按注销件注销', 'Cancel by another case'),
    from: ['in-store', 'frozen', 'void'],
    by: [system],
    input: [trigger, { key: 'present', type: 'bool', label: both('证照在手', 'The document is here') }],
    happened: both('已注销', 'Cancelled'),
    effects: ending({ all: [gone, { eq: [input('present'), false] }] }),
  },
};

const destroyed: readonly Effect[] = [post('cancelled', 'destroyed'), row({ state: 'destroyed' })];

const destroying: { readonly [id: string]: Action } = {
  destroy: {
    title: both('按注销件销毁', 'Destroy by another case'),
    from: ['cancelled'],
    by: [system],
    input: [text('record', '销毁记录', 'Record of destruction', { max: 60 })],
    happened: both('已由两人销毁', 'Destroyed by two people'),
    effects: [...destroyed, to('destroyed')],
  },
};

export const endActs: { readonly [id: string]: Action } = { ...freezing, ...loss, ...cancelling, ...destroying };
