/** The ladder of reminders: which rung comes next, and what climbing it tells whom. Rungs are plain subtraction and never moved (R8). */
import { addDays } from '../calendar/arithmetic.ts';
import { toInstant, toMinute } from '../calendar/instants.ts';
import { computePeriod } from '../calendar/period.ts';
import type { Calendar, Instant } from '../calendar/types.ts';
import { type Clock, type Reminder, remindersOf } from '../language/clock.ts';
import { dateText } from '../language/dates.ts';
import type { Text } from '../language/text.ts';
import { bodyOf, districtOf } from './capacity.ts';
import { type Decision, Draft } from './decision.ts';
import { isRunning, periodFacts } from './due.ts';
import { queueKeys } from './queue.ts';
import type { CaseRecord, ClockFacts } from './record.ts';
import type { World } from './world.ts';

interface Rung {
  reminder: Reminder;
  at: Instant;
  due: string;
}

/** Rungs of a clock that still have to be climbed for its present last day, farthest first. */
function rungsOf(calendar: Calendar, definition: Clock, facts: ClockFacts): Rung[] {
  if (!definition.reminders?.length || !isRunning(facts)) return [];
  const { due, dueAt } = computePeriod(calendar, periodFacts(facts));
  const end = dueAt ?? due;
  if (due === undefined || end === undefined) return [];
  const climbed = Math.min(
    ...(facts.reminded ?? []).flatMap((entry) => (entry.due === end ? [entry.before] : [])),
    Infinity,
  );
  const start = toMinute(facts.startedAt ?? facts.startedOn);
  const back = facts.unit === 'BWD' || facts.unit === 'BCD';
  return (
    remindersOf(definition)
      .filter(({ before }) => before < climbed)
      .map((reminder) => ({
        reminder,
        due: end,
        at: dueAt
          ? toInstant(toMinute(dueAt) - reminder.before * 60)
          : `${addDays(due, -reminder.before)}T00:00:00+08:00`,
      }))
      // A rung before the clock's own beginning reminds of nothing.
      .filter(({ at, reminder }) => back || reminder.early || toMinute(at) > start)
  );
}

/** When the next rung is due to be climbed. */
export const nextReminder = (
  calendar: Calendar,
  definition: Clock | undefined,
  facts: ClockFacts,
): Instant | undefined => definition && rungsOf(calendar, definition, facts)[0]?.at;

function wordsOf(definition: Clock, facts: ClockFacts, rung: Rung): Text {
  if (rung.reminder.text) return rung.reminder.text;
  const { before } = rung.reminder;
  const hours = facts.unit === 'HR' || facts.unit === 'OH';
  const day = dateText(rung.due);
  const until = hours
    ? { zh: `${day.zh}${rung.due.slice(11, 16)}`, en: `${rung.due.slice(11, 16)} on ${day.en}` }
    : day;
  const { zh, en } = definition.title;
  if (before < 0)
    return {
      zh: `“${zh}”已经期满：${until.zh}是最后期限`,
      en: `${en}: the time ran out on ${until.en}`,
    };
  if (before === 0) return { zh: `“${zh}”今天到期`, en: `${en} is due today` };
  return {
    zh: `“${zh}”还剩${before}${hours ? '小时' : '天'}：最晚${until.zh}`,
    en: `${en}: ${before} ${hours ? 'hour' : 'day'}${before === 1 ? '' : 's'} left, until ${until.en}`,
  };
}

const applicantKey = (record: CaseRecord): string =>
  record.unit ? `${record.unit}:unit_liaison` : `person:${record.applicant}`;

function recipientsOf(world: World, record: CaseRecord, definition: Clock, reminder: Reminder): string[] {
  if (reminder.to) {
    return reminder.to.flatMap((who) => {
      if (who.role === 'applicant') return [applicantKey(record)];
      const body = bodyOf(who, record, districtOf(world, record));
      return body === undefined ? [] : [`${body}:${who.role}`];
    });
  }
  const theirs = definition.whose === 'applicant' || definition.whose === 'holder';
  return theirs ? [applicantKey(record)] : queueKeys(world, record);
}

/**
 * Climbs the last rung that is due; those passed over during a standstill are not told one after the other. An event without an
 * act: it raises no version, so that a form being filled in does not become stale.
 * @returns nothing when there is nothing to say any more.
 */
export function remind(world: World, record: CaseRecord, clock: string, n: number): Decision | undefined {
  const definition = world.procedure.clocks[clock];
  const facts = record.clocks.find((entry) => entry.clock === clock && entry.n === n);
  if (!definition || !facts) return undefined;
  const now = toMinute(world.at);
  const rung = rungsOf(world.calendar, definition, facts).findLast(({ at }) => toMinute(at) <= now);
  if (!rung) return undefined;
  const to = [...new Set(recipientsOf(world, record, definition, rung.reminder))];
  const text = wordsOf(definition, facts, rung);
  const draft = new Draft(record);
  draft.push({
    kind: 'reminded',
    clock,
    n,
    before: rung.reminder.before,
    due: rung.due,
    on: world.today,
    to,
  });
  draft.notices.push(...to.map((key) => ({ to: key, text })));
  return draft.done();
}
