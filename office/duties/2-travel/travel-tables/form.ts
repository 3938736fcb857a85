/** The three tables that travel is judged by, each entered line by line or filled from a spreadsheet, with its source and day. */
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, ref, today } from '../../../../src/language/expression.ts';
import type { Field, Material, Section } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { both, check, day, design, is, text } from '../shared/documents.ts';

export const tables = [
  option('agreements', '互免签证协定', 'Agreements on visa exemption'),
  option('sheets', '使领馆签证须知', 'Requirement sheets of missions'),
  option('allowances', '境外住宿、伙食、公杂标准', 'Allowance rates abroad'),
];
export const classes = [
  option('D', '外交', 'Diplomatic'),
  option('S', '公务', 'Service'),
  option('P', '公务普通', 'Public affairs'),
  option('O', '普通', 'Ordinary'),
];

const country: Field = { key: 'country', type: 'country', label: both('国家', 'Country') };
const ofClasses: Field = { key: 'classes', type: 'enums', options: classes, label: both('护照种类', 'Classes') };
const int = (key: string, zh: string, en: string, max: number, more: Partial<Field> = {}): Field => ({
  key,
  type: 'int',
  min: 0,
  max,
  label: both(zh, en),
  ...more,
});
const yes = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'bool',
  required: false,
  label: both(zh, en),
});
const table = (key: string, zh: string, en: string, fields: readonly Field[]): Field => ({
  key,
  type: 'list',
  min: 1,
  max: 1000,
  show: is('table', key),
  label: both(zh, en),
  itemTitle: both('第 {n} 行', 'line {n}'),
  fields,
});
const inItem = (code: string, test: Expr, zh: [string, string], en: [string, string]): Check =>
  check(`tables.${code}`, undefined, test, zh, en, { basis: design });

const agreements = table('agreements', '协定', 'Agreements', [
  country,
  ofClasses,
  day('from', '生效日期', 'In force from'),
  day('until', '终止日期', 'Ended on', {
    required: false,
    checks: [
      inItem(
        'agreement-until',
        { ge: [ref('item.until'), ref('item.from')] },
        ['终止早于生效', '核对日期。'],
        ['It ends before it begins', 'Compare the days.'],
      ),
    ],
  }),
  int('days', '停留天数', 'Days of stay', 365, {
    min: 1,
    required: false,
    hint: both('不填为 30 天', '30 if left out'),
  }),
  yes('ministerLed', '仅限部长级以上率团', 'Only with somebody of minister level leading'),
]);

const sheets = table('sheets', '须知', 'Sheets', [
  text('mission', '使领馆', 'Mission', { max: 60 }),
  country,
  ofClasses,
  int('days', '办理工作日', 'Working days', 120),
  int('windowDays', '最多提前几天递交', 'Days before entry at most', 365, { min: 1 }),
  text('items', '要求的材料', 'Papers asked for', {
    max: 500,
    hint: both('用顿号或分号分开', 'Set apart by 、 or ;'),
  }),
  yes('insurance', '要求保险', 'Insurance asked for'),
  yes('fingerprints', '采集指纹', 'Fingerprints taken'),
  yes('appointment', '须预约', 'By appointment'),
  {
    ...day('checkedOn', '核对日期', 'Checked on'),
    checks: [
      inItem(
        'sheet-future',
        { le: [ref('item.checkedOn'), today] },
        ['核对日期晚于今天', '照实际核对的日期填写。'],
        ['Checked after today', 'Enter the day it was checked.'],
      ),
    ],
  },
]);

const allowances = table('allowances', '标准', 'Rates', [
  country,
  text('city', '城市', 'City', { max: 60, hint: both('其他城市填 *', '* for other cities') }),
  text('currency', '币种', 'Currency', {
    max: 3,
    checks: [
      inItem(
        'currency',
        { matches: [ref('item.currency'), '^[A-Z]{3}$'] },
        ['币种不是三个大写字母', '如 USD、EUR、JPY。'],
        ['The currency has not three capital letters', 'Like USD, EUR, JPY.'],
      ),
    ],
  }),
  int('lodging', '住宿（每晚）', 'Lodging a night', 10_000_000),
  int('food', '伙食（每天）', 'Food a day', 10_000_000),
  int('sundry', '公杂（每天）', 'Sundry a day', 10_000_000),
  day('from', '执行日期', 'Valid from'),
]);

export const form: readonly Section[] = [
  {
    id: 'table',
    title: both('资料', 'Table'),
    fields: [
      choice('table', both('哪一种', 'Which'), tables),
      text('source', '来源', 'Source', {
        max: 200,
        hint: both('文件、网页或函件，写明文号', 'Document, page or letter, with its number'),
      }),
      day('asOf', '版本日期', 'Edition of'),
      {
        ...yes('whole', '全表：替换以前的全部', 'The whole table: replaces all earlier ones'),
        hint: both('不勾选的，只更新表内的国家', 'Else only the countries in it are updated'),
      },
    ],
    materials: ['original'],
  },
  {
    id: 'lines',
    title: both('内容', 'Lines'),
    help: both('逐行填写，或从表格导入。', 'Line by line, or filled from a spreadsheet.'),
    fields: [agreements, sheets, allowances],
  },
];

export const formChecks: readonly Check[] = [
  check(
    'tables.future',
    'asOf',
    { le: [field('asOf'), today] },
    ['版本日期晚于今天', '照来源填写。'],
    ['The edition is dated after today', 'Enter it as in the source.'],
    { basis: design },
  ),
];

export const materials: readonly Material[] = [
  { key: 'original', title: both('来源文件', 'The source'), form: 'copy', required: false },
];
