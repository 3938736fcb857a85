/** States and clocks after acceptance. */
import type { Clock } from '../../../../src/language/clock.ts';
import { ref } from '../../../../src/language/expression.ts';
import type { State } from '../../../../src/language/procedure.ts';
import { both, state } from '../shared/documents.ts';
import { expiryOf } from './facts.ts';
import { framework } from './law.ts';

const none = both('您不用做什么。', 'Nothing for you to do.');
const ended = (title: [string, string], headline: [string, string], todo: [string, string]): State =>
  state(title, headline, 'nobody', { final: true, todo: both(...todo) });

export const states: { readonly [id: string]: State } = {
  accepted: state(['市里审核', 'City review'], ['正在审核', 'Under review'], 'office', {
    next: ['at-mfa', 'pre-clearing', 'printing', 'active'],
    todo: none,
  }),
  'at-mfa': state(
    ['外交部审核', 'With the ministry'],
    ['已同意，请缴费，等外交部审核', 'Agreed: pay the fee, then the ministry decides'],
    'applicant',
    {
      next: ['pre-clearing', 'printing', 'active'],
      todo: both(
        '按缴费单缴给外交部，上传凭证；约5个工作日，本办不能催办。',
        'Pay the ministry by the fee slip and upload the receipt; about 5 working days, which we cannot hurry.',
      ),
    },
  ),
  'pre-clearing': state(
    ['各经济体审核', 'Pre-clearance'],
    ['各经济体正在审核', 'The economies are deciding'],
    'other',
    {
      next: ['printing', 'active'],
      todo: both(
        '通常2至4个月，本办不能催办；有一个同意就可以申请先制卡。',
        'Usually 2 to 4 months, which we cannot hurry; with one approval you may ask for an early card.',
      ),
    },
  ),
  printing: state(['制卡中', 'Printing'], ['正在制卡', 'The card is being made'], 'other', {
    next: ['issued', 'active'],
    todo: none,
  }),
  issued: state(['已制卡，待领取', 'Ready'], ['卡已到，请领取', 'The card is here; collect it'], 'applicant', {
    next: ['active'],
    todo: both('专办员带工作证到窗口领取。', 'The clerk collects it at the window.'),
  }),
  active: state(['使用中', 'In use'], ['卡在使用中', 'The card is in use'], 'nobody', {
    todo: both(
      '和关联的护照一起使用；换护照、遗失、离职都要报告。',
      'Use it with the linked passport; report a new passport, a loss or a leaving holder.',
    ),
  }),
  'cancel-pending': state(
    ['待注销', 'To be cancelled'],
    ['持卡人已离职，请交回卡', 'The holder has left; hand the card in'],
    'office',
    {
      next: ['cancelled'],
      todo: both('把卡交回窗口注销。', 'Hand the card in at the window.'),
    },
  ),
  cancelled: ended(
    ['已注销', 'Cancelled'],
    ['卡已注销', 'The card is cancelled'],
    ['没有其他事要办。', 'Nothing else to do.'],
  ),
  lost: ended(
    ['已报失', 'Lost'],
    ['卡已报失，不能再用', 'The card is reported lost and of no use'],
    ['补卡的草稿已经建好，照常提交。', 'The draft for a new card is ready; submit it as usual.'],
  ),
  replace: ended(
    ['须换卡', 'To be replaced'],
    ['护照已换，这张卡不能再用', 'The passport changed; this card is of no use'],
    ['换卡的草稿已经建好，照常提交。', 'The draft for a new card is ready; submit it as usual.'],
  ),
  denied: {
    ...ended(
      ['经济体均未同意', 'Denied everywhere'],
      ['各经济体都没有同意', 'No economy has approved'],
      ['这里只登记结果，不复核；以后可以重新申办。', 'The result is only recorded here; you may apply again later.'],
    ),
    unmet: true,
  },
  expired: ended(
    ['已过期', 'Expired'],
    ['卡已过期', 'The card has expired'],
    ['需要的新办一张。', 'Apply for a new one if needed.'],
  ),
};

export const clocks: { readonly [id: string]: Clock } = {
  cityReview: {
    title: both('市里审核', 'City review'),
    unit: 'WD',
    length: 10,
    whose: 'office',
    kind: 'promise',
    reminders: [2],
    starts: both('受理', 'Acceptance'),
    until: both('同意送外交部，或不予办理', 'Agree and send to the ministry, or refuse'),
    basis: { text: both('市里审核 10 个工作日', 'The city reviews in 10 working days'), mark: 'design' },
    lapse: { light: 'red', text: both('审核逾期', 'The review is late') },
  },
  ministry: {
    title: both('外交部审核（参考）', 'Ministry (for information)'),
    unit: 'WD',
    length: 5,
    whose: 'other',
    kind: 'promise',
    shownOnly: true,
    starts: both('缴费', 'The fee is paid'),
    until: both('外交部答复', 'The ministry answers'),
    basis: { text: both('各地指南：约 5 个工作日', 'Guides: about 5 working days'), mark: 'guide' },
    lapse: { note: both('外交部还没有答复；不能催办', 'The ministry has not answered yet; it cannot be hurried') },
  },
  economies: {
    title: both('各经济体审核（参考）', 'Economies (for information)'),
    unit: 'MO',
    length: 4,
    whose: 'other',
    kind: 'promise',
    shownOnly: true,
    starts: both('外交部通过', 'The ministry passes it on'),
    until: both('各经济体答复', 'The economies answer'),
    basis: { text: both('各地指南：2 至 4 个月', 'Guides: 2 to 4 months'), mark: 'guide' },
    lapse: {
      note: both(
        '仍有经济体没有答复；可以申请先制卡',
        'Some economies have not answered; an early card may be asked for',
      ),
    },
  },
  leaveReport: {
    title: both('离职报告', 'Report that the holder left'),
    unit: 'WD',
    length: 10,
    whose: 'applicant',
    kind: 'promise',
    starts: both('离职', 'The holder leaves'),
    until: both('企业报告并交回卡', 'The enterprise reports it and hands the card in'),
    basis: framework,
    lapse: { note: both('离职报告已逾期', 'The report is late') },
  },
  validity: {
    title: both('卡有效期', 'Validity of the card'),
    unit: 'WIN',
    length: 0,
    closes: expiryOf(ref('last.card-in.issuedOn')),
    whose: 'holder',
    kind: 'promise',
    reminders: [{ before: 180, text: both('可以续办了', 'The card may be renewed now') }, { before: 30 }],
    starts: both('签发', 'Issue'),
    until: both('卡到期', 'The card expires'),
    basis: framework,
    lapse: { act: 'expire', text: both('卡过期', 'The card expires') },
  },
};
