/** Renders one page to HTML. It knows no page; the language cookie is set here because every address accepts `?lang=`. */
import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { visitContext } from './ui/context.ts';

const year = 31_536_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  router: EntryContext,
  context: RouterContextProvider,
): Promise<Response> | Response {
  const { nonce } = context.get(visitContext);
  const asked = new URL(request.url).searchParams.get('lang');
  if (asked === 'zh' || asked === 'en')
    headers.append('set-cookie', `lang=${asked}; Path=/; Max-Age=${year}; SameSite=Lax`);
  headers.set('content-type', 'text/html; charset=utf-8');
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  return new Promise((resolve, reject) => {
    let answered = status;
    const { pipe } = renderToPipeableStream(<ServerRouter context={router} url={request.url} nonce={nonce} />, {
      nonce,
      onAllReady() {
        const body = new PassThrough();
        resolve(new Response(createReadableStreamFromReadable(body), { status: answered, headers }));
        pipe(body);
      },
      onShellError: reject,
      onError(error) {
        answered = 500;
        console.error(error);
      },
    });
  });
}

/** What loaders and actions throw is told to the operator; a visitor who went away is not an error. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted) console.error(error);
}
