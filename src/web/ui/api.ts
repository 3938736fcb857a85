/** Pages talk to the office through the API alone; here a page gets its client and learns how to take a "no". */
import { data, type RouterContextProvider, redirect } from 'react-router';
import { ApiError, type Client, makeClient } from '../../client/client.ts';
import type { Problem } from '../../client/types.ts';
import { visitContext } from './context.ts';

type Context = Readonly<RouterContextProvider>;

export const visitOf = (context: Context) => context.get(visitContext);

/** A client of the API that acts for this visitor. */
export const apiOf = (context: Context): Client => makeClient(visitOf(context).send);

/** Client and the cookies that the API sets meanwhile (sign-in, sign-out); pass `headers` on with the answer. */
export function apiWithCookies(context: Context): { api: Client; headers: Headers } {
  const headers = new Headers();
  const send = visitOf(context).send;
  const api = makeClient(async (path, init) => {
    const response = await send(path, init);
    for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie);
    return response;
  });
  return { api, headers };
}

/** Either the answer or the problem, for actions that show a "no" beside the form. @throws whatever is no problem of the API */
export async function orProblem<T>(
  call: Promise<T>,
): Promise<{ value: T; problem?: undefined } | { value?: undefined; problem: Problem }> {
  try {
    return { value: await call };
  } catch (error) {
    if (error instanceof ApiError) return { problem: error.problem };
    throw error;
  }
}

/** For loaders: without a session the visitor signs in first and comes back; any other problem becomes the error page.
 * @param door address of the sign-in page */
export async function orPage<T>(request: Request, call: Promise<T>, door = '/sign-in'): Promise<T> {
  const { value, problem } = await orProblem(call);
  if (!problem) return value;
  if (problem.status === 401) throw redirect(`${door}?next=${encodeURIComponent(pathOf(request))}`);
  throw data(problem, { status: problem.status });
}

/** Path and query of a request, without the router's own suffix. */
export function pathOf(request: Request): string {
  const url = new URL(request.url);
  return url.pathname.replace(/\.data$/, '') + url.search;
}

/** A way back inside this site only; anything else becomes `fallback`. */
export function safeNext(next: string | null | undefined, fallback: string): string {
  return next && /^\/(?![/\\])/.test(next) ? next : fallback;
}
