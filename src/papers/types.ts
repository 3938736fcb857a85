/**
 * What a paper says, before it is laid out: plain data in both languages, filled in by the caller.
 * All strings are printed as they stand; no string is ever read as Typst source.
 */
import type { PaperLayout } from '../language/paper.ts';
import type { ApprovalStep, OfficialParts } from '../language/paper-content.ts';
import type { Lang, Text } from '../language/text.ts';

/** `lang: 'both'`: a certificate shows both languages side by side; a letter prints Chinese, then the translation. */
export type PaperLang = 'zh' | 'en' | 'both';

/** void 作废 · replaced 已换发 · revoked 已撤销 · expired 已过期 · draft 草稿: a diagonal mark across every page. */
export type PaperStatus = 'void' | 'replaced' | 'revoked' | 'expired' | 'draft';

export interface PaperSection {
  /** Without a number: the template numbers sections (一、二、 or 1, 2). */
  heading: Text;
  paragraphs: Text[];
  /** Number the paragraphs as items. */
  list?: boolean;
}

export interface PaperData {
  /** The layout. */
  kind: PaperLayout;
  lang: PaperLang;
  office: { name: Text; address: Text; hours: Text; phone?: string };
  /** Prints a line on each page and a watermark: demonstration office, invented data. */
  demo: boolean;
  title: Text;
  /** DJ2026000041-F or 武外侨许〔2026〕12号. */
  number: string;
  /** Civil date `YYYY-MM-DD` (Asia/Shanghai). */
  issuedOn: string;
  /** Without a colon: the template adds it. */
  addressee?: Text;
  body?: Text[];
  /** Facts, ground, reason, remedies, items to correct. */
  sections?: PaperSection[];
  /** Rows of label and value; a plain string is the same in both languages. */
  fields?: { label: Text; value: string | Text }[];
  /** `date` is a civil date `YYYY-MM-DD`. */
  validUntil?: { label: Text; date: string; note?: Text };
  basis?: Text[];
  /** Who signs: a leader's title; the office's name and the date follow it. */
  signedBy?: Text;
  /** The QR code holds `url` whole; `code` has eight characters and is printed in groups of four. */
  verify?: { code: string; url: string };
  status?: PaperStatus;
  /** With the kinds document, official-letter, order, minutes. */
  official?: OfficialParts;
  /** With the kind approval-sheet. */
  approvals?: ApprovalStep[];
}

/** A table of figures printed as it stands today: no paper, so no number, no seal and no verification code. */
export interface SheetData {
  kind: 'sheet';
  lang: Lang;
  demo: boolean;
  office: Text;
  /** Where the figures come from, above the title. */
  source: string;
  title: string;
  /** Lines of label and value under the title. */
  facts: readonly { label: string; value: string }[];
  /** Civil date `YYYY-MM-DD` of production. */
  madeOn: string;
  head: readonly { title: string; figure: boolean }[];
  rows: readonly { cells: readonly string[]; covered: boolean }[];
  /** Last row, in bold; as many cells as the head. */
  total?: readonly string[];
  /** Sentences under the table. */
  notes: readonly string[];
  /** On every page, left of its number. */
  foot: string;
}
