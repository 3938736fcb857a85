/** Acts after acceptance: produced here, referred upward, reused, handed out (dossier 2, §7.1). */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { type Expr, field, input, ref, setting, today } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { decidedElsewhere } from '../../../../src/language/patterns/alone.ts';
import { happened } from '../../../../src/language/patterns/guards.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import {
  authority,
  both,
  check,
  chief,
  custodian,
  day,
  dayNow,
  filer,
  fujianNotice,
  inRegister,
  is,
  issue,
  long,
  mfaGuide,
  move,
  notLater,
  officer,
  row,
  stop,
  tell,
  text,
} from '../shared/documents.ts';
import { handedFromCustody, lends, notCollected, receiverInput } from '../shared/lending.ts';
import { kind, lossSays, makes } from './form.ts';

/** Acts that look at the application; whoever took one neither grants nor refuses it. */
export const handling = ['accept', 'request-correction', 'refer', 'produce'] as const;

export const line = (outcome: string, columns: { readonly [column: string]: Expr } = {}): Effect =>
  row('document-application-register', {
    family: 'passport',
    class: field('class'),
    holder: field('name'),
    unit: ref('case.unit'),
    unitName: field('unitName'),
    action: field('action'),
    ground: field('ground'),
    trip: field('trip'),
    acceptedOn: ref('on.accept'),
    decidedOn: today,
    daysTaken: { rule: 'register-line', with: { from: ref('on.accept'), to: today }, take: 'days' },
    outcome,
    ...columns,
  });

const isDiplomatic: Expr = { eq: [field('class'), 'D'] };
const repeated = lossSays('repeated');

const secondLoss: Check = check(
  'passport.second-loss',
  undefined,
  { any: [{ ne: [repeated, true] }, happened('consent-second-loss')] },
  ['五年内第二次遗失，要处长书面同意', '请处长谈话并同意后再办。'],
  ['A second loss within five years needs the head’s written consent', 'Ask the head of division first.'],
  { when: is('ground', 'lost'), basis: fujianNotice },
);
const wrongAction = (code: string, test: Expr): Check =>
  check(
    code,
    undefined,
    test,
    ['申请的不是这一种', '按申请的办理类型选择操作。'],
    ['This is not what was applied for', 'Choose the act that fits the application.'],
  );

const photo: readonly Field[] = [
  { key: 'headWidth', type: 'int', min: 1, max: 33, label: both('头部宽（毫米）', 'Width of the head (mm)') },
  { key: 'headHeight', type: 'int', min: 1, max: 48, label: both('头部高（毫米）', 'Height of the head (mm)') },
  { key: 'white', type: 'bool', label: both('33×48 毫米，白色背景', '33×48 mm, white background') },
];
const photoPasses: Check = check(
  'passport.photo',
  'headWidth',
  {
    rule: 'official-photo',
    with: {
      headWidth: input('headWidth'),
      headHeight: input('headHeight'),
      white: input('white'),
      receipt: field('photoReceipt'),
    },
  },
  ['相片不合格', '头部宽 15–22 毫米、高 28–33 毫米，白色背景；请重新拍摄。'],
  ['The photograph does not pass', 'Head 15–22 mm wide and 28–33 mm high on white; have it taken again.'],
  { basis: mfaGuide },
);

