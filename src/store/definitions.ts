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

/** In one statement, since an office publishes them all when it first starts. */
export async function publishDefinitions(
  connection: Connection,
  editions: readonly { procedure: Procedure; hash: string }[],
  at: string,
): Promise<void> {
  if (editions.length === 0) return;
  await connection.query(
    `insert into definition (procedure, edition, hash, in_force, value, published_at)
     select *, $6 from unnest($1::text[], $2::int[], $3::text[], $4::date[], $5::jsonb[]) on conflict do nothing`,
    [
      editions.map(({ procedure }) => procedure.id),
      editions.map(({ procedure }) => procedure.edition),
      editions.map(({ hash }) => hash),
      editions.map(({ procedure }) => procedure.inForce),
      editions.map(({ procedure }) => JSON.stringify(procedure)),
      at,
    ],
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
