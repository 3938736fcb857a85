/** Listed, approved by another, cancelled by two, destroyed by two (dossier 2, §7.2). What ends a document is done twice over. */

import type { Action, Effect } from '../../../../src/language/action.ts';
import { choice } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref } from '../../../../src/language/expression.ts';
import { nothingDecided } from '../../../../src/language/patterns/alone.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { cancellations } from '../shared/cancelling.ts';
import {
  both,
  check,
  chief,
  custodian,
  custodyCase,
  design,
  inRegister,
  issue,
  long,
  move,
  officer,
  onServer,
  row,
  start,
  stop,
  tell,
  text,
} from '../shared/documents.ts';
import { cancellationMethods, destructionMethods } from '../shared/ending-options.ts';

export const lister = [...custodian, ...officer];
/** The second of the two: the other custodian, an officer or the head. */
const second = [...custodian, ...officer, ...chief];
const here = custodyCase(field('document'));
const registered = inRegister(field('document'), 'state');

const line = (state: string, columns: { readonly [column: string]: Expr } = {}): Effect =>
  row('document-cancellation-register', {
    document: field('document'),
    holder: field('holder'),
    unitName: field('unitName'),
    trigger: field('trigger'),
    triggerOn: field('triggerOn'),
    state,
    pending: ['proposed', 'listed', 'approved'].includes(state) ? 'yes' : 'no',
    ...columns,
  });

const isTrigger = (...values: readonly string[]): Expr => ({ in: [field('trigger'), values] });

/** Z1 and Z3: in store, or void; never while it is lent or with a consulate. */
const inHand: Check = check(
  'cancel.outside',
  undefined,
  onServer(registered, { in: [registered, ['in-store', 'frozen', 'void']] }),
  ['证照不在库里，或者已经注销', '先收回入库；遗失的先报失并宣布作废。'],
  [
    'The document is not in store, or is cancelled already',
    'Take it back in first; a lost one is declared void first.',
  ],
  { basis: design },
);
const presentOrVoid: Check = check(
  'cancel.missing',
  undefined,
  { any: [{ eq: [field('present'), true] }, isTrigger('void')] },
  ['证照不在手，又没有宣布作废', '先办理证照遗失，宣布作废后再从台账注销。'],
  ['The document is missing and was not declared void', 'Report the loss first; once it is void it is struck off.'],
  { basis: design },
);

/** Its own proposal is the only one. */
const once: Check = check(
  'cancel.twice',
  undefined,
  onServer(cancellations(field('document')), { le: [cancellations(field('document')), ref('done.propose')] }),
  ['这本证照已经在注销', '到已有的那一件办理；这一件选“不注销”。'],
  ['This document is being cancelled already', 'Go on with that case, and drop this one.'],
  { basis: design },
);

const methods = choice('method', both('注销方式', 'Method'), cancellationMethods);
const destruction = choice('method', both('销毁方式', 'Method'), destructionMethods);
const batch = text('batch', '批次', 'Batch', { max: 40 });

/** Who carries out what the head approved, and in which order, is free; the two who sign one step are two people. */
const twoPeople = both(
  '注销、销毁由处长批准；这里只要求每一步的两个签字人不是同一人。',
  'The head approved it; here the two who sign one step must be two people.',
);

/** How long it may take, by its ground: from the proposal where another case makes it, else from the listing. */
const limits: readonly Effect[] = [
  { when: isTrigger('replaced'), ...start('sameDay') },
  { when: isTrigger('expired'), ...start('expired30', field('triggerOn')) },
  { when: isTrigger('left', 'class', 'nationality', 'void', 'damaged'), ...start('arrived10') },
];
const notProposed: Expr = { eq: [ref('done.propose'), 0] };
const limitsEnd: readonly Effect[] = ['sameDay', 'expired30', 'arrived10'].map(stop);

