/** Titles break as the standard asks, levels are told apart, fonts are recognised by name. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { readFontFile } from '../../src/papers/font-file.ts';
import { commonHanzi, findFonts } from '../../src/papers/fonts.ts';
import { paragraphOf } from '../../src/papers/levels.ts';
import { titleLines } from '../../src/papers/title-lines.ts';
import { makeTempFolder, removeFolder } from '../support/temp-folder.ts';

describe('title', () => {
  const titles: { title: string; lines: readonly string[] }[] = [
    { title: '关于征求意见的函', lines: ['关于征求意见的函'] },
    {
      title: '关于做好2026年度归侨侨眷权益保护工作的通知',
      lines: ['关于做好2026年度归侨侨眷', '权益保护工作的通知'],
    },
  ];
  for (const { title, lines } of titles) it(title, () => assert.deepEqual(titleLines(title), lines));

  it('keeps the name in 《》 whole where it fits a line', () => {
    const lines = titleLines('关于印发《华侨回国定居办理工作规定》实施细则和办事指南的通知');
    assert.ok(
      lines.some((line) => /《[^》]*》/u.test(line)),
      lines.join(' / '),
    );
  });

  it('loses nothing, keeps every line short enough and never makes an hourglass of three lines', () => {
    const words = fc.array(
      fc.constantFrom('华侨', '关于', '办理', '工作', '归侨侨眷', '的', '通知', '2026年', '权益保护'),
      {
        minLength: 1,
        maxLength: 16,
      },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const title = parts.join('');
        const lines = titleLines(title);
        assert.equal(lines.join(''), title);
        // in characters: a figure is half as wide
        const widths = lines.map((line) => [...line].reduce((sum, char) => sum + (/\d/.test(char) ? 0.5 : 1), 0));
        assert.ok(Math.max(...widths) <= 19, title);
        const [first = 0, second = 0, third] = widths;
        if (widths.length === 3) assert.ok(second >= Math.min(first, third ?? 0), lines.join(' / '));
      }),
    );
  });
});

describe('levels', () => {
  const cases = [
    { text: '一、总体要求', level: 1, head: '一、总体要求', rest: '' },
    { text: '（二）做好服务。各区要落实。', level: 2, head: '（二）做好服务。', rest: '各区要落实。' },
    { text: '1.材料齐全。', level: 0, head: '', rest: '1.材料齐全。' },
    { text: '一些地方反映', level: 0, head: '', rest: '一些地方反映' },
  ];
  for (const { text, ...wanted } of cases) it(text, () => assert.deepEqual(paragraphOf(text), wanted));
});

describe('fonts', () => {
  const folder = makeTempFolder();
  after(() => removeFolder(folder));
  const resolve = createRequire(import.meta.url).resolve;
  const noto = join(
    dirname(resolve('@expo-google-fonts/noto-sans-sc/package.json')),
    '400Regular',
    'NotoSansSC_400Regular.ttf',
  );

  it('reads the names and the characters of a font', async () => {
    const { readFileSync } = await import('node:fs');
    const font = readFontFile(readFileSync(noto));
    assert.equal(font.family, 'Noto Sans SC');
    assert.ok(font.has('侨'.codePointAt(0) ?? 0));
    assert.ok(!font.has(0xe000));
  });

  it('knows the 6,763 Hanzi of GB/T 2312', () => assert.equal(commonHanzi().length, 6763));

  it('without a folder everything is set in the free fonts, and the report says so', () => {
    const { report, families } = findFonts();
    assert.deepEqual(
      report.map(({ own }) => own),
      [undefined, undefined, undefined, undefined],
    );
    assert.equal(families.hei[0], 'Noto Sans SC');
  });

  it('a font of the folder serves the role that its name tells; what is no font is named', () => {
    // A free font under an owned font's name: only the names in its table are changed, at equal length.
    const renamed = renameFamily(noto, 'Noto Sans SC', 'SimHei  Test');
    const own = join(folder, 'own');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'simhei.ttf'), renamed);
    writeFileSync(join(own, 'broken.ttf'), 'no font at all');
    copyFileSync(noto, join(own, 'other.ttf'));
    const { report, families, unread, folders } = findFonts(own);
    const hei = report.find(({ role }) => role === 'hei');
    assert.equal(hei?.own, 'SimHei  Test');
    assert.equal(hei?.lacks, 0);
    assert.equal(families.hei[0], 'SimHei  Test');
    assert.deepEqual(unread, ['broken.ttf']);
    assert.equal(folders[0], own);
  });
});

/** The bytes of a font with one family name written in the place of another of the same length. */
function renameFamily(file: string, from: string, to: string): Uint8Array {
  const { readFileSync } = createRequire(import.meta.url)('node:fs') as typeof import('node:fs'); // the module's own type
  const bytes = readFileSync(file);
  const [old, fresh] = [from, to].map((text) => Buffer.from(text, 'utf16le').swap16());
  if (!old || !fresh || old.length !== fresh.length) throw new Error('names of unlike length');
  for (let at = bytes.indexOf(old); at !== -1; at = bytes.indexOf(old, at + 1)) fresh.copy(bytes, at);
  return bytes;
}
