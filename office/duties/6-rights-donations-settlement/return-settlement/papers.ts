/** Papers that the acts after acceptance issue. */
import { type Expr, input, ref } from '../../../../src/language/expression.ts';
import type { Paper, Words } from '../../../../src/language/paper.ts';
import { licensingLaw } from '../../../../src/language/patterns/gate-papers.ts';
import { happened } from '../../../../src/language/patterns/guards.ts';
import type { Basis, Text } from '../../../../src/language/text.ts';
import { workRules } from './conditions.ts';
import { citySigns, districtSigns } from './who.ts';

export const exitEntryLaw: Basis = {
  text: {
    zh: '《中华人民共和国出境入境管理法》第十三条',
    en: 'Exit and Entry Administration Law 《中华人民共和国出境入境管理法》, article 13',
  },
  mark: 'law',
};

const line = (zh: string, en: string, value: Text | Expr) => ({ label: { zh, en }, value });
const subject = [
  line('办件编号', 'Case number', { zh: '{case.number}', en: '{case.number}' }),
  line('申请人', 'Applicant', ref('form.name')),
  line('拟定居地', 'Intended place', ref('form.intendedDistrict')),
];
const letter = { layout: 'letter', lang: 'both' } as const;
const said = (zh: string, en: string, key: string) => ({
  heading: { zh, en },
  paragraphs: [{ zh: `{input.${key}}`, en: `{input.${key}}` }],
});
const opinion = [said('意见', 'Opinion', 'opinion'), said('理由', 'Reasons', 'reasons')];

/** State security: the reasons need not be stated (国侨发〔2013〕18号 art. 7); facts in the words given, ground and remedy always. */
const reasons: Words = {
  choose: { eq: [input('withholdReasons'), true] },
  yes: {
    zh: '涉及国家安全，依照《华侨回国定居办理工作规定》第七条，不说明理由。',
    en: 'State security is concerned: under article 7 of the Provisions the reasons need not be stated.',
  },
  no: input('reasons'),
};

/** The printed serial was given with the grant, by whichever act; the copy issued after a loss bears its own. */
const serial: Expr = { max: [ref('last.approve.nationalSerial'), ref('last.record-province-approval.nationalSerial')] };

