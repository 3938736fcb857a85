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
  const { nonce, report, secure } = context.get(visitContext);
  const asked = new URL(request.url).searchParams.get('lang');
  if (asked === 'zh' || asked === 'en')
    headers.append(
      'set-cookie',
      `lang=${asked}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`,
    );
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
        report(error);
      },
    });
  });
}

/** A refusal that a loader threw as a page of its own: not there, not yours, not now. */
function isRefusal(error: unknown): boolean {
  const given = isDataWithResponseInit(error) ? error.init : error;
  const status = given !== null && typeof given === 'object' && 'status' in given ? given.status : undefined;
  return typeof status === 'number' && status < 500;
}

const isDataWithResponseInit = (error: unknown): error is { init: unknown } =>
  error !== null && typeof error === 'object' && 'init' in error;

/** What loaders and actions throw is told to the operator; a refusal, or a visitor who went away, is not an error. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
): void {
  if (!request.signal.aborted && !isRefusal(error)) context.get(visitContext).report(error);
}
