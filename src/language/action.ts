/** Actions: open names, closed effects (law 1). A procedure invents its actions; what they may do is the list of effects here. */
import type { Expr } from './expression.ts';
import type { Field } from './field.ts';
import type { Check, Refusal } from './refusal.ts';
import type { Text } from './text.ts';

/** Roles of the one vocabulary (domain README §2.2). */
export const roles = [
  'applicant',
  'agent',
  'unit_liaison',
  'unit_leader',
  'custodian',
  'window',
  'handler',
  'dept_head',
  'deputy_director',
  'director',
  'party_group',
  'directors_meeting',
  'lg_office',
  'lg_member',
  'lg_head',
  'city_leader',
  'leader_office',
  'superior',
  'third_party',
  'panel',
  'panel_chair',
  'legal',
  'finance',
  'interpreter',
  'protocol_desk',
  'duty_officer',
  'archivist',
  'seal_keeper',
  'secrecy_officer',
  'personnel',
  'auditor',
  'admin',
  'system',
  'public',
] as const;

export type Role = (typeof roles)[number];

/** Who may act: a role in a body. `district` stands for the district of the case; no body means the case's own applicant,
 * the system, or any body. */
export interface Who {
  role: Role;
  body?: string;
}

/** Effects, the closed list. `when` makes one conditional. Each takes its words for preview and log from the definition. */
export type Effect = { when?: Expr } & (
  | { do: 'move'; to: string }
  | { do: 'clock'; op: 'start' | 'restart'; clock: string /** Day that starts it; default today. */; on?: Expr }
  | { do: 'clock'; op: 'stop'; clock: string; on?: Expr }
  | { do: 'clock'; op: 'pause'; clock: string; ground: Expr }
  | { do: 'clock'; op: 'resume'; clock: string }
  | { do: 'clock'; op: 'extend'; clock: string }
  /** Mark the clock as lapsed; only in acts of the system. */
  | { do: 'lapse'; clock: string }
  | {
      do: 'issue-paper';
      paper: string /** Replaces the valid paper of this kind, same number with suffix, same validity end. */;
      replaces?: boolean;
    }
  | { do: 'void-paper'; paper: string; status: 'revoked' | 'expired' | 'void' }
  | { do: 'take-number'; series: string; as: string }
  | { do: 'write-row'; register: string; row: { readonly [column: string]: Expr } }
  | { do: 'notify'; to: readonly Who[]; text: Text }
  /** Ask named bodies for an opinion; silence means nothing unless a clock says so. */
  | { do: 'ask'; body: string; text: Text }
  /** Keep a decision made elsewhere: the input's number, date and result are obligatory. */
  | { do: 'record'; body: Text; outcome: Expr; number: Expr; date: Expr }
  | { do: 'link'; procedure: string; text: Text }
  | { do: 'assign'; to: 'actor' }
  /** Erase the values of the form now; the skeleton of the log stays. */
  | { do: 'erase'; what: 'form' | 'materials' | 'all' }
);

/** Names of all sixteen effects; those without a consumer yet are refused by the check of definitions. */
export const effectNames = [
  'move',
  'clock',
  'lapse',
  'issue-paper',
  'void-paper',
  'take-number',
  'write-row',
  'post',
  'reserve',
  'publish',
  'notify',
  'ask',
  'record',
  'open',
  'link',
  'assign',
  'lock',
  'erase',
] as const;

export interface Action {
  title: Text;
  /** One line: what it brings about. */
  consequence?: Text;
  from: readonly string[];
  by: readonly Who[];
  /** Asked from the person who acts. */
  input?: readonly Field[];
  /** Must hold; checked before the input where they do not mention it. */
  guards?: readonly Check[];
  /** Nobody who took one of these acts on the case may take this one (four eyes, 0 §11). */
  notBy?: readonly string[];
  /** Present only when this holds (deviation by parameter); else refused with these words. */
  enabled?: { test: Expr; refusal: Pick<Refusal, 'code' | 'text' | 'remedy' | 'ground'> };
  /** The form and the materials must be complete and in order. */
  needsComplete?: boolean;
  /** Form and materials may be changed up to and with this act, by whoever may take it. */
  edits?: boolean;
  /** `input.material` names the document that was compared with the form. */
  checksMaterial?: boolean;
  effects: readonly Effect[];
  /** main: the expected next step · careful: asks for a reason, red outline · quiet: seldom. */
  weight?: 'main' | 'careful' | 'quiet' | 'normal';
  /** An administrative act against the applicant: needs a refusing paper with ground and remedy. */
  refuses?: boolean;
  /** Words of the timeline for the public: what happened. */
  happened: Text;
}
