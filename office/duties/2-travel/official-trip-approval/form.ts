/** The form of a delegation, and what the unit hands in (dossier 2, §2). Rates are entered as text. */
import { choice, money, option, yesNo } from '../../../../src/language/blocks.ts';
import { type Expr, field, ref } from '../../../../src/language/expression.ts';
import type { Field, Material, Section } from '../../../../src/language/field.ts';
import { pinyin } from '../../../../src/language/suggest.ts';
import { categories } from '../shared/board-words.ts';
import { rankOptions } from '../shared/ranks.ts';
import { administrative, budgetFits, daysFit, open, publicMoney, shareFits } from './facts.ts';
import { originalNeeded } from './signings.ts';
import { both } from './values.ts';

const text = (key: string, zh: string, en: string, max: number, more: Partial<Field> = {}): Field => ({
  key,
  type: 'text',
  label: both(zh, en),
  max,
  ...more,
});
const day = (key: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  key,
  type: 'date',
  label: both(zh, en),
  ...more,
});
const int = (key: string, zh: string, en: string, min: number, max: number, more: Partial<Field> = {}): Field => ({
  key,
  type: 'int',
  label: both(zh, en),
  min,
  max,
  ...more,
});
const optional = { required: false } as const;

const delegation: Section = {
  id: 'delegation',
  title: both('团组', 'Delegation'),
  fields: [
    text('title', '团组名称', 'Delegation', 60),
    text('unitName', '组团单位', 'Organising unit', 60),
    choice('category', both('类别', 'Category'), categories),
    text('planRef', '计划编号', 'Plan item', 20, {
      hint: both('如 JH2026-0417-03', 'Like JH2026-0417-03'),
      checks: [
        {
          code: 'trip.plan-number',
          test: { matches: [field('planRef'), '^JH\\d{4}-\\d{4}-\\d{2}$'] },
          text: both('计划编号像 JH2026-0417-03', 'A plan number looks like JH2026-0417-03'),
          remedy: both('照计划通知填写。', 'Copy it from the plan notice.'),
        },
      ],
    }),
    choice('joint', both('跨地区跨部门', 'Joint'), [
      option('no', '否', 'No'),
      option('cross-unit', '本市跨单位', 'Across units of the city'),
      option('cross-region', '跨省市、部委', 'Across provinces or ministries'),
    ]),
    day('exitDate', '离境日期', 'Exit'),
    day('entryDate', '入境日期', 'Entry', { live: daysFit }),
    text('route', '往返航线', 'Route', 200),
    int('eventDays', '活动天数', 'Days of the event', 1, 90, {
      show: { not: { in: [field('category'), ['administrative', 'training']] } },
    }),
    yesNo('poorConnection', both('拉美、非洲航班衔接不便', 'Poor connection to Latin America or Africa'), {
      show: administrative,
      required: false,
    }),
    text('poorReason', '衔接不便说明', 'Why the connection is poor', 200, {
      show: { eq: [field('poorConnection'), true] },
    }),
    yesNo('classified', both('涉密', 'Classified')),
    text('classifiedBasis', '定密依据', 'Ground of classification', 100, { show: { eq: [field('classified'), true] } }),
  ],
  materials: ['request', 'inviterProfile', 'notice'],
};

const roles = [
  option('head', '团长', 'Head'),
  option('deputy', '副团长', 'Deputy'),
  option('member', '团员', 'Member'),
  option('interpreter', '翻译', 'Interpreter'),
  option('staff', '随员', 'Staff'),
];
const staffKinds = [
  option('ordinary', '一般', 'Ordinary'),
  option('chief', '党政主要负责人、政府副职', 'Party or government chief, deputy head of government'),
  option('foreign-affairs', '分管或从事外事、商务', 'In charge of or working in foreign affairs or commerce'),
  option('research', '教学科研人员', 'Teaching and research'),
];

