/** Numbers of official documents, 机关代字〔年份〕序号号 (GB/T 9704-2012 7.2.5; §10, N5). */
import { failed } from './result.ts';

export type DocumentNumberResult =
  | { ok: true; value: string; series: string; year: number; serial: number; warnings: string[] }
  | { ok: false; code: string };

/** `武外侨`, 2026, 12 → `武外侨〔2026〕12号`: no padding, no 第. */
export function formatDocumentNumber(series: string, year: number, serial: number): string {
  return `${series}〔${year}〕${serial}号`;
}

/**
 * Reads a document number as typed and gives the standard form. Warnings: docno.spaces, docno.brackets, docno.padding,
 * docno.ordinal (第 taken out). Codes: docno.format · docno.year (a year of two digits is never guessed).
 */
export function readDocumentNumber(input: string): DocumentNumberResult {
  const folded = input.normalize('NFKC').trim();
  const compact = folded.replace(/\s+/gu, '');
  const parts = /^(\p{Script=Han}+)([〔[(])(\d+)([〕\])])(第?)(\d+)号$/u.exec(compact);
  if (!parts) return failed('docno.format');
  const [, series = '', open, year = '', close, ordinal, serial = ''] = parts;
  if (year.length === 2) return failed('docno.year');
  const number = Number(serial);
  if (year.length !== 4 || number < 1 || !Number.isSafeInteger(number)) return failed('docno.format');
  const warnings: string[] = [];
  if (compact !== folded) warnings.push('docno.spaces');
  if (open !== '〔' || close !== '〕') warnings.push('docno.brackets');
  if (serial.startsWith('0')) warnings.push('docno.padding');
  if (ordinal) warnings.push('docno.ordinal');
  const value = formatDocumentNumber(series, Number(year), number);
  return { ok: true, value, series, year: Number(year), serial: number, warnings };
}