const routing: { readonly [id: string]: Action } = {
  refer: {
    title: both('报颁发机关', 'Refer upward'),
    consequence: both(
      '外交护照由外交部颁发，本办转报。',
      'Diplomatic passports are issued by the ministry; the file goes up.',
    ),
    from: ['accepted'],
    by: officer,
    guards: [wrongAction('passport.not-diplomatic', { all: [isDiplomatic, makes] })],
    happened: both('已报颁发机关', 'Referred to the issuing authority'),
    effects: [
      move('referred'),
      { do: 'clock', op: 'pause', clock: 'issue5', ground: 'superior' },
      issue('referral'),
      tell(filer, '已转报颁发机关', 'The file went to the issuing authority'),
    ],
  },
  produce: {
    title: both('制证', 'Produce'),
    consequence: both('相片合格，送制证。', 'The photograph passes; the book is made.'),
    from: ['accepted'],
    by: officer,
    weight: 'main',
    input: photo,
    guards: [wrongAction('passport.not-ours', { all: [makes, { not: isDiplomatic }] }), secondLoss, photoPasses],
    happened: both('制证中', 'In production'),
    effects: [move('in-production')],
  },
  'consent-second-loss': {
    title: both('同意再次补发', 'Consent to another book'),
    consequence: both(
      '五年内第二次遗失，谈话后书面同意。',
      'After a second loss in five years, with a safeguard talk.',
    ),
    from: ['accepted'],
    by: chief,
    weight: 'quiet',
    guards: [wrongAction('passport.no-loss', is('ground', 'lost'))],
    input: [long('reasons', '谈话情况和理由', 'The talk and the reasons')],
    happened: both('处长同意再次补发', 'The head consented to another book'),
    effects: [tell(officer, '处长已同意再次补发', 'The head consents to another book')],
  },
  reuse: {
    title: both('沿用在库护照', 'Use the one in store'),
    consequence: both('通知保管员，来领时借出。', 'The custodian is told; it is lent when it is collected.'),
    from: ['accepted'],
    by: officer,
    notBy: handling,
    part: 'decides',
    input: [{ key: 'pages', type: 'int', min: 0, max: 96, label: both('空白签证页', 'Blank visa pages') }],
    guards: [
      wrongAction('passport.not-reuse', is('action', 'use-existing')),
      check(
        'passport.renew-instead',
        'pages',
        {
          rule: 'passport-reuse',
          with: {
            returnOn: field('returnOn'),
            expiry: inRegister(field('oldNumber'), 'expiry'),
            months: setting('passport.minMonths'),
            pages: input('pages'),
            leastPages: setting('passport.blankPages'),
          },
        },
        ['回国后有效期不足 6 个月，或者签证页不够', '不能沿用，请单位申请换发。'],
        [
          'Less than 6 months are left after the return, or too few pages',
          'It cannot be reused; the unit applies for a renewal.',
        ],
        { basis: mfaGuide },
      ),
    ],
    happened: both('沿用在库护照', 'The one in store is used'),
    effects: [
      move('reuse-ok'),
      stop('issue5'),
      line('reused', { document: field('oldNumber') }),
      tell(
        [...filer, ...custodian],
        '可以沿用在库护照，凭批件领用',
        'The passport in store may be used: lend it for the trip',
      ),
    ],
  },
  'to-certificate': {
    title: both('转办出境证明', 'Turn to an exit certificate'),
    consequence: both(
      '为本单位开出一件出境证明，补齐后提交。',
      'A case for the exit certificate is opened for the unit.',
    ),
    from: ['accepted'],
    by: officer,
    notBy: handling,
    guards: [wrongAction('passport.not-certificate', is('action', 'exit-certificate-only'))],
    happened: both('转办出境证明', 'Turned to an exit certificate'),
    effects: [
      move('certificate-only'),
      stop('issue5'),
      line('exit-certificate'),
      {
        do: 'open',
        procedure: 'exit-certificate',
        form: {
          tripSource: field('tripSource'),
          trip: field('trip'),
          validUntil: field('validUntil'),
          exitOn: field('exitOn'),
          returnOn: field('returnOn'),
        },
        text: both('出境证明', 'Exit certificate'),
      },
      tell(filer, '请填写并提交出境证明', 'Please complete and file the exit certificate'),
    ],
  },
};

/** Of the book as it came from production. */
export const bookInput: readonly Field[] = [
  {
    key: 'mrz',
    type: 'longtext',
    max: 300,
    mask: 'document',
    label: both('机读区两行', 'The two lines of the zone'),
    hint: both('扫描或照打，会填好号码和有效期', 'Scanned or typed; they fill number and expiry'),
    fills: { number: 'number', expiry: 'expiry' },
  },
  text('number', '护照号', 'Number', { max: 12, mask: 'document' }),
  day('issuedOn', '签发日期', 'Issued on', { initial: '{today}' }),
  day('expiry', '有效期至', 'Expires on'),
  text('authority', '签发机关', 'Issuing authority'),
];
const chip: Field = { key: 'chip', type: 'bool', label: both('芯片可读', 'The chip can be read') };

const zone = (take?: string): Expr => ({
  rule: 'document-zone',
  with: {
    lines: input('mrz'),
    today,
    kind,
    number: input('number'),
    holder: field('name'),
    sex: field('sex'),
    birth: field('birth'),
    expiry: input('expiry'),
  },
  ...(take === undefined ? {} : { take }),
});

export const bookGuards: readonly Check[] = [
  notLater('issuedOn'),
  check(
    'passport.number',
    'number',
    {
      any: [
        { all: [isDiplomatic, { matches: [input('number'), '^(DE\\d{7}|D\\d{7,8})$'] }] },
        { all: [{ eq: [field('class'), 'S'] }, { matches: [input('number'), '^(SE\\d{7}|S\\d{7,8})$'] }] },
        { all: [{ eq: [field('class'), 'P'] }, { matches: [input('number'), '^(PE\\d{7}|P\\d{7,8})$'] }] },
      ],
    },
    ['护照号和种类不符', '外交 DE、公务 SE、公务普通 PE，加 7 位数字。'],
    ['The number does not fit the class', 'DE diplomatic, SE service, PE public affairs, and 7 digits.'],
  ),
  check(
    'passport.term',
    'expiry',
    {
      rule: 'passport-term',
      with: { issuedOn: input('issuedOn'), expiry: input('expiry'), years: setting('passport.maxYears') },
    },
    ['有效期超过最长年限', '签发日加 5 年，减 1 天，是最晚的一天。'],
    ['The term is longer than allowed', 'Date of issue plus 5 years, less a day, is the last one.'],
    { basis: mfaGuide },
  ),
  check(
    'passport.zone',
    'mrz',
    zone(),
    ['机读区和护照内容不符', '重新扫描；仍不符的退回重制。'],
    ['The zone does not agree with the passport', 'Scan it again; if it still differs, send the book back.'],
  ),
];