const listing: { readonly [id: string]: Action } = {
  propose: {
    title: both('提出注销', 'Propose'),
    from: ['proposed'],
    by: [{ role: 'system' }],
    happened: both('待列入注销', 'Proposed for cancellation'),
    effects: [...limits, line('proposed')],
  },
  replaced: {
    title: both('已换发，当天注销', 'Replaced: cancel it today'),
    from: ['proposed', 'listed', 'approved-cancel', 'half-cancelled'],
    by: [{ role: 'system' }],
    happened: both('新证照已颁发，当天注销', 'The new document is issued: to be cancelled today'),
    effects: [
      start('sameDay'),
      tell(custodian, '换发的新证照已颁发，旧证照当天注销', 'The new document is issued: cancel the old one today'),
    ],
  },
  save: {
    title: both('保存', 'Save'),
    from: ['proposed'],
    by: lister,
    edits: true,
    weight: 'quiet',
    happened: both('已保存', 'Saved'),
    effects: [],
  },
  list: {
    title: both('列入注销', 'List for cancellation'),
    consequence: both('送处长批准。', 'Goes to the head of division for approval.'),
    from: ['proposed'],
    by: lister,
    edits: true,
    needsComplete: true,
    weight: 'main',
    input: [batch],
    guards: [inHand, presentOrVoid, once],
    happened: both('已列入注销', 'Listed for cancellation'),
    effects: [
      move('listed'),
      line('listed', { batch: input('batch') }),
      ...limits.map((effect): Effect => ({ ...effect, when: { all: [effect.when ?? true, notProposed] } })),
      // The unit's own ten days run from the day its member left; they end with this listing.
      { when: isTrigger('left'), ...start('unitReports', field('triggerOn')) },
      stop('unitReports'),
      tell(chief, '有证照待批准注销', 'Documents wait for their cancellation to be approved'),
    ],
  },
  'drop-proposal': {
    title: both('不注销', 'Do not cancel'),
    from: ['proposed'],
    by: lister,
    alone: nothingDecided,
    weight: 'quiet',
    input: [long('reason', '理由', 'Reason')],
    happened: both('没有列入注销', 'Not listed for cancellation'),
    effects: [move('withdrawn'), ...limitsEnd, line('withdrawn')],
  },
  'take-off': {
    title: both('撤出清单', 'Take off the list'),
    consequence: both('事由有误的撤出，证照照常保管。', 'Where the ground was wrong; the document stays in custody.'),
    from: ['listed'],
    by: lister,
    alone: nothingDecided,
    weight: 'careful',
    input: [long('reason', '理由', 'Reason')],
    happened: both('已撤出清单', 'Taken off the list'),
    effects: [move('withdrawn'), ...limitsEnd, line('withdrawn')],
  },
  approve: {
    title: both('批准注销', 'Approve'),
    from: ['listed'],
    by: chief,
    notBy: ['list'],
    part: 'decides',
    weight: 'main',
    guards: [inHand],
    happened: both('已批准注销', 'Cancellation approved'),
    effects: [
      move('approved-cancel'),
      line('approved'),
      tell(custodian, '已批准注销，请两人办理', 'Approved: two people cancel it'),
    ],
  },
};

