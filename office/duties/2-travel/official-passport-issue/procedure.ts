/**
 * 因公护照颁发、换发、登记 · Official passports: issue, renewal, use of an existing one (dossier 2, §7.1). A unit files for a traveller
 * with an approved trip; the book enters custody as a case of its own, a replaced one is cancelled the same day. Parts beside: form,
 * flow, papers, states, settings, rules, examples; the gate and the refusal are shared with passes and exit certificates.
 */
import type { Action } from '../../../../src/language/action.ts';
import { type Expr, field, ref, setting } from '../../../../src/language/expression.ts';
import { type Condition, defineProcedure } from '../../../../src/language/procedure.ts';
import { passportGrounds } from '../shared/document-grounds.ts';
import {
  auditor,
  authority,
  both,
  chief,
  custodian,
  design,
  filer,
  inRegister,
  is,
  leader,
  mfaGuide,
  officer,
  onServer,
  passportLaw,
  unitNotLocked,
  window,
} from '../shared/documents.ts';
import { handling } from '../shared/issuing.ts';
import { losses, lossSays } from '../shared/losses.ts';
import { refusing } from '../shared/review.ts';
import { tripCovers } from '../shared/traveller.ts';
import { unitGate } from '../shared/unit-gate.ts';
import { examples } from './examples.ts';
import { actions, line } from './flow.ts';
import { biometricsFit, classFits, filingGuards, form, formChecks, makes, materials, oneBookOf } from './form.ts';
import { papers } from './papers.ts';
import { clocks, settings } from './settings.ts';
import { states } from './states.ts';

const title = both('因公护照颁发、换发、登记', 'Official passport: issue, renewal, reuse');
const basis = [passportLaw('三条、第四条、第八条、第九条、第十一条', 'articles 3, 4, 8, 9 and 11'), mfaGuide];

const gate = unitGate({
  matter: title,
  basis,
  clock: 'issue5',
  afterAcceptance: both(
    '我们在5个工作日内颁发、沿用或者说明不办的理由，最后一天为{clock.issue5.due}。',
    'Within 5 working days, until {clock.issue5.due}, we issue, reuse or say why not.',
  ),
  guards: filingGuards,
});

const { file: filing } = gate.actions;
if (!filing) throw new Error('the gate has an act that files'); // part of the shared gate
/** Beside the accepted loss that it makes good. */
const file: Action = {
  ...filing,
  effects: [
    ...filing.effects,
    {
      when: is('ground', 'lost'),
      do: 'link',
      procedure: 'passport-loss',
      text: both('这本护照的报失', 'The report of the loss'),
      to: {
        look: 'document-loss-register',
        where: { document: field('oldNumber'), holder: field('name') },
        take: { column: 'case' },
      },
    },
  ],
};

const refusal = refusing({
  matter: title,
  basis: [passportLaw('十一条、第十三条、第十四条', 'articles 11, 13 and 14')],
  grounds: passportGrounds,
  from: ['accepted', 'in-production'],
  back: 'accepted',
  clock: 'issue5',
  handled: handling,
  onRefusal: [line('refused', { refusalGround: ref('input.refusalGround') })],
});

const oldExpiry: Expr = inRegister(field('oldNumber'), 'expiry');

const conditions: readonly Condition[] = [
  {
    id: 'D1',
    title: both('批件有效并列入本人', 'The approval is in force and names the person'),
    detail: both('本办批件从台账核对，其他机关的看原件。', 'Ours from the register, others by the original.'),
    applies: { eq: [field('tripSource'), 'register'] },
    test: tripCovers(field('name')),
    basis: passportLaw('八条、第九条', 'articles 8 and 9'),
  },
  {
    id: 'D2',
    title: both('种类和职级、单位相符', 'The class fits rank and unit'),
    detail: both(
      '副省级以上外交护照；副处级以上机关人员公务护照；其他公务普通护照。',
      'Diplomatic from vice-province; service for officials from deputy division; others public affairs.',
    ),
    test: classFits,
    basis: passportLaw('三条、第八条', 'articles 3 and 8'),
  },
  {
    id: 'D3',
    title: both('没有其他护照在外', 'No other passport outside custody'),
    detail: both('被换发或种类不同的，交回。', 'One that is replaced or of another class is surrendered.'),
    test: onServer(losses, oneBookOf('passport')),
    basis: passportLaw('三条、第九条', 'articles 3 and 9'),
  },
  {
    id: 'D4',
    title: both('沿用的，回国后有效期至少 6 个月', 'Reuse: valid 6 months beyond the return'),
    detail: both('不足的，申请换发。', 'If less is left, apply for a renewal.'),
    applies: is('action', 'use-existing'),
    test: onServer(oldExpiry, {
      rule: 'passport-reuse',
      with: { returnOn: field('returnOn'), expiry: oldExpiry, months: setting('passport.minMonths') },
    }),
    basis: mfaGuide,
  },
  {
    id: 'D5',
    title: both('沿用的，至少有两页空白签证页', 'Reuse: two blank visa pages at least'),
    detail: both('办理时数；不足的，申请换发。', 'Counted when it is handled; if fewer, apply for a renewal.'),
    applies: { gt: [ref('done.reuse'), 0] },
    test: { ge: [ref('last.reuse.pages'), setting('passport.blankPages')] },
    basis: design,
  },
  {
    id: 'D6',
    title: both('指纹签名在 5 年内采集', 'Fingerprints and signature taken within 5 years'),
    detail: both('只留采集单号和日期。', 'Only number and day of the receipt are kept.'),
    applies: makes,
    test: biometricsFit,
    basis: design,
  },
  {
    id: 'D7',
    title: both('相片合格', 'The photograph passes'),
    detail: both(
      '33×48 毫米，白色背景，头部宽 15–22 毫米、高 28–33 毫米，有数字相片回执。',
      '33×48 mm on white, head 15–22 mm wide and 28–33 mm high, with a digital receipt.',
    ),
    applies: makes,
    test: { matches: [field('photoReceipt'), '^[0-9]{20}$'] },
    basis: mfaGuide,
  },
  {
    id: 'D8',
    title: both('单位没有暂停受理', 'The unit is not stopped'),
    detail: both('证照逾期 30 日以上没有交回的，暂停。', 'It is while documents are more than 30 days overdue.'),
    test: unitNotLocked.test,
    basis: unitNotLocked.basis,
  },
  {
    id: 'D9',
    title: both('不在报失等待期内', 'Not within the waiting time after a loss'),
    detail: both('报失受理后 30 天，不顺延。', '30 days from acceptance, not rolled.'),
    test: onServer(losses, lossSays()),
  },
  {
    id: 'D10',
    title: both('没有护照法第十三条、第十四条的情形', 'None of the cases of Passport Law, articles 13 and 14'),
    detail: both('由颁发机关查；这里只记是否查过。', 'The issuing authority looks; only that it did is kept here.'),
    applies: { gt: [ref('done.issue'), 0] },
    test: { eq: [ref('last.issue.clear'), true] },
    basis: passportLaw('十三条、第十四条', 'articles 13 and 14'),
  },
];

