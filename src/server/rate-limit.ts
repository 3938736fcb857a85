/** Tries per key in a rolling window, in memory: enough for one process; the public check keeps its own in the database. */

export interface Limiter {
  /** False when the key has used up its tries. */
  allow(key: string): boolean;
}

/** Real time, not the demo's movable clock. */
const realTime = () => performance.now();

export function makeLimiter(tries: number, windowMs: number): Limiter {
  const seen = new Map<string, number[]>();
  return {
    allow(key) {
      const now = realTime();
      const recent = (seen.get(key) ?? []).filter((at) => now - at < windowMs);
      if (seen.size > 10_000) seen.clear();
      seen.set(key, [...recent, now]);
      return recent.length < tries;
    },
  };
}
