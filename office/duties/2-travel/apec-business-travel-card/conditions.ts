/** Conditions B2–B12 of the card (dossier 2, §11); B1 and B11 stand with the enterprise's registration. */
import { type Expr, field, setting } from '../../../../src/language/expression.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { both, check, is } from '../shared/documents.ts';
import { checksOf, conditionsOf, type Tested } from '../shared/findings.ts';
import { filedOn, gradeRule, passportRule, renewalRule, socialRule, stateOwned, tradeRule } from './facts.ts';
import { changzhou, framework } from './law.ts';

const fresh: Expr = is('action', 'new', 'renew');

export const tested: readonly Tested[] = [
  {
    id: 'B2',
    title: both('正式员工不少于5人', 'At least 5 regular staff'),
    failed: both('正式员工少于要求人数', 'Fewer regular staff than asked for'),
    remedy: both('照社保缴纳人数填写；不足的不能申办。', 'Enter the number insured; with fewer a card cannot be had.'),
    test: { ge: [field('staff'), setting('abtc.minStaff')] },
    at: 'staff',
    basis: changzhou,
  },
  {
    id: 'B3',
    title: both('上年与各经济体贸易额达到要求', 'Trade of the last year with the economies'),
    failed: both(
      '上一自然年进出口合计不足50万元，也没有替代证明',
      'Less than 500,000 yuan of trade in the last calendar year, and no other proof',
    ),
    remedy: both(
      '附合同或项目和近一年签证，勾选替代证明。',
      'Attach a contract or project with visas of the past year and tick it.',
    ),
    test: tradeRule(),
    at: 'trade',
    basis: changzhou,
  },
  {
    id: 'B4',
    title: both('有海关备案', 'Registered with the customs'),
    failed: both('没有海关备案号', 'There is no customs registration'),
    remedy: both('先向海关备案。', 'Register with the customs first.'),
    test: { present: field('customsNo') },
    at: 'customsNo',
    basis: changzhou,
  },
  {
    id: 'B5',
    title: both('纳税信用等级不低于M', 'Tax grade M or better'),
    failed: both('纳税信用等级低于要求', 'The tax grade is below what is asked for'),
    remedy: both(
      '等级恢复到M以上再申办；未评级的附完税证明。',
      'Apply when the grade is M again; if not rated, attach tax certificates.',
    ),
    test: gradeRule(),
    at: 'taxGrade',
    basis: changzhou,
  },
  {
    id: 'B6',
    title: both(
      '内地居民，年满18周岁，管理、业务或技术骨干',
      'Mainland national of 18 or more, management, business or technical core',
    ),
    failed: both('不是内地居民，或者不满18周岁', 'Not a mainland national, or under 18'),
    remedy: both('只为符合条件的人员申办。', 'File for people who meet it only.'),
    test: {
      all: [{ eq: [field('mainland'), true] }, { ge: [{ completedYears: [field('birth'), filedOn] }, 18] }],
    },
    at: 'birth',
    basis: framework,
  },
  {
    id: 'B7',
    title: both('在本企业连续缴纳社保6个月', 'Insured by this enterprise for 6 months in a row'),
    failed: both('到申请月的上一个月，连续缴纳不足要求月数', 'Fewer full months in a row before the month of filing'),
    remedy: both('满月后再申办。', 'File when the months are complete.'),
    test: socialRule(),
    at: 'socialSince',
    basis: changzhou,
  },
  {
    id: 'B8',
    title: both('护照剩余有效期2年以上', 'The passport has 2 years left'),
    failed: both('护照剩余有效期不足', 'Too little is left of the passport'),
    remedy: both('先换护照。', 'Renew the passport first.'),
    test: passportRule(),
    at: 'passportExpiry',
    basis: changzhou,
  },
  {
    id: 'B9',
    title: both('无犯罪记录证明在6个月内', 'No-record certificate of the last 6 months'),
    failed: both('无犯罪记录证明超过6个月或晚于今天', 'The certificate is older than 6 months or dated in the future'),
    remedy: both('重新开具，窗口出示，不上传。', 'Get a new one and show it; it is not uploaded.'),
    test: {
      all: [{ ge: [field('noRecordOn'), { addMonths: [filedOn, -6] }] }, { le: [field('noRecordOn'), filedOn] }],
    },
    applies: fresh,
    at: 'noRecordOn',
    basis: changzhou,
  },
  {
    id: 'B10',
    title: both('没有被参与经济体拒签', 'No visa refused by a participating economy'),
    failed: both('申报了拒签', 'A refusal is declared'),
    remedy: both(
      '可以提交；由处长写明理由决定是否同意。',
      'You may file; the head of division states in writing why it is agreed to.',
    ),
    test: { ne: [field('refusedBefore'), true] },
    severity: 'justify',
    at: 'refusedBefore',
    basis: framework,
  },
  {
    id: 'B12',
    title: both(
      '国有企业人员持因公护照，其他人员持普通护照',
      'Official passport for state enterprises, ordinary one for others',
    ),
    failed: both('护照种类和企业类型不符', 'The class of passport does not fit the ownership'),
    remedy: both(
      '国有企业人员用因公护照，其他用普通护照。',
      'State enterprises use official passports, others ordinary ones.',
    ),
    test: {
      if: [
        stateOwned,
        { eq: [field('passportClass'), 'officialPassport'] },
        { eq: [field('passportClass'), 'cnPassport'] },
      ],
    },
    at: 'passportClass',
    basis: changzhou,
  },
];

export const conditions = conditionsOf(tested);

export const formChecks: readonly Check[] = [
  ...checksOf('abtc', tested),
  check(
    'abtc.renewal-window',
    'oldExpiry',
    renewalRule(),
    ['只能在到期前6个月内续办', '到受理期再来；已过期的选“新办”。'],
    ['A renewal is accepted in the last 6 months only', 'Come back in that time; after the expiry choose “new card”.'],
    { when: is('action', 'renew'), basis: framework },
  ),
  check(
    'abtc.passport-dates',
    'passportExpiry',
    { lt: [field('passportIssue'), field('passportExpiry')] },
    ['护照签发日期要早于有效期', '照护照改正。'],
    ['The passport is issued before it expires', 'Correct it as in the passport.'],
  ),
];
