/**
 * The engine's room: decide, evolve, permitted, due. It is pure: no clock, no chance, no store, and it has never heard of any
 * procedure; names of states and actions are data to it. A case is a log, and this is what the log amounts to.
 */
import type { IsoDate, Pause, Unit } from '../calendar/types.ts';
import type { Role } from '../language/action.ts';
import type { Value } from '../language/expression.ts';

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
  issuedOn: IsoDate;
  validUntil?: IsoDate;
  status: 'valid' | 'expired' | 'revoked' | 'replaced' | 'void';
}

/** One act that happened: who in which role, when. */
export interface ActFact {
  action: string;
  by: string;
  role: Role;
  body?: string;
  at: string;
  on: IsoDate;
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
}

/** Who acts. A person may hold several posts. */
export interface Actor {
  id: string;
  name: string;
  kind: 'applicant' | 'staff' | 'other' | 'system';
  posts: readonly { role: Role; body: string }[];
}

export const systemActor: Actor = { id: 'system', name: 'system', kind: 'system', posts: [] };
