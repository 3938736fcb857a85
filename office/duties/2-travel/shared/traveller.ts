/**
 * The approved trip and the traveller, as passports, passes and exit certificates ask for them. An approval in the register is
 * looked up; one that another body gave on paper is compared by the window with the original.
 */
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, ref, today } from '../../../../src/language/expression.ts';
import type { Field, Material, Section } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { pinyin as suggestPinyin } from '../../../../src/language/suggest.ts';
import { both, check, day, is, passportLaw, text } from './documents.ts';
import { rankOptions } from './ranks.ts';

export const bodyOptions = [
  option('organ', '党政机关', 'Party or government body'),
  option('institution', '事业单位', 'Public institution'),
  option('enterprise', '企业', 'Enterprise'),
];

export const fromRegister: Expr = is('tripSource', 'register');
const tripRows: Expr = { look: 'trip-register', where: { trip: field('trip') }, take: 'rows' };

/** Does the approval still stand, name this person and cover these dates and places? @param countries codes, all of which it names */
export const tripCovers = (name: Expr, countries?: Expr, take?: string): Expr => ({
  rule: 'trip-traveller',
  with: {
    rows: tripRows,
    name,
    unit: ref('case.unit'),
    today,
    exit: field('exitOn'),
    entry: field('returnOn'),
    ...(countries === undefined ? {} : { countries }),
  },
  ...(take === undefined ? {} : { take }),
});

const fromPaper: Expr = is('tripSource', 'paper');

export const tripSection: Section = {
  id: 'trip',
  title: both('出访任务', 'The trip'),
  fields: [
    choice('tripSource', both('批准文件', 'Approval'), [
      option('register', '本办批件或确认件', 'Given by this office', {
        hint: both('按文号从台账核对', 'Checked in the register by its number'),
      }),
      option('paper', '其他机关的批件或确认件', 'Given by another body', {
        hint: both('窗口核对原件', 'The original is seen at the counter'),
      }),
    ]),
    text('trip', '任务批件或确认件文号', 'Number of the approval or confirmation', {
      max: 40,
      hint: both('如 武外侨出〔2026〕123号', 'Like 武外侨出〔2026〕123号'),
    }),
    day('validUntil', '批件有效期至', 'Approval valid until', { show: fromPaper }),
    day('exitOn', '计划离境', 'Planned exit'),
    day('returnOn', '计划回国', 'Planned return'),
  ],
};

const numbersBirth: Expr = { rule: 'resident-number', with: { number: field('idNo') }, take: 'birth' };
const numbersSex: Expr = { rule: 'resident-number', with: { number: field('idNo') }, take: 'sex' };
const pinyin = (take: string): Expr => ({ rule: 'name-in-pinyin', with: { name: field('name') }, take });

const latin = (key: string, zh: string, en: string, part: 'surname' | 'given'): Field =>
  text(key, zh, en, {
    max: 40,
    mask: 'name',
    hint: both('大写字母；ü 写作 YU', 'Capital letters; ü is written YU'),
    suggest: suggestPinyin('name', part),
    checks: [
      check(
        'traveller.letters',
        undefined,
        { matches: [field(key), "^[A-Z][A-Z' -]*$"] },
        ['拼音要用大写字母', '照身份证姓名的拼音填写，ü 写作 YU。'],
        ['Use capital letters', 'Write the pinyin of the name on the ID card, ü as YU.'],
      ),
      check(
        `traveller.${key.toLowerCase()}-pinyin`,
        undefined,
        { any: [{ not: { present: pinyin(part) } }, { eq: [pinyin(part), field(key)] }] },
        ['和姓名的拼音不同', '请再核对；多音字以身份证件为准，不用改。'],
        [
          'It is not the pinyin of the name',
          'Check it again; where a character has several readings the document decides.',
        ],
        { severity: 'warn' },
      ),
    ],
  });

const idPurpose = both(
  '颁发证照时核对身份（护照法第六条、第八条）。',
  'To verify the identity before a document is issued (Passport Law, articles 6 and 8).',
);

