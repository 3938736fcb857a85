/** Form and materials of a pass and its endorsements (dossier 2, §7.5). Hong Kong and Macao are parts of China, each endorsed apart. */
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, ref, setting, today } from '../../../../src/language/expression.ts';
import type { Field, Material, Section } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import {
  both,
  check,
  day,
  hkMacaoGuide,
  inRegister,
  is,
  mfaGuide,
  onServer,
  text,
  unitNotLocked,
} from '../shared/documents.ts';
import { lossWaited } from '../shared/losses.ts';
import {
  identityChecks,
  identityMaterial,
  sharedMaterials,
  travellerSection,
  tripChecks,
  tripGuard,
  tripSection,
} from '../shared/traveller.ts';
import { regionOptions, termOptions } from './rules.ts';

export const makes: Expr = is('action', 'new', 'renew');
const visit: Expr = is('kind', 'visit');
export const toHk: Expr = is('region', 'HKG', 'both');
export const toMacao: Expr = is('region', 'MAC', 'both');

export const endOf = (term: Expr, from: Expr, expiry: Expr | undefined, take?: string): Expr => ({
  rule: 'endorsement-end',
  with: {
    from,
    term: { if: [visit, term, null] },
    until: { if: [visit, null, field('until')] },
    ...(expiry === undefined ? {} : { expiry }),
  },
  ...(take === undefined ? {} : { take }),
});
export const passDays = (take?: string): Expr => ({
  rule: 'pass-days',
  with: {
    region: field('region'),
    exit: field('exitOn'),
    entry: field('returnOn'),
    administrative: { eq: [field('administrative'), true] },
  },
  ...(take === undefined ? {} : { take }),
});
const entriesFit = (term: string): Expr => ({
  rule: 'endorsement-entries',
  with: { term: field(term), planned: field('entries'), standing: { eq: [field('standing'), true] } },
});
export const oneBook = (take?: string): Expr => ({
  rule: 'passport-one-book',
  with: {
    rows: { look: 'document-register', where: { holder: field('name'), unit: ref('case.unit') }, take: 'rows' },
    today,
    family: 'pass',
    except: { if: [is('action', 'renew'), field('passNumber'), ''] },
  },
  ...(take === undefined ? {} : { take }),
});

const term = (key: string, zh: string, en: string, show: Expr): Field =>
  choice(key, both(zh, en), termOptions, { show: { all: [visit, show] } });
const multiple: Expr = {
  any: ['hkTerm', 'macaoTerm'].map(
    (key): Expr => ({ in: [field(key), ['3m-multiple', '6m-multiple', '12m-multiple']] }),
  ),
};

export const form: readonly Section[] = [
  { ...tripSection, title: both('赴港澳任务', 'The visit'), materials: ['approval', 'invitation', 'members'] },
  { ...travellerSection(), materials: ['record', 'id'] },
  {
    id: 'pass',
    title: both('通行证和签注', 'Pass and endorsement'),
    fields: [
      choice('action', both('办理类型', 'What is asked for'), [
        option('new', '通行证和签注', 'Pass and endorsement'),
        option('renew', '换发通行证和签注', 'Renewed pass and endorsement'),
        option('endorsement', '只办签注', 'Endorsement only'),
      ]),
      text('passNumber', '通行证号', 'Number of the pass', {
        max: 12,
        show: is('action', 'renew', 'endorsement'),
        mask: 'document',
        purpose: both('用来找到台账里的通行证。', 'To find the pass in the register.'),
      }),
      day('passExpiry', '通行证有效期至', 'Pass valid until', { show: is('action', 'endorsement') }),
      choice('region', both('前往', 'To'), regionOptions),
      choice('kind', both('签注种类', 'Kind of endorsement'), [
        option('visit', '访问', 'Visit'),
        option('work', '工作', 'Work'),
        option('stationed', '驻', 'Stationed'),
        option('study', '就读等', 'Study and the like'),
      ]),
      term('hkTerm', '香港签注', 'Endorsement for Hong Kong', toHk),
      term('macaoTerm', '澳门签注', 'Endorsement for Macao', toMacao),
      day('until', '派驻、就读至', 'Until', { show: { not: visit } }),
      {
        key: 'stay',
        type: 'int',
        min: 1,
        max: 400,
        initial: '{setting.pass.stayDefault}',
        label: both('每次停留（日）', 'Days a stay'),
        hint: both('一般照此，最多 30 日', 'Usually as given, at most 30'),
        show: visit,
      },
      {
        key: 'entries',
        type: 'int',
        min: 1,
        max: 99,
        initial: 1,
        label: both('计划前往次数', 'Entries planned'),
        show: visit,
      },
      {
        key: 'standing',
        type: 'bool',
        required: false,
        label: both('有长期业务需要', 'There is a standing need'),
        show: multiple,
      },
      { key: 'administrative', type: 'bool', label: both('行政类团组', 'Administrative visit') },
      text('inviter', '邀请单位', 'Invited by', { max: 100 }),
      text('purpose', '邀请事由', 'Purpose in the invitation', { max: 200 }),
      day('inviteFrom', '邀请函写明的起', 'Invited from'),
      day('inviteTo', '邀请函写明的止', 'Invited until'),
      text('photoReceipt', '相片回执号', 'Photo receipt', {
        max: 20,
        show: makes,
        hint: both('20 位数字', '20 digits'),
        checks: [
          check(
            'pass.receipt',
            undefined,
            { matches: [field('photoReceipt'), '^[0-9]{20}$'] },
            ['相片回执号是 20 位数字', '照回执填写。'],
            ['The photo receipt has 20 digits', 'Enter it as on the receipt.'],
            { basis: mfaGuide },
          ),
        ],
      }),
    ],
    materials: ['application', 'photo', 'statement', 'oldPass'],
  },
];

