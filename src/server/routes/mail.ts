/** Mail: one's own choice, and the administrator's log. */
import { createRoute, z } from '@hono/zod-openapi';
import type { MailEntry, MailLog, OwnMailView, Resent } from '../../client/types-mail.ts';
import { maskValue } from '../../language/masks.ts';
import { addMailChoice, readOwnMail } from '../../store/mail-choice.ts';
import { countMail, findMail, listMail, type MailLogRow, requeueMail } from '../../store/mail-log.ts';
import type { Person } from '../../store/people.ts';
import { type App, needPerson } from '../app.ts';
import { inBeijing } from '../clock.ts';
import { consent } from '../mail/consent.ts';
import { mailKindTitle } from '../mail/kinds.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { answer, jsonBody } from '../schemas.ts';

/** The administrator, or 401 and 403. */
export function needAdmin(person: Person | undefined): Person {
  const found = needPerson(person);
  if (!found.posts.some((post) => post.role === 'admin')) throw new ApiProblem('act.not-yours');
  return found;
}

const readOwn = createRoute({
  method: 'get',
  path: '/api/v1/me/mail',
  summary: 'Do notices come to me by mail',
  responses: answer<OwnMailView>('OwnMailView', 'Address, choice and the text that one agrees to'),
});

const choose = createRoute({
  method: 'put',
  path: '/api/v1/me/mail',
  summary: 'Choose whether notices come by mail; the choice is kept with the text that was read',
  request: {
    body: jsonBody(
      z.object({ wanted: z.boolean(), lang: z.enum(['zh', 'en']).optional(), textVersion: z.string().max(20) }),
    ),
  },
  responses: answer<OwnMailView>('OwnMailView', 'The choice as it holds now'),
});

async function ownMail(office: Office, person: Person): Promise<OwnMailView> {
  const own = await readOwnMail(office.pool, person.id);
  const choice = own?.choice;
  return {
    verified: own?.verified ?? false,
    text: { version: consent.version, paragraphs: [...consent.paragraphs] },
    ...(own?.email ? { email: own.email } : {}),
    ...(choice
      ? {
          choice: {
            wanted: choice.wanted,
            textVersion: choice.text_version,
            day: choice.day,
            ...(choice.lang ? { lang: choice.lang } : {}),
          },
        }
      : {}),
  };
}

function ownRoutes(app: App, office: Office): void {
  app.openapi(readOwn, async (context) => context.json(await ownMail(office, needPerson(context.get('person'))), 200));

  app.openapi(choose, async (context) => {
    const person = needPerson(context.get('person'));
    const { wanted, lang, textVersion } = context.req.valid('json');
    if (wanted && textVersion !== consent.version) throw new ApiProblem('mail.text-changed');
    if (wanted && !(await readOwnMail(office.pool, person.id))?.verified) throw new ApiProblem('mail.no-address');
    await addMailChoice(office.pool, {
      person: person.id,
      wanted,
      lang,
      textVersion: consent.version,
      day: office.clock.today(),
      at: office.clock.now(),
    });
    return context.json(await ownMail(office, person), 200);
  });
}

const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

const readLog = createRoute({
  method: 'get',
  path: '/api/v1/mail',
  summary: 'The log of letters, newest first',
  request: {
    query: z.object({
      status: z.enum(['queued', 'sent', 'failed', 'kept']).optional(),
      to: z.string().max(260).optional(),
      cursor: uuid.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
  },
  responses: answer<MailLog>('MailLog', 'One page'),
});

const resend = createRoute({
  method: 'post',
  path: '/api/v1/mail/{id}/resend',
  summary: 'Send a letter again that failed or was kept',
  request: { params: z.object({ id: uuid }) },
  responses: answer<MailEntry>('MailEntry', 'Queued'),
});

const resendAll = createRoute({
  method: 'post',
  path: '/api/v1/mail/resend',
  summary: 'Send all letters again that failed or were kept',
  request: { body: jsonBody(z.object({ status: z.enum(['failed', 'kept']) })) },
  responses: answer<Resent>('Resent', 'How many were queued'),
});

const presentMail = (office: Office, row: MailLogRow): MailEntry => ({
  id: row.id,
  kind: mailKindTitle(row.kind),
  to: row.address === null ? '' : maskValue('email', row.address),
  subject: row.subject,
  status: row.status,
  tries: row.tries,
  createdAt: inBeijing(row.created_at),
  canResend: office.postOffice.open && row.whole && (row.status === 'failed' || row.status === 'kept'),
  ...(row.last_error ? { lastError: row.last_error } : {}),
  ...(row.tried_at ? { triedAt: inBeijing(row.tried_at) } : {}),
  ...(row.sent_at ? { sentAt: inBeijing(row.sent_at) } : {}),
});

export function mailRoutes(app: App, office: Office): void {
  ownRoutes(app, office);

  app.openapi(readLog, async (context) => {
    needAdmin(context.get('person'));
    const { status, to, cursor, limit } = context.req.valid('query');
    const [rows, counts] = await Promise.all([
      listMail(office.pool, {
        limit: limit + 1,
        ...(status ? { status } : {}),
        ...(to ? { to } : {}),
        ...(cursor ? { before: cursor } : {}),
      }),
      countMail(office.pool),
    ]);
    const items = rows.slice(0, limit).map((row) => presentMail(office, row));
    const last = items.at(-1);
    return context.json(
      { open: office.postOffice.open, counts, items, ...(rows.length > limit && last ? { next: last.id } : {}) },
      200,
    );
  });

  app.openapi(resendAll, async (context) => {
    needAdmin(context.get('person'));
    const count = await requeueMail(office.pool, { status: context.req.valid('json').status });
    return context.json({ count }, 200);
  });

  app.openapi(resend, async (context) => {
    needAdmin(context.get('person'));
    const { id } = context.req.valid('param');
    if (!(await findMail(office.pool, id))) throw new ApiProblem('not-found');
    if ((await requeueMail(office.pool, { id })) === 0) throw new ApiProblem('mail.not-resendable');
    const row = await findMail(office.pool, id);
    if (!row) throw new ApiProblem('not-found');
    return context.json(presentMail(office, row), 200);
  });
}
