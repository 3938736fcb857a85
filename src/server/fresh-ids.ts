/** Ids of what an act makes: papers, notices, cases. */
import { randomUUID } from 'node:crypto';
import type { FreshIds } from '../engine/decision.ts';

/** Random ids, made when they are asked for: an act is decided more than once, and each time with the same. */
export function freshIds(): FreshIds {
  const made = new Map<number, string>();
  return {
    at(index) {
      const id = made.get(index) ?? randomUUID();
      made.set(index, id);
      return id;
    },
  };
}
