/** Both languages carry the same facts: every text of the portal is a pair, and English is free of Chinese marks. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';

const web = join(import.meta.dirname, '../../src/web');
const files = globSync(['portal/**/*.{ts,tsx}', 'ui/*.{ts,tsx}'], { cwd: web }).map((file) => join(web, file));

const literal = String.raw`'(?:[^'\\\n]|\\.)*'|\x60(?:[^\x60\\]|\\.)*\x60`;
const said = new RegExp(String.raw`\bsay\(\s*(${literal})\s*,\s*(${literal})(,?\s*)\)`, 'g');
const told = new RegExp(String.raw`\{\s*zh:\s*(${literal}),\s*en:\s*(${literal})\s*\}`, 'g');

/** Words only: what stands inside `${…}` is code and counts as a figure. */
const words = (text: string) => text.slice(1, -1).replaceAll(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '0');

interface Pair {
  file: string;
  zh: string;
  en: string;
}

function pairsOf(file: string): Pair[] {
  const source = readFileSync(file, 'utf8');
  return [said, told].flatMap((form) =>
    [...source.matchAll(form)].map((match) => ({
      file: relative(web, file),
      zh: words(match[1] ?? ''),
      en: words(match[2] ?? ''),
    })),
  );
}

const pairs = files.flatMap(pairsOf);
const han = /[\u3400-\u9fff]/;
/** Full-width forms and Chinese marks, which tear English apart. */
const fullWidth = /[\u3000-\u303f\uff00-\uffef]/;

test('the portal says what it says in pairs', () => {
  assert.ok(pairs.length > 200, `only ${pairs.length} pairs found: has the way of writing them changed?`);
});

test('English holds no Chinese characters and no full-width marks', () => {
  const wrong = pairs.filter(({ en }) => han.test(en) || fullWidth.test(en));
  assert.deepEqual(wrong, []);
});

test('English quotes are set in pairs and apostrophes are curly', () => {
  const wrong = pairs.filter(
    ({ en }) => /\w\\?'\w/.test(en) || (en.match(/“/g)?.length ?? 0) !== (en.match(/”/g)?.length ?? 0),
  );
  assert.deepEqual(wrong, []);
});

test('Chinese uses its own marks and no hand-made spaces beside them', () => {
  const wrong = pairs.filter(({ zh }) => han.test(zh) && /[\u3400-\u9fff][,;?!]|[，。；：]\s+\S/.test(zh));
  assert.deepEqual(wrong, []);
});

/** Files with calls whose English half is computed: numerals, nested texts, singular and plural. */
const known = ['portal/home/page.tsx', 'portal/home/three-cards.tsx', 'ui/parts/errors.tsx', 'form/check-page.tsx'];

test('every call of say has both languages', () => {
  const calls = files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    // a pair spread into it has both by its type
    const all = [...source.matchAll(/\bsay\((?!\.\.\.)/g)].length;
    const paired = [...source.matchAll(said)].length;
    return all > paired ? [`${relative(web, file)}: ${all - paired}`] : [];
  });
  assert.deepEqual(
    calls.filter((entry) => !known.some((file) => entry.startsWith(file))),
    [],
  );
});

test('no colours and no px type outside the token file', () => {
  const styles = globSync(['portal/**/*.css', 'ui/*.css'], { cwd: web }).filter((file) => !file.endsWith('tokens.css'));
  const wrong = styles.filter((file) => {
    const css = readFileSync(join(web, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
    return /#[0-9a-f]{3,8}\b(?=[^{]*[;}])/i.test(css) || /font-size:\s*[\d.]+px/.test(css);
  });
  assert.deepEqual(wrong, []);
});
