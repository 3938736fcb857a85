/**
 * The engine's room: decide, evolve, permitted, due. It is pure: no clock, no chance, no store, and it has never heard of any
 * procedure; names of states and actions are data to it. A case is a log, and this is what the log amounts to.
 */
import type { HourSpan, Instant, IsoDate, KeptDay, Milestone, Pause, Unit } from '../calendar/types.ts';
import type { Role } from '../language/action.ts';
import type { Value } from '../language/expression.ts';
import type { ObjectionGround } from '../language/signing.ts';

export type Values = { readonly [key: string]: Value };

/** Facts of one running of a clock; the deadline is computed, never stored here. */
export interface ClockFacts {
  clock: string;
  /** 1 for the first running, 2 after a restart … */
  n: number;
  unit: Unit;
  length: number;
  roll?: boolean;
  startedOn: IsoDate;
  /** Instants, for limits in hours. */
  startedAt?: Instant;
  stoppedAt?: Instant;
  /** Parts of some units: see PeriodFacts. */
  monthDay?: string;
  closes?: IsoDate;
  /** A task with progress: its milestones, none for the share of working days; and the percentage told last. */
  milestones?: readonly Milestone[];
  told?: number;
  per?: 'day' | 'month';
  hours?: readonly HourSpan[];
  /** A told day that a later calendar may not take away (R7). */
  kept?: KeptDay;
  /** Extensions with their ground, beside the bare units below. */
  granted?: readonly { ground: string; units: number; on: IsoDate }[];
  /** Rungs of the ladder that have been climbed, each for the last day that then held. */
  reminded?: readonly { before: number; due: IsoDate }[];
  pauses: readonly Pause[];
  extensions: readonly number[];
  stoppedOn?: IsoDate;
  lapsedOn?: IsoDate;
  /** The lapse ended it. A clock that only turned red runs on, late, until somebody acts. */
  ended?: boolean;
}

export interface FileFact {
  id: string;
  on: IsoDate;
  by: string;
}

export interface MaterialFacts {
  files: readonly FileFact[];
  atCounter: boolean;
  checkedBy?: string;
  checkedOn?: IsoDate;
}

export interface PaperFact {
  id: string;
  paper: string;
  number: string;
  /** 成文日期. */
  issuedOn: IsoDate;
  /** 登记: the day of the act, where it was signed before. */
  registeredOn?: IsoDate;
  validUntil?: IsoDate;
  status: 'valid' | 'expired' | 'revoked' | 'replaced' | 'void';
}

/** One act that happened: who in which role, when. */
export interface ActFact {
  action: string;
  by: string;
  role: Role;
  body?: string;
  /** The absent person in whose place it was taken (代理). */
  for?: string;
  /** Mandate by which it was taken. */
  mandate?: string;
  at: string;
  on: IsoDate;
  /** When it was entered, where that was on a later day than it took effect: a lapse after a standstill (R9). */
  recordedAt?: string;
  /** Day of receipt of what the counter took in, or the post brought; and its postmark (0 §1.1 R3, §6). */
  filedOn?: IsoDate;
  postmark?: IsoDate;
  /** What was chosen, by the key of the input (`happenedWith`). */
  choices?: { readonly [key: string]: string };
  version: number;
}

export interface CaseRecord {
  id: string;
  number: string;
  procedure: string;
  edition: number;
  state: string;
  /** Number of acts so far; the next act must name it. */
  version: number;
  applicant: string;
  openedOn: IsoDate;
  form: Values;
  materials: { readonly [key: string]: MaterialFacts };
  clocks: readonly ClockFacts[];
  papers: readonly PaperFact[];
  numbers: { readonly [name: string]: string };
  acts: readonly ActFact[];
  /** Latest input of each action. */
  inputs: { readonly [action: string]: Values };
  /** Parameters as they stood on the day of submission (domain README §4.6.5). */
  settings: Values;
  handler?: string;
  erased?: boolean;
  /** Body of the unit that applies (`unit:<id>`): its people act as the applicant. */
  unit?: string;
  /** Filed at the counter for somebody (窗口代办): by whom, of which body. */
  counter?: { by: string; body: string };
  /** Who must keep out of this case (回避). */
  recusals?: readonly RecusalFact[];
  /** Bodies and people to whom the file was copied (抄送): they read it. */
  copies?: readonly string[];
  approvals?: { readonly [id: string]: ApprovalRun };
  notices?: readonly NoticeFact[];
  signings?: readonly SigningFact[];
  /** Letters with links that were sent, each time. */
  signLinks?: readonly { signing: string; count: number; by: string; at: string; on: IsoDate }[];
  /** What was signed, by the id of its fact: `key` tells for which entry; erasable as every value. */
  signed?: Values;
  /** Written opinions of approvals by their path; erasable as every value. */
  opinions?: Values;
}

