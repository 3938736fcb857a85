/** Jobs that failed: those that nobody tries any more, and those that will be tried again by themselves. */
import type { Connection } from './pool.ts';

export interface FailedJobRow {
  id: string;
  task: string;
  payload: { [key: string]: unknown };
  error: string;
  tries: number | null;
  at: Date;
}

export interface WaitingJobRow {
  id: string;
  task: string;
  tries: number;
  most: number;
  error: string;
  again_at: Date;
}

/** Not settled yet, newest first. */
export async function listFailedJobs(connection: Connection, limit: number): Promise<FailedJobRow[]> {
  const { rows } = await connection.query<FailedJobRow>(
    'select id::text, task, payload, error, tries, at from failed_job where outcome is null order by id desc limit $1',
    [limit],
  );
  return rows;
}

export async function listWaitingJobs(connection: Connection, limit: number): Promise<WaitingJobRow[]> {
  const { rows } = await connection.query<WaitingJobRow>(
    'select id::text, task, tries, most, error, again_at from waiting_jobs($1)',
    [limit],
  );
  return rows;
}

/** @returns false when it is not there or settled already */
export async function settleFailedJob(
  connection: Connection,
  settled: { id: string; outcome: 'retried' | 'dismissed'; by: string; at: string },
): Promise<boolean> {
  const { rows } = await connection.query<{ done: boolean }>('select settle_failed_job($1, $2, $3, $4) as done', [
    settled.id,
    settled.outcome,
    settled.by,
    settled.at,
  ]);
  return rows[0]?.done ?? false;
}

/** @returns false when no such job waits */
export async function runJobNow(connection: Connection, id: string): Promise<boolean> {
  const { rows } = await connection.query<{ done: boolean }>('select run_job_now($1) as done', [id]);
  return rows[0]?.done ?? false;
}
