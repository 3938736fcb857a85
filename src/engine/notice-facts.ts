/** What a case's log says about its public notices: up, over, withdrawn; objections still open. The names `notice.<id>.*`. */
import type { Value } from '../language/expression.ts';
import { clockStatus, isRunning } from './due.ts';
import type { CaseRecord, NoticeFact } from './record.ts';
import type { World } from './world.ts';

export type NoticeState = 'open' | 'ended' | 'withdrawn' | 'replaced';

/** Up until 24:00 of the last day, whether or not the system has carried out the end yet (0 §1.6, R9). */
export function noticeState(
  world: Pick<World, 'calendar' | 'today'>,
  record: CaseRecord,
  fact: NoticeFact,
): NoticeState {
  if (fact.down) return fact.down.status;
  const facts = record.clocks.find((entry) => entry.clock === fact.clock && entry.n === fact.n);
  if (!facts || !isRunning(facts)) return 'ended';
  const { due } = clockStatus(world.calendar, facts, world.today);
  return due !== undefined && due < world.today ? 'ended' : 'open';
}

export const latestNotice = (record: CaseRecord, notice: string): NoticeFact | undefined =>
  record.notices?.findLast((fact) => fact.notice === notice);

/** Objections not answered yet, to any round of this notice. */
const openObjections = (record: CaseRecord, notice: string): number =>
  (record.notices ?? [])
    .filter((fact) => fact.notice === notice)
    .flatMap((fact) => fact.objections)
    .filter((objection) => objection.answeredOn === undefined).length;

/** `state`: none, open, ended, withdrawn · `objections`: how many are open · `received`: how many came in all · `until`: last day. */
export function noticeName(
  world: Pick<World, 'calendar' | 'today'>,
  record: CaseRecord,
  notice: string,
  what: string,
): Value | undefined {
  const fact = latestNotice(record, notice);
  if (what === 'objections') return openObjections(record, notice);
  if (what === 'received')
    return (record.notices ?? [])
      .filter((entry) => entry.notice === notice)
      .reduce((sum, entry) => sum + entry.objections.length, 0);
  if (what === 'state') return fact ? noticeState(world, record, fact) : 'none';
  const facts = record.clocks.find((entry) => entry.clock === fact?.clock && entry.n === fact?.n);
  return what === 'until' && facts ? clockStatus(world.calendar, facts, world.today).due : undefined;
}
