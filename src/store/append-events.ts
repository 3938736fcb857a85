/** Events without an act on many cases in one statement: see append_events in migrations/0007-calendar.sql. For work that no act waits for. */
import { type Append, skeleton } from './append-case.ts';
import { type Connection, storeError } from './pool.ts';

const caseOf = ({ decision, projection, expectedSeq }: Append) => ({
  id: decision.record.id,
  version: decision.record.version,
  seq: expectedSeq,
  events: decision.events,
  // Only a told day that is kept changes the record; a moved one follows from the calendar.
  record: decision.events.some((event) => event.kind !== 'deadlineMoved') ? skeleton(decision.record) : null,
  nextDue: projection.nextDue,
  sortDue: projection.sortDue,
  posts: projection.posts,
  clocks: projection.clocks,
  notices: decision.notices.map((notice) => ({ to: notice.to, zh: notice.text.zh, en: notice.text.en })),
});

/** All at the same moment, by the same hand, each held by the caller's transaction. @throws StaleError */
export async function appendEvents(connection: Connection, appends: readonly Append[]): Promise<void> {
  const [first] = appends;
  if (!first) return;
  try {
    await connection.query('select append_events($1::jsonb)', [
      JSON.stringify({ at: first.at, person: first.person, cases: appends.map(caseOf) }),
    ]);
  } catch (error) {
    throw storeError(error);
  }
}
