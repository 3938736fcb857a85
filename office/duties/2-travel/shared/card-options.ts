/** What is asked for a card, and what an economy answers: for the form, the acts and the register. */
import { option } from '../../../../src/language/blocks.ts';

export const actions = [
  option('new', '新办', 'New card'),
  option('renew', '续办', 'Renewal'),
  option('replace-passport', '换护照后换卡', 'Replacement for a new passport'),
  option('replace-lost', '遗失补卡', 'Replacement for a lost card'),
  option('data-change', '资料变更', 'Change of data'),
  option('early-print', '补充已同意的经济体', 'Print again with later approvals'),
];
export const results = [
  option('approved', '同意', 'Approved'),
  option('denied', '不同意', 'Denied'),
  option('pending', '待答复', 'Awaited'),
];
