/**
 * From paper data to the one JSON value a template reads: dates in words, the code in groups of four, the QR code drawn,
 * all strings cleaned. Templates place things; they compute nothing.
 */
import { createRequire } from 'node:module';
import { dateText } from '../language/dates.ts';
import type { ApprovalStep, OfficialParts } from '../language/paper-content.ts';
import type { Text } from '../language/text.ts';
import { cleanText, markMissing } from './clean.ts';
import type { FontFamilies } from './fonts.ts';
import { paragraphOf } from './levels.ts';
import { titleLines } from './title-lines.ts';
import type { PaperData } from './types.ts';
import { paperWords, statusWords } from './words.ts';

// A CommonJS package: required, so that the type of its functions is kept.
const qrcode: typeof import('qrcode') = createRequire(import.meta.url)('qrcode');

/** `AB12CD34` → `AB12 CD34`. */
export const groupCode = (code: string): string => (code.match(/.{1,4}/gsu) ?? []).join(' ');

/** The address a person types: without the query, which the QR code carries. */
export const printedAddress = (url: string): string => url.replace(/[?#].*$/su, '').replace(/\/$/u, '');

export const both = (value: string | Text): Text => (typeof value === 'string' ? { zh: value, en: value } : value);

/** Every string of plain data changed, the rest as it is. */
export function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry) => mapStrings(entry, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapStrings(entry, change)]));
}

/** Official layouts are Chinese: title in lines, text by levels, the day of printing in words. */
const officialText = (official: OfficialParts, data: PaperData) => ({
  ...official,
  signatories: official.signatories ?? official.issuers,
  titleLines: titleLines(data.title.zh),
  paragraphs: (data.body ?? []).map((text) => paragraphOf(text.zh)),
  ...(official.printedOn ? { printedOn: dateText(official.printedOn).zh } : {}),
});

const approvalText = ({ step, mode, seats }: ApprovalStep) => ({
  step: both(step),
  mode: both(mode),
  seats: seats.map((seat) => ({ ...seat, onBehalfOf: seat.onBehalfOf && both(seat.onBehalfOf) })),
});

/**
 * @param missing characters that no font has, found by an earlier try
 * @returns JSON for `sys.inputs.paper`; the QR drawing is SVG with black modules; its quiet zone is one module and the
 *   white of the page around it
 */
export async function preparePaper(
  data: PaperData,
  missing: ReadonlySet<string>,
  fonts: FontFamilies,
): Promise<string> {
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
      official: data.official && officialText(data.official, data),
      approvals: (data.approvals ?? []).map(approvalText),
    },
    (value) => markMissing(cleanText(value), missing),
  );
  const qr = verify && (await qrcode.toString(verify.url, { type: 'svg', margin: 1, errorCorrectionLevel: 'M' }));
  return JSON.stringify({ paper: { ...(text as object), fonts }, qr }); // an object goes in, so an object comes out
}
