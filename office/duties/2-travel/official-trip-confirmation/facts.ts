/** Expressions over the form: what the rules of trips say of the own members, and how letter and notice fit. */
import { type Expr, field, input, ref } from '../../../../src/language/expression.ts';
import { rowsOf, rule } from '../shared/reporting.ts';

export const incoming: Expr = { eq: [field('direction'), 'incoming'] };
export const outgoing: Expr = { ne: [field('direction'), 'incoming'] };
export const ownFunds: Expr = { eq: [field('bearer'), 'own-unit'] };
export const open: Expr = { ne: [field('classified'), true] };

const letter = {
  countries: field('countries'),
  exit: field('exitDate'),
  entry: field('entryDate'),
  letterDays: field('letterDays'),
} as const;
export const codes = rule('confirmation-fit', letter, 'codes');
export const days = rule('confirmation-fit', letter, 'days');
export const inOrder = rule('confirmation-fit', letter, 'inOrder');
export const withinLetter = rule('confirmation-fit', letter, 'withinLetter');
/** J2, at the act that receives the notice. */
export const noticeFits = rule('confirmation-fit', {
  ...letter,
  noticeCountries: input('noticeCountries'),
  noticeDays: input('noticeDays'),
});

const members = field('members');
export const names = rule('trip-members', { members }, 'names');
export const unitName = rule('trip-members', { members }, 'unitName');
export const head = rule('trip-members', { members }, 'head');
export const size = rule('trip-members', { members }, 'count');
export const rank = rule('trip-members', { members }, 'rank');
export const lines = rule('trip-members', { members }, 'lines');
export const uncounted = rule('trip-members', { members }, 'uncounted');
/** office, city-leader, province or centre, by the highest own member. */
export const decidedBy = rule('trip-authority', { members, joint: 'no' }, 'by');
export const cityFirst = rule('trip-authority', { members, joint: 'no' }, 'cityFirst');

const yearOf = (n: number): Expr => rule('trip-years', { day: field('exitDate') }, `y${n}`);
export const year = yearOf(0);
export const month = rule('trip-years', { day: field('exitDate') }, 'month');
const unitTrips = rowsOf('trip-register', { unit: ref('case.unit') });
/** Of the members' ID numbers, in their order: what the register keeps in their place. */
export const tags: Expr = { tag: [members, 'trip', 'idNo'] };
const history = {
  members,
  tags,
  countries: codes,
  ownCase: ref('case.id'),
  unit: ref('case.unit'),
  exit: field('exitDate'),
  entry: field('entryDate'),
  unitRows: unitTrips,
  taiwan: rowsOf('taiwan-register', { unit: ref('case.unit') }),
  ...Object.fromEntries([0, 1, 2, 3, 4, 5].map((n) => [`year${n}`, rowsOf('trip-register', { year: yearOf(n) })])),
};
export const nobodyElsewhere = rule('trip-overlap', history);
/** What the notice in the unit shows; other people, countries or days are put up anew. */
const shown = { names, countries: codes, days, total: { sum: [field('budget'), 'amount'] } } as const;
export const shownKey = rule('trip-shown', shown, 'key');
export const shownFits = rule('trip-shown', {
  ...shown,
  notices: rowsOf('trip-notice-register', { case: ref('case.id') }),
});
export const noNamesake = rule('trip-overlap', history, 'clear');
export const otherTrips = rule('trip-overlap', history, 'trips');
export const oftenEnough = rule('trip-frequency', history);
export const reportsDone = rule('trip-reports-due', {
  members,
  today: ref('today'),
  reports: rowsOf('report-register', { unit: ref('case.unit') }),
  trips: unitTrips,
});
export const total: Expr = { sum: [field('budget'), 'amount'] };
export const firstCountry = rule('register-line', { countries: codes }, 'country');
export const yuan = rule('register-line', { fen: total }, 'yuan');
const plan = {
  plan: rowsOf('plan-register', { item: field('planRef'), unit: ref('case.unit') }),
  total,
  countries: codes,
} as const;
export const inPlan = rule('trip-plan-fit', plan);
export const withinPlan = rule('trip-plan-fit', plan, 'affordable');
export const planCase: Expr = {
  look: 'plan-register',
  where: { item: field('planRef'), unit: ref('case.unit') },
  take: { column: 'case' },
};
export const mayClose = rule('trip-closing', {
  reports: rowsOf('report-register', { trip: ref('number.trip') }),
  documents: rowsOf('document-register', { trip: ref('number.trip') }),
});

/** Nothing that only the head of division may let pass, with reasons. */
export const nothingToJustify: Expr = { all: [oftenEnough, noNamesake] };

/** R-authority: the office decides itself, or whoever is above has agreed since this stage began. */
export const powerFor = (since: string): Expr => {
  const city: Expr = {
    all: [{ eq: [ref('last.city-instruction.outcome'), 'agree'] }, { ge: [ref('on.city-instruction'), ref(since)] }],
  };
  const above: Expr = {
    all: [{ eq: [ref('last.superior-reply.outcome'), 'agree'] }, { ge: [ref('on.superior-reply'), ref(since)] }],
  };
  return {
    any: [
      { eq: [decidedBy, 'office'] },
      { all: [{ eq: [decidedBy, 'city-leader'] }, city] },
      { all: [{ in: [decidedBy, ['province', 'centre']] }, above, { any: [{ ne: [cityFirst, true] }, city] }] },
    ],
  };
};
