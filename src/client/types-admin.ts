/** What the API tells about the organisation, people's posts, powers, tokens and the audit. No content of cases. */
import type { Value } from '../language/expression.ts';
import type { Text } from '../language/text.ts';
import type { Page, SettingView } from './types.ts';

/** Somebody on a post, on the day that was asked for. */
export interface HolderView {
  id: string;
  name: string;
  from: string;
  until?: string;
  /** Away today, and who stands in. */
  away?: { until: string; deputy: string };
}

export interface PostView {
  role: string;
  body: string;
  title: Text;
  may: Text;
  seats?: number;
  holders: HolderView[];
}

export interface BodyView {
  id: string;
  title: Text;
  kind: 'office' | 'department' | 'district' | 'outside';
  parent?: string;
  task?: Text;
  zone?: boolean;
  posts: PostView[];
  /** Bodies merged into it, whose cases it goes on with. */
  tookOver: Text[];
}

/** The organisation as it stands on a day. */
export interface OrganisationView {
  on: string;
  today: string;
  bodies: BodyView[];
  closed: { id: string; title: Text; on: string; into?: Text }[];
  unitKinds: { id: string; title: Text }[];
  roles: { id: string; title: Text }[];
  /** The reader may enter changes. */
  mayChange: boolean;
}

export interface OrganisationChangeView {
  id: string;
  change: string;
  from: string;
  body: { id: string; title: Text };
  role?: { id: string; title: Text };
  title?: Text;
  into?: Text;
  seats?: number;
  source: string;
  by: string;
  at: string;
  state: 'coming' | 'in-force' | 'withdrawn';
  withdrawnBy?: string;
}

/** A person of the office or a liaison, for whoever keeps the posts. */
export interface PersonSummary {
  id: string;
  name: string;
  login: string;
  kind: 'applicant' | 'staff' | 'other';
  state: 'active' | 'invited' | 'disabled';
  posts: { role: string; body: string; title: Text }[];
}

export type PersonPage = Page<PersonSummary>;

export interface HeldPost {
  role: string;
  body: string;
  title: Text;
  bodyTitle: Text;
  from: string;
  until?: string;
  state: 'running' | 'coming' | 'over';
}

export interface AdminEventView {
  at: string;
  by: string;
  what: Text;
  reason: string;
}

export interface PersonDetail extends PersonSummary {
  terms: HeldPost[];
  sessions: number;
  tokens: number;
  /** App and passkeys that are set up. */
  secondFactor: boolean;
  lastSeen?: string;
  away?: { until: string; deputy: string };
  history: AdminEventView[];
  /** It is the reader: own posts are given and ended by somebody else. */
  self: boolean;
  mayGive: boolean;
}

/** One cell of the table of powers: in this state this act is open to this post. */
export interface PowerRow {
  procedure: { id: string; title: Text };
  state: { id: string; title: Text };
  action: { id: string; title: Text };
  who: { role: string; body?: string; title: Text };
  /** Nobody who took one of these acts may take this one. */
  notAfter: Text[];
  /** People behind it today; absent for applicants, agents and the system. */
  holders?: { name: string; body?: Text; away?: { until: string; deputy: string } }[];
}

export interface PowerPage extends Page<PowerRow> {
  total: number;
}

/** An API token of somebody, for administrators. Never the token itself. */
export interface TokenOverview {
  id: string;
  name: string;
  person: { id: string; name: string; login: string };
  scope: string[];
  procedures?: string[];
  since: string;
  expires: string;
  seenOn?: string;
}

export type AuditKind = 'look' | 'act' | 'identity' | 'admin' | 'setting' | 'export';

/** One line of the audit: who did what, when. Never what a form or a paper holds. */
export interface AuditRow {
  id: string;
  kind: AuditKind;
  at: string;
  who: string;
  post?: Text;
  /** Whom it concerns, where that is somebody else. */
  whom?: string;
  what: Text;
  /** Number of the case. */
  number?: string;
  reason?: string;
}

export interface AuditPage extends Page<AuditRow> {
  from: string;
  until: string;
}

/** One value that a parameter had, has or will have. */
export interface SettingPast {
  from: string;
  value: Value;
  source: string;
  by: string;
  at?: string;
  state: 'past' | 'in-force' | 'coming' | 'replaced';
}

export interface SettingDetail extends SettingView {
  /** Procedures that read it; none: the house itself. */
  usedBy: { id: string; title: Text }[];
  history: SettingPast[];
}

/** What needs somebody's eye. */
export interface AdminOverview {
  people: { active: number; invited: number; disabled: number };
  /** Posts that procedures name and nobody holds today. */
  unfilled: { title: Text; procedures: number }[];
  away: number;
  tokens: { all: number; endingSoon: number };
  failedJobs: number;
  failedLetters: number;
  changesToCome: number;
}
