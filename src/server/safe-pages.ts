/** Pages are guarded like the API: a form must come from our own pages and have a bounded size, also without script. */
import { randomUUID } from 'node:crypto';
import { pageLimits, usualPageBytes } from './limits.ts';
import { ApiProblem, problemBody } from './problems.ts';
import { mayChange, pagePolicy, safeHeaders } from './safe-headers.ts';

function refused(code: 'auth.origin' | 'body.size', lang: 'zh' | 'en'): Response {
  const { status, text, remedy } = problemBody(new ApiProblem(code), lang, randomUUID());
  const order = lang === 'zh' ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
  const words = order.map((one) => `${text[one]} ${remedy[one]}\n`);
  return new Response(words.join(''), { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** The answer to a form that is not let in: sent by another site, or too large; nothing when it may pass. */
export function refusePage(request: Request, lang: 'zh' | 'en', publicUrl: string): Response | undefined {
  if (!mayChange(request, publicUrl)) return refused('auth.origin', lang);
  const { pathname } = new URL(request.url);
  const most = pageLimits.find(({ path }) => path.test(pathname.replace(/\.data$/, '')))?.bytes ?? usualPageBytes;
  return Number(request.headers.get('content-length') ?? 0) > most ? refused('body.size', lang) : undefined;
}

/** Puts the headers of a page on an answer. @param page its path and the nonce of its scripts; none for a file of the web build */
export function safePage(response: Response, publicUrl: string, page?: { path: string; nonce: string }): Response {
  for (const [name, value] of Object.entries(safeHeaders(publicUrl))) response.headers.set(name, value);
  if (!page) return response;
  const desk = /^\/desk(\/|$)/.test(page.path);
  response.headers.set('content-security-policy', pagePolicy(page.nonce, publicUrl, desk));
  response.headers.append('vary', 'cookie, accept-language');
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  return response;
}
