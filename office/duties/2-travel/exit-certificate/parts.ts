/** States, clocks and papers of an exit certificate. */
import type { Clock } from '../../../../src/language/clock.ts';
import { type Expr, input, ref, setting } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import { gateClocks } from '../../../../src/language/patterns/gate-clocks.ts';
import type { State } from '../../../../src/language/procedure.ts';
import type { Text } from '../../../../src/language/text.ts';
import { both, design, hubeiGuide, office, state } from '../shared/documents.ts';

const { draft: draftClock } = gateClocks;
if (!draftClock) throw new Error('the gate has a draft'); // part of the shared gate

const nothing = both('不用做什么。', 'Nothing for you to do.');
export const states: { readonly [id: string]: State } = {
  draft: state(['草稿', 'Draft'], ['还没有提交', 'Not filed yet'], 'applicant', {
    draft: true,
    next: ['applied', 'issued'],
    todo: both('填完后提交；草稿到期自动删除。', 'Complete and file it; a draft is erased when its time is up.'),
  }),
  applied: state(['已提交', 'Filed'], ['正在核对', 'Being checked'], 'office', {
    next: ['checked', 'issued'],
    todo: nothing,
  }),
  correcting: state(['待补正', 'To be corrected'], ['请按通知补正', 'Please correct it'], 'applicant', {
    next: ['applied', 'issued'],
    todo: both('5 个工作日内一次改好，再提交。', 'Correct everything within 5 working days and file it again.'),
  }),
  checked: state(['已核对', 'Checked'], ['等处长签发', 'Waits to be issued'], 'office', {
    next: ['issued'],
    todo: nothing,
  }),
  issued: state(['已签发', 'Issued'], ['出境证明已签发', 'The exit certificate is issued'], 'nobody', {
    next: ['closed'],
    todo: both(
      '和护照一起携带；任务取消或变更时自动作废。',
      'Carry it with the passports; it becomes void when the trip is cancelled or changed.',
    ),
  }),
  void: state(['已作废', 'Void'], ['出境证明已作废', 'The certificate is void'], 'nobody', {
    final: true,
    todo: both('行程变更的，重新申请。', 'Apply again for the changed trip.'),
  }),
  closed: state(['已办结', 'Closed'], ['已办结', 'Closed'], 'nobody', { final: true, todo: nothing }),
  lapsed: state(
    ['逾期未补正', 'Closed, not corrected'],
    ['到期没有补正，本件结束', 'Not corrected in time; closed'],
    'nobody',
    { final: true, unmet: true, todo: both('随时可以重新申请。', 'You may apply again at any time.') },
  ),
  withdrawn: state(['已撤回', 'Withdrawn'], ['单位撤回了申请', 'The unit withdrew it'], 'nobody', {
    final: true,
    unmet: true,
    todo: both('需要时重新申请。', 'Apply again when needed.'),
  }),
  erased: state(['草稿已删除', 'Draft erased'], ['草稿已删除', 'The draft is erased'], 'nobody', {
    final: true,
    todo: nothing,
  }),
};

export const clocks: { readonly [id: string]: Clock } = {
  draft: draftClock,
  issue2: {
    title: both('签发', 'Issue'),
    unit: 'WD',
    length: setting('exit.issueDays'),
    whose: 'office',
    kind: 'promise',
    reminders: [1],
    starts: both('提交', 'Filing'),
    until: both('签发，或者书面说明不办的理由', 'Issue, or refuse with reasons'),
    basis: design,
    lapse: { light: 'red', text: both('逾期未签发', 'Not issued in time') },
  },
  c3: {
    title: both('补正', 'Correction'),
    unit: 'WD',
    length: setting('trip.correctionDays'),
    whose: 'applicant',
    kind: 'promise',
    reminders: [1],
    starts: both('补正通知', 'Notice of correction'),
    until: both('单位改好', 'The unit corrects it'),
    basis: design,
    lapse: { act: 'lapse-correction', text: both('本件结束，可以重新申请', 'The case closes; it may be filed again') },
  },
};

const row = (zh: string, en: string, value: Text | Expr) => ({ label: both(zh, en), value });
const rows = [
  row('团组', 'Delegation', ref('form.name')),
  row('单位', 'Unit', ref('form.unitName')),
  row('任务批件', 'Approval', ref('form.trip')),
  row('离境', 'Exit', ref('form.exitOn')),
  row('回国', 'Return', ref('form.returnOn')),
];

export const papers: { readonly [id: string]: Paper } = {
  correction: {
    kind: 'correction',
    layout: 'letter',
    lang: 'both',
    number: { series: '武外侨函' },
    addressee: 'applicant',
    signedBy: office,
    title: both('补正通知书', 'Notice of correction'),
    basis: [hubeiGuide, design],
    body: [
      both(
        '出境证明的申请还要改正下列内容，这里一次说全。最后一天为{clock.c3.due}。',
        'Your application for an exit certificate needs the following corrections; this is the full list. The last day is {clock.c3.due}.',
      ),
    ],
    parts: { items: input('items'), lastDay: ref('clock.c3.due') },
    fields: rows,
  },
  certificate: {
    kind: 'certificate',
    layout: 'certificate',
    lang: 'both',
    number: { taken: 'exit' },
    addressee: 'applicant',
    signedBy: office,
    verifiable: true,
    title: both('出境证明', 'Exit certificate'),
    basis: [hubeiGuide],
    body: [
      both(
        '下列人员因公出国，所去国家对其护照免签或者已办电子签证，请予放行。本证明和护照一并使用。',
        'The persons below travel on official duty to countries that exempt their passports or gave an e-visa. Please let them pass. To be used with the passports.',
      ),
    ],
    sections: [
      { heading: both('持照人', 'Holders'), each: ref('form.holders') },
      { heading: both('国家', 'Countries'), each: ref('form.countries') },
    ],
    fields: [{ ...row('证明编号', 'Certificate', both('{number.exit}', '{number.exit}')), public: true }, ...rows],
  },
};
