/** What happened, in words for its reader, and what comes next. */
import type { PaperView } from '../client/types.ts';
import type { NextStep, TimelineEntry } from '../client/types-timeline.ts';
import { applicantSide } from '../engine/capacity.ts';
import { clockStatus } from '../engine/due.ts';
import type { ActFact, CaseRecord } from '../engine/record.ts';
import type { World } from '../engine/world.ts';
import { maskValue } from '../language/masks.ts';
import type { Text } from '../language/text.ts';
import type { LawBook } from './law-book.ts';
import { clockWords } from './retell.ts';

/** Saving what one is typing is no step of the case; neither is the engine's housekeeping. */
function hidden(world: World, act: ActFact): boolean {
  if (act.action.startsWith('~')) return !act.action.startsWith('~lapse.');
  const action = world.procedure.actions[act.action];
  return action?.edits === true && !action.effects.some((effect) => effect.do === 'move');
}

function whatHappened(world: World, act: ActFact): Text {
  const action = world.procedure.actions[act.action];
  if (action) return action.happened;
  const clock = world.procedure.clocks[act.action.replace('~lapse.', '')];
  const lapse = clock?.lapse;
  if (lapse && 'text' in lapse) return lapse.text;
  return lapse && 'note' in lapse ? lapse.note : { zh: '期限已过', en: 'A limit has passed' };
}

/** What was chosen, in the words of its options, behind what happened. */
export function withChoices(world: World, record: CaseRecord, entries: readonly TimelineEntry[]): TimelineEntry[] {
  const acts = new Map(record.acts.map((act) => [act.version, act]));
  return entries.map((entry) => {
    const { input = [], happenedWith = [] } = world.procedure.actions[entry.action] ?? {};
    const labels = happenedWith.flatMap((key) => {
      const chosen = acts.get(entry.version)?.choices?.[key];
      return input.find((field) => field.key === key)?.options?.find(({ value }) => value === chosen)?.label ?? [];
    });
    if (labels.length === 0) return entry;
    const words = { zh: labels.map(({ zh }) => zh).join('，'), en: labels.map(({ en }) => en).join(', ') };
    return { ...entry, text: { zh: `${entry.text.zh}：${words.zh}`, en: `${entry.text.en}: ${words.en}` } };
  });
}

/** Days on which an act may have stopped a limit: its own, that of receipt, that of the postmark. */
const stopDays = ({ on, filedOn, postmark }: ActFact): string[] => [
  on,
  ...[filedOn, postmark].filter((day) => day !== undefined),
];

/** The limit that this act met or missed: the clock it stopped. */
function limitOf(world: World, record: CaseRecord, act: ActFact): TimelineEntry['limit'] {
  const stops =
    world.procedure.actions[act.action]?.effects.flatMap((effect) =>
      effect.do === 'clock' && effect.op === 'stop' ? [effect.clock] : [],
    ) ?? [];
  // How long a draft is kept is no limit of the case.
  const facts = record.clocks.findLast(
    ({ clock, stoppedOn, unit }) =>
      stops.includes(clock) && stoppedOn !== undefined && stopDays(act).includes(stoppedOn) && unit !== 'RET',
  );
  if (!facts) return undefined;
  const status = clockStatus(world.calendar, facts, world.today);
  return status.due ? { due: status.due, light: status.light, words: clockWords(status, facts.unit) } : undefined;
}

