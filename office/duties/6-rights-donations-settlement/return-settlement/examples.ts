/** The dossier's worked examples, exact to the day, and refusals that must come. Persons and numbers are invented samples. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';

type Values = { readonly [key: string]: Value };

const sample: Values = {
  route: 'self',
  name: '陈示例',
  nameLatin: 'Chen Shili',
  sex: 'female',
  birth: '1980-05-06',
  nationality: 'CHN',
  docType: 'cnPassport',
  docNo: 'E12345678',
  email: 'shili@example.org',
  address: '12 rue Exemple, Paris',
  hadRegistration: true,
  cancelledAt: '420102',
  collegeRegistration: false,
  intendedDistrict: '420102',
  intendedAddress: '示例路1号',
  hostCountry: 'FRA',
  residenceKind: 'P',
  residenceSince: '2015-03-01',
  residenceDocNo: 'FR0000001',
  stays: [{ entered: '2026-01-10', left: '2026-04-10' }],
  dwelling: 'lineal',
  livelihood: 'savings',
  giveUpSignedOn: '2026-04-02',
  eService: true,
  resultMethod: 'counter',
};

const applicant = 'applicant';
const district = 'handler@district';
const officer = 'handler@d3';
const leader = 'deputy_director@office';

const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});
const file = (on: string, change: Values = {}): ExampleStep => ({
  on,
  act: 'file',
  by: applicant,
  form: { ...sample, ...change },
});
const opinion = { opinion: 'agree', reasons: '事实清楚，材料齐全，符合条件。' };

/** The ordinary road to the city, days given. */
const toCity = (
  days: { filed: string; accepted: string; asked: string; replied: string; reported: string },
  change: Values = {},
): ExampleStep[] => [
  file(days.filed, change),
  step(days.accepted, 'accept', district),
  step(days.asked, 'consult-police', district, { receivedOn: days.asked }),
  step(days.replied, 'police-reply', district, {
    outcome: 'agree',
    replyNumber: '示例公函〔2026〕1号',
    repliedOn: days.replied,
  }),
  step(days.reported, 'opine', district, opinion),
];

const spring = toCity({
  filed: '2026-04-22',
  accepted: '2026-04-27',
  asked: '2026-05-06',
  replied: '2026-05-15',
  reported: '2026-05-28',
});
const summer = toCity({
  filed: '2026-07-15',
  accepted: '2026-07-17',
  asked: '2026-07-20',
  replied: '2026-07-28',
  reported: '2026-08-05',
});
const granted = (on: string): ExampleStep =>
  step(on, 'record-province-approval', officer, {
    decisionNumber: '示例省侨〔2026〕8号',
    decidedOn: on,
    nationalSerial: 'SAMPLE0001',
  });
const refusal = { failed: ['S4'], facts: '住所产权已经转让。', reasons: '没有合法固定住所。' };
const provinceRefusal = {
  decisionNumber: '示例省侨〔2026〕9号',
  decidedOn: '2026-06-05',
  facts: '住所产权已经转让。',
  reasons: '没有合法固定住所。',
};
const fraud = { facts: '居留证明系伪造。', reasons: '以欺骗手段取得批准。' };
const elder: Values = {
  hadRegistration: false,
  otherPlaceGround: 'elderToChild',
  bornAbroad: true,
  relativeRegistered: true,
  withoutSupport: true,
  birth: '1966-05-22',
};

