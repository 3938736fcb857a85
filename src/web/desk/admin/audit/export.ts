/** The audit as a file: a form posts its purpose here, the API answers with the file and keeps who took it. */
import { type ActionFunctionArgs, data, redirect } from 'react-router';
import type { Problem } from '../../../../client/types.ts';
import { visitOf } from '../../../ui/api.ts';

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const given = Object.fromEntries(
    [...form].filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)]),
  );
  const response = await visitOf(context).send('/api/v1/audit/export', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(given),
  });
  if (response.status === 401) throw redirect('/desk/sign-in?to=/desk/admin/audit');
  if (!response.ok) throw data((await response.json()) as Problem, { status: response.status }); // every refusal has this body
  return response;
}

/** Opened by its address it has nothing to show. */
export const loader = () => redirect('/desk/admin/audit');
