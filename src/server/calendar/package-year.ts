/**
 * Holidays as the package chinese-days keeps them. It is a convenience, not a source of law: title and day of the official notice
 * are left for the administrator to enter, and nothing of it counts before it was compared with that notice.
 */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addDays } from '../../calendar/arithmetic.ts';
import type { YearArrangement } from '../../calendar/types.ts';
import type { Text } from '../../language/text.ts';

const folder = join(dirname(fileURLToPath(import.meta.resolve('chinese-days'))), 'years');

/** `2026-01-01` → "New Year's Day,元旦,1": English name, Chinese name, statutory days. */
interface PackageYear {
  holidays: { [day: string]: string };
  workdays: { [day: string]: string };
}

const nameOf = (words: string): Text => {
  const [en = '', zh = ''] = words.split(',');
  return { zh, en };
};

/** Years that the package knows, oldest first. */
export async function packageYears(): Promise<number[]> {
  const files = await readdir(folder);
  return files
    .flatMap((file) => /^(\d{4})\.json$/.exec(file)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);
}

/** The year as an arrangement without its notice; nothing when the package does not know it. */
export async function packageYear(year: number): Promise<YearArrangement | undefined> {
  if (!(await packageYears()).includes(year)) return undefined;
  const found: PackageYear = JSON.parse(await readFile(join(folder, `${year}.json`), 'utf8'));
  const festivals: { name: Text; from: string; to: string }[] = [];
  for (const [day, words] of Object.entries(found.holidays).sort()) {
    const name = nameOf(words);
    const last = festivals.at(-1);
    if (last && last.name.zh === name.zh && addDays(last.to, 1) === day) last.to = day;
    else festivals.push({ name, from: day, to: day });
  }
  return { year, source: { zh: '', en: '' }, publishedOn: '', festivals, makeup: Object.keys(found.workdays).sort() };
}
