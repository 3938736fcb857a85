/**
 * Shared blocks of form fields (dossier 0 §4.1): APPL, AGENT, SERVICE and the choice of a district, as functions that return fields
 * to spread into a section. They know no procedure; what a procedure needs differently is a parameter here, not a copy there.
 */
import { type Expr, field, type Scalar, today } from './expression.ts';
import type { Field, Option } from './field.ts';
import { type Region, wuhanDistricts } from './identifiers/region-codes.ts';
import type { Check } from './refusal.ts';
import type { Text } from './text.ts';

const documentLabels: { readonly [kind: string]: Text } = {
  residentId: { zh: '居民身份证', en: 'Resident identity card' },
  cnPassport: { zh: '中国护照', en: 'Chinese passport' },
  travelDoc: { zh: '中国旅行证', en: 'Chinese travel document' },
  foreignPassport: { zh: '外国护照', en: 'Foreign passport' },
  hkMacaoPermit: { zh: '港澳居民来往内地通行证', en: 'Mainland travel permit for Hong Kong and Macao residents' },
  taiwanPermit: { zh: '台湾居民来往大陆通行证', en: 'Mainland travel permit for Taiwan residents' },
  residencePermit: { zh: '港澳台居民居住证', en: 'Residence permit for Hong Kong, Macao and Taiwan residents' },
  prCard: { zh: '外国人永久居留身份证', en: 'Foreign permanent resident ID card' },
};

const documentOptions = (kinds: readonly string[]): Option[] =>
  kinds.map((value) => ({ value, label: documentLabels[value] ?? { zh: value, en: value } }));

export const identityOptions: readonly Option[] = [
  { value: 'overseasChinese', label: { zh: '华侨', en: 'Chinese national residing abroad' } },
  { value: 'foreignChinese', label: { zh: '外籍华人', en: 'Foreign national of Chinese descent' } },
  { value: 'hkResident', label: { zh: '香港居民', en: 'Hong Kong resident' } },
  { value: 'macaoResident', label: { zh: '澳门居民', en: 'Macao resident' } },
  { value: 'taiwanResident', label: { zh: '台湾居民', en: 'Taiwan resident' } },
  { value: 'returnee', label: { zh: '归侨', en: 'Returned overseas Chinese' } },
  { value: 'familyMember', label: { zh: '侨眷', en: 'Relative of an overseas Chinese' } },
  { value: 'chineseCitizen', label: { zh: '其他中国公民', en: 'Other Chinese citizen' } },
  { value: 'foreigner', label: { zh: '外国人', en: 'Foreigner' } },
  { value: 'other', label: { zh: '其他', en: 'Other' } },
];

export interface ApplicantBlock {
  /** Kinds of document accepted, in this order; all of them by default. */
  documents?: readonly string[];
  /** Ask for the self-declared identity: only where the procedure turns on it (0 §4.1). */
  identity?: boolean;
  /** Ask for the sex: only where a paper prints it. */
  sex?: boolean;
  /** Ask for the name in its own script beside the Latin one, and for former names: where the papers to be found bear them. */
  otherNames?: boolean;
  /** Demand this nationality. */
  nationality?: { country: string; text: Text; remedy: Text };
}

function bornCheck(): Check {
  return {
    code: 'birth-future',
    test: { le: [field('birth'), today] },
    text: { zh: '出生日期晚于今天', en: 'The date of birth is after today' },
    remedy: { zh: '照证件填写出生日期。', en: 'Enter the date of birth as on the document.' },
  };
}

const order: Expr = { rule: 'name-order', with: { name: field('name'), nameLatin: field('nameLatin') }, take: 'order' };

/** GB/T 28039 (§8): the surname comes first. Only a warning: the document decides how a name is written. */
const surnameFirst: Check = {
  code: 'name-order',
  when: { all: [{ present: field('name') }, { present: field('nameLatin') }] },
  test: { ne: [order, 'given-first'] },
  text: { zh: '拼音姓名要姓在前、名在后', en: 'In pinyin the surname comes first' },
  remedy: {
    zh: '照证件改正；证件上确实如此的不用改。',
    en: 'Correct it as on the document; leave it if the document has it so.',
  },
  severity: 'warn',
};

const numbersBirth: Expr = { rule: 'resident-number', with: { number: field('docNo') }, take: 'birth' };

/** Digits 7 to 14 of a resident number are the date of birth (§4.1). */
const birthInNumber: Check = {
  code: 'birth-differs',
  when: { all: [{ in: [field('docType'), ['residentId', 'residencePermit']] }, { present: field('birth') }] },
  test: { any: [{ not: { present: numbersBirth } }, { eq: [numbersBirth, field('birth')] }] },
  text: { zh: '号码第 7 至 14 位和出生日期不同', en: 'Digits 7 to 14 of the number are not the date of birth' },
  remedy: { zh: '对照证件改正其中一项。', en: 'Compare both with the document and correct one.' },
};

