/** Form and materials of an official passport (dossier 2, §7.1). Photograph and fingerprints stay outside: their receipts alone are kept. */
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, ref, setting, today } from '../../../../src/language/expression.ts';
import type { Field, Material, Section } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import {
  both,
  check,
  day,
  inRegister,
  is,
  mfaGuide,
  onServer,
  passportLaw,
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
import { classOptions } from './rule-passport.ts';

export const makes: Expr = is('action', 'new', 'renew');
const usesOld: Expr = {
  any: [is('action', 'renew', 'use-existing'), { all: [is('action', 'new'), is('ground', 'lost')] }],
};
const classBy = (take?: string): Expr => ({
  rule: 'passport-class',
  with: { rank: field('rank'), bodyKind: field('bodyKind'), class: field('class') },
  ...(take === undefined ? {} : { take }),
});
export const kind = classBy('kind');
export const classFits = classBy();

const receiptOf = both(
  '照片、指纹只交颁发系统，这里只留回执号。',
  'Photographs and fingerprints go to the issuing system; only their receipts are kept.',
);
const numberOf = both('用来核对原护照。', 'To find the old passport.');

const documentSection: Section = {
  id: 'document',
  title: both('护照', 'The passport'),
  help: receiptOf,
  fields: [
    choice('class', both('护照种类', 'Class'), classOptions, { live: classFits }),
    choice('action', both('办理类型', 'What is asked for'), [
      option('new', '首次颁发或补发', 'New'),
      option('renew', '换发', 'Renewal'),
      option('use-existing', '沿用在库护照', 'Use of the one in store'),
      option('exit-certificate-only', '只办出境证明', 'Exit certificate only'),
    ]),
    choice(
      'ground',
      both('理由', 'Ground'),
      [
        option('first', '首次', 'First passport', { show: is('action', 'new') }),
        option('lost', '遗失、被盗', 'Lost or stolen', { show: is('action', 'new') }),
        option('expiring', '有效期不足', 'About to expire', { show: is('action', 'renew') }),
        option('pages', '签证页用完', 'Visa pages used up', { show: is('action', 'renew') }),
        option('damaged', '损毁', 'Damaged', { show: is('action', 'renew') }),
        option('data-change', '资料变更', 'Change of data', { show: is('action', 'renew') }),
      ],
      { show: makes },
    ),
    text('oldNumber', '原护照号', 'Old passport', { max: 12, show: usesOld, mask: 'document', purpose: numberOf }),
    text('photoReceipt', '相片回执号', 'Photo receipt', {
      max: 20,
      show: makes,
      hint: both('20 位数字', '20 digits'),
      checks: [
        check(
          'passport.receipt',
          undefined,
          { matches: [field('photoReceipt'), '^[0-9]{20}$'] },
          ['相片回执号是 20 位数字', '照回执填写。'],
          ['The photo receipt has 20 digits', 'Enter it as on the receipt.'],
          { basis: mfaGuide },
        ),
      ],
    }),
    text('biometricsRef', '指纹签名采集单号', 'Receipt of fingerprints and signature', { max: 40, show: makes }),
    day('biometricsOn', '采集日期', 'Taken on', { show: makes }),
  ],
};

/** J2, §3: with the confirmation goes a copy of the organiser's task notice. */
const joint: Field = {
  key: 'joint',
  type: 'bool',
  required: false,
  label: both(
    '凭任务确认件办理（参加其他单位组织的团组）',
    'On a confirmation: the group is organised by another body',
  ),
};
const isJoint: Expr = { eq: [field('joint'), true] };
const confirmed: Expr = { look: 'trip-register', where: { trip: field('trip'), kind: 'joint' }, take: 'count' };

export const form: readonly Section[] = [
  { ...tripSection, fields: [...tripSection.fields, joint], materials: ['approval', 'confirmation', 'groupSheet'] },
  { ...travellerSection(), materials: ['record', 'id'] },
  { ...documentSection, materials: ['application', 'photo', 'fingerprint', 'oldBook', 'loss'] },
];

/** D6; taken today is not yet a term of days. */
export const biometricsFit: Expr = {
  any: [
    { eq: [field('biometricsOn'), today] },
    {
      rule: 'passport-term',
      with: { issuedOn: field('biometricsOn'), expiry: today, years: setting('passport.biometricYears') },
    },
  ],
};

export const formChecks: readonly Check[] = [
  ...tripChecks,
  ...identityChecks,
  check(
    'passport.joint',
    'joint',
    onServer(confirmed, { eq: [{ gt: [confirmed, 0] }, isJoint] }),
    ['这个文号和所选的批准文件不符', '凭任务确认件办理的要勾选，凭批件办理的不勾选。'],
    [
      'The number is not of the kind of paper chosen',
      'Tick the box for a confirmation; leave it empty for an approval.',
    ],
    { when: is('tripSource', 'register'), basis: mfaGuide },
  ),
  check(
    'passport.class',
    'class',
    classFits,
    ['护照种类和职级、单位不符', '照提示改选种类。'],
    ['The class does not fit rank and unit', 'Choose the class that the note names.'],
    { basis: passportLaw('三条、第八条', 'articles 3 and 8') },
  ),
  check(
    'passport.biometrics',
    'biometricsOn',
    biometricsFit,
    ['指纹签名已过沿用年限，或者日期在今天以后', '重新采集后填写新的单号。'],
    [
      'Fingerprints and signature are too old, or dated after today',
      'Have them taken again and enter the new receipt.',
    ],
    { when: { all: [makes, { lt: [field('biometricsOn'), today] }] } },
  ),
  check(
    'passport.biometrics-future',
    'biometricsOn',
    { le: [field('biometricsOn'), today] },
    ['采集日期晚于今天', '照采集单填写。'],
    ['The day of the fingerprints is after today', 'Enter it as on the slip.'],
    { when: makes },
  ),
];

const original = { form: 'original' } as const;
export const materials: readonly Material[] = [
  ...sharedMaterials.map(
    (one): Material =>
      one.key === 'approval'
        ? { ...one, title: both('任务批件', 'Approval of the trip'), required: { not: isJoint } }
        : one,
  ),
  {
    key: 'confirmation',
    title: both('任务确认件（原件）和任务通知书（复印件）', 'Confirmation, and a copy of the organiser’s task notice'),
    hint: both('护照不以组团单位的名义颁发', 'The passport is not issued in the name of the organiser'),
    form: 'original-and-copy',
    required: isJoint,
  },
  { key: 'groupSheet', title: both('因公团组信息表', 'Group information sheet'), ...original },
  {
    key: 'application',
    title: both('因公护照申请表（签名）', 'Application form, signed'),
    ...original,
    required: makes,
  },
  identityMaterial,
  { key: 'photo', title: both('相片回执', 'Photo receipt'), ...original, required: makes },
  { key: 'fingerprint', title: both('指纹采集单', 'Fingerprint slip'), ...original, required: makes },
  {
    key: 'oldBook',
    title: both('旧护照（交回注销）', 'Old passport, surrendered'),
    ...original,
    required: is('action', 'renew'),
  },
  { key: 'loss', title: both('遗失材料', 'Papers of the loss'), ...original, required: is('ground', 'lost') },
];

const books: Expr = {
  look: 'document-register',
  where: { holder: field('name'), unit: ref('case.unit') },
  take: 'rows',
};
/** D3. The old book that is being replaced may itself be on the way in. */
export const oneBookOf = (family: 'passport' | 'pass'): Expr => ({
  rule: 'passport-one-book',
  with: { rows: books, today, family, except: { if: [is('action', 'renew'), field('oldNumber'), ''] } },
});

const oldKnown = inRegister(field('oldNumber'), 'holder');
const acceptedLoss: Expr = {
  look: 'document-loss-register',
  where: { document: field('oldNumber'), holder: field('name') },
  take: { column: 'acceptedOn' },
};

/** What must hold before the unit may file: D1, D3, D8, D9, and the old book belongs to the traveller. */
export const filingGuards: readonly Check[] = [
  tripGuard(field('name')),
  unitNotLocked,
  check(
    'passport.other-book',
    undefined,
    onServer(books, oneBookOf('passport')),
    ['本人另有护照在外', '先交回，再申请；不同种类的也要交回。'],
    ['Another passport of this person is outside custody', 'Return it first, whatever its class.'],
    { basis: passportLaw('三条、第九条', 'articles 3 and 9') },
  ),
  lossWaited('passport'),
  check(
    'passport.old-book',
    undefined,
    { eq: [oldKnown, field('name')] },
    ['台账里没有本人的这本护照', '核对号码；没有入库登记的先登记。'],
    ['The register has no such passport of this person', 'Check the number; have it registered first.'],
    { when: is('action', 'renew', 'use-existing') },
  ),
  check(
    'passport.loss-report',
    undefined,
    { present: acceptedLoss },
    ['这本护照没有已受理的报失', '先办理证照遗失。'],
    ['No accepted report of loss for this passport', 'Report the loss first.'],
    { when: is('ground', 'lost') },
  ),
];
