/**
 * Papers: what an act issues becomes a file that can be kept for thirty years: PDF/A-2a (ISO 19005-2: tagged, fonts
 * within, text readable by machine), laid out by Typst with the Noto fonts for Chinese. The same data give the same
 * bytes. This room knows neither cases nor procedures, neither the database nor the clock; numbers, dates and
 * verification codes come in with the data.
 */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { findFonts } from './fonts.ts';
import { PaperError } from './paper-error.ts';
import { preparePaper } from './prepare.ts';
import { prepareSheet } from './prepare-sheet.ts';
import type { PaperData, SheetData } from './types.ts';

export const PDF_STANDARD = 'a-2a';

export interface PaperRenderer {
  /** One paper, or one printed table → the bytes of a PDF/A-2a file. Throws PaperError. */
  render(data: PaperData | SheetData): Promise<Uint8Array>;
}

const templates = fileURLToPath(new URL('./templates', import.meta.url));
/** Results unused for this many renderings leave Typst's cache, so memory stays level. */
const CACHE_AGE = 4;
/** Characters no font has show up one try at a time in the worst case: text, then what its fallback hid. */
const TRIES = 3;

const templateOf: { readonly [kind in (PaperData | SheetData)['kind']]: string } = {
  certificate: 'certificate.typ',
  letter: 'letter.typ',
  document: 'official.typ',
  'official-letter': 'official.typ',
  order: 'official.typ',
  minutes: 'official.typ',
  'approval-sheet': 'approval-sheet.typ',
  sheet: 'sheet.typ',
};

export interface RendererOptions {
  /** Folder of the office's own fonts. */
  fontFolder?: string | undefined;
  /** Another standard than PDF/A-2a, for tests: Typst writes one at a time. */
  standard?: string;
}

/** `pdf` keeps silent about errors of the layout itself; a compilation tells them. */
function compileErrors(compiler: NodeCompiler, source: CompileDocArgs): string {
  const error = compiler.compile(source).takeError();
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no reason given';
}

/** Typst names a text it has no glyph for: ``the text `"𠮷"` could not be displayed``, escaped as in Rust. */
export function findMissing(message: string): string[] {
  const found: string[] = [];
  for (const [, quoted = ''] of message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gsu)) {
    const text = quoted.replace(/\\+u\{([0-9a-f]+)\}/giu, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
    found.push(...text);
  }
  return found;
}

/**
 * One Typst compiler with the fonts loaded, for many papers one after another. It works on the calling thread
 * (milliseconds a paper); servers use `createPaperWorker`.
 */
export function createPaperRenderer(options: RendererOptions = {}): PaperRenderer {
  const fonts = findFonts(options.fontFolder);
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontPaths: [...fonts.folders] }] });
  const pdfStandard = options.standard ?? PDF_STANDARD;

  async function render(data: PaperData | SheetData): Promise<Uint8Array> {
    // Typst's buffers are given back on a turn of the event loop; without one, a run of papers would hold them all.
    await setImmediate();
    const missing = new Set<string>();
    for (let attempt = 1; ; attempt += 1) {
      const paper =
        data.kind === 'sheet' ? prepareSheet(data, missing) : await preparePaper(data, missing, fonts.families);
      const source = { mainFilePath: join(templates, templateOf[data.kind]), inputs: { paper } };
      try {
        // In one step: a compiled document kept as an object would hold its native memory until the next collection.
        return new Uint8Array(compiler.pdf(source, { pdfStandard }));
      } catch (error) {
        const message = (error instanceof Error && error.message) || compileErrors(compiler, source);
        const before = missing.size;
        for (const char of findMissing(message)) missing.add(char);
        if (missing.size === before || attempt === TRIES) throw new PaperError('The paper could not be set', [message]);
      } finally {
        compiler.evictCache(CACHE_AGE);
      }
    }
  }
  return { render };
}
