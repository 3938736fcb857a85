/** The repository's files as text, for tests that read and never run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface SourceFile {
  /** From the root, with slashes. */
  path: string;
  text: string;
}

/** Made by tools, or kept by an office. */
const made = new Set(['node_modules', 'build', '.git', '.qiao', '.react-router']);
const textual = /(\.(ts|tsx|mjs|js|json|md|css|sql|typ|svg|yml|yaml|toml)|\/(qiao|run|\.gitignore|Dockerfile))$/;

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (made.has(entry.name)) continue;
    if (entry.isDirectory()) yield* walk(join(folder, entry.name));
    else yield relative(root, join(folder, entry.name)).split(sep).join('/');
  }
}

/** Every file of text in the tree, by path. */
export const allFiles: readonly SourceFile[] = [...walk(root)]
  .filter((path) => textual.test(`/${path}`))
  .sort()
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export const filesIn = (...folders: string[]): SourceFile[] =>
  allFiles.filter(({ path }) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`)));

/** TypeScript written by people. */
export const codeIn = (...folders: string[]): SourceFile[] =>
  filesIn(...folders).filter(({ path }) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));

const quotes = ["'", '"', '`'];

function skipString(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) return at;
    else if (quote !== '`' && text[at] === '\n') return at; // an apostrophe in a text of JSX
  }
  return text.length;
}

const afterValue = /[\w)\]}'"`]\s*$/;

function skipRegex(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '\n') return start;
    else if (text[at] === '[') inClass = true;
    else if (text[at] === ']') inClass = false;
    else if (text[at] === '/' && !inClass) return at;
  }
  return start;
}

/** The code with comments, strings and regular expressions blanked out, line breaks kept: what is left can be searched and counted. */
export function bare(text: string): string {
  const out = [...text];
  const blank = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) if (text[at] !== '\n') out[at] = ' ';
  };
  for (let at = 0; at < text.length; at += 1) {
    let end = at;
    if (text.startsWith('//', at) && text[at - 1] !== ':')
      end = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at);
    else if (text.startsWith('/*', at)) end = text.indexOf('*/', at) + 2;
    else if (quotes.includes(text[at] ?? '')) end = skipString(text, at) + 1;
    else if (
      text[at] === '/' &&
      !afterValue.test(text.slice(Math.max(0, at - 40), at)) &&
      text[at - 1] !== '<' &&
      text[at + 1] !== '>'
    )
      end = skipRegex(text, at) + 1;
    if (end > at + 1) {
      // the marks of a string stay, so that a line of text still counts as a line
      const isString = quotes.includes(text[at] ?? '');
      blank(isString ? at + 1 : at, isString ? end - 1 : end);
      at = end - 1;
    }
  }
  return out.join('');
}
