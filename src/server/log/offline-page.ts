/**
 * The page that checks a paper without a network: one file of HTML that can be saved and opened from a disk. Online its script is a
 * file of its own, as the content security policy wants; in the saved file it lies inside. It is the very code that the tests run.
 */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { offlineStyle } from './offline-style.ts';
import { offlineBody } from './offline-words.ts';

/** In this order: what comes later uses what comes before. */
const parts = ['paper-proof.ts', 'offline-script.ts'];

/** TypeScript as the browser reads it. Node says once that this function may change; the runtime is pinned, so nobody needs to hear it. */
function withoutTypes(code: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(code);
  } finally {
    process.emitWarning = emitWarning;
  }
}

let made: string | undefined;

/** The page's script: the proof's checker and what the page does, without imports between the two. */
export function offlineScript(): string {
  made ??= `'use strict';\n(() => {\n${parts
    .map((name) => withoutTypes(readFileSync(new URL(`../../client/${name}`, import.meta.url), 'utf8')))
    .join('\n')
    .replaceAll(/^import\s[^;]*;$/gm, '')
    .replaceAll(/^export /gm, '')}\n})();\n`;
  return made;
}

const escapes: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character);

export interface OfflinePage {
  office: { zh: string; en: string };
  /** Verifier key of the log. */
  vkey: string;
  demo: boolean;
  /** The script inside, or as a file beside. */
  inside: boolean;
}

/** @returns the whole page */
export function offlinePage({ office, vkey, demo, inside }: OfflinePage): string {
  const script = inside ? `<script>${offlineScript()}</script>` : '<script src="/verify/offline.js" defer></script>';
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src ${inside ? "'unsafe-inline'" : "'self'"}`;
  const body = offlineBody({ zh: escaped(office.zh), en: escaped(office.en) }, escaped(vkey), demo);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${inside ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : ''}
<title>离线核验文书 · Check a paper offline</title>
<style>${offlineStyle}</style>
</head>
<body>
${body}
${script}
</body>
</html>
`;
}

/** Of the page online: nothing is loaded but its own script, and nothing is sent. */
export const offlinePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
