/**
 * Tries per key in a fixed window, in memory. Each process counts for itself: several processes allow as many times as much, so a
 * balancer in front should keep its own limit. What must hold across processes (sign-in locks, tries at the public check) counts in
 * the database.
 */

export interface Limiter {
  /** False when the key has used up its tries. */
  allow(key: string): boolean;
  /** Whole seconds until the key may try again; 0 when it may now. */
  wait(key: string): number;
}

interface Window {
  from: number;
  tries: number;
}

/** Real time, not the demo's movable clock. */
const realTime = () => performance.now();

/** Keys held at most: a flood of addresses drops the oldest windows, never all of them. */
const mostKeys = 20_000;

/** @param now milliseconds on a clock that never goes back */
export function makeLimiter(tries: number, windowMs: number, now: () => number = realTime): Limiter {
  const windows = new Map<string, Window>();
  const current = (key: string): Window | undefined => {
    const found = windows.get(key);
    return found && now() - found.from < windowMs ? found : undefined;
  };
  return {
    allow(key) {
      const found = current(key);
      if (found) {
        found.tries += 1;
        return found.tries <= tries;
      }
      windows.delete(key); // put last: the map keeps the order of beginning
      windows.set(key, { from: now(), tries: 1 });
      const [oldest] = windows.size > mostKeys ? windows.keys() : [];
      if (oldest !== undefined) windows.delete(oldest);
      return tries > 0;
    },
    wait(key) {
      const found = current(key);
      return found && found.tries >= tries ? Math.ceil((found.from + windowMs - now()) / 1000) : 0;
    },
  };
}
