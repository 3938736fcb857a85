/** Worked examples (§4); absences that exclude each other are tried as rules. People are invented samples. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';
import { approvedTrip, sampleIds } from '../shared/sample-trip.ts';

type Values = { readonly [key: string]: Value };

const sample = (leader: string, change: Values = {}): Values => ({
  leader,
  post: 'vice-mayor',
  capacity: 'city-gov',
  planItem: 'JH2026-0001-01',
  provincePlan: true,
  centralTask: false,
  classification: 'none',
  countries: [{ country: 'FRA' }],
  exitDate: '2026-10-12',
  entryDate: '2026-10-16',
  itineraryVersion: 1,
  itinerary: [
    { date: '2026-10-13', half: 'am', kind: 'activity' },
    { date: '2026-10-13', half: 'pm', kind: 'activity' },
    { date: '2026-10-14', half: 'am', kind: 'free' },
  ],
  members: [{ name: leader, unitName: '示例市政府', post: '副市长' }],
  giftsWithin: true,
  spouse: false,
  mediaPlan: 'none',
  purpose: '参加友好城市交流活动，商谈合作事项，任务为示例。',
  acting: '代示例',
  actingPost: 'secretary',
  budget: [{ item: '国际旅费', amount: 4_000_000 }],
  ...change,
});

const officer = 'handler@outbound';
/** Both divisions, then a leader. */
const [division, protocol, leader] = ['dept_head@outbound', 'dept_head@protocol', 'deputy_director@office'] as const;
const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});
/** The city's plan item, as a supplement approved on one day. */
const cityItem = (priority: number): NonNullable<Example['before']>[number] => ({
  procedure: 'official-trip-plan',
  given: [
    {
      on: '2026-01-06',
      act: 'submit',
      by: 'unit_leader@unit',
      form: {
        track: 'supplement',
        year: 2026,
        unitName: '示例市政府',
        unitCode: '0001',
        title: '示例友城交流',
        category: 'administrative',
        taskType: 'negotiation',
        countries: [{ country: 'FRA' }],
        month: 10,
        size: 1,
        days: 5,
        headRank: 'bureau',
        headTrips: 0,
        necessity: '示例：参加友好城市交流活动，商谈合作事项，签署合作备忘录，落实人员交流的安排。'.repeat(4),
        priority,
        budget: 5_000_000,
        source: 'general-budget',
      },
    },
    step('2026-01-06', 'allot', officer, { capGroups: 3, capPersons: 15, capBudget: 60 }),
    step('2026-01-06', 'approve', 'director@office', {
      decisionNumber: '示例外领〔2026〕3号',
      decidedOn: '2026-01-06',
      cityInstruction: '示例批示〔2026〕3号',
    }),
  ],
});
const before: NonNullable<Example['before']> = [cityItem(1)];
const planned = (name: string, change: Values = {}): ExampleStep => ({
  on: '2026-06-08',
  act: 'plan',
  by: officer,
  form: sample(name, change),
});
const paper = (number: string, date: string): Values => ({ number, date });
const toProvince = (name: string, change: Values = {}): ExampleStep[] => [
  planned(name, change),
  step('2026-06-09', 'review-agree', division, { opinion: '日程紧凑，同意。' }),
  step('2026-06-09', 'review-agree', protocol),
  step('2026-06-10', 'review-agree', leader, { opinion: '同意。' }),
  step('2026-06-15', 'city-decide', officer, { outcome: 'agree', ...paper('示例批示〔2026〕1号', '2026-06-15') }),
  step('2026-06-22', 'send-up', officer, paper('示例文〔2026〕7号', '2026-06-22')),
];

export const examples: readonly Example[] = [
  {
    title: {
      zh: '例4：副市长由省里决定，不报中央；报告一个月',
      en: 'Example 4: for a vice-mayor the province decides; report in a month',
    },
    before,
    given: [
      ...toProvince('子示例'),
      {
        ...step('2026-07-01', 'send-to-centre', officer, paper('示例省文1号', '2026-07-01')),
        refused: 'leader.province-final',
      },
      step('2026-07-20', 'result', officer, { outcome: 'agree', ...paper('示例省批〔2026〕9号', '2026-07-17') }),
      step('2026-07-21', 'post-approve', officer),
      step('2026-10-16', 'return', officer, { entryOn: '2026-10-16' }),
      step('2026-11-10', 'report', officer, {
        number: '示例报告1号',
        summary: '商定合作三项。（示例）',
        agreements: 1,
      }),
    ],
    expect: [
      { state: 'reported', on: '2026-11-10' },
      { clock: 'leadTime', due: '2026-08-28' },
      { clock: 'report', due: '2026-11-16' },
      { paper: 'request', status: 'valid' },
      { paper: 'review', status: 'valid' },
    ],
  },
  {
    title: {
      zh: '市长由国务院决定：先转报中央',
      en: 'For the mayor the State Council decides: it goes to the centre first',
    },
    before,
    given: [
      ...toProvince('丑示例', {
        post: 'mayor',
        exitDate: '2026-12-07',
        entryDate: '2026-12-11',
        itinerary: [{ date: '2026-12-08', half: 'am', kind: 'activity' }],
      }),
      {
        ...step('2026-07-01', 'result', officer, { outcome: 'agree', ...paper('示例省批〔2026〕10号', '2026-07-01') }),
        refused: 'leader.centre-decides',
      },
      step('2026-07-01', 'send-to-centre', officer, paper('示例省文2号', '2026-07-01')),
      step('2026-08-03', 'result', officer, { outcome: 'agree', ...paper('示例批复〔2026〕11号', '2026-08-03') }),
    ],
    expect: [
      { state: 'approved', on: '2026-08-03' },
      { clock: 'leadTime', due: '2026-10-08' },
    ],
  },
  {
    title: {
      zh: '会见国家元首没有批准文号，审核不通过',
      en: 'A meeting with a head of state without clearance stops the review',
    },
    before,
    given: [
      planned('寅示例', { meetings: [{ person: '某国元首（示例）', title: '总统', headOfState: true }] }),
      { ...step('2026-06-09', 'review-agree', division), refused: 'leader.meetings' },
    ],
    expect: [{ state: 'planning' }],
  },
  {
    title: {
      zh: '成员上一年出境的团组元旦后才回国：行程重叠，不能列入',
      en: 'A member’s trip that began the year before is not over: it cannot be planned',
    },
    registers: true,
    before: [
      cityItem(1),
      cityItem(2),
      approvedTrip({
        planRef: 'JH2026-0001-02',
        country: 'ITA',
        exit: '2026-12-29',
        on: ['2026-09-01', '2026-09-09', '2026-09-10', '2026-09-11', '2026-09-14'],
      }),
    ],
    given: [
      {
        ...planned('辰示例', {
          exitDate: '2027-01-02',
          entryDate: '2027-01-06',
          itinerary: [{ date: '2027-01-04', half: 'am', kind: 'activity' }],
          members: [{ name: '甲示例', idNo: sampleIds[0] ?? '', unitName: '示例市政府', post: '副市长' }],
        }),
        on: '2026-11-02',
        refused: 'leader.overlap',
      },
    ],
    expect: [{ state: 'draft' }],
  },
  {
    title: { zh: '率团的局长不走市领导报批', en: 'A bureau head leading a delegation goes the ordinary way' },
    before,
    given: [{ ...planned('卯示例', { post: 'delegation-head' }), refused: 'leader.not-here' }],
    expect: [{ state: 'draft' }],
  },
];
