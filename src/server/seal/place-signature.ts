/**
 * Appends an empty signature to a PDF as an incremental update (ISO 32000-1 §7.5.6): not one byte of the laid-out paper moves, so
 * that it stays the PDF/A-2a that Typst made. The field is invisible (a rectangle of no size needs no appearance, ISO 19005-2
 * §6.3.3); what the reader sees of the seal is part of the page.
 */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from 'pdf-lib';

export interface SignatureFacts {
  /** Who signs, as text for people. */
  name: string;
  reason: string;
  /** Instant with offset: 2026-06-02T09:00:00+08:00. It is what the office claims; a time stamp proves it. */
  at: string;
  /** Bytes kept free for the signature. */
  room: number;
}

/** `D:20260602090000+08'00'` */
const pdfDate = (at: string): string => {
  const [, day = '', time = '', sign = '+', hours = '08', minutes = '00'] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(?:([+-])(\d\d):(\d\d))?/.exec(at) ?? [];
  return `D:${day.replaceAll('-', '')}${time.replaceAll(':', '')}${sign}${hours}'${minutes}'`;
};

/** The signature dictionary is written by hand: signpdf looks for this very order, and ByteRange has no numbers yet. */
function signatureObject({ name, reason, at, room }: SignatureFacts): string {
  return [
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached',
    '/ByteRange [0 /********** /********** /**********]',
    `/Contents <${'0'.repeat(room * 2)}>`,
    `/M ${PDFString.of(pdfDate(at))} /Name ${PDFHexString.fromText(name)} /Reason ${PDFHexString.fromText(reason)} >>`,
  ].join('\n');
}

interface Written {
  ref: PDFRef;
  text: string;
}

/** Objects as the update's body, and its cross-reference table of one section for each run of numbers. */
function section(start: number, objects: readonly Written[]): { body: string; xref: string; xrefAt: number } {
  let body = '';
  const offsets = new Map<number, { at: number; generation: number }>();
  for (const { ref, text } of objects) {
    offsets.set(ref.objectNumber, { at: start + Buffer.byteLength(body, 'latin1'), generation: ref.generationNumber });
    body += `${ref.objectNumber} ${ref.generationNumber} obj\n${text}\nendobj\n`;
  }
  const numbers = [...offsets.keys()].sort((a, b) => a - b);
  let xref = 'xref\n';
  for (let at = 0; at < numbers.length; ) {
    const first = numbers[at] ?? 0;
    let end = at;
    while (end + 1 < numbers.length && numbers[end + 1] === (numbers[end] ?? 0) + 1) end += 1;
    xref += `${first} ${end - at + 1}\n`;
    for (const number of numbers.slice(at, end + 1)) {
      const entry = offsets.get(number);
      xref += `${String(entry?.at).padStart(10, '0')} ${String(entry?.generation).padStart(5, '0')} n \n`;
    }
    at = end + 1;
  }
  return { body, xref, xrefAt: start + Buffer.byteLength(body, 'latin1') };
}

/** A changed copy of a dictionary as text; the document itself is not touched. */
function withEntries(dict: PDFDict, entries: { [key: string]: PDFObject }): string {
  const copy = dict.clone();
  for (const [key, value] of Object.entries(entries)) copy.set(PDFName.of(key), value);
  return copy.toString();
}

/**
 * @param pdf one finished paper with a plain cross-reference table, not signed before
 * @returns the same bytes, an update after them, and in it a signature of zeros for `signpdf` to fill
 * @throws Error when the file is of another build
 */
export async function placeSignature(pdf: Uint8Array, facts: SignatureFacts): Promise<Uint8Array> {
  const original = Buffer.from(pdf);
  const tail = original.subarray(-2048).toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1];
  if (!previous || original.subarray(Number(previous), Number(previous) + 4).toString('latin1') !== 'xref')
    throw new Error('this PDF has no plain cross-reference table');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context, catalog } = document;
  const page = document.getPage(0);
  const { Root, Info, ID } = context.trailerInfo;
  if (!(Root instanceof PDFRef) || catalog.has(PDFName.of('AcroForm'))) throw new Error('this PDF has a form already');

  const next = context.largestObjectNumber + 1;
  const signature = PDFRef.of(next);
  const field = PDFRef.of(next + 1);
  const earlier = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  const annotations = PDFArray.withContext(context);
  for (const entry of earlier?.asArray() ?? []) annotations.push(entry);
  annotations.push(field);
  const widget = PDFDict.withContext(context);
  const entries: { [key: string]: PDFObject } = {
    Type: PDFName.of('Annot'),
    Subtype: PDFName.of('Widget'),
    FT: PDFName.of('Sig'),
    T: PDFHexString.fromText('OfficeSeal'),
    TU: PDFHexString.fromText(facts.name),
    F: PDFNumber.of(132), // printed, locked
    Rect: context.obj([0, 0, 0, 0]),
    P: page.ref,
    V: signature,
  };
  for (const [key, value] of Object.entries(entries)) widget.set(PDFName.of(key), value);
  // 3: signatures exist, append only (§12.7.2)
  const form = context.obj({ Fields: [field], SigFlags: 3 });

  const start = original.length + 1;
  const { body, xref, xrefAt } = section(start, [
    { ref: page.ref, text: withEntries(page.node, { Annots: annotations }) },
    { ref: Root, text: withEntries(catalog, { AcroForm: form }) },
    { ref: signature, text: signatureObject(facts) },
    { ref: field, text: widget.toString() },
  ]);
  const trailer = [
    'trailer',
    `<< /Size ${next + 2} /Root ${Root} /Prev ${previous}`,
    ...(Info ? [`/Info ${Info}`] : []),
    ...(ID ? [`/ID ${ID}`] : []),
    '>>',
    `startxref\n${xrefAt}\n%%EOF`,
  ].join('\n');
  return Buffer.concat([original, Buffer.from(`\n${body}${xref}${trailer}`, 'latin1')]);
}
