/** The paper that an act would issue, as a PDF in a window of its own; nothing is saved. */
import { type ActionFunctionArgs, redirect } from 'react-router';
import { apiOf, orPage } from '../../ui/api.ts';
import { readFields } from '../field-values.ts';

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.id ?? '';
  const api = apiOf(context);
  const form = await request.formData();
  const wanted = String(form.get('action') ?? '');
  const view = await orPage(request, api.case(id), '/desk/sign-in');
  const fields = view.can.find((offered) => offered.action === wanted)?.input ?? [];
  const act = { action: wanted, input: readFields(fields, 'input', form), version: view.version };
  const pdf = await orPage(request, api.previewPaper(id, act), '/desk/sign-in');
  return new Response(pdf, { headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' } });
}

/** Opened by its address it has nothing to show. */
export const loader = ({ params }: { params: { id?: string } }) => redirect(`/desk/cases/${params.id ?? ''}`);
