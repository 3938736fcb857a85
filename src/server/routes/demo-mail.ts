/** The mailbox of a demo office: it sends nothing, so its letters can be read here and their links followed. Elsewhere it does not exist. */
import { createRoute } from '@hono/zod-openapi';
import type { DemoLetter } from '../../client/types-mail.ts';
import { type LetterRow, listKeptLetters } from '../../store/mail-log.ts';
import type { App } from '../app.ts';
import { inBeijing } from '../clock.ts';
import { composeLetter } from '../mail/compose.ts';
import type { Office } from '../office.ts';
import { answer, open } from '../schemas.ts';

const shown = 50;

function present(office: Office, row: LetterRow): DemoLetter {
  const { subject, text } = composeLetter({
    subject: row.subject,
    body: row.body,
    office: office.book.organisation.office.name,
    ...(row.lang ? { lang: row.lang } : {}),
  });
  return {
    id: row.id,
    to: row.address,
    at: inBeijing(row.created_at),
    subject,
    text,
    ...(row.link ? { link: row.link } : {}),
  };
}

export function demoMailRoutes(app: App, office: Office): void {
  app.openapi(
    createRoute({
      method: 'get',
      path: '/api/demo/mail',
      summary: 'Letters that a demo office would have sent, newest first',
      ...open,
      'x-demo': true,
      responses: answer<DemoLetter[]>('DemoLetter[]', 'Letters'),
    }),
    async (context) =>
      context.json(
        (await listKeptLetters(office.pool, shown)).map((row) => present(office, row)),
        200,
      ),
  );
}
