/**
 * Who may call what: one line a route, deny by default. A route without a line is refused to everybody, so a new one cannot be
 * forgotten. What somebody may see or do on one case is decided after this, by the engine and the store.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Role } from '../language/action.ts';
import type { Person } from '../store/people.ts';
import { ApiProblem } from './problems.ts';

/** anyone: also without session · signed-in · desk: whoever is no applicant · staff: people of the office · roles: held today. */
export type RouteWho = 'anyone' | 'signed-in' | 'desk' | 'staff' | readonly Role[];

const keepers: readonly Role[] = ['admin', 'personnel'];
const auditors: readonly Role[] = ['auditor', 'admin'];
const admins: readonly Role[] = ['admin'];
const holders: readonly Role[] = ['auditor', 'legal', 'director'];

const v1 = (who: RouteWho, ...routes: readonly string[]): [string, RouteWho][] =>
  routes.map((route) => [route.replace(' ', ' /api/v1/'), who]);

export const routePowers: ReadonlyMap<string, RouteWho> = new Map<string, RouteWho>([
  ['GET /healthz', 'anyone'],
  ['GET /readyz', 'anyone'],
  ['GET /metrics', 'anyone'],
  ['GET /openapi.json', 'anyone'],
  ['POST /api/demo/clock', 'anyone'],
  ['GET /api/demo/mail', 'anyone'],
  ['GET /log/checkpoint', 'anyone'],
  ['GET /log/key', 'anyone'],
  ['GET /log/tile/{level}/{path}', 'anyone'],
  ['GET /verify/offline', 'anyone'],
  ['GET /verify/offline.js', 'anyone'],
  ['GET /verify/offline.html', 'anyone'],
  ...v1(
    'anyone',
    'POST session',
    'DELETE session',
    'POST accounts',
    'GET session/ways',
    'POST session/second',
    'POST session/passkey/options',
    'POST session/passkey',
    'GET session/provider',
    'GET session/provider/callback',
    'POST session/link',
    'POST recovery',
    'POST links/look',
    'POST links',
    // On the step that an invitation opened; the routes refuse everybody else.
    'POST enrolment/app',
    'POST enrolment/app/confirm',
    'POST enrolment/passkeys/options',
    'POST enrolment/passkeys',
    // By the token of a link to sign.
    'POST signatures/look',
    'POST signatures',
    'POST signatures/objections',
    'GET office',
    'GET track',
    'POST track/ratings',
    'GET verify',
    'GET verify/files/{sha256}',
    'GET verify/files/{sha256}/proof',
    'GET log/consistency',
    'GET public-notices',
    'GET public-notices/{id}',
    'GET ratings',
    'GET procedures',
    'GET procedures/{id}',
    'GET rules',
    'POST rules/{id}',
    'POST deadlines',
    'GET calendar/{year}',
  ),
  ...v1(
    'signed-in',
    'GET me',
    'POST session/proof',
    'GET security',
    'PUT security/password',
    'PUT security/email',
    'POST security/app',
    'DELETE security/app',
    'POST security/app/confirm',
    'POST security/recovery-codes',
    'POST security/passkeys/options',
    'POST security/passkeys',
    'DELETE security/passkeys/{id}',
    'DELETE security/sessions/{id}',
    'DELETE security/sessions',
    'DELETE security/provider',
    'POST security/tokens',
    'DELETE security/tokens/{id}',
    'POST public-notices/{id}/objections',
    'GET cases/{id}/surroundings',
    'GET cases/{id}/ratings',
    'POST cases',
    'GET cases',
    'GET cases/counts',
    'GET cases/{id}',
    'GET cases/{id}/looks',
    'GET cases/{id}/events',
    'POST cases/{id}/acts',
    'POST cases/{id}/materials/{key}',
    'POST cases/{id}/lists/{field}/import',
    'GET cases/{id}/lists/{field}/template.xlsx',
    'POST cases/{id}/papers/preview',
    'POST cases/{id}/scans',
    'DELETE cases/{id}/materials/{key}/{file}',
    'GET cases/{id}/materials/{key}/{file}',
    'GET cases/{id}/deliveries',
    'PUT cases/{id}/delivery-consent',
    'GET cases/{id}/receipt',
    'POST cases/{id}/receipt/mail',
    'GET cases/{id}/signings',
    'POST cases/{id}/signings/{signing}/links',
    'POST cases/{id}/signings/{signing}/originals',
    'GET cases/{id}/signings/{signing}/sheet.pdf',
    'GET cases/{id}/remedies',
    'POST cases/{id}/remedies',
    'POST cases/{id}/remedies/{link}/results',
    'GET papers',
    'POST papers/batch',
    'GET papers/{file}',
    'POST papers/{id}/deliveries',
    'GET registers',
    'GET registers/{id}/entries',
    'POST registers/{id}/entries',
    'GET registers/{id}/boards',
    'GET registers/{id}/boards/{board}',
    'GET registers/{id}/reports/{report}',
    'POST registers/{id}/entries/{entry}/acts',
    'GET notices',
    'GET me/exports',
    'POST me/exports',
    'GET me/exports/{file}',
    'GET me/mail',
    'PUT me/mail',
    'GET openings',
    'GET units',
    'POST units',
    'GET units/{id}',
    'POST units/{id}/confirm',
    'POST units/{id}/members',
    'DELETE units/{id}/members/{person}/{role}',
    'GET mandates',
    'POST mandates',
    'POST mandates/{id}/accept',
    'POST mandates/{id}/end',
    'POST mandates/{id}/power-of-attorney',
    'GET mandates/{id}/power-of-attorney',
  ),
  ...v1('desk', 'GET settings', 'GET settings/{key}', 'POST cases/{id}/unmask'),
  ...v1(
    'staff',
    'GET organisation',
    'GET organisation/changes',
    'GET colleagues',
    'GET absences',
    'POST absences',
    'POST absences/{id}/end',
    'GET me/phrases',
    'PUT me/phrases',
  ),
  ...v1(keepers, 'POST organisation/changes', 'POST organisation/changes/{id}/withdraw'),
  ...v1(keepers, 'POST admin/people/{id}/posts', 'POST admin/people/{id}/posts/end'),
  ...v1([...keepers, 'auditor'], 'GET admin/people', 'GET admin/people/{id}', 'GET admin/overview'),
  ...v1(auditors, 'GET admin/tokens', 'GET audit', 'POST audit/export'),
  ...v1(['admin', 'auditor', 'personnel', 'dept_head', 'deputy_director', 'director'], 'GET powers'),
  ...v1(holders, 'GET holds', 'POST holds', 'POST holds/{id}/release'),
  ...v1(
    admins,
    'PUT settings/{key}',
    'POST admin/tokens/{id}/end',
    'GET calendar-years',
    'POST calendar-years',
    'GET calendar-years/package/{year}',
    'POST calendar-years/read',
    'POST calendar-years/preview',
    'GET calendar-years/{id}',
    'GET staff-accounts',
    'GET invitations/choices',
    'POST invitations',
    'POST staff-accounts/{id}/invitation',
    'POST staff-accounts/{id}/reset-second-factor',
    'POST staff-accounts/{id}/disable',
    'POST staff-accounts/{id}/enable',
    'GET mail',
    'POST mail/resend',
    'POST mail/{id}/resend',
    'GET jobs',
    'POST jobs/{id}/retry',
    'POST jobs/{id}/dismiss',
    'POST jobs/waiting/{id}/run',
  ),
]);