/** @param more fields at the end of the section */
export const travellerSection = (more: readonly Field[] = []): Section => ({
  id: 'traveller',
  title: both('出访人员', 'The traveller'),
  help: both('照身份证和组织人事记录填写。', 'As on the ID card and in the personnel record.'),
  fields: [
    text('name', '姓名', 'Name', { max: 60, mask: 'name' }),
    latin('surname', '姓（拼音）', 'Surname', 'surname'),
    latin('given', '名（拼音）', 'Given name', 'given'),
    choice('sex', both('性别', 'Sex'), [option('F', '女', 'Female'), option('M', '男', 'Male')]),
    day('birth', '出生日期', 'Date of birth', { mask: 'hidden' }),
    text('birthPlace', '出生地', 'Place of birth', { max: 60, mask: 'hidden' }),
    {
      key: 'idNo',
      type: 'identifier',
      identifier: 'residentId',
      label: both('身份证号', 'ID number'),
      mask: 'id',
      purpose: idPurpose,
    },
    text('unitName', '工作单位', 'Unit', { max: 100 }),
    text('post', '职务', 'Post', { max: 60 }),
    choice('rank', both('职级', 'Rank'), rankOptions, {
      hint: both('照干部管理部门的记录', 'As in the record of the cadre administration'),
    }),
    choice('bodyKind', both('单位性质', 'Kind of unit'), bodyOptions),
    ...more,
  ],
});

export const tripChecks: readonly Check[] = [
  check(
    'trip.dates',
    'returnOn',
    { all: [{ le: [field('exitOn'), field('returnOn')] }, { le: [today, field('returnOn')] }] },
    ['回国日期要在离境之后，也不能早于今天', '照批件改正日期。'],
    ['The return lies after the exit and not before today', 'Correct the dates as on the approval.'],
  ),
  check(
    'trip.paper-ended',
    'validUntil',
    { le: [today, field('validUntil')] },
    ['批件已经过期', '请原批准机关延长或者重新批准。'],
    ['The approval has ended', 'Ask the body that gave it to renew it.'],
    { when: fromPaper, basis: passportLaw('八条、第九条', 'articles 8 and 9') },
  ),
];

export const identityChecks: readonly Check[] = [
  check(
    'traveller.birth',
    'birth',
    { any: [{ not: { present: numbersBirth } }, { eq: [numbersBirth, field('birth')] }] },
    ['出生日期和身份证号不同', '照身份证改正其中一项。'],
    ['The date of birth differs from the ID number', 'Correct one of them as on the ID card.'],
  ),
  check(
    'traveller.sex',
    'sex',
    { any: [{ not: { present: numbersSex } }, { eq: [numbersSex, field('sex')] }] },
    ['性别和身份证号不同', '照身份证改正其中一项。'],
    ['The sex differs from the ID number', 'Correct one of them as on the ID card.'],
  ),
];

/** D1: valid and lists the person. An approval on paper is compared by the window before it accepts. */
export const tripGuard = (name: Expr, countries?: Expr): Check => ({
  code: 'documents.trip',
  when: fromRegister,
  test: tripCovers(name, countries),
  text: both(
    '批件不在有效期内，或者没有列入本人、这些日期或地点',
    'The approval is not in force, or does not name this person, these dates or places',
  ),
  remedy: both(
    '核对文号和日期；人员或行程变了的，先办任务变更。',
    'Check number and dates; where people or route changed, have the trip changed first.',
  ),
  basis: passportLaw('八条、第九条', 'articles 8 and 9'),
});

export const sharedMaterials: readonly Material[] = [
  {
    key: 'approval',
    title: both('任务批件，或任务确认件和任务通知书', 'Approval of the trip, or confirmation and task notice'),
    form: 'original',
  },
  { key: 'record', title: both('因公临时出国人员备案表', 'Personnel record'), form: 'original' },
];
export const identityMaterial: Material = {
  key: 'id',
  title: both('身份证（看原件，留复印件）', 'ID card (seen; a copy is kept)'),
  form: 'original-and-copy',
};
