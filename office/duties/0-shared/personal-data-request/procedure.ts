/**
 * 个人信息查阅、复制、更正、删除 · Requests about one's own personal data (dossier 0 §5; Personal Information Protection Law,
 * articles 44–50). Answered in 15 working days; a refusal needs the legality reviewer. Corrections and erasures are carried out in
 * the cases that the act names, in the same transaction. Parts beside: form, states, clocks, acts, papers, examples.
 */
import { defineProcedure } from '../../../../src/language/procedure.ts';
import { asking } from './acts-asker.ts';
import { answering, refusing, registering } from './acts-office.ts';
import { clocks, settings } from './clocks.ts';
import { examples } from './examples.ts';
import { form, formChecks, materials } from './form.ts';
import { answers, asker, checks, director, pipl, window } from './law.ts';
import { papers } from './papers.ts';
import { states } from './states.ts';

export const procedure = defineProcedure({
  id: 'personal-data-request',
  edition: 2,
  inForce: '2026-01-01',
  title: { zh: '个人信息查阅、复制、更正、删除', en: 'Requests about one’s own personal data' },
  plainTitle: { zh: '我想看、改、删本办保存的我的信息', en: 'See, correct or erase what the office keeps about me' },
  summary: {
    zh: '查阅、复制、更正、删除本办保存的您的信息，请求解释处理规则，或者撤回同意。15个工作日内答复。',
    en: 'See, copy, correct or erase your data, have the rules explained, or withdraw your consent. Answered within 15 working days.',
  },
  duty: '0-shared',
  clauses: ['all'],
  pattern: 'P5',
  department: 'd1',
  rateable: [],
  audience: [
    { id: 'anyone', text: { zh: '信息所关于的本人', en: 'the person whom the data concern' } },
    { id: 'relative', text: { zh: '监护人、死者的近亲属', en: 'a guardian, or a close relative of a dead person' } },
  ],
  wish: { zh: '看、改、删我的信息', en: 'see, correct or erase my data' },
  facts: [
    {
      label: { zh: '多久有结果', en: 'Time to an answer' },
      value: { zh: '15 个工作日', en: '15 working days' },
      note: { zh: '从收到算起', en: 'from receipt' },
    },
    {
      label: { zh: '不用申请的', en: 'Without a request' },
      value: { zh: '随时下载全部信息', en: 'Download everything at any time' },
      note: { zh: '在账号页', en: 'on your account page' },
    },
    {
      label: { zh: '得到什么', en: 'You receive' },
      value: { zh: '答复书', en: 'A letter of answer' },
      note: { zh: '办了什么、为什么', en: 'what was done, and why' },
    },
  ],
  basis: [pipl('四十四条至第五十条', 'articles 44–50')],
  conditions: [
    {
      id: 'A1',
      title: { zh: '身份已确认', en: 'Identity is established' },
      detail: {
        zh: '核对的程度和请求的信息相当。',
        en: 'Checked as thoroughly as the data asked for demand.',
      },
      foundBy: 'answer',
      basis: pipl('五十条', 'article 50'),
    },
    {
      id: 'A2',
      title: {
        zh: '指明了办件或台账，或能按本人号码找到',
        en: 'The case or register is named, or found by the person’s number',
      },
      detail: {
        zh: '“关于我的全部”按证件号码查找。',
        en: '“Everything about me” is found by the number of the document.',
      },
      test: {
        any: [{ eq: [{ ref: 'form.target' }, 'all'] }, { present: { ref: 'form.targetNumber' } }],
      },
    },
  ],
  form,
  formChecks,
  nameField: 'name',
  materials,
  initial: 'draft',
  states,
  actions: { ...asking, ...registering, ...answering, ...refusing },
  steps: [
    { title: { zh: '您提交', en: 'You ask' }, detail: { zh: '网上或窗口', en: 'online or at the counter' } },
    { title: { zh: '核对身份', en: 'Identity' }, detail: { zh: '不清楚的只问一次', en: 'asked once if unclear' } },
    {
      title: { zh: '办理', en: 'Done' },
      detail: { zh: '答复、更正或删除', en: 'answer, correct or erase' },
      clock: 'answer15',
    },
  ],
  clocks,
  mainClock: 'answer15',
  papers,
  registers: [],
  publicity: { zh: '不公开', en: 'None' },
  links: [],
  settings,
  viewers: [...asker, ...window, ...answers, ...checks, ...director, { role: 'auditor' }],
  dataProtection: {
    zh: '请求本身保存 3 年。给您的副本隐去他人的信息，7 天后删除。',
    en: 'The request itself is kept for 3 years. Copies mask what concerns others and are deleted after 7 days.',
  },
  retention: { years: 3, source: 'design', text: { zh: '保存 3 年', en: 'Kept for 3 years' } },
  fee: { zh: '不收费', en: 'Free of charge' },
  remedies: [
    {
      zh: '不予办理的，可以申请行政复议或者向法院起诉，也可以向个人信息保护部门投诉。',
      en: 'Against a refusal: reconsideration or suit, and complaint to the authority for personal information.',
    },
  ],
  examples,
});
