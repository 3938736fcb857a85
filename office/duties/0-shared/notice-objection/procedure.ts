/** 公示异议 (dossier 0 §1.6): an objection to a public notice, by name; while it is open the next step is blocked; it gets an answer. */
import type { Clock } from '../../../../src/language/clock.ts';
import { defineProcedure, type State } from '../../../../src/language/procedure.ts';
import { actions } from './acts.ts';
import { examples } from './examples.ts';

const text = (zh: string, en: string) => ({ zh, en });
const rule = {
  text: text(
    '公示规则：公示期内可以提出异议，异议应当答复',
    'Rule of public notice: objections within the period are answered',
  ),
  mark: 'design',
} as const;
const state = (
  title: [string, string],
  headline: [string, string],
  waits: State['waits'],
  more: Partial<State> = {},
): State => ({
  title: text(...title),
  headline: text(...headline),
  waits,
  ...more,
});
const given = (key: string, zh: string, en: string) =>
  ({ key, type: 'text', label: text(zh, en), fixed: true, show: false }) as const;

const clocks: { readonly [id: string]: Clock } = {
  keep: {
    title: text('草稿保留', 'Draft kept'),
    unit: 'RET',
    length: 30,
    whose: 'applicant',
    kind: 'promise',
    starts: text('开始填写', 'The draft'),
    until: text('提出', 'Filing'),
    basis: rule,
    lapse: { act: 'forget', text: text('草稿删除', 'The draft is erased') },
  },
  answer: {
    title: text('答复异议', 'Answer'),
    unit: 'WD',
    length: 10,
    whose: 'office',
    kind: 'promise',
    reminders: [2],
    starts: text('提出异议', 'The objection'),
    until: text('答复', 'Answer'),
    basis: { text: text('本办设定：10个工作日', 'Set by the office: 10 working days'), mark: 'design' },
    lapse: { light: 'red', text: text('逾期未答复', 'Not answered in time') },
  },
};

