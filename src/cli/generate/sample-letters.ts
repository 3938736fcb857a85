/** Definitions and invented values from which the sample set of papers in docs/generated/papers is made. */
import type { Value } from '../../language/expression.ts';
import type { Paper } from '../../language/paper.ts';
import type { ApprovalStep, OfficialParts } from '../../language/paper-content.ts';
import { gatePapers } from '../../language/patterns/gate-papers.ts';
import { hearing } from '../../language/patterns/hearing.ts';
import { standardLetters } from '../../language/patterns/standard-letters.ts';
import type { Lang } from '../../language/text.ts';

const matter = { zh: '华侨回国定居', en: 'settlement of an overseas Chinese' };
const signedBy = { zh: '武汉市外事侨务办公室', en: 'Wuhan Foreign and Overseas Chinese Affairs Office' };
const series = '武外侨许';
const basis = [
  {
    text: {
      zh: '《中华人民共和国出境入境管理法》第十三条',
      en: 'Exit and Entry Administration Law 《中华人民共和国出境入境管理法》, article 13',
    },
    mark: 'law',
  },
] as const;

/** The standard letters of the language, each as a procedure would issue it. */
export const letters: { readonly [name: string]: Paper } = {
  ...gatePapers({
    matter,
    series,
    signedBy,
    receivedOn: '2026-06-03',
    afterAcceptance: {
      zh: '从受理之日起30个工作日内作出决定，最后一天为{clock.decide.due}。',
      en: 'The decision is due within 30 working days of acceptance, until {clock.decide.due}.',
    },
  }),
  ...hearing({
    id: 'tell',
    clock: 'c5',
    paper: 'hearing',
    from: [],
    by: [],
    applicant: [],
    about: { zh: '不予批准您的申请', en: 'refuse your application' },
    series,
    signedBy,
  }).papers,
  ...standardLetters({ matter, series, signedBy, clock: 'decide', basis }),
};

const chinese: { readonly [name: string]: Value } = {
  'form.name': '陈示例',
  'case.number': 'WQ2026000123-1',
  'clock.c1.due': '2026-06-10',
  'clock.c3.due': '2026-07-03',
  'clock.c5.due': '2026-06-10',
  'clock.decide.due': '2026-07-16',
  'setting.case.correctionDays': 30,
  today: '2026-06-03',
  'input.items': [
    { item: '护照', what: '缺签名页，请补交复印件' },
    { item: '住所证明', what: '租赁合同已于2026年5月31日到期，请交新的合同' },
  ],
  'input.facts': '您申请定居的住所为租赁房屋，租期至2026年8月31日；出境入境记录显示，申请前两年内您在国内共居住41天。',
  'input.reasons': '在国内居住时间不足90天，没有合法固定住所；您的陈述没有提出新的事实。',
  'input.declineGround': '《中华人民共和国行政许可法》第三十二条第一款第（二）项：不属于本机关职权范围',
  'input.refusalGround': '《华侨回国定居办理工作规定》第四条',
  'input.competentBody': '拟定居地县级公安机关',
  'input.transferred': '申请表一份；护照复印件一份；住所证明一份',
  'input.expectedDays': 8,
  'input.delivered': '不予批准决定书 武外侨许〔2026〕12号',
  'input.recipient': '陈示例',
  'input.way': '窗口签收',
  'input.deliveredOn': '2026-06-03',
};

/** What an officer would write where the applicant reads English. */
const english: { readonly [name: string]: Value } = {
  ...chinese,
  'form.name': 'Chen Shili',
  'input.items': [
    { item: 'Passport', what: 'the page with the signature is missing; please add a copy' },
    { item: 'Proof of dwelling', what: 'the lease ended on 31 May 2026; please hand in the new one' },
  ],
  'input.facts':
    'The dwelling you named is rented until 31 August 2026. The exit and entry record shows that you stayed in China for 41 days in the two years before your application.',
  'input.reasons':
    'You stayed in China for fewer than 90 days and have no lawful fixed dwelling; your statement names no new fact.',
  'input.declineGround': 'Administrative Licensing Law, article 32(1)(2): outside the competence of this body',
  'input.refusalGround': 'Provisions on Handling the Return and Settlement of Overseas Chinese, article 4',
  'input.competentBody': 'the county-level police of the intended place',
  'input.transferred': 'application form (1); copy of the passport (1); proof of dwelling (1)',
  'input.delivered': 'Decision of refusal 武外侨许〔2026〕12号',
  'input.recipient': 'Chen Shili',
  'input.way': 'signed for at the counter',
};

export const letterValues: { readonly [lang in Lang]: { readonly [name: string]: Value } } = {
  zh: chinese,
  en: english,
};

const text = [
  '为做好归侨侨眷权益保护工作，现将有关事项通知如下。',
  '一、总体要求',
  '各区要把归侨侨眷权益保护放在服务大局的位置上来抓，听取归侨侨眷和海外侨胞的意见，办实事，解难题。',
  '二、主要任务',
  '（一）做好登记。各区侨务部门要在2026年7月31日前摸清本区归侨侨眷的基本情况，建立台账，按月更新。',
  '（二）办好实事。对归侨侨眷反映的就学、就业、养老等问题，要逐件登记、逐件答复；一时不能解决的，要说明理由。',
  '三、工作要求',
  '各区要明确分管负责人和联系人，于2026年6月20日前报市外事侨务办公室。',
];

interface OfficialSample {
  kind: 'document' | 'official-letter' | 'order' | 'minutes';
  title: string;
  number: string;
  body: readonly string[];
  official: OfficialParts;
}

