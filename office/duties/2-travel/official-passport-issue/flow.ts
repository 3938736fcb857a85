/** Acts after acceptance: produced here, referred upward, reused, handed out (dossier 2, §7.1). */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { type Expr, field, input, ref, setting, today } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { decidedElsewhere } from '../../../../src/language/patterns/alone.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { cancelsReplaced } from '../shared/cancelling.ts';
import {
  authority,
  both,
  check,
  chief,
  custodian,
  day,
  filer,
  inRegister,
  is,
  issue,
  mfaGuide,
  move,
  notLater,
  officer,
  stop,
  tell,
  text,
} from '../shared/documents.ts';
import {
  applicationLine,
  decisionInput,
  handling,
  handlingEnds,
  handsOver,
  notAskedFor,
  produces,
  recorded,
  refusedAbove,
} from '../shared/issuing.ts';
import { notCollected } from '../shared/lending.ts';
import { consentedToSecondLoss, consentsToSecondLoss } from '../shared/losses.ts';
import { kind, makes } from './form.ts';

export const line = applicationLine({ family: 'passport', class: field('class'), ground: field('ground') });

const isDiplomatic: Expr = { eq: [field('class'), 'D'] };
const routing: { readonly [id: string]: Action } = {
  refer: {
    title: both('报颁发机关', 'Refer upward'),
    consequence: both(
      '外交护照由外交部颁发，本办转报。',
      'Diplomatic passports are issued by the ministry; the file goes up.',
    ),
    from: ['accepted'],
    by: officer,
    guards: [notAskedFor('passport.not-diplomatic', { all: [isDiplomatic, makes] })],
    happened: both('已报颁发机关', 'Referred to the issuing authority'),
    effects: [
      move('referred'),
      { do: 'clock', op: 'pause', clock: 'issue5', ground: 'superior' },
      issue('referral'),
      tell(filer, '已转报颁发机关', 'The file went to the issuing authority'),
    ],
  },
  produce: produces('passport', [
    notAskedFor('passport.not-ours', { all: [makes, { not: isDiplomatic }] }),
    consentedToSecondLoss('passport', is('ground', 'lost')),
  ]),
  'consent-second-loss': consentsToSecondLoss,
  reuse: {
    title: both('沿用在库护照', 'Use the one in store'),
    consequence: both('通知保管员，来领时借出。', 'The custodian is told; it is lent when it is collected.'),
    from: ['accepted'],
    by: officer,
    notBy: handling,
    part: 'decides',
    input: [{ key: 'pages', type: 'int', min: 0, max: 96, label: both('空白签证页', 'Blank visa pages') }],
    guards: [
      notAskedFor('passport.not-reuse', is('action', 'use-existing')),
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
    guards: [notAskedFor('passport.not-certificate', is('action', 'exit-certificate-only'))],
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
/** D10: no more is kept of it than that somebody looked. */
const clear: Field = {
  key: 'clear',
  type: 'declaration',
  label: both(
    '颁发机关已查，没有《护照法》第十三条、第十四条的情形',
    'The issuing authority looked: none of the cases of Passport Law, articles 13 and 14',
  ),
};

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

/** A travel card is used with the passport it is linked to: a new passport means a new card (§11). */
const cardFollows = (number: Expr, get: (key: string) => Expr): readonly Effect[] =>
  ['issued', 'active'].map((state) => ({
    when: { any: [is('action', 'renew'), is('ground', 'lost')] },
    do: 'act',
    on: { look: 'abtc-register', where: { passport: field('oldNumber'), state }, take: { column: 'case' } },
    act: 'passport-changed',
    input: { changedOn: get('issuedOn'), newPassport: number, newExpiry: get('expiry') },
  }));

/** The book enters custody as a case of its own; a replaced one is proposed for cancellation the same day. */
const issued = (number: Expr, get: (key: string) => Expr): readonly Effect[] => [
  move('issued'),
  ...handlingEnds,
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
      chip: 'yes',
      unitName: field('unitName'),
      unit: ref('case.unit'),
      keeper: 'office',
    },
    begin: { act: 'expect' },
    text: both('新护照入库', 'The new passport enters custody'),
  },
  ...cancelsReplaced({
    number: field('oldNumber'),
    when: is('action', 'renew'),
    holder: field('name'),
    trigger: { if: [is('ground', 'damaged'), 'damaged', 'replaced'] },
    text: both('旧护照注销', 'The old passport is to be cancelled'),
  }),
  ...cardFollows(number, get),
  tell(
    custodian,
    '新护照已颁发，请入库登记；换发的，当天注销旧照',
    'A passport was issued: register it; cancel the replaced one today',
  ),
  tell(filer, '护照已颁发，请凭身份证和回执领取', 'The passport is issued: collect it with ID card and receipt'),
];

const ministry = both('颁发机关', 'Issuing authority');

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
    input: [...bookInput, chip, clear],
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
    input: [...decisionInput, ...bookInput],
    guards: [notLater('decidedOn'), ...bookGuards],
    happened: both('颁发机关已颁发', 'Issued by the issuing authority'),
    effects: [recorded(ministry, 'issued'), ...issued(input('number'), input)],
  },
  'result-refused': refusedAbove({
    title: both('登记：不予颁发', 'Record: refused'),
    body: ministry,
    ground: both('护照法第十三条、第十四条', 'Passport Law, articles 13 and 14'),
    happened: both('颁发机关不予颁发', 'Refused by the issuing authority'),
    told: ['颁发机关不予颁发，送达书写明理由', 'The issuing authority refused; the letter states the reasons'],
    line: line('refused', { refusalGround: 'authority' }),
  }),
  'hand-over': handsOver('passport', number(), ['issued', 'reuse-ok'], 'handed-over'),
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
