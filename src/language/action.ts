/** Actions: open names, closed effects (law 1). A procedure invents its actions; what they may do is the list of effects here. */
import type { ApprovalOp } from './approval.ts';
import type { Expr } from './expression.ts';
import type { Field } from './field.ts';
import type { Check, Refusal } from './refusal.ts';
import type { Basis, Text } from './text.ts';

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

/** Who may act: a role in a body. `district` stands for the district of the case, `unit` for the unit that applies; no body means
 * the case's own applicant, the system, or any body. */
export interface Who {
  role: Role;
  body?: string;
}

interface Beginning {
  act: string;
  input?: { readonly [key: string]: Expr };
}

/** Effects, the closed list. `when` makes one conditional. Each takes its words for preview and log from the definition. `each` (a
 * list) carries one out for every entry, which is `item` in its expressions; for effects beyond the case only (`eachable`). */
export type Effect = { when?: Expr; each?: Expr } & (
  | { do: 'move'; to: string }
  | {
      do: 'clock';
      op: 'start' | 'restart';
      clock: string /** Day that starts it, past or planned, or instant for HR and OH; default now. */;
      on?: Expr;
    }
  | { do: 'clock'; op: 'stop'; clock: string; on?: Expr }
  | { do: 'clock'; op: 'pause'; clock: string; ground: Expr }
  | { do: 'clock'; op: 'resume'; clock: string }
  /** On a ground of the clock's extension, where it lists some. */
  | { do: 'clock'; op: 'extend'; clock: string; ground?: Expr }
  /** Done for this time: a repeating clock stops and runs anew. */
  | { do: 'clock'; op: 'next'; clock: string }
  /** How far a task has come, in per cent; the clock has `progress`. */
  | { do: 'clock'; op: 'progress'; clock: string; percent: Expr }
  /** Mark the clock as lapsed; only in acts of the system. */
  | { do: 'lapse'; clock: string }
  | {
      do: 'issue-paper';
      paper: string;
      /** Replaces the valid paper of this kind, with the same end of validity and its number with a suffix: `R` for a copy of the
       * same decision, or the words of a new one, which goes on with the number also after the paper before it became void. */
      replaces?: boolean | { suffix: string };
    }
  | { do: 'void-paper'; paper: string; status: 'revoked' | 'expired' | 'void' }
  /** `signedOn`: the day of signature, where it lies before the act; a document number takes its year (0 §10 N3). */
  | { do: 'take-number'; series: string; as: string; signedOn?: Expr }
  /** `key` names one line of several that a case keeps in a register; never something personal. Without it a case has one row. */
  | { do: 'write-row'; register: string; key?: Expr; row: { readonly [column: string]: Expr } }
  | { do: 'notify'; to: readonly Who[]; text: Text }
  /** Ask named bodies for an opinion; silence means nothing unless a clock says so. */
  | { do: 'ask'; body: string; text: Text }
  /** Keep a decision made elsewhere: the input's number, date and result are obligatory. */
  | { do: 'record'; body: Text; outcome: Expr; number: Expr; date: Expr }
  /** Name the matter that comes next; with `to` the cases (ids) that stand beside this one from now on, and it beside them. */
  | { do: 'link'; procedure: string; text: Text; to?: Expr }
  /** Put a public notice up: its clock starts and its masked content is fixed; one that is up is replaced (0 §1.6). */
  | { do: 'publish'; notice: string }
  /** Take a public notice down before its last day. */
  | { do: 'withdraw'; notice: string; reason: Expr }
  /** Open a case of another procedure for the same applicant, in the same transaction, and link the two. `begin` is an act of the
   * system that the new case starts with; without it the new case is a draft. `unit`: it is kept for that unit (`unit:…`). */
  | {
      do: 'open';
      procedure: string;
      form: { readonly [key: string]: Expr };
      begin?: Beginning;
      unit?: Expr;
      text: Text;
    }
  | { do: 'assign'; to: 'actor' | { person: Expr } }
  /** Keep a person out of this case from now on (回避). */
  | { do: 'recuse'; who: 'actor' | { person: Expr }; ground: Expr }
  /** The case is a unit's from now on (`unit:…`), as if its own people had opened it: they read it and are reminded. */
  | { do: 'keep-for'; unit: Expr }
  /** Let a body of the office read the file (抄送). */
  | { do: 'copy'; to: Expr }
  /** Tell everybody for whom the case waits that it is pressing (催办). */
  | { do: 'urge'; text: Text }
  /** A thing goes from one holder to another: refused unless it is with the giver (ledgers balance by construction). `outside` is
   * where things come from and end. */
  | { do: 'post'; ledger: string; thing: Expr; from: Expr; to: Expr }
  /** Blocks named acts elsewhere, through guards that look at `locks`; lifted by the case that set it, or by another that unlocks it. */
  | { do: 'lock'; what: Expr; reason: Text }
  | { do: 'unlock'; what: Expr }
  /** An act of the system on other cases (ids), in the same transaction; each must be possible there. */
  | { do: 'act'; on: Expr; act: string; input?: { readonly [key: string]: Expr } }
  /** Send the approval round, from its first step. */
  | { do: 'approval'; approval: string }
  /** Carry out a request about one's own data: a copy of everything, or corrections and erasures in the cases that `items` (an
   * input of this act) names. */
  | { do: 'data'; op: 'copy' }
  | { do: 'data'; op: 'correct' | 'erase'; items: string }
  /** Erase the values of the form now, or the files of the materials named alone; the skeleton of the log stays. */
  | { do: 'erase'; what: 'form' | 'materials' | 'all' | { materials: readonly string[] } }
);