export const papers: { readonly [id: string]: Paper } = {
  'letter-to-police': {
    ...letter,
    kind: 'letter',
    number: { series: '武外侨函' },
    signedBy: districtSigns,
    basis: [workRules('六条', 'article 6')],
    title: { zh: '征求意见函', en: 'Letter seeking opinion' },
    addressee: { zh: '拟定居地县级公安机关', en: 'County-level police of the intended place' },
    body: [
      {
        zh: '{form.name}申请回国到{form.intendedDistrict}定居。请核查身份、原户籍、出入境情况和落户条件，并答复是否同意。',
        en: '{form.name} applies to return and settle in {form.intendedDistrict}. Please check identity, former registration, exit–entry record and the conditions of registration, and tell us whether you agree.',
      },
      {
        zh: '请在收到本函之日起10个工作日内答复；不同意的，说明理由。',
        en: 'Please reply within 10 working days of receiving this letter; if you disagree, give the reasons.',
      },
    ],
    fields: [
      ...subject,
      line('出生日期', 'Date of birth', ref('form.birth')),
      line('证件号码', 'Document number', ref('form.docNo')),
      line('原户籍注销地', 'Place of cancelled registration', ref('form.cancelledAt')),
    ],
  },
  'district-opinion': {
    ...letter,
    kind: 'opinion',
    number: { series: '武外侨许' },
    signedBy: districtSigns,
    basis: [workRules('六条', 'article 6')],
    title: { zh: '华侨回国定居审查意见', en: 'District opinion on settlement' },
    addressee: citySigns,
    body: [
      {
        zh: '{form.name}申请回国到{form.intendedDistrict}定居，经审查并征求公安机关意见，现报审查意见和案卷。',
        en: 'On the application of {form.name} to settle in {form.intendedDistrict}: after checking it and hearing the police, here are our opinion and the file.',
      },
    ],
    sections: opinion,
    fields: subject,
  },
  'recheck-opinion': {
    ...letter,
    kind: 'opinion',
    number: { series: '武外侨文' },
    signedBy: citySigns,
    basis: [workRules('七条', 'article 7')],
    title: { zh: '复核意见', en: 'Re-check opinion' },
    addressee: { zh: '省人民政府侨务部门', en: 'Overseas Chinese affairs department of the provincial government' },
    body: [
      {
        zh: '{form.name}申请回国到{form.intendedDistrict}定居，经复核，现报复核意见和案卷，请审批。',
        en: 'On the application of {form.name} to settle in {form.intendedDistrict}: after re-checking it, here are our opinion and the file for your decision.',
      },
    ],
    sections: opinion,
    fields: subject,
  },
  'pause-notice': {
    ...letter,
    kind: 'pause',
    number: { series: '武外侨函' },
    signedBy: citySigns,
    addressee: 'applicant',
    basis: [workRules('七条', 'article 7')],
    title: { zh: '暂停计时告知书', en: 'Notice of pause' },
    body: [
      {
        zh: '您的申请有事实要查清，从今天起暂停计时，预计{input.expectedDays}个工作日。查清后从次日接着计算，并告诉您新的最后一天。',
        en: 'A fact in your application has to be clarified. The time stops today, for about {input.expectedDays} working days; it goes on from the day after the file is back, and we tell you the new last day.',
      },
      {
        zh: '您不用做什么；需要您补充说明时，我们会联系您。',
        en: 'Nothing for you to do; we contact you if we need anything.',
      },
    ],
    parts: { reasons: input('question'), expected: input('expectedDays') },
    fields: subject,
  },
  certificate: {
    kind: 'certificate',
    layout: 'certificate',
    lang: 'both',
    number: { taken: 'dj' },
    addressee: 'applicant',
    signedBy: citySigns,
    verifiable: true,
    title: { zh: '华侨回国定居证', en: 'Certificate of settlement of an overseas Chinese' },
    basis: [exitEntryLaw, workRules('七条', 'article 7')],
    body: [{ zh: '准予下列华侨回国定居。', en: 'The overseas Chinese named below may return to China and settle.' }],
    fields: [
      { ...line('姓名', 'Holder', ref('form.name')), public: true, mask: 'name' },
      line('性别', 'Sex', ref('form.sex')),
      line('出生日期', 'Date of birth', ref('form.birth')),
      { ...line('护照或旅行证号码', 'Passport or travel document', ref('form.docNo')), mask: 'document' },
      line('原住在国', 'Former residence abroad', ref('form.hostCountry')),
      {
        ...line('拟定居地', 'Intended place', {
          zh: '武汉市{form.intendedDistrict}',
          en: '{form.intendedDistrict}, Wuhan',
        }),
        public: true,
      },
      {
        ...line('证书印制号', 'Printed serial', serial),
        show: { all: [{ present: serial }, { not: happened('report-loss') }] },
      },
    ],
    validity: {
      clock: 'cert6m',
      label: { zh: '办理落户有效期至', en: 'Household registration until' },
      note: {
        zh: '请在这一天以前到拟定居地公安机关办理户口登记；过期须重新申请。',
        en: 'Register your household with the police of the intended place by this day; after it, apply anew.',
      },
    },
  },
  refusal: {
    ...letter,
    kind: 'refusal',
    number: { series: '武外侨许' },
    signedBy: citySigns,
    addressee: 'applicant',
    basis: [exitEntryLaw, licensingLaw('三十八条第二款', 'article 38(2)')],
    title: { zh: '不予批准决定书', en: 'Decision of refusal' },
    body: [
      {
        zh: '您的华侨回国定居申请，经审查并听取您的陈述申辩，决定不予批准。',
        en: 'After examining your application to settle, and after you could be heard, it is refused.',
      },
    ],
    fields: [...subject, line('不符合的条件', 'Conditions not met', input('failed'))],
    refusal: { facts: input('facts'), ground: input('refusalGround'), reasons, remedy: 'free' },
  },
  'province-refusal': {
    ...letter,
    kind: 'refusal',
    number: { series: '武外侨函' },
    signedBy: citySigns,
    addressee: 'applicant',
    basis: [exitEntryLaw, licensingLaw('三十八条第二款', 'article 38(2)')],
    title: { zh: '不予批准决定送达书', en: 'Service of the province’s refusal' },
    body: [
      {
        zh: '省人民政府侨务部门{input.decidedOn}作出{input.decisionNumber}决定，不予批准您的华侨回国定居申请，现送达您。',
        en: 'By decision {input.decisionNumber} of {input.decidedOn} the overseas Chinese affairs department of the province refused your application to settle. It is served on you herewith.',
      },
    ],
    fields: subject,
    refusal: { facts: input('facts'), ground: input('refusalGround'), reasons, remedy: 'free', decidedBy: 'province' },
  },
  revocation: {
    ...letter,
    kind: 'refusal',
    number: { series: '武外侨许' },
    signedBy: citySigns,
    addressee: 'applicant',
    basis: [licensingLaw('六十九条第二款', 'article 69(2)')],
    title: { zh: '撤销决定书', en: 'Decision of revocation' },
    body: [
      {
        zh: '经查实并听取您的陈述申辩，决定撤销对您回国定居的批准，《华侨回国定居证》同时失效。',
        en: 'After verification, and after you could be heard, the grant of settlement is revoked and the certificate loses its effect.',
      },
    ],
    fields: [...subject, line('证书编号', 'Certificate', { zh: '{number.dj}', en: '{number.dj}' })],
    refusal: { facts: input('facts'), ground: input('revocationGround'), reasons: input('reasons'), remedy: 'free' },
  },
};
