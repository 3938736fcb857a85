/** Sample card applications of a demo office: before the ministry, with the economies, in use. Invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';
import { sampleCard } from './examples.ts';

export const procedure = 'apec-business-travel-card';

const clerk = 'firm:unit_liaison';
const officer = 'outbound:handler';
type Steps = DemoCase['steps'];

const step = (after: number, act: string, by: string, input: Steps[number]['input'] = {}) => ({
  after,
  act,
  by,
  input,
});
const accepted: Steps = [step(0, 'apply', clerk), step(1, 'accept', 'd1:window')];
const sent: Steps = [
  ...accepted,
  step(1, 'record-seen', officer, { noRecord: 'clear', seenOn: '{today}' }),
  step(1, 'approve-city', 'outbound:dept_head'),
  step(1, 'pay-fee', clerk, { receiptNumber: 'SAMPLE-720', paidOn: '{today}' }),
  step(4, 'mfa-pass', officer, { decisionNumber: '示例{year}-1', answeredOn: '{today}' }),
];
/** Answers on one day, so many working days after the step before. */
const answers = (after: number, result: string, ...economies: string[]): Steps =>
  economies.map((economy, at) =>
    step(at === 0 ? after : 0, 'economy-result', officer, { economy, result, answeredOn: '{today}' }),
  );

const onFiling = [
  'letter',
  'commitment',
  'licence',
  'credit',
  'tax',
  'tradeProof',
  'social',
  'passportCopy',
  'photo',
  'signature',
];

const card = (daysAgo: number, nameCn: string, surname: string, passportNo: string, steps: Steps): DemoCase => ({
  needs: ['registered-abtc'],
  applicant: clerk,
  daysAgo,
  form: {
    ...sampleCard,
    name: '示例进出口有限公司',
    uscc: '91420100000002022J',
    nameCn,
    surname,
    passportNo,
    noRecordOn: '{opened-5}',
  },
  materials: [...onFiling, 'feeReceipt'],
  steps,
});

export const demoCases: readonly DemoCase[] = [
  card(80, '林示例', 'LIN', 'E12345678', [
    ...sent,
    ...answers(12, 'approved', 'JPN', 'KOR', 'SGP', 'THA', 'VNM'),
    ...answers(10, 'approved', 'MYS', 'PHL', 'NZL'),
    ...answers(8, 'denied', 'AUS'),
  ]),
  card(60, '何示例', 'HE', 'E12345686', [...sent, ...answers(15, 'approved', 'JPN', 'THA', 'CHL', 'PER')]),
  card(40, '谢示例', 'XIE', 'E12345694', sent),
  card(6, '罗示例', 'LUO', 'E12345702', accepted),
];
