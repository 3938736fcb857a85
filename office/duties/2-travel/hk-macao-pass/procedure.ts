/**
 * 因公往来香港澳门特别行政区通行证及签注 · Official pass and endorsement for Hong Kong and Macao (dossier 2, §7.5). Hong Kong and Macao are
 * parts of China; the task document is the same approval, statistics stand apart. Parts beside: form, flow, parts, rules, examples.
 */
import { field, ref, today } from '../../../../src/language/expression.ts';
import { defineProcedure } from '../../../../src/language/procedure.ts';
import { passGrounds } from '../shared/document-grounds.ts';
import {
  auditor,
  authority,
  both,
  chief,
  custodian,
  filer,
  hkMacaoGuide,
  is,
  leader,
  officer,
  onServer,
  unitNotLocked,
  window,
} from '../shared/documents.ts';
import { handling } from '../shared/issuing.ts';
import { refusing } from '../shared/review.ts';
import { tripCovers } from '../shared/traveller.ts';
import { unitGate } from '../shared/unit-gate.ts';
import { examples } from './examples.ts';
import { actions, line } from './flow.ts';
import { endOf, filingGuards, form, formChecks, makes, materials, oneBook, passDays, toHk, toMacao } from './form.ts';
import { clocks, papers, settings, states } from './parts.ts';

const title = both('因公往来港澳通行证及签注', 'Official pass and endorsement for Hong Kong and Macao');
const basis = [hkMacaoGuide];

const gate = unitGate({
  matter: title,
  basis,
  clock: 'issue5',
  afterAcceptance: both(
    '我们最晚在{clock.issue5.due}办好，或者说明不办的理由。',
    'By {clock.issue5.due} it is ready, or we say why not.',
  ),
  guards: filingGuards,
});

const refusal = refusing({
  matter: title,
  basis,
  grounds: passGrounds,
  from: ['accepted', 'in-production'],
  back: 'accepted',
  clock: 'issue5',
  handled: handling,
  onRefusal: [line('refused', { refusalGround: ref('input.refusalGround') })],
});

