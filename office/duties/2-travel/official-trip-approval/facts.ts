/** What rules find in the form, as expressions: used by checks, rows and papers alike. */
import { type Expr, field, ref, setting } from '../../../../src/language/expression.ts';
import { allowanceRows } from '../shared/travel-tables.ts';

const rule = (id: string, given: { readonly [name: string]: Expr }, take?: string): Expr => ({
  rule: id,
  with: given,
  ...(take === undefined ? {} : { take }),
});

const members = field('members');
const exit = field('exitDate');
const entry = field('entryDate');

const route = { legs: field('legs'), exit, entry, most: setting('trip.maxCountries') };
export const countriesFit = rule('trip-countries', route);
export const codes = rule('trip-countries', route, 'codes');
export const countriesText = rule('trip-countries', route, 'text');
export const hasTaiwan = rule('trip-countries', route, 'taiwan');
export const contiguous = rule('trip-countries', route, 'contiguous');
export const oneContinent = rule('trip-continent', { countries: codes });

const dayLimits = {
  countries: codes,
  exit,
  entry,
  category: field('category'),
  poorConnection: field('poorConnection'),
  eventDays: field('eventDays'),
  days1: setting('trip.days1'),
  days2: setting('trip.days2'),
  days3: setting('trip.days3'),
  poor1: setting('trip.poorDays1'),
  poor2: setting('trip.poorDays2'),
  poor3: setting('trip.poorDays3'),
};
export const daysFit = rule('trip-days', dayLimits);
export const days = rule('trip-days', dayLimits, 'days');

const schedule = { slots: field('schedule'), exit, entry };
export const shareFits = rule('trip-share', schedule);
export const everyHalfDay = rule('trip-share', schedule, 'covered');

export const leadFits = rule('trip-lead', {
  countries: codes,
  exit,
  filedOn: ref('today'),
  one: setting('trip.leadOne'),
  schengen: setting('trip.leadSchengen'),
  far: setting('trip.leadFar'),
});

export const oneHead = rule('trip-members', { members });
export const names = rule('trip-members', { members }, 'names');
export const lines = rule('trip-members', { members }, 'lines');
export const head = rule('trip-members', { members }, 'head');
export const headLeading = rule('trip-members', { members }, 'headLeading');
export const size = rule('trip-members', { members }, 'count');
export const rank = rule('trip-members', { members }, 'rank');
export const uncounted = rule('trip-members', { members }, 'uncounted');
export const leadersTogether = rule('trip-members', { members }, 'leadersTogether');

/** office, city-leader, province or centre. */
export const decidedBy = rule('trip-authority', { members, joint: field('joint') }, 'by');
export const cityFirst = rule('trip-authority', { members, joint: field('joint') }, 'cityFirst');

const money = {
  stays: field('stays'),
  fare: field('fare'),
  intercity: field('intercity'),
  other: field('otherCost'),
  trainDays: field('trainDays'),
  dollarRate: field('dollarRate'),
  persons: size,
  days,
  boardNights: field('boardNights'),
};
export const budgetFits = rule('trip-budget', money);
export const total: Expr = rule('trip-budget', money, 'total');

const lineOf = (given: { readonly [name: string]: Expr }, take: string): Expr => rule('register-line', given, take);
export const firstCountry = lineOf({ countries: codes }, 'country');
/** Every place within the annex; one without its country lies in the first of the trip. */
export const ratesFit: Expr = {
  every: [
    field('stays'),
    rule('trip-allowance', {
      rows: allowanceRows({ if: [{ present: ref('item.country') }, ref('item.country'), firstCountry] }),
      place: ref('item.place'),
      exit,
      currency: ref('item.currency'),
      lodging: ref('item.lodging'),
      food: ref('item.food'),
      sundry: ref('item.sundry'),
    }),
  ],
};

export const yearOf = (n: number): Expr => rule('trip-years', { day: exit }, `y${n}`);
export const yuan = lineOf({ fen: total }, 'yuan');
export const monthOf = rule('trip-years', { day: exit }, 'month');

/** Of the members' ID numbers, in their order: what the register keeps in their place. */
export const tags: Expr = { tag: [members, 'trip', 'idNo'] };

const tripsOfUnit: Expr = { look: 'trip-register', where: { unit: ref('case.unit') }, take: 'rows' };
const tripsOfYear = (n: number): Expr => ({ look: 'trip-register', where: { year: yearOf(n) }, take: 'rows' });
const history: { readonly [name: string]: Expr } = {
  members,
  tags,
  countries: codes,
  ownCase: ref('case.id'),
  unit: ref('case.unit'),
  exit,
  entry,
  unitRows: tripsOfUnit,
  taiwan: { look: 'taiwan-register', where: { unit: ref('case.unit') }, take: 'rows' },
  ...Object.fromEntries([0, 1, 2, 3, 4, 5].map((n) => [`year${n}`, tripsOfYear(n)])),
};
export const nobodyElsewhere = rule('trip-overlap', history);
export const noNamesake = rule('trip-overlap', history, 'clear');
export const otherTrips = rule('trip-overlap', history, 'trips');
export const noTwin = rule('trip-overlap', history, 'alone');
export const otherCountryFree = rule('trip-same-country', history);
export const oftenEnough = rule('trip-frequency', history);

const plan = {
  plan: { look: 'plan-register', where: { item: field('planRef'), unit: ref('case.unit') }, take: 'rows' },
  category: field('category'),
  total,
  countries: codes,
  ownTrip: ref('number.trip'),
} as const;
export const inPlan = rule('trip-plan-fit', plan);
export const planCategory = rule('trip-plan-fit', plan, 'fits');
export const withinPlan = rule('trip-plan-fit', plan, 'affordable');

export const shownKey = rule('trip-shown', { names, countries: codes, days, total }, 'key');
export const shownFits = rule('trip-shown', {
  names,
  countries: codes,
  days,
  total,
  notices: { look: 'trip-notice-register', where: { case: ref('case.id') }, take: 'rows' },
});

const reports = {
  members,
  today: ref('today'),
  reports: { look: 'report-register', where: { unit: ref('case.unit') }, take: 'rows' },
  trips: tripsOfUnit,
} as const;
export const reportsDone = rule('trip-reports-due', reports);
export const disclosuresDone = rule('trip-reports-due', reports, 'disclosed');

const documents: Expr = { look: 'document-register', where: { trip: ref('number.trip') }, take: 'rows' };
export const mayClose = rule('trip-closing', {
  reports: { look: 'report-register', where: { trip: ref('number.trip') }, take: 'rows' },
  documents,
});
export const documentsLent = rule('trip-documents', { documents, persons: size });

const change = {
  before: { look: 'trip-register', where: { case: ref('case.id') }, take: 'rows' },
  names,
  countries: codes,
  exit,
  entry,
  inviter: field('inviterName'),
  total,
  shift: setting('trip.shiftDays'),
} as const;
/** none, note or approval. */
export const changeHandling = rule('trip-change', change, 'handling');
/** Kinds of what changed, `member` among them where somebody is new. */
export const changeKinds = rule('trip-change', change, 'kinds');
export const changeText = rule('trip-change', change, 'text');

/** Paid from public money: the finance authority gives its opinion. */
export const publicMoney: Expr = { in: [field('source'), ['general-budget', 'project', 'mixed']] };
export const administrative: Expr = { eq: [field('category'), 'administrative'] };
export const open: Expr = { ne: [field('classified'), true] };
