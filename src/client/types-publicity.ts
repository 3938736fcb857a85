/** Public notices, objections, ratings: answers of the API. */
import type { Field } from '../language/field.ts';
import type { Text } from '../language/text.ts';
import type { ClockView } from './types.ts';

export interface PublicNoticeSummary {
  id: string;
  kind: 'proposal' | 'result';
  title: Text;
  procedure: { id: string; title: Text };
  duty?: Text;
  publishedOn: string;
  /** Last day on which it is up. */
  until: string;
  provisional: boolean;
  updatedAt: string;
}

/** One notice: masked by the engine, nothing more is kept. A withdrawn one keeps its title and the reason. */
export interface PublicNoticeView extends PublicNoticeSummary {
  status: 'open' | 'withdrawn';
  clock: ClockView;
  lead?: Text;
  fields: { label: Text; value: Text }[];
  rows?: { columns: Text[]; entries: Text[][] };
  todo?: Text;
  objections: boolean;
  body?: Text;
  contact?: Text;
  basis: Text[];
  reason?: string;
}

export interface PublicNoticePage {
  items: PublicNoticeSummary[];
  next?: string;
}

/** A case that belongs to another. */
export interface LinkedCase {
  id: string;
  number: string;
  procedure: { id: string; title: Text };
  state: { title: Text; final: boolean };
  kind: 'opened' | 'objection' | 'rating';
  /** to: this case led to it · from: it led to this case. */
  direction: 'from' | 'to';
}

/** The notices of one case, for the desk. */
export interface CaseNotice {
  id: string;
  title: Text;
  state: 'open' | 'ended' | 'withdrawn' | 'replaced';
  publishedOn: string;
  until?: string;
  objections: { received: number; open: number };
}

/** Lines that a register has of a case, in words: what each was told, what became of it. */
export interface ToldTable {
  title: Text;
  /** Of each line the parts that have a value; the first names it. */
  lines: { label: Text; value: Text }[][];
}

export interface CaseSurroundings {
  notices: CaseNotice[];
  linked: LinkedCase[];
  told: ToldTable[];
  /** How to call back a person who otherwise stays unnamed; told to the desk that may. */
  contact?: string;
}

/** What the rater sees of a rating. */
export interface RatingView {
  id: string;
  version: number;
  stage: string;
  state: Text;
  /** Last day for the first grade. */
  until?: string;
  /** The act that is open to the rater now, with what it asks. */
  act?: { action: string; title: Text; input: Field[] };
  given?: { grade: Text; on: string };
  /** What the unit answered to a bad grade. */
  reply?: string;
}

/** One line of the public figures. Withheld: fewer than five ratings, so that nobody is recognised. */
export interface RatingLine {
  period: string;
  procedure: Text;
  withheld: boolean;
  ratings?: number;
  /** 好评率 and 满意度指数, two decimals: `80.00`. */
  good?: string;
  index?: string;
  /** 差评整改率, 回访率. */
  rectified?: string;
  revisited?: string;
}

export interface RatingFigures {
  smallest: number;
  months: RatingLine[];
  quarters: RatingLine[];
}
