/** Form and acts of an exit certificate (dossier 2, §7.4): filed, checked, issued by another, void when the trip ends or changes. */
import type { Action } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref } from '../../../../src/language/expression.ts';
import type { Section } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import {
  both,
  check,
  chief,
  design,
  filer,
  hubeiGuide,
  inRegister,
  issue,
  long,
  move,
  officer,
  onServer,
  row,
  start,
  stop,
  tell,
  text,
} from '../shared/documents.ts';
import { agreementRows, wholeAgreements } from '../shared/travel-tables.ts';
import { tripChecks, tripGuard, tripSection } from '../shared/traveller.ts';

export const group = (take?: string): Expr => ({
  rule: 'exit-certificate-group',
  with: { holders: field('holders'), countries: field('countries'), exit: field('exitOn'), entry: field('returnOn') },
  ...(take === undefined ? {} : { take }),
});
/** What the table of agreements says for the country at hand and this class. */
const outcome = (kind: string): Expr => ({
  rule: 'visa-requirement',
  with: {
    rows: agreementRows(ref('item.country')),
    whole: wholeAgreements,
    country: ref('item.country'),
    class: kind,
    entry: field('exitOn'),
    stay: group('stay'),
    offers: ref('item.offers'),
  },
  take: 'outcome',
});
const classes = ['D', 'S', 'P'];
export const withoutVisa: Expr = {
  all: [
    group(),
    ...classes.map(
      (kind): Expr => ({
        any: [
          { ne: [group(kind), true] },
          { every: [field('countries'), { in: [outcome(kind), ['exempt', 'e-visa']] }] },
        ],
      }),
    ),
  ],
};
const byVisa: Expr = {
  any: classes.map(
    (kind): Expr => ({
      all: [{ eq: [group(kind), true] }, { some: [field('countries'), { eq: [outcome(kind), 'e-visa'] }] }],
    }),
  ),
};

export const form: readonly Section[] = [
  { ...tripSection, materials: ['approval', 'record'] },
  {
    id: 'holders',
    title: both('持照人和国家', 'Holders and countries'),
    help: both(
      '一个团组一份；单独出行的人另办一份。',
      'One for a delegation; members who travel apart get one of their own.',
    ),
    fields: [
      text('name', '团组名称', 'Delegation', { max: 100 }),
      text('unitName', '单位名称', 'Name of the unit', { max: 100 }),
      {
        key: 'holders',
        type: 'list',
        min: 1,
        max: 30,
        label: both('持照人', 'Holders'),
        itemTitle: both('第 {n} 人', 'holder {n}'),
        fields: [
          text('name', '姓名', 'Name', { max: 60, mask: 'name' }),
          text('number', '护照号', 'Passport', {
            max: 12,
            mask: 'document',
            purpose: both('印在出境证明上，边检核对。', 'Printed on the certificate for the border inspection.'),
            checks: [
              check(
                'exit.number',
                undefined,
                { matches: [ref('item.number'), '^((DE|SE|PE)\\d{7}|[DSP]\\d{7,8})$'] },
                ['护照号的格式不对', '现行护照为 DE、SE、PE 加 7 位数字。'],
                ['The number has the wrong form', 'DE, SE or PE and 7 digits; older ones D, S or P and 7 or 8.'],
              ),
            ],
          }),
        ],
      },
      {
        key: 'countries',
        type: 'list',
        min: 1,
        max: 10,
        label: both('国家', 'Countries'),
        itemTitle: both('第 {n} 国', 'country {n}'),
        fields: [
          { key: 'country', type: 'country', label: both('国家', 'Country') },
          choice('offers', both('电子签证', 'E-visa'), [
            option('none', '免签', 'Exempt from a visa'),
            option('e-visa', '已办电子签证', 'An e-visa was obtained'),
          ]),
        ],
      },
      choice('reason', both('理由', 'Reason'), [
        option('exempt', '免签', 'Exempt from a visa'),
        option('e-visa', '电子签证', 'E-visa'),
      ]),
    ],
    materials: ['application'],
  },
];

