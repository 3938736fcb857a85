/**
 * What an API token may do: `read`, `act`, `admin:<area>`; on request only for some procedures. One table of paths decides, and
 * what stands in no line is refused. Tokens never reach sign-in, security or other tokens.
 */
import type { Context } from 'hono';
import type { Text } from '../../language/text.ts';
import type { Person, SessionFacts } from '../../store/people.ts';
import type { Connection } from '../../store/pool.ts';
import { procedureOf } from '../../store/token-targets.ts';
import { ApiProblem } from '../problems.ts';

export const tokenScopes: readonly { id: string; title: Text; admin: boolean }[] = [
  { id: 'read', title: { zh: '查看', en: 'Read' }, admin: false },
  { id: 'act', title: { zh: '办理', en: 'Act' }, admin: false },
  { id: 'admin:settings', title: { zh: '管理：参数和日历', en: 'Administer: settings and calendar' }, admin: true },
  { id: 'admin:people', title: { zh: '管理：人员和职务', en: 'Administer: people and posts' }, admin: true },
  { id: 'admin:system', title: { zh: '管理：邮件、任务、审计', en: 'Administer: mail, jobs, audit' }, admin: true },
];

/** Whoever is administrator may hand administration to a token. */
export const scopesFor = (person: Person): typeof tokenScopes =>
  tokenScopes.filter((scope) => !scope.admin || person.posts.some((post) => post.role === 'admin'));

type Need = 'read' | 'act' | 'admin:settings' | 'admin:people' | 'admin:system' | 'never';

const reading = ['GET', 'HEAD'];

/** First match counts. */
const table: readonly [RegExp, (method: string, preview: boolean) => Need][] = [
  [/^\/api\/v1\/(session|security|enrolment|links|recovery|accounts|me\/mail)(\/|$)/, () => 'never'],
  // Who may act for whom, what is held, whose data leave as a whole: settled by a person who is signed in.
  [
    /^\/api\/v1\/(mandates|units|absences|holds|me\/exports)(\/|$)/,
    (method) => (reading.includes(method) ? 'read' : 'never'),
  ],
  [/^\/api\/v1\/(staff-accounts|invitations|admin\/people|admin\/tokens|powers)(\/|$)/, () => 'admin:people'],
  [/^\/api\/v1\/organisation(\/|$)/, (method) => (reading.includes(method) ? 'read' : 'admin:people')],
  [/^\/api\/v1\/(mail|jobs|audit|admin)(\/|$)/, () => 'admin:system'],
  [
    /^\/api\/v1\/(settings|calendar|calendar-years)(\/|$)/,
    (method) => (reading.includes(method) ? 'read' : 'admin:settings'),
  ],
  [/^\/api\/v1\/(rules|deadlines|identifiers|verify)(\/|$)/, () => 'read'],
  [/^\/api\/v1\//, (method, preview) => (reading.includes(method) || preview ? 'read' : 'act')],
  [/^\/(openapi\.json|log\/|verify\/|api\/demo\/)/, () => 'read'],
];

const covers = (scope: readonly string[], need: Need): boolean =>
  need === 'read' ? scope.length > 0 : scope.includes(need);

/** Calls that belong to no procedure and tell nothing of cases. */
const ofNoProcedure = /^\/(openapi\.json$|api\/v1\/(me$|office|rules|deadlines|identifiers|verify|track)(\/|$))/;

/** The procedure that a call is about: from path, query, body or the case. Undefined: it cannot be told. */
async function targetOf(connection: Connection, context: Context): Promise<string | undefined> {
  const [, , , area = '', id = ''] = context.req.path.split('/');
  if (area === 'procedures') return id || undefined;
  if (area === 'cases' && id === '') {
    if (context.req.method !== 'POST') return context.req.query('procedure');
    const body: unknown = await context.req.json().catch(() => undefined); // read once, kept for the route
    return typeof body === 'object' && body !== null && 'procedure' in body && typeof body.procedure === 'string'
      ? body.procedure
      : undefined;
  }
  const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}/i.exec(id)?.[0];
  return uuid && (area === 'cases' || area === 'papers') ? procedureOf(connection, area, uuid) : undefined;
}

/** @throws ApiProblem `token.scope` */
export async function checkTokenScope(
  connection: Connection,
  context: Context,
  session: SessionFacts | undefined,
): Promise<void> {
  if (session?.kind !== 'token' || session.scope === null) return;
  const { path, method } = context.req; // decoded as the router decodes it
  const line = table.find(([pattern]) => pattern.test(path));
  const need = line?.[1](method, context.req.query('preview') === 'true') ?? 'never';
  if (need === 'never' || !covers(session.scope, need)) throw new ApiProblem('token.scope');
  if (session.procedures === null || ofNoProcedure.test(path)) return;
  const target = await targetOf(connection, context);
  if (!target || !session.procedures.includes(target)) throw new ApiProblem('token.scope');
}