export const procedure = defineProcedure({
  id: 'hk-macao-pass',
  edition: 3,
  inForce: '2026-01-01',
  title,
  plainTitle: both('因公去香港、澳门', 'Go to Hong Kong or Macao on official duty'),
  summary: both(
    '单位为已批准赴港澳的人员申请通行证和签注，香港、澳门分别签注。受理后5个工作日办好，只办签注3个工作日。',
    'Units apply for passes and endorsements of people with an approved visit; each region is endorsed apart. Ready in 5 working days, endorsement alone in 3.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.5'],
  pattern: 'P1',
  department: 'outbound',
  applicants: 'unit',
  audience: [{ id: 'unit', text: both('派员赴港澳的单位', 'a unit that sends people to Hong Kong or Macao') }],
  wish: both('办往来港澳通行证', 'get a pass for Hong Kong and Macao'),
  facts: [
    {
      label: both('多久办好', 'Time needed'),
      value: both('5 个工作日', '5 working days'),
      note: both('只办签注 3 个工作日', 'endorsement alone 3'),
    },
    {
      label: both('每次停留', 'A stay'),
      value: both('一般 7 日', 'Usually 7 days'),
      note: both('最多 30 日', 'at most 30'),
    },
    { label: both('返回后', 'Afterwards'), value: both('7 日内交回', 'Back within 7 days') },
  ],
  basis,
  conditions: [
    {
      id: 'H1',
      title: both('批件有效并列入本人和地区', 'The approval is in force and names person and region'),
      detail: both('本办批件从台账核对。', 'Ours is checked in the register.'),
      applies: { eq: [field('tripSource'), 'register'] },
      test: tripCovers(field('name'), passDays('codes')),
    },
    {
      id: 'H2',
      title: both('签注不超过通行证有效期', 'The endorsement does not outlast the pass'),
      detail: both('超过的，先换发通行证。', 'If it would, the pass is renewed first.'),
      applies: is('action', 'endorsement'),
      test: {
        all: [
          { any: [{ not: toHk }, endOf(field('hkTerm'), today, field('passExpiry'))] },
          { any: [{ not: toMacao }, endOf(field('macaoTerm'), today, field('passExpiry'))] },
        ],
      },
      basis: hkMacaoGuide,
    },
    {
      id: 'H3',
      title: both('每次停留不超过 30 日', 'A stay is 30 days at most'),
      detail: both('默认 7 日。', 'Usually 7.'),
      applies: { eq: [field('kind'), 'visit'] },
      test: { le: [field('stay'), ref('setting.pass.stayMax')] },
      basis: hkMacaoGuide,
    },
    {
      id: 'H4',
      title: both('邀请函写明事由和日期', 'The invitation names purpose and dates'),
      detail: both('日期要包括行程。', 'It covers the visit.'),
      test: {
        all: [
          { present: field('purpose') },
          { le: [field('inviteFrom'), field('exitOn')] },
          { ge: [field('inviteTo'), field('returnOn')] },
        ],
      },
    },
    {
      id: 'H5',
      title: both('单位没有暂停受理', 'The unit is not stopped'),
      detail: both('证照逾期 30 日以上没有交回的，暂停。', 'It is while documents are more than 30 days overdue.'),
      test: unitNotLocked.test,
      basis: unitNotLocked.basis,
    },
    {
      id: 'H6',
      title: both('一人一证', 'One pass a person'),
      detail: both('没有其他通行证在外。', 'No other pass is outside custody.'),
      applies: makes,
      test: onServer(oneBook('outside'), oneBook()),
    },
    {
      id: 'H7',
      title: both('天数不超过限额', 'Days within the limit'),
      detail: both('行政类：一地 5 天，两地 8 天。', 'Administrative: 5 days in one region, 8 in both.'),
      test: passDays(),
    },
  ],
  form,
  formChecks,
  nameField: 'name',
  materials,
  states: { ...gate.states, ...states, ...refusal.states },
  initial: 'draft',
  actions: { ...gate.actions, ...actions, ...refusal.actions },
  steps: [
    { title: both('单位申请', 'The unit applies'), detail: both('批件、邀请函', 'approval, invitation') },
    { title: both('受理', 'Acceptance'), detail: both('材料齐全', 'papers complete'), clock: 'c1' },
    {
      title: both('制证、签注', 'Pass, endorsement'),
      detail: both('香港、澳门分别签注', 'each region apart'),
      clock: 'issue5',
    },
    { title: both('领取、交回', 'Out and back'), detail: both('返回后 7 日内交回', 'back within 7 days') },
  ],
  clocks: { ...gate.clocks, ...clocks, ...refusal.clocks },
  mainClock: 'issue5',
  papers: { ...gate.papers, ...papers, ...refusal.papers },
  registers: ['document-application-register', 'endorsement-register'],
  publicity: both('不公开。', 'None.'),
  links: ['official-trip-approval', 'document-custody', 'passport-cancel', 'passport-loss'],
  settings: [...gate.settings, ...settings],
  forbidden: { fields: ['photo', 'fingerprint', 'ethnicity', 'religion', 'politicalStatus'] },
  viewers: [...filer, ...window, ...officer, ...chief, ...custodian, ...leader, ...authority, ...auditor],
  dataProtection: both(
    '照片只交颁发系统，这里只留回执号。身份证号、出生地加密保存，列表遮盖；每次查看全文都留痕。',
    'The photograph goes to the issuing system only; its receipt is kept here. ID number and place of birth are encrypted and masked; every look at the whole is logged.',
  ),
  retention: { years: 5, source: 'design', text: both('申请材料保存 5 年。', 'The file is kept for 5 years.') },
  fee: both('不收费', 'Free of charge'),
  remedies: [
    both(
      '不予办理的，书面说明理由；可以申请一次内部复核。',
      'A refusal states its reasons; one internal review may be asked for.',
    ),
  ],
  examples,
});
