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
  const instant = () => Temporal.Now.instant().add({ milliseconds: shift });
  const move = (to: string) => {
    const real = Temporal.Now.instant().epochMilliseconds;
    shift = Temporal.Instant.from(to).epochMilliseconds - real;
  };
  if (start !== undefined) move(start);
  return {
    now: () => instant().toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', fractionalSecondDigits: 0 }),
    today: () => instant().toZonedDateTimeISO(zone).toPlainDate().toString(),
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