/** The book enters custody as a case of its own; a replaced one is proposed for cancellation the same day. */
const issued = (number: Expr, get: (key: string) => Expr): readonly Effect[] => [
  move('issued'),
  { do: 'clock', op: 'resume', clock: 'issue5' },
  stop('issue5'),
  line('issued', { document: number, issuedOn: get('issuedOn'), expiry: get('expiry') }),
  {
    do: 'open',
    procedure: 'document-custody',
    form: {
      origin: 'issued',
      kind,
      number,
      holder: field('name'),
      sex: field('sex'),
      birth: field('birth'),
      issue: get('issuedOn'),
      expiry: get('expiry'),
      authority: get('authority'),
      mrz: get('mrz'),
      unitName: field('unitName'),
      unit: ref('case.unit'),
      keeper: 'office',
    },
    text: both('新护照入库', 'The new passport enters custody'),
  },
  {
    when: is('action', 'renew'),
    do: 'open',
    procedure: 'passport-cancel',
    form: {
      document: field('oldNumber'),
      holder: field('name'),
      unitName: field('unitName'),
      trigger: { if: [is('ground', 'damaged'), 'damaged', 'replaced'] },
      triggerOn: today,
      present: true,
    },
    text: both('旧护照注销', 'The old passport is to be cancelled'),
  },
  tell(
    custodian,
    '新护照已颁发，请入库登记；换发的，当天注销旧照',
    'A passport was issued: register it; cancel the replaced one today',
  ),
  tell(filer, '护照已颁发，请凭身份证和回执领取', 'The passport is issued: collect it with ID card and receipt'),
];

const decision: readonly Field[] = [
  text('decisionNumber', '文号', 'Number of the decision', { max: 60 }),
  dayNow('decidedOn', '日期', 'Date'),
];
const recorded = (outcome: string): Effect => ({
  do: 'record',
  body: both('颁发机关', 'Issuing authority'),
  outcome,
  number: input('decisionNumber'),
  date: input('decidedOn'),
});

const issuing: { readonly [id: string]: Action } = {
  issue: {
    title: both('颁发', 'Issue'),
    consequence: both(
      '护照入库；换发的，旧照当天注销。',
      'The passport enters custody; the replaced one is cancelled today.',
    ),
    from: ['in-production'],
    by: [...chief, ...officer],
    notBy: handling,
    weight: 'main',
    input: [...bookInput, chip],
    guards: [
      ...bookGuards,
      check(
        'passport.chip',
        'chip',
        { eq: [input('chip'), true] },
        ['芯片读不出', '退回重制。'],
        ['The chip cannot be read', 'Send the book back.'],
      ),
    ],
    happened: both('已颁发', 'Issued'),
    effects: issued(input('number'), input),
  },
  'result-issued': {
    title: both('登记：已颁发', 'Record: issued'),
    from: ['referred'],
    by: authority,
    alone: decidedElsewhere,
    input: [...decision, ...bookInput],
    guards: [notLater('decidedOn'), ...bookGuards],
    happened: both('颁发机关已颁发', 'Issued by the issuing authority'),
    effects: [recorded('issued'), ...issued(input('number'), input)],
  },
  'result-refused': {
    title: both('登记：不予颁发', 'Record: refused'),
    from: ['referred'],
    by: authority,
    alone: decidedElsewhere,
    weight: 'careful',
    input: [
      ...decision,
      long('facts', '事实', 'Facts'),
      long('ground', '依据', 'Ground', { hint: both('护照法第十三条、第十四条', 'Passport Law, articles 13 and 14') }),
      long('reasons', '理由', 'Reasons'),
    ],
    guards: [notLater('decidedOn')],
    refuses: true,
    happened: both('颁发机关不予颁发', 'Refused by the issuing authority'),
    effects: [
      recorded('refused'),
      move('refused-above'),
      { do: 'clock', op: 'resume', clock: 'issue5' },
      stop('issue5'),
      issue('refusal-above'),
      line('refused', { refusalGround: 'authority' }),
      tell(filer, '颁发机关不予颁发，送达书写明理由', 'The issuing authority refused; the letter states the reasons'),
    ],
  },
  'hand-over': {
    title: both('领取', 'Hand over'),
    consequence: both(
      '核对专办员身份，签收；台账同时记为借出，开始计算应还日期。',
      'The clerk’s identity is checked and the receipt signed; the ledger lends it, and the day it is due begins.',
    ),
    from: ['issued', 'reuse-ok'],
    by: custodian,
    weight: 'main',
    input: receiverInput,
    guards: [handedFromCustody('passport', number())],
    happened: both('已领取', 'Handed over'),
    effects: [move('handed-over'), issue('slip'), lends(number())],
  },
  'not-collected': notCollected(['issued', 'reuse-ok']),
};

/** Of the book that was issued, here or above; or of the one in store. */
function number(): Expr {
  return {
    if: [
      is('action', 'use-existing'),
      field('oldNumber'),
      { max: [ref('last.issue.number'), ref('last.result-issued.number')] },
    ],
  };
}
export const issuedNumber = number();
export const actions: { readonly [id: string]: Action } = { ...routing, ...issuing };
