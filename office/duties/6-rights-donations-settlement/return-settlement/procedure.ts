/**
 * 华侨回国定居 · Settlement of an overseas Chinese returning home (dossier 6, `return-settlement`; clauses 6.4 and D3).
 * The district accepts, hears the police and gives its opinion; the city re-checks; the province decides, or the city where the
 * province so delegates. Parts beside: form, conditions, clocks, states, acts, papers, examples.
 */
import { ref } from '../../../../src/language/expression.ts';
import { commonGate } from '../../../../src/language/patterns/common-gate.ts';
import type { GateStage } from '../../../../src/language/patterns/gate-options.ts';
import { hearing } from '../../../../src/language/patterns/hearing.ts';
import { defineProcedure } from '../../../../src/language/procedure.ts';
import { clocks } from './clocks.ts';
import { conditions, workRules } from './conditions.ts';
import { examples } from './examples.ts';
import { decisionActions } from './flow-decision.ts';
import { districtActions } from './flow-district.ts';
import { holderActions } from './flow-holder.ts';
import { form, formChecks, materials } from './form.ts';
import { exitEntryLaw, papers } from './papers.ts';
import { settings } from './settings.ts';
import { states } from './states.ts';
import { applicant, city, citySigns, district, districtSigns, row } from './who.ts';

const matter = { zh: '华侨回国定居', en: 'Settlement of an overseas Chinese returning home' };

/** The register's line at each stage of the gate. */
const log = (stage: GateStage) => {
  if (stage === 'filed') {
    return [
      row('filed', {
        number: ref('number.dj'),
        caseNumber: ref('case.number'),
        name: ref('form.name'),
        district: ref('form.intendedDistrict'),
        formerCountry: ref('form.hostCountry'),
        ground: ref('form.otherPlaceGround'),
        filedOn: ref('on.file'),
      }),
    ];
  }
  // Acceptance by lapse counts from the receipt; the clock of the total time knows the day.
  if (stage === 'accepted')
    return [
      row('accepted', {
        acceptedOn: {
          if: [{ present: ref('on.accept') }, ref('on.accept'), { max: [ref('on.file'), ref('on.resubmit')] }],
        },
      }),
    ];
  return [row(stage)];
};

const gate = commonGate({
  matter,
  submit: 'file',
  received: 'filed',
  accepted: 'accepted',
  filers: applicant,
  gate: district,
  series: '武外侨许',
  signedBy: districtSigns,
  decidedBy: ref('form.intendedDistrict'),
  acceptanceClocks: ['consult5', 'total30'],
  afterAcceptance: {
    zh: '由{form.intendedDistrict}受理。从受理之日起30个工作日内作出决定，最后一天为{clock.total30.due}。其间依次是：征求公安意见、区级意见、市级复核、审批。',
    en: 'Handled by {form.intendedDistrict}. The decision is due within 30 working days of acceptance, until {clock.total30.due}. In turn: opinion of the police, district opinion, city re-check, decision.',
  },
  withdrawFrom: ['accepted', 'at-police', 'police-replied', 'at-city'],
  withdrawClocks: ['consult5', 'police10', 'opine10', 'city5', 'total30', 'c5'],
  onSubmit: [{ do: 'take-number', series: 'DJ', as: 'dj' }],
  noNeed: true,
  log,
});

const refusalHearing = hearing({
  id: 'give-hearing-notice',
  clock: 'c5',
  paper: 'hearing-notice',
  from: ['at-city'],
  by: city,
  applicant,
  series: '武外侨函',
  signedBy: citySigns,
  about: { zh: '不予批准您的回国定居申请', en: 'refuse your application to settle' },
  pauses: { clocks: ['city5', 'total30'], ground: 'hearing' },
});

const revocationHearing = hearing({
  id: 'give-revocation-notice',
  clock: 'c5r',
  paper: 'revocation-notice',
  from: ['issued', 'reissued', 'settled'],
  by: city,
  applicant,
  series: '武外侨函',
  signedBy: citySigns,
  about: { zh: '撤销对您回国定居的批准', en: 'revoke the grant of your settlement' },
});

