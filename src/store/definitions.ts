/** Published editions: kept as they were on the day they came into force. */
import type { Procedure } from '../language/procedure.ts';
import type { Connection } from './pool.ts';

export interface DefinitionRow {
  procedure: string;
  edition: number;
  hash: string;
}

export async function listDefinitions(connection: Connection): Promise<DefinitionRow[]> {
  const { rows } = await connection.query<DefinitionRow>('select procedure, edition, hash from definition');
  return rows;
}

export async function publishDefinition(
  connection: Connection,
  procedure: Procedure,
  hash: string,
  at: string,
): Promise<void> {
  await connection.query(
    `insert into definition (procedure, edition, hash, in_force, value, published_at) values ($1, $2, $3, $4, $5::jsonb, $6) on conflict do nothing`,
    [procedure.id, procedure.edition, hash, procedure.inForce, JSON.stringify(procedure), at],
  );
}

/** An earlier edition as published. */
export async function findDefinition(
  connection: Connection,
  procedure: string,
  edition: number,
): Promise<Procedure | undefined> {
  const { rows } = await connection.query<{ value: Procedure }>(
    'select value from definition where procedure = $1 and edition = $2',
    [procedure, edition],
  );
  return rows[0]?.value;
}
