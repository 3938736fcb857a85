/** The client's room: what the API answers, as types. Portal, desk and command line use nothing else (invariant 6);
 * it knows no rule, no store, no engine. */
import type { CountingRule, TraceDay } from '../calendar/types.ts';
import type { Value } from '../language/expression.ts';
import type { Field, Material } from '../language/field.ts';
import type { Procedure, Setting } from '../language/procedure.ts';
import type { Refusal } from '../language/refusal.ts';
import type { TraceLine } from '../language/rule.ts';
import type { Basis, Text } from '../language/text.ts';
import type { LoggedPaperView } from './types-log.ts';
import type { ApprovalView } from './types-people.ts';
import type { SigningCount } from './types-signing.ts';
import type { NextStep, TimelineEntry } from './types-timeline.ts';

export type Light = 'ok' | 'soon' | 'late' | 'pause' | 'done' | 'dlate';

/** RFC 9457 with the refusal inside. `detail` is in the language asked for by Accept-Language. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  text: Text;
  remedy: Text;
  ground?: Text;
  /** 422: one entry a field, in the order of the form. */
  errors?: Refusal[];
  /** 409 and 403: states and roles that would allow it. */
  allowed?: { states?: readonly string[]; roles?: readonly Text[] };
  requestId: string;
}

export interface Me {
  id: string;
  name: string;
  login: string;
  kind: 'applicant' | 'staff' | 'other';
  posts: {
    role: string;
    roleTitle: Text;
    body: string;
    bodyTitle: Text /** Held for somebody absent. */;
    for?: string;
  }[];
  /** Registers this person may read. */
  registers: { id: string; title: Text }[];
}

export interface ProcedureSummary {
  id: string;
  title: Text;
  plainTitle: Text;
  wish: Text;
  summary: Text;
  duty: string;
  edition: number;
  inForce: string;
  audience: readonly { id: string; text: Text }[];
}

export interface ProcedureView extends Procedure {
  hash: string;
  /** JSON Schema of the form. */
  schema: { [key: string]: unknown };
  /** If accepted today: each clock that runs from acceptance. */
  ifToday?: ClockView;
  /** Source of the state picture (Mermaid). */
  picture: string;
  /** Settings as they are in force today, with the day since when. */
  settingsNow: { [key: string]: { value: Value; since?: string } };
}

export interface ClockView {
  /** Name in the definition. */
  clock: string;
  title: Text;
  light: Light;
  whose: 'office' | 'applicant' | 'holder' | 'other';
  kind: 'statutory' | 'promise';
  shownOnly: boolean;
  unit: string;
  /** What is counted, where it is not what the unit usually counts: a validity in days. */
  per?: 'day' | 'month';
  /** Granted length incl. extensions, in the unit. */
  length: number;
  startedOn: string;
  /** Last day; empty while paused. */
  due?: string;
  /** Limits in hours: the last minute, as an instant in Beijing time; and the minute of the event. */
  dueAt?: string;
  startedAt?: string;
  /** A told day that a later calendar could not move (0 §1.1 R7). */
  kept?: 'not-before' | 'not-after' | 'printed';
  /** Grounds on which time did not count, and on which it was lengthened. */
  pauses?: { text: Text; from: string; to?: string; until?: string }[];
  extensions?: { text?: Text; units: number; on?: string }[];
  raw: string;
  /** Units left after today up to and including the due day; negative never. */
  left: number;
  /** Working days late. */
  late?: number;
  /** Walked share 0..1, for the arch. */
  progress: number;
  /** A task with a percentage of progress: told, expected by now, points behind; `light` above is the worse of time and progress. */
  task?: { actual: number; expected: number; lag: number; light: Light; words: Text };
  paused: boolean;
  provisional: boolean;
  stoppedOn?: string;
  lapsedOn?: string;
  /** What its lapse brought about. */
  lapse?: Text;
  /** The time has passed and counts no further. */
  over?: true;
  basis: Basis;
  starts: Text;
  until: Text;
  /** Words such as 剩 2 个工作日 / 2 working days left. */
  words: Text;
  /** Day-by-day count, on the case page only. */
  trace?: TraceDay[];
  /** One sentence that retells the count. */
  retold?: Text;
  /** The rules that decided it, each with its article; with the count. */
  rules?: CountingRule[];
}

export interface FileView {
  id: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  receivedOn: string;
  by: string;
  url: string;
}

export interface MaterialView extends Material {
  /** Demanded in this case? */
  demanded: boolean;
  files: FileView[];
  /** Declared to be handed in at the counter. */
  atCounter: boolean;
  /** A handler compared it with the form. */
  checked?: { by: string; on: string };
}

export interface PaperView {
  id: string;
  paper: string;
  kind: string;
  title: Text;
  number: string;
  issuedOn: string;
  validUntil?: string;
  status: 'valid' | 'expired' | 'revoked' | 'replaced' | 'void';
  /** False while the job queue still renders it. */
  ready: boolean;
  url: string;
  /** Verification code: for the person it was issued to and the staff of the case. */
  code?: string;
}

export interface ConditionView {
  id: string;
  title: Text;
  detail: Text;
  outcome: 'holds' | 'fails' | 'not-applicable' | 'open';
  /** Where it fails and does not stand in the way: it is told, or wants a reason. */
  severity?: 'justify' | 'warn';
  finding?: Text;
  /** Numbers of entries of a register that stand against it, where the viewer may read that register. */
  others?: readonly string[];
  trace?: readonly TraceLine[];
}

export interface ActionView {
  action: string;
  title: Text;
  consequence?: Text;
  permitted: boolean;
  refusal?: Refusal;
  input: readonly Field[];
  weight: 'main' | 'careful' | 'quiet' | 'normal';
  /** Decides against the applicant: asks for facts, ground and reasons. */
  refuses: boolean;
  /** Notes that one document was compared with the form: `input.material` names it. */
  checksMaterial: boolean;
  /** Documents that are handed in with it. */
  adds: string[];
}

