/** The office's own fonts for papers (QIAO_FONTS), looked through once at start, so that a wrong folder is told and stops no paper. */
import { type FontReport, findFonts } from '../papers/fonts.ts';

export interface PaperFonts {
  /** Absent where the free fonts serve alone. */
  folder?: string;
  report: readonly FontReport[];
  /** What is wrong with the folder, in a line each. */
  problems: readonly string[];
}

function look(folder: string | undefined): PaperFonts {
  if (!folder) return { report: findFonts().report, problems: [] };
  try {
    const { report, unread } = findFonts(folder);
    return { folder, report, problems: unread.map((name) => `${name}: no font that can be read`) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { report: findFonts().report, problems: [`QIAO_FONTS ${folder}: ${reason}`] };
  }
}

/** @param folder path, or nothing. @param warn told each thing that is wrong with it */
export function readPaperFonts(folder: string | undefined, warn: (line: string) => void): PaperFonts {
  const fonts = look(folder);
  for (const problem of fonts.problems) warn(`fonts for papers: ${problem}`);
  return fonts;
}
