/** The log of a case, as it was written. */
import type { CaseEvent, PathValue } from '../engine/events.ts';
import type { Connection } from './pool.ts';

export interface EventRow {
  seq: number;
  version: number;
  kind: string;
  data: Omit<CaseEvent, 'kind'>;
  at: Date;
  person: string;
}

export async function readEvents(
  connection: Connection,
  caseId: string,
  after: number,
  limit: number,
): Promise<EventRow[]> {
  const { rows } = await connection.query<EventRow>(
    'select seq, version, kind, data, at, person from case_event where case_id = $1 and seq > $2 order by seq limit $3',
    [caseId, after, limit],
  );
  return rows;
}

/** All values with salt and commitment, for the check of the log. */
export async function readValues(
  connection: Connection,
  caseId: string,
): Promise<(PathValue & { seq: number; salt: Buffer | null; commitment: Buffer })[]> {
  const { rows } = await connection.query(
    'select path, seq, value, salt, commitment from case_value where case_id = $1 order by seq, path',
    [caseId],
  );
  return rows;
}
