/** Days in words (0 §8; GB/T 15835): 2026年6月10日, 10 June 2026. Pure; takes ISO dates. */
import type { Lang, Text } from './text.ts';

/** English names of the months. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-06-10` → `2026年6月10日` or `10 June 2026`; anything else comes back unchanged. */
export function formatDate(iso: string, lang: Lang): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!parts) return iso;
  const [, year, month, day] = parts;
  return lang === 'zh'
    ? `${year}年${Number(month)}月${Number(day)}日`
    : `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

/** `2026-06` → `2026年6月` or `June 2026`; anything else comes back unchanged. */
export function formatMonth(iso: string, lang: Lang): string {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(iso);
  if (!parts) return iso;
  const [, year, month] = parts;
  return lang === 'zh' ? `${year}年${Number(month)}月` : `${months[Number(month) - 1]} ${year}`;
}

const iso = / ?\b(\d{4}-(?:0[1-9]|1[0-2])-\d{2})\b ?/g;

/** A sentence whose ISO dates are said in words; in Chinese no blanks stand around them. */
export const datesInWords = ({ zh, en }: Text): Text => ({
  zh: zh.replace(iso, (_, day: string) => formatDate(day, 'zh')),
  en: en.replace(iso, (found, day: string) => found.replace(day, formatDate(day, 'en'))),
});

/** The day in both languages. */
export const dateText = (iso: string): Text => ({ zh: formatDate(iso, 'zh'), en: formatDate(iso, 'en') });
