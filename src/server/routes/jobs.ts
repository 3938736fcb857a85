/** Failed jobs, for the administrator: what failed, try it again, or put it aside. Payloads are shown without personal values. */
import { createRoute, z } from '@hono/zod-openapi';
import type { FailedJob, JobsView, WaitingJob } from '../../client/types-mail.ts';
import {
  type FailedJobRow,
  listFailedJobs,
  listWaitingJobs,
  runJobNow,
  settleFailedJob,
  type WaitingJobRow,
} from '../../store/failed-jobs.ts';
import { countMail } from '../../store/mail-log.ts';
import type { App } from '../app.ts';
import { inBeijing } from '../clock.ts';
import { taskTitle } from '../jobs/titles.ts';
import { scrub } from '../log.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { answer } from '../schemas.ts';
import { needAdmin } from './mail.ts';

const shown = 200;
const params = z.object({ id: z.string().regex(/^\d{1,18}$/) });
const settled = { 204: { description: 'Done' } };

const list = createRoute({
  method: 'get',
  path: '/api/v1/jobs',
  summary: 'Jobs that failed, and those that will be tried again',
  responses: answer<JobsView>('JobsView', 'Newest first'),
});

const settle = (outcome: 'retry' | 'dismiss', summary: string) =>
  createRoute({
    method: 'post',
    path: `/api/v1/jobs/{id}/${outcome}`,
    summary,
    request: { params },
    responses: settled,
  });

const retry = settle('retry', 'Run a failed job again, with all its tries');
const dismiss = settle('dismiss', 'Put a failed job aside; it is not run again');

const runNow = createRoute({
  method: 'post',
  path: '/api/v1/jobs/waiting/{id}/run',
  summary: 'Do not wait: try this job again now',
  request: { params },
  responses: settled,
});

/** Ids and plain numbers; any other value might be somebody's. */
const harmless = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{1,18}|[a-z][a-z0-9.-]{0,40})$/;

const presentPayload = (payload: FailedJobRow['payload']) =>
  Object.fromEntries(
    Object.entries(payload).flatMap(([key, value]) =>
      (typeof value === 'string' || typeof value === 'number') && harmless.test(String(value))
        ? [[key, String(value)]]
        : [],
    ),
  );

const presentFailed = (row: FailedJobRow): FailedJob => ({
  id: row.id,
  task: row.task,
  title: taskTitle(row.task),
  payload: presentPayload(row.payload),
  error: scrub(row.error),
  at: inBeijing(row.at),
  ...(row.tries === null ? {} : { tries: row.tries }),
});

const presentWaiting = (row: WaitingJobRow): WaitingJob => ({
  id: row.id,
  task: row.task,
  title: taskTitle(row.task),
  tries: row.tries,
  most: row.most,
  error: scrub(row.error),
  againAt: inBeijing(row.again_at),
});

export function jobRoutes(app: App, office: Office): void {
  app.openapi(list, async (context) => {
    needAdmin(context.get('person'));
    const [failed, waiting, mail] = await Promise.all([
      listFailedJobs(office.pool, shown),
      listWaitingJobs(office.pool, shown),
      countMail(office.pool),
    ]);
    return context.json(
      { failed: failed.map(presentFailed), waiting: waiting.map(presentWaiting), failedLetters: mail.failed },
      200,
    );
  });

  for (const [route, outcome] of [
    [retry, 'retried'],
    [dismiss, 'dismissed'],
  ] as const)
    app.openapi(route, async (context) => {
      const person = needAdmin(context.get('person'));
      const { id } = context.req.valid('param');
      const done = await settleFailedJob(office.pool, { id, outcome, by: person.id, at: office.clock.now() });
      if (!done) throw new ApiProblem('job.settled');
      return context.body(null, 204);
    });

  app.openapi(runNow, async (context) => {
    needAdmin(context.get('person'));
    if (!(await runJobNow(office.pool, context.req.valid('param').id))) throw new ApiProblem('job.settled');
    return context.body(null, 204);
  });
}
