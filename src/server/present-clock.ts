/** A clock as the API tells it. */
import { countingRules } from '../calendar/counting-rules.ts';
import type { ClockView } from '../client/types.ts';
import { clockStatus, clockTrace } from '../engine/due.ts';
import { type Progress, progressOf, worse } from '../engine/progress.ts';
import type { CaseRecord, ClockFacts } from '../engine/record.ts';
import { lagsOf, lightsOf, scopeOf, type World } from '../engine/world.ts';
import type { Clock } from '../language/clock.ts';
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
  return {
    clock: facts.clock,
    title: definition.title,
    light: worse(status.light, progress),
    whose: definition.whose,
    kind: definition.kind,
    shownOnly: definition.shownOnly !== undefined && holds(definition.shownOnly, scopeOf(world, record)),
    unit: facts.unit,
    length: status.length,
    startedOn: facts.startedOn,
    raw: status.raw,
    left: status.left,
    progress: status.progress,
    paused: status.light === 'pause',
    provisional: status.provisional,
    basis: definition.basis,
    starts: definition.starts,
    until: definition.until,
    words: clockWords(status, facts.unit),
    ...(status.due ? { due: status.due } : {}),
    ...(status.dueAt ? { dueAt: status.dueAt } : {}),
    ...(facts.startedAt ? { startedAt: facts.startedAt } : {}),
    ...(facts.kept ? { kept: facts.kept.how } : {}),
    ...groundsOf(definition, facts),
    ...(status.late ? { late: status.late } : {}),
    ...(facts.stoppedOn ? { stoppedOn: facts.stoppedOn } : {}),
    ...(facts.lapsedOn ? { lapsedOn: facts.lapsedOn } : {}),
    ...(progress ? { task: { ...progress, words: progressWords(progress) } } : {}),
    ...(trace ? { trace, retold: retell(trace, world.today), rules: countingRules(facts, trace, status) } : {}),
  };
}
