/**
 * On which day a filing at the counter or by post was made (0 §1.1 R3, R10; §6). The counter closes: what it takes in later counts from the
 * next working day. What the post brings is received on the day it was signed for, and in time by its postmark.
 */
import { addWD } from '../calendar/arithmetic.ts';
import { countsHours } from '../calendar/hours.ts';
import { toInstant, toMinute } from '../calendar/instants.ts';
import { computePeriod } from '../calendar/period.ts';
import type { IsoDate } from '../calendar/types.ts';
import type { Action } from '../language/action.ts';
import { type Arrival, closingKey, closingTime } from '../language/arrival.ts';
import type { Refusal } from '../language/refusal.ts';
import type { Text } from '../language/text.ts';
import { applicantSide, type Capacity, ownsCase, sitsAtCounter } from './capacity.ts';
import { runningClock } from './clock-effects.ts';
import { periodFacts } from './due.ts';
import type { Actor, CaseRecord } from './record.ts';
import type { World } from './world.ts';

export interface Filing {
  /** Day of receipt: the office's limits run from it. */
  on: IsoDate;
  /** Day by which it is judged whether the applicant was in time. */
  inTime: IsoDate;
  postmark?: IsoDate;
}

const closes = ({ settings }: World): string => String(settings[closingKey] ?? closingTime);

/** The first working day on or after which the counter still is open. */
function counterDay(world: World): IsoDate {
  const time = toInstant(toMinute(world.at)).slice(11, 16);
  const open = world.calendar.isWorkday(world.today) && time <= closes(world);
  return open ? world.today : addWD(world.calendar, world.today, 1);
}

/** Whether this act is a filing that the counter takes in for somebody; saving a draft is none. */
export const isCounterFiling = (record: CaseRecord, action: Action, { role, body }: Capacity): boolean =>
  record.counter !== undefined &&
  record.counter.body === body &&
  !applicantSide.includes(role) &&
  action.by.some((who) => applicantSide.includes(who.role)) &&
  (!action.edits || action.needsComplete === true);

export function filingOf(world: World, arrival: Arrival): Filing {
  if (arrival.way === 'post')
    return { on: arrival.receivedOn ?? world.today, inTime: arrival.postmark, postmark: arrival.postmark };
  const day = counterDay(world);
  return { on: day, inTime: day };
}

const no = (code: string, text: Text, remedy: Text, path?: string): Refusal => ({
  code,
  text,
  remedy,
  severity: 'block',
  scope: path === undefined ? 'now' : 'input',
  ...(path === undefined ? {} : { path }),
});

/** Why this cannot be how a filing came. */
export function arrivalRefusal(world: World, arrival: Arrival, atCounter: boolean): Refusal | undefined {
  if (!atCounter)
    return no(
      'arrival.not-counter',
      {
        zh: '只有窗口代收时才登记到件方式',
        en: 'How a filing came is recorded only where the counter takes it in for somebody',
      },
      { zh: '去掉到件方式再试。', en: 'Leave it out and try again.' },
      'arrival',
    );
  if (arrival.way !== 'post') return undefined;
  const received = arrival.receivedOn ?? world.today;
  if (received > world.today)
    return no(
      'arrival.received-ahead',
      { zh: '签收日不能在今天之后', en: 'Post cannot have been signed for after today' },
      { zh: '填写签收的那一天。', en: 'Enter the day it was signed for.' },
      'arrival.receivedOn',
    );
  if (arrival.postmark <= received) return undefined;
  return no(
    'arrival.postmark-ahead',
    { zh: '邮戳日不能在签收日之后', en: 'The postmark cannot be later than the day of receipt' },
    { zh: '照信封上的邮戳填写。', en: 'Enter the day on the postmark.' },
    'arrival.postmark',
  );
}

/** The counter has closed on the last day of the applicant: online it is in time until midnight, here it would not be. */
export function closedRefusal(world: World, record: CaseRecord, action: Action, filing: Filing): Refusal | undefined {
  if (filing.postmark !== undefined || filing.on === world.today) return undefined;
  for (const effect of action.effects) {
    if (effect.do !== 'clock' || effect.op !== 'stop') continue;
    const clock = world.procedure.clocks[effect.clock];
    const facts = runningClock(record, effect.clock);
    if (!facts || clock?.whose !== 'applicant' || countsHours(facts) || facts.unit === 'RET') continue;
    const { due } = computePeriod(world.calendar, periodFacts(facts));
    if (due === undefined || due < world.today || filing.inTime <= due) continue;
    return {
      ...no(
        'counter.closed',
        {
          zh: `窗口已经下班，现在收下要算 ${filing.on} 的件，“${clock.title.zh}”的最后一天是 ${due}`,
          en: `The counter has closed: taken in now it counts as of ${filing.on}, and the last day of “${clock.title.en}” is ${due}`,
        },
        {
          zh: `请申请人在 ${due} 24:00 以前在网上提交，或者当天寄出、以邮戳为准。`,
          en: `Let the applicant file online before 24:00 on ${due}, or post it that day: the postmark counts.`,
        },
      ),
      ground: {
        zh: '《民法典》第二百零三条第二款',
        en: 'Civil Code, article 203(2)',
      },
    };
  }
  return undefined;
}

/** Whether an act sends the form: from a draft, and again after a correction. */
export const sendsForm = ({ procedure }: World, action: string): boolean =>
  procedure.actions[action]?.needsComplete === true;

/** Sits at the counter that filed this case for somebody, who is not the office itself. */
export const filedForSomebody = ({ procedure }: World, record: CaseRecord, actor: Actor): boolean =>
  procedure.applicants !== 'office' && sitsAtCounter(actor, record);

/** Something was filed, and this reader takes the receipt home or hands it over. */
export const hasReceipt = (world: World, record: CaseRecord, actor: Actor): boolean =>
  (ownsCase(actor, record) || filedForSomebody(world, record, actor)) &&
  record.acts.some(({ action }) => sendsForm(world, action));
