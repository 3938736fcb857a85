/** Acts after acceptance of a pass (dossier 2, §7.5): produced, endorsed, referred, handed out, entries counted from stamps. */
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
  dayNow,
  design,
  filer,
  hkMacaoGuide,
  is,
  issue,
  move,
  notLater,
  officer,
  row,
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
import { endOf, makes, toHk, toMacao } from './form.ts';

const upward: Expr = is('kind', 'stationed', 'study');
const here: Expr = { not: upward };

export const line = applicationLine({ family: 'pass' });

const endorsed: readonly Field[] = [dayNow('endorsedFrom', '签注自', 'Endorsed from')];
const passInput: readonly Field[] = [
  text('number', '通行证号', 'Number', { max: 12, mask: 'document' }),
  dayNow('issuedOn', '签发日期', 'Issued on'),
  day('expiry', '有效期至', 'Expires on'),
  text('authority', '签发机关', 'Issuing authority'),
  ...endorsed,
];
/** H2, for each region that is endorsed. */
const lasts = (key: string, show: Expr, from: Expr, expiry: Expr): Check =>
  check(
    'pass.endorsement-long',
    'endorsedFrom',
    endOf(field(key), from, expiry),
    ['签注的最后一天在通行证有效期以后', '先换发通行证，或者改办较短的签注。'],
    ['The endorsement would end after the pass', 'Renew the pass first, or endorse for a shorter time.'],
    { when: show, basis: hkMacaoGuide },
  );
const passGuards: readonly Check[] = [
  notLater('issuedOn'),
  check(
    'pass.number',
    'number',
    { matches: [input('number'), '^[A-Z0-9]{6,12}$'] },
    ['通行证号的格式不对', '大写字母和数字，6 到 12 位，不留空格。'],
    ['The number has the wrong form', '6 to 12 capital letters and digits, without spaces.'],
    { basis: design },
  ),
  check(
    'pass.term',
    'expiry',
    {
      rule: 'passport-term',
      with: { issuedOn: input('issuedOn'), expiry: input('expiry'), years: setting('pass.years') },
    },
    ['有效期超过最长年限', '签发日加 5 年，减 1 天，是最晚的一天。'],
    ['The term is longer than allowed', 'Date of issue plus 5 years, less a day, is the last one.'],
  ),
  lasts('hkTerm', toHk, input('endorsedFrom'), input('expiry')),
  lasts('macaoTerm', toMacao, input('endorsedFrom'), input('expiry')),
];

const end = (key: string): Expr => endOf(field(key), input('endorsedFrom'), undefined, 'to');
const entriesOf = (key: string): Expr => endOf(field(key), input('endorsedFrom'), undefined, 'entries');
const lastDay: Expr = { max: [{ if: [toHk, end('hkTerm'), null] }, { if: [toMacao, end('macaoTerm'), null] }] };

/** Both regions on one line, each with its own entries and days. */
const endorse = (document: Expr): readonly Effect[] => [
  row('endorsement-register', {
    document,
    holder: field('name'),
    unit: ref('case.unit'),
    unitName: field('unitName'),
    trip: field('trip'),
    region: field('region'),
    kind: field('kind'),
    purpose: field('purpose'),
    stay: field('stay'),
    issuedOn: today,
    until: lastDay,
    hkEntries: { if: [toHk, entriesOf('hkTerm'), null] },
    hkFrom: { if: [toHk, input('endorsedFrom'), null] },
    hkTo: { if: [toHk, end('hkTerm'), null] },
    hkUsed: { if: [toHk, 0, null] },
    macaoEntries: { if: [toMacao, entriesOf('macaoTerm'), null] },
    macaoFrom: { if: [toMacao, input('endorsedFrom'), null] },
    macaoTo: { if: [toMacao, end('macaoTerm'), null] },
    macaoUsed: { if: [toMacao, 0, null] },
    state: 'issued',
  }),
  ...handlingEnds,
  { do: 'clock', op: 'start', clock: 'endorsement', on: lastDay },
  move('issued'),
  tell(filer, '通行证和签注已办好，请领取', 'Pass and endorsement are ready; please collect them'),
];