export const formChecks: readonly Check[] = [
  ...tripChecks,
  check(
    'exit.visa-needed',
    'countries',
    withoutVisa,
    ['所去国家对这类护照需要签证', '请办理签证；免签以互免协定一览表为准。'],
    ['A visa is needed for this class of passport', 'Apply for the visa; the table of agreements decides.'],
    { basis: hubeiGuide },
  ),
  check(
    'exit.reason',
    'reason',
    { eq: [{ if: [byVisa, 'e-visa', 'exempt'] }, field('reason')] },
    ['理由和核对结果不同', '照一览表改选。'],
    ['The reason is not what the table gives', 'Choose what the table gives.'],
    { when: withoutVisa },
  ),
];

const expiryOf = inRegister(ref('item.number'), 'expiry');
const holderOf = inRegister(ref('item.number'), 'holder');
const booksAgree: Check = check(
  'exit.passport',
  undefined,
  {
    every: [
      field('holders'),
      {
        all: [
          onServer(expiryOf, { ge: [expiryOf, field('returnOn')] }),
          onServer(holderOf, { eq: [holderOf, ref('item.name')] }),
        ],
      },
    ],
  },
  ['有护照在台账里不是此人，或者回国前过期', '核对姓名和号码；有效期不足的先换发。'],
  [
    'A passport is another person’s by the register, or ends before the return',
    'Check names and numbers; renew what is too short.',
  ],
  { basis: design },
);

const void1: Action['effects'] = [
  { do: 'void-paper', paper: 'certificate', status: 'void' },
  row('exit-certificate-register', { state: 'void' }),
  {
    ...row('visa-register', { result: 'withdrawn' }),
    when: { eq: [field('reason'), 'exempt'] },
  },
  move('void'),
  tell(filer, '出境证明已作废；行程变更的，可以重新申请', 'The exit certificate is void; it may be applied for again'),
];

const draftActs: { readonly [id: string]: Action } = {
  save: {
    title: both('先存着', 'Save'),
    from: ['draft', 'correcting'],
    by: filer,
    edits: true,
    weight: 'quiet',
    happened: both('已保存', 'Saved'),
    effects: [{ when: { eq: [ref('state'), 'draft'] }, do: 'clock', op: 'restart', clock: 'draft' }],
  },
  file: {
    title: both('提交', 'File'),
    consequence: both('2 个工作日内办好。', 'Ready in 2 working days.'),
    from: ['draft'],
    by: filer,
    edits: true,
    needsComplete: true,
    weight: 'main',
    guards: [{ ...tripGuard(null, group('codes')) }, booksAgree],
    happened: both('已提交', 'Filed'),
    effects: [
      move('applied'),
      stop('draft'),
      start('issue2'),
      tell(officer, '新的出境证明申请', 'A new application for an exit certificate'),
    ],
  },
  resubmit: {
    title: both('改好后提交', 'Submit the corrections'),
    from: ['correcting'],
    by: filer,
    edits: true,
    needsComplete: true,
    weight: 'main',
    guards: [{ ...tripGuard(null, group('codes')) }, booksAgree],
    happened: both('已补正', 'Corrected'),
    effects: [
      move('applied'),
      stop('c3'),
      { do: 'clock', op: 'restart', clock: 'issue2' },
      tell(officer, '出境证明已补正', 'The application was corrected'),
    ],
  },
  withdraw: {
    title: both('撤回', 'Withdraw'),
    from: ['applied', 'checked', 'correcting'],
    by: filer,
    weight: 'careful',
    happened: both('单位撤回', 'Withdrawn by the unit'),
    effects: [move('withdrawn'), stop('issue2'), stop('c3')],
  },
  discard: {
    title: both('删除草稿', 'Delete the draft'),
    from: ['draft'],
    by: filer,
    weight: 'careful',
    happened: both('草稿已删除', 'Draft deleted'),
    effects: [move('erased'), stop('draft'), { do: 'erase', what: 'all' }],
  },
  'erase-draft': {
    title: both('草稿到期删除', 'Erase the draft'),
    from: ['draft'],
    by: [{ role: 'system' }],
    happened: both('草稿到期，已删除', 'The draft’s time was up; erased'),
    effects: [move('erased'), { do: 'lapse', clock: 'draft' }, { do: 'erase', what: 'all' }],
  },
};

