/** Papers: kinds of documents that an act issues; the papers' room lays them out, the store numbers them. */
import type { Expr } from './expression.ts';
import type { MaskKind } from './field.ts';
import type { Basis, Text } from './text.ts';

/** free: reconsideration 60 days or suit 6 months · reconsideration_first · none (0 §4.2). */
export type RemedyMode = 'free' | 'reconsideration_first' | 'none';

export type PaperKind =
  | 'receipt'
  | 'acceptance'
  | 'correction'
  | 'non-acceptance'
  | 'extension'
  | 'pause'
  | 'resume'
  | 'hearing'
  | 'transfer'
  | 'delivery'
  | 'notice'
  | 'letter'
  | 'opinion'
  | 'decision'
  | 'approval'
  | 'certificate'
  | 'refusal'
  | 'document'
  | 'approval-sheet';

/** The layouts of GB/T 9704-2012: 文件, 函, 命令, 纪要. Chinese only; they carry `official`. */
export const officialLayouts = ['document', 'official-letter', 'order', 'minutes'] as const;
export type OfficialLayout = (typeof officialLayouts)[number];

export type PaperLayout = 'certificate' | 'letter' | 'approval-sheet' | OfficialLayout;

/** Words in both languages, a value, or one of two by a condition. */
export type Words = Text | Expr | { choose: Expr; yes: Text | Expr; no: Text | Expr };

/**
 * What a paper of a kind must tell (paper-parts.ts says which kind needs which). Facts, ground, reasons and items are printed
 * as sections of their own; the last day, the competent body and what is expected stand in the sentences, and the machine looks
 * for them there.
 */
export interface PaperParts {
  facts?: Words;
  ground?: Words;
  reasons?: Words;
  /** A list value, or a text: what to complete, what is transferred or delivered. */
  items?: Words;
  /** A civil date, computed: the last day of whoever must act. */
  lastDay?: Expr;
  /** Where to turn instead. */
  competentBody?: Words;
  /** How long it is expected to take. */
  expected?: Words;
  /** Who received, and how. */
  recipient?: Words;
  way?: Words;
}

/** Parts of an official document (GB/T 9704-2012). Lists are texts, or an expression whose value is a list of strings. */
export interface OfficialPaper {
  /** Issuing bodies, the lead body first; default the office. */
  issuers?: readonly Text[];
  /** 文件, 命令, 令, 会议纪要: stands behind the name on the mark. */
  suffix?: string;
  /** 特急, 加急, 平急 or nothing. */
  urgency?: Expr;
  /** 签发人: makes it an upward document. */
  signers?: readonly Text[] | Expr;
  to?: readonly Text[] | Expr;
  attachments?: readonly Text[] | Expr;
  copies?: readonly Text[] | Expr;
  /** Name and date sealed; default true. */
  sealed?: boolean;
  signature?: { title: Text; name: Text };
  note?: Text;
  people?: readonly { label: Text; names: Text }[];
  printedBy?: Text;
  /** Day of printing; default the day of issue. */
  printedOn?: Expr;
}

export interface Paper {
  title: Text;
  kind: PaperKind;
  layout: PaperLayout;
  lang: 'zh' | 'en' | 'both';
  /** Series that numbers it, or a number already taken on the case, by name. */
  number: { series: string } | { taken: string };
  /** Its number as the paper itself writes it, where custom asks for another form than the register's. */
  numberAs?: Expr;
  /** 成文日期, where it is not the day of the act: the paper bears it, and its number takes its year (0 §10 N3). Default the last
   * signature of the paper's approval. */
  signedOn?: Expr;
  addressee: 'applicant' | Text;
  /** Whom it speaks to, where the applicant is given it to hand on: a letter for a mission. Default the addressee. */
  greets?: Text;
  /** Paragraphs; `{form.name}`, `{input.x}`, `{setting.x}`, `{today}`, `{number.x}`, `{clock.c3.due}` are filled in. */
  body?: readonly Text[];
  sections?: readonly {
    heading: Text;
    paragraphs?: readonly Text[] /** A list value: one line an entry. */;
    each?: Expr;
    show?: Expr;
  }[];
  fields?: readonly {
    label: Text;
    value: Text | Expr /** Shown by the public check. */;
    public?: boolean;
    mask?: MaskKind;
    show?: Expr;
  }[];
  /** Heading of the list of items, where the one of its kind does not fit: documents handed over are no papers delivered. */
  listHead?: Text;
  /** Months in which the holder must act or for which it is valid; unit as in the clock that watches it. */
  validity?: { clock: string; label: Text; note?: Text };
  basis?: readonly Basis[];
  signedBy: Text;
  /** What its kind obliges it to tell. */
  parts?: PaperParts;
  /** A refusing paper carries facts, ground, reasons, remedy; without them it cannot be issued (law 5). */
  refusal?: {
    facts: Words;
    ground: Words;
    reasons: Words;
    remedy: RemedyMode;
    /** Body whose act it is: decides who reconsiders and which court hears it; default the office. */
    decidedBy?: Expr;
  };
  /** Anyone may check it at /verify. */
  verifiable?: boolean;
  /** With a layout of GB/T 9704-2012. */
  official?: OfficialPaper;
  /** The approval that an approval sheet prints. */
  approval?: string;
}
