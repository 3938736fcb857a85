/**
 * 证照集中保管与台账 (dossier 2, §8): one case is one document, from the day it comes into the safe until it is destroyed. The ledger
 * knows its holder at every instant; a loan needs an approved trip or another official purpose, private use is none.
 */
import { defineProcedure, type Setting } from '../../../../src/language/procedure.ts';
import { icao } from '../shared/document-fields.ts';
import { awayActs } from './acts-away.ts';
import { endActs } from './acts-end.ts';
import { requestActs } from './acts-request.ts';
import { storeActs } from './acts-store.ts';
import { clocks } from './clocks.ts';
import { examples } from './examples.ts';
import { form, formChecks, keptByUnit, materials, mrzOk } from './form.ts';
import {
  beijingNotice,
  both,
  cityKeeper,
  head,
  houseRule,
  mfaGuide,
  passportLaw,
  unitPeople,
  visaOfficer,
} from './law.ts';
import { papers } from './papers.ts';
import { states } from './states.ts';

const number = (key: string, zh: string, en: string, value: number, source: Setting['source']): Setting => ({
  key,
  title: both(zh, en),
  type: 'int',
  default: value,
  source,
});

export const procedure = defineProcedure({
  id: 'document-custody',
  edition: 4,
  inForce: '2026-01-01',
  title: both('证照集中保管与台账', 'Central custody and the document ledger'),
  plainTitle: both('因公证照保管', 'Keeping official documents'),
  summary: both(
    '因公护照、通行证、商务旅行卡集中保管：出入库、借还、清点、注销，每一步都记台账。',
    'Official passports, passes and cards in custody: every loan, return, count and cancellation goes into the ledger.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.5'],
  pattern: 'P6',
  department: 'outbound',
  applicants: 'office',
  openers: [...cityKeeper, { role: 'custodian' }],
  audience: [{ id: 'keeper', text: both('证照保管员', 'a custodian of documents') }],
  wish: both('登记、借出、收回因公证照', 'register, lend and take back official documents'),
  facts: [
    { label: both('交回', 'Hand back'), value: both('入境后7日内', 'within 7 days of entry') },
    { label: both('逾期', 'Overdue'), value: both('超过30日单位暂停受理', 'after 30 days the unit’s filings stop') },
  ],
  basis: [mfaGuide, beijingNotice, passportLaw, houseRule],
  conditions: [
    {
      id: 'X1',
      title: both('签发后两个工作日内登记', 'Registered within 2 working days of issue'),
      detail: both(
        '新颁发的证照，签发之日起两个工作日内入库登记。',
        'A newly issued document is registered within 2 working days of its issue.',
      ),
      test: { gt: [{ ref: 'done.register' }, 0] },
      basis: houseRule,
    },
    {
      id: 'X2',
      title: both('单位自行保管的条件', 'A unit that keeps its own'),
      detail: both(
        '有保险柜、保管员和副保管员，一年内检查合格。',
        'It has a safe, a custodian and a deputy, and passed a check within a year.',
      ),
      applies: keptByUnit,
      test: {
        all: [
          { eq: [{ ref: 'form.unitSafe' }, true] },
          { present: { ref: 'form.unitCustodian' } },
          { present: { ref: 'form.unitDeputy' } },
        ],
      },
      basis: houseRule,
    },
    {
      id: 'X4',
      title: both('机读区核对', 'Zone checked'),
      detail: both(
        '护照机读区的格式、校验位、号码、国籍、种类和有效期都相符；不是 ICAO 版式的卡不适用。',
        'Format, check digits, number, nationality, class and expiry of the zone all agree; cards of another format have none.',
      ),
      applies: { ne: [mrzOk, 'n/a'] },
      test: { eq: [mrzOk, 'yes'] },
      basis: icao,
    },
  ],
  conditionsNote: both('证照保管员不审批出访任务（X3）。', 'A custodian of documents approves no trips (X3).'),
  form,
  formChecks,
  nameField: 'holder',
  numberFields: ['number'],
  materials,
  initial: 'arriving',
  states,
  actions: { ...requestActs, ...storeActs, ...awayActs, ...endActs },
  steps: [
    {
      title: both('入库', 'Into the safe'),
      detail: both('核对机读区，写入台账', 'The zone is checked, the register written'),
      clock: 'register2',
    },
    {
      title: both('借出', 'Lent'),
      detail: both('凭批件领用，打印交接单', 'For an approved trip, with a slip'),
      clock: 'back',
    },
    { title: both('归还', 'Back'), detail: both('入境后7日内', 'Within 7 days of entry') },
    {
      title: both('注销', 'Cancelled'),
      detail: both('过期后30日内，两人办理', 'Within 30 days of expiry, by two people'),
      clock: 'expired30',
    },
  ],
  clocks,
  mainClock: 'back',
  papers,
  registers: ['document-register', 'loan-register'],
  publicity: both('不公开。', 'Not published.'),
  rateable: [],
  links: [],
  settings: [
    number('custody.returnDays', '入境后几日内交回', 'Days to hand a document back after entry', 7, mfaGuide),
    number(
      'custody.lockAfterDays',
      '逾期几日后单位暂停受理',
      'Days overdue after which the unit’s filings stop',
      30,
      beijingNotice,
    ),
    number(
      'custody.tripMonths',
      '回国后证照还须有效几个月',
      'Months a document must be valid beyond the return',
      6,
      mfaGuide,
    ),
    number('custody.cancelDays', '过期后几日内注销', 'Days to cancel an expired document', 30, houseRule),
  ],
  forbidden: { actions: ['private-loan'], fields: ['photo', 'fingerprint'] },
  viewers: [
    ...visaOfficer,
    ...head,
    ...unitPeople,
    { role: 'custodian', body: 'outbound' },
    { role: 'custodian', body: 'unit' },
    { role: 'director', body: 'office' },
    { role: 'deputy_director', body: 'office' },
    { role: 'auditor' },
  ],
  dataProtection: both(
    '号码对非保管人员只显示首位和末两位；台账不存照片和指纹。',
    'Numbers are masked for everybody but custodians; photographs and fingerprints are never stored in the ledger.',
  ),
  retention: {
    years: 5,
    source: 'design',
    text: both('证照存续期间和其后5年', 'For the life of the document and 5 years after'),
  },
  fee: both('不收费', 'Free'),
  remedies: [
    both(
      '认为单位不应暂停受理的，可以向出国（境）管理处提出。',
      'If you think the unit should not be stopped, tell the travel department.',
    ),
  ],
  examples,
});
