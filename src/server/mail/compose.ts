/** A row of the log as a letter: plain text and the same in simple HTML, in the reader's language or in both. */
import type { Lang, Text } from '../../language/text.ts';

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

export interface LetterParts {
  subject: Text;
  body: readonly Text[];
  link?: { url: string; label: Text };
  lang?: Lang;
  /** Name of the office, the letter's signature. */
  office: Text;
}

const htmlLang = (lang: Lang) => (lang === 'zh' ? 'zh-CN' : 'en');

const oneLine = (text: string) => text.replaceAll(/\p{Cc}+/gu, ' ').trim();

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function plainPart({ body, link, office }: LetterParts, lang: Lang): string {
  const paragraphs = body.map((paragraph) => paragraph[lang]);
  if (link) paragraphs.push(`${link.label[lang]}\n${link.url}`);
  return [...paragraphs, office[lang]].join('\n\n');
}

function htmlPart({ body, link, office }: LetterParts, lang: Lang): string {
  const paragraphs = body.map((paragraph) => `<p>${escaped(paragraph[lang])}</p>`);
  // The address is written out too: a reader sees where the link leads.
  if (link)
    paragraphs.push(
      `<p><a href="${escaped(link.url)}">${escaped(link.label[lang])}</a><br><small>${escaped(link.url)}</small></p>`,
    );
  return `<div lang="${htmlLang(lang)}">${paragraphs.join('\n')}\n<p>${escaped(office[lang])}</p></div>`;
}

/** @returns subject without line breaks; text and HTML say the same. Without a language Chinese comes first, English after a line. */
export function composeLetter(parts: LetterParts): Letter {
  const languages: readonly Lang[] = parts.lang ? [parts.lang] : ['zh', 'en'];
  return {
    subject: languages.map((lang) => oneLine(parts.subject[lang])).join(' · '),
    text: `${languages.map((lang) => plainPart(parts, lang)).join('\n\n────────\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${htmlLang(languages[0] ?? 'zh')}"><body>\n${languages.map((lang) => htmlPart(parts, lang)).join('\n<hr>\n')}\n</body></html>\n`,
  };
}
