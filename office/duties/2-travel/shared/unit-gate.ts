/**
 * The common gate as units meet it: corrections are due in 5 working days, because the departure does not wait (dossier 0 §1.7);
 * its letters name the rules of documents, not those of licences, which official travel is not.
 */
import type { Clock } from '../../../../src/language/clock.ts';
import { type Expr, input, ref, setting } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import { commonGate } from '../../../../src/language/patterns/common-gate.ts';
import { gateClocks } from '../../../../src/language/patterns/gate-clocks.ts';
import type { Gate } from '../../../../src/language/patterns/gate-options.ts';
import type { Setting } from '../../../../src/language/procedure.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import type { Basis, Text } from '../../../../src/language/text.ts';
import { both, design, filer, intSetting, office, window } from './documents.ts';

export interface UnitGate {
  /** Title of the procedure inside a sentence. */
  matter: Text;
  basis: readonly Basis[];
  /** The clock from acceptance. */
  clock: string;
  afterAcceptance: Text;
  guards: readonly Check[];
}

export const correctionSetting: Setting = intSetting(
  'trip.correctionDays',
  '补正（工作日）',
  'Correction (working days)',
  5,
  { text: both('本系统设定', 'Design of the system'), mark: 'design' },
);

const correctionClock: Clock = {
  title: both('补正', 'Correction'),
  unit: 'WD',
  length: setting('trip.correctionDays'),
  whose: 'applicant',
  kind: 'promise',
  reminders: [1],
  starts: both('补正通知送达', 'Notice of correction delivered'),
  until: both('单位补齐材料', 'The unit completes its papers'),
  basis: {
    text: both(
      '共用规则：单位内部申报补正 5 个工作日',
      'Shared rule: filings of units are corrected in 5 working days',
    ),
    mark: 'design',
  },
  lapse: { act: 'lapse-correction', text: both('本件结束，可以重新申报', 'The case closes; it may be filed again') },
};

function correctionPaper(paper: Paper, matter: Text): Paper {
  return {
    ...paper,
    body: [
      both(
        `“${matter.zh}”还缺下列内容，这里一次说全：`,
        `Your filing (${matter.en}) still needs the following; this is the full list:`,
      ),
      both(
        '请在收到本通知之日起{setting.trip.correctionDays}个工作日内补齐（今天收到的，最后一天为{clock.c3.due}）。到期没有补齐的，本件结束，可以重新申报。',
        'Complete it within {setting.trip.correctionDays} working days of receiving this notice (received today: until {clock.c3.due}). If it is not completed in time, the case closes and may be filed again.',
      ),
    ],
    parts: { items: input('items'), lastDay: ref('clock.c3.due') },
  };
}

/** @returns parts of the gate: acts `file`, `accept`, `request-correction` …; states `submitted`, `accepted`, `correcting` … */
export function unitGate({ matter, basis, clock, afterAcceptance, guards }: UnitGate): Gate {
  const decidedBy: Expr = 'office';
  const gate = commonGate({
    matter,
    submit: 'file',
    received: 'submitted',
    accepted: 'accepted',
    filers: filer,
    gate: window,
    series: '武外侨函',
    signedBy: office,
    decidedBy,
    acceptanceClocks: [clock],
    afterAcceptance,
    withdrawFrom: ['accepted'],
    withdrawClocks: [clock],
    submitGuards: guards,
  });
  // Units are served electronically: no notice on paper has to be proven.
  const { 'record-delivery': _onPaper, discard, ...actions } = gate.actions;
  const { correction, 'non-acceptance': declined, ...letters } = gate.papers;
  if (!correction || !declined?.refusal || !discard) throw new Error('the gate has these parts'); // of the shared gate
  const internal = Object.fromEntries(
    Object.entries(letters).map(([id, paper]) => [id, { ...paper, basis: [...basis, design] }]),
  );
  return {
    ...gate,
    // A draft that a trip opened ends with the trip (13.3).
    actions: { ...actions, discard: { ...discard, by: [...discard.by, { role: 'system' }] } },
    clocks: { ...gateClocks, c3: correctionClock },
    papers: {
      ...internal,
      correction: { ...correctionPaper(correction, matter), basis: [...basis, design] },
      'non-acceptance': { ...declined, basis: [...basis, design], refusal: { ...declined.refusal, remedy: 'none' } },
    },
    settings: [...gate.settings, correctionSetting],
  };
}
