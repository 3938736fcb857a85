/** One masked value, whole: passes reason and path to the API, which notes the look before it answers. */
import { type ActionFunctionArgs, data } from 'react-router';
import type { Problem } from '../../../client/types.ts';
import { apiOf, orProblem } from '../../ui/api.ts';

export interface Unmasked {
  value?: string;
  problem?: Problem;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const path = String(form.get('path') ?? '');
  const { value, problem } = await orProblem(
    apiOf(context).unmask(params.id ?? '', path, String(form.get('reason') ?? '')),
  );
  return problem
    ? data({ problem } satisfies Unmasked, { status: problem.status })
    : ({ value: value.value } satisfies Unmasked);
}
