/** Papers of an official trip. They go to the unit; the approval may be checked by number, and shows no person to the public. */
import { type Expr, field, input, ref } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import type { Text } from '../../../../src/language/text.ts';
import { countriesText, days, lines } from './facts.ts';
import { both, design, funds2013, powers2000, rules2013 } from './values.ts';
import { office } from './who.ts';

const line = (zh: string, en: string, value: Text | Expr, more: { public?: boolean } = {}) => ({
  label: both(zh, en),
  value,
  ...more,
});
const same = (text: string): Text => both(text, text);
const subject = [
  line('办件编号', 'Case number', same('{case.number}')),
  line('组团单位', 'Organising unit', field('unitName')),
  line('团组', 'Delegation', field('title')),
  line('国家、地区', 'Countries and regions', countriesText),
];
const letter = { layout: 'letter', lang: 'both', addressee: 'applicant', signedBy: office } as const;
const notices = { ...letter, number: { series: '武外侨函' } } as const;
const review = both(
  '对本决定有异议的，单位负责人可以在 10 个工作日内申请一次内部复核，由另外的人办理，7 个工作日内答复。这是内部人事和外事管理行为，不适用行政复议。',
  'The leader of the unit may ask for one internal review within 10 working days; other people decide within 7 working days. As an act of internal management it is not open to administrative reconsideration.',
);
const refusal = { facts: input('facts'), ground: input('ground'), reasons: input('reasons'), remedy: 'none' } as const;

