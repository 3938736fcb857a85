/** What the API tells about units, mandates, absences and approvals. */
import type { Text } from '../language/text.ts';

/** A unit that files; `roles` are the reader's own in it. */
export interface UnitView {
  id: string;
  name: string;
  uscc: string;
  kind: string;
  district?: string;
  confirmed: boolean;
  roles: string[];
}

export interface UnitMember {
  person: string;
  name: string;
  login: string;
  role: 'unit_liaison' | 'unit_leader' | 'custodian';
  roleTitle: Text;
  from: string;
  until?: string;
}

export interface UnitDetail extends UnitView {
  members: UnitMember[];
}

/** A mandate as its two sides see it. */
export interface MandateView {
  id: string;
  /** Whose matters: a person's or a unit's name. */
  principal: string;
  agent: string;
  /** A unit holds it: its liaisons and leaders act. */
  agentIs: 'person' | 'unit';
  /** The reader gave it, or holds it. */
  side: 'given' | 'held';
  relation: 'lawyer' | 'relative' | 'association' | 'unit' | 'other';
  power: 'read' | 'act';
  procedures?: { id: string; title: Text }[];
  cases?: { id: string; number: string }[];
  from: string;
  /** The last day; not later than that of the power of attorney. */
  until: string;
  state: 'offered' | 'running' | 'ended' | 'over' | 'coming';
  endedOn?: string;
  /** Who of the unit accepted. */
  acceptedBy?: string;
  /** Power of attorney on file. */
  deed?: { name: string; until: string; url: string };
}

export interface AbsenceView {
  id: string;
  person: { id: string; name: string };
  deputy: { id: string; name: string };
  /** `body:role`; absent: all posts. */
  posts?: string[];
  from: string;
  until: string;
  endedOn?: string;
  setBy: string;
}

/** Somebody of the office who may be drawn in. */
export interface ColleagueView {
  id: string;
  name: string;
  posts: { role: string; body: string; title: Text; bodyTitle: Text }[];
  /** Away today, and who stands in. */
  away?: { until: string; deputy: string };
}

/** Saved phrases in their order. */
export type Phrases = string[];

export interface SeatView {
  id: string;
  step: string;
  /** Post or person that holds the seat. */
  who: Text;
  status: 'waiting' | 'open' | 'agreed' | 'returned' | 'refused' | 'needless' | 'dropped';
  by?: string;
  /** The absent holder, or the one who delegated. */
  for?: string;
  addedBy?: string;
  delegate?: string;
}

export interface SignatureView {
  step: Text;
  who: string;
  role: Text;
  for?: string;
  at: string;
  result: 'agreed' | 'returned' | 'refused';
  opinion?: string;
}

/** An approval that goes, or went, round. */
export interface ApprovalView {
  id: string;
  title: Text;
  status: 'open' | 'agreed' | 'returned' | 'refused' | 'recalled';
  round: number;
  startedBy: string;
  steps: { id: string; title: Text; mode: Text; seats: SeatView[] }[];
  signatures: SignatureView[];
}
