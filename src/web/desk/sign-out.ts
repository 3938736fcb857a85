/** Ends the session. The API's answer carries the cookie that clears it. */
import { type ActionFunctionArgs, redirect } from 'react-router';
import { apiWithCookies, orProblem } from '../ui/api.ts';

export async function action({ context }: ActionFunctionArgs) {
  const { api, headers } = apiWithCookies(context);
  // A session that is gone already is as good as one ended now.
  await orProblem(api.signOut());
  return redirect('/desk/sign-in', { headers });
}

export const loader = () => redirect('/desk');
