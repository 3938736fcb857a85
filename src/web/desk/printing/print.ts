/** The chosen papers as one PDF in a window of its own. */
import { type ActionFunctionArgs, redirect } from 'react-router';
import { apiOf, orPage } from '../../ui/api.ts';

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const ids = form.getAll('paper').map(String);
  if (ids.length === 0) throw redirect('/desk/printing?none=1');
  const pdf = await orPage(request, apiOf(context).printPapers(ids), '/desk/sign-in');
  return new Response(pdf, { headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' } });
}

export const loader = () => redirect('/desk/printing');