const people: Section = {
  id: 'members',
  title: both('成员', 'Members'),
  help: both('含翻译、随员。', 'Interpreters and staff included.'),
  fields: [
    {
      key: 'members',
      type: 'list',
      label: both('成员', 'Members'),
      itemTitle: both('第 {n} 人', 'member {n}'),
      min: 1,
      max: 100,
      fields: [
        text('name', '姓名', 'Name', 60, { mask: 'name' }),
        {
          key: 'email',
          type: 'email',
          label: both('邮箱', 'E-mail'),
          hint: both('承诺书的签署链接发到这里。', 'The link to sign the commitments goes here.'),
          mask: 'email',
          ...optional,
        },
        text('namePinyin', '拼音姓名', 'Name as in the passport', 80, { mask: 'name', suggest: pinyin('name') }),
        choice('sex', both('性别', 'Sex'), [option('female', '女', 'Female'), option('male', '男', 'Male')]),
        day('birth', '出生日期', 'Date of birth', { mask: 'hidden' }),
        {
          key: 'idNo',
          type: 'identifier',
          identifier: 'residentId',
          label: both('身份证号码', 'ID number'),
          mask: 'id',
          purpose: both('用来办理护照和核对身份。', 'For the passport, and to tell who somebody is.'),
        },
        text('unitName', '单位', 'Unit', 60),
        text('post', '职务', 'Post', 60),
        choice('rank', both('职级', 'Rank'), rankOptions),
        choice('role', both('团内身份', 'Role'), roles),
        choice('staffKind', both('人员类别', 'Kind of staff'), staffKinds),
        yesNo('leadingGroup', both('班子成员', 'In the leading group')),
        yesNo('retired', both('离退休', 'Retired')),
        yesNo('kin', both('是其他成员的配偶或子女', 'Spouse or child of another member')),
        day('termSince', '本届任期起', 'In office since', optional),
        text('languageDuty', '语言任务', 'Languages', 60, optional),
        text('recordNo', '备案表编号', 'Number of the personnel record', 40, optional),
        text('consentNo', '派出单位意见或任务确认件号', 'Consent or confirmation', 60, optional),
      ],
    },
  ],
  materials: ['members', 'record', 'consent', 'commitments', 'trainingConsent'],
};

const itinerary: Section = {
  id: 'itinerary',
  title: both('行程和日程', 'Itinerary and schedule'),
  fields: [
    {
      key: 'legs',
      type: 'list',
      label: both('行程', 'Legs'),
      itemTitle: both('第 {n} 段', 'leg {n}'),
      min: 1,
      max: 20,
      drawn: {
        as: 'route',
        place: 'country',
        detail: 'city',
        from: 'arrive',
        to: 'depart',
        start: { field: 'exitDate', label: both('离境', 'Leaves China') },
        end: { field: 'entryDate', label: both('入境', 'Back in China') },
      },
      fields: [
        { key: 'country', type: 'country', label: both('国家、地区', 'Country or region') },
        text('city', '城市', 'City', 60),
        day('arrive', '抵达', 'Arrival'),
        day('depart', '离开', 'Departure'),
        yesNo('leftAirport', both('出机场', 'Leaves the airport')),
      ],
    },
    {
      key: 'schedule',
      type: 'list',
      label: both('日程（每半天一行）', 'Schedule, one line a half-day'),
      itemTitle: both('第 {n} 行', 'line {n}'),
      min: 2,
      max: 400,
      live: shareFits,
      drawn: {
        as: 'days',
        date: 'date',
        half: 'half',
        kind: 'kind',
        lights: { free: 'pause' },
        start: 'exitDate',
        end: 'entryDate',
      },
      fields: [
        day('date', '日期', 'Date'),
        choice('half', both('上午、下午', 'Half'), [
          option('am', '上午', 'Morning'),
          option('pm', '下午', 'Afternoon'),
        ]),
        choice('kind', both('种类', 'Kind'), [
          option('activity', '公务', 'Activity'),
          option('travel', '路途', 'Travel'),
          option('free', '其他', 'Free'),
        ]),
        text('host', '接待方', 'Host', 100, optional),
        text('text', '内容', 'What', 200, optional),
      ],
    },
  ],
  materials: ['schedule'],
};

