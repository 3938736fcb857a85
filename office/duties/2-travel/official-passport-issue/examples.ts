/** Worked examples of dossier 2, §7.1; those about books in the register stand in the tests of rules. Persons are invented. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';
import { both } from '../shared/documents.ts';
import { sampleTraveller } from '../shared/sample-form.ts';

type Values = { readonly [key: string]: Value };

const sample: Values = {
  ...sampleTraveller,
  class: 'P',
  action: 'new',
  ground: 'first',
  photoReceipt: '12345678901234567890',
  biometricsRef: '示例采集1号',
  biometricsOn: '2026-01-03',
};
const unit = 'applicant';
const window = 'window@d1';
const officer = 'handler@outbound';
const chief = 'dept_head@outbound';

const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});
const file = (on: string, change: Values = {}): ExampleStep => ({
  on,
  act: 'file',
  by: unit,
  form: { ...sample, ...change },
});
const photo = { headWidth: 18, headHeight: 30, white: true };
const book = {
  number: 'PE3000001',
  issuedOn: '2026-10-10',
  expiry: '2031-06-14',
  authority: '示例颁发机关',
  mrz: 'POCHNLI<<SHILI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nPE30000011CHN8503172M3106143<<<<<<<<<<<<<<<0',
  chip: true,
  clear: true,
};
const accepted = [file('2026-09-28'), step('2026-09-29', 'accept', window)];
const refusal = { facts: '批件没有列入本人。', refusalGround: 'D1', reasons: '出访人员名单中没有申请人。' };

export const examples: readonly Example[] = [
  {
    title: both('例3：9月29日受理，10月12日到期', 'Example 3: accepted 29 September, due 12 October'),
    given: [...accepted, step('2026-09-29', 'produce', officer, photo), step('2026-10-10', 'issue', chief, book)],
    expect: [
      { clock: 'issue5', due: '2026-10-12' },
      { state: 'issued', on: '2026-10-10' },
    ],
  },
  {
    title: both('例4：科级人员申请公务护照，种类不符', 'Example 4: a section-level clerk asks for a service passport'),
    given: [{ ...file('2026-09-28', { class: 'S' }), refused: 'passport.class' }],
    expect: [{ condition: 'D2', outcome: 'fails' }],
  },
  {
    title: both('相片头部太宽', 'The head on the photograph is too wide'),
    given: [
      ...accepted,
      { ...step('2026-09-29', 'produce', officer, { ...photo, headWidth: 23 }), refused: 'passport.photo' },
    ],
    expect: [{ state: 'accepted' }],
  },
  {
    title: both('机读区校验位不符，不能颁发', 'A check digit of the zone is wrong'),
    given: [
      ...accepted,
      step('2026-09-29', 'produce', officer, photo),
      {
        ...step('2026-10-10', 'issue', chief, { ...book, mrz: book.mrz.replace('PE30000011', 'PE30000010') }),
        refused: 'passport.zone',
      },
    ],
    expect: [{ state: 'in-production' }],
  },
  {
    title: both('有效期超过 5 年减一天', 'The term is longer than 5 years less a day'),
    given: [
      ...accepted,
      step('2026-09-29', 'produce', officer, photo),
      { ...step('2026-10-10', 'issue', chief, { ...book, issuedOn: '2026-06-14' }), refused: 'passport.term' },
    ],
    expect: [{ state: 'in-production' }],
  },
  {
    title: both('补正 5 个工作日，逾期结束', 'Corrections in 5 working days, else the case closes'),
    given: [
      file('2026-09-21'),
      step('2026-09-22', 'request-correction', window, { items: [{ item: '相片回执', what: '看不清，请重新提交。' }] }),
      { ...step('2026-10-13', 'resubmit', unit), refused: 'act.not-in-state' },
    ],
    expect: [{ state: 'lapsed' }],
  },
  {
    title: both('处长不予办理，办领导复核撤销', 'Refused by the head, reversed by a leader'),
    given: [
      ...accepted,
      step('2026-09-30', 'refuse', chief, refusal),
      step('2026-10-09', 'ask-review', unit, { reasons: '批件变更后已列入本人。' }),
      step('2026-10-12', 'reverse', 'deputy_director@office', { reasons: '变更批件已经核对。' }),
    ],
    expect: [
      { state: 'accepted', on: '2026-10-12' },
      { paper: 'refusal', status: 'valid' },
    ],
  },
  {
    title: both('外交护照转报外交部', 'A diplomatic passport goes up to the ministry'),
    given: [
      file('2026-09-28', { class: 'D', rank: 'vice-province', post: '副市长' }),
      step('2026-09-29', 'accept', window),
      step('2026-09-30', 'refer', officer),
      step('2026-10-21', 'result-issued', officer, {
        decisionNumber: '示例外函〔2026〕3号',
        decidedOn: '2026-10-20',
        number: 'DE3000001',
        issuedOn: '2026-10-20',
        expiry: '2031-06-14',
        authority: '示例颁发机关',
        mrz: 'PDCHNLI<<SHILI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nDE30000017CHN8503172M3106143<<<<<<<<<<<<<<<8',
      }),
    ],
    expect: [{ state: 'issued', on: '2026-10-21' }],
  },
];
