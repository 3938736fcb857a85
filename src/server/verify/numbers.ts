/** Numbers are gapless a series and year, and no two cases share one (0 §10 N1). */

import type { CaseRecord } from '../../engine/record.ts';
import { drawnNumber, printedNumber } from '../../language/numbers.ts';
import type { SeriesRow } from '../../store/verify-reads.ts';
import type { Fault } from './fault.ts';

/** Series and year to the serials used, with the case that has each. */
export type UsedNumbers = Map<string, Map<number, string>>;

const printedForms = [
  /^(?<series>[A-Z]{2})(?<year>\d{4})(?<serial>\d{4,5})$/,
  /^(?<series>[A-Z]{2})(?<year>\d{4})(?<serial>\d{6})-.$/,
  /^(?<series>.+)〔(?<year>\d{4})〕(?<serial>\d+)号$/,
];

function read(printed: string): { key: string; serial: number } | undefined {
  const plain = drawnNumber(printed);
  const parts = printedForms.map((form) => form.exec(plain)?.groups).find((groups) => groups !== undefined);
  if (!parts) return undefined;
  const internal = /^[A-Z]{2}\d+$/.test(plain) ? `#${parts.serial?.length ?? 0}` : '';
  const [series, year, serial] = [`${parts.series}${internal}`, Number(parts.year), Number(parts.serial)];
  return printedNumber(series, year, serial) === plain ? { key: `${series} ${year}`, serial } : undefined;
}

/** Notes the numbers of one case. */
export function noteNumbers(used: UsedNumbers, record: CaseRecord, faults: Fault[]): void {
  for (const printed of [
    record.number,
    ...Object.values(record.numbers),
    ...record.papers.map((paper) => paper.number),
  ]) {
    const number = read(printed);
    if (!number) {
      faults.push({ kind: 'number', where: record.number, what: `${printed}: not a number of a series` });
      continue;
    }
    const serials = used.get(number.key) ?? new Map<number, string>();
    used.set(number.key, serials);
    const other = serials.get(number.serial);
    if (other !== undefined && other !== record.number)
      faults.push({ kind: 'number', where: record.number, what: `${printed}: also ${other}` });
    serials.set(number.serial, record.number);
  }
}

/** Compares what was drawn with what is used. */
export function checkSeries(used: UsedNumbers, series: readonly SeriesRow[]): Fault[] {
  const faults: Fault[] = [];
  const drawn = new Map(series.map((row) => [`${row.series} ${row.year}`, row.last]));
  for (const [key, last] of drawn) {
    const serials = used.get(key);
    for (let serial = 1; serial <= last; serial += 1)
      if (!serials?.has(serial)) faults.push({ kind: 'number', where: key, what: `${serial} of ${last}: not used` });
  }
  for (const [key, serials] of used) {
    const last = drawn.get(key) ?? 0;
    for (const [serial, number] of serials)
      if (serial > last)
        faults.push({ kind: 'number', where: key, what: `${serial} (${number}): never drawn, last is ${last}` });
  }
  return faults;
}
