/** Where a document can be; every state but the first is also a value of its row in the register. */
import type { State } from '../../../../src/language/procedure.ts';
import { both, state } from './law.ts';

export const states: { readonly [id: string]: State } = {
  arriving: state(
    ['待登记', 'To be registered'],
    ['证照到了，还没有入库', 'The document has come and is not in the safe yet'],
    'office',
    { next: ['in-store'] },
  ),
  'in-store': state(['在库', 'In store'], ['证照在库', 'The document is in store'], 'nobody', {
    next: ['on-loan', 'at-consulate'],
  }),
  'on-loan': state(['借出', 'On loan'], ['证照已借出', 'The document is on loan'], 'other', {
    next: ['in-store'],
    todo: both('入境后7日内交回。', 'Hand it back within 7 days of entry.'),
  }),
  overdue: state(['逾期未还', 'Overdue'], ['证照逾期没有交回', 'The document is overdue'], 'other', {
    next: ['in-store'],
    todo: both(
      '马上交回；逾期超过30日，本单位不能再提交新的出访、办照申请。',
      'Hand it back at once; after 30 days overdue the unit cannot file new trips or documents.',
    ),
  }),
  'at-consulate': state(
    ['在使领馆', 'At a consulate'],
    ['证照送去办签证', 'The document is away for a visa'],
    'other',
    { next: ['in-store'] },
  ),
  away: state(
    ['送上级或在途', 'With a superior office or courier'],
    ['证照已送出', 'The document has been sent away'],
    'other',
    { next: ['in-store'] },
  ),
  'in-transfer': state(
    ['交接中', 'Changing keeper'],
    ['等对方保管员签收', 'Waits for the other keeper to sign'],
    'office',
    { next: ['in-store'] },
  ),
  frozen: state(['冻结', 'Frozen'], ['证照冻结，不能领用', 'The document is frozen and cannot be lent'], 'office', {
    next: ['in-store', 'cancelled'],
  }),
  lost: state(['报失', 'Reported lost'], ['证照已报失', 'The document was reported lost'], 'office', {
    next: ['void'],
  }),
  void: state(['已宣布作废', 'Declared void'], ['证照已宣布作废', 'The document was declared void'], 'office', {
    next: ['cancelled'],
  }),
  cancelled: state(['已注销', 'Cancelled'], ['证照已注销', 'The document was cancelled'], 'office', {
    next: ['destroyed'],
  }),
  destroyed: state(['已销毁', 'Destroyed'], ['证照已销毁', 'The document was destroyed'], 'nobody', { final: true }),
  'struck-off': state(
    ['已注销（无实物）', 'Struck off'],
    ['遗失的证照已从台账注销', 'The lost document was struck off the ledger'],
    'nobody',
    { final: true },
  ),
  withdrawn: state(['未登记', 'Not registered'], ['没有入库登记', 'It was not taken in'], 'nobody', {
    final: true,
    unmet: true,
    draft: true,
  }),
};
