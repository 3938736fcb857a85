/** What the rules find in the form and in the register, as expressions. */
import { type Expr, field, ref, setting } from '../../../../src/language/expression.ts';
import { dayOf } from '../shared/findings.ts';

export const filedOn: Expr = dayOf('file');

const rule = (id: string, given: { readonly [name: string]: Expr }, take?: string): Expr => ({
  rule: id,
  with: given,
  ...(take === undefined ? {} : { take }),
});

const invitees = field('invitees');
const decider = (take: string): Expr => rule('invitation-decider', { invitees }, take);
/** state-council, province, mfa, director or chief. */
export const decidedBy = decider('by');
export const byChief: Expr = { eq: [decidedBy, 'chief'] };
export const byDirector: Expr = { eq: [decidedBy, 'director'] };
export const upward = decider('upward');
export const diplomats: Expr = { some: [invitees, { eq: [ref('item.category'), 'diplomat'] }] };
export const officials: Expr = { some: [invitees, { ne: [ref('item.category'), 'visitor'] }] };

const unitRows: Expr = { look: 'invitation-register', where: { unit: ref('case.unit') }, take: 'rows' };
const outcomes = { rows: unitRows, today: ref('today'), own: ref('case.id') };
export const outcomesDone = rule('invitation-outcomes', outcomes);

export const stayRule = rule('invitation-stay', {
  entries: field('entries'),
  on: filedOn,
  entryFrom: field('entryFrom'),
  entryTo: field('entryTo'),
  stay: field('stay'),
  reason: field('stayReason'),
  secondEntry: field('secondEntry'),
  invitees,
  reportsComplete: outcomesDone,
});

/** Of a day that is not entered yet nothing is said. */
export const passportsFit: Expr = {
  any: [
    { not: { present: field('entryTo') } },
    {
      every: [
        invitees,
        rule('invitation-passport', {
          expiry: ref('item.passportExpiry'),
          entry: field('entryTo'),
          months: setting('invite.passportMonths'),
        }),
      ],
    },
  ],
};
export const zoneFits: Expr = rule('invitation-zone', {
  line: ref('item.mrz2'),
  number: ref('item.passportNo'),
  birth: ref('item.birth'),
  sex: ref('item.sex'),
  expiry: ref('item.passportExpiry'),
  nationality: ref('item.nationality'),
});
export const channelFits = rule('invitation-channel', { area: field('area'), kind: field('kind') });

export const lines = (take: string): Expr => rule('invitation-lines', { invitees }, take);
/** Inviter and purpose, on the page of each language. */
export const inWords = (take: 'inviter' | 'purpose'): Expr =>
  rule(
    'invitation-lines',
    Object.fromEntries(['name', 'nameEn', 'purpose', 'purposeEn'].map((key) => [key, field(key)])),
    take,
  );
/** The last day on which the invitees leave by plan: the day of entry counts. */
export const plannedExit: Expr = { addDays: [{ addDays: [field('entryTo'), field('stay')] }, -1] };
