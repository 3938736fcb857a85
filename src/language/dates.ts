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

/** The day in both languages. */
export const dateText = (iso: string): Text => ({ zh: formatDate(iso, 'zh'), en: formatDate(iso, 'en') });
