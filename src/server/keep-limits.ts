/** Keeps the limits of `limits.ts` at every route: sizes before anything else, rates once it is known who asks. Calls inside the process (filling a demo) have no rate; a page's call has its visitor's address. */
import type { MiddlewareHandler } from 'hono';
import type { Variables } from './app.ts';
import { limitKey } from './identity/address.ts';
import { type Rate, routeLimits, usual } from './limits.ts';
import { ApiProblem } from './problems.ts';
import { type Limiter, makeLimiter } from './rate-limit.ts';

const changes = (method: string) => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** `/api/v1/cases/{id}` as a pattern of one address. */
const patternOf = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);

/** Did the request come over the network? The Node adapter hands its socket on. */
const fromOutside = (env: unknown): boolean => env !== null && typeof env === 'object' && 'incoming' in env;

const named = routeLimits.map((limit) => ({ limit, pattern: patternOf(limit.path) }));
const limitOf = (method: string, path: string) =>
  named.find(({ limit, pattern }) => limit.method === method && pattern.test(path))?.limit;

/** No body larger than its route takes is read, whoever sends it. */
export const keepSizes: MiddlewareHandler = async (context, next) => {
  const { method, path } = context.req;
  const bytes = limitOf(method, path)?.bytes ?? usual.bytes;
  if (Number(context.req.header('content-length') ?? 0) > bytes)
    throw new ApiProblem(bytes > 10_000_000 ? 'file.size' : 'body.size');
  await next();
};

interface Kept {
  limiter: Limiter;
  per: Rate['per'];
}

const keptOf = ({ tries, seconds, per }: Rate): Kept => ({ limiter: makeLimiter(tries, seconds * 1000), per });

/** Needs to know who asks. @param rates false: requests come as often as they like, for measuring without */
export function keepRates(rates: boolean): MiddlewareHandler<{ Variables: Variables }> {
  const kept = new Map(named.flatMap(({ limit }) => (limit.rate ? [[limit, keptOf(limit.rate)] as const] : [])));
  const writes = keptOf(usual.rate);
  return async (context, next) => {
    const { method, path } = context.req;
    const limit = limitOf(method, path);
    const { limiter, per } = (limit && kept.get(limit)) ?? (changes(method) ? writes : {});
    if (rates && limiter && fromOutside(context.env)) {
      const person = per === 'caller' ? context.get('person')?.id : undefined;
      const key = person ?? limitKey(context.get('address'));
      if (!limiter.allow(key)) {
        context.header('retry-after', String(Math.max(1, limiter.wait(key))));
        throw new ApiProblem('rate.limited');
      }
    }
    await next();
  };
}
