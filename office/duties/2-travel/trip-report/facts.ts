/** What the report says, set beside what was approved: by the register, or by the paper where the register does not have the trip. */
import type { Effect } from '../../../../src/language/action.ts';
import { type Expr, field, input, ref, today } from '../../../../src/language/expression.ts';
import { rowsOf, rule } from '../shared/reporting.ts';
import { outcomeKinds } from './rules.ts';

export const fromRegister: Expr = { eq: [field('source'), 'register'] };
export const fromPaper: Expr = { ne: [field('source'), 'register'] };

const rows = rowsOf('trip-register', { trip: field('trip'), unit: ref('case.unit') });
const compared = {
  source: field('source'),
  rows,
  exit: field('actualExit'),
  entry: field('actualEntry'),
  legs: field('actualLegs'),
  travellers: field('travellers'),
  meetings: field('meetings'),
  plannedMeetings: field('plannedMeetings'),
  publicMoney: field('publicMoney'),
  expense: field('expense'),
  approvedDays: field('approvedDays'),
  approvedCountries: field('approvedCountries'),
  approvedMembers: field('approvedMembers'),
  approvedCost: field('approvedCost'),
  told: field('deviations'),
} as const;

/** No deviation from the approval. */
export const asApproved = rule('report-deviations', compared);
export const explained = rule('report-deviations', compared, 'explained');
export const oneEach = rule('report-deviations', compared, 'oneEach');
export const lines = rule('report-deviations', compared, 'lines');
export const kinds = rule('report-deviations', compared, 'kinds');
/** One column a kind of deviation, 1 where it was found. */
export const deviationColumns: { readonly [column: string]: Expr } = Object.fromEntries(
  ['days', 'country', 'member', 'meeting', 'cost'].map((kind) => [
    `${kind}Found`,
    rule('report-deviations', compared, `${kind}Found`),
  ]),
);
export const costColumns: { readonly [column: string]: Expr } = {
  approvedYuan: rule('report-deviations', compared, 'approvedYuan'),
  spentYuan: rule('report-deviations', compared, 'spentYuan'),
};
export const coreAnswered = rule('report-deviations', compared, 'coreAnswered');
export const datesInOrder = rule('report-deviations', compared, 'inOrder');
export const days = rule('report-deviations', compared, 'days');
export const spent = rule('report-deviations', compared, 'spent');
export const countries = rule('report-deviations', compared, 'countries');

/** W1: the trip is back. */
export const tripBack = rule('report-trip-back', { source: field('source'), rows });

/** One column a kind of outcome: how many the report lists. */
export const outcomeColumns: { readonly [column: string]: Expr } = Object.fromEntries(
  outcomeKinds.map((kind) => [kind, rule('report-outcomes', { outcomes: field('outcomes') }, kind)]),
);

/** Outcomes that are still open, as last told. */
export const openOutcomes = { count: field('outcomes') } satisfies Expr;

const kept = rowsOf('outcome-register', { case: ref('case.id') });
const linesOf = (take: 'lines' | 'dropped'): Expr =>
  rule('report-outcome-lines', { outcomes: field('outcomes'), before: kept }, take);
export const topics = rule('report-topics', { meetings: field('meetings') }, 'topics');

/** One line an outcome; what a mended report leaves out keeps a line that says so. */
export const outcomeRows: readonly Effect[] = [
  {
    do: 'write-row',
    each: linesOf('lines'),
    register: 'outcome-register',
    key: ref('item.n'),
    row: {
      trip: field('trip'),
      unit: ref('case.unit'),
      unitName: { look: 'report-register', where: { case: ref('case.id') }, take: { column: 'unitName' } },
      title: field('title'),
      country: rule('report-deviations', compared, 'country'),
      countries,
      topics,
      kind: ref('item.kind'),
      text: ref('item.text'),
      owner: ref('item.owner'),
      due: ref('item.due'),
      entry: field('actualEntry'),
      state: 'open',
      at6: 'open',
      at12: 'open',
    },
  },
  {
    do: 'write-row',
    each: linesOf('dropped'),
    register: 'outcome-register',
    key: ref('item.n'),
    row: { state: 'withdrawn' },
  },
];

/** Told before so many months since the entry are over: the status after that time. */
export const within = (months: number): Expr => ({ le: [today, { addMonths: [field('actualEntry'), months] }] });
/** Outcomes still open, once the one that this act tells of is counted as it says. */
export const left = rule(
  'report-outcomes-left',
  { rows: kept, outcome: input('outcome'), state: input('state') },
  'left',
);
/** The line of the outcome that the act names. */
export const outcomeRow = (columns: { readonly [column: string]: Expr }, when?: Expr): Effect => ({
  ...(when === undefined ? {} : { when }),
  do: 'write-row',
  register: 'outcome-register',
  key: input('outcome'),
  row: columns,
});
