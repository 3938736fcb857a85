/**
 * APEC商务旅行卡 · APEC Business Travel Card (dossier 2, §11; clause 2.5). The enterprise files, the city agrees, the ministry and
 * then each economy decide; from the answer of one economy an early card may be asked for. Parts beside: form, facts, conditions,
 * rules, acts, states, papers, examples.
 */
import { defineProcedure } from '../../../../src/language/procedure.ts';
import { auditor, both, chief, custodian, filer, leader, officer, window } from '../shared/documents.ts';
import { cardActions } from './acts-card.ts';
import { cityActions, gate, review } from './acts-city.ts';
import { conditions, formChecks } from './conditions.ts';
import { examples } from './examples.ts';
import { form, materials } from './form.ts';
import { changzhou, framework } from './law.ts';
import { papers } from './papers.ts';
import { settings } from './settings.ts';
import { clocks, states } from './states.ts';

export const procedure = defineProcedure({
  id: 'apec-business-travel-card',
  edition: 4,
  inForce: '2026-01-01',
  title: both('APEC商务旅行卡', 'APEC Business Travel Card'),
  plainTitle: both('我们企业的人要常去亚太各地出差', 'Our people travel on business around the Asia-Pacific'),
  summary: both(
    '企业为管理、业务、技术骨干申办。一张卡免办多个经济体的签证，停留60或90天。',
    'Enterprises apply for managers and core staff. One card stands in for the visas of many economies, for stays of 60 or 90 days.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.5'],
  pattern: 'P1',
  department: 'outbound',
  applicants: 'unit',
  audience: [{ id: 'enterprise', text: both('本市企业', 'an enterprise of the city') }],
  wish: both('申办APEC商务旅行卡', 'get an APEC Business Travel Card'),
  facts: [
    {
      label: both('市里多久', 'The city takes'),
      value: both('10 个工作日', '10 working days'),
      note: both('从受理算起', 'from acceptance'),
    },
    {
      label: both('各经济体', 'The economies take'),
      value: both('2–4 个月', '2–4 months'),
      note: both('不能催办', 'cannot be hurried'),
    },
    {
      label: both('有效期', 'Valid'),
      value: both('最长 5 年', 'up to 5 years'),
      note: both('不晚于护照', 'not beyond the passport'),
    },
    { label: both('费用', 'Fee'), value: both('720 元', '720 yuan'), note: both('缴给外交部', 'to the ministry') },
  ],
  basis: [framework, changzhou],
  conditions,
  form,
  formChecks,
  nameField: 'name',
  materials,
  states: { ...gate.states, ...states, ...review.states },
  initial: 'draft',
  actions: { ...gate.actions, ...cityActions, ...review.actions, ...cardActions },
  steps: [
    { title: both('企业申报', 'The enterprise files'), detail: both('先备案', 'after registering') },
    {
      title: both('窗口受理', 'Window accepts'),
      detail: both('或一次告知补正', 'or lists all corrections'),
      clock: 'c1',
    },
    { title: both('市里审核', 'City review'), detail: both('同意函', 'letter of agreement'), clock: 'cityReview' },
    { title: both('外交部', 'Ministry'), detail: both('缴费后', 'after the fee'), clock: 'ministry' },
    { title: both('各经济体', 'Economies'), detail: both('逐个答复', 'one by one'), clock: 'economies' },
    { title: both('领卡', 'Card'), detail: both('专办员领取', 'collected by the clerk') },
  ],
  clocks: { ...gate.clocks, ...clocks, ...review.clocks },
  mainClock: 'cityReview',
  papers: { ...gate.papers, ...papers, ...review.papers },
  registers: ['abtc-register'],
  publicity: both('只公开指南和统计。', 'Guide and statistics only.'),
  links: ['filing-unit-registration', 'document-custody', 'official-passport-issue'],
  settings: [...gate.settings, ...settings],
  forbidden: { fields: ['economies'] },
  viewers: [...filer, ...window, ...officer, ...chief, ...leader, ...custodian, ...auditor],
  dataProtection: both(
    '无犯罪记录证明只看不存，只记结果和日期；拒签只记本人申报的。',
    'The no-record certificate is seen and not kept, its result and date are; refusals are known only as declared.',
  ),
  retention: { years: 10, source: 'design', text: both('保存 10 年。', 'Kept for 10 years.') },
  fee: both('每卡720元，缴给外交部；本办不收费', '720 yuan a card, paid to the ministry; this office takes no fee'),
  remedies: [
    both(
      '本办不予办理的，书面写明依据，10个工作日内可以申请一次复核。',
      'A refusal by this office names its rule; one review may be asked for within 10 working days.',
    ),
    both(
      '外交部或经济体不同意的，本办只登记，可以重新申办。',
      'What the ministry or an economy denies is only recorded here; you may apply again.',
    ),
  ],
  examples,
});
