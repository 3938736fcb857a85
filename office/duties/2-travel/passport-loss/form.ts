/** What is told about a lost, stolen or damaged document (dossier 2, §7.3). The circumstances are for custodian and head alone. */
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, today } from '../../../../src/language/expression.ts';
import type { Material, Section } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { both, check, day, inRegister, is, onServer, passportLaw, text } from '../shared/documents.ts';

export const abroad: Expr = { eq: [field('abroad'), true] };
export const damaged = is('kind', 'damaged');

export const form: readonly Section[] = [
  {
    id: 'document',
    title: both('证照', 'Document'),
    fields: [
      text('name', '持照人', 'Holder', { max: 60, mask: 'name' }),
      text('unitName', '单位名称', 'Unit', { max: 100 }),
      text('document', '证照号', 'Number', {
        max: 20,
        mask: 'document',
        purpose: both('用来冻结证照、宣布作废。', 'To freeze the document and have it declared void.'),
        hint: both('记不清的，请单位专办员或保管员查台账', 'If unknown, the clerk or the custodian looks it up'),
      }),
    ],
  },
  {
    id: 'event',
    title: both('情况', 'What happened'),
    help: both(
      '经过只有证照管理员和处长看得到，保存 5 年。',
      'Only the custodian and the head of division see the circumstances; kept for 5 years.',
    ),
    fields: [
      choice('kind', both('情况', 'What happened'), [
        option('lost', '遗失', 'Lost'),
        option('stolen', '被盗', 'Stolen'),
        option('damaged', '损毁', 'Damaged'),
      ]),
      day('when', '日期', 'Day'),
      { key: 'abroad', type: 'bool', label: both('在境外', 'Abroad') },
      { key: 'country', type: 'country', label: both('国家、地区', 'Country or region') },
      text('place', '城市和地点', 'City and place', { max: 100, mask: 'hidden' }),
      {
        key: 'how',
        type: 'longtext',
        min: 50,
        max: 1000,
        label: both('经过', 'Circumstances'),
        hint: both('何时发现、怎么找过', 'When it was noticed, where it was searched for'),
        mask: 'hidden',
        sensitivity: 'sensitive',
        purpose: both('判断遗失还是被盗，防止冒用。', 'To tell loss from theft and prevent misuse.'),
      },
      text('missionRef', '驻外使领馆受理号', 'Reference of the mission', { max: 60, show: abroad, required: false }),
      day('returnedOn', '回国日期', 'Returned on', { show: abroad, required: false }),
      text('travelDoc', '旅行证号', 'Travel document', {
        max: 20,
        show: abroad,
        required: false,
        mask: 'document',
        purpose: both('回国时使用的旅行证。', 'The travel document used for the return.'),
      }),
      text('policeRef', '报警回执号', 'Police slip', { max: 60, show: is('kind', 'stolen') }),
    ],
    materials: ['statement', 'unitLetter', 'copy', 'evidence'],
  },
];

const holder = inRegister(field('document'), 'holder');
export const formChecks: readonly Check[] = [
  check(
    'loss.when',
    'when',
    { le: [field('when'), today] },
    ['日期晚于今天', '填写发生的日期。'],
    ['The day is after today', 'Enter the day it happened.'],
  ),
  check(
    'loss.country',
    'country',
    {
      any: [
        { all: [abroad, { not: { in: [field('country'), ['CHN']] } }] },
        { all: [{ not: abroad }, { in: [field('country'), ['CHN']] }] },
      ],
    },
    ['国家、地区和“在境外”不一致', '境外的选所在国家、地区；境内的选中国。'],
    ['The country does not fit “abroad”', 'Abroad: the country or region; at home: China.'],
  ),
  check(
    'loss.holder',
    'document',
    onServer(holder, { eq: [holder, field('name')] }),
    ['台账里这本证照的持照人不是此人', '核对号码和姓名；不清楚的问证照管理员。'],
    ['The register names another holder', 'Check number and name, or ask the custodian.'],
    { basis: passportLaw('十六条', 'article 16') },
  ),
];

const evidence: Expr = is('kind', 'stolen', 'damaged');
const papersOf = (key: string, zh: string, en: string, required: Expr = true): Material => ({
  key,
  title: both(zh, en),
  form: 'original',
  // The report comes first and at once; the papers follow.
  secondary: true,
  required,
});
export const materials: readonly Material[] = [
  papersOf('statement', '本人说明', 'Statement of the holder'),
  papersOf('unitLetter', '单位意见（盖章）', 'Opinion of the unit, sealed'),
  papersOf('copy', '证照复印件', 'Copy of the document', { not: damaged }),
  papersOf('evidence', '报警回执，或损毁的证照照片', 'Police slip, or photograph of the damage', evidence),
];