export interface CaseSummary {
  id: string;
  /** As printed: WQ2026000123-1. */
  number: string;
  procedure: { id: string; title: Text };
  edition: number;
  version: number;
  state: { id: string; title: Text; waits: string; final: boolean };
  applicant: string;
  district?: Text;
  openedOn: string;
  /** The nearest open limit of whoever must act. */
  clock?: ClockView;
  /** What the viewer can do next, in words. */
  next?: Text;
}

export interface CaseView extends CaseSummary {
  headline: Text;
  todo?: Text;
  /** The viewer is the applicant (or acts for them). */
  own: boolean;
  youMustAct: boolean;
  handler?: string;
  /** The unit that applies. */
  unit?: string;
  /** Filed at the counter for the applicant (窗口代办). */
  counter?: Text;
  approvals: ApprovalView[];
  form: { [key: string]: Value };
  /** Paths whose value is masked for this viewer. */
  masked: string[];
  /** Numbers taken: name → printed number. */
  numbers: { [name: string]: string };
  /** Texts that people named in the form sign, and how far that is. */
  signings: SigningCount[];
  materials: MaterialView[];
  clocks: ClockView[];
  conditions: ConditionView[];
  papers: PaperView[];
  can: ActionView[];
  /** What stands in the way of submitting, in the order of the form (drafts and corrections, own cases). */
  problems: Refusal[];
  warnings: Refusal[];
  /** The applicant may change form and materials now. */
  editable: boolean;
  /** What the rules that fields name find for the saved form, by the key of the field; while it may be edited. */
  live: { readonly [field: string]: RuleAnswer };
  timeline: TimelineEntry[];
  nextSteps: NextStep[];
  /** Items of the one-time correction notice that are open. */
  corrections: { item: string; what: string }[];
  /** For tracking without an account; to the applicant only. */
  trackCode?: string;
  /** Something was filed, and the viewer has the receipt: the applicant's side, or the counter that filed for them. */
  receipt?: true;
  /** Day until which a draft is kept. */
  keptUntil?: string;
  settings: { [key: string]: Value };
}

/** Without an account, by number and code: no personal data. */
export interface TrackView {
  number: string;
  procedure: { id: string; title: Text };
  state: { id: string; title: Text };
  headline: Text;
  filedOn: string;
  clock?: ClockView;
  timeline: { at: string; text: Text }[];
  nextSteps: NextStep[];
}

/** One line of a preview: what would change. */
export interface Change {
  kind: 'state' | 'clock' | 'paper' | 'number' | 'register' | 'notice' | 'opinion' | 'record' | 'file' | 'link';
  label: Text;
  text: Text;
}

export interface ActResult {
  preview: boolean;
  changes: Change[];
  /** After the act; before it in a preview. */
  case: CaseView;
}

export interface Page<T> {
  items: T[];
  /** Cursor of the next page; empty at the end. */
  next?: string;
}

export interface QueueCounts {
  mine: number;
  late: number;
  soon: number;
  paused: number;
  department: number;
  /** Items due per day, for the strip. */
  due: { [date: string]: number };
  /** Counting stops here; a figure equal to it reads "n+". */
  cap: number;
}

export interface VerifyAnswer {
  result: 'valid' | 'expired' | 'revoked' | 'replaced' | 'not-found';
  paper?: {
    title: Text;
    number: string;
    issuedOn: string;
    validUntil?: { label: Text; date: string };
    fields: { label: Text; value: Text }[];
    /** For a sealed paper: what the public log says of it. */
    log?: LoggedPaperView;
  };
  checkedAt: string;
}

export interface RegisterView {
  id: string;
  title: Text;
  summary: Text;
  /** `joins`: a key for the machine, which a list leaves out. */
  columns: {
    key: string;
    label: Text;
    type: string;
    options?: readonly { value: string; label: Text }[];
    joins?: true;
    /** Rows of that register are counted here, those of the entry's own unit. */
    counts?: string;
  }[];
  views: { id: string; title: Text }[];
}

export interface RegisterEntry {
  id: string;
  number: string;
  /** None in a register of units. */
  caseId?: string;
  version: number;
  values: { [column: string]: Value };
}

/** Somebody of the office looked at the reader's file. */
export interface LookView {
  who: Text;
  what: Text;
  at: string;
  /** Why a masked value was shown whole. */
  reason?: string;
}

/** Something the office told the reader. */
export interface NoticeView {
  id: string;
  caseId: string;
  number: string;
  procedure: { id: string; title: Text };
  text: Text;
  /** Everybody who received it, agents too. */
  received: string[];
  at: string;
}

export interface EventView {
  version: number;
  seq: number;
  kind: string;
  at: string;
  by: { name: string; role: string };
  data: { [key: string]: Value };
}

export interface RuleAnswer {
  rule: string;
  holds?: boolean;
  value: { [key: string]: Value };
  trace: readonly TraceLine[];
  basis: Basis;
  /** It read values that the viewer is shown masked: neither value nor reasoning is told. */
  outcomeOnly?: true;
}

/** Pages by name, for the description of the API. */
export type CasePage = Page<CaseSummary>;
export type EventPage = Page<EventView>;

export interface RegisterPage extends Page<RegisterEntry> {
  register: RegisterView;
}

/** A session begun: the token is for scripts, pages have the cookie. */
export interface Signed {
  me: Me;
  token: string;
}

/** A parameter with the value in force today. */
export interface SettingView extends Setting {
  value: Value;
  /** Day since when it holds, and its source; absent while the default holds. */
  since?: string;
  sourceNow?: string;
}
