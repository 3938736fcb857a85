/**
 * The frame of every page of portal and desk: language, styles, what the whole site knows (office, visitor). It knows no rule and
 * no procedure; what it shows comes from the API. Pages whose `handle` says `hydrate` live on in the browser, the others are
 * finished HTML.
 */
import './ui/base.css';
import type { ReactNode } from 'react';
import {
  Links,
  type LoaderFunctionArgs,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from 'react-router';
import { apiOf, orProblem, visitOf } from './ui/api.ts';
import { ErrorPage } from './ui/error-page.tsx';
import fonts from './ui/fonts.css?url';
import icon from './ui/icon.svg?url';
import { htmlLang, type RootData } from './ui/lang.ts';
import { zoneFrom } from './ui/zone.ts';

export async function loader({ context, request }: LoaderFunctionArgs): Promise<RootData> {
  const { lang, nonce } = visitOf(context);
  const zone = zoneFrom(request.headers.get('cookie'));
  const asked = new URL(request.url).searchParams.get('lang');
  const api = apiOf(context);
  const [office, me] = await Promise.all([api.office(), orProblem(api.me())]);
  return {
    lang: asked === 'zh' || asked === 'en' ? asked : lang,
    nonce,
    office,
    me: me.value ?? null,
    ...(zone ? { zone } : {}),
  };
}

/** What a route may say about itself; of `hydrate` the innermost counts. */
export interface Handle {
  room?: 'portal' | 'desk';
  hydrate?: boolean;
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData('root') as RootData | undefined; // the loader above; empty when it failed
  const handles = useMatches().map((match) => match.handle as Handle | undefined); // routes export `handle satisfies Handle`
  const lang = root?.lang ?? 'zh';
  const hydrate = handles.findLast((handle) => handle?.hydrate !== undefined)?.hydrate === true;
  const room = handles.find((handle) => handle?.room)?.room ?? 'portal';
  return (
    <html lang={htmlLang(lang)} data-room={room} suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={icon} type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <link rel="stylesheet" href={fonts} />
        {hydrate && <ScrollRestoration nonce={root?.nonce} />}
        {hydrate && <Scripts nonce={root?.nonce} />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: { error: unknown }) {
  return <ErrorPage error={error} />;
}
