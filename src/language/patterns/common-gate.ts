/**
 * The common gate, first half of pattern P1: draft – submit – accept, correct once, or not accept – withdraw, lapse, erase, with the
 * clocks C1, C3 and the draft's retention (dossier 0 §4, dossier 6 §0.2). Parts to spread into a definition; it knows no procedure
 * and nothing of what follows acceptance.
 */
import { type Expr, ref } from '../expression.ts';
import { gateClocks, gateSettings } from './gate-clocks.ts';
import { filerActions } from './gate-filer.ts';
import { keeperActions } from './gate-keeper.ts';
import type { Gate, GateOptions } from './gate-options.ts';
import { gatePapers } from './gate-papers.ts';
import { gateStates } from './gate-states.ts';

/**
 * @returns states, actions, clocks, papers and settings to spread into a definition. Acts: save, the submission, resubmit, withdraw,
 * discard; accept, request-correction, record-delivery, not-accept; by the system deem-accepted, lapse-correction, erase-draft.
 */
export function commonGate(gate: GateOptions): Gate {
  // Deemed acceptance counts from receipt of the application as it stands: the last submission (行政许可法 32(1)(4)).
  const receivedOn: Expr = { max: [ref(`on.${gate.submit}`), ref('on.resubmit')] };
  const log = gate.log ?? (() => []);
  return {
    states: gateStates(gate),
    actions: { ...filerActions(gate, log), ...keeperActions(gate, receivedOn, log) },
    clocks: gateClocks,
    papers: gatePapers({ ...gate, receivedOn }),
    settings: gateSettings,
  };
}
