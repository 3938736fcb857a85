/**
 * The room of the language: the words in which a procedure is written. It knows no procedure, no store, no clock on the wall.
 * A procedure is a value; the keys follow a dossier's headings in the same order.
 */
import type { Action, Who } from './action.ts';
import type { Approval } from './approval.ts';
import type { Clock } from './clock.ts';
import type { Expr, Value } from './expression.ts';
import type { Material, Section } from './field.ts';
import type { Paper } from './paper.ts';
import type { PublicNotice } from './public-notice.ts';
import type { Check, Severity } from './refusal.ts';
import type { Signing } from './signing.ts';
import type { Basis, SourceMark, Text } from './text.ts';

/** A condition for the grant, testable or found by a person. */
export interface Condition {
  id: string;
  title: Text;
  detail: Text;
  /** Not applicable unless this holds. */
  applies?: Expr;
  /** Computed result; without it a person records a finding in the act named by `foundBy`. */
  test?: Expr;
  foundBy?: string;
  /** Shown beside the outcome: short words for what was found. */
  finding?: Text;
  /** Numbers of entries of a register that stand against it; shown to those who may read the register. */
  others?: { register: string; list: Expr };
  severity?: Severity;
  basis?: Basis;
}

export interface State {
  title: Text;
  /** Whose move it is. */
  waits: 'applicant' | 'office' | 'other' | 'nobody';
  /** One sentence for the tracking page. */
  headline: Text;
  /** What the applicant has to do, or that there is nothing to do. */
  todo?: Text;
  final?: boolean;
  /** The case ended without what was applied for: kept `case.closedYears`, where its procedure keeps longer (0 §4). */
  unmet?: true;
  draft?: boolean;
  /** The ordinary way on, for "what happens next". */
  next?: readonly string[];
}

/** A parameter of the procedure; [guide] and [design] facts are settings with that default. */
export interface Setting {
  key: string;
  title: Text;
  /** decimal: within `min` and `max` · time: `17:30` · hours: `08:30-12:00 14:00-17:30` · patterns: regular expressions apart by
   * spaces · series: the Chinese words that open a document number (机关代字). */
  type: 'int' | 'bool' | 'enum' | 'decimal' | 'time' | 'hours' | 'patterns' | 'series';
  options?: readonly { value: string; label: Text }[];
  min?: number;
  max?: number;
  default: Value;
  source: Basis;
  /** No choice is left to an office: why. */
  fixed?: Text;
}

/** A worked example: inputs and the result that must come out, exact to the day. */
export interface Example {
  title: Text;
  settings?: { readonly [key: string]: Value };
  /** Cases of the same unit that must be there first, for registers that decisions look at; played where registers are known. */
  before?: readonly { procedure: string; given: readonly ExampleStep[] }[];
  /** Turns on what registers hold: played where they are known, not by the engine alone. */
  registers?: true;
  given: readonly ExampleStep[];
  expect: readonly ExampleExpectation[];
}

export interface ExampleStep {
  /** Day (09:00 Beijing time) or instant of the act. */
  on: string;
  act: string;
  by: string;
  input?: { readonly [key: string]: Value };
  form?: { readonly [key: string]: Value };
  /** Code of the refusal that this step must meet. */
  refused?: string;
}

export type ExampleExpectation =
  | { clock: string; due: string; raw?: string; provisional?: boolean }
  | { state: string; on?: string }
  | { condition: string; outcome: 'holds' | 'fails' | 'not-applicable' }
  | { paper: string; status?: string; validUntil?: string }
  /** What the rule beside this field of the form finds, and figures of it. */
  | { live: string; holds?: boolean; value: { readonly [key: string]: Value } };

/** Lines that a register has of a case, told on its page: clear to whose case it is, to others as the register shows them. */
export interface ToldLines {
  title: Text;
  register: string;
  /** A line is told once this column has a value. */
  having: string;
  /** In this order; the first names the line. */
  columns: readonly string[];
}

export interface Procedure {
  id: string;
  edition: number;
  inForce: string;
  title: Text;
  /** The title in the words of an applicant. */
  plainTitle: Text;
  summary: Text;
  duty: string;
  clauses: readonly string[];
  pattern: string;
  department: string;
  /** For whom: key, words of "I am …", "I want to …". */
  audience: readonly { id: string; text: Text }[];
  wish: Text;
  facts: readonly { label: Text; value: Text; note?: Text }[];
  basis: readonly Basis[];
  conditions: readonly Condition[];
  conditionsNote?: Text;
  form: readonly Section[];
  formChecks: readonly Check[];
  /** Field whose value (a region code) decides the district in charge. */
  districtField?: string;
  /** Field that holds the applicant's name, for queue and search. */
  nameField: string;
  /** Fields whose whole value finds the case, as its own number does: the number of the document that it is about. */
  numberFields?: readonly string[];
  materials: readonly Material[];
  states: { readonly [id: string]: State };
  initial: string;
  actions: { readonly [id: string]: Action };
  /** Main road for the flow picture: states with title and clock. */
  steps: readonly { title: Text; detail: Text; clock?: string }[];
  clocks: { readonly [id: string]: Clock };
  /** The clock shown to the applicant as "decision by". */
  mainClock: string;
  papers: { readonly [id: string]: Paper };
  /** Texts that people named in the form sign, each by a link of their own (签署). */
  signings?: { readonly [id: string]: Signing };
  /** Approvals that acts of this procedure send round. */
  approvals?: { readonly [id: string]: Approval };
  /** Who may file at the counter for somebody (窗口代办); default the office's window. */
  counter?: readonly Who[];
  /** Who may apply; default persons. Units file through their own clerks and leaders; `office`: officers open it themselves. */
  applicants?: 'person' | 'unit' | 'both' | 'office';
  /** Who opens a case of the office's own. */
  openers?: readonly Who[];
  registers: readonly string[];
  /** What became of each and of the whole, read off registers. */
  tells?: readonly ToldLines[];
  publicity: Text;
  /** Public notices (公示) that acts of this procedure put up. */
  notices?: { readonly [id: string]: PublicNotice };
  /** States in which the applicant is invited to rate the service; default: the result (rateable.ts). */
  rateable?: readonly string[];
  /** linked: a case is opened from another case or from a public notice only, never by itself. */
  opened?: 'anyone' | 'linked';
  /** While `when` holds, staff do not learn who applied, save those in `except`, while its own condition holds. */
  conceals?: { when: Expr; except?: { who: readonly Who[]; when: Expr } };
  links: readonly string[];
  settings: readonly Setting[];
  /** Acts that must not exist, fields that must not exist (domain README §4.6.7); kept by a test. */
  forbidden?: { actions?: readonly string[]; fields?: readonly string[] };
  viewers: readonly Who[];
  dataProtection: Text;
  retention: { years: number; source: SourceMark; text: Text };
  fee: Text;
  remedies: readonly Text[];
  examples: readonly Example[];
}

/** Types the definition. */
export const defineProcedure = (procedure: Procedure): Procedure => procedure;
