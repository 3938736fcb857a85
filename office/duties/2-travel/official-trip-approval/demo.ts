/** Sample delegations for a demo office: back, abroad, approved, in hand. Persons, units and numbers are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';
import type { Value } from '../../../../src/language/expression.ts';
import { sampleIdNo } from '../shared/sample-people.ts';

export const procedure = 'official-trip-approval';

type Values = { readonly [key: string]: Value };

const task = '示例：与对口机构商定年度合作项目，签署合作备忘录，落实人员交流和联合实验室的安排。'.repeat(7);

const member = (name: string, index: number, unitName: string): Value => ({
  name: `${name}示例`,
  namePinyin: 'Shili',
  sex: 'male',
  birth: '1980-05-06',
  idNo: sampleIdNo(unitName + name),
  unitName,
  post: '示例职务',
  rank: index === 0 ? 'division' : 'section',
  role: index === 0 ? 'head' : 'member',
  staffKind: index === 0 ? 'foreign-affairs' : 'ordinary',
  leadingGroup: false,
  retired: false,
  kin: false,
  recordNo: `示例备〔{year}〕${index + 1}号`,
});

interface Tour {
  /** Days from the opening to the exit, and days abroad. */
  exit: number;
  days: number;
  legs: readonly { country: string; city: string; from: number; to: number }[];
  free?: readonly number[];
}

/** Half-days from the exit on: the first and the last on the way, the rest with the hosts. */
const schedule = ({ exit, days, free = [] }: Tour): Value[] =>
  Array.from({ length: days * 2 }, (_none, index) => ({
    date: `{opened+${exit + Math.floor(index / 2)}}`,
    half: index % 2 === 0 ? 'am' : 'pm',
    kind: index === 0 || index === days * 2 - 1 ? 'travel' : free.includes(index) ? 'free' : 'activity',
    host: '示例机构',
    text: '示例活动',
  }));

const formOf = (names: string, unitName: string, tour: Tour, change: Values): Values => ({
  unitName,
  category: 'administrative',
  joint: 'no',
  exitDate: `{opened+${tour.exit}}`,
  entryDate: `{opened+${tour.exit + tour.days - 1}}`,
  poorConnection: false,
  classified: false,
  members: [...names].map((name, index) => member(name, index, unitName)),
  legs: tour.legs.map(({ country, city, from, to }) => ({
    country,
    city,
    arrive: `{opened+${tour.exit + from}}`,
    depart: `{opened+${tour.exit + to}}`,
    leftAirport: true,
  })),
  schedule: schedule(tour),
  inviterName: '示例商会',
  inviterOriginal: 'Sample Chamber',
  inviterCountry: tour.legs[0]?.country ?? '',
  inviterKind: 'counterpart',
  inviterMatches: true,
  inviterContact: 'chamber@example.org',
  relation: '合作伙伴',
  letterTells: ['letterhead', 'invitees', 'purpose', 'dates', 'cost', 'signature'],
  letterFrom: `{opened+${tour.exit}}`,
  letterTo: `{opened+${tour.exit + tour.days - 1}}`,
  purpose: task,
  source: 'general-budget',
  stays: [
    {
      place: '示例市',
      currency: 'EUR',
      lodging: 150,
      food: 50,
      sundry: 35,
      nights: tour.days - 1,
      foodDays: tour.days,
      sundryDays: tour.days,
      rate: '8',
    },
  ],
  fare: 1_200_000,
  financeOpinion: 'agree',
  financeNo: '示例财外〔{year}〕1号',
  ...change,
});

const step = (after: number, act: string, by: string, input: Values = {}) => ({ after, act, by, input });
/** The notice is over when the filing is opened here. */
const filed = (of: 'bureau' | 'firm') => [
  step(0, 'post-notice', `${of}:unit_liaison`, { place: 'board', postedOn: '{today-16}' }),
  step(0, 'record-notice-result', `${of}:unit_liaison`, { result: 'none', objections: 0 }),
  step(0, 'submit', `${of}:unit_leader`),
];
const approved = [
  ...filed('bureau'),
  step(1, 'accept', 'd1:window'),
  step(1, 'review', 'outbound:handler', { opinion: 'agree', restricted: false, opinionText: '符合规定，建议批准。' }),
  step(1, 'approve', 'office:deputy_director'),
];
const leave = (exit: number, after: number) =>
  step(after, 'depart', 'bureau:unit_liaison', {
    exitOn: `{opened+${exit}}`,
    otherDocuments: true,
    otherVisas: true,
  });

