/** Receipts of filings: read by the applicant's side and the counter that filed, sent by mail by the counter. */
import { createRoute, z } from '@hono/zod-openapi';
import type { ReceiptSent, ReceiptView } from '../../client/types-receipt.ts';
import type { Person } from '../../store/people.ts';
import { getWhole } from '../act.ts';
import { type App, needPerson } from '../app.ts';
import { lookAt } from '../looks.ts';
import { isAddress } from '../mail/address.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { mailReceipt, receiptOf } from '../receipts.ts';
import { withRows } from '../rows.ts';
import { answer, jsonBody } from '../schemas.ts';

const params = z.object({ id: z.string() });

const readRoute = createRoute({
  method: 'get',
  path: '/api/v1/cases/{id}/receipt',
  summary: 'The receipt of what was filed: number, query code, what was received, by whom and when',
  request: { params },
  responses: answer<ReceiptView>('ReceiptView', 'The receipt'),
});

const mailRoute = createRoute({
  method: 'post',
  path: '/api/v1/cases/{id}/receipt/mail',
  summary: 'Send the receipt to the applicant for whom the counter filed',
  request: { params, body: jsonBody(z.object({ to: z.string().max(260), lang: z.enum(['zh', 'en']).optional() })) },
  responses: answer<ReceiptSent>('ReceiptSent', 'Queued'),
});

async function readReceipt(office: Office, person: Person, id: string): Promise<ReceiptView> {
  const { loaded, extras } = await getWhole(office, person, id);
  await lookAt(office, person, loaded.record, 'case');
  return withRows(office, () => receiptOf(office, person, loaded, extras));
}

const noAddress = () =>
  new ApiProblem('act.input', undefined, [
    {
      code: 'receipt.address',
      path: 'to',
      severity: 'block',
      scope: 'input',
      text: { zh: '邮箱地址不完整', en: 'This is not a whole mail address' },
      remedy: { zh: '填一个邮箱，例如 name@example.org。', en: 'Enter one address, such as name@example.org.' },
    },
  ]);

export function receiptRoutes(app: App, office: Office): void {
  app.openapi(readRoute, async (context) =>
    context.json(await readReceipt(office, needPerson(context.get('person')), context.req.valid('param').id), 200),
  );

  app.openapi(mailRoute, async (context) => {
    const receipt = await readReceipt(office, needPerson(context.get('person')), context.req.valid('param').id);
    const { to, lang } = context.req.valid('json');
    if (!isAddress(to.trim())) throw noAddress();
    await mailReceipt(office, receipt, to.trim(), lang);
    return context.json({ open: office.postOffice.open }, 200);
  });
}
