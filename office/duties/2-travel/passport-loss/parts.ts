/** States, clocks and papers of a loss. */
import type { Clock } from '../../../../src/language/clock.ts';
import { type Expr, ref, setting } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import { gateClocks } from '../../../../src/language/patterns/gate-clocks.ts';
import { gateStates } from '../../../../src/language/patterns/gate-states.ts';
import type { State } from '../../../../src/language/procedure.ts';
import type { Basis, Text } from '../../../../src/language/text.ts';
import { both, design, fujianNotice, office, passportLaw, state } from '../shared/documents.ts';

const { draft, erased } = gateStates({ received: 'reported', accepted: 'closed' } as Parameters<typeof gateStates>[0]); // these two name them alone
const { draft: draftClock } = gateClocks;
if (!draft || !erased || !draftClock) throw new Error('the gate has a draft'); // part of the shared gate

const nothing = both('不用做什么。', 'Nothing for you to do.');
export const states: { readonly [id: string]: State } = {
  draft,
  erased,
  reported: state(['已报告', 'Reported'], ['证照已冻结，请交材料', 'Frozen; please file the papers'], 'applicant', {
    next: ['papers-in', 'accepted', 'void'],
    todo: both(
      '境内 5 个工作日内、境外回国后 7 日内交说明、单位意见、复印件和证据。',
      'File statement, opinion of the unit, copy and evidence: within 5 working days at home, 7 days after the return from abroad.',
    ),
  }),
  damaged: state(['已报告损毁', 'Damage reported'], ['请把证照交回', 'Please hand the document in'], 'applicant', {
    next: ['to-cancel'],
    todo: both('带证照到证照管理员处。', 'Bring it to the custodian.'),
  }),
  'papers-in': state(['材料已交', 'Papers filed'], ['正在审核报失材料', 'The papers are checked'], 'office', {
    next: ['accepted', 'void'],
    todo: nothing,
  }),
  accepted: state(['已受理', 'Accepted'], ['报失已受理，等宣布作废', 'Accepted; to be declared void'], 'other', {
    next: ['void'],
    todo: nothing,
  }),
  void: state(['已作废', 'Void'], ['证照已宣布作废', 'The document was declared void'], 'office', {
    next: ['closed'],
    todo: nothing,
  }),
  found: state(['已找到', 'Found'], ['请交回找到的证照', 'Please surrender the found document'], 'applicant', {
    next: ['to-cancel'],
    todo: both('3 个工作日内交回，不能再用。', 'Surrender it within 3 working days; it may not be used.'),
  }),
  'to-cancel': state(
    ['已交回，转注销', 'Surrendered'],
    ['证照已交回，转注销', 'Surrendered; it is being cancelled'],
    'nobody',
    { final: true, todo: nothing },
  ),
  'in-store': state(['找回，恢复使用', 'Usable again'], ['证照找回，恢复使用', 'Found and usable again'], 'nobody', {
    final: true,
    todo: nothing,
  }),
  closed: state(['已办结', 'Closed'], ['已办结', 'Closed'], 'nobody', { final: true, todo: nothing }),
};

const own = (
  title: Text,
  unit: Clock['unit'],
  length: Clock['length'],
  whose: Clock['whose'],
  starts: Text,
  until: Text,
  basis: Basis,
  lapse: Clock['lapse'],
): Clock => ({
  title,
  unit,
  length,
  whose,
  kind: 'promise',
  reminders: [1],
  starts,
  until,
  basis,
  lapse,
});
const late = (zh: string, en: string): Clock['lapse'] => ({ light: 'red', text: both(zh, en) });
const filed = both('单位交齐材料', 'The unit files the papers');

