/** The office's clock: the only place that reads the time. A demo office may move it; it keeps running from there. */
import type { IsoDate } from '../calendar/types.ts';

const zone = 'Asia/Shanghai';

export interface OfficeClock {
  /** Instant with the offset of Beijing, to the second: 2026-06-02T09:00:00+08:00. */
  now(): string;
  today(): IsoDate;
  /** The real instant: sessions expire by it, also when a demo's clock is moved. */
  real(): string;
  move(to: string): void;
}

/** @param start ISO instant with offset, or nothing for the real time. @throws RangeError when it is not one. */
export function makeClock(start?: string): OfficeClock {
  let shift = 0;
  let face = { second: Number.NaN, now: '', today: '' };
  /** The face changes once a second, and is asked for many times within one. */
  const read = () => {
    const at = Temporal.Now.instant().epochMilliseconds + shift;
    const second = Math.floor(at / 1000);
    if (second !== face.second) {
      const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
      const now = moment.toString({ timeZoneName: 'never', fractionalSecondDigits: 0 });
      face = { second, now, today: moment.toPlainDate().toString() };
    }
    return face;
  };
  const move = (to: string) => {
    const real = Temporal.Now.instant().epochMilliseconds;
    shift = Temporal.Instant.from(to).epochMilliseconds - real;
  };
  if (start !== undefined) move(start);
  return {
    now: () => read().now,
    today: () => read().today,
    real: () => Temporal.Now.instant().toString(),
    move,
  };
}

/** The day of a real instant in Beijing: sessions are dated by it, also when a demo's clock is moved. */
export const dayOf = (instant: string): IsoDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

/** `now` plus a span, as an instant. */
export const laterThan = (now: string, milliseconds: number): string =>
  Temporal.Instant.from(now)
    .add({ milliseconds: Math.round(milliseconds) })
    .toString();

/** An instant from the database on the office's clock face. */
export const inBeijing = (at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', fractionalSecondDigits: 0 });

/** A given instant as the Date that some libraries want. */
export const dateOf = (instant: string): Date => new Date(instant);