/** Names of all effects; those without a consumer yet are refused by the check of definitions. */
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
  'withdraw',
  'notify',
  'ask',
  'record',
  'open',
  'link',
  'assign',
  'recuse',
  'keep-for',
  'copy',
  'urge',
  'approval',
  'lock',
  'unlock',
  'act',
  'data',
  'erase',
] as const;

/** Effects that may be carried out for each entry of a list. */
export const eachable: readonly Effect['do'][] = ['write-row', 'open', 'post', 'act', 'lock', 'unlock'];

/** reviews: looks at the matter before it is decided · decides: ends it for the office. */
export type Part = 'reviews' | 'decides';

/** A written exemption from the separation of reviewing and deciding; printed with the powers of the procedure. */
export interface Alone {
  reason: Text;
  basis: Basis;
  with?: readonly string[];
}

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
  /** Its part in the separation, where its effects do not tell (four-eyes.ts): the taker looks at the matter, or ends it. */
  part?: Part;
  /** One person may lawfully take it and the acts in `with` (left out: any act it would be kept apart from). */
  alone?: Alone;
  /** Present only when this holds (deviation by parameter); else refused with these words. */
  enabled?: { test: Expr; refusal: Pick<Refusal, 'code' | 'text' | 'remedy' | 'ground'> };
  /** The form and the materials must be complete and in order. */
  needsComplete?: boolean;
  /** Form and materials may be changed up to and with this act, by whoever may take it. */
  edits?: boolean;
  /** Documents that may be handed in up to this act by whoever may take it, and are there when it is taken; the form stays. */
  adds?: readonly string[];
  /** `input.material` names the document that was compared with the form. */
  checksMaterial?: boolean;
  /** A signature or another hand on an approval: who may take it is decided by the seats that are open. */
  approves?: { approval: string; op: ApprovalOp };
  /** One of the acts that every case has (common-acts.ts); not written in definitions. */
  common?: true;
  effects: readonly Effect[];
  /** main: the expected next step · careful: asks for a reason, red outline · quiet: seldom. */
  weight?: 'main' | 'careful' | 'quiet' | 'normal';
  /** An administrative act against the applicant: needs a refusing paper with ground and remedy. */
  refuses?: boolean;
  /** Words of the timeline for the public: what happened. */
  happened: Text;
  /** Choices of the input that the history names behind these words, to those who read the case. They are kept in the log, beyond
   * any erasure: never something personal. */
  happenedWith?: readonly string[];
}
