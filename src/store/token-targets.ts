/** Which procedure a case or a paper belongs to, for tokens that are limited to some. */
import type { Connection } from './pool.ts';

const queries = {
  cases: 'select procedure from case_file where id = $1',
  papers: 'select c.procedure from paper p join case_file c on c.id = p.case_id where p.id = $1',
};

export async function procedureOf(
  connection: Connection,
  kind: keyof typeof queries,
  id: string,
): Promise<string | undefined> {
  const { rows } = await connection.query<{ procedure: string }>(queries[kind], [id]);
  return rows[0]?.procedure;
}
