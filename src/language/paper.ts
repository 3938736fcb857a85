/** Papers: kinds of documents that an act issues; the papers' room lays them out, the store numbers them. */
import type { Expr } from './expression.ts';
import type { MaskKind } from './field.ts';
import type { Basis, Text } from './text.ts';

/** free: reconsideration 60 days or suit 6 months · reconsideration_first · none (0 §4.2). */
export type RemedyMode = 'free' | 'reconsideration_first' | 'none';

export interface Paper {
  title: Text;
  kind:
    | 'receipt'
    | 'acceptance'
    | 'correction'
    | 'non-acceptance'
    | 'notice'
    | 'letter'
    | 'opinion'
    | 'decision'
    | 'certificate'
    | 'refusal';
  layout: 'certificate' | 'letter';
  lang: 'zh' | 'en' | 'both';
  /** Series that numbers it, or a number already taken on the case, by name. */
  number: { series: string } | { taken: string };
  addressee: 'applicant' | Text;
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
  /** Months in which the holder must act or for which it is valid; unit as in the clock that watches it. */
  validity?: { clock: string; label: Text; note?: Text };
  basis?: readonly Basis[];
  signedBy: Text;
  /** A refusing paper carries facts, ground, reasons, remedy; without them it cannot be issued (law 5). */
  refusal?: { facts: Expr; ground: Expr; reasons: Expr; remedy: RemedyMode };
  /** Anyone may check it at /verify. */
  verifiable?: boolean;
}
