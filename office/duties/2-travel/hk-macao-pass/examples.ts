/** Worked examples of dossier 2, §7.5. Persons and numbers are invented. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';
import { both } from '../shared/documents.ts';
import { sampleTraveller } from '../shared/sample-form.ts';

type Values = { readonly [key: string]: Value };

/** Hong Kong for three days, then Macao for three, without a break. */
const sample: Values = {
  ...sampleTraveller,
  exitOn: '2027-06-08',
  returnOn: '2027-06-13',
  action: 'new',
  region: 'both',
  kind: 'visit',
  hkTerm: '3m-single',
  macaoTerm: '3m-single',
  stay: 7,
  entries: 1,
  administrative: true,
  inviter: '示例邀请单位',
  purpose: '示例交流会',
  inviteFrom: '2027-06-01',
  inviteTo: '2027-06-30',
  photoReceipt: '12345678901234567890',
};
const endorsementOnly: Values = {
  action: 'endorsement',
  passNumber: 'C30000001',
  passExpiry: '2026-11-20',
  region: 'HKG',
  administrative: false,
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
  number: 'C30000002',
  issuedOn: '2026-03-05',
  expiry: '2031-03-04',
  authority: '示例颁发机关',
  endorsedFrom: '2026-03-05',
};
const accepted = [file('2026-03-02'), step('2026-03-03', 'accept', window)];

export const examples: readonly Example[] = [
  {
    title: both('香港 3 天接澳门 3 天，共 6 天：限 8 天，可以', 'Hong Kong 3 days, then Macao 3: 6 in all, at most 8'),
    given: [...accepted, step('2026-03-04', 'produce', officer, photo), step('2026-03-05', 'issue', chief, book)],
    expect: [
      { clock: 'issue5', due: '2026-03-10' },
      { clock: 'endorsement', due: '2026-06-04' },
      { condition: 'H7', outcome: 'holds' },
      { state: 'issued', on: '2026-03-05' },
    ],
  },
  {
    title: both(
      '一年多次签注到 2027-03-01，晚于通行证：先换发',
      'A one-year endorsement to 1 March 2027 outlasts the pass: renew it first',
    ),
    given: [
      {
        ...file('2026-03-02', {
          ...endorsementOnly,
          hkTerm: '12m-multiple',
          standing: true,
          exitOn: '2026-06-08',
          returnOn: '2026-06-10',
          inviteFrom: '2026-06-01',
          inviteTo: '2026-06-30',
        }),
        refused: 'pass.renew-first',
      },
    ],
    expect: [{ state: 'draft' }],
  },
  {
    title: both('只办签注 3 个工作日', 'Endorsement alone: 3 working days'),
    given: [
      file('2026-03-02', {
        ...endorsementOnly,
        exitOn: '2026-05-08',
        returnOn: '2026-05-10',
        inviteFrom: '2026-05-01',
        inviteTo: '2026-05-30',
      }),
      step('2026-03-03', 'accept', window),
      step('2026-03-06', 'endorse', officer, { endorsedFrom: '2026-03-06' }),
    ],
    expect: [
      { clock: 'issue5', due: '2026-03-06' },
      { state: 'issued', on: '2026-03-06' },
    ],
  },
  {
    title: both('申请停留 31 日', 'A stay of 31 days is asked for'),
    given: [{ ...file('2026-03-02', { stay: 31 }), refused: 'pass.stay' }],
    expect: [{ condition: 'H3', outcome: 'fails' }],
  },
  {
    title: both('多次签注没有长期业务需要', 'Multiple entries without a standing need'),
    given: [{ ...file('2026-03-02', { hkTerm: '3m-multiple' }), refused: 'pass.entries' }],
    expect: [{ state: 'draft' }],
  },
  {
    title: both('驻港澳签注报上级', 'Stationed staff: it goes up'),
    given: [
      file('2026-03-02', { kind: 'stationed', until: '2028-03-01', administrative: false }),
      step('2026-03-03', 'accept', window),
      step('2026-03-04', 'refer', officer),
      step('2026-03-25', 'result-issued', officer, {
        ...book,
        issuedOn: '2026-03-20',
        endorsedFrom: '2026-03-20',
        decisionNumber: '示例港澳〔2026〕5号',
        decidedOn: '2026-03-20',
      }),
    ],
    expect: [
      { clock: 'endorsement', due: '2028-03-01' },
      { state: 'issued', on: '2026-03-25' },
    ],
  },
];
