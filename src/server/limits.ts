/**
 * How large a request may be and how often it may come, route by route. A route that is not named has the usual limits. Paths are
 * those of the API's description; a test keeps both equal.
 */

export interface Rate {
  tries: number;
  seconds: number;
  /** caller: the person who is signed in, else the address; address: always the address. */
  per: 'caller' | 'address';
}

export interface RouteLimit {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** Of the body. */
  bytes?: number;
  rate?: Rate;
}

const kB = 1000;
const quarter = 15 * 60;
/** In a quarter of an hour. */
const byAddress = (tries: number): Rate => ({ tries, seconds: quarter, per: 'address' });
const perMinute = (tries: number): Rate => ({ tries, seconds: 60, per: 'caller' });

/** Of routes that change something and are not named below; reads have no rate of their own. */
export const usual = { bytes: 64 * kB, rate: perMinute(3000) } as const;

/** A file of 20 MB with what a form puts around it. */
export const uploadBytes = 20 * 1024 * 1024 + 100_000;

export const routeLimits: readonly RouteLimit[] = [
  // A sign-in costs a slow hash on purpose; locks of accounts are counted in the database besides.
  { method: 'POST', path: '/api/v1/session', bytes: 4 * kB, rate: byAddress(100) },
  { method: 'POST', path: '/api/v1/accounts', bytes: 4 * kB, rate: byAddress(20) },
  { method: 'POST', path: '/api/v1/session/second', bytes: 4 * kB, rate: byAddress(100) },
  { method: 'POST', path: '/api/v1/session/proof', rate: byAddress(100) },
  { method: 'POST', path: '/api/v1/session/passkey', rate: byAddress(100) },
  { method: 'POST', path: '/api/v1/session/passkey/options', bytes: 4 * kB, rate: byAddress(300) },
  // Each of these writes a letter to somebody.
  { method: 'POST', path: '/api/v1/session/link', bytes: 4 * kB, rate: byAddress(40) },
  { method: 'POST', path: '/api/v1/recovery', bytes: 4 * kB, rate: byAddress(40) },
  // One-time links may not be tried out.
  { method: 'POST', path: '/api/v1/links/look', bytes: 4 * kB, rate: byAddress(100) },
  { method: 'POST', path: '/api/v1/links', bytes: 4 * kB, rate: byAddress(100) },
  // Nor links to sign, nor the name that they ask for.
  { method: 'POST', path: '/api/v1/signatures/look', bytes: 4 * kB, rate: byAddress(200) },
  { method: 'POST', path: '/api/v1/signatures', bytes: 4 * kB, rate: byAddress(60) },
  { method: 'POST', path: '/api/v1/signatures/objections', bytes: 4 * kB, rate: byAddress(60) },
  // A letter to each of a list.
  { method: 'POST', path: '/api/v1/cases/{id}/signings/{signing}/links', rate: perMinute(60) },
  // A letter to an address that somebody names.
  { method: 'POST', path: '/api/v1/cases/{id}/receipt/mail', bytes: 4 * kB, rate: perMinute(20) },
  // Eight characters of a query code may not be tried out.
  { method: 'GET', path: '/api/v1/track', rate: byAddress(30) },
  // Answers for a file are known to whoever holds it; the rate keeps the log from being read one proof at a time.
  { method: 'GET', path: '/api/v1/verify/files/{sha256}', rate: byAddress(120) },
  {
    method: 'POST',
    path: '/api/v1/track/ratings',
    bytes: 16 * kB,
    rate: byAddress(30),
  },
  // Forms with all their lists.
  { method: 'POST', path: '/api/v1/cases', bytes: 1000 * kB, rate: perMinute(300) },
  { method: 'POST', path: '/api/v1/cases/{id}/acts', bytes: 1000 * kB, rate: perMinute(3000) },
  // Files, and papers that are laid out for a preview.
  { method: 'POST', path: '/api/v1/cases/{id}/materials/{key}', bytes: uploadBytes, rate: perMinute(120) },
  // A table of 5 MB; what is larger is told so by the route itself.
  { method: 'POST', path: '/api/v1/cases/{id}/lists/{field}/import', bytes: 8000 * kB, rate: perMinute(60) },
  { method: 'POST', path: '/api/v1/cases/{id}/papers/preview', bytes: 1000 * kB, rate: perMinute(60) },
  // What is scanned for an act, one line after another.
  { method: 'POST', path: '/api/v1/cases/{id}/scans', bytes: 1000 * kB, rate: perMinute(600) },
  // Computations for anybody; a form asks while one types.
  { method: 'POST', path: '/api/v1/rules/{id}', bytes: 256 * kB, rate: perMinute(600) },
  { method: 'POST', path: '/api/v1/deadlines', bytes: 256 * kB, rate: perMinute(600) },
  // The text of a year's holiday notice.
  { method: 'POST', path: '/api/v1/calendar-years/read', bytes: 400 * kB },
  // Whole registers as files.
  { method: 'GET', path: '/api/v1/registers/{id}/entries', rate: perMinute(600) },
  { method: 'POST', path: '/api/v1/me/exports', rate: perMinute(10) },
  { method: 'POST', path: '/api/v1/mail/resend', rate: perMinute(10) },
];

/** Pages take what a browser sends without script: an upload at a form's part, else a form. */
export const pageLimits: readonly { path: RegExp; bytes: number }[] = [
  { path: /^(\/desk)?\/cases\/[^/]+\/form\/[^/]+$/, bytes: uploadBytes },
  { path: /^\/(cases|desk)\//, bytes: 1000 * kB },
];

export const usualPageBytes = 64 * kB;

/** Files of one case: how many for a material, and how many bytes together. */
export const caseFiles = { perMaterial: 40, bytes: 300 * 1024 * 1024 } as const;

/** A picture that unpacks to more is made to fill a memory, not to be read: an A3 sheet at 600 dpi has 70 million points. */
export const mostPixels = 120_000_000;