const issuedPass: readonly Effect[] = [
  line('issued', { document: input('number'), issuedOn: input('issuedOn'), expiry: input('expiry') }),
  {
    do: 'open',
    procedure: 'document-custody',
    form: {
      origin: 'issued',
      kind: 'HKMO',
      number: input('number'),
      holder: field('name'),
      issue: input('issuedOn'),
      expiry: input('expiry'),
      authority: input('authority'),
      unitName: field('unitName'),
      unit: ref('case.unit'),
      keeper: 'office',
    },
    begin: { act: 'expect' },
    text: both('新通行证入库', 'The new pass enters custody'),
  },
  ...cancelsReplaced({
    number: field('passNumber'),
    when: is('action', 'renew'),
    holder: field('name'),
    text: both('旧通行证注销', 'The old pass is to be cancelled'),
  }),
  tell(
    custodian,
    '新通行证已颁发，请入库登记；换发的，当天注销旧证',
    'A pass was issued: register it; cancel the replaced one today',
  ),
];

const superior = both('港澳事务主管机关', 'Authority for Hong Kong and Macao affairs');
const passOf: Expr = {
  if: [makes, { max: [ref('last.issue.number'), ref('last.result-issued.number')] }, field('passNumber')],
};

const granting: { readonly [id: string]: Action } = {
  refer: {
    title: both('报上级', 'Refer upward'),
    consequence: both('驻港澳、就读签注由上级办理。', 'Endorsements for the stationed and for study are given above.'),
    from: ['accepted'],
    by: officer,
    guards: [notAskedFor('pass.not-upward', upward)],
    happened: both('已报上级', 'Referred upward'),
    effects: [
      move('referred'),
      { do: 'clock', op: 'pause', clock: 'issue5', ground: 'superior' },
      issue('referral'),
      tell(filer, '已报上级办理', 'It went to the superior authority'),
    ],
  },
  produce: produces('pass', [
    notAskedFor('pass.not-made', { all: [makes, here] }),
    consentedToSecondLoss('pass', is('action', 'new')),
  ]),
  'consent-second-loss': consentsToSecondLoss,
  issue: {
    title: both('颁发并签注', 'Issue and endorse'),
    from: ['in-production'],
    by: [...chief, ...officer],
    notBy: handling,
    weight: 'main',
    input: passInput,
    guards: passGuards,
    happened: both('已颁发并签注', 'Issued and endorsed'),
    effects: [...issuedPass, ...endorse(input('number'))],
  },
  endorse: {
    title: both('签注', 'Endorse'),
    from: ['accepted'],
    by: officer,
    notBy: handling,
    input: endorsed,
    guards: [
      notAskedFor('pass.not-endorsement', { all: [is('action', 'endorsement'), here] }),
      lasts('hkTerm', toHk, input('endorsedFrom'), field('passExpiry')),
      lasts('macaoTerm', toMacao, input('endorsedFrom'), field('passExpiry')),
    ],
    happened: both('已签注', 'Endorsed'),
    effects: [line('issued', { document: field('passNumber') }), ...endorse(field('passNumber'))],
  },
  'result-issued': {
    title: both('登记：已办理', 'Record: issued'),
    from: ['referred'],
    by: authority,
    alone: decidedElsewhere,
    input: [
      ...decisionInput,
      ...passInput.map(
        (one): Field => (['number', 'issuedOn', 'authority'].includes(one.key) ? { ...one, show: makes } : one),
      ),
    ],
    guards: [
      notLater('decidedOn'),
      ...passGuards.map((guard): Check => (guard.code === 'pass.endorsement-long' ? guard : { ...guard, when: makes })),
    ],
    happened: both('上级已办理', 'Issued above'),
    effects: [
      recorded(superior, 'issued'),
      ...issuedPass.map(
        (effect): Effect => ({
          ...effect,
          when: effect.when === undefined ? makes : { all: [makes, effect.when] },
        }),
      ),
      { ...line('issued', { document: field('passNumber') }), when: { not: makes } },
      ...endorse({ if: [makes, input('number'), field('passNumber')] }),
    ],
  },
  'result-refused': refusedAbove({
    title: both('登记：不予办理', 'Record: refused'),
    body: superior,
    happened: both('上级不予办理', 'Refused above'),
    told: ['上级不予办理，送达书写明理由', 'The superior authority refused; the letter states the reasons'],
    line: line('refused', { refusalGround: 'authority' }),
  }),
};

