/** What the enterprise fills in for one cardholder, and the papers it hands in (dossier 2, §11). */
import { choice, money, option, serviceBlock } from '../../../../src/language/blocks.ts';
import { type Expr, field, ref } from '../../../../src/language/expression.ts';
import type { Field, Material, Section } from '../../../../src/language/field.ts';
import { pinyin } from '../../../../src/language/suggest.ts';
import { actions } from '../shared/card-options.ts';
import { both, check, day, is, text } from '../shared/documents.ts';
import { anyEconomyOptions } from '../shared/economies.ts';
import { gradeRule, renewalRule, socialRule, tradeRule } from './facts.ts';

const int = (key: string, zh: string, en: string, min: number, max: number): Field => ({
  key,
  type: 'int',
  label: both(zh, en),
  min,
  max,
});
const bool = (key: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  key,
  type: 'bool',
  label: both(zh, en),
  ...more,
});

export const ownerships = [
  option('state', '国有', 'State-owned'),
  option('private', '民营', 'Private'),
  option('joint-venture', '合资', 'Joint venture'),
  option('foreign', '外商投资', 'Foreign-invested'),
  option('hkmt', '港澳台投资', 'Invested from Hong Kong, Macao or Taiwan'),
];

const notNew: Expr = { not: is('action', 'new') };

const enterprise: Section = {
  id: 'enterprise',
  title: both('企业', 'The enterprise'),
  fields: [
    text('name', '企业名称', 'Name of the enterprise', { hint: both('和执照一致', 'As on the licence') }),
    text('nameEn', '企业英文名称', 'Name in English', { max: 150 }),
    { key: 'uscc', type: 'identifier', identifier: 'uscc', label: both('统一社会信用代码', 'Credit code') },
    choice('ownership', both('企业类型', 'Ownership'), ownerships),
    int('staff', '正式员工数', 'Regular staff', 0, 5_000_000),
    text('customsNo', '海关备案号', 'Customs registration', { max: 20 }),
    choice(
      'taxGrade',
      both('纳税信用等级', 'Tax grade'),
      [...['A', 'B', 'M', 'C', 'D'].map((value) => option(value, value, value)), option('none', '未评级', 'Not rated')],
      { live: gradeRule() },
    ),
    bool('taxCertificates', '有完税证明', 'Tax certificates are there', { show: is('taxGrade', 'none') }),
    {
      key: 'trade',
      type: 'list',
      label: both('上一自然年与各经济体贸易额', 'Trade by economy, last calendar year'),
      itemTitle: both('第 {n} 个经济体', 'economy {n}'),
      min: 1,
      max: 25,
      live: tradeRule(),
      fields: [
        choice('economy', both('经济体', 'Economy'), anyEconomyOptions),
        money('imports', both('进口', 'Imports'), 1_000_000_000_000),
        money('exports', both('出口', 'Exports'), 1_000_000_000_000),
      ],
    },
    bool(
      'alternativeProof',
      '贸易额不足，另附合同或项目和近一年签证',
      'Less trade: contract or project and visas of the past year are attached',
    ),
  ],
  materials: ['letter', 'licence', 'credit', 'tax', 'tradeProof'],
};