export const procedure = defineProcedure({
  id: 'notice-objection',
  edition: 1,
  inForce: '2026-01-01',
  title: text('公示异议', 'Objection to a public notice'),
  plainTitle: text('对公示提出异议', 'Object to a public notice'),
  summary: text(
    '公示期内对公示内容提出异议，实名，10个工作日内答复。',
    'Object to what is on public notice, by name; answered within 10 working days.',
  ),
  duty: '0-shared',
  clauses: ['all'],
  pattern: 'P5',
  department: 'd1',
  opened: 'linked',
  rateable: [],
  audience: [{ id: 'anyone', text: text('任何人', 'anyone') }],
  wish: text('提出异议', 'object'),
  facts: [],
  basis: [rule],
  conditions: [],
  form: [
    {
      id: 'objection',
      title: text('异议', 'Objection'),
      help: text(
        '异议要实名；姓名和联系方式只给办理异议的人看，不告诉被公示的人。',
        'An objection bears your name. Name and contact are seen by those who handle it, not by whom the notice is about.',
      ),
      fields: [
        given('notice', '公示', 'Notice'),
        given('noticeTitle', '公示名称', 'Title of the notice'),
        given('matter', '事项', 'Matter'),
        given('unit', '部门', 'Department'),
        { key: 'name', type: 'text', label: text('姓名或单位名称', 'Your name, or the unit’s'), max: 60, mask: 'name' },
        {
          key: 'phone',
          type: 'phone',
          label: text('电话', 'Telephone'),
          mask: 'mobile',
          required: { not: { present: { ref: 'form.email' } } },
          hint: text('电话和邮箱至少填一个。', 'Telephone or e-mail, one of them.'),
        },
        { key: 'email', type: 'email', label: text('邮箱', 'E-mail'), mask: 'email', required: false },
        {
          key: 'reason',
          type: 'longtext',
          label: text('异议的内容和理由', 'What you object to, and why'),
          min: 10,
          max: 2000,
        },
        { key: 'request', type: 'longtext', label: text('您的要求', 'What you ask for'), required: false, max: 500 },
      ],
      materials: ['evidence'],
    },
  ],
  formChecks: [],
  nameField: 'name',
  districtField: 'unit',
  materials: [{ key: 'evidence', title: text('证据材料', 'Evidence'), form: 'copy', required: false }],
  initial: 'draft',
  states: {
    draft: state(['草稿', 'Draft'], ['还没有提出', 'Not filed yet'], 'applicant', {
      draft: true,
      next: ['registered'],
    }),
    registered: state(['已登记', 'Registered'], ['异议已收到', 'Your objection has been received'], 'office', {
      next: ['assigned', 'answered'],
    }),
    assigned: state(['核查中', 'Being examined'], ['正在核查您的异议', 'Your objection is being examined'], 'office', {
      next: ['proposed', 'answered'],
    }),
    proposed: state(['待答复', 'Answer proposed'], ['答复正在审定', 'The answer is being approved'], 'office', {
      next: ['answered'],
    }),
    answered: state(['已答复', 'Answered'], ['您的异议已答复', 'Your objection has been answered'], 'nobody', {
      final: true,
    }),
    withdrawn: state(['已撤回', 'Withdrawn'], ['您已撤回异议', 'You have withdrawn the objection'], 'nobody', {
      final: true,
    }),
    erased: state(['已删除', 'Erased'], ['草稿已删除', 'The draft is erased'], 'nobody', { final: true }),
  },
  actions,
  steps: [
    { title: text('提出', 'File'), detail: text('公示期内，实名', 'Within the period, by name') },
    { title: text('核查', 'Examine'), detail: text('承办人核查', 'An officer examines it') },
    { title: text('答复', 'Answer'), detail: text('10个工作日内', 'Within 10 working days'), clock: 'answer' },
  ],
  clocks,
  mainClock: 'answer',
  papers: {
    answer: {
      title: text('关于公示异议的答复', 'Answer to an objection'),
      kind: 'letter',
      layout: 'letter',
      lang: 'both',
      number: { series: '武外侨函' },
      addressee: 'applicant',
      basis: [rule],
      signedBy: text('武汉市外事侨务办公室', 'Wuhan Foreign and Overseas Chinese Affairs Office'),
      body: [
        text(
          '您对“{form.noticeTitle}”提出的异议，经核查，答复如下。',
          'We have examined your objection to “{form.noticeTitle}”. This is our answer.',
        ),
      ],
      sections: [
        { heading: text('结论', 'Outcome'), paragraphs: [text('{last.propose.outcome}。', '{last.propose.outcome}.')] },
        { heading: text('事实', 'Facts'), paragraphs: [text('{last.propose.facts}', '{last.propose.facts}')] },
        { heading: text('理由', 'Reasons'), paragraphs: [text('{last.propose.reasons}', '{last.propose.reasons}')] },
        {
          heading: text('处理', 'What follows'),
          paragraphs: [text('{last.propose.measures}', '{last.propose.measures}')],
        },
        {
          heading: text('如不同意', 'If you disagree'),
          paragraphs: [
            text(
              '可以向市外事侨务办公室投诉，或者拨打12345。对随后作出的决定，按决定书写明的途径办理。',
              'You may complain to the office or call 12345. Against the decision that follows, use the remedies it names.',
            ),
          ],
        },
      ],
    },
  },
  registers: [],
  publicity: text('不公开', 'Not published'),
  links: [],
  settings: [],
  viewers: [{ role: 'auditor' }],
  dataProtection: text(
    '异议人的姓名和联系方式不告诉被公示的人；保存3年。',
    'Name and contact of the objector are not passed on; kept for 3 years.',
  ),
  retention: { years: 3, source: 'design', text: text('保存3年', 'Kept for 3 years') },
  fee: text('不收费', 'Free'),
  remedies: [text('对答复不满意的，可以投诉。', 'Not content with the answer: complain.')],
  examples,
});
