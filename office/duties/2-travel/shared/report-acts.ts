/** What a trip's case hears of its report (dossier 2, §5): acts of the system that the report's own acts bring about. */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { type Expr, field, input, ref } from '../../../../src/language/expression.ts';
import { both, day, row, stop, system } from './reporting.ts';

/** @param register of the trip's line */
export const reportActs = (register: string): { readonly [id: string]: Action } => ({
  'report-in': {
    title: both('报告已交', 'The report is in'),
    from: ['returned'],
    by: system,
    input: [day('on', '提交日期', 'Handed in on')],
    happened: both('出访报告已交', 'The report was handed in'),
    effects: [stop('report', input('on'))],
  },
  disclosed: {
    title: both('报告已公开', 'The report is disclosed'),
    from: ['returned'],
    by: system,
    input: [day('on', '公开日期', 'Shown from')],
    happened: both('出访报告已在单位公开', 'The report is shown in the unit'),
    effects: [stop('disclosure', input('on')), row(register, { disclosedOn: input('on') })],
  },
});

/** The report begins by itself at the unit, with what is known of the trip; it is due a month after the entry. */
export const opensReport = (known: {
  trip: Expr;
  exit: Expr;
  entry: Expr;
  /** Where the approval is not in the register of trips. */
  source?: 'paper';
  members?: Expr;
  head?: Expr;
  unitName?: Expr;
}): Effect => ({
  do: 'open',
  procedure: 'trip-report',
  form: {
    source: known.source ?? 'register',
    trip: known.trip,
    title: field('title'),
    ...(known.head === undefined ? {} : { head: known.head }),
    ...(known.members === undefined ? {} : { approvedMembers: known.members }),
    actualExit: known.exit,
    actualEntry: known.entry,
  },
  begin: {
    act: 'trip-returned',
    input: { entry: known.entry, ...(known.unitName === undefined ? {} : { unitName: known.unitName }) },
  },
  text: both('出访报告', 'Report of the trip'),
});

/** By the report, or recorded for one on paper. */
export const isDisclosed: Expr = {
  any: [{ gt: [ref('done.disclosed'), 0] }, { gt: [ref('done.record-disclosure'), 0] }],
};

/** The case of the unit's trip that waits for its report; a trip that is closed, or on paper, has none. */
const waiting = (register: string, numberColumn: string): Expr => ({
  look: register,
  where: { [numberColumn]: field('trip'), unit: ref('case.unit'), state: 'returned' },
  take: { column: 'case' },
});

/** Told to the trip, wherever it stands: delegations, joint ones, trips to Taiwan. */
export const tellTrip = (act: 'report-in' | 'disclosed', on: Expr): readonly Effect[] =>
  [waiting('trip-register', 'trip'), waiting('taiwan-register', 'referral')].map((trip) => ({
    when: { present: trip },
    do: 'act',
    on: trip,
    act,
    input: { on },
  }));
