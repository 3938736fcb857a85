/**
 * Reads as much of a TrueType or OpenType file as the papers' room asks: the names of its family and the characters it has
 * (OpenType 1.9: tables `name` and `cmap`, formats 4 and 12; of a collection the first face).
 */

export interface FontFile {
  /** The name under which Typst knows the family: the first readable one. */
  family: string;
  /** Every name of the family, in any language. */
  names: readonly string[];
  has(codePoint: number): boolean;
}

interface Range {
  from: number;
  to: number;
}

const tag = (view: DataView, at: number) =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

function tables(view: DataView): Map<string, number> {
  const start = tag(view, 0) === 'ttcf' ? view.getUint32(12) : 0;
  const count = view.getUint16(start + 4);
  return new Map(
    Array.from({ length: count }, (_entry, i) => {
      const at = start + 12 + i * 16;
      return [tag(view, at), view.getUint32(at + 8)] as const;
    }),
  );
}

const utf16 = new TextDecoder('utf-16be');

/** Family names: typographic (16) before plain (1), in the order of the file. */
function familyNames(view: DataView, at: number): string[] {
  const count = view.getUint16(at + 2);
  const strings = at + view.getUint16(at + 4);
  const found: { id: number; text: string }[] = [];
  for (let i = 0; i < count; i += 1) {
    const record = at + 6 + i * 12;
    const platform = view.getUint16(record);
    const id = view.getUint16(record + 6);
    if ((id !== 1 && id !== 16) || (platform !== 0 && platform !== 3)) continue;
    const bytes = new Uint8Array(
      view.buffer,
      view.byteOffset + strings + view.getUint16(record + 10),
      view.getUint16(record + 8),
    );
    found.push({ id, text: utf16.decode(bytes) });
  }
  const texts = [...found.filter(({ id }) => id === 16), ...found.filter(({ id }) => id === 1)].map(({ text }) => text);
  return [...new Set(texts)];
}

function segments(view: DataView, at: number): Range[] {
  const format = view.getUint16(at);
  if (format === 12) {
    return Array.from({ length: view.getUint32(at + 12) }, (_group, i) => ({
      from: view.getUint32(at + 16 + i * 12),
      to: view.getUint32(at + 20 + i * 12),
    }));
  }
  if (format !== 4) return [];
  const count = view.getUint16(at + 6) / 2;
  return Array.from({ length: count }, (_segment, i) => ({
    to: view.getUint16(at + 14 + i * 2),
    from: view.getUint16(at + 16 + count * 2 + i * 2),
  }));
}

function characterRanges(view: DataView, at: number): Range[] {
  const count = view.getUint16(at + 2);
  const subtables = Array.from({ length: count }, (_table, i) => at + view.getUint32(at + 8 + i * 8));
  return [...new Set(subtables)].flatMap((table) => segments(view, table));
}

/** @throws RangeError when the bytes end too soon, TypeError when they are no font. */
export function readFontFile(bytes: Uint8Array): FontFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = tables(view);
  const [name, cmap] = [at.get('name'), at.get('cmap')];
  if (name === undefined || cmap === undefined) throw new TypeError('no font: tables name and cmap are missing');
  const names = familyNames(view, name);
  const ranges = characterRanges(view, cmap);
  return {
    family: names[0] ?? '',
    names,
    has: (codePoint) => ranges.some(({ from, to }) => codePoint >= from && codePoint <= to),
  };
}
