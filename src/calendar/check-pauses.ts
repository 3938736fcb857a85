/** What a pause must satisfy (dossier §1.2) before it can enter a count; the engine asks this before it records one. */
import { isIsoDate } from './day-number.ts';
import type { IsoDate, Pause } from './types.ts';

/**
 * pause-date: a day that does not exist · pause-before-start: begins before the clock · pause-reversed: resumed before it
 * began · pause-overlap: begins inside another pause · pause-open: another one begins while this one still lasts.
 */
export type PauseFault = 'pause-date' | 'pause-before-start' | 'pause-reversed' | 'pause-overlap' | 'pause-open';

/** Pauses in order of their days. A zero-length pause on the day another begins comes first: it deducts nothing. */
export function sortPauses(pauses: readonly Pause[]): Pause[] {
  return [...pauses].sort((a, b) => a.from.localeCompare(b.from) || (a.to ?? '9').localeCompare(b.to ?? '9'));
}

/**
 * The first thing wrong with a clock's pauses, or nothing. A pause may begin on the day the one before it ended.
 * `start` is the day of the event that started the clock.
 */
export function checkPauses(start: IsoDate, pauses: readonly Pause[] = []): PauseFault | undefined {
  if (pauses.some(({ from, to }) => !isIsoDate(from) || (to !== undefined && !isIsoDate(to)))) return 'pause-date';
  let before: Pause | undefined;
  for (const pause of sortPauses(pauses)) {
    if (pause.from < start) return 'pause-before-start';
    if (pause.to !== undefined && pause.to < pause.from) return 'pause-reversed';
    if (before && before.to === undefined) return 'pause-open';
    if (before?.to !== undefined && pause.from < before.to) return 'pause-overlap';
    before = pause;
  }
  return undefined;
}