const officeActs: { readonly [id: string]: Action } = {
  check: {
    title: both('核对', 'Check'),
    consequence: both(
      '姓名、号码、起止与批件一致，报处长。',
      'Names, numbers and dates agree with the approval; goes to the head.',
    ),
    from: ['applied'],
    by: officer,
    weight: 'main',
    input: [
      {
        key: 'agreed',
        type: 'declaration',
        label: both('姓名、护照号和起止日期与批件原件一致', 'Names, numbers and dates agree with the approval'),
      },
    ],
    guards: [booksAgree],
    happened: both('已核对', 'Checked'),
    effects: [move('checked'), tell(chief, '出境证明待签发', 'An exit certificate waits to be issued')],
  },
  'request-correction': {
    title: both('一次告知补正', 'Ask for corrections'),
    from: ['applied'],
    by: officer,
    input: [long('items', '要改的内容（一次列全）', 'What to correct, all at once')],
    happened: both('已告知补正', 'Corrections asked for'),
    effects: [
      move('correcting'),
      stop('issue2'),
      start('c3'),
      issue('correction'),
      tell(filer, '请按通知补正', 'Please correct what the notice lists'),
    ],
  },
  'lapse-correction': {
    title: both('逾期未补正', 'Not corrected'),
    from: ['correcting'],
    by: [{ role: 'system' }],
    happened: both('到期没有补正，本件结束', 'Not corrected in time; closed'),
    effects: [move('lapsed'), { do: 'lapse', clock: 'c3' }],
  },
  issue: {
    title: both('签发', 'Issue'),
    consequence: both('编号、用印；和护照一起携带。', 'Numbered and sealed; carried with the passports.'),
    from: ['checked'],
    by: chief,
    notBy: ['check', 'request-correction'],
    weight: 'main',
    guards: [{ ...tripGuard(null, group('codes')) }],
    happened: both('已签发', 'Issued'),
    effects: [
      { do: 'take-number', series: '武外侨境', as: 'exit' },
      issue('certificate'),
      stop('issue2'),
      row('exit-certificate-register', {
        certificate: ref('number.exit'),
        trip: field('trip'),
        unit: ref('case.unit'),
        unitName: field('unitName'),
        countries: group('codes'),
        holders: { count: field('holders') },
        exitOn: field('exitOn'),
        returnOn: field('returnOn'),
        issuedOn: ref('today'),
        state: 'issued',
      }),
      // Who needs no visa stands beside those who do: the share of exempt travellers by country.
      {
        ...row('visa-register', {
          trip: field('trip'),
          unit: ref('case.unit'),
          unitName: field('unitName'),
          size: { count: field('holders') },
          country: { rule: 'register-line', with: { countries: field('countries') }, take: 'country' },
          from: field('exitOn'),
          to: field('returnOn'),
          result: 'exempt',
          filedOn: ref('today'),
          decidedOn: ref('today'),
        }),
        when: { eq: [field('reason'), 'exempt'] },
      },
      move('issued'),
      tell(filer, '出境证明已签发，请领取', 'The exit certificate is issued; please collect it'),
    ],
  },
  void: {
    title: both('任务取消或变更，作废', 'Void with its trip'),
    from: ['issued'],
    by: [{ role: 'system' }],
    happened: both('任务取消或变更，出境证明作废', 'The trip was cancelled or changed: void'),
    effects: void1,
  },
  'void-by-head': {
    title: both('作废', 'Declare void'),
    consequence: both(
      '任务取消或变更的，当天作废，可以重新申请。',
      'When the trip is cancelled or changed: void the same day; it may be applied for again.',
    ),
    from: ['issued'],
    by: chief,
    weight: 'careful',
    input: [long('reason', '原因', 'Reason')],
    guards: [
      check(
        'exit.reason-given',
        'reason',
        { present: input('reason') },
        ['没有原因', '写明原因。'],
        ['No reason', 'State it.'],
      ),
    ],
    happened: both('出境证明已作废', 'Declared void'),
    effects: void1,
  },
  close: {
    title: both('回国，办结', 'Close after the return'),
    from: ['issued'],
    by: officer,
    weight: 'quiet',
    guards: [
      check(
        'exit.still-away',
        undefined,
        { le: [field('returnOn'), ref('today')] },
        ['还没有到回国日期', '回国后办结。'],
        ['The return is not yet due', 'Close it afterwards.'],
      ),
    ],
    happened: both('已办结', 'Closed'),
    effects: [move('closed')],
  },
};

export const actions: { readonly [id: string]: Action } = { ...draftActs, ...officeActs };