const cancelling: { readonly [id: string]: Action } = {
  'cancel-first': {
    title: both('注销（第一人）', 'Cancel, first person'),
    consequence: both('第二人签字后生效。', 'It takes effect when the second person signs.'),
    from: ['approved-cancel'],
    by: custodian,
    part: 'reviews',
    weight: 'main',
    input: [
      methods,
      { key: 'pictured', type: 'bool', label: both('已拍注销页', 'The cancelled page was photographed') },
    ],
    guards: [
      check(
        'cancel.method',
        'method',
        {
          any: [
            {
              all: [
                { eq: [field('present'), true] },
                { ne: [input('method'), 'struck-off'] },
                { eq: [input('pictured'), true] },
              ],
            },
            { all: [{ ne: [field('present'), true] }, { eq: [input('method'), 'struck-off'] }] },
          ],
        },
        ['注销方式和证照是否在手不符，或者没有拍注销页', '在手的剪角或打孔并拍照；不在手的只注销台账。'],
        [
          'The method does not fit, or the page was not photographed',
          'Cut or perforate and photograph what is here; strike off what is missing.',
        ],
      ),
    ],
    happened: both('第一人已注销', 'Cancelled by the first person'),
    effects: [move('half-cancelled')],
  },
  'cancel-second': {
    title: both('注销（第二人签字）', 'Cancel, second signature'),
    consequence: both('台账注销，电子标记；不能再用。', 'The register says cancelled; it can never be used again.'),
    from: ['half-cancelled'],
    by: second,
    notBy: ['cancel-first'],
    part: 'decides',
    alone: { reason: twoPeople, basis: design, with: ['list', 'destroy-first'] },
    weight: 'main',
    guards: [inHand],
    happened: both('两人已注销', 'Cancelled by two people'),
    effects: [
      {
        do: 'act',
        on: here,
        act: 'cancel',
        input: { trigger: field('trigger'), present: { eq: [field('present'), true] } },
      },
      ...limitsEnd,
      line('cancelled', { method: ref('last.cancel-first.method'), cancelledOn: ref('today') }),
      issue('list'),
      move('cancelled', { eq: [field('present'), true] }),
      move('struck-off', { ne: [field('present'), true] }),
    ],
  },
  'not-cancelled': {
    title: both('没有注销，退回', 'Not done, send back'),
    from: ['half-cancelled'],
    by: second,
    notBy: ['cancel-first'],
    weight: 'careful',
    input: [long('reason', '理由', 'Reason')],
    happened: both('第二人退回', 'Sent back by the second person'),
    effects: [move('approved-cancel')],
  },
};

const destroying: { readonly [id: string]: Action } = {
  keep: {
    title: both('留存', 'Keep'),
    consequence: both('剪角打孔后由本办留作纪念，不再销毁。', 'Cut and perforated, the office keeps it as a souvenir.'),
    from: ['cancelled'],
    by: custodian,
    weight: 'quiet',
    input: [long('reason', '理由', 'Reason')],
    happened: both('已注销，本办留存', 'Cancelled; kept by the office'),
    effects: [move('kept'), line('kept')],
  },
  'destroy-first': {
    title: both('销毁（第一人）', 'Destroy, first person'),
    from: ['cancelled'],
    by: custodian,
    part: 'reviews',
    weight: 'main',
    input: [destruction, batch],
    happened: both('第一人已销毁', 'Destroyed by the first person'),
    effects: [move('half-destroyed')],
  },
  'destroy-second': {
    title: both('销毁（第二人签字）', 'Destroy, second signature'),
    consequence: both('出具销毁记录，两人具名。', 'The record of destruction bears both names.'),
    from: ['half-destroyed'],
    by: second,
    notBy: ['destroy-first'],
    part: 'decides',
    alone: { reason: twoPeople, basis: design, with: ['list', 'cancel-first'] },
    weight: 'main',
    input: [
      text('firstName', '第一人姓名', 'Name of the first', { max: 40 }),
      text('secondName', '第二人姓名', 'Name of the second', { max: 40 }),
    ],
    guards: [
      check(
        'cancel.two-names',
        'secondName',
        { ne: [input('firstName'), input('secondName')] },
        ['两人要不同', '写明两名经办人。'],
        ['The two are different people', 'Name both of them.'],
      ),
    ],
    happened: both('两人已销毁', 'Destroyed by two people'),
    effects: [
      move('destroyed'),
      { do: 'act', on: here, act: 'destroy', input: { record: ref('case.number') } },
      line('destroyed', {
        destruction: ref('last.destroy-first.method'),
        batch: ref('last.destroy-first.batch'),
        destroyedOn: ref('today'),
      }),
      issue('destruction'),
    ],
  },
  'not-destroyed': {
    title: both('没有销毁，退回', 'Not done, send back'),
    from: ['half-destroyed'],
    by: second,
    notBy: ['destroy-first'],
    weight: 'careful',
    input: [long('reason', '理由', 'Reason')],
    happened: both('第二人退回', 'Sent back by the second person'),
    effects: [move('cancelled')],
  },
};

export const actions: { readonly [id: string]: Action } = { ...listing, ...cancelling, ...destroying };
