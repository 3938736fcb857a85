/** The preview's whole list as a spreadsheet: the page posts the arrangement on, the API answers with the file. */
import type { ActionFunctionArgs } from 'react-router';
import { visitOf } from '../../../ui/api.ts';

export async function action({ context, request }: ActionFunctionArgs): Promise<Response> {
  const form = await request.formData();
  const lang = new URL(request.url).searchParams.get('lang') === 'en' ? 'en' : 'zh';
  const given = form.get('arrangement');
  return visitOf(context).send(`/api/v1/calendar-years/preview?format=xlsx&lang=${lang}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"arrangement":${typeof given === 'string' ? given : 'null'}}`,
  });
}
