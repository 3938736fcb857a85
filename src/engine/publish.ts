/** Public notices go up and come down (0 §1.6): the effects `publish` and `withdraw`, and the rule that changed content starts anew. */
import type { Command, Draft } from './decision.ts';
import { noticeContent } from './notice-content.ts';
import { latestNotice, noticeState } from './notice-facts.ts';
import type { CaseRecord } from './record.ts';
import { scopeOf, type World } from './world.ts';

interface Acting {
  world: World;
  draft: Draft;
  command: Command;
}

/** An id for a notice or a case; papers take theirs from the other end of the list. */
export function freshId({ draft, command }: Acting): string {
  const id = command.ids.at(-1 - draft.publications.length - draft.opened.length);
  if (id === undefined) throw new Error('an act has too few fresh ids');
  return id;
}

/** @param start starts the notice's clock anew. */
export function publish(acting: Acting, notice: string, start: (clock: string) => void): void {
  const { world, draft } = acting;
  const definition = world.procedure.notices?.[notice];
  if (!definition) throw new Error(`no notice ${notice}`); // the check of definitions has ruled it out
  const before = latestNotice(draft.record, notice);
  if (before && noticeState(world, draft.record, before) === 'open')
    draft.push({ kind: 'noticeDown', id: before.id, status: 'replaced', on: world.today });
  start(definition.clock);
  const n = draft.record.clocks.findLast((facts) => facts.clock === definition.clock)?.n ?? 1;
  const id = freshId(acting);
  draft.push({ kind: 'published', notice, id, clock: definition.clock, n, on: world.today });
  const content = noticeContent(world, scopeOf(world, draft.record), definition);
  draft.publications.push({ id, notice, clock: definition.clock, n, content });
}

/** Taking down what is not up is no change. @param reason read by the public. */
export function withdraw({ world, draft }: Acting, notice: string, reason: string): void {
  const fact = latestNotice(draft.record, notice);
  if (!fact || noticeState(world, draft.record, fact) !== 'open') return;
  draft.push({ kind: 'clockStopped', clock: fact.clock, n: fact.n, on: world.today });
  draft.push({ kind: 'noticeDown', id: fact.id, status: 'withdrawn', on: world.today });
  draft.withdrawals.push({ id: fact.id, reason });
}

/** Notices that are up before and after an act and would now say something else: people were invited to object to other content. */
export function changedNotices(world: World, before: CaseRecord, after: CaseRecord): string[] {
  if (after.erased || before.notices === undefined) return [];
  return Object.entries(world.procedure.notices ?? {}).flatMap(([id, definition]) => {
    const fact = latestNotice(before, id);
    if (!fact || latestNotice(after, id)?.id !== fact.id || noticeState(world, after, fact) !== 'open') return [];
    const said = (record: CaseRecord) => JSON.stringify(noticeContent(world, scopeOf(world, record), definition));
    return said(before) === said(after) ? [] : [id];
  });
}
