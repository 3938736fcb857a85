/** What is told of a document wherever it comes in: fields, and checks against its machine-readable zone (dossier 2, §9.2). */
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, today } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import type { Basis } from '../../../../src/language/text.ts';
import { both, day, text } from './documents.ts';

/** The office’s own rules of custody. */
export const custodyRule: Basis = {
  text: both('本办证照保管规则', 'The office’s own rules of custody'),
  mark: 'design',
};
export const icao: Basis = { text: both('ICAO Doc 9303 第3、4部分', 'ICAO Doc 9303, parts 3 and 4'), mark: 'law' };

/** Value of a field by its key: of the form, or of one entry of a list. */
type At = (key: string) => Expr;

export const kinds = [
  option('DE', '外交护照', 'Diplomatic passport'),
  option('SE', '公务护照', 'Service passport'),
  option('PE', '公务普通护照', 'Public-affairs passport'),
  option('HKMO', '因公往来港澳通行证', 'Official pass for Hong Kong and Macao'),
  option('TW', '因公赴台通行证', 'Official pass for Taiwan'),
  option('ABTC', 'APEC商务旅行卡', 'APEC Business Travel Card'),
];

const isPassport = (at: At): Expr => ({ in: [at('kind'), ['DE', 'SE', 'PE']] });

export const zoneOf = (at: At, take: string): Expr => ({
  rule: 'document-zone',
  with: {
    lines: at('mrz'),
    today,
    kind: at('kind'),
    number: at('number'),
    holder: at('holder'),
    sex: at('sex'),
    birth: at('birth'),
    expiry: at('expiry'),
  },
  take,
});

const use = both(
  '用来核对证照本身；列表里只显示首位和末两位。',
  'To compare with the document itself; lists show the first and the last two characters only.',
);

/** The zone comes first: scanned or typed, it fills what it tells. */
export const documentFields = (at: At): readonly Field[] => [
  {
    key: 'mrz',
    type: 'longtext',
    max: 300,
    label: both('机读区', 'Machine-readable zone'),
    hint: both(
      '护照最下面两行；扫描或照打，会填好下面几栏；不是 ICAO 版式的卡不填',
      'The two lines at the foot of a passport, scanned or typed; they fill the fields below. Leave it out for cards of another format',
    ),
    required: isPassport(at),
    mask: 'document',
    purpose: use,
    fills: { series: 'kind', number: 'number', birth: 'birth', sex: 'sex', expiry: 'expiry' },
    live: zoneOf(at, 'holds'),
  },
  choice('kind', both('种类', 'Kind'), kinds),
  text('number', '号码', 'Number', {
    max: 20,
    mask: 'document',
    purpose: use,
    hint: both('大写字母和数字，不留空格', 'Capital letters and digits, no spaces'),
  }),
  text('holder', '持照人', 'Holder', { max: 60, mask: 'name' }),
  choice('sex', both('性别', 'Sex'), [option('F', '女', 'Female'), option('M', '男', 'Male')], {
    required: isPassport(at),
  }),
  day('birth', '出生日期', 'Date of birth', { required: isPassport(at), mask: 'hidden' }),
  day('issue', '签发日期', 'Date of issue'),
  day('expiry', '有效期至', 'Date of expiry'),
  text('authority', '签发机关', 'Issuing authority'),
];

const check = (
  code: string,
  key: string,
  test: Expr,
  zh: [string, string],
  en: [string, string],
  more: Partial<Check> = {},
): Check => ({
  code,
  field: key,
  test,
  text: both(zh[0], en[0]),
  remedy: both(zh[1], en[1]),
  basis: custodyRule,
  ...more,
});
const zoneCheck = (at: At, mark: string, zh: string, en: string, more: Partial<Check> = {}): Check =>
  check(
    `custody.zone-${mark}`,
    'mrz',
    { ne: [zoneOf(at, mark), false] },
    [zh, '照证件重新扫描或照打，再核对填写的内容。'],
    [en, 'Scan or type it again from the document, and compare what was typed.'],
    { basis: icao, when: { present: at('mrz') }, ...more },
  );

