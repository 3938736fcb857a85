/**
 * A year's arrangement changed: which last days move, which told days stay (R7), and the events that say so. The facts of a clock
 * never change; only what was told is written down.
 */
import { dayOf } from '../calendar/instants.ts';
import { computePeriod } from '../calendar/period.ts';
import type { Calendar, KeptDay, Period } from '../calendar/types.ts';
import type { Clock } from '../language/clock.ts';
import { formatDate } from '../language/dates.ts';
import type { Procedure } from '../language/procedure.ts';
import type { Lang, Text } from '../language/text.ts';
import { type Decision, Draft } from './decision.ts';
import { isRunning, periodFacts } from './due.ts';
import type { CaseRecord, ClockFacts, PaperFact } from './record.ts';
import type { World } from './world.ts';

/** moved: the last day changes · over: the clock has ended, only its reading changes · else the told day stays. */
export type MoveHow = 'moved' | 'over' | KeptDay['how'];

export interface Move {
  clock: string;
  n: number;
  /** Day, or instant for limits in hours. */
  from: string;
  to: string;
  how: MoveHow;
}

const endOf = ({ due, dueAt }: Period): string | undefined => dueAt ?? due;

/** Whether the applicant was told this day as the day of the office's answer. */
const wasPromised = (procedure: Procedure, clock: string, definition: Clock): boolean =>
  clock === procedure.mainClock || definition.beside === procedure.mainClock;

function howOf(
  procedure: Procedure,
  facts: ClockFacts,
  papers: readonly PaperFact[],
  days: { from: string; to: string },
  closuresOnly: boolean,
): MoveHow {
  const definition = procedure.clocks[facts.clock];
  if (!definition || !isRunning(facts)) return 'over';
  if (facts.unit === 'HR' || facts.unit === 'OH') return 'moved';
  // 0 §1: the last day of an ACT is printed, and the printed date rules.
  if (facts.unit === 'ACT' && papers.some((paper) => paper.validUntil === days.from)) return 'printed';
  const theirs = definition.whose === 'applicant' || definition.whose === 'holder';
  if (theirs) return days.to < days.from ? 'not-before' : 'moved';
  // A city order closes the office for everybody (0 §3); a notice may not put off what the applicant was told.
  const putsOff = days.to > days.from && !closuresOnly;
  return putsOff && wasPromised(procedure, facts.clock, definition) ? 'not-after' : 'moved';
}

/**
 * What a new calendar does to a case's clocks. @param closuresOnly the two calendars differ in local closures alone.
 */
export function movesOf(
  procedure: Procedure,
  record: Pick<CaseRecord, 'clocks' | 'papers'>,
  calendars: { before: Calendar; after: Calendar },
  closuresOnly: boolean,
): Move[] {
  return record.clocks.flatMap((facts) => {
    const period = periodFacts(facts);
    const from = endOf(computePeriod(calendars.before, period));
    const to = endOf(computePeriod(calendars.after, period));
    if (from === undefined || to === undefined || from === to) return [];
    const how = howOf(procedure, facts, record.papers, { from, to }, closuresOnly);
    return [{ clock: facts.clock, n: facts.n, from, to, how }];
  });
}

const saidOn = (moment: string, lang: Lang): string => {
  const time = moment.length > 10 ? moment.slice(11, 16) : '';
  const day = formatDate(dayOf(moment), lang);
  return lang === 'zh' ? `${day}${time}` : [time, day].filter(Boolean).join(' on ');
};

function words(definition: Clock, move: Pick<Move, 'from' | 'to'>): Text {
  return {
    zh: `“${definition.title.zh}”的最后一天由${saidOn(move.from, 'zh')}改为${saidOn(move.to, 'zh')}`,
    en: `the last day of “${definition.title.en}” moves from ${saidOn(move.from, 'en')} to ${saidOn(move.to, 'en')}`,
  };
}

/** Whether the applicant is told: their own limits, and the office's answer to them. The office's posts get one notice for all their cases. */
const concernsApplicant = (procedure: Procedure, clock: string, definition: Clock): boolean =>
  definition.whose === 'applicant' || definition.whose === 'holder' || wasPromised(procedure, clock, definition);

/** The events of the moves, without an act, and one notice to the applicant where they are concerned. A clock that has stopped meanwhile is left alone. */
export function writeMoves(
  world: World,
  record: CaseRecord,
  moves: readonly Move[],
  why: { source: string; text: Text },
): Decision {
  const draft = new Draft(record);
  const told: Text[] = [];
  for (const { clock, n, from, to, how } of moves) {
    const facts = draft.record.clocks.find((entry) => entry.clock === clock && entry.n === n);
    const definition = world.procedure.clocks[clock];
    if (!facts || !definition || !isRunning(facts) || how === 'over') continue;
    if (how !== 'moved') {
      draft.push({ kind: 'deadlineKept', clock, n, due: dayOf(from), how, counted: dayOf(to), why: why.source });
      continue;
    }
    draft.push({ kind: 'deadlineMoved', clock, n, from, to, why: why.source });
    if (concernsApplicant(world.procedure, clock, definition)) told.push(words(definition, { from, to }));
  }
  if (told.length) {
    const to = record.unit ? `${record.unit}:unit_liaison` : `person:${record.applicant}`;
    const text = {
      zh: `${why.text.zh}：${told.map(({ zh }) => zh).join('；')}`,
      en: `${why.text.en}: ${told.map(({ en }) => en).join('; ')}`,
    };
    draft.notices.push({ to, text });
  }
  return draft.done();
}
