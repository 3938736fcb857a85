/** One batch: one delegation at one mission. What missions ask beyond this is typed into their own forms and not kept (dossier 2, §10). */
import { choice, money, option, yesNo } from '../../../../src/language/blocks.ts';
import { type Expr, field } from '../../../../src/language/expression.ts';
import type { Material, Section } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { agreementRows, sheetRows, wholeAgreements } from '../shared/travel-tables.ts';
import { schengen } from './agreements.ts';
import { both, day, houseRule, text } from './law.ts';

export const inSchengen: Expr = { in: [field('country'), schengen] };
export const insured: Expr = { eq: [field('insurance'), 'needed'] };
export const requirement = (take: string): Expr => ({
  rule: 'visa-requirement',
  with: {
    rows: agreementRows(field('country')),
    whole: wholeAgreements,
    country: field('country'),
    class: field('class'),
    entry: field('from'),
    stay: field('stay'),
    ministerLed: field('ministerLed'),
    offers: field('offers'),
  },
  take,
});
/** What the register has of the mission's sheet for this class; without a line nothing is said. */
export const sheet = (take: string): Expr => ({
  rule: 'visa-sheet',
  with: {
    rows: sheetRows(field('country')),
    mission: field('mission'),
    class: field('class'),
    checklist: field('checklist'),
    sheetDays: field('sheetDays'),
    windowDays: field('windowDays'),
  },
  take,
});
export const schengenFits: Expr = {
  rule: 'schengen-days',
  with: { entry: field('from'), exit: field('to'), stays: field('stays') },
};

const use = both(
  '用来和证照台账核对；列表里只显示首位和末两位。',
  'To compare with the document register; lists show the first and the last two characters only.',
);

export const form: readonly Section[] = [
  {
    id: 'trip',
    title: both('团组和国家', 'Trip and country'),
    fields: [
      text('trip', '批件号或确认件号', 'Number of the approval or confirmation', { max: 60 }),
      text('title', '团组名称', 'Delegation', { max: 100 }),
      { key: 'country', type: 'country', label: both('国家', 'Country') },
      text('mission', '使领馆', 'Mission', {
        max: 60,
        hint: both('按单位所在地的领区选', 'The one in charge of the unit’s seat'),
      }),
      day('exit', '离境日期', 'Exit from China'),
      day('from', '入境外国日期', 'Entry there'),
      day('to', '离开外国日期', 'Leaving'),
      {
        key: 'stay',
        type: 'int',
        min: 1,
        max: 365,
        label: both('停留天数', 'Days of stay'),
        live: requirement('holds'),
      },
      choice('class', both('护照种类', 'Class of passport'), [
        option('P', '公务普通护照', 'Public-affairs passport'),
        option('S', '公务护照', 'Service passport'),
        option('D', '外交护照', 'Diplomatic passport'),
      ]),
      yesNo('ministerLed', both('部长级以上率团', 'Led by somebody of minister level or above')),
      choice('offers', both('该国另有安排', 'What the country offers besides'), [
        option('none', '没有', 'Nothing'),
        option('e-visa', '电子签证', 'E-visa'),
        option('on-arrival', '落地签证', 'Visa on arrival'),
      ]),
      choice('kind', both('签证种类', 'Kind of visa'), [
        option('official', '公务', 'Official'),
        option('business', '商务', 'Business'),
        option('courtesy', '礼遇', 'Courtesy'),
        option('e-visa', '电子签证', 'E-visa'),
        option('transit', '过境', 'Transit'),
      ]),
      choice('entries', both('次数', 'Entries'), [
        option('1', '一次', 'One'),
        option('2', '两次', 'Two'),
        option('multiple', '多次', 'Multiple'),
      ]),
      {
        key: 'changed',
        type: 'longtext',
        max: 500,
        required: false,
        label: both('上次拒签后的变化', 'What has changed since a refusal'),
        hint: both('这个团组在该国被拒签过的才填', 'Only where a visa of this trip was refused there'),
      },
    ],
    materials: ['forms', 'photos', 'invitation', 'dispatch', 'itinerary', 'booking', 'insurance', 'cost', 'priorVisas'],
  },
  {
    id: 'people',
    title: both('持照人', 'Holders'),
    fields: [
      {
        key: 'holders',
        type: 'list',
        min: 1,
        max: 30,
        label: both('持照人', 'Holders'),
        itemTitle: both('第 {n} 人', 'holder {n}'),
        fields: [
          text('name', '姓名', 'Name', { max: 60, mask: 'name' }),
          text('document', '证照号码', 'Document number', { max: 20, mask: 'document', purpose: use }),
          choice('sex', both('性别', 'Sex'), [option('F', '女', 'Female'), option('M', '男', 'Male')]),
          day('birth', '出生日期', 'Date of birth', { mask: 'hidden' }),
          text('post', '职务（英文）', 'Post, in English', { max: 100 }),
          choice('biometrics', both('指纹', 'Fingerprints'), [
            option('not-needed', '不需要', 'Not needed'),
            option('valid-on-file', '已有有效记录', 'Valid record on file'),
            option('needed', '需要采集', 'To be taken'),
          ]),
        ],
      },
      {
        key: 'stays',
        type: 'list',
        max: 60,
        required: false,
        show: inSchengen,
        label: both('前180天在申根区的停留', 'Stays in the Schengen area in the last 180 days'),
        itemTitle: both('第 {n} 次停留', 'stay {n}'),
        fields: [
          text('name', '姓名', 'Name', { max: 60, mask: 'name' }),
          day('from', '入境', 'Entered'),
          day('to', '离境', 'Left'),
        ],
      },
    ],
  },
  {
    id: 'sheet',
    title: both('使领馆须知', 'The mission’s sheet'),
    fields: [
      day('sheetCheckedOn', '须知核对日期', 'Sheet checked on'),
      { key: 'sheetDays', type: 'int', min: 0, max: 120, label: both('办理工作日', 'Working days of the mission') },
      {
        key: 'windowDays',
        type: 'int',
        min: 1,
        max: 365,
        initial: 90,
        label: both('最多提前几天递交', 'Days before entry at most'),
      },
      {
        key: 'checklist',
        type: 'list',
        min: 1,
        max: 40,
        label: both('材料清单', 'Checklist'),
        itemTitle: both('第 {n} 项', 'item {n}'),
        fields: [
          text('item', '材料', 'Paper', { max: 100 }),
          choice('ok', both('齐备', 'Ready'), [option('yes', '是', 'Yes'), option('no', '否', 'No')]),
          text('note', '说明', 'Note', { max: 200, required: false }),
        ],
      },
      choice('insurance', both('保险', 'Insurance'), [
        option('not-needed', '不要求', 'Not asked for'),
        option('needed', '要求', 'Asked for'),
      ]),
      day('insuredFrom', '保险起', 'Insured from', { show: insured }),
      day('insuredTo', '保险止', 'Insured to', { show: insured }),
      money('insuredFor', both('保额', 'Sum insured'), 100_000_000_000, {
        min: 1,
        show: insured,
        currency: { rate: 'optional' },
      }),
      day('appointment', '预约日期', 'Appointment', { required: false }),
      money('fee', both('费用', 'Fee'), 100_000_000, { required: false, currency: { rate: 'optional' } }),
      {
        key: 'truthful',
        type: 'declaration',
        label: both(
          '表格如实填写，由本人签名；不用因公护照办旅游签证',
          'The forms are true and signed by each traveller; no tourist visa on an official passport',
        ),
      },
    ],
  },
];