const office = '武汉市外事侨务办公室';
const printed = { printedBy: `${office}秘书行政处`, printedOn: '2026-06-04' };

/** One document of each layout of GB/T 9704-2012, with the upward and the joint variant. */
export const officialSamples: { readonly [name: string]: OfficialSample } = {
  document: {
    kind: 'document',
    title: '关于做好2026年度归侨侨眷权益保护工作的通知',
    number: '武外侨〔2026〕12号',
    body: text,
    official: {
      issuers: [office],
      suffix: '文件',
      to: ['各区侨务部门'],
      sealed: true,
      copies: ['市委办公室', '市人大常委会办公室'],
      ...printed,
    },
  },
  upward: {
    kind: 'document',
    title: '关于承办2026年华侨华人创业发展洽谈会有关事项的请示',
    number: '武外侨文〔2026〕5号',
    body: [
      '2026年华侨华人创业发展洽谈会拟于11月在武汉举办。现将有关事项请示如下。',
      ...text.slice(1, 3),
      '妥否，请批示。',
    ],
    official: {
      issuers: [office],
      suffix: '文件',
      signers: ['张示例'],
      to: ['市人民政府'],
      sealed: true,
      note: '联系人：王示例，电话：027-00000000',
      ...printed,
    },
  },
  joint: {
    kind: 'document',
    title: '关于归侨侨眷子女入学办理事项的通知',
    number: '武外侨〔2026〕13号',
    body: text,
    official: {
      issuers: [office, '武汉市教育局', '武汉市公安局'],
      suffix: '文件',
      to: ['各区侨务部门', '各区教育局', '市公安局各分局'],
      attachments: ['归侨侨眷子女入学办理流程', '各区受理窗口联系方式'],
      sealed: true,
      copies: ['市委办公室'],
      ...printed,
    },
  },
  letter: {
    kind: 'official-letter',
    title: '关于征求华侨回国定居意见的函',
    number: '武外侨函〔2026〕31号',
    body: [
      '陈示例申请回国到江岸区定居。请核查身份、原户籍、出入境情况和落户条件，并答复是否同意。',
      '请在收到本函之日起10个工作日内答复；不同意的，说明理由。',
    ],
    official: { issuers: [office], urgency: '加急', to: ['武汉市公安局'], sealed: true, copies: ['江岸区侨务部门'] },
  },
  order: {
    kind: 'order',
    title: '令',
    number: '第12号',
    body: ['《示例市涉侨事务办理规则》已经2026年5月20日市人民政府常务会议审议通过，现予公布，自2026年7月1日起施行。'],
    official: {
      issuers: ['示例市人民政府'],
      suffix: '令',
      sealed: false,
      signature: { title: '市长', name: '陈示例' },
    },
  },
  minutes: {
    kind: 'minutes',
    title: '研究归侨侨眷权益保护工作的会议纪要',
    number: '第12期',
    body: ['2026年6月2日，会议研究了归侨侨眷权益保护工作。纪要如下。', ...text.slice(1)],
    official: {
      issuers: [office],
      suffix: '会议纪要',
      sealed: false,
      people: [
        { label: '出席', names: '张示例、李示例、王示例、赵示例、钱示例、孙示例、周示例、吴示例' },
        { label: '请假', names: '郑示例' },
        { label: '列席', names: '冯示例' },
      ],
      copies: ['各处室'],
      ...printed,
    },
  },
};

const inSequence = { zh: '依次', en: 'in sequence' };
const agreed = { zh: '同意', en: 'agreed' };

/** An approval with a return, a cover and a countersignature. */
export const approvalSample: ApprovalStep[] = [
  {
    step: { zh: '处长审核', en: 'Head of department' },
    mode: inSequence,
    seats: [
      {
        who: { zh: '李示例', en: 'Li Shili' },
        role: { zh: '国内处处长', en: 'Head, Domestic Affairs' },
        opinion: '住所证明已补，请补写居住天数的计算。',
        result: { zh: '退回', en: 'returned' },
        at: '2026-06-02 10:12',
      },
      {
        who: { zh: '李示例', en: 'Li Shili' },
        role: { zh: '国内处处长', en: 'Head, Domestic Affairs' },
        opinion: '已核，同意报分管领导。',
        result: agreed,
        at: '2026-06-03 09:05',
      },
    ],
  },
  {
    step: { zh: '处室会签', en: 'Countersignature' },
    mode: { zh: '会签', en: 'all of them' },
    seats: [
      {
        who: { zh: '王示例', en: 'Wang Shili' },
        role: { zh: '政策法规处处长', en: 'Head, Policy and Regulation' },
        opinion: '依据适用正确。',
        result: agreed,
        at: '2026-06-03 11:40',
      },
      {
        who: { zh: '赵示例', en: 'Zhao Shili' },
        role: { zh: '秘书行政处副处长', en: 'Deputy head, Secretarial Administration' },
        onBehalfOf: { zh: '钱示例处长', en: 'Qian Shili, head' },
        opinion: '',
        result: agreed,
        at: '2026-06-03 14:20',
      },
    ],
  },
  {
    step: { zh: '分管副主任审批', en: 'Deputy director' },
    mode: inSequence,
    seats: [
      {
        who: { zh: '周示例', en: 'Zhou Shili' },
        role: { zh: '分管副主任', en: 'Deputy director in charge' },
        opinion: '同意。请做好送达。',
        result: agreed,
        at: '2026-06-03 16:55',
      },
    ],
  },
];