export const examples: readonly Example[] = [
  {
    title: { zh: '例1：各环节期限', en: 'Example 1: limits of each stage' },
    given: [...spring, step('2026-06-02', 'forward', officer, opinion)],
    expect: [
      { clock: 'consult5', due: '2026-05-07' },
      { clock: 'police10', due: '2026-05-19' },
      { clock: 'opine10', due: '2026-05-29' },
      { clock: 'city5', due: '2026-06-04' },
      { clock: 'total30', due: '2026-06-10' },
      { clock: 'approve', due: '2026-06-10' },
      { state: 'at-province', on: '2026-06-02' },
    ],
  },
  {
    title: {
      zh: '例2：6月3日签发，12月3日以前落户；4日已过期',
      en: 'Example 2: issued 3 June, register until 3 December; expired on the 4th',
    },
    given: [
      ...spring,
      step('2026-06-02', 'forward', officer, opinion),
      granted('2026-06-03'),
      step('2026-06-05', 'collect', applicant),
      {
        ...step('2026-12-04', 'register-household', applicant, { registeredOn: '2026-12-04', station: '示例派出所' }),
        refused: 'act.not-in-state',
      },
    ],
    expect: [
      { clock: 'cert6m', due: '2026-12-03' },
      { state: 'expired', on: '2026-12-04' },
      { paper: 'certificate', status: 'expired', validUntil: '2026-12-03' },
    ],
  },
  {
    title: { zh: '例2：最后一天可以落户', en: 'Example 2: registration on the last day' },
    given: [
      ...spring,
      step('2026-06-02', 'forward', officer, opinion),
      granted('2026-06-03'),
      step('2026-06-05', 'collect', applicant),
      step('2026-12-03', 'register-household', applicant, { registeredOn: '2026-12-03', station: '示例派出所' }),
    ],
    expect: [
      { state: 'settled', on: '2026-12-03' },
      { paper: 'certificate', status: 'valid', validUntil: '2026-12-03' },
    ],
  },
  {
    title: {
      zh: '例3：8月31日签发，遇休息日顺延，暂计',
      en: 'Example 3: issued 31 August, rolled over a rest day, provisional',
    },
    given: [...summer, step('2026-08-10', 'forward', officer, opinion), granted('2026-08-31')],
    expect: [
      { clock: 'cert6m', due: '2027-03-01', raw: '2027-02-28', provisional: true },
      { state: 'approved', on: '2026-08-31' },
    ],
  },
  {
    title: { zh: '例4：正好 3 个月', en: 'Example 4: exactly 3 months' },
    given: [file('2026-04-22')],
    expect: [
      { condition: 'S3', outcome: 'holds' },
      { condition: 'S1', outcome: 'holds' },
      { condition: 'S2', outcome: 'holds' },
      { condition: 'S4', outcome: 'holds' },
      { condition: 'S5', outcome: 'not-applicable' },
      { condition: 'S6', outcome: 'holds' },
      { condition: 'S7', outcome: 'not-applicable' },
      { clock: 'c1', due: '2026-04-29' },
    ],
  },
  {
    title: { zh: '例4：少一天，按 90 天仍满足', en: 'Example 4: one day less, still met by 90 days' },
    given: [file('2026-04-22', { stays: [{ entered: '2026-01-10', left: '2026-04-09' }] })],
    expect: [{ condition: 'S3', outcome: 'holds' }],
  },
  {
    title: { zh: '89 天，不满足', en: '89 days are not enough' },
    given: [file('2026-04-22', { stays: [{ entered: '2026-01-10', left: '2026-04-08' }] })],
    expect: [{ condition: 'S3', outcome: 'fails' }],
  },
  {
    title: {
      zh: '例5：59 岁 11 个月投靠子女，不符合',
      en: 'Example 5: joining a child at 59 years 11 months is not met',
    },
    given: [file('2026-04-22', elder)],
    expect: [
      { condition: 'S5', outcome: 'fails' },
      { condition: 'S2', outcome: 'not-applicable' },
    ],
  },
  {
    title: {
      zh: '5 个工作日没有告知，从收到之日起视为受理',
      en: 'Nothing said in 5 working days: accepted from receipt',
    },
    given: [
      file('2026-02-12', { stays: [{ entered: '2025-09-01', left: '2025-12-15' }], giveUpSignedOn: '2026-02-01' }),
      step('2026-02-27', 'consult-police', district, { receivedOn: '2026-02-27' }),
    ],
    expect: [
      { clock: 'c1', due: '2026-02-26' },
      { clock: 'total30', due: '2026-04-01' },
      { state: 'at-police' },
      { paper: 'deemed-acceptance', status: 'valid' },
    ],
  },
  {
    title: { zh: '同一问题不能告知两次补正', en: 'Corrections are not asked for twice' },
    given: [
      file('2026-04-22'),
      step('2026-04-23', 'request-correction', district, { items: [{ item: '照片', what: '只有一张，请再交一张' }] }),
      step('2026-04-24', 'resubmit', applicant),
      {
        ...step('2026-04-27', 'request-correction', district, { items: [{ item: '申请表', what: '没有签名' }] }),
        refused: 'correction-once',
      },
    ],
    expect: [{ state: 'filed' }, { clock: 'c1', due: '2026-05-06' }],
  },
  {
    title: { zh: '30 日没有补齐，本件结束', en: 'Not corrected in 30 days: closed' },
    given: [
      file('2026-04-22'),
      step('2026-04-23', 'request-correction', district, { items: [{ item: '照片', what: '请再交一张' }] }),
      { ...step('2026-05-26', 'resubmit', applicant), refused: 'act.not-in-state' },
    ],
    expect: [
      { clock: 'c3', due: '2026-05-25', raw: '2026-05-23' },
      { state: 'lapsed', on: '2026-05-26' },
    ],
  },
  {
    title: { zh: '审批人为省级，分管副主任不能批准', en: 'The province decides: the deputy director cannot approve' },
    given: [...spring, { ...step('2026-06-02', 'approve', leader), refused: 'approver-province' }],
    expect: [{ state: 'at-city' }],
  },
  {
    title: { zh: '省级委托后由市里批准', en: 'By delegation the city approves' },
    settings: { settlementApprover: 'city' },
    given: [
      ...spring,
      { ...step('2026-06-01', 'forward', officer, opinion), refused: 'approver-city' },
      { ...step('2026-06-01', 'approve', leader), refused: 'recheck-first' },
      step('2026-06-01', 'recheck', officer, opinion),
      step('2026-06-03', 'approve', leader, { nationalSerial: 'SAMPLE0002' }),
    ],
    expect: [
      { state: 'approved', on: '2026-06-03' },
      { clock: 'c4', due: '2026-06-17' },
      { paper: 'certificate', status: 'valid', validUntil: '2026-12-03' },
    ],
  },
  {
    title: { zh: '没有听取陈述申辩，不能不予批准', en: 'No refusal before the applicant is heard' },
    settings: { settlementApprover: 'city' },
    given: [
      ...spring,
      step('2026-05-29', 'recheck', officer, { ...opinion, opinion: 'disagree' }),
      { ...step('2026-06-01', 'refuse', leader, refusal), refused: 'hearing-first' },
      step('2026-06-01', 'give-hearing-notice', officer, {
        facts: '住所产权已经转让。',
        reasons: '没有合法固定住所。',
      }),
      { ...step('2026-06-02', 'refuse', leader, refusal), refused: 'hearing-first' },
      step('2026-06-03', 'give-hearing-notice-statement', applicant, { statement: '住所确已转让，没有其他住所。' }),
      step('2026-06-04', 'refuse', leader, refusal),
    ],
    expect: [
      { clock: 'c5', due: '2026-06-08' },
      { clock: 'city5', due: '2026-06-08' },
      { clock: 'total30', due: '2026-06-12' },
      { state: 'refused', on: '2026-06-04' },
      { paper: 'refusal', status: 'valid' },
    ],
  },
  {
    title: {
      zh: '退回查清事实：暂停，报回后接着算；只能退一次',
      en: 'Sent back for facts: paused, goes on after; once only',
    },
    given: [
      ...spring,
      step('2026-05-29', 'send-back', officer, {
        to: 'accepted',
        question: '出入境记录缺一页，请核实。',
        expectedDays: 5,
      }),
      step('2026-06-05', 'report-back', district, opinion),
      {
        ...step('2026-06-08', 'send-back', officer, { to: 'accepted', question: '再核实一次。', expectedDays: 5 }),
        refused: 'send-back-once',
      },
    ],
    expect: [{ clock: 'city5', due: '2026-06-11' }, { clock: 'total30', due: '2026-06-17' }, { state: 'at-city' }],
  },
  {
    title: { zh: '证书遗失：补发，最后一天不变', en: 'Certificate lost: replaced, same last day' },
    given: [
      ...spring,
      step('2026-06-02', 'forward', officer, opinion),
      granted('2026-06-03'),
      step('2026-06-05', 'collect', applicant),
      step('2026-08-10', 'report-loss', applicant, { how: '搬家时遗失。', declared: true }),
    ],
    expect: [{ state: 'reissued' }, { paper: 'certificate', status: 'valid', validUntil: '2026-12-03' }],
  },
  {
    title: {
      zh: '省级不予批准：先听取申请人；送达 10 个工作日从决定日算',
      en: 'The province refuses: heard first; 10 working days to deliver from the decision',
    },
    given: [
      ...spring,
      step('2026-06-02', 'forward', officer, opinion),
      { ...step('2026-06-08', 'record-province-refusal', officer, provinceRefusal), refused: 'hearing-first' },
      step('2026-06-08', 'record-province-refusal', officer, { ...provinceRefusal, provinceHeardOn: '2026-06-03' }),
      step('2026-06-10', 'deliver-refusal', officer, { deliveredOn: '2026-06-10', way: 'post' }),
    ],
    expect: [
      { state: 'refused', on: '2026-06-08' },
      { clock: 'c4', due: '2026-06-22' },
      { paper: 'province-refusal', status: 'valid' },
    ],
  },
  {
    title: {
      zh: '骗取批准：告知、期满、撤销，证书失效',
      en: 'Obtained by fraud: told, time over, revoked; the certificate has no effect',
    },
    given: [
      ...spring,
      step('2026-06-02', 'forward', officer, opinion),
      granted('2026-06-03'),
      step('2026-06-05', 'collect', applicant),
      { ...step('2026-07-01', 'revoke', leader, fraud), refused: 'hearing-first' },
      step('2026-07-01', 'give-revocation-notice', officer, fraud),
      step('2026-07-09', 'revoke', leader, fraud),
    ],
    expect: [
      { clock: 'c5r', due: '2026-07-08' },
      { state: 'revoked', on: '2026-07-09' },
      { paper: 'certificate', status: 'revoked' },
    ],
  },
  {
    title: {
      zh: '公安答复日不能晚于今天，也不能早于收文日',
      en: 'The reply lies neither in the future nor before receipt',
    },
    given: [
      ...spring.slice(0, 3),
      {
        ...step('2026-05-15', 'police-reply', district, {
          outcome: 'agree',
          replyNumber: '示例公函〔2026〕1号',
          repliedOn: '2026-05-16',
        }),
        refused: 'police-replied-when',
      },
      {
        ...step('2026-05-15', 'police-reply', district, {
          outcome: 'agree',
          replyNumber: '示例公函〔2026〕1号',
          repliedOn: '2026-05-05',
        }),
        refused: 'police-replied-when',
      },
    ],
    expect: [{ state: 'at-police' }],
  },
];