const numberChecks = (at: At): readonly Check[] => [
  check(
    'custody.number-form',
    'number',
    {
      if: [
        isPassport(at),
        { matches: [at('number'), '^((DE|SE|PE)\\d{7}|[DSP]\\d{7,8})$'] },
        { matches: [at('number'), '^[A-Z0-9]{6,12}$'] },
      ],
    },
    ['号码的格式不对', '现行护照为 DE、SE、PE 加7位数字；旧照为 D、S、P 加7至8位数字。'],
    [
      'The number has the wrong form',
      'Current passports: DE, SE or PE and 7 digits; older ones D, S or P and 7 or 8 digits.',
    ],
  ),
  check(
    'custody.number-kind',
    'number',
    {
      any: [
        { not: isPassport(at) },
        { all: [{ eq: [at('kind'), 'DE'] }, { matches: [at('number'), '^D'] }] },
        { all: [{ eq: [at('kind'), 'SE'] }, { matches: [at('number'), '^S'] }] },
        { all: [{ eq: [at('kind'), 'PE'] }, { matches: [at('number'), '^P'] }] },
      ],
    },
    ['号码字头与种类不符', '照证件改正种类或号码。'],
    ['The letters of the number do not fit the kind', 'Correct the kind or the number as on the document.'],
  ),
];

const dateChecks = (at: At): readonly Check[] => [
  check(
    'custody.dates',
    'expiry',
    { all: [{ le: [at('issue'), today] }, { lt: [at('issue'), at('expiry')] }] },
    ['签发日期不能晚于今天，也不能晚于有效期', '照证件改正日期。'],
    ['The date of issue is after today or after the expiry', 'Correct the dates as on the document.'],
  ),
  check(
    'custody.expired',
    'expiry',
    { ge: [at('expiry'), today] },
    ['证照已经过期，不能登记为可用', '过期证照直接办理注销。'],
    ['The document has expired and cannot be registered as usable', 'Cancel expired documents instead.'],
  ),
];

const zoneChecks = (at: At): readonly Check[] => [
  zoneCheck(at, 'm1', '机读区每行要正好44个字符', 'Each line of the zone has exactly 44 characters'),
  zoneCheck(at, 'm2', '机读区只能有大写字母、数字和 <', 'The zone has capital letters, digits and < alone'),
  zoneCheck(at, 'm3', '机读区校验位不符', 'A check digit of the zone does not fit'),
  zoneCheck(
    at,
    'm4',
    '机读区与填写的号码、出生日期、性别或有效期不同',
    'The zone differs from number, birth, sex or expiry as typed',
  ),
  zoneCheck(at, 'm5', '机读区国籍不是中国', 'The nationality in the zone is not China'),
  zoneCheck(at, 'm6', '机读区的种类与填写的不同', 'The class in the zone differs from the kind'),
  zoneCheck(at, 'm8', '机读区的有效期不是真实日期或已过期', 'The expiry in the zone is no real date or has passed'),
  zoneCheck(at, 'm9', '机读区姓名与拼音不同', 'The name in the zone differs from the pinyin', { severity: 'warn' }),
];

/** Each names the field it stands at. */
export const documentChecks = (at: At): readonly Check[] => [...numberChecks(at), ...dateChecks(at), ...zoneChecks(at)];

/** The unit that a document belongs to, found by name or code; its name is written beside it. */
export const ofUnit = (more: Partial<Field> = {}): Field => ({
  key: 'unit',
  type: 'unit',
  names: 'unitName',
  label: { zh: '单位', en: 'Unit' },
  hint: { zh: '按名称或统一社会信用代码选择', en: 'Found by name or code' },
  ...more,
});