export const procedure = defineProcedure({
  id: 'official-passport-issue',
  edition: 3,
  inForce: '2026-01-01',
  title,
  plainTitle: both('为出访人员办因公护照', 'Get an official passport for a traveller'),
  summary: both(
    '单位为已批准出访的人员申请、换发或沿用因公护照。受理后5个工作日颁发。',
    'Units apply for, renew or reuse official passports of travellers with an approved trip. Issued 5 working days after acceptance.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.5'],
  pattern: 'P1',
  department: 'outbound',
  applicants: 'unit',
  audience: [{ id: 'unit', text: both('派员出访的单位', 'a unit that sends people abroad') }],
  wish: both('办因公护照', 'get an official passport'),
  facts: [
    {
      label: both('多久办好', 'Time needed'),
      value: both('5 个工作日', '5 working days'),
      note: both('从受理算起', 'from acceptance'),
    },
    {
      label: both('先要有', 'First of all'),
      value: both('任务批件或确认件', 'An approved trip'),
      note: both('列入本人', 'naming the person'),
    },
    {
      label: both('有效期', 'Valid for'),
      value: both('最长 5 年', 'At most 5 years'),
      note: both('回国后至少 6 个月', '6 months beyond the return'),
    },
  ],
  basis,
  conditions,
  form,
  formChecks,
  nameField: 'name',
  materials,
  states: { ...gate.states, ...states, ...refusal.states },
  initial: 'draft',
  actions: { ...gate.actions, file, ...actions, ...refusal.actions },
  steps: [
    { title: both('单位申请', 'The unit applies'), detail: both('凭任务批件', 'with the approval of the trip') },
    { title: both('受理', 'Acceptance'), detail: both('材料齐全', 'papers complete'), clock: 'c1' },
    {
      title: both('颁发或沿用', 'Issue or reuse'),
      detail: both('核对种类、相片、机读区', 'class, photograph, zone are checked'),
      clock: 'issue5',
    },
    { title: both('领取', 'Collection'), detail: both('回国后交回保管', 'back into custody after the trip') },
  ],
  clocks: { ...gate.clocks, ...clocks, ...refusal.clocks },
  mainClock: 'issue5',
  papers: { ...gate.papers, ...papers, ...refusal.papers },
  registers: ['document-application-register'],
  publicity: both('不公开。', 'None.'),
  links: [
    'official-trip-approval',
    'official-trip-confirmation',
    'document-custody',
    'passport-cancel',
    'passport-loss',
    'exit-certificate',
    'visa-application',
    'apec-business-travel-card',
  ],
  settings: [...gate.settings, ...settings],
  // Neither picture nor fingerprint is kept here, only receipts of the issuing system.
  forbidden: { fields: ['photo', 'fingerprint', 'criminalRecord', 'ethnicity', 'religion', 'politicalStatus'] },
  viewers: [...filer, ...window, ...officer, ...chief, ...custodian, ...leader, ...authority, ...auditor],
  dataProtection: both(
    '照片、指纹只交颁发系统，这里只留回执号。身份证号、出生地加密保存，列表遮盖；每次查看全文都留痕。',
    'Photographs and fingerprints go to the issuing system only; receipts are kept here. ID number and place of birth are encrypted and masked; every look at the whole is logged.',
  ),
  retention: { years: 5, source: 'design', text: both('申请材料保存 5 年。', 'The file is kept for 5 years.') },
  fee: both('首次颁发不收费。', 'No charge for a first issue.'),
  remedies: [
    both(
      '不予办理的，书面说明理由；可以申请一次内部复核，也可以向颁发机关提出。',
      'A refusal states its reasons; one internal review may be asked for, or the issuing authority may be asked.',
    ),
  ],
  examples,
});
