/** The events of a case: kinds of the engine, never of a procedure. They hold no personal value: those live in a table of their
 * own, and an event names their paths (law 10). */
import type { HourSpan, Instant, IsoDate, KeptDay, Milestone, Unit } from '../calendar/types.ts';
import type { Role } from '../language/action.ts';
import type { Value } from '../language/expression.ts';
import type { ObjectionGround } from '../language/signing.ts';
import type { ApprovalRun, PaperFact, SignatureFact, SigningFact, Values } from './record.ts';

export type CaseEvent =
  | {
      kind: 'opened';
      procedure: string;
      edition: number;
      applicant: string;
      number: string;
      on: IsoDate;
      unit?: string;
      counter?: { by: string; body: string };
      mandate?: string;
    }
  | {
      kind: 'acted';
      action: string;
      by: string;
      role: Role;
      body?: string;
      for?: string;
      mandate?: string;
      at: string;
      on: IsoDate;
      recordedAt?: string;
      filedOn?: IsoDate;
      postmark?: IsoDate;
      /** What the history names of the input. */
      choices?: { readonly [key: string]: string };
      paths: readonly string[];
    }
  | { kind: 'saved'; paths: readonly string[] }
  | { kind: 'settingsFixed'; settings: Values }
  | { kind: 'fileReceived'; material: string; file: string; by: string; on: IsoDate }
  | { kind: 'fileRemoved'; material: string; file: string }
  | { kind: 'counterPromised'; material: string; promised: boolean }
  | { kind: 'materialChecked'; material: string; by: string; on: IsoDate }
  | { kind: 'moved'; from: string; to: string }
  | {
      kind: 'clockStarted';
      clock: string;
      n: number;
      unit: Unit;
      length: number;
      roll?: boolean;
      on: IsoDate;
      at?: Instant;
      monthDay?: string;
      closes?: IsoDate;
      milestones?: readonly Milestone[];
      per?: 'day' | 'month';
      hours?: readonly HourSpan[];
    }
  | { kind: 'progressTold'; clock: string; n: number; percent: number; on: IsoDate }
  | { kind: 'clockStopped'; clock: string; n: number; on: IsoDate; at?: Instant }
  | { kind: 'clockPaused'; clock: string; n: number; on: IsoDate; ground: string; at?: Instant; until?: IsoDate }
  | { kind: 'clockResumed'; clock: string; n: number; on: IsoDate; at?: Instant }
  | { kind: 'clockExtended'; clock: string; n: number; units: number; ground?: string; on?: IsoDate }
  | { kind: 'clockLapsed'; clock: string; n: number; on: IsoDate; ends: boolean }
  /** A year's notice moved a last day (R7); or would have, and the told day stays. */
  | { kind: 'deadlineMoved'; clock: string; n: number; from: IsoDate; to: IsoDate; why: string }
  | { kind: 'deadlineKept'; clock: string; n: number; due: IsoDate; how: KeptDay['how']; counted: IsoDate; why: string }
  | { kind: 'reminded'; clock: string; n: number; before: number; due: IsoDate; on: IsoDate; to: readonly string[] }
  | { kind: 'numberTaken'; as: string; series: string; number: string }
  | ({ kind: 'paperIssued' } & Omit<PaperFact, 'status'>)
  | { kind: 'paperStatus'; id: string; status: PaperFact['status'] }
  | { kind: 'rowWritten'; register: string; columns: readonly string[] }
  | { kind: 'notified'; to: readonly string[]; textZh: string; textEn: string }
  | { kind: 'opinionAsked'; body: string }
  | { kind: 'decisionRecorded'; outcome: Value; number: Value; date: Value }
  | { kind: 'linked'; procedure: string; case?: string }
  | { kind: 'published'; notice: string; id: string; clock: string; n: number; on: IsoDate }
  | { kind: 'noticeDown'; id: string; status: 'withdrawn' | 'replaced'; on: IsoDate }
  | { kind: 'objectionReceived'; id: string; case: string; on: IsoDate }
  | { kind: 'objectionAnswered'; id: string; case: string; on: IsoDate }
  | { kind: 'signLinksSent'; signing: string; count: number; by: string; at: string; on: IsoDate }
  | ({ kind: 'signed'; paths: readonly string[] } & Omit<SigningFact, 'objected'>)
  /** `paths`: of what was to be signed, where nothing had been. */
  | {
      kind: 'signingObjected';
      id: string;
      signing: string;
      ground: ObjectionGround;
      at: string;
      on: IsoDate;
      paths: readonly string[];
    }
  | { kind: 'caseOpened'; procedure: string; case: string }
  | { kind: 'assigned'; to: string }
  | { kind: 'erased'; what: string }
  /** A lawful request concerns another case: its number, the fields named, and where the new values lie. Never a value itself. */
  | { kind: 'dataOrdered'; op: 'copy' | 'correct' | 'erase'; items: string }
  /** Single values are gone, by a request; their commitments stay. */
  | { kind: 'valuesErased'; paths: readonly string[]; request: string }
  /** Single values have a new version, by a request. */
  | { kind: 'valuesCorrected'; paths: readonly string[]; request: string }
  | { kind: 'recused'; person: string; by: string; on: IsoDate; ground: string }
  | { kind: 'keptFor'; unit: string }
  | { kind: 'copied'; to: string }
  | { kind: 'posted'; ledger: string; thing: string; from: string; to: string; on: IsoDate }
  | { kind: 'locked'; what: string; reasonZh: string; reasonEn: string; on: IsoDate }
  | { kind: 'unlocked'; what: string; on: IsoDate }
  | { kind: 'actedOn'; case: string; action: string }
  | { kind: 'urged'; to: readonly string[] }
  | {
      kind: 'approvalStarted';
      approval: string;
      n: number;
      by: string;
      steps: ApprovalRun['steps'];
      seats: readonly { id: string; step: string; key: string }[];
    }
  | ({ kind: 'seatSigned'; approval: string; to?: string } & SignatureFact)
  | { kind: 'seatAdded'; approval: string; id: string; step: string; key: string; addedBy: string; after?: string }
  | { kind: 'seatDropped'; approval: string; seat: string; by: string }
  | { kind: 'seatPassed'; approval: string; seat: string; to: string; by: string }
  | { kind: 'seatDelegated'; approval: string; seat: string; to: string; by: string }
  | { kind: 'approvalRecalled'; approval: string; by: string };

/** A value that an event names: stored apart with its own salt, erasable. */
export interface PathValue {
  path: string;
  value: Value;
}
