/**
 * The log for operators: what happened, never to whom. Ids of cases and requests stay; names, numbers of documents, addresses,
 * passwords and tokens do not get in, neither as a field nor inside the words of an error.
 */
import pino, { type DestinationStream, type Logger } from 'pino';

/** Fields that are somebody's, or open a door, at any of the first levels of an entry. */
const personal = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'login',
  'email',
  'address',
  'phone',
  'name',
  'form',
  'input',
  'payload',
  'value',
  'values',
  'body',
];

const redacted = personal.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

const hidden: readonly (readonly [RegExp, string])[] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s/@]+@/giu, '[login]@'],
  [/[^\s<>@"'()=,;:]+@[^\s<>@"'(),;]+/gu, '[address]'],
  [/\bBearer\s+[\w-]+/giu, 'Bearer [token]'],
  // 32 and more letters of a token; a UUID has hyphens at its places and stays.
  [/(?<![\w-])(?![0-9a-f]{8}-[0-9a-f]{4}-)[\w-]{32,}(?![\w-])/gu, '[token]'],
  // PostgreSQL: Key (login)=(…) already exists.
  [/\)=\([^)]*\)/gu, ')=(…)'],
  // A document's number, a telephone, a birthday: long runs of digits, perhaps with letters before.
  [/(?<![\w-])[A-Z]{0,2}\d{7,18}[0-9Xx]?(?![\w-])/gu, '[number]'],
  // Words in Chinese script inside quotes are what somebody entered.
  [/(["'“‘«])[^"'“”‘’«»]*\p{Script=Han}[^"'“”‘’«»]*(["'”’»])/gu, '$1…$2'],
];

/** Text of an error without what may be somebody's. */
export const scrub = (text: string): string =>
  hidden.reduce((rest, [pattern, instead]) => rest.replaceAll(pattern, instead), text);

/** PostgreSQL repeats the offending value in messages of class 22 (data) and in `detail`, which is left out altogether. */
const quoted = /"[^"]*"|'[^']*'/gu;

interface Told {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: Told;
}

/** An error as it is logged: kind, words and place. Its other fields (rows, parameters, details) hold what nobody should read. */
export function tellError(error: unknown): Told {
  if (error !== null && typeof error === 'object' && !(error instanceof Error)) {
    const status = 'status' in error && typeof error.status === 'number' ? ` ${error.status}` : '';
    return { type: 'object', message: `something thrown that is no error${status}` };
  }
  if (!(error instanceof Error)) return { type: typeof error, message: scrub(String(error)) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const message = scrub(code?.startsWith('22') ? error.message.replaceAll(quoted, '…') : error.message);
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return {
    type: error.name,
    message,
    ...(code ? { code } : {}),
    ...(frames.length ? { stack: frames.join('\n') } : {}),
    ...(error.cause === undefined ? {} : { cause: tellError(error.cause) }),
  };
}

/** @param level `warn` unless the operator wants more @param to standard output when left out */
export const makeLog = (level: string, to?: DestinationStream): Logger =>
  pino(
    {
      level,
      redact: { paths: redacted, censor: '[redacted]' },
      serializers: { err: tellError, error: tellError, cause: tellError },
      hooks: {
        logMethod(args, method) {
          method.apply(this, args.map((arg) => (typeof arg === 'string' ? scrub(arg) : arg)) as typeof args); // same places, scrubbed
        },
      },
    },
    to ?? pino.destination(1),
  );