const endFits = (key: string, show: Expr): Check =>
  check(
    'pass.renew-first',
    'passExpiry',
    endOf(field(key), today, field('passExpiry')),
    ['签注的最后一天在通行证有效期以后', '先换发通行证，再办签注。'],
    ['The endorsement would end after the pass', 'Renew the pass first.'],
    { when: { all: [is('action', 'endorsement'), show] }, basis: hkMacaoGuide },
  );
const enoughEntries = (key: string, show: Expr): Check =>
  check(
    'pass.entries',
    key,
    entriesFit(key),
    ['签注次数和计划不符', '两次签注要批件写明两次以上；多次签注要单位说明长期业务需要。'],
    [
      'The entries do not fit the plan',
      'Double needs two entries in the approval; multiple a standing need stated by the unit.',
    ],
    { when: { all: [visit, show] } },
  );

export const formChecks: readonly Check[] = [
  ...tripChecks,
  ...identityChecks,
  check(
    'pass.stay',
    'stay',
    { le: [field('stay'), setting('pass.stayMax')] },
    ['每次停留最多 30 日', '改为 30 日以内。'],
    ['A stay lasts 30 days at most', 'Ask for 30 days or less.'],
    { when: visit, basis: hkMacaoGuide },
  ),
  check(
    'pass.invitation',
    'inviteTo',
    { all: [{ le: [field('inviteFrom'), field('exitOn')] }, { ge: [field('inviteTo'), field('returnOn')] }] },
    ['邀请函的日期没有包括行程', '请邀请方写明起止，或者调整行程。'],
    ['The invitation does not cover the visit', 'Ask for an invitation with these dates, or change the visit.'],
    { when: visit, basis: hkMacaoGuide },
  ),
  check(
    'pass.days',
    'returnOn',
    passDays(),
    ['行政类赴一地超过 5 天，或者赴两地超过 8 天', '缩短行程。'],
    ['More than 5 days in one region, or 8 in both', 'Shorten the visit.'],
    { when: visit },
  ),
  endFits('hkTerm', toHk),
  endFits('macaoTerm', toMacao),
  enoughEntries('hkTerm', toHk),
  enoughEntries('macaoTerm', toMacao),
];

const paper = (
  key: string,
  zh: string,
  en: string,
  required: Expr = true,
  kind: Material['form'] = 'original',
): Material => ({
  key,
  title: both(zh, en),
  form: kind,
  required,
});
export const materials: readonly Material[] = [
  ...sharedMaterials,
  paper('invitation', '港澳邀请函', 'Invitation from Hong Kong or Macao', true, 'original-and-copy'),
  paper('members', '团组名单', 'List of members'),
  paper('application', '通行证、签注申请表', 'Application form'),
  identityMaterial,
  paper('photo', '相片回执', 'Photo receipt', makes),
  paper('statement', '多次签注理由说明', 'Reasons for several entries', multiple),
  paper('oldPass', '旧通行证（交回注销）', 'Old pass, surrendered', is('action', 'renew')),
];

const registered = inRegister(field('passNumber'), 'holder');
const expiry = inRegister(field('passNumber'), 'expiry');
export const filingGuards: readonly Check[] = [
  tripGuard(field('name'), passDays('codes')),
  unitNotLocked,
  check(
    'pass.other-pass',
    undefined,
    onServer(oneBook('outside'), oneBook()),
    ['本人另有通行证在外', '先交回，再申请。'],
    ['Another pass of this person is outside custody', 'Return it first.'],
    { when: makes },
  ),
  check(
    'pass.have-one',
    undefined,
    { not: { gt: [oneBook('inStore'), 0] } },
    ['本人已有有效的通行证', '一人一证：只办签注，或者换发。'],
    ['This person has a valid pass', 'One pass a person: apply for the endorsement alone, or renew.'],
    { when: is('action', 'new') },
  ),
  check(
    'pass.unknown',
    undefined,
    onServer(registered, {
      all: [{ eq: [registered, field('name')] }, { any: [makes, { eq: [expiry, field('passExpiry')] }] }],
    }),
    ['台账里的通行证和填写的不同', '核对号码、姓名和有效期。'],
    ['The pass in the register differs from what was entered', 'Check number, name and expiry.'],
    { when: is('action', 'renew', 'endorsement') },
  ),
  lossWaited('pass', makes),
];
