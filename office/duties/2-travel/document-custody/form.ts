/** What the register knows of a document. Photographs and fingerprints have no place here (dossier 2, §8, data protection). */
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, today } from '../../../../src/language/expression.ts';
import type { Section } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { both, day, houseRule, icao, text } from './law.ts';

export const kinds = [
  option('DE', '外交护照', 'Diplomatic passport'),
  option('SE', '公务护照', 'Service passport'),
  option('PE', '公务普通护照', 'Public-affairs passport'),
  option('HKMO', '因公往来港澳通行证', 'Official pass for Hong Kong and Macao'),
  option('TW', '因公赴台通行证', 'Official pass for Taiwan'),
  option('ABTC', 'APEC商务旅行卡', 'APEC Business Travel Card'),
];

const isPassport: Expr = { in: [field('kind'), ['DE', 'SE', 'PE']] };
export const keptByUnit: Expr = { eq: [field('keeper'), 'unit'] };

const zone = (take: string): Expr => ({
  rule: 'document-zone',
  with: {
    lines: field('mrz'),
    today,
    kind: field('kind'),
    number: field('number'),
    holder: field('holder'),
    sex: field('sex'),
    birth: field('birth'),
    expiry: field('expiry'),
  },
  take,
});
export const mrzOk = zone('mrzOk');

const use = both(
  '用来核对证照本身；列表里只显示首位和末两位。',
  'To compare with the document itself; lists show the first and the last two characters only.',
);

export const form: readonly Section[] = [
  {
    id: 'document',
    title: both('证照', 'Document'),
    fields: [
      choice('origin', both('来源', 'How it came'), [
        option('issued', '新颁发', 'Newly issued'),
        option('handed-in', '单位交来', 'Handed in by its unit'),
      ]),
      choice('kind', both('种类', 'Kind'), kinds),
      text('number', '号码', 'Number', {
        max: 20,
        mask: 'document',
        purpose: use,
        hint: both('大写字母和数字，不留空格', 'Capital letters and digits, no spaces'),
      }),
      text('holder', '持照人', 'Holder', { max: 60, mask: 'name' }),
      choice('sex', both('性别', 'Sex'), [option('F', '女', 'Female'), option('M', '男', 'Male')], {
        required: isPassport,
      }),
      day('birth', '出生日期', 'Date of birth', { required: isPassport, mask: 'hidden' }),
      day('issue', '签发日期', 'Date of issue'),
      day('expiry', '有效期至', 'Date of expiry'),
      text('authority', '签发机关', 'Issuing authority'),
      {
        key: 'mrz',
        type: 'longtext',
        max: 300,
        label: both('机读区', 'Machine-readable zone'),
        hint: both(
          '护照最下面两行；扫描或照打，不是 ICAO 版式的卡不填',
          'The two lines at the foot of a passport, scanned or typed; leave it out for cards of another format',
        ),
        required: isPassport,
        mask: 'document',
        purpose: use,
        live: zone('holds'),
      },
    ],
  },
  {
    id: 'keeping',
    title: both('保管', 'Keeping'),
    fields: [
      text('unitName', '单位名称', 'Name of the unit'),
      text('unit', '单位编号', 'Id of the unit', {
        max: 60,
        required: false,
        hint: both(
          '本办代单位登记时填写，形如 unit:…；单位自己登记的不填',
          'Only where the office registers it for a unit, written unit:…; a unit that registers its own leaves it out',
        ),
      }),
      choice('keeper', both('保管方', 'Keeper'), [
        option('office', '本办', 'The office'),
        option('unit', '单位', 'The unit'),
      ]),
      text('cabinet', '柜号', 'Cabinet', { max: 20 }),
      text('slot', '格号', 'Slot', { max: 20 }),
      text('unitCustodian', '单位保管员', 'Custodian of the unit', { show: keptByUnit, mask: 'name' }),
      text('unitDeputy', '单位副保管员', 'Deputy custodian', { show: keptByUnit, mask: 'name' }),
      { key: 'unitSafe', type: 'bool', label: both('单位有保险柜', 'The unit has a safe'), show: keptByUnit },
      day('unitChecked', '最近一次年度检查合格', 'Last yearly check passed on', { show: keptByUnit }),
    ],
  },
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
  basis: houseRule,
  ...more,
});
const zoneCheck = (mark: string, zh: string, en: string, more: Partial<Check> = {}): Check =>
  check(
    `custody.zone-${mark}`,
    'mrz',
    { ne: [zone(mark), false] },
    [zh, '照证件重新扫描或照打，再核对填写的内容。'],
    [en, 'Scan or type it again from the document, and compare what was typed.'],
    { basis: icao, when: { present: field('mrz') }, ...more },
  );

export const formChecks: readonly Check[] = [
  check(
    'custody.number-form',
    'number',
    {
      if: [
        isPassport,
        { matches: [field('number'), '^((DE|SE|PE)\\d{7}|[DSP]\\d{7,8})$'] },
        { matches: [field('number'), '^[A-Z0-9]{6,12}$'] },
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
        { not: isPassport },
        { all: [{ eq: [field('kind'), 'DE'] }, { matches: [field('number'), '^D'] }] },
        { all: [{ eq: [field('kind'), 'SE'] }, { matches: [field('number'), '^S'] }] },
        { all: [{ eq: [field('kind'), 'PE'] }, { matches: [field('number'), '^P'] }] },
      ],
    },
    ['号码字头与种类不符', '照证件改正种类或号码。'],
    ['The letters of the number do not fit the kind', 'Correct the kind or the number as on the document.'],
  ),
  check(
    'custody.dates',
    'expiry',
    { all: [{ le: [field('issue'), today] }, { lt: [field('issue'), field('expiry')] }] },
    ['签发日期不能晚于今天，也不能晚于有效期', '照证件改正日期。'],
    ['The date of issue is after today or after the expiry', 'Correct the dates as on the document.'],
  ),
  check(
    'custody.expired',
    'expiry',
    { ge: [field('expiry'), today] },
    ['证照已经过期，不能登记为可用', '过期证照直接办理注销。'],
    ['The document has expired and cannot be registered as usable', 'Cancel expired documents instead.'],
  ),
  zoneCheck('m1', '机读区每行要正好44个字符', 'Each line of the zone has exactly 44 characters'),
  zoneCheck('m2', '机读区只能有大写字母、数字和 <', 'The zone has capital letters, digits and < alone'),
  zoneCheck('m3', '机读区校验位不符', 'A check digit of the zone does not fit'),
  zoneCheck(
    'm4',
    '机读区与填写的号码、出生日期、性别或有效期不同',
    'The zone differs from number, birth, sex or expiry as typed',
  ),
  zoneCheck('m5', '机读区国籍不是中国', 'The nationality in the zone is not China'),
  zoneCheck('m6', '机读区的种类与填写的不同', 'The class in the zone differs from the kind'),
  zoneCheck('m8', '机读区的有效期不是真实日期或已过期', 'The expiry in the zone is no real date or has passed'),
  zoneCheck('m9', '机读区姓名与拼音不同', 'The name in the zone differs from the pinyin', { severity: 'warn' }),
];