const check = (code: string, key: string, test: Expr, zh: [string, string], en: [string, string]): Check => ({
  code: `visa.${code}`,
  field: key,
  test,
  text: both(zh[0], en[0]),
  remedy: both(zh[1], en[1]),
  basis: houseRule,
});

export const formChecks: readonly Check[] = [
  check(
    'from-exit',
    'from',
    { ge: [field('from'), field('exit')] },
    ['入境外国早于离境', '核对行程日期。'],
    ['Entry there is before the exit', 'Check the dates of the itinerary.'],
  ),
  check(
    'to-from',
    'to',
    { ge: [field('to'), field('from')] },
    ['离开外国早于入境', '核对行程日期。'],
    ['Leaving is before entry', 'Check the dates of the itinerary.'],
  ),
];

const material = (key: string, zh: string, en: string, more: Partial<Material> = {}): Material => ({
  key,
  title: both(zh, en),
  form: 'original',
  ...more,
});

export const materials: readonly Material[] = [
  material('forms', '签名的签证申请表', 'Signed application forms'),
  material('photos', '照片', 'Photographs'),
  material('invitation', '邀请函原件', 'Invitation, original'),
  material('dispatch', '单位派遣函', 'Dispatch letter of the unit'),
  material('itinerary', '英文日程', 'Itinerary in English', { form: 'copy' }),
  material('booking', '机票和住宿预订单（不是已出的机票）', 'Bookings of flights and hotels (not tickets)', {
    form: 'copy',
  }),
  material('insurance', '保险单', 'Insurance policy', { form: 'copy', required: insured }),
  material('cost', '费用承担函', 'Letter on costs', { secondary: true, required: false }),
  material('priorVisas', '以往签证复印件', 'Earlier visas', { form: 'copy', required: false }),
];