function nationalityField(demanded: ApplicantBlock['nationality']): Field {
  return {
    key: 'nationality',
    type: 'country',
    label: { zh: '国籍', en: 'Nationality' },
    ...(demanded
      ? {
          checks: [
            {
              code: 'nationality',
              test: { eq: [field('nationality'), demanded.country] },
              text: demanded.text,
              remedy: demanded.remedy,
            },
          ],
        }
      : {}),
  };
}

const sexField: Field = {
  key: 'sex',
  type: 'enum',
  label: { zh: '性别', en: 'Sex' },
  options: [
    { value: 'female', label: { zh: '女', en: 'Female' } },
    { value: 'male', label: { zh: '男', en: 'Male' } },
  ],
};

const otherNameFields: readonly Field[] = [
  {
    key: 'nameSource',
    type: 'text',
    max: 80,
    required: false,
    label: { zh: '原文姓名', en: 'Name in its own script' },
    hint: { zh: '如 Иванов、محمد', en: 'Like Иванов, محمد' },
    mask: 'name',
  },
  {
    key: 'formerName',
    type: 'text',
    max: 120,
    required: false,
    label: { zh: '曾用名', en: 'Former names' },
    hint: { zh: '几个名字之间用空格隔开', en: 'Several names apart by spaces' },
    mask: 'name',
  },
];

const contactFields: readonly Field[] = [
  {
    key: 'phone',
    type: 'phone',
    label: { zh: '手机', en: 'Mobile phone' },
    required: { not: { present: field('email') } },
    mask: 'mobile',
    hint: {
      zh: '手机、邮箱至少填一个；境外号码以 + 和国家号开头',
      en: 'Phone or e-mail, at least one; abroad start with + and the country code',
    },
  },
  {
    key: 'email',
    type: 'email',
    label: { zh: '邮箱', en: 'E-mail' },
    required: { not: { present: field('phone') } },
    mask: 'email',
  },
  { key: 'address', type: 'text', max: 200, label: { zh: '现住址', en: 'Present address' }, mask: 'address' },
];

/** Kind and number of the document. */
const documentFields = (kinds: readonly string[]): Field[] => [
  {
    key: 'docType',
    type: 'enum',
    label: { zh: '证件类型', en: 'Kind of document' },
    options: documentOptions(kinds),
  },
  {
    key: 'docNo',
    type: 'identifier',
    identifier: { field: 'docType' },
    label: { zh: '证件号码', en: 'Document number' },
    ...(kinds.includes('residentId') || kinds.includes('residencePermit') ? { checks: [birthInNumber] } : {}),
    mask: 'document',
    purpose: {
      zh: '用来确认您是本人；列表里只显示首位和末两位。',
      en: 'To confirm who you are; lists show the first and the last two characters only.',
    },
  },
];

/** Keys of the fields that hold another name of the applicant: search finds the case by each of them. */
export const otherNameKeys = ['nameLatin', 'nameSource', 'formerName'] as const;

/** APPL: who applies. One of phone and e-mail is enough. */
export function applicantBlock(block: ApplicantBlock = {}): Field[] {
  return [
    {
      key: 'name',
      type: 'text',
      max: 60,
      label: { zh: '姓名', en: 'Name' },
      hint: { zh: '和证件上一样', en: 'As on the document' },
      mask: 'name',
    },
    {
      key: 'nameLatin',
      type: 'text',
      max: 80,
      required: false,
      label: { zh: '拼音或外文姓名', en: 'Name in Latin letters' },
      hint: { zh: '姓在前，如 Chen Shili', en: 'Surname first, like Chen Shili' },
      checks: [surnameFirst],
      mask: 'name',
    },
    ...(block.otherNames ? otherNameFields : []),
    ...(block.sex ? [sexField] : []),
    ...(block.identity
      ? [
          {
            key: 'identity',
            type: 'enum',
            label: { zh: '身份', en: 'Identity' },
            options: identityOptions,
          } satisfies Field,
        ]
      : []),
    {
      key: 'birth',
      type: 'date',
      label: { zh: '出生日期', en: 'Date of birth' },
      checks: [bornCheck()],
      mask: 'hidden',
    },
    nationalityField(block.nationality),
    ...documentFields(block.documents ?? Object.keys(documentLabels)),
    ...contactFields,
  ];
}

