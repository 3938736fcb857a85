/** From the data of a printed table to what its template reads: columns as wide as their words ask, the page across where upright is too narrow. */
import { cleanText, markMissing } from './clean.ts';
import { both, mapStrings } from './prepare.ts';
import type { SheetData } from './types.ts';
import { paperWords } from './words.ts';

/** In characters of Chinese; Latin letters and figures are about half as wide. */
const width = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u0020-\u02af]/u.test(char) ? 0.54 : 1), 0);
/** Air beside the words of a cell. */
const air = 1.8;
/** So many characters of the table's size fit between the margins of an A4, upright and across. */
const room = { upright: 52, across: 78 };
/** A longer cell is broken into lines: first at this width, where the page is too narrow earlier. */
const widest = 13;
const narrowest = 4;

/** The longest piece that is not broken: a word, or one Chinese character. */
const longestWord = (text: string): number => Math.max(0, ...text.split(/[\s\u2e80-\uffef]+/u).map(width));

/** What a column would like, and what it cannot do without. A title may take two lines; of many rows the first hundreds tell. */
function wishes({ head, rows, total }: SheetData): { asked: number; least: number }[] {
  return head.map(({ title }, at) => {
    const cells = [...rows.slice(0, 400).map((row) => row.cells[at] ?? ''), total?.[at] ?? ''];
    return {
      asked: Math.max(width(title) / 2, ...cells.map(width)),
      least: Math.max(...[title, ...cells].map(longestWord)),
    };
  });
}

/** Width of each column: as asked where there is room, else the widest columns give way first. */
function columnWidths(data: SheetData): { widths: number[]; across: boolean } {
  const columns = wishes(data);
  const at = (most: number) => columns.map(({ asked, least }) => Math.max(least, Math.min(asked, most)) + air);
  const sum = (widths: readonly number[]) => widths.reduce((all, one) => all + one, 0);
  const across = sum(at(widest)) > room.upright;
  let most = widest;
  while (across && most > narrowest && sum(at(most)) > room.across) most -= 0.5;
  return { widths: at(most), across };
}

/** JSON for `sys.inputs.paper`. @param missing characters that no font has, found by an earlier try */
export function prepareSheet(data: SheetData, missing: ReadonlySet<string>): string {
  const paper = mapStrings(
    {
      ...data,
      title: both(data.title),
      office: { name: data.office },
      issuedOn: data.madeOn,
      ...columnWidths(data),
      words: { demo: paperWords.demo },
    },
    (value) => markMissing(cleanText(value), missing),
  );
  return JSON.stringify({ paper });
}
