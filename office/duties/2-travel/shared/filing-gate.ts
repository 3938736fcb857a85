/**
 * The common gate as it stands before certification services to units (cards, invitation letters, the units' own registration):
 * its letters rest on the matter's own guides, not on the licensing law, and the time for correction is the matter's own.
 */
import type { Effect } from '../../../../src/language/action.ts';
import type { Clock } from '../../../../src/language/clock.ts';
import { input, ref, setting } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import { commonGate } from '../../../../src/language/patterns/common-gate.ts';
import { gateClocks } from '../../../../src/language/patterns/gate-clocks.ts';
import type { Gate, GateStage } from '../../../../src/language/patterns/gate-options.ts';
import type { Setting } from '../../../../src/language/procedure.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import type { Basis, Text } from '../../../../src/language/text.ts';
import { both, design, filer, office, window } from './documents.ts';

export interface FilingGate {
  /** Title of the procedure inside a sentence. */
  matter: Text;
  basis: readonly Basis[];
  /** Id of the act that files. */
  submit: string;
  /** Clock that runs from acceptance. */
  clock: string;
  /** What happens after acceptance and by when. */
  after: Text;
  guards: readonly Check[];
  /** Time for correction: its setting, and whether working or natural days (dossier 0 §1.7). */
  correction: { setting: Setting; unit: 'WD' | 'CD' };
  withdrawFrom: readonly string[];
  onSubmit?: readonly Effect[];
  log?: (stage: GateStage) => readonly Effect[];
}

const correctionClock = ({ correction }: FilingGate): Clock => ({
  title: both('补正', 'Correction'),
  unit: correction.unit,
  length: setting(correction.setting.key),
  whose: 'applicant',
  kind: 'promise',
  reminders: [3],
  starts: both('补正通知送达', 'Notice of correction delivered'),
  until: both('单位补齐材料', 'The unit completes its papers'),
  basis: correction.setting.source,
  lapse: { act: 'lapse-correction', text: both('本件结束，可以重新申报', 'The case closes; it may be filed again') },
});

function correctionPaper(paper: Paper, { matter, basis, correction }: FilingGate): Paper {
  const days = correction.unit === 'WD' ? both('个工作日', 'working days') : both('日', 'days');
  return {
    ...paper,
    body: [
      both(
        `“${matter.zh}”还缺下列内容，这里一次说全：`,
        `Your filing (${matter.en}) still needs the following; this is the full list:`,
      ),
      both(
        `请在收到本通知之日起{setting.${correction.setting.key}}${days.zh}内补齐（今天收到的，最后一天为{clock.c3.due}）。补齐后重新计算期限；到期没有补齐的，本件结束，可以重新申报。`,
        `Complete it within {setting.${correction.setting.key}} ${days.en} of receiving this notice (received today: until {clock.c3.due}). Our time runs afresh after it. If it is not completed in time, the case closes and may be filed again.`,
      ),
    ],
    parts: { items: input('items'), lastDay: ref('clock.c3.due') },
    basis: [...basis, design],
  };
}

/** @returns states, acts, clocks, papers and settings to spread into a definition; states `submitted`, `correcting`, `accepted` … */
export function filingGate(given: FilingGate): Gate {
  const { matter, basis, clock, correction } = given;
  const gate = commonGate({
    matter,
    submit: given.submit,
    received: 'submitted',
    accepted: 'accepted',
    filers: filer,
    gate: window,
    series: '武外侨函',
    signedBy: office,
    acceptanceClocks: [clock],
    afterAcceptance: given.after,
    withdrawFrom: given.withdrawFrom,
    withdrawClocks: [clock],
    submitGuards: given.guards,
    ...(given.onSubmit ? { onSubmit: given.onSubmit } : {}),
    ...(given.log ? { log: given.log } : {}),
  });
  const { correction: asking, 'non-acceptance': declined, ...letters } = gate.papers;
  if (!asking || !declined?.refusal) throw new Error('the gate has these letters'); // parts of the shared gate
  const grounded = Object.fromEntries(
    Object.entries(letters).map(([id, paper]) => [id, { ...paper, basis: [...basis, design] }]),
  );
  return {
    ...gate,
    clocks: { ...gateClocks, c3: correctionClock(given) },
    papers: {
      ...grounded,
      correction: correctionPaper(asking, given),
      'non-acceptance': { ...declined, basis: [...basis, design], refusal: { ...declined.refusal, remedy: 'none' } },
    },
    settings: [
      ...gate.settings.filter(({ key }) => key !== 'case.correctionDays' && key !== correction.setting.key),
      correction.setting,
    ],
  };
}
