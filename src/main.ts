/** Composes law book, server and pages; nothing imports this file but the command line. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import type { App } from './server/app.ts';
import { withCookies } from './server/cookie-jar.ts';
import type { Office } from './server/office.ts';
import { refusePage, safePage } from './server/safe-pages.ts';
import { type RunningOffice, type StartOptions, startOffice } from './server/start.ts';
import { visitContext } from './web/ui/context.ts';

const root = join(import.meta.dirname, '..');
const clientFolder = join(root, 'build', 'web', 'client');
const serverBuild = join(root, 'build', 'web', 'server', 'index.js');

const types: { [extension: string]: string } = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

/** A path that cannot be decoded names no file. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/** Files of the web build; names of assets carry a hash and may be kept for ever. */
async function asset(path: string): Promise<Response | undefined> {
  const file = normalize(join(clientFolder, decoded(path)));
  const type = types[extname(file)];
  if (!type || !file.startsWith(clientFolder)) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream; // Node's stream type and the web's are one at run time
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-length': String(found.size),
      'x-content-type-options': 'nosniff',
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    },
  });
}

function languageOf(request: Request): 'zh' | 'en' {
  const asked =
    new URL(request.url).searchParams.get('lang') ??
    /(?:^|;\s*)lang=(zh|en)/.exec(request.headers.get('cookie') ?? '')?.[1];
  if (asked === 'zh' || asked === 'en') return asked;
  const [first = ''] = (request.headers.get('accept-language') ?? '').split(',');
  return /^\s*en/i.test(first) ? 'en' : 'zh';
}

/** A call of the API on behalf of a visitor, without leaving the process. */
function sender(app: App, request: Request, env: unknown, lang: string) {
  let cookie = request.headers.get('cookie') ?? '';
  return async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (cookie) headers.set('cookie', cookie);
    for (const name of ['user-agent', 'x-forwarded-for']) {
      const value = request.headers.get(name);
      if (value) headers.set(name, value);
    }
    headers.set('accept-language', lang);
    // The page's own request was checked (refusePage); calls in the process are ours.
    headers.set('sec-fetch-site', 'same-origin');
    const response = await app.fetch(new Request(new URL(path, request.url), { ...init, headers }), env as object); // the adapter's env, handed through
    cookie = withCookies(cookie, response.headers.getSetCookie());
    return response;
  };
}

const apiPath = /^\/(api\/|log\/|verify\/offline|openapi\.json|healthz|readyz|metrics)/;

/**
 * The request for the router, once `refusePage` let it pass: the router compares Origin with the address inside, which behind TLS is
 * not the one that browsers know, and would refuse every form there.
 */
function checked(request: Request): Request {
  if (!request.headers.has('origin')) return request;
  const headers = new Headers(request.headers);
  headers.delete('origin');
  const body: RequestInit & { duplex?: 'half' } = request.body ? { body: request.body, duplex: 'half' } : {};
  return new Request(request.url, { method: request.method, headers, signal: request.signal, ...body });
}

/** Pages beside the API. @throws when the web build is missing. */
export async function pages() {
  const build = (await import(pathToFileURL(serverBuild).href)) as ServerBuild; // written by the web build
  const handle = createRequestHandler(build, 'production');
  return (app: App, office: Office) =>
    async (request: Request, env: unknown): Promise<Response> => {
      const { pathname } = new URL(request.url);
      if (apiPath.test(pathname)) return app.fetch(request, env as object); // the adapter's env
      if (request.method === 'GET' || request.method === 'HEAD') {
        const file = await asset(pathname);
        if (file) return safePage(file, office.publicUrl);
      }
      const nonce = randomBytes(16).toString('base64');
      const lang = languageOf(request);
      const refusal = refusePage(request, lang, office.publicUrl);
      if (refusal) return safePage(refusal, office.publicUrl, { path: pathname, nonce });
      const context = new RouterContextProvider();
      context.set(visitContext, {
        send: sender(app, request, env, lang),
        lang,
        nonce,
        secure: office.publicUrl.startsWith('https:'),
        report: (error) => office.log.error({ err: error }, 'a page failed'),
      });
      return safePage(await handle(checked(request), context), office.publicUrl, { path: pathname, nonce });
    };
}

/** The whole office: API and pages. */
export async function startWithPages(
  options: Omit<StartOptions, 'officeFolder' | 'pages'> & { officeFolder?: string },
): Promise<RunningOffice> {
  return startOffice({ officeFolder: join(root, 'office'), ...options, pages: await pages() });
}
