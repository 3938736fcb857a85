/** One case, whole and unmasked, for a decision; the only unmasked read, and it stays behind the acts (invariant 5). */
import type { PathValue } from '../engine/events.ts';
import { withValues } from '../engine/evolve.ts';
import type { Actor, CaseRecord } from '../engine/record.ts';
import type { Connection } from './pool.ts';
import { visible } from './viewer.ts';

export interface LoadedCase {
  record: CaseRecord;
  /** Last event's number; a write names it. */
  seq: number;
  trackCode: string;
  bodies: readonly string[];
}

/** What load_case (migrations/0002-acts.sql) answers. */
export interface FoundCase {
  seq: number;
  trackCode: string;
  bodies: string[];
  record: Omit<CaseRecord, 'form' | 'inputs'>;
  values: PathValue[];
}

export const loadedOf = (found: FoundCase): LoadedCase => ({
  record: withValues({ ...found.record, form: {}, inputs: {} }, found.values),
  seq: found.seq,
  trackCode: found.trackCode,
  bodies: found.bodies,
});

/** Holds the case for the rest of the transaction: writes that raise no version come one after the other instead of losing races. */
export async function lockCase(connection: Connection, id: string): Promise<void> {
  await connection.query('select from case_file where id = $1 for no key update', [id]);
}

/** The case, or nothing where the viewer may not see it or it does not exist: the two answers are the same. */
export async function findCase(connection: Connection, actor: Actor, id: string): Promise<LoadedCase | undefined> {
  const { sql, values, kind } = visible(actor, 2);
  const { rows } = await connection.query<{ found: FoundCase }>({
    name: `case-${kind}`,
    text: `select load_case(c.id) as found from case_file c where c.id = $1 and ${sql}`,
    values: [id, ...values],
  });
  return rows[0] && loadedOf(rows[0].found);
}