const inviter: Section = {
  id: 'inviter',
  title: both('邀请方', 'Inviter'),
  fields: [
    text('inviterName', '邀请方（中文）', 'Inviter', 100),
    text('inviterOriginal', '邀请方（原文）', 'Inviter, own language', 150),
    { key: 'inviterCountry', type: 'country', label: both('国家、地区', 'Country or region') },
    choice('inviterKind', both('性质', 'Kind'), [
      option('counterpart', '对口外方机构', 'Foreign counterpart'),
      option('own-branch', '本企业境外机构', 'Own branch abroad'),
      option('overseas-chinese', '华侨华人个人或社团', 'Overseas-Chinese person or association'),
      option('mission-in-china', '外国驻华机构', 'Foreign mission in China'),
      option('intermediary', '中介', 'Intermediary'),
    ]),
    yesNo('inviterMatches', both('领域、级别对口', 'Field and level match'), {
      show: { eq: [field('inviterKind'), 'counterpart'] },
    }),
    text('inviterContact', '联系方式', 'Contact', 150, { mask: 'hidden' }),
    text('relation', '与我方关系', 'Relation', 200),
    {
      key: 'letterTells',
      type: 'enums',
      label: both('邀请函载明', 'The letter tells'),
      options: [
        option('letterhead', '抬头', 'letterhead'),
        option('invitees', '被邀请人或人数', 'names or number of invitees'),
        option('purpose', '任务', 'purpose'),
        option('dates', '日期', 'dates'),
        option('cost', '费用', 'cost'),
        option('signature', '签名', 'signature'),
      ],
    },
    day('letterFrom', '邀请日期起', 'Invited from'),
    day('letterTo', '邀请日期止', 'Invited until'),
  ],
  materials: ['invitation'],
};

const mission: Section = {
  id: 'purpose',
  title: both('任务', 'Task'),
  fields: [{ key: 'purpose', type: 'longtext', label: both('任务与必要性', 'Task and need'), min: 200, max: 2000 }],
};

const rate = (key: string, zh: string, en: string, more: Partial<Field> = {}): Field =>
  text(key, zh, en, 13, {
    hint: both('如 0.06093', 'Like 0.06093'),
    ...more,
  });
const rateShape = (name: string) => [
  {
    code: 'trip.rate',
    test: { matches: [ref(name), '^\\d{1,6}(\\.\\d{1,6})?$'] } satisfies Expr,
    text: both('汇率写成数字，最多六位小数', 'A rate is a number of up to six decimals'),
    remedy: both('照预算时的汇率填写。', 'Enter the rate of the budget.'),
  },
];