/** A public notice of this case; whether it is still up is read off its clock and the day. */
export interface NoticeFact {
  id: string;
  notice: string;
  clock: string;
  n: number;
  on: IsoDate;
  down?: { status: 'withdrawn' | 'replaced'; on: IsoDate };
  objections: readonly { case: string; on: IsoDate; answeredOn?: IsoDate }[];
}

/** One entry of a signing: signed by its link or on paper, or objected to; whether it still counts is read off the form. */
export interface SigningFact {
  id: string;
  signing: string;
  /** none: objected before anything was signed. */
  way: 'link' | 'original' | 'none';
  at: string;
  on: IsoDate;
  /** Who vouches for the paper original. */
  by?: string;
  /** Of what was signed, salted. */
  hash?: string;
  objected?: { ground: ObjectionGround; at: string; on: IsoDate };
}

export interface RecusalFact {
  person: string;
  by: string;
  on: IsoDate;
  ground: string;
}

/** `body:role` of a post, or `person:<id>` of somebody drawn in. */
export type SeatKey = string;

/** One place on the sheet of an approval. */
export interface SeatFact {
  id: string;
  step: string;
  key: SeatKey;
  status: 'waiting' | 'open' | 'agreed' | 'returned' | 'refused' | 'needless' | 'dropped';
  /** Who signed, and for whom. */
  by?: string;
  for?: string;
  /** Drawn in by (加签), and to sign after that seat. */
  addedBy?: string;
  after?: string;
  /** Signs on behalf of whoever delegated (委派): this seat of this approval and nothing else. */
  delegate?: string;
  delegatedBy?: string;
}

/** A signature with its opinion, also of rounds that were sent back: the approval sheet shows them all. */
export interface SignatureFact {
  seat: string;
  step: string;
  by: string;
  for?: string;
  role: Role;
  body?: string;
  at: string;
  result: 'agreed' | 'returned' | 'refused';
  /** Path of the written opinion. */
  opinion?: string;
}

export interface ApprovalRun {
  /** 1 for the first round, 2 after it began anew … */
  n: number;
  startedBy: string;
  status: 'open' | 'agreed' | 'returned' | 'refused' | 'recalled';
  steps: readonly { id: string; mode: 'sequence' | 'all' | 'any' }[];
  seats: readonly SeatFact[];
  signatures: readonly SignatureFact[];
}

/** A post held today; `for` names the absent person in whose place it is held (代理). Posts in a unit have the body `unit:<id>`. */
export interface Post {
  role: Role;
  body: string;
  for?: string;
  /** Their name, for people to read. */
  forName?: string;
}

/** Power given by an applicant or a unit: accepted, not ended, running today. */
export interface MandateFact {
  id: string;
  /** Person, or `unit:<id>`. */
  of: string;
  /** `unit:<id>` that holds it, where it was given to a unit: the actor stands in for that unit. */
  unit?: string;
  /** read: sees the cases; act: does what the procedures let an agent do. */
  power: 'read' | 'act';
  /** Only these procedures, only these cases; absent means all. */
  procedures?: readonly string[];
  cases?: readonly string[];
}

/** Who acts. A person may hold several posts. */
export interface Actor {
  id: string;
  name: string;
  kind: 'applicant' | 'staff' | 'other' | 'system';
  posts: readonly Post[];
  mandates?: readonly MandateFact[];
}

export const systemActor: Actor = { id: 'system', name: 'system', kind: 'system', posts: [] };
