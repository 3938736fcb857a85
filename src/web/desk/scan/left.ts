/** What a count has not read yet, as a file: the lines scanned so far are posted here, nothing is kept. */
import { type ActionFunctionArgs, data, redirect } from 'react-router';
import { apiOf, orPage } from '../../ui/api.ts';

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { id = '', action: name = '' } = params;
  const api = apiOf(context);
  const text = String((await request.formData()).get('kept') ?? '');
  const view = await orPage(request, api.case(id), '/desk/sign-in');
  const field = view.can.find((entry) => entry.action === name)?.input?.find((entry) => entry.scan);
  if (!field) throw data(null, { status: 404 });
  const { left } = await orPage(request, api.scan(id, name, field.key, text, 'csv'), '/desk/sign-in');
  // With the mark that spreadsheet programs need to read it as UTF-8.
  return new Response(`\uFEFF号码 Number\r\n${left.map((line) => `${line}\r\n`).join('')}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${view.number}-left.csv"`,
      'cache-control': 'no-store',
    },
  });
}

/** Opened by its address it leads back to the count. */
export const loader = ({ params }: { params: { id?: string; action?: string } }) =>
  redirect(`/desk/cases/${params.id ?? ''}/scan/${params.action ?? ''}`);