/** AGENT: who acts for the applicant. Keys begin with `agent`; the power of attorney is a material of the procedure. */
export function agentBlock(show: Expr): Field[] {
  return [
    { key: 'agentName', type: 'text', max: 60, show, label: { zh: '代理人姓名', en: 'Agent’s name' }, mask: 'name' },
    {
      key: 'agentDocType',
      type: 'enum',
      show,
      label: { zh: '代理人证件类型', en: 'Agent’s kind of document' },
      options: documentOptions(['residentId', 'cnPassport', 'residencePermit', 'foreignPassport', 'prCard']),
    },
    {
      key: 'agentDocNo',
      type: 'identifier',
      identifier: { field: 'agentDocType' },
      show,
      label: { zh: '代理人证件号码', en: 'Agent’s document number' },
      mask: 'id',
      purpose: {
        zh: '用来核对委托书上的代理人；办理时也只显示掩码。',
        en: 'To compare the agent with the power of attorney; it stays masked while the case is handled.',
      },
    },
    { key: 'agentPhone', type: 'phone', show, label: { zh: '代理人手机', en: 'Agent’s mobile phone' }, mask: 'mobile' },
    {
      key: 'agentScope',
      type: 'text',
      max: 200,
      show,
      label: { zh: '代理事项', en: 'What the agent may do' },
      hint: { zh: '照委托书填写', en: 'As in the power of attorney' },
    },
    {
      key: 'agentUntil',
      type: 'date',
      show,
      label: { zh: '代理期限至', en: 'Agent’s mandate until' },
      checks: [
        {
          code: 'mandate-expired',
          test: { ge: [field('agentUntil'), today] },
          text: { zh: '委托书已过期', en: 'The power of attorney has expired' },
          remedy: {
            zh: '换一份有效的委托书，再填新的期限。',
            en: 'Bring a valid power of attorney and enter its last day.',
          },
        },
      ],
    },
  ];
}

/** SERVICE: how papers reach the applicant (0 §6). Electronic service needs consent, so nothing is ticked beforehand. */
export function serviceBlock(): Field[] {
  return [
    {
      key: 'eService',
      type: 'bool',
      label: { zh: '同意电子送达', en: 'Agree to electronic service' },
      hint: {
        zh: '同意后，文书在本站可读之日就算送达；决定书仍可另要纸质件。',
        en: 'If you agree, a paper counts as served on the day you can read it here; you may still ask for decisions on paper.',
      },
    },
    {
      key: 'resultMethod',
      type: 'enum',
      label: { zh: '怎么取结果', en: 'How to collect the result' },
      options: [
        { value: 'counter', label: { zh: '到窗口领取', en: 'At the counter' } },
        { value: 'post', label: { zh: '邮寄', en: 'By post' } },
        {
          value: 'electronic',
          label: { zh: '电子件', en: 'Electronic copy' },
          show: { eq: [field('eService'), true] },
        },
      ],
    },
    {
      key: 'serviceAddress',
      type: 'text',
      max: 200,
      label: { zh: '送达地址', en: 'Address for service' },
      mask: 'address',
      show: { any: [{ eq: [field('resultMethod'), 'post'] }, { eq: [field('eService'), false] }] },
    },
  ];
}

const districtName = ({ name, kind }: Region): Text =>
  kind === 'district' ? { zh: name.zh, en: `${name.en} District` } : name;

/** The city's districts and functional zones as options: value is the code (0 §7.6). */
export const districtOptions: readonly Option[] = wuhanDistricts.map((region) => ({
  value: region.code,
  label: districtName(region),
}));

/** Choice of a district or functional zone of the city; its value is the body in charge. */
export const districtField = (key: string, label: Text, hint?: Text): Field => ({
  key,
  type: 'enum',
  label,
  ...(hint ? { hint } : {}),
  options: districtOptions,
});

/** Yes or no, with a label. */
export const yesNo = (key: string, label: Text, more: Partial<Field> = {}): Field => ({
  key,
  type: 'bool',
  label,
  ...more,
});

/** A choice among values, labels in the order given. */
export const choice = (key: string, label: Text, options: readonly Option[], more: Partial<Field> = {}): Field => ({
  key,
  type: 'enum',
  label,
  options,
  ...more,
});

/** One option. */
export const option = (value: Scalar & string, zh: string, en: string, more: Partial<Option> = {}): Option => ({
  value,
  label: { zh, en },
  ...more,
});

/** An amount of money in fen, up to `max`, from nothing unless `min` says more. */
export const money = (key: string, label: Text, max?: number, more: Partial<Field> = {}): Field => ({
  key,
  type: 'money',
  label,
  ...(max === undefined ? {} : { max }),
  ...more,
});