const holder: Section = {
  id: 'holder',
  title: both('持卡人', 'The cardholder'),
  help: both('照护照资料页填写。', 'As on the data page of the passport.'),
  fields: [
    text('nameCn', '中文姓名', 'Name in Chinese', { max: 60, mask: 'name' }),
    ...(['surname', 'given'] as const).map((key) =>
      text(key, key === 'surname' ? '姓（拼音）' : '名（拼音）', key === 'surname' ? 'Surname' : 'Given name', {
        max: 40,
        mask: 'name',
        suggest: pinyin('nameCn', key),
        checks: [
          check(
            'abtc.letters',
            undefined,
            { matches: [field(key), "^[A-Z][A-Z' -]*$"] },
            ['拼音要用大写字母', '照护照填写。'],
            ['Use capital letters', 'Write it as in the passport.'],
          ),
        ],
      }),
    ),
    day('birth', '出生日期', 'Date of birth', { mask: 'hidden' }),
    bool('mainland', '内地居民', 'Mainland national'),
    choice('post', both('职务', 'Post'), [
      option('management', '管理人员', 'Management'),
      option('business', '业务骨干', 'Core business'),
      option('technical', '技术骨干', 'Core technical'),
    ]),
    text('socialSince', '社保起始（年-月）', 'Insured by this enterprise since', {
      max: 7,
      hint: both('如 2025-12', 'Like 2025-12'),
      live: socialRule(),
    }),
    choice('passportClass', both('护照种类', 'Class of passport'), [
      option('cnPassport', '普通护照', 'Ordinary'),
      option('officialPassport', '因公护照', 'Official'),
    ]),
    {
      key: 'passportNo',
      type: 'identifier',
      identifier: { field: 'passportClass' },
      label: both('护照号', 'Passport number'),
      mask: 'document',
      purpose: both('卡和这本护照关联，要一起使用。', 'The card is linked to this passport and used with it.'),
    },
    day('passportIssue', '护照签发', 'Passport issued'),
    day('passportExpiry', '护照有效期至', 'Passport valid until'),
    bool('refusedBefore', '曾被参与经济体拒签', 'A participating economy refused a visa'),
    {
      key: 'refusals',
      type: 'list',
      label: both('拒签情况', 'Refusals'),
      itemTitle: both('第 {n} 次', 'refusal {n}'),
      min: 1,
      max: 20,
      show: { eq: [field('refusedBefore'), true] },
      fields: [choice('economy', both('经济体', 'Economy'), anyEconomyOptions), day('date', '日期', 'Date')],
    },
  ],
  materials: ['social', 'passportCopy', 'photo', 'signature', 'commitment'],
};

const card: Section = {
  id: 'card',
  title: both('办理', 'The card'),
  help: both(
    '经济体不能选择，全部送审；卡由外交部收费，本办不收费。',
    'All economies are asked, none can be chosen; the fee goes to the ministry, never to this office.',
  ),
  fields: [
    choice('action', both('办理类型', 'Action'), actions),
    text('oldCard', '旧卡号', 'Old card', { max: 20, show: notNew }),
    day('oldExpiry', '旧卡有效期至', 'Old card valid until', { show: is('action', 'renew'), live: renewalRule() }),
    // With the action that asks for it.
    day('noRecordOn', '无犯罪记录证明开具日期', 'No-record certificate issued on', {
      show: is('action', 'new', 'renew'),
    }),
    {
      key: 'ownAccount',
      type: 'declaration',
      label: both('由本企业自行申报，不由中介代办', 'The enterprise files itself, without an agent'),
    },
    ...serviceBlock(),
  ],
  materials: ['oldCard', 'lossNotice', 'feeReceipt'],
};

export const form: readonly Section[] = [enterprise, holder, card];

const paper = (
  key: string,
  zh: string,
  en: string,
  kind: Material['form'],
  required?: Expr,
  hint?: Material['hint'],
): Material => ({
  key,
  title: both(zh, en),
  form: kind,
  ...(required === undefined ? {} : { required }),
  ...(hint === undefined ? {} : { hint }),
});

/** The no-record certificate is shown, not uploaded: its result and date are recorded (dossier 2, §11, data protection). */
export const materials: readonly Material[] = [
  paper('letter', '企业申办函', 'Application letter', 'original'),
  paper('commitment', '承诺书', 'Commitment', 'original'),
  paper('licence', '营业执照', 'Business licence', 'copy'),
  paper('credit', '信用证明', 'Credit report', 'original', undefined, both('3 个月以内', 'Not older than 3 months')),
  paper('tax', '纳税信用等级证明', 'Proof of the tax grade', 'copy', undefined, both('上一年度', 'Of the last year')),
  paper(
    'tradeProof',
    '业务往来证明',
    'Proof of trade',
    'copy',
    undefined,
    both('海关清单或合同、签证', 'Customs list, or contract and visas'),
  ),
  paper(
    'social',
    '社保缴纳证明',
    'Social-insurance record',
    'original',
    undefined,
    both('最近 6 个月', 'The last 6 months'),
  ),
  paper('passportCopy', '护照资料页', 'Data page of the passport', 'copy'),
  paper('photo', '照片', 'Photo', 'original'),
  paper('signature', '签名', 'Signature', 'original'),
  paper('oldCard', '旧卡', 'Old card', 'copy', is('action', 'renew', 'replace-passport', 'data-change', 'early-print')),
  paper(
    'lossNotice',
    '遗失声明',
    'Loss notice',
    'copy',
    is('action', 'replace-lost'),
    both('报纸刊登', 'As printed in a newspaper'),
  ),
  paper('feeReceipt', '缴费凭证', 'Fee receipt', 'copy', { eq: [ref('state'), 'at-mfa'] }),
];
