/** What the law allows of a clock: how often it may be paused on a ground, by how much and until when extended (§1.2). Said before the act. */
import { computePeriod, isPast } from '../calendar/period.ts';
import type { Action } from '../language/action.ts';
import type { Clock } from '../language/clock.ts';
import { evaluate, holds } from '../language/evaluate.ts';
import { mentions } from '../language/expression.ts';
import type { Refusal } from '../language/refusal.ts';
import type { Text } from '../language/text.ts';
import { type ClockEffect, runningClock } from './clock-effects.ts';
import { periodFacts } from './due.ts';
import type { CaseRecord, ClockFacts, Values } from './record.ts';
import { scopeOf, type World } from './world.ts';

const no = (code: string, text: Text, remedy: Text, clock: Clock): Refusal => ({
  code,
  text,
  remedy,
  severity: 'block',
  scope: 'now',
  ...(clock.basis ? { ground: clock.basis.text } : {}),
});

function extensionRefusal(
  world: World,
  clock: Clock,
  facts: ClockFacts | undefined,
  ground: string,
): Refusal | undefined {
  const { title, extend } = clock;
  if (!facts || !extend) {
    return no(
      'clock.not-running',
      { zh: `“${title.zh}”现在没有在计时，不能延长。`, en: `${title.en} is not running; it cannot be extended.` },
      { zh: '期限起算后再延长。', en: 'Extend it after it has started.' },
      clock,
    );
  }
  if (facts.extensions.length >= extend.max) {
    return no(
      'clock.extended-already',
      {
        zh: `“${title.zh}”最多延长${extend.max}次，已经延长${facts.extensions.length}次。`,
        en: `${title.en} may be extended ${extend.max} time(s); it has been ${facts.extensions.length} time(s).`,
      },
      { zh: '在现有期限内办结。', en: 'Finish within the term as it stands.' },
      clock,
    );
  }
  const named = extend.grounds?.find((entry) => entry.id === ground);
  const used = (facts.granted ?? []).filter((entry) => entry.ground === ground).length;
  if (named?.max !== undefined && used >= named.max) {
    return no(
      'clock.ground-used',
      {
        zh: `以“${named.text.zh}”为由最多延长${named.max}次。`,
        en: `On the ground “${named.text.en}” it may be extended ${named.max} time(s).`,
      },
      { zh: '另有法定理由的，按那个理由办理。', en: 'Use another ground of law, if there is one.' },
      clock,
    );
  }
  if (isPast(computePeriod(world.calendar, periodFacts(facts)), world.at)) {
    return no(
      'clock.extend-late',
      {
        zh: `“${title.zh}”已经期满，期满前才能延长。`,
        en: `${title.en} has run out; it can be extended before that only.`,
      },
      { zh: '尽快办结，并在决定中说明逾期。', en: 'Finish at once and state the delay in the decision.' },
      clock,
    );
  }
  return undefined;
}

function pauseRefusal(clock: Clock, facts: ClockFacts | undefined, ground: string): Refusal | undefined {
  const named = clock.pauses?.find((entry) => entry.id === ground);
  const times = named?.most?.times;
  const used = facts?.pauses.filter((entry) => entry.ground === ground).length ?? 0;
  if (!named || times === undefined || used < times) return undefined;
  return no(
    'clock.paused-enough',
    {
      zh: `“${clock.title.zh}”以“${named.text.zh}”为由最多暂停${times}次，已经用完。`,
      en: `${clock.title.en} may be paused ${times} time(s) on the ground “${named.text.en}”; that is used up.`,
    },
    { zh: '继续计时办理，或者按另一个法定理由暂停。', en: 'Go on within the term, or pause on another ground of law.' },
    clock,
  );
}

/**
 * The first reason why an action's clocks may not do what it would do to them.
 * @param input without it only what needs no input is judged: the button; with it everything: the act.
 */
export function clockRefusal(world: World, record: CaseRecord, action: Action, input?: Values): Refusal | undefined {
  const scope = scopeOf(world, record, input ?? {});
  const open = (effect: ClockEffect): boolean => {
    const reads = [...mentions({ all: [effect.when ?? true, 'ground' in effect ? (effect.ground ?? '') : ''] }).refs];
    return input !== undefined || !reads.some((name) => name.startsWith('input.'));
  };
  for (const effect of action.effects) {
    if (effect.do !== 'clock' || (effect.op !== 'extend' && effect.op !== 'pause') || !open(effect)) continue;
    if (effect.when !== undefined && !holds(effect.when, scope)) continue;
    const clock = world.procedure.clocks[effect.clock];
    if (!clock) continue;
    const facts = runningClock(record, effect.clock);
    const ground = effect.ground === undefined ? '' : String(evaluate(effect.ground, scope) ?? '');
    const refusal =
      effect.op === 'extend' ? extensionRefusal(world, clock, facts, ground) : pauseRefusal(clock, facts, ground);
    if (refusal) return refusal;
  }
  return undefined;
}