export const procedure = defineProcedure({
  id: 'return-settlement',
  edition: 4,
  inForce: '2026-01-01',
  title: matter,
  plainTitle: { zh: '我住在国外，想回国定居', en: 'Settle back in China as an overseas Chinese' },
  summary: {
    zh: '定居国外的中国公民可以申请到本市定居。批准后领取《华侨回国定居证》，凭证办理落户。',
    en: 'Chinese nationals who live abroad can apply to settle in this city. If it is granted, you get a settlement certificate and register your household with it.',
  },
  duty: '6-rights-donations-settlement',
  clauses: ['6.4', 'D3'],
  pattern: 'P1',
  department: 'd3',
  audience: [
    { id: 'overseas-chinese', text: { zh: '华侨（定居国外的中国公民）', en: 'a Chinese national residing abroad' } },
    { id: 'relative', text: { zh: '华侨在国内的亲属', en: 'a relative in China of an overseas Chinese' } },
  ],
  wish: { zh: '回国定居', en: 'settle back in China' },
  facts: [
    {
      label: { zh: '多久有结果', en: 'Time to a decision' },
      value: { zh: '30 个工作日', en: '30 working days' },
      note: { zh: '从受理算起', en: 'from acceptance' },
    },
    {
      label: { zh: '怎么申请', en: 'How to apply' },
      value: { zh: '网上填写，三个渠道', en: 'Online, then three routes' },
      note: { zh: '驻外使领馆 · 本人 · 国内亲属', en: 'mission abroad · in person · relative in China' },
    },
    {
      label: { zh: '得到什么', en: 'You receive' },
      value: { zh: '华侨回国定居证', en: 'Settlement certificate' },
      note: { zh: '印有证书号和核验码', en: '《华侨回国定居证》' },
    },
    {
      label: { zh: '多久内用', en: 'Use it within' },
      value: { zh: '6 个月', en: '6 months' },
      note: { zh: '办理落户', en: 'to register your household' },
    },
  ],
  basis: [exitEntryLaw, workRules('三至七条', 'articles 3–7')],
  conditions,
  conditionsNote: {
    zh: 'S1 到 S4、S6 都要满足。S5 代替 S2。S7 只看院校集体户口。',
    en: 'All of S1 to S4 and S6. S5 stands in for S2. S7 only if it was your case.',
  },
  form,
  formChecks,
  districtField: 'intendedDistrict',
  nameField: 'name',
  materials,
  states: { ...gate.states, ...states },
  initial: 'draft',
  actions: {
    ...gate.actions,
    ...districtActions,
    ...decisionActions,
    ...refusalHearing.actions,
    ...holderActions,
    ...revocationHearing.actions,
  },
  steps: [
    {
      title: { zh: '您提交', en: 'You apply' },
      detail: { zh: '使领馆、窗口或亲属', en: 'mission, counter or relative' },
    },
    {
      title: { zh: '区里受理', en: 'District checks' },
      detail: { zh: '发函问公安', en: 'letter to police' },
      clock: 'consult5',
    },
    {
      title: { zh: '公安答复', en: 'Police reply' },
      detail: { zh: '同意，或说明理由', en: 'agree, or say why not' },
      clock: 'police10',
    },
    {
      title: { zh: '区级意见', en: 'District opinion' },
      detail: { zh: '案卷报市里', en: 'file to the city' },
      clock: 'opine10',
    },
    {
      title: { zh: '市级复核', en: 'City re-check' },
      detail: { zh: '意见报省级', en: 'opinion to the province' },
      clock: 'city5',
    },
    {
      title: { zh: '省级审批', en: 'Province decides' },
      detail: { zh: '30 日内余下的时间', en: 'what is left of the 30' },
      clock: 'approve',
    },
  ],
  clocks: { ...gate.clocks, ...clocks, ...refusalHearing.clocks, ...revocationHearing.clocks },
  mainClock: 'total30',
  papers: { ...gate.papers, ...papers, ...refusalHearing.papers, ...revocationHearing.papers },
  registers: ['settlement-register'],
  publicity: {
    zh: '不公示。任何人可以凭编号、签发日期和核验码核验证书。',
    en: 'None. Anyone may check a certificate by number, date of issue and code.',
  },
  links: ['overseas-chinese-proof', 'settlement-assistance', 'returnee-family-certification'],
  settings: [...gate.settings, ...settings],
  // Domain README §4.6.7: nothing that could serve to sort applicants by belief or origin.
  forbidden: { fields: ['ethnicity', 'religion', 'politicalStatus'] },
  viewers: [
    ...applicant,
    ...district,
    { role: 'handler', body: 'd3' },
    { role: 'dept_head', body: 'd3' },
    { role: 'deputy_director', body: 'office' },
    { role: 'third_party', body: 'police' },
    { role: 'superior', body: 'province' },
    { role: 'archivist', body: 'd1' },
    { role: 'auditor' },
  ],
  dataProtection: {
    zh: '只有承办、复核、决定的人和公安联络人看得到，各看自己要用的部分。每次查看敏感信息都留痕。您随时可以查阅、更正、导出。',
    en: 'Seen by the clerk, the reviewer, the decider and the police liaison, each only the part they need. Every look at sensitive data is logged. You can see, correct and export your file at any time.',
  },
  retention: {
    years: 30,
    source: 'design',
    text: { zh: '保存 30 年，因为户口登记以此为据。', en: 'Kept for 30 years, because registration depends on it.' },
  },
  fee: { zh: '不收费', en: 'Free of charge' },
  remedies: [
    {
      zh: '不批准的，书面写明事实、法律依据和理由。',
      en: 'You get a written decision with the facts, the article of law and the reasons.',
    },
    {
      zh: '可以自知道决定之日起 60 日内申请行政复议，或者 6 个月内向法院起诉。',
      en: 'You can ask for reconsideration within 60 days of learning of it, or go to court within 6 months.',
    },
  ],
  examples,
});
