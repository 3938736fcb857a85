/** Reads as much of a PDF as the tests need: inflated streams, fonts, the text that its ToUnicode maps promise. */
import { inflateSync } from 'node:zlib';

/** The file as Latin-1 with every deflated stream opened, so that objects within object streams can be seen. */
export function openPdf(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1');
  return raw.replace(/stream\r?\n([\s\S]*?)\r?\nendstream/gu, (whole, body: string) => {
    try {
      return `stream\n${inflateSync(Buffer.from(body, 'latin1')).toString('latin1')}\nendstream`;
    } catch {
      return whole;
    }
  });
}

/** Every character that some font of the file shows: the right sides of its ToUnicode maps. */
export function shownCharacters(opened: string): Set<string> {
  const shown = new Set<string>();
  for (const [, block = ''] of opened.matchAll(/beginbf(?:char|range)([\s\S]*?)endbf/gu)) {
    for (const [, hex = ''] of block.matchAll(/<([0-9a-f]+)>\s*(?:\n|$)/giu)) {
      const text = Buffer.from(hex, 'hex').swap16().toString('utf16le');
      for (const char of text) shown.add(char);
    }
  }
  return shown;
}

/** Characters of `text`, blanks apart, that the file cannot show. */
export function notShown(opened: string, text: string): string[] {
  const shown = shownCharacters(opened);
  return [...new Set(text.replace(/\s/gu, ''))].filter((char) => !shown.has(char));
}

export function pageCount(opened: string): number {
  return [...opened.matchAll(/\/MediaBox\b/gu)].length;
}

/** Font descriptors, and those of them that carry their font file. */
export function fontCounts(opened: string): { fonts: number; embedded: number } {
  return {
    fonts: [...opened.matchAll(/\/Type\s*\/FontDescriptor/gu)].length,
    embedded: [...opened.matchAll(/\/FontFile[23]?\s+\d+ 0 R/gu)].length,
  };
}
