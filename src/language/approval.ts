/**
 * Approvals as Chinese offices do them (审批): steps one after another; within a step the seats sign in sequence (依次), all of
 * them in any order (会签), or any one of them (或签). Usable by every procedure; the acts around them come from
 * `patterns/approval-acts.ts`.
 */
import type { Effect, Who } from './action.ts';
import type { Expr } from './expression.ts';
import type { Text } from './text.ts';

export type ApprovalMode = 'sequence' | 'all' | 'any';

/** Words for the modes. */
export const modeTitles: { readonly [mode in ApprovalMode]: Text } = {
  sequence: { zh: '依次审批', en: 'in sequence' },
  all: { zh: '会签', en: 'all must sign' },
  any: { zh: '或签', en: 'any one signs' },
};

export interface ApprovalStep {
  id: string;
  title: Text;
  mode: ApprovalMode;
  /** Left out unless this holds when the approval begins (decider by table, domain README §4.6.2). */
  when?: Expr;
  /** Seats, each left out unless its own condition holds. */
  seats: readonly (Who & { when?: Expr })[];
  /** Nobody who took one of these acts on the case signs in this step (four eyes, 0 §11). */
  notBy?: readonly string[];
}

export interface Approval {
  title: Text;
  steps: readonly ApprovalStep[];
  /** Carried out with the last signature. */
  agreed: readonly Effect[];
  /** Sent back to whoever began it (退回). */
  returned: readonly Effect[];
  /** Not agreed: the end of the matter. Absent: the approval knows no refusal, only the way back. */
  refused?: readonly Effect[];
  /** Taken back by whoever began it, before the end (撤回). */
  recalled: readonly Effect[];
}

/** What an act does to an approval. */
export type ApprovalOp = 'agree' | 'return' | 'refuse' | 'add' | 'drop' | 'pass-on' | 'delegate' | 'recall';
