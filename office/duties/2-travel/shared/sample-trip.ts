/** An invented delegation, for worked examples: 示例 means sample. */
import { addDays } from '../../../../src/calendar/arithmetic.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';

type Values = { readonly [key: string]: Value };

const long = '示例：与对口机构商定年度合作项目，签署合作备忘录，落实人员交流和联合实验室的安排。'.repeat(7);

export const sampleIds = [
  '420102198005060014',
  '420102198203110027',
  '420102197907220035',
  '420102198509180044',
  '420102198811300051',
];
const surnames = ['甲', '乙', '丙', '丁', '戊'];
export const member = (index: number, change: Values = {}): Value => ({
  name: `${surnames[index] ?? '己'}示例`,
  namePinyin: 'Shili',
  sex: 'male',
  birth: '1980-05-06',
  idNo: sampleIds[index] ?? '',
  unitName: '示例商务单位',
  post: '示例职务',
  rank: index === 0 ? 'division' : 'section',
  role: index === 0 ? 'head' : 'member',
  staffKind: 'ordinary',
  leadingGroup: false,
  retired: false,
  kin: false,
  recordNo: `示例备〔2026〕${index + 1}号`,
  ...change,
});

/** Half-days from the first day on, by kind; what is not named is activity. */
export const schedule = (from: string, days: number, kinds: readonly string[] = []): Value[] =>
  Array.from({ length: days * 2 }, (_none, index) => ({
    date: addDays(from, Math.floor(index / 2)),
    half: index % 2 === 0 ? 'am' : 'pm',
    kind: kinds[index] ?? (index === 0 || index === days * 2 - 1 ? 'travel' : 'activity'),
    host: '示例机构',
    text: '示例活动',
  }));

export const leg = (country: string, arrive: string, depart: string, leftAirport = true): Value => ({
  country,
  city: '示例市',
  arrive,
  depart,
  leftAirport,
});

export const stay = (nights: number, days: number): { readonly [key: string]: Value } => ({
  place: '示例市',
  currency: 'EUR',
  lodging: 150,
  food: 50,
  sundry: 35,
  nights,
  foodDays: days,
  sundryDays: days,
  rate: '8',
});

/** The end-to-end script of the dossier: commerce bureau, five people, Poland and Hungary. */
export const tripToPoland: Values = {
  title: '示例赴波兰、匈牙利经贸团',
  unitName: '示例商务单位',
  category: 'administrative',
  planRef: 'JH2026-0417-01',
  joint: 'no',
  exitDate: '2026-11-08',
  entryDate: '2026-11-15',
  route: '武汉—华沙—布达佩斯—武汉',
  poorConnection: false,
  classified: false,
  members: [0, 1, 2, 3, 4].map((index) => member(index)),
  legs: [leg('POL', '2026-11-08', '2026-11-12'), leg('HUN', '2026-11-12', '2026-11-15')],
  schedule: schedule('2026-11-08', 8),
  inviterName: '示例商会',
  inviterOriginal: 'Sample Chamber',
  inviterCountry: 'POL',
  inviterKind: 'counterpart',
  inviterMatches: true,
  inviterContact: 'chamber@example.org',
  relation: '合作伙伴',
  letterTells: ['letterhead', 'invitees', 'purpose', 'dates', 'cost', 'signature'],
  letterFrom: '2026-11-08',
  letterTo: '2026-11-14',
  purpose: long,
  source: 'general-budget',
  stays: [stay(7, 8)],
  fare: 1_200_000,
  financeOpinion: 'agree',
  financeNo: '示例财外〔2026〕1号',
};

interface Approved {
  planRef: string;
  country: string;
  /** The first of five days abroad; trips of one example have days of their own, since no one travels twice at once. */
  exit: string;
  /** Days of the notice, of its result and the filing, of acceptance, review and approval. */
  on: readonly [posted: string, filed: string, accepted: string, reviewed: string, approved: string];
}

/** A trip of one person who travels by need, approved: it uses its plan item. */
export function approvedTrip({ planRef, country, exit, on }: Approved): NonNullable<Example['before']>[number] {
  const entry = addDays(exit, 4);
  const [posted, filed, accepted, reviewed, approved] = on;
  const step = (day: string, act: string, by: string, input: Values = {}): ExampleStep => ({ on: day, act, by, input });
  const form: Values = {
    ...tripToPoland,
    planRef,
    exitDate: exit,
    entryDate: entry,
    members: [member(0, { staffKind: 'foreign-affairs' })],
    legs: [leg(country, exit, entry)],
    schedule: schedule(exit, 5),
    inviterCountry: country,
    letterFrom: exit,
    letterTo: entry,
    stays: [stay(4, 5)],
  };
  return {
    procedure: 'official-trip-approval',
    given: [
      { ...step(posted, 'post-notice', 'unit_liaison@unit', { place: 'board', postedOn: posted }), form },
      step(filed, 'record-notice-result', 'unit_liaison@unit', { result: 'none', objections: 0 }),
      step(filed, 'submit', 'unit_leader@unit'),
      step(accepted, 'accept', 'window@d1'),
      step(reviewed, 'review', 'handler@outbound', {
        opinion: 'agree',
        restricted: false,
        opinionText: '符合规定，建议批准。',
      }),
      step(approved, 'approve', 'deputy_director@office'),
    ],
  };
}
