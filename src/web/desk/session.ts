/**
 * Who may see the desk: staff and the liaison officers of other bodies. What each of them may read or do is decided by the API
 * at every call; this only sends strangers to the sign-in page and turns the API's "no" into a page.
 */
import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import { ApiError, type Client } from '../../client/client.ts';
import type { Me, Problem } from '../../client/types.ts';
import { apiOf, pathOf } from '../ui/api.ts';

/** Sign-in page that comes back to where the visitor wanted to go. */
export function signInAddress(request: Request, why?: string): string {
  return `/desk/sign-in?${new URLSearchParams({ to: pathOf(request), ...(why ? { why } : {}) })}`;
}

/** Only addresses of the desk are followed after signing in. */
export const safeReturn = (to: string | null): string =>
  to && /^\/desk(?:[/?#]|$)/.test(to) && !to.startsWith('/desk/sign-') ? to : '/desk';

/** @throws a redirect to the sign-in page for strangers and applicants. */
export async function requireStaff({ context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>): Promise<Me> {
  const me = await apiOf(context)
    .me()
    .catch((error: unknown) => {
      if (error instanceof ApiError && error.problem.status === 401) throw redirect(signInAddress(request));
      throw error;
    });
  if (me.kind === 'applicant') {
    // A letter to a post leads to the desk; people of a unit read the same case on the portal.
    const [address] = /^\/desk(\/cases\/[\w-]+)$/.exec(new URL(request.url).pathname)?.slice(1) ?? [];
    throw redirect(address ?? signInAddress(request, 'applicant'));
  }
  return me;
}

/** Runs the work of a loader; 401 leads to the sign-in page, every other "no" of the API becomes the page's error. */
export async function withDesk<T>(
  args: Pick<LoaderFunctionArgs, 'context' | 'request'>,
  work: (api: Client) => Promise<T>,
): Promise<T> {
  try {
    return await work(apiOf(args.context));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.problem.status === 401) throw redirect(signInAddress(args.request));
    throw data(error.problem satisfies Problem, { status: error.problem.status });
  }
}
