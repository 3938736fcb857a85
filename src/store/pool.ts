/**
 * The store's room: PostgreSQL, one operation a file, one transaction an act. It knows language and engine; it knows neither HTTP
 * nor any procedure. Every read of a case takes a viewer (invariant 5); masks are applied here, so that nothing unmasked leaves.
 */
import pg from 'pg';

export type Pool = pg.Pool;
export type Connection = Pick<pg.ClientBase, 'query'>;

// Days stay text: a JavaScript Date would drag a time zone in.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * @param max connections; acts never hold one while waiting for another.
 * @param onLost told of each connection that its server ended; the pool drops it and opens another when one is wanted.
 */
export function openPool(url: string, max: number, onLost: (error: Error) => void): Pool {
  const pool = new pg.Pool({ connectionString: url, max, idleTimeoutMillis: 30_000 });
  pool.on('error', onLost);
  // A connection lost while in use tells its query too; without a listener of its own it would end the process.
  pool.on('connect', (client) => client.on('error', onLost));
  return pool;
}

/** The version or sequence a write was decided on is no longer the last one. */
export class StaleError extends Error {}

/** The idempotency key was used before, perhaps at the same moment. */
export class KeyUsedError extends Error {}

/** A legal hold runs: nothing of the case may be erased. */
export class HeldError extends Error {}

/** The thing is not with the holder who would give it. */
export class HolderError extends Error {}

/** Turns the database's answers into ours; anything else stays as it is. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  if (error.code === 'QI409') return new StaleError(error.message);
  if (error.code === 'QI410') return new HolderError(error.message);
  if (error.code === 'QI423') return new HeldError(error.message);
  if (error.code === '23505' && error.constraint === 'act_key_pkey') return new KeyUsedError(error.message);
  return error;
}

/** Runs `work` in one transaction on one connection. */
export async function transaction<T>(pool: Pool, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    const result = await work(connection);
    await connection.query('commit');
    return result;
  } catch (error) {
    await connection.query('rollback').catch(() => undefined); // a broken connection has rolled back already
    throw error;
  } finally {
    connection.release();
  }
}
