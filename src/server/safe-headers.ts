/** Headers that every answer carries, pages and API alike; and which requests may change something. */
import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Variables } from './app.ts';
import { ApiProblem } from './problems.ts';

/** Powers of a browser that no page of the office uses; the passkey calls are the exception. */
const powers = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const permissions = [
  ...powers.map((power) => `${power}=()`),
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
].join(', ');

const twoYears = 63_072_000;

/** @param publicUrl what browsers call the office: HSTS where it is https */
export const safeHeaders = (publicUrl: string): { [name: string]: string } => ({
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  // Read by browsers too old for a policy; the others have dropped it.
  'x-xss-protection': '1; mode=block',
  'referrer-policy': 'same-origin',
  'permissions-policy': permissions,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  ...(publicUrl.startsWith('https:') ? { 'strict-transport-security': `max-age=${twoYears}; includeSubDomains` } : {}),
});

/** An answer that is no page runs nothing, loads nothing, and is framed by nobody. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/**
 * Scripts carry the answer's nonce; nothing inline runs. Style attributes are how a width or a turn is set: they cannot run.
 * @param desk its pages show PDFs in place, by the browser's own viewer
 */
export function pagePolicy(nonce: string, publicUrl: string, desk: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "script-src-attr 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    `object-src ${desk ? "'self'" : "'none'"}`,
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(publicUrl.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

interface Asking {
  method: string;
  headers: Headers;
}

/** Where a browser says that the request began; nothing when no browser says. */
function beganAt({ headers }: Asking, publicUrl: string): 'here' | 'elsewhere' | undefined {
  const site = headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none' ? 'here' : 'elsewhere';
  const origin = headers.get('origin');
  if (origin === null) return undefined;
  if (!URL.canParse(origin)) return 'elsewhere'; // `null`: a sandbox, a file, a redirect across sites
  const { host, origin: whole } = new URL(origin);
  return host === headers.get('host') || whole === new URL(publicUrl).origin ? 'here' : 'elsewhere';
}

/**
 * May this request change something? Never when it began elsewhere, with a cookie or without (signing somebody in under a foreign
 * account is an attack too). With a cookie only when the browser says that it began here. Tokens and scripts without cookies may.
 */
export function mayChange(asking: Asking, publicUrl: string): boolean {
  if (safeMethods.includes(asking.method)) return true;
  if (/^Bearer\s/i.test(asking.headers.get('authorization') ?? '')) return true;
  const began = beganAt(asking, publicUrl);
  if (began !== undefined) return began === 'here';
  return !asking.headers.has('cookie');
}

/** For the API: the headers, and the check of every request that changes something. */
export function safeAnswers(publicUrl: () => string): MiddlewareHandler<{ Variables: Variables }> {
  return async (context, next) => {
    // Also what is refused before anybody asks who it is can be found again.
    const requestId = randomUUID();
    context.set('requestId', requestId);
    context.header('x-request-id', requestId);
    for (const [name, value] of Object.entries(safeHeaders(publicUrl()))) context.header(name, value);
    context.header('content-security-policy', dataPolicy);
    if (!mayChange({ method: context.req.method, headers: context.req.raw.headers }, publicUrl()))
      throw new ApiProblem('auth.origin');
    await next();
  };
}
