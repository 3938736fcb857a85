/** What needs an administrator's eye: numbers and posts that nobody holds. No content of cases. */
import { createRoute } from '@hono/zod-openapi';
import type { AdminOverview } from '../../client/types-admin.ts';
import { countForAdmin } from '../../store/people-admin.ts';
import { listHolders } from '../../store/post-holders.ts';
import { auditRoles, keeperRoles, needRole } from '../admin.ts';
import type { App } from '../app.ts';
import { laterThan } from '../clock.ts';
import type { Office } from '../office.ts';
import { unfilledPosts } from '../powers.ts';
import { ApiProblem } from '../problems.ts';
import { answer } from '../schemas.ts';

const thirtyDays = 30 * 86_400_000;

const read = createRoute({
  method: 'get',
  path: '/api/v1/admin/overview',
  summary: 'Accounts, empty posts, tokens that end soon, failed jobs and letters, changes to come',
  responses: answer<AdminOverview>('AdminOverview', 'Numbers of today'),
});

export function adminOverviewRoutes(app: App, office: Office): void {
  app.openapi(read, async (context) => {
    needRole(context.get('person'), [...keeperRoles, ...auditRoles]);
    const today = office.clock.today();
    const now = office.clock.real();
    const [counts, holders] = await Promise.all([
      countForAdmin(office.pool, today, now, laterThan(now, thirtyDays)),
      listHolders(office.pool, today, today),
    ]);
    if (!counts) throw new ApiProblem('not-found');
    return context.json(
      {
        people: { active: counts.active, invited: counts.invited, disabled: counts.disabled },
        unfilled: unfilledPosts(office, holders),
        away: counts.away,
        tokens: { all: counts.tokens, endingSoon: counts.ending },
        failedJobs: counts.failed_jobs,
        failedLetters: counts.failed_letters,
        changesToCome: office.organisation.changes.filter((change) => change.from > today).length,
      },
      200,
    );
  });
}
