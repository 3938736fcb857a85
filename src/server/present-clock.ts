/** A clock as the API tells it. */
import { daysBetween } from '../calendar/arithmetic.ts';
import { countingRules } from '../calendar/counting-rules.ts';
import type { IsoDate } from '../calendar/types.ts';
import type { ClockView } from '../client/types.ts';
import { type ClockStatus, clockStatus, clockTrace, type Light } from '../engine/due.ts';
import { type Progress, progressOf, worse } from '../engine/progress.ts';
import type { CaseRecord, ClockFacts } from '../engine/record.ts';
import { lagsOf, lightsOf, scopeOf, type World } from '../engine/world.ts';
import type { Clock } from '../language/clock.ts';
import { dateText } from '../language/dates.ts';
import { holds } from '../language/evaluate.ts';
import type { Text } from '../language/text.ts';
import { clockWords, retell } from './retell.ts';

/** Each pause and extension with its ground in words. */
function groundsOf(definition: Clock, facts: ClockFacts): Pick<ClockView, 'pauses' | 'extensions'> {
  const pauses = facts.pauses.map(({ from, to, until, ground }) => ({
    text: definition.pauses?.find((entry) => entry.id === ground)?.text ?? { zh: '暂停计时', en: 'Paused' },
    from,
    ...(to ? { to } : {}),
    ...(until ? { until } : {}),
  }));
  const extensions = facts.extensions.map((units, index) => {
    const granted = facts.granted?.[index];
    const text = definition.extend?.grounds?.find((entry) => entry.id === granted?.ground)?.text;
    return { units, ...(text ? { text } : {}), ...(granted ? { on: granted.on } : {}) };
  });
  return { ...(pauses.length ? { pauses } : {}), ...(extensions.length ? { extensions } : {}) };
}

const progressWords = ({ actual, expected, lag }: Progress): Text => ({
  zh: `进度 ${actual}%，应达 ${expected}%${lag > 0 ? `，落后 ${lag} 个百分点` : ''}`,
  en: `${actual}% done, ${expected}% expected${lag > 0 ? `, ${lag} points behind` : ''}`,
});

/** What its lapse brought about: that the head knows, that the case was closed. */
function lapseText(world: World, { lapse }: Clock): Text {
  if ('note' in lapse) return lapse.note;
  return world.procedure.actions[lapse.act ?? '']?.happened ?? lapse.text;
}

/** Whoever let a time pass that was theirs to use is not late with anything: it is over. */
const lightOfOver = (definition: Clock, { light, over }: ClockStatus): Light =>
  over && (definition.whose === 'applicant' || definition.whose === 'holder') ? 'done' : light;

/** What begins on a later day: days are told from today, not from there; working days and hours by the day they begin. */
function ahead(facts: ClockFacts, status: ClockStatus, today: IsoDate): Text | undefined {
  const { startedOn, stoppedOn, lapsedOn, unit } = facts;
  if (startedOn <= today || stoppedOn !== undefined || lapsedOn !== undefined) return undefined;
  const day = dateText(startedOn);
  if (!status.due || !naturalDays.includes(unit)) return { zh: `${day.zh}起算`, en: `Counts from ${day.en}` };
  return clockWords({ ...status, light: 'ok', left: daysBetween(today, status.due) }, unit);
}
const naturalDays: readonly string[] = ['CD', 'VAL', 'MO'];

/** @param withTrace day by day, for the case page; lists leave it out. */
export function presentClock(
  world: World,
  record: CaseRecord,
  facts: ClockFacts,
  withTrace: boolean,
): ClockView | undefined {
  const definition = world.procedure.clocks[facts.clock];
  if (!definition) return undefined;
  const status = clockStatus(world.calendar, facts, world.at, lightsOf(world));
  const progress = progressOf(world.calendar, facts, world.today, lagsOf(world));
  const trace = withTrace ? clockTrace(world.calendar, facts) : undefined;
  const begins = ahead(facts, status, world.today);
  return {
    clock: facts.clock,
    title: definition.title,
    light: begins ? 'ok' : worse(lightOfOver(definition, status), progress),
    whose: definition.whose,
    kind: definition.kind,
    shownOnly: definition.shownOnly !== undefined && holds(definition.shownOnly, scopeOf(world, record)),
    unit: facts.unit,
    ...(facts.per === undefined ? {} : { per: facts.per }),
    length: status.length,
    startedOn: facts.startedOn,
    raw: status.raw,
    left: status.left,
    progress: begins ? 0 : status.progress,
    paused: status.light === 'pause',
    provisional: status.provisional,
    basis: definition.basis,
    starts: definition.starts,
    until: definition.until,
    words: begins ?? clockWords(status, facts.unit),
    ...(status.due ? { due: status.due } : {}),
    ...(status.dueAt ? { dueAt: status.dueAt } : {}),
    ...(facts.startedAt ? { startedAt: facts.startedAt } : {}),
    ...(facts.kept ? { kept: facts.kept.how } : {}),
    ...groundsOf(definition, facts),
    ...(status.late ? { late: status.late } : {}),
    ...(facts.stoppedOn ? { stoppedOn: facts.stoppedOn } : {}),
    ...(facts.lapsedOn ? { lapsedOn: facts.lapsedOn, lapse: lapseText(world, definition) } : {}),
    ...(status.over ? { over: true } : {}),
    ...(progress ? { task: { ...progress, words: progressWords(progress) } } : {}),
    ...(trace ? { trace, retold: retell(trace, world.today), rules: countingRules(facts, trace, status) } : {}),
  };
}
