/**
 * The reader's own time beside Beijing's (idea 9): a due day ends at 24:00 in Beijing, which is another hour, often another day, where
 * the reader is. The zone comes from a cookie; without one only Beijing's time is shown. Formatting is the runtime's.
 */
import type { Lang } from '../../language/text.ts';

export const zoneCookie = 'tz';

/** A time zone that the runtime knows, and that is not Beijing's. */
export function readerZone(given: string | undefined): string | undefined {
  if (!given || !/^[A-Za-z_+\-0-9]+(?:\/[A-Za-z_+\-0-9]+){0,2}$/.test(given)) return undefined;
  try {
    const zone = new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone;
    return ['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Urumqi', 'PRC'].includes(zone) ? undefined : zone;
  } catch {
    return undefined; // a name that no runtime knows
  }
}

/** The zone of a cookie header. */
export const zoneFrom = (cookies: string | null): string | undefined => {
  const kept = /(?:^|;\s*)tz=([^;]*)/.exec(cookies ?? '')?.[1];
  return kept && kept.length < 120 && !/%(?![0-9A-Fa-f]{2})/.test(kept)
    ? readerZone(decodeURIComponent(kept))
    : undefined;
};

/** = 21 October, 12:00 in New York · ＝ 北美东部时间 10月21日 12:00 */
export const thereWords = (instant: string, zone: string, lang: Lang): string =>
  lang === 'zh'
    ? `＝ ${placeOf(zone, 'zh')} ${inZone(instant, zone, 'zh')}`
    : `= ${inZone(instant, zone, 'en')} in ${placeOf(zone, 'en')}`;

/** New York · 北美东部时间: the place in English, the zone's usual name in Chinese. */
export function placeOf(zone: string, lang: Lang): string {
  if (lang === 'en') return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  const parts = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

/** The instant at which a due day is over in Beijing; a limit in hours has its own. */
export const endOf = ({ due, dueAt }: { due: string; dueAt?: string | undefined }): string =>
  dueAt ?? `${due}T24:00:00+08:00`;

const stampOf = (instant: string): number =>
  instant.includes('T24:00') ? Date.parse(instant.replace('T24:00', 'T00:00')) + 86_400_000 : Date.parse(instant);

/** 10月21日 12:00 · 21 October, 12:00: an instant as the reader's clock shows it; the year only where it is another. */
export function inZone(instant: string, zone: string, lang: Lang): string {
  const stamp = stampOf(instant);
  const year = (timeZone: string) => new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(stamp - 1);
  const other = year(zone) !== year('Asia/Shanghai');
  const day = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: zone,
    month: 'long',
    day: 'numeric',
    ...(other ? { year: 'numeric' } : {}),
  }).format(stamp);
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(stamp);
  return lang === 'zh' ? `${day} ${time}` : `${day}, ${time}`;
}