const japan: Tour = {
  exit: 18,
  days: 5,
  legs: [
    { country: 'JPN', city: '大阪', from: 0, to: 2 },
    { country: 'JPN', city: '东京', from: 2, to: 4 },
  ],
};
const europe: Tour = {
  exit: 26,
  days: 8,
  legs: [
    { country: 'POL', city: '华沙', from: 1, to: 4 },
    { country: 'HUN', city: '布达佩斯', from: 4, to: 7 },
  ],
  free: [14],
};
const france: Tour = { exit: 55, days: 5, legs: [{ country: 'FRA', city: '波尔多', from: 0, to: 4 }] };
const korea: Tour = { exit: 29, days: 4, legs: [{ country: 'KOR', city: '首尔', from: 0, to: 3 }] };

const brazil: Tour = { exit: 40, days: 5, legs: [{ country: 'BRA', city: '圣保罗', from: 1, to: 4 }] };

const bureau = '示例市商务局';
const firm = '示例进出口有限公司';

export const demoCases: readonly DemoCase[] = [
  {
    key: 'trip-japan',
    needs: ['plan-japan'],
    applicant: 'bureau:unit_liaison',
    daysAgo: 55,
    thisYear: true,
    form: formOf('甲乙丙丁', bureau, japan, {
      title: '示例市商务局赴日本经贸团',
      planRef: 'JH{year}-1011-01',
      route: '武汉—大阪—东京—武汉',
    }),
    steps: [
      ...approved,
      leave(japan.exit, 15),
      step(4, 'return', 'bureau:unit_liaison', { entryOn: `{opened+${japan.exit + japan.days - 1}}` }),
      step(2, 'record-disclosure', 'bureau:unit_liaison', { place: '示例公告栏', shownFrom: '{today}' }),
    ],
  },
  {
    key: 'trip-brazil',
    needs: ['plan-brazil'],
    applicant: 'bureau:unit_liaison',
    daysAgo: 45,
    thisYear: true,
    // Cancelled: the plan item may be used again.
    form: formOf('丑卯', bureau, brazil, {
      title: '示例市商务局赴巴西推介团',
      planRef: 'JH{year}-1011-04',
      route: '武汉—圣保罗—武汉',
    }),
    steps: [...approved, step(5, 'cancel', 'bureau:unit_liaison', { reason: '示例：对方会议改期，本年不再出访。' })],
  },
  {
    key: 'trip-france',
    needs: ['plan-france'],
    applicant: 'bureau:unit_liaison',
    daysAgo: 26,
    thisYear: true,
    form: formOf('己庚辛', bureau, france, {
      title: '示例市商务局赴法国友城团',
      planRef: 'JH{year}-1011-03',
      route: '武汉—波尔多—武汉',
    }),
    steps: approved,
  },
  {
    key: 'trip-europe',
    needs: ['plan-europe'],
    applicant: 'bureau:unit_liaison',
    daysAgo: 22,
    thisYear: true,
    form: formOf('戊壬癸', bureau, europe, {
      title: '示例市商务局赴波兰、匈牙利经贸团',
      planRef: 'JH{year}-1011-02',
      route: '武汉—华沙—布达佩斯—武汉',
    }),
    steps: [...approved, leave(europe.exit, 18)],
  },
  {
    key: 'trip-korea',
    needs: ['plan-korea', 'trip-france'],
    applicant: 'firm:unit_liaison',
    daysAgo: 6,
    thisYear: true,
    // On some days a namesake of the group to France is in it: the two stand beside each other on the boards.
    form: formOf('庚子', firm, korea, {
      title: '示例进出口公司赴韩国采购团',
      category: 'enterprise',
      eventDays: 3,
      source: 'self',
      planRef: 'JH{year}-2022-01',
      route: '武汉—首尔—武汉',
    }),
    steps: filed('firm'),
  },
];
