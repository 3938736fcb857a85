/** The job queue (graphile-worker): jobs are added inside the act's transaction and retried; what fails for good is kept for an administrator. */
import { setTimeout as wait } from 'node:timers/promises';
import { Logger as JobLogger, type Runner, run, runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';
import { listRemoved } from '../../store/files.ts';
import { listPapers } from '../../store/papers.ts';
import { carryOutYear } from '../calendar/carry-out-year.ts';
import { noteReadable } from '../deliveries.ts';
import { logChanges } from '../log/append.ts';
import { mailNotice } from '../mail/mail-notice.ts';
import { sendMail } from '../mail/send-mail.ts';
import type { Office } from '../office.ts';
import { exportPerson } from './export-person.ts';
import { sweepLapses } from './lapses.ts';
import { renderIssued } from './render-paper.ts';

export interface Jobs {
  /** Frees jobs that a dead process or connection left locked; only where no other process serves this queue. */
  unlock(): Promise<void>;
  stop(): Promise<void>;
}

const lapseEveryMs = 30_000;
const restartAfterMs = 1000;

/** Completions and failures go through the queue's batches: told one by one, an error of the database would be nobody's and end the process. */
const preset: GraphileConfig.Preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

const field = (payload: unknown, key: string): string =>
  payload !== null && typeof payload === 'object' && key in payload
    ? String((payload as { [name: string]: unknown })[key])
    : ''; // JSON of our own jobs

/** Tables of the queue; by the owner, before the application starts. */
export const migrateJobs = (ownerUrl: string): Promise<void> =>
  runMigrations({ connectionString: ownerUrl, logger: quiet() });

const quiet = () => new JobLogger(() => () => undefined);

/** Files of a case whose bytes go; with the whole case its papers as well. */
async function eraseFiles(office: Office, caseId: string, whole: boolean): Promise<void> {
  const papers = whole ? await listPapers(office.pool, caseId) : [];
  const ids = [...(await listRemoved(office.pool, caseId)), ...papers.flatMap((paper) => paper.file ?? [])];
  for (const id of ids) await office.files.remove(id);
}

async function startRunner(office: Office, ownerPool: Pool): Promise<Runner> {
  const runner = await run({
    pgPool: ownerPool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: quiet(),
    preset,
    taskList: {
      'render-paper': async (payload) => {
        await renderIssued(office, field(payload, 'paper'));
        await noteReadable(office, field(payload, 'paper'));
      },
      'log-paper': async (payload) => void (await logChanges(office, field(payload, 'paper'))),
      'export-person': (payload) => exportPerson(office, field(payload, 'export')),
      'erase-files': (payload) => eraseFiles(office, field(payload, 'caseId'), field(payload, 'papers') !== 'keep'),
      'calendar-year': (payload) => carryOutYear(office, field(payload, 'year')),
      'mail-notice': (payload) => mailNotice(office, field(payload, 'notice')),
      'send-mail': (payload, { job }) =>
        sendMail(office, field(payload, 'mail'), { n: job.attempts, most: job.max_attempts }),
    },
  });
  runner.events.on('job:failed', ({ job, error }) => {
    office.log.error({ task: job.task_identifier, err: error }, 'a job failed for good');
    const message = error instanceof Error ? error.message : String(error);
    ownerPool
      .query('insert into failed_job (task, payload, error, at, job_id, tries) values ($1, $2, $3, $4, $5, $6)', [
        job.task_identifier,
        job.payload,
        message,
        office.clock.now(),
        job.id,
        job.attempts,
      ])
      .catch((cause) => office.log.error({ err: cause }, 'a failed job could not be recorded'));
  });
  runner.events.on('job:error', ({ job, error }) =>
    office.log.warn(
      { task: job.task_identifier, attempt: job.attempts, err: error },
      'a job failed and will be tried again',
    ),
  );
  return runner;
}

/** The queue's runner gives up when it cannot tell the database what became of a job; a new one takes its place until stopped. */
async function keepRunning(office: Office, start: () => Promise<Runner>): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  let runner = await start();
  const watch = async () => {
    for (;;) {
      await runner.promise.catch((error) => office.log.error({ err: error }, 'the job queue stopped'));
      await wait(restartAfterMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      const next = await start().catch((error) =>
        office.log.warn({ err: error }, 'the job queue could not be started again yet'),
      );
      runner = next ?? runner;
      if (stopping.signal.aborted) await next?.stop();
    }
  };
  const watched = watch();
  return {
    async stop() {
      stopping.abort();
      await runner.stop().catch(() => undefined); // it may have given up already
      await watched;
    },
  };
}

/**
 * Starts the worker and the sweep of limits.
 * @param ownerPool the queue's tables belong to the owner
 * @param works false: what is queued waits; limits pass all the same
 */
export async function startJobs(office: Office, ownerPool: Pool, works: boolean): Promise<Jobs> {
  const runner = works ? await keepRunning(office, () => startRunner(office, ownerPool)) : undefined;
  let sweeping: Promise<unknown> = Promise.resolve();
  const sweep = () => {
    sweeping = sweepLapses(office).catch((error) => office.log.error({ err: error }, 'the sweep of limits failed'));
    return sweeping;
  };
  await sweep();
  const timer = setInterval(sweep, lapseEveryMs);
  return {
    async unlock() {
      await ownerPool.query(
        'select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))',
      );
    },
    async stop() {
      clearInterval(timer);
      await sweeping;
      await runner?.stop();
    },
  };
}
