/** Saved phrases of a person for opinions (常用意见). */
import { type Connection, type Pool, transaction } from './pool.ts';

export async function listPhrases(connection: Connection, person: string): Promise<string[]> {
  const { rows } = await connection.query<{ text: string }>('select text from phrase where person = $1 order by n', [
    person,
  ]);
  return rows.map((row) => row.text);
}

/** Replaces the list. */
export async function setPhrases(pool: Pool, person: string, texts: readonly string[]): Promise<void> {
  await transaction(pool, async (connection) => {
    await connection.query('delete from phrase where person = $1', [person]);
    await connection.query(
      'insert into phrase (person, n, text) select $1, t.n, t.text from unnest($2::text[]) with ordinality as t(text, n)',
      [person, texts],
    );
  });
}