export const clocks: { readonly [id: string]: Clock } = {
  draft: draftClock,
  papersHome: own(
    both('交材料', 'Papers'),
    'WD',
    5,
    'applicant',
    both('报告', 'Report'),
    filed,
    design,
    late('材料逾期未交', 'The papers are late'),
  ),
  papersAbroad: own(
    both('交材料（境外遗失）', 'Papers after a loss abroad'),
    'CD',
    7,
    'applicant',
    both('回国', 'Return'),
    filed,
    fujianNotice,
    late('材料逾期未交', 'The papers are late'),
  ),
  confirmIdentity: {
    ...own(
      both('向使领馆确认身份', 'Confirmation to the mission'),
      'VAL',
      1,
      'office',
      both('报告', 'Report'),
      both('当天确认身份', 'The identity is confirmed the same day'),
      passportLaw('二十三条', 'article 23'),
      late('没有当天确认', 'Not confirmed the same day'),
    ),
    per: 'day',
    reminders: [],
  },
  accept5: own(
    both('受理', 'Acceptance'),
    'WD',
    5,
    'office',
    both('交齐材料', 'Papers filed'),
    both('受理或退回补齐', 'Accepted, or sent back'),
    design,
    late('逾期未受理', 'Not accepted in time'),
  ),
  wait30: {
    ...own(
      both('重新申请等待期', 'Waiting time'),
      'CD',
      setting('loss.waitDays'),
      'holder',
      both('受理', 'Acceptance'),
      both('可以重新申请', 'A new application is possible'),
      fujianNotice,
      { note: both('等待期满，可以重新申请', 'The waiting time is over; a new application is possible') },
    ),
    roll: false,
  },
  surrender3: own(
    both('交回找到的证照', 'Surrender of the found document'),
    'WD',
    3,
    'applicant',
    both('找到', 'Found'),
    both('交回', 'Surrendered'),
    fujianNotice,
    late('逾期未交回', 'Not surrendered in time'),
  ),
};

const row = (zh: string, en: string, value: Text | Expr) => ({ label: both(zh, en), value });
const rows = [
  row('编号', 'Case number', both('{case.number}', '{case.number}')),
  row('持照人', 'Holder', ref('form.name')),
  { ...row('证照号', 'Number', ref('form.document')), mask: 'document' as const },
];
const letter = {
  layout: 'letter',
  lang: 'both',
  number: { series: '武外侨函' },
  signedBy: office,
  fields: rows,
} as const;

export const papers: { readonly [id: string]: Paper } = {
  receipt: {
    ...letter,
    kind: 'letter',
    addressee: 'applicant',
    title: both('证照报失回执', 'Receipt for the report'),
    basis: [passportLaw('十六条', 'article 16')],
    body: [
      both(
        '今天收到报告。遗失、被盗的，证照从今天起冻结，找到也不能自行使用。',
        'Your report was received today. A lost or stolen document is frozen from today; if found it may not simply be used.',
      ),
      both(
        '材料：本人说明、单位意见（盖章）、证照复印件，被盗的加报警回执。',
        'Papers: statement of the holder, sealed opinion of the unit, copy of the document, and the police slip after a theft.',
      ),
    ],
  },
  identity: {
    ...letter,
    kind: 'letter',
    addressee: both('驻外使领馆', 'Chinese mission abroad'),
    title: both('身份确认函', 'Confirmation of identity'),
    basis: [passportLaw('二十三条', 'article 23')],
    body: [
      both(
        '{form.name}（{form.unitName}）因公出国期间遗失证照，身份属实，请予颁发旅行证。',
        'The identity of {form.name} ({form.unitName}), who lost a document while abroad on official duty, is confirmed; please issue a travel document.',
      ),
    ],
  },
  accepted: {
    ...letter,
    kind: 'acceptance',
    addressee: 'applicant',
    title: both('报失受理通知书', 'Notice of acceptance of a loss'),
    basis: [passportLaw('十一条、第十六条', 'articles 11 and 16'), fujianNotice],
    body: [
      both(
        '报失今天受理，证照将由颁发机关宣布作废。满{setting.loss.waitDays}天后（{clock.wait30.due}起）可以重新申请；遇休息日不顺延，窗口在下一个工作日收件。',
        'The report is accepted today; the issuing authority will declare the document void. A new application is possible after {setting.loss.waitDays} days, from {clock.wait30.due}; the day is not moved, the counter receives on the next working day.',
      ),
      both(
        '以后找到的，3个工作日内交回注销，不能再用。',
        'If it is found later, surrender it within 3 working days; it may not be used again.',
      ),
    ],
  },
};
