/** What an arrangement would do to the office, before anybody confirms it: days that change, limits that move or stay. Nothing is written. */
import { addDays } from '../../calendar/arithmetic.ts';
import { type ChangedDay, changedDays, sameNotice } from '../../calendar/arrangement.ts';
import { computePeriod } from '../../calendar/period.ts';
import type { Calendar, YearArrangement } from '../../calendar/types.ts';
import { isRunning, periodFacts } from '../../engine/due.ts';
import { movesOf } from '../../engine/move-deadlines.ts';
import type { Procedure } from '../../language/procedure.ts';
import { type CaseMove, type ClocksRow, pageOfClocks } from '../../store/deadline-moves.ts';
import type { Connection } from '../../store/pool.ts';
import type { Office } from '../office.ts';
import { calendarWith } from './office-calendar.ts';

export interface PlannedMove extends CaseMove {
  number: string;
  procedure: Procedure;
  /** The new day lies in a year that is published. */
  provisional: boolean;
}

export interface YearPlan {
  days: ChangedDay[];
  /** Clocks of open cases and, `over`, of ended ones that are only read anew. In order of the cases' ids. */
  moves: PlannedMove[];
  after: Calendar;
}

/**
 * Clocks whose written last day is not the one of the calendar in force: those that an act wrote while the year was on its way.
 * @param from no earlier day has changed
 */
export async function strayMoves(office: Office, connection: Connection, from: string): Promise<CaseMove[]> {
  const moves: CaseMove[] = [];
  await eachPage(office, connection, from, (row, procedure) => {
    for (const facts of row.clocks) {
      const { due, dueAt } = computePeriod(office.book.calendar, periodFacts(facts));
      const [to, told] = [dueAt ?? due, row.told[`${facts.clock} ${facts.n}`]];
      if (to === undefined || told === undefined || to === told || !procedure.clocks[facts.clock]) continue;
      moves.push({
        caseId: row.id,
        clock: facts.clock,
        n: facts.n,
        from: told,
        to,
        how: isRunning(facts) ? 'moved' : 'over',
      });
    }
  });
  return moves;
}

const pageSize = 2000;
const firstId = '00000000-0000-0000-0000-000000000000';
/** A backward count can end this long before a changed day; no definition counts back further. */
const longestBack = 400;

function definitionOf(office: Office, id: string, edition: number): Procedure | undefined {
  const current = office.book.procedures.get(id);
  return current?.edition === edition ? current : office.editions.get(`${id}@${edition}`);
}

async function eachPage(
  office: Office,
  connection: Connection,
  from: string,
  visit: (row: ClocksRow, procedure: Procedure) => void,
): Promise<void> {
  const dueFrom = addDays(from, -longestBack);
  for (let last: string | undefined = firstId; last !== undefined; ) {
    const rows: ClocksRow[] = await pageOfClocks(connection, { dueFrom, after: last, limit: pageSize });
    for (const row of rows) {
      const procedure = definitionOf(office, row.procedure, row.edition);
      // An edition that is not in this book: nothing of it can be computed.
      if (procedure) visit(row, procedure);
    }
    last = rows.length < pageSize ? undefined : rows.at(-1)?.id;
  }
}

/** Compares the calendar in force with the one that would be. */
export async function planYear(office: Office, connection: Connection, given: YearArrangement): Promise<YearPlan> {
  const before = office.book.calendar;
  const after = calendarWith(office.book, [given]);
  const days = changedDays(before, after, [given.year - 1, given.year]);
  const moves: PlannedMove[] = [];
  const first = days[0];
  if (!first) return { days, moves, after };
  const closuresOnly = sameNotice(
    office.book.arrangements.find((one) => one.year === given.year),
    given,
  );
  await eachPage(office, connection, first.date, (row, procedure) => {
    for (const move of movesOf(procedure, row, { before, after }, closuresOnly))
      moves.push({
        ...move,
        caseId: row.id,
        number: row.number,
        procedure,
        provisional: after.day(move.to.slice(0, 10)).provisional,
      });
  });
  return { days, moves, after };
}