/** Reasons and opinions, for staff. */
function noteOf(world: World, record: CaseRecord, act: ActFact): string | undefined {
  const approval = world.procedure.actions[act.action]?.approves?.approval;
  if (approval) {
    const signature = record.approvals?.[approval]?.signatures.find(
      (entry) => entry.at === act.at && entry.by === act.by,
    );
    const opinion = signature?.opinion ? record.opinions?.[signature.opinion] : undefined;
    return typeof opinion === 'string' ? opinion : undefined;
  }
  // What the system was told with its act is nobody's opinion.
  if (world.procedure.actions[act.action]?.by.every(({ role }) => role === 'system')) return undefined;
  // Of an act taken again only the last input is kept with the case.
  if (record.acts.findLast((entry) => entry.action === act.action) !== act) return undefined;
  // What is masked in a form is masked here too; lines that were scanned are no opinion.
  const texts = (world.procedure.actions[act.action]?.input ?? [])
    .filter((field) => (field.type === 'longtext' || field.type === 'text') && !field.scan)
    .flatMap(({ key, mask }) => {
      const value = record.inputs[act.action]?.[key] ?? [];
      return mask === undefined || mask === 'name' || typeof value !== 'string' ? value : maskValue(mask, value);
    });
  return texts.length ? texts.map(String).join('；') : undefined;
}

/** The day of the act that issued a paper; it may have been signed before (0 §10 N3). */
const enteredOn = (record: CaseRecord, { id, issuedOn }: PaperView): string =>
  record.papers.find((fact) => fact.id === id)?.registeredOn ?? issuedOn;

export type ShownMandates = { readonly [mandate: string]: NonNullable<TimelineEntry['by']['mandate']> };

/** Newest first. @param mandates by which somebody acted, as this reader may know them @param staff whether opinions and names of officers are shown. */
export function presentTimeline(
  world: World,
  record: CaseRecord,
  book: LawBook,
  names: { [person: string]: string },
  papers: readonly PaperView[],
  staff: boolean,
  mandates: ShownMandates = {},
): TimelineEntry[] {
  return record.acts
    .filter((act) => !hidden(world, act))
    .map((act) => {
      const limit = limitOf(world, record, act);
      const note = staff ? noteOf(world, record, act) : undefined;
      const body = act.body ? book.names('body', act.body) : undefined;
      const issued = (world.procedure.actions[act.action]?.effects ?? []).flatMap((effect) =>
        effect.do === 'issue-paper' ? [effect.paper] : [],
      );
      return {
        version: act.version,
        at: act.at,
        action: act.action,
        text: whatHappened(world, act),
        by: {
          name: staff || applicantSide.includes(act.role) ? (names[act.by] ?? '') : '',
          role: book.nameWho({ role: act.role, ...(body ? { body: act.body } : {}) }),
          ...(body ? { body } : {}),
          ...(staff && act.for ? { for: names[act.for] ?? '' } : {}),
          ...(act.mandate && mandates[act.mandate] ? { mandate: mandates[act.mandate] } : {}),
        },
        ...(limit ? { limit } : {}),
        ...(note ? { note } : {}),
        ...(act.filedOn && act.filedOn !== act.on ? { filedOn: act.filedOn } : {}),
        ...(act.postmark ? { postmark: act.postmark } : {}),
        papers: papers
          .filter((paper) => issued.includes(paper.paper) && enteredOn(record, paper) === act.on)
          .map((paper) => paper.id),
      };
    })
    .reverse();
}

/** The ordinary way on from here, with the days that are known. */
export function nextSteps(world: World, record: CaseRecord): NextStep[] {
  const state = world.procedure.states[record.state];
  const main = record.clocks.findLast(
    (facts) => facts.clock === world.procedure.mainClock && facts.stoppedOn === undefined,
  );
  const mainDue = main ? clockStatus(world.calendar, main, world.today).due : undefined;
  return (state?.next ?? []).flatMap((id) => {
    const next = world.procedure.states[id];
    if (!next) return [];
    const decided = mainStopsInto(world, id);
    return [
      { text: next.title, ...(next.todo ? { detail: next.todo } : {}), ...(decided && mainDue ? { by: mainDue } : {}) },
    ];
  });
}

/** Does an act that stops the main clock lead to this state? */
const mainStopsInto = (world: World, state: string): boolean =>
  Object.values(world.procedure.actions).some(
    (action) =>
      action.effects.some((effect) => effect.do === 'move' && effect.to === state) &&
      action.effects.some(
        (effect) => effect.do === 'clock' && effect.op === 'stop' && effect.clock === world.procedure.mainClock,
      ),
  );