export const papers: { readonly [id: string]: Paper } = {
  receipt: {
    ...notices,
    kind: 'receipt',
    title: both('收件回执', 'Receipt'),
    body: [
      both('今天收到“{form.title}”的申报。', 'Today we received the request for {form.title}.'),
      both(
        '我们在 2 个工作日内决定是否受理，最后一天为{clock.precheck.due}；材料不齐的，一次说全。',
        'We decide on acceptance within 2 working days, until {clock.precheck.due}; what is missing is listed at once.',
      ),
    ],
    fields: subject,
    parts: { lastDay: ref('clock.precheck.due') },
    basis: [rules2013],
  },
  acceptance: {
    ...notices,
    kind: 'acceptance',
    title: both('受理通知', 'Notice of acceptance'),
    body: [
      both(
        '“{form.title}”的申报材料齐全，今天受理，{clock.decision.due}以前决定。',
        'The papers for {form.title} are complete; accepted today, decided by {clock.decision.due}.',
      ),
    ],
    fields: subject,
    basis: [rules2013],
  },
  correction: {
    ...notices,
    kind: 'correction',
    title: both('补正通知', 'Notice of correction'),
    body: [
      both(
        '“{form.title}”还缺下列内容，这里一次说全。请在{clock.correction.due}以前补齐；到期没有补齐的，本件结束，可以重新申报。',
        'For {form.title} the following is missing; this is the full list. Complete it by {clock.correction.due}; otherwise the case closes and may be filed again.',
      ),
    ],
    parts: { items: input('items'), lastDay: ref('clock.correction.due') },
    fields: subject,
    basis: [rules2013],
  },
  'non-acceptance': {
    ...notices,
    kind: 'non-acceptance',
    title: both('不予受理通知', 'Notice of non-acceptance'),
    body: [
      both(
        '“{form.title}”不属于本办审批范围，不予受理。',
        '{form.title} is outside our competence and is not accepted.',
      ),
      review,
    ],
    fields: [...subject, line('应当向谁申请', 'Competent body', input('competentBody'))],
    refusal,
    basis: [powers2000],
  },
  consultation: {
    layout: 'letter',
    lang: 'both',
    signedBy: office,
    number: { series: '武外侨征' },
    addressee: both('有关外事部门', 'The foreign-affairs authority concerned'),
    kind: 'letter',
    title: both('征求意见函', 'Letter seeking an opinion'),
    body: [
      both(
        '我市“{form.title}”拟赴{form.inviterCountry}等地执行公务，现征求意见：{input.question}',
        'On the planned trip {form.title} we ask for your opinion: {input.question}',
      ),
      both('请函复{input.to}。', 'To: {input.to}. Please reply in writing.'),
    ],
    fields: subject,
    basis: [rules2013],
  },
  pause: {
    ...notices,
    kind: 'pause',
    title: both('暂停计时告知', 'Notice of pause'),
    body: [
      both(
        '“{form.title}”从今天起暂停计时，预计 {input.expectedDays} 个工作日；恢复后接着计算。',
        'The time for {form.title} stops today, for about {input.expectedDays} working days, and goes on afterwards.',
      ),
    ],
    parts: { reasons: input('question'), expected: input('expectedDays') },
    fields: subject,
    basis: [powers2000],
  },
  approval: {
    kind: 'certificate',
    layout: 'certificate',
    lang: 'both',
    number: { taken: 'trip' },
    addressee: 'applicant',
    signedBy: office,
    verifiable: true,
    title: both('因公临时出国（境）任务批件', 'Approval of an official trip'),
    basis: [powers2000, rules2013, funds2013],
    body: [
      both(
        '同意下列团组因公临时出国（境）。未经批准不得变更。',
        'The delegation below may travel on official business. Nothing changes without a new approval.',
      ),
    ],
    sections: [
      { heading: both('成员', 'Members'), each: lines },
      { heading: both('任务', 'Task'), paragraphs: [same('{form.purpose}')] },
      {
        heading: both('变更', 'Change'),
        paragraphs: [
          both(
            '本批件经变更，编号后加“-改{done.request-change}”。',
            'Changed; the number goes on with -改{done.request-change}.',
          ),
        ],
        show: { gt: [ref('done.request-change'), 0] },
      },
    ],
    fields: [
      line('组团单位', 'Organising unit', field('unitName'), { public: true }),
      line('团组', 'Delegation', field('title')),
      line('国家、地区', 'Countries and regions', countriesText, { public: true }),
      line('离境', 'Exit', field('exitDate')),
      line('入境', 'Entry', field('entryDate')),
      line('在外天数', 'Days abroad', days),
      line('邀请方', 'Inviter', field('inviterName')),
      line('经费来源', 'Funding', field('source')),
    ],
    validity: {
      clock: 'validity',
      label: both('离境有效期至', 'Exit until'),
      note: both('过期须重新申报。', 'After this day the trip is filed anew.'),
    },
  },
  'forward-request': {
    layout: 'letter',
    lang: 'both',
    signedBy: office,
    number: { series: '武外侨文' },
    addressee: both('省外事部门', 'Foreign-affairs department of the province'),
    kind: 'opinion',
    title: both('因公临时出国（境）任务请示', 'Upward request on an official trip'),
    body: [
      both(
        '我市{form.unitName}拟组“{form.title}”出访，经审核，现报请审批。',
        '{form.unitName} plans the trip {form.title}; after review we ask for your decision.',
      ),
    ],
    sections: [{ heading: both('审核意见', 'Opinion'), paragraphs: [same('{last.review.opinionText}')] }],
    fields: [...subject, line('离境', 'Exit', field('exitDate')), line('入境', 'Entry', field('entryDate'))],
    basis: [powers2000],
  },
  refusal: {
    ...letter,
    number: { series: '武外侨函' },
    kind: 'refusal',
    title: both('不予批准决定', 'Decision of refusal'),
    body: [both('“{form.title}”经审核，决定不予批准。', 'After review, {form.title} is refused.'), review],
    fields: subject,
    refusal,
    basis: [powers2000, rules2013],
  },
  revocation: {
    ...letter,
    number: { series: '武外侨函' },
    kind: 'refusal',
    title: both('撤销批件决定', 'Decision of revocation'),
    body: [
      both(
        '决定撤销“{form.title}”的任务批件。证照 7 日内交回。',
        'The approval of {form.title} is revoked. Documents come back within 7 days.',
      ),
      review,
    ],
    fields: subject,
    refusal,
    basis: [powers2000],
  },
  'review-decision': {
    ...letter,
    number: { series: '武外侨函' },
    kind: 'refusal',
    title: both('复核决定', 'Decision on review'),
    body: [
      both(
        '“{form.title}”经另外的人复核，维持原决定。复核以一次为限。',
        'On review by other people the decision on {form.title} is upheld. There is one review only.',
      ),
    ],
    fields: subject,
    refusal,
    basis: [design('内部复核', 'Internal review')],
  },
  'change-refusal': {
    ...letter,
    number: { series: '武外侨函' },
    kind: 'refusal',
    title: both('不同意变更通知', 'Refusal of a change'),
    body: [
      both(
        '“{form.title}”的变更没有同意，原批件继续有效。请改回批准的内容后撤回变更，或者另行申请。',
        'The change of {form.title} is not agreed; the approval as it was stands. Restore what was approved and withdraw the change, or ask for another.',
      ),
    ],
    fields: subject,
    refusal,
    basis: [rules2013],
  },
};