const costs: Section = {
  id: 'budget',
  title: both('经费', 'Money'),
  help: both(
    '按 1 人填写；接待方承担的晚数、天数不填。',
    'For one person; leave out nights and days that the host pays.',
  ),
  fields: [
    choice('source', both('经费来源', 'Funding'), [
      option('general-budget', '一般公共预算', 'General budget'),
      option('project', '项目经费', 'Project'),
      option('self', '自筹', 'Own funds'),
      option('host', '接待方承担', 'Host'),
      option('mixed', '多种', 'Mixed'),
    ]),
    {
      key: 'stays',
      type: 'list',
      label: both('各地住宿、伙食、公杂', 'Lodging, food, sundry by place'),
      itemTitle: both('第 {n} 处', 'place {n}'),
      max: 20,
      required: publicMoney,
      live: budgetFits,
      fields: [
        text('place', '地点', 'Place', 60),
        {
          key: 'country',
          type: 'country',
          label: both('国家、地区', 'Country or region'),
          required: false,
          hint: both('不填的按首站', 'The first of the trip if left out'),
        },
        text('currency', '币种', 'Currency', 3),
        int('lodging', '住宿标准（每晚）', 'Lodging a night', 0, 10_000_000),
        int('food', '伙食标准（每天）', 'Food a day', 0, 10_000_000),
        int('sundry', '公杂标准（每天）', 'Sundry a day', 0, 10_000_000),
        int('nights', '自付晚数', 'Nights paid', 0, 90),
        int('foodDays', '自付伙食天数', 'Days of food paid', 0, 90),
        int('sundryDays', '自付公杂天数', 'Days of sundry paid', 0, 90),
        rate('rate', '汇率', 'Rate', { checks: rateShape('item.rate') }),
      ],
    },
    money('fare', both('国际旅费', 'Fare'), 100_000_000, { required: publicMoney }),
    money('intercity', both('城市间交通', 'Between cities'), 100_000_000, optional),
    money('otherCost', both('签证、保险等', 'Visa, insurance, other'), 100_000_000, optional),
    int('boardNights', '路途过夜', 'Nights on board', 0, 10, optional),
    int('trainDays', '国际列车 6 小时以上天数', 'Days on a train of more than 6 hours', 0, 30, optional),
    rate('dollarRate', '美元汇率', 'Rate of the dollar', {
      show: { gt: [field('trainDays'), 0] },
      checks: rateShape('form.dollarRate'),
    }),
    choice(
      'financeOpinion',
      both('财政意见', 'Opinion of finance'),
      [option('agree', '同意', 'Agree'), option('disagree', '不同意', 'Disagree')],
      { show: publicMoney },
    ),
    text('financeNo', '财政意见编号', 'Number of the opinion', 40, { show: publicMoney }),
  ],
  materials: ['budgetForm', 'leaderNote'],
};

export const form: readonly Section[] = [delegation, people, itinerary, inviter, mission, costs];

const paper = (key: string, zh: string, en: string, kind: Material['form'], required?: Expr): Material => ({
  key,
  title: both(zh, en),
  form: kind,
  ...(required === undefined ? {} : { required }),
});

export const materials: readonly Material[] = [
  paper('request', '请示', 'Request of the unit', 'original'),
  paper('invitation', '邀请函及译文', 'Invitation and translation', 'copy'),
  paper('schedule', '日程', 'Schedule', 'original'),
  paper('members', '人员名单', 'List of members', 'original'),
  paper('budgetForm', '因公临时出国任务和预算审批意见表', 'Opinion form on task and budget', 'original', publicMoney),
  paper('notice', '公示及结果', 'Notice and its result', 'original', open),
  paper('record', '备案表', 'Personnel records', 'original'),
  paper('consent', '派出单位意见', 'Consent of sending units', 'original', { ne: [field('joint'), 'no'] }),
  paper('leaderNote', '分管领导意见', 'Note of the supervising leader', 'copy', {
    some: [
      field('members'),
      { all: [{ eq: [ref('item.role'), 'head'] }, { in: [ref('item.rank'), ['bureau', 'deputy-bureau']] }] },
    ],
  }),
  paper('inviterProfile', '邀请单位情况', 'About the inviter', 'original'),
  {
    ...paper('commitments', '出访人员承诺书', 'Commitments signed by the travellers', 'original', originalNeeded),
    hint: both(
      '每人可以用邮件里的链接签署，不用上传；签在纸上的，上传原件。',
      'Each may sign by a link sent by mail, then nothing is uploaded; what is signed on paper is uploaded.',
    ),
    missing: both(
      '请在“签署”页发链接请出访人员签承诺书，或上传签好的原件',
      'Send the travellers links to sign on the page of signatures, or upload the signed original',
    ),
  },
  paper('trainingConsent', '培训团组审核意见', 'Consent for training missions', 'original', {
    eq: [field('category'), 'training'],
  }),
];
