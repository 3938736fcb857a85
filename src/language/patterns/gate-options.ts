/** What a procedure tells the common gate, and what it gets back; with the few effects that its parts share. */
import type { Action, Effect, Who } from '../action.ts';
import type { Clock } from '../clock.ts';
import type { Expr } from '../expression.ts';
import type { Material } from '../field.ts';
import type { Paper } from '../paper.ts';
import type { Setting, State } from '../procedure.ts';
import type { Check } from '../refusal.ts';
import type { Text } from '../text.ts';

/** Where the gate writes a register row, if the procedure keeps one. */
export type GateStage = 'filed' | 'correcting' | 'accepted' | 'not-accepted' | 'not-needed' | 'lapsed' | 'withdrawn';

export interface GateOptions {
  /** Title of the procedure inside a sentence. */
  matter: Text;
  /** Id of the act that submits the draft. */
  submit: string;
  /** Id of the state after submission. */
  received: string;
  /** Id of the state after acceptance. */
  accepted: string;
  /** Who files, corrects and withdraws. */
  filers: readonly Who[];
  /** Who keeps the gate. */
  gate: readonly Who[];
  /** Series of the notices' numbers, and who signs them. */
  series: string;
  signedBy: Text;
  /** Body whose act a non-acceptance is; default the office. */
  decidedBy?: Expr;
  /** Clocks that run from acceptance; from the day of receipt when acceptance is by lapse. */
  acceptanceClocks: readonly string[];
  afterAcceptance: Text;
  /** States beside received and correcting in which the applicant may still withdraw, and the clocks that may run there. */
  withdrawFrom: readonly string[];
  withdrawClocks: readonly string[];
  submitGuards?: readonly Check[];
  /** Documents of the definition, where those marked `secondary` may follow after acceptance (later-materials.ts). */
  later?: readonly Material[];
  /** An act and an end of their own for what needs no approval at all; else it is a ground of non-acceptance. */
  noNeed?: boolean;
  /** Effects of the submission besides the gate's own, for instance a number. */
  onSubmit?: readonly Effect[];
  /** Rows and the like, at each stage. */
  log?: (stage: GateStage) => readonly Effect[];
}

export interface Gate {
  states: { [id: string]: State };
  actions: { [id: string]: Action };
  clocks: { [id: string]: Clock };
  papers: { [id: string]: Paper };
  settings: readonly Setting[];
}

export type GateLog = (stage: GateStage) => readonly Effect[];

export const nothing: Text = { zh: '您不用做什么。', en: 'Nothing for you to do.' };
export const start = (clock: string, on?: Expr): Effect => ({
  do: 'clock',
  op: 'start',
  clock,
  ...(on === undefined ? {} : { on }),
});
export const stop = (clock: string): Effect => ({ do: 'clock', op: 'stop', clock });
export const tell = (to: readonly Who[], zh: string, en: string): Effect => ({ do: 'notify', to, text: { zh, en } });
