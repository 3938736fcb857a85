/** The dossier's worked examples (§3), exact to the day. People and bodies are invented samples. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';

type Values = { readonly [key: string]: Value };

const member = {
  name: '员示例',
  unitName: '示例单位',
  post: '处长',
  rank: 'division',
  role: 'member',
  staffKind: 'ordinary',
  leadingGroup: false,
  recordNo: '示例备〔2026〕1号',
};

const sample: Values = {
  direction: 'incoming',
  title: '示例联合经贸团',
  organiser: '示例部委',
  authority: 'ministry',
  letterNo: '示例函〔2026〕1号',
  letterDate: '2026-04-27',
  receivedOn: '2026-04-29',
  countries: [{ country: 'POL' }],
  letterDays: 5,
  exitDate: '2026-08-10',
  entryDate: '2026-08-14',
  classified: false,
  members: [member],
  reason: '该同志负责相关业务，参团任务与职务对口。（示例）'.repeat(5),
  bearer: 'organiser',
  ownCostOnly: true,
};

const unit = 'applicant';
const window = 'window@d1';
const officer = 'handler@outbound';
const leader = 'deputy_director@office';

const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});
/** @param serial letters of examples differ: one letter is registered once */
const filed = (serial: number, change: Values = {}): ExampleStep[] => [
  { on: '2026-04-29', act: 'hand-in', by: unit, form: { ...sample, letterNo: `示例函〔2026〕${serial}号`, ...change } },
  step('2026-04-29', 'register-letter', window),
];
const reviewed = (on: string): ExampleStep =>
  step(on, 'review', officer, { findingJ3: 'holds', opinionText: '任务与职务对口，拟同意。（示例）' });
const consented = (serial: number, change: Values = {}): ExampleStep[] => [
  ...filed(serial, change),
  reviewed('2026-05-06'),
  step('2026-05-07', 'consent', leader),
];
const notice = (countries: readonly string[], more: Values = {}): Values => ({
  noticeNo: '示例批〔2026〕5号',
  noticeDate: '2026-05-20',
  validUntil: '2026-11-15',
  noticeCountries: countries.map((country) => ({ country })),
  noticeDays: 5,
  namesOurs: true,
  ...more,
});

