/** Several issued papers as one file for the printer: each begins on a new sheet, so that it can be printed on both sides. */
import { PDFDocument } from 'pdf-lib';

/** @param files the papers as issued. The signature of each stays with its own file: the print is a copy and says so in its title. */
export async function joinPdfs(files: readonly Uint8Array[]): Promise<Uint8Array> {
  const whole = await PDFDocument.create({ updateMetadata: false });
  whole.setTitle('打印副本 · copies for printing');
  for (const file of files) {
    const paper = await PDFDocument.load(file, { updateMetadata: false });
    const pages = await whole.copyPages(paper, paper.getPageIndices());
    for (const page of pages) whole.addPage(page);
    const [first] = pages;
    if (first && pages.length % 2 === 1 && file !== files.at(-1)) whole.addPage([first.getWidth(), first.getHeight()]);
  }
  return whole.save();
}
