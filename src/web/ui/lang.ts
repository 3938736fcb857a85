/** Both languages in one place: a page writes `say('中文', 'English')` or shows a `Text` of the definition with `t(text)`. */
import { useRouteLoaderData } from 'react-router';
import type { OfficeInfo } from '../../client/office-info.ts';
import type { Me } from '../../client/types.ts';
import { formatDate } from '../../language/dates.ts';
import type { Lang, Text } from '../../language/text.ts';

export interface RootData {
  lang: Lang;
  /** The reader's time zone, where it is known and not Beijing's. */
  zone?: string;
  nonce: string;
  office: OfficeInfo;
  me: Me | null;
}

/** What every page knows; empty only while the error page stands in for the root itself. */
export const useRoot = () => useRouteLoaderData('root') as RootData | undefined; // the type of root.tsx's own loader

export const useLang = (): Lang => useRoot()?.lang ?? 'zh';

/** The reader's half of a text; empty string for none. */
export function useT(): (text: Text | undefined) => string {
  const lang = useLang();
  return (text) => text?.[lang] ?? '';
}

export function useSay(): (zh: string, en: string) => string {
  const lang = useLang();
  return (zh, en) => (lang === 'zh' ? zh : en);
}

/** Attribute value of `lang` for the page and its islands. */
export const htmlLang = (lang: Lang) => (lang === 'zh' ? 'zh-CN' : 'en');

const weekdays = {
  zh: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** Weekday of a civil date; the date is taken as such, no time zone enters. */
export const weekday = (iso: string, lang: Lang): string =>
  weekdays[lang][new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';

/** Day without its year, for days near today: 6月2日, 2 June. */
export const shortDate = (iso: string, lang: Lang): string =>
  lang === 'zh' ? formatDate(iso, 'zh').replace(/^\d+年/, '') : formatDate(iso, 'en').replace(/ \d{4}$/, '');

/** From–to; the month is said once when both share it: 6月19日–21日, 19–21 June. */
export function dateRange(from: string, to: string, lang: Lang): string {
  if (from === to) return shortDate(from, lang);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  if (lang === 'zh')
    return `${shortDate(from, 'zh')}–${sameMonth ? `${Number(to.slice(8, 10))}日` : shortDate(to, 'zh')}`;
  return `${sameMonth ? Number(from.slice(8, 10)) : shortDate(from, 'en')}–${shortDate(to, 'en')}`;
}

/** 1.8 MB, 84 kB. */
export const fileSize = (bytes: number): string =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} kB`;