export const examples: readonly Example[] = [
  {
    title: {
      zh: '例1：4月29日收到来函，5月9日（调休上班）以前答复',
      en: 'Example 1: letter received 29 April, reply by 9 May, a make-up day',
    },
    given: filed(1),
    expect: [{ clock: 'reply', due: '2026-05-09' }, { state: 'consulting' }],
  },
  {
    title: {
      zh: '例2：来函1国，通知书2国：不相符，回到征求意见',
      en: 'Example 2: the notice lists 2 countries, the letter 1: back to consulting',
    },
    given: [...consented(2), step('2026-05-21', 'receive-notice', window, notice(['POL', 'HUN']))],
    expect: [{ state: 'consulting', on: '2026-05-21' }],
  },
  {
    title: {
      zh: '例3：副局级人员，要有市领导批示',
      en: 'Example 3: a deputy-bureau member needs a city leader’s instruction',
    },
    given: [
      ...filed(3, { members: [{ ...member, rank: 'deputy-bureau' }] }),
      reviewed('2026-05-06'),
      { ...step('2026-05-07', 'consent', leader), refused: 'confirmation.power' },
      step('2026-05-07', 'city-instruction', officer, { outcome: 'agree', number: '示例批示1号', date: '2026-05-07' }),
      step('2026-05-07', 'consent', leader),
    ],
    expect: [
      { state: 'consented', on: '2026-05-07' },
      { clock: 'waiting', due: '2026-11-02' },
    ],
  },
  {
    title: {
      zh: '例4：公示期满后确认，出访、回国',
      en: 'Example 4: confirmed after the notice in the unit; exit and entry',
    },
    given: [
      ...consented(4),
      step('2026-05-08', 'post-notice', unit, { place: 'board', postedOn: '2026-05-08' }),
      step('2026-05-21', 'receive-notice', unit, notice(['POL'])),
      reviewed('2026-05-22'),
      { ...step('2026-05-25', 'confirm', leader), refused: 'confirmation.own-notice' },
      step('2026-05-25', 'notice-result', unit, { objections: 0, result: 'none' }),
      { ...step('2026-05-25', 'confirm', officer), refused: 'act.not-yours' },
      step('2026-05-25', 'confirm', leader),
      step('2026-08-10', 'depart', unit, { exitOn: '2026-08-10', otherDocuments: true, otherVisas: true }),
      step('2026-08-14', 'return', unit, { entryOn: '2026-08-14' }),
    ],
    expect: [
      { state: 'returned', on: '2026-08-14' },
      { clock: 'confirm', due: '2026-05-28' },
      { clock: 'validity', due: '2026-11-15' },
      { clock: 'report', due: '2026-09-14' },
      { paper: 'confirmation', status: 'valid', validUntil: '2026-11-15' },
    ],
  },
  {
    title: { zh: '组团单位收费摊派，不能提交', en: 'The organiser charges a levy: it cannot be filed' },
    given: [
      {
        on: '2026-04-29',
        act: 'hand-in',
        by: unit,
        form: { ...sample, letterNo: '示例函〔2026〕5号', ownCostOnly: false },
        refused: 'confirmation.levy',
      },
    ],
    expect: [{ state: 'draft' }],
  },
  {
    title: {
      zh: '正局级：市领导同意并报省，答复前暂停计时',
      en: 'Bureau rank: a city leader and the province; the time stops meanwhile',
    },
    given: [
      ...filed(6, { members: [{ ...member, rank: 'bureau' }] }),
      reviewed('2026-05-06'),
      step('2026-05-06', 'city-instruction', officer, { outcome: 'agree', number: '示例批示2号', date: '2026-05-06' }),
      step('2026-05-06', 'forward', officer, { number: '示例文〔2026〕9号' }),
      step('2026-05-18', 'superior-reply', officer, {
        outcome: 'agree',
        number: '示例省函〔2026〕3号',
        date: '2026-05-15',
      }),
      step('2026-05-19', 'consent', leader),
    ],
    expect: [
      { clock: 'reply', due: '2026-05-21' },
      { state: 'consented', on: '2026-05-19' },
    ],
  },
  {
    title: {
      zh: '本市去函：发征求意见函，登记答复',
      en: 'Outgoing: the consultation letter is sent, the answer recorded',
    },
    given: [
      ...filed(7, { direction: 'outgoing', organiser: '示例单位', authority: 'own-city', consulted: '示例省外事部门' }),
      reviewed('2026-05-06'),
      { ...step('2026-05-07', 'consent', leader), refused: 'confirmation.incoming-only' },
      step('2026-05-07', 'send-consultation', leader),
      step('2026-05-20', 'body-reply', officer, {
        outcome: 'agree',
        number: '示例复函〔2026〕8号',
        date: '2026-05-19',
      }),
    ],
    expect: [{ state: 'answered', on: '2026-05-20' }],
  },
  {
    title: { zh: '不同意，写明依据', en: 'Declined, with its ground' },
    given: [
      ...filed(8),
      reviewed('2026-05-06'),
      step('2026-05-07', 'decline', leader, {
        facts: '该同志不分管此项工作。（示例）',
        declineGround: 'J3',
        reasons: '任务与职务无关。（示例）',
      }),
    ],
    expect: [
      { state: 'declined', on: '2026-05-07' },
      { paper: 'refusal', status: 'valid' },
    ],
  },
  {
    title: { zh: '同意后180日没有通知书，过期', en: 'No notice within 180 days of the consent: expired' },
    given: [
      ...consented(9),
      { ...step('2026-11-03', 'receive-notice', window, notice(['POL'])), refused: 'act.not-in-state' },
    ],
    expect: [{ state: 'expired', on: '2026-11-03' }],
  },
];
