/** What a unit tells when it registers. */
import { choice, option, serviceBlock } from '../../../../src/language/blocks.ts';
import { type Expr, field } from '../../../../src/language/expression.ts';
import type { Material, Section } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { both, check, text } from '../shared/documents.ts';
import { guide, levels, unitTypes } from '../shared/filing-unit.ts';

const trips: Expr = { eq: [field('purpose'), 'trips'] };
export const purposes = [
  option('trips', '因公出访', 'Official trips'),
  option('abtc', 'APEC商务旅行卡', 'APEC Business Travel Card'),
  option('invitation', '来华邀请', 'Invitation letters'),
];

export const form: readonly Section[] = [
  {
    id: 'unit',
    title: both('单位', 'The unit'),
    fields: [
      choice('purpose', both('备案事项', 'For what'), purposes),
      text('name', '单位名称', 'Name of the unit', { hint: both('和执照一致', 'As on the licence') }),
      { key: 'uscc', type: 'identifier', identifier: 'uscc', label: both('统一社会信用代码', 'Credit code') },
      text('address', '地址', 'Address', { max: 200 }),
      { key: 'inCity', type: 'bool', label: both('在本市登记', 'Registered in the city') },
      { key: 'operating', type: 'bool', label: both('正常经营或运行', 'Operating normally') },
      choice('unitType', both('单位性质', 'Type of the unit'), unitTypes, { show: trips }),
      choice('level', both('单位级别', 'Level of the unit'), levels, { show: trips }),
    ],
    materials: ['licence', 'credit'],
  },
  {
    id: 'clerk',
    title: both('专办员', 'The clerk'),
    fields: [
      text('clerk', '专办员姓名', 'Name of the clerk', { max: 60, mask: 'name' }),
      { key: 'clerkPhone', type: 'phone', label: both('手机', 'Mobile phone'), mask: 'mobile' },
      { key: 'clerkEmail', type: 'email', label: both('邮箱', 'E-mail'), mask: 'email' },
      {
        key: 'notAgent',
        type: 'declaration',
        label: both('账户属于本单位，不由中介代办', 'The account is the unit’s own; no agent files for it'),
      },
    ],
    materials: ['clerkId'],
  },
  { id: 'service', title: both('送达', 'Service'), fields: serviceBlock() },
];

const here: Expr = field('inCity');
export const formChecks: readonly Check[] = [
  check(
    'registration.b1',
    'inCity',
    { all: [{ eq: [here, true] }, { eq: [field('operating'), true] }] },
    ['只受理在本市登记并正常经营的单位', '请向登记地的外办备案；恢复经营后再来。'],
    [
      'Only units registered in the city and operating',
      'Register where the unit is licensed; come back when it operates again.',
    ],
    { basis: guide },
  ),
];

const copy = (key: string, zh: string, en: string, required?: Expr): Material => ({
  key,
  title: both(zh, en),
  form: 'copy',
  ...(required === undefined ? {} : { required }),
});
export const materials: readonly Material[] = [
  copy('licence', '营业执照或登记证书', 'Licence or registration'),
  copy('credit', '信用信息查询打印件', 'Printout of the credit record', { not: trips }),
  copy('clerkId', '专办员工作证明', 'Proof that the clerk works for the unit'),
];
