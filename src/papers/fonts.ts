/**
 * Which fonts set which words. An office that owns 小标宋, 仿宋_GB2312, 楷体 and 黑体 names their folder (QIAO_FONTS); what it
 * lacks is set in the free Noto fonts that come with the program. A paper says nothing of it; the operator's page does.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { Text } from '../language/text.ts';
import { type FontFile, readFontFile } from './font-file.ts';

/** 标题小标宋 · 正文仿宋 · 楷体 · 黑体. */
export const fontRoles = ['title', 'body', 'kai', 'hei'] as const;
export type FontRole = (typeof fontRoles)[number];

/** Families in the order in which they are tried. */
export type FontFamilies = { readonly [role in FontRole]: readonly string[] };

export interface FontReport {
  role: FontRole;
  title: Text;
  /** Family of the office's own folder; absent where the free font serves. */
  own?: string;
  /** Family that serves where the office has none. */
  free: string;
  /** Characters of GB/T 2312 that the own font lacks; those are set in the free font. */
  lacks: number;
}

export interface Fonts {
  /** Folders for the typesetter. */
  folders: readonly string[];
  families: FontFamilies;
  report: readonly FontReport[];
  /** Files of the office's folder that are no font. */
  unread: readonly string[];
}

/** What a family of the role is called, in either language. */
const known: { readonly [role in FontRole]: RegExp } = {
  title: /小标宋|XiaoBiaoSong|FZXBSJW|FZXBSK/iu,
  body: /仿宋|FangSong|FZFS/iu,
  kai: /楷体|KaiTi|FZKTJW|FZKTK|FZKai/iu,
  hei: /黑体|SimHei|STHeiti|FZHTJW|FZHTK|FZHei/iu,
};

const titles: { readonly [role in FontRole]: Text } = {
  title: { zh: '小标宋', en: 'Xiaobiaosong, for titles' },
  body: { zh: '仿宋', en: 'Fangsong, for text' },
  kai: { zh: '楷体', en: 'Kaiti, for the second level and signers' },
  hei: { zh: '黑体', en: 'Heiti, for the first level' },
};

// Each family is the other's net for rare characters; Libertinus is built into Typst and has the remaining alphabets.
const serif = ['Noto Serif SC', 'Noto Sans SC', 'Libertinus Serif'];
const sans = ['Noto Sans SC', 'Noto Serif SC', 'Libertinus Serif'];
const free: FontFamilies = { title: serif, body: serif, kai: serif, hei: sans };

/** Folders of the weights the templates use; whole TTF files from npm, never the machine's own fonts. */
function freeFolders(): string[] {
  const resolve = createRequire(import.meta.url).resolve;
  const weights = {
    '@expo-google-fonts/noto-serif-sc': ['400Regular', '600SemiBold', '700Bold'],
    '@expo-google-fonts/noto-sans-sc': ['400Regular', '500Medium', '600SemiBold'],
  };
  return Object.entries(weights).flatMap(([name, folders]) => {
    const root = dirname(resolve(`${name}/package.json`));
    return folders.map((folder) => join(root, folder));
  });
}

/** The 6,763 Hanzi of GB/T 2312, by its rows 16 to 87. */
export function commonHanzi(): number[] {
  const decode = new TextDecoder('gb2312');
  const found: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
      const char = decode.decode(Uint8Array.of(row, cell)).codePointAt(0) ?? 0xfffd;
      if (char >= 0x4e00 && char <= 0x9fff) found.push(char);
    }
  }
  return found;
}

function readOwn(folder: string): { fonts: FontFile[]; unread: string[] } {
  const fonts: FontFile[] = [];
  const unread: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!['.ttf', '.otf', '.ttc'].includes(extname(name).toLowerCase())) continue;
    try {
      fonts.push(readFontFile(readFileSync(join(folder, name))));
    } catch {
      unread.push(name);
    }
  }
  return { fonts, unread };
}

/** @param folder the office's own fonts (QIAO_FONTS). @throws Error of the file system when the folder cannot be read */
export function findFonts(folder?: string): Fonts {
  const { fonts, unread } = folder ? readOwn(folder) : { fonts: [], unread: [] };
  const own = (role: FontRole) => fonts.find((font) => font.names.some((name) => known[role].test(name)));
  const hanzi = fonts.length ? commonHanzi() : [];
  const familyOf = (role: FontRole): readonly string[] => {
    const font = own(role);
    return font ? [font.family, ...free[role]] : free[role];
  };
  return {
    folders: [...(folder ? [folder] : []), ...freeFolders()],
    families: { title: familyOf('title'), body: familyOf('body'), kai: familyOf('kai'), hei: familyOf('hei') },
    report: fontRoles.map((role) => {
      const font = own(role);
      return {
        role,
        title: titles[role],
        free: free[role][0] ?? '',
        lacks: font ? hanzi.filter((char) => !font.has(char)).length : 0,
        ...(font ? { own: font.family } : {}),
      };
    }),
    unread,
  };
}