/** May this person, or nobody, call it at all? */
export function mayCall(who: RouteWho | undefined, person: Person | undefined): boolean {
  if (who === undefined) return false;
  if (who === 'anyone') return true;
  if (!person) return false;
  if (who === 'signed-in') return true;
  if (who === 'desk') return person.kind !== 'applicant';
  if (person.kind !== 'staff') return false;
  return who === 'staff' || person.posts.some((post) => who.includes(post.role));
}

/** The router's `:id` and `:id{...}` as the description's `{id}`. */
const described = (path: string): string => path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}');

/** The line of the route that will answer; undefined where no route does, and for pages. */
function lineOf(context: Context): { known: boolean; who: RouteWho | undefined } {
  const routes = matchedRoutes(context).filter((route) => route.method === context.req.method);
  const last = routes.at(-1);
  if (!last) return { known: false, who: undefined };
  return { known: true, who: routePowers.get(`${last.method} ${described(last.path)}`) };
}

/** Refuses before anything of the request is read. For applicants and strangers what is not theirs does not exist. */
export const keepPowers: MiddlewareHandler<{ Variables: { person: Person | undefined } }> = async (context, next) => {
  const { known, who } = lineOf(context);
  const person = context.get('person');
  if (known && !mayCall(who, person)) {
    if (!person) throw new ApiProblem('auth.required');
    throw new ApiProblem(person.kind === 'staff' ? 'act.not-yours' : 'not-found');
  }
  await next();
};
