/**
 * From paper data to the one JSON value a template reads: dates in words, the code in groups of four, the QR code drawn,
 * all strings cleaned. Templates place things; they compute nothing.
 */
import { createRequire } from 'node:module';
import { dateText } from '../language/dates.ts';
import type { Text } from '../language/text.ts';
import { cleanText, markMissing } from './clean.ts';
import type { PaperData } from './types.ts';
import { paperWords, statusWords } from './words.ts';

// A CommonJS package: required, so that the type of its functions is kept.
const qrcode: typeof import('qrcode') = createRequire(import.meta.url)('qrcode');

/** `AB12CD34` → `AB12 CD34`. */
export const groupCode = (code: string): string => (code.match(/.{1,4}/gsu) ?? []).join(' ');

/** The address a person types: without the query, which the QR code carries. */
export const printedAddress = (url: string): string => url.replace(/[?#].*$/su, '').replace(/\/$/u, '');

const both = (value: string | Text): Text => (typeof value === 'string' ? { zh: value, en: value } : value);

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry) => mapStrings(entry, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapStrings(entry, change)]));
}

/**
 * @param missing characters that no font has, found by an earlier try
 * @returns JSON for `sys.inputs.paper`; the QR drawing is SVG with black modules; its quiet zone is one module and the
 *   white of the page around it
 */
export async function preparePaper(data: PaperData, missing: ReadonlySet<string>): Promise<string> {
  const { verify, status, validUntil, office } = data;
  const text = mapStrings(
    {
      kind: data.kind,
      lang: data.lang,
      demo: data.demo,
      issuedOn: data.issuedOn,
      number: data.number,
      title: both(data.title),
      office: {
        name: both(office.name),
        address: both(office.address),
        hours: both(office.hours),
        phone: office.phone,
      },
      issued: both(dateText(data.issuedOn)),
      addressee: data.addressee && both(data.addressee),
      body: (data.body ?? []).map(both),
      sections: (data.sections ?? []).map((section) => ({
        heading: both(section.heading),
        paragraphs: section.paragraphs.map(both),
        list: section.list ?? false,
      })),
      fields: (data.fields ?? []).map((field) => ({ label: both(field.label), value: both(field.value) })),
      validUntil: validUntil && {
        label: both(validUntil.label),
        date: both(dateText(validUntil.date)),
        note: validUntil.note && both(validUntil.note),
      },
      basis: (data.basis ?? []).map(both),
      signedBy: data.signedBy && both(data.signedBy),
      verify: verify && { code: groupCode(verify.code), address: printedAddress(verify.url) },
      status: status && { key: status, ...statusWords[status] },
      words: paperWords,
    },
    (value) => markMissing(cleanText(value), missing),
  );
  const qr = verify && (await qrcode.toString(verify.url, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }));
  return JSON.stringify({ paper: text, qr });
}
