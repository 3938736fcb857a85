/** A CSV file as cells: UTF-8, UTF-16 with its mark, or GB18030 as spreadsheets in China write it; commas, semicolons or tabs. */
import { parse } from 'csv/sync';
import type { SheetRow } from '../../language/import/rows.ts';
import { mostColumns, type TableRead } from './table.ts';

/** Controls that no text file has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const binary = /[\u0000-\u0008\u000e-\u001f]/;

function decoded(bytes: Uint8Array): string | undefined {
  const encodings =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? ['utf-16le']
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? ['utf-16be']
        : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!binary.test(text)) return text;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // not in this encoding
    }
  }
  return undefined;
}

/** The sign that the first lines have most of, outside quotes. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"[^"]*"/g, '');
  const [best = ','] = [',', '\t', ';'].sort((a, b) => head.split(b).length - head.split(a).length);
  return best;
}

/** @param most lines that are read; one more means that there are too many */
export function readCsv(bytes: Uint8Array, most: number): TableRead {
  const text = decoded(bytes);
  if (text === undefined) return { refused: 'import.kind' };
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: most + 1,
    }) as unknown as { record: string[]; info: { lines: number } }[]; // what `info` makes of each record
    if (records.length > most) return { refused: 'import.lines' };
    if (records.some(({ record }) => record.length > mostColumns)) return { refused: 'import.lines' };
    const rows = records.map(({ record, info }): SheetRow => ({ line: info.lines, cells: record }));
    return { sheets: [{ name: '', rows }] };
  } catch {
    return { refused: 'import.unreadable' }; // quotes that never close
  }
}
