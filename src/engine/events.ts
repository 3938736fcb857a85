/** The events of a case: kinds of the engine, never of a procedure. They hold no personal value: those live in a table of their
 * own, and an event names their paths (law 10). */
import type { IsoDate, Unit } from '../calendar/types.ts';
import type { Role } from '../language/action.ts';
import type { Value } from '../language/expression.ts';
import type { PaperFact, Values } from './record.ts';

export type CaseEvent =
  | { kind: 'opened'; procedure: string; edition: number; applicant: string; number: string; on: IsoDate }
  | {
      kind: 'acted';
      action: string;
      by: string;
      role: Role;
      body?: string;
      at: string;
      on: IsoDate;
      paths: readonly string[];
    }
  | { kind: 'saved'; paths: readonly string[] }
  | { kind: 'settingsFixed'; settings: Values }
  | { kind: 'fileReceived'; material: string; file: string; by: string; on: IsoDate }
  | { kind: 'fileRemoved'; material: string; file: string }
  | { kind: 'counterPromised'; material: string; promised: boolean }
  | { kind: 'materialChecked'; material: string; by: string; on: IsoDate }
  | { kind: 'moved'; from: string; to: string }
  | { kind: 'clockStarted'; clock: string; n: number; unit: Unit; length: number; roll?: boolean; on: IsoDate }
  | { kind: 'clockStopped'; clock: string; n: number; on: IsoDate }
  | { kind: 'clockPaused'; clock: string; n: number; on: IsoDate; ground: string }
  | { kind: 'clockResumed'; clock: string; n: number; on: IsoDate }
  | { kind: 'clockExtended'; clock: string; n: number; units: number }
  | { kind: 'clockLapsed'; clock: string; n: number; on: IsoDate; ends: boolean }
  | { kind: 'deadlineMoved'; clock: string; n: number; from: IsoDate; to: IsoDate; why: string }
  | { kind: 'numberTaken'; as: string; series: string; number: string }
  | ({ kind: 'paperIssued' } & Omit<PaperFact, 'status'>)
  | { kind: 'paperStatus'; id: string; status: PaperFact['status'] }
  | { kind: 'rowWritten'; register: string; columns: readonly string[] }
  | { kind: 'notified'; to: readonly string[]; textZh: string; textEn: string }
  | { kind: 'opinionAsked'; body: string }
  | { kind: 'decisionRecorded'; outcome: Value; number: Value; date: Value }
  | { kind: 'linked'; procedure: string }
  | { kind: 'assigned'; to: string }
  | { kind: 'erased'; what: string };

/** A value that an event names: stored apart with its own salt, erasable. */
export interface PathValue {
  path: string;
  value: Value;
}
