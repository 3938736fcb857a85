/** Composes law book, server and pages; nothing imports this file but the command line. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import type { App } from './server/app.ts';
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

/** Files of the web build; names of assets carry a hash and may be kept for ever. */
async function asset(path: string): Promise<Response | undefined> {
  const file = normalize(join(clientFolder, decodeURIComponent(path)));
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

const policy = (nonce: string) =>
  `default-src 'self'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; object-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** A call of the API on behalf of a visitor, without leaving the process. */
function sender(app: App, request: Request, env: unknown, lang: string) {
  return (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    const cookie = request.headers.get('cookie');
    if (cookie) headers.set('cookie', cookie);
    headers.set('accept-language', lang);
    // The page's own request was checked; in-process calls are ours.
    headers.set(
      'sec-fetch-site',
      request.headers.get('sec-fetch-site') ?? (request.headers.get('origin') ? sameHost(request) : 'same-origin'),
    );
    return Promise.resolve(app.fetch(new Request(new URL(path, request.url), { ...init, headers }), env as object)); // the adapter's env, handed through
  };
}

const sameHost = (request: Request) => {
  const origin = request.headers.get('origin');
  return origin && URL.canParse(origin) && new URL(origin).host === new URL(request.url).host
    ? 'same-origin'
    : 'cross-site';
};

const apiPath = /^\/(api\/|openapi\.json|healthz|readyz|metrics)/;

/** Pages beside the API. @throws when the web build is missing. */
async function pages() {
  const build = (await import(pathToFileURL(serverBuild).href)) as ServerBuild; // written by the web build
  const handle = createRequestHandler(build, 'production');
  return (app: App) =>
    async (request: Request, env: unknown): Promise<Response> => {
      const { pathname } = new URL(request.url);
      if (apiPath.test(pathname)) return app.fetch(request, env as object); // the adapter's env
      if (request.method === 'GET' || request.method === 'HEAD') {
        const file = await asset(pathname);
        if (file) return file;
      }
      const nonce = randomBytes(16).toString('base64');
      const lang = languageOf(request);
      const context = new RouterContextProvider();
      context.set(visitContext, { send: sender(app, request, env, lang), lang, nonce });
      const response = await handle(request, context);
      response.headers.set('content-security-policy', policy(nonce));
      response.headers.set('x-content-type-options', 'nosniff');
      response.headers.set('referrer-policy', 'same-origin');
      response.headers.append('vary', 'cookie, accept-language');
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
      return response;
    };
}

/** The whole office: API and pages. */
export async function startWithPages(
  options: Omit<StartOptions, 'officeFolder' | 'pages'> & { officeFolder?: string },
): Promise<RunningOffice> {
  return startOffice({ officeFolder: join(root, 'office'), ...options, pages: await pages() });
}
