/** Sample passes and endorsements of a demo office: in use, referred, made, waiting. People and numbers are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';
import type { Value } from '../../../../src/language/expression.ts';
import { sampleTraveller } from '../shared/sample-people.ts';

export const procedure = 'hk-macao-pass';

type Values = { readonly [key: string]: Value };
const clerk = 'bureau:unit_liaison';
const window = 'd1:window';
const officer = 'outbound:handler';
const keeper = 'outbound:custodian';

const form = (name: string, pinyin: string, change: Values = {}): Values => ({
  tripSource: 'paper',
  trip: '示例省外港澳〔{year}〕8号',
  validUntil: '{opened+150}',
  exitOn: '{opened+12}',
  returnOn: '{opened+15}',
  ...sampleTraveller(name, pinyin),
  action: 'new',
  region: 'HKG',
  kind: 'visit',
  hkTerm: '3m-single',
  stay: 7,
  entries: 1,
  administrative: true,
  inviter: '示例邀请单位',
  purpose: '示例交流会',
  inviteFrom: '{opened+5}',
  inviteTo: '{opened+40}',
  photoReceipt: '20260000000000012346',
  ...change,
});
const step = (after: number, act: string, by: string, input: Values = {}) => ({ after, act, by, input });
const accepted = [step(0, 'file', clerk), step(1, 'accept', window)];
const application = (daysAgo: number, of: Values, steps: DemoCase['steps']): DemoCase => ({
  applicant: clerk,
  daysAgo,
  form: of,
  steps,
});

export const demoCases: readonly DemoCase[] = [
  // The pass is in the safe already: endorsed for both regions, lent, one entry counted.
  {
    ...application(
      16,
      form('洪示例', 'HONG', {
        action: 'endorsement',
        passNumber: 'HC1000071',
        passExpiry: '2030-06-14',
        region: 'both',
        hkTerm: '3m-double',
        macaoTerm: '3m-single',
        entries: 2,
      }),
      [
        ...accepted,
        step(2, 'endorse', officer, { endorsedFrom: '{today}' }),
        step(1, 'hand-over', keeper, { receiver: '示例专办员', identified: true }),
        step(8, 'count-hk', keeper, { enteredOn: '{today-1}' }),
      ],
    ),
    needs: ['pass-endorsed'],
  },
  application(9, form('荒示例', 'HUANG', { kind: 'stationed', until: '{opened+700}', administrative: false }), [
    ...accepted,
    step(1, 'refer', officer),
  ]),
  application(6, form('日示例', 'RI', { region: 'MAC', macaoTerm: '3m-single' }), [
    ...accepted,
    step(1, 'produce', officer, { headWidth: 18, headHeight: 30, white: true }),
  ]),
  application(1, form('月示例', 'YUE'), [step(0, 'file', clerk)]),
];
