/** Dates as people write them, for forms and for tables. Pure. */

const pad = (text = '') => text.padStart(2, '0');

/** 2026-1-10, 2026/1/10, 2026年1月10日, 10 1 2026 as `2026-01-10`. Anything else comes back as typed. */
export function readDate(text: string): string {
  const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text);
  if (yearFirst) return `${yearFirst[1]}-${pad(yearFirst[2])}-${pad(yearFirst[3])}`;
  const dayFirst = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/.exec(text);
  return dayFirst ? `${dayFirst[3]}-${pad(dayFirst[2])}-${pad(dayFirst[1])}` : text;
}
