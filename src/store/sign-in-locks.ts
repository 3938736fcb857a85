/** Failed tries in a row and how long a key stays locked, in the database, so that a restart or a second process forgets nothing. */
import type { Connection } from './pool.ts';

/** The later end of the locks on these keys. @param keys hex hashes of account and address */
export async function findLock(
  connection: Connection,
  keys: readonly string[],
  now: string,
): Promise<Date | undefined> {
  const { rows } = await connection.query<{ until: Date | null }>(
    `select max(locked_until) as until from sign_in_lock
     where key_hash in (select decode(key, 'hex') from unnest($1::text[]) as key) and locked_until > $2`,
    [keys, now],
  );
  return rows[0]?.until ?? undefined;
}

/**
 * One more failure. Failures older than `forgetMs` no longer count. From the `free`th on the key is locked: one minute, then twice
 * as long each time, an hour at most.
 * @returns failures in a row, this one included
 */
export async function noteFailure(
  connection: Connection,
  key: string,
  now: string,
  given: { free: number; forgetMs: number },
): Promise<number> {
  const { rows } = await connection.query<{ fails: number }>(
    `with swept as (delete from sign_in_lock where last_at < $2::timestamptz - 2 * $4::float8 * interval '1 millisecond' and key_hash <> decode($1, 'hex'))
     insert into sign_in_lock as l (key_hash, fails, last_at) values (decode($1, 'hex'), 1, $2)
     on conflict (key_hash) do update set last_at = excluded.last_at,
       fails = case when l.last_at < $2::timestamptz - $4::float8 * interval '1 millisecond' then 1 else l.fails + 1 end,
       locked_until = case when l.last_at >= $2::timestamptz - $4::float8 * interval '1 millisecond' and l.fails + 1 >= $3
         then $2::timestamptz + least(60, power(2, least(l.fails + 1 - $3, 10))) * interval '1 minute' end
     returning fails`,
    [key, now, given.free, given.forgetMs],
  );
  return rows[0]?.fails ?? 1;
}

export async function clearFailures(connection: Connection, key: string): Promise<void> {
  await connection.query(`delete from sign_in_lock where key_hash = decode($1, 'hex')`, [key]);
}
