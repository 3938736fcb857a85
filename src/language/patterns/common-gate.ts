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
import { postedActions, postedOn } from './gate-posted.ts';
import { gateStates } from './gate-states.ts';
import { laterMaterials } from './later-materials.ts';

/**
 * @returns states, actions, clocks, papers and settings to spread into a definition. Acts: save, the submission, resubmit, withdraw,
 * discard; accept, request-correction, record-delivery, not-accept, take-posted; by the system deem-accepted, lapse-correction, erase-draft.
 * With `later` also accept-later, hand-in-later and receive-later, with `noNeed` close-no-need.
 */
export function commonGate(given: GateOptions): Gate {
  const gate = given.later ? { ...given, withdrawClocks: [...given.withdrawClocks, 'c8'] } : given;
  // Deemed acceptance counts from receipt of the application as it stands: the last submission (行政许可法 32(1)(4)).
  const receivedOn: Expr = { max: [ref(`on.${gate.submit}`), ref('on.resubmit'), postedOn] };
  const log = gate.log ?? (() => []);
  const papers = gatePapers({ ...gate, receivedOn });
  const later = gate.later && papers.acceptance && laterMaterials(gate, gate.later, papers.acceptance, log);
  return {
    states: gateStates(gate),
    actions: {
      ...filerActions(gate, log),
      ...keeperActions(gate, receivedOn, log),
      ...postedActions(gate, log),
      ...later?.actions,
    },
    clocks: { ...gateClocks, ...later?.clocks },
    papers: { ...papers, ...later?.papers },
    settings: [...gateSettings, ...(later?.settings ?? [])],
  };
}