const givenFrom: Expr = {
  max: [ref('last.issue.endorsedFrom'), ref('last.endorse.endorsedFrom'), ref('last.result-issued.endorsedFrom')],
};
/** Entries stamped so far against those that were endorsed; what another term than a visit allows is not counted out. */
const used = (region: 'hk' | 'macao', take?: string): Expr => ({
  rule: 'endorsement-use',
  with: {
    term: field(`${region}Term`),
    from: givenFrom,
    until: { if: [is('kind', 'visit'), null, field('until')] },
    used: ref(`done.count-${region}`),
    entered: input('enteredOn'),
  },
  ...(take === undefined ? {} : { take }),
});
const allUsed: Expr = {
  all: [{ any: [{ not: toHk }, used('hk', 'usedUp')] }, { any: [{ not: toMacao }, used('macao', 'usedUp')] }],
};
const endsUsed: readonly Effect[] = [
  stop('endorsement'),
  row('endorsement-register', { state: 'used-up' }),
  move('ended'),
];

const count = (region: 'hk' | 'macao', zh: string, en: string, show: Expr): Action => ({
  title: both(`登记入境${zh}`, `Count an entry into ${en}`),
  consequence: both('次数用完的，本件办结。', 'When the entries are used up the case closes.'),
  from: ['in-use'],
  by: custodian,
  weight: 'quiet',
  input: [day('enteredOn', '入境日期', 'Entered on', { hint: both('照入境章', 'As stamped') })],
  guards: [
    notLater('enteredOn'),
    notAskedFor(`pass.not-${region}`, show),
    check(
      'pass.entry-outside',
      'enteredOn',
      used(region),
      ['入境日期不在签注期内，或者签注次数已经用完', '照入境章核对；确有出入的，向处长报告。'],
      [
        'The entry lies outside the endorsement, or its entries are used up',
        'Compare the stamp; if it is so, tell the head.',
      ],
      { basis: hkMacaoGuide },
    ),
  ],
  happened: both(`登记入境${zh}`, `An entry into ${en} was counted`),
  effects: [
    row('endorsement-register', { [`${region}Used`]: ref(`done.count-${region}`) }),
    ...endsUsed.map((effect): Effect => ({ ...effect, when: allUsed })),
  ],
});

const using: { readonly [id: string]: Action } = {
  'hand-over': handsOver('pass', passOf, ['issued'], 'in-use'),
  'not-collected': notCollected(['issued']),
  'count-hk': count('hk', '香港', 'Hong Kong', toHk),
  'count-macao': count('macao', '澳门', 'Macao', toMacao),
  'used-up': {
    title: both('次数用完，办结', 'Used up: close'),
    from: ['in-use'],
    by: custodian,
    weight: 'quiet',
    happened: both('签注次数已用完', 'The entries are used up'),
    effects: endsUsed,
  },
  'end-endorsement': {
    title: both('签注到期', 'The endorsement ends'),
    from: ['issued', 'in-use'],
    by: [{ role: 'system' }],
    happened: both('签注到期', 'The endorsement ended'),
    effects: [{ do: 'lapse', clock: 'endorsement' }, row('endorsement-register', { state: 'used-up' }), move('ended')],
  },
};

export const pass = passOf;
export const actions: { readonly [id: string]: Action } = { ...granting, ...using };
