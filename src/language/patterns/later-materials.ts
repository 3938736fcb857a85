/**
 * Acceptance with later materials (容缺受理, clock C8 of dossier 0 §4): only documents that the definition marks `secondary` may follow,
 * the applicant undertakes to hand them in, and no result leaves the office before they are there. Parts of the common gate, which
 * takes them when it is told `later`.
 */
import type { Action, Effect } from '../action.ts';
import type { Clock } from '../clock.ts';
import { type Expr, ref, setting } from '../expression.ts';
import type { Field, Material } from '../field.ts';
import type { Paper } from '../paper.ts';
import type { Setting } from '../procedure.ts';
import type { Check } from '../refusal.ts';
import type { Basis, Text } from '../text.ts';
import { type GateLog, type GateOptions, start, tell } from './gate-options.ts';
import { happened } from './guards.ts';

const rule: Basis = {
  text: {
    zh: '共用规则 C8：次要材料可以在受理后补交',
    en: 'Shared rule C8: secondary documents may follow after acceptance',
  },
  mark: 'design',
};

const secondary = (materials: readonly Material[]): readonly Material[] =>
  materials.filter((material) => material.secondary && (material.from ?? 'applicant') === 'applicant');

const lacking = ({ key, required }: Material): Expr => ({
  all: [...(required === undefined ? [] : [required]), { eq: [ref(`material.${key}`), 0] }],
});

/** One of the documents that may follow is demanded and not there. */
export const somethingLacks = (materials: readonly Material[]): Expr => ({ any: secondary(materials).map(lacking) });

/** The applicant's undertaking, for the form's last section. */
export const laterUndertaking = (materials: readonly Material[]): Field => ({
  key: 'laterUndertaking',
  type: 'declaration',
  required: false,
  show: somethingLacks(materials),
  label: {
    zh: '还缺的次要材料，我承诺受理后按期补交；没有补交的，办理结果暂不发给我',
    en: 'I undertake to hand in the secondary documents in time after acceptance; until then the result is withheld',
  },
});

const open: Expr = {
  all: [
    { any: [ref('clock.c8.running'), ref('clock.c8.lapsed')] },
    { not: happened('hand-in-later') },
    { not: happened('receive-later') },
  ],
};

/** The guard of every act that decides or hands out: what was to follow is there. */
export const laterMaterialIn: Check = {
  code: 'later-material',
  test: { not: open },
  text: { zh: '容缺受理的材料还没有补交', en: 'The documents that were to follow are not there yet' },
  remedy: {
    zh: '请申请人补交；补交前不发结果。',
    en: 'Ask the applicant for them; the result is withheld until then.',
  },
  basis: rule,
};

/** The guard of a plain acceptance. */
export const nothingLater = (materials: readonly Material[]): Check => ({
  code: 'secondary-missing',
  test: { not: somethingLacks(materials) },
  text: { zh: '还缺次要材料', en: 'A secondary document is missing' },
  remedy: {
    zh: '申请人已承诺补交的，用“容缺受理”；没有承诺的，一次告知补正。',
    en: 'Accept with later materials if the applicant undertook to hand it in; otherwise ask for corrections.',
  },
  basis: rule,
});

const guards = (materials: readonly Material[]): readonly Check[] => [
  {
    code: 'nothing-later',
    test: somethingLacks(materials),
    text: { zh: '材料已经齐全', en: 'Nothing is missing' },
    remedy: { zh: '请直接受理。', en: 'Accept the application.' },
  },
  {
    code: 'undertaking-missing',
    test: { eq: [ref('form.laterUndertaking'), true] },
    text: { zh: '申请人没有承诺补交', en: 'The applicant has not undertaken to hand them in' },
    remedy: { zh: '请一次告知补正。', en: 'Ask for corrections, all at once.' },
    basis: rule,
  },
];

const clock: Clock = {
  title: { zh: '补交材料', en: 'Later materials' },
  unit: 'WD',
  length: setting('case.lateMaterialDays'),
  whose: 'applicant',
  kind: 'promise',
  reminders: [1],
  starts: { zh: '容缺受理', en: 'Accepted with later materials' },
  until: { zh: '您补交材料', en: 'You hand in the documents' },
  basis: rule,
  lapse: {
    note: { zh: '到期没有补交，办理结果暂不发', en: 'Not handed in by the last day: the result is withheld' },
  },
};

const lateDays: Setting = {
  key: 'case.lateMaterialDays',
  title: { zh: '容缺材料补交（工作日）', en: 'Days for later materials (working days)' },
  type: 'int',
  min: 1,
  max: 30,
  default: 5,
  source: rule,
};

/** The notice of acceptance that names what is to follow, and by when. */
const paper = (plain: Paper, matter: Text, materials: readonly Material[]): Paper => ({
  ...plain,
  title: { zh: '受理通知书（容缺受理）', en: 'Notice of acceptance (with later materials)' },
  body: [
    {
      zh: `您的“${matter.zh}”申请，符合法定形式，只缺次要材料，今天受理。`,
      en: `Your application (${matter.en}) is in due form and lacks secondary documents only. It is accepted today.`,
    },
    ...(plain.body ?? []).slice(1),
    {
      zh: '下列材料请在{setting.case.lateMaterialDays}个工作日内补交，最后一天为{clock.c8.due}。没有补交的，办理结果暂不发给您。',
      en: 'Hand in the documents below within {setting.case.lateMaterialDays} working days, until {clock.c8.due}. Until then the result is withheld.',
    },
  ],
  fields: [
    ...(plain.fields ?? []),
    ...secondary(materials).map((material) => ({
      label: { zh: '补交', en: 'To follow' },
      value: material.title,
      show: lacking(material),
    })),
  ],
  basis: [...(plain.basis ?? []), rule],
});

function acceptLater(gate: GateOptions, materials: readonly Material[], log: GateLog): Action {
  return {
    title: { zh: '容缺受理', en: 'Accept with later materials' },
    consequence: {
      zh: '只缺次要材料，申请人已承诺补交；办理期限起算。',
      en: 'Only secondary documents are missing and the applicant undertook to hand them in; the time limits begin.',
    },
    from: [gate.received],
    by: gate.gate,
    guards: guards(materials),
    happened: { zh: '已容缺受理', en: 'Accepted with later materials' },
    effects: [
      { do: 'move', to: gate.accepted },
      { do: 'clock', op: 'stop', clock: 'c1' },
      ...gate.acceptanceClocks.map((id) => start(id)),
      start('c8'),
      { do: 'issue-paper', paper: 'acceptance-later' },
      ...log('accepted'),
      { do: 'assign', to: 'actor' },
      tell(
        [{ role: 'applicant' }],
        '您的申请已受理，请按期补交材料',
        'Your application has been accepted; hand in the missing documents in time',
      ),
    ],
  };
}

const awaited: Check = {
  code: 'nothing-awaited',
  test: open,
  text: { zh: '没有等着补交的材料', en: 'No document is awaited' },
  remedy: { zh: '不用补交。', en: 'Nothing to hand in.' },
};

/** Uploaded by the applicant, or taken at the counter. */
function handingIn(gate: GateOptions, materials: readonly Material[]): { [id: string]: Action } {
  const shared = {
    from: [...new Set([gate.accepted, ...gate.withdrawFrom])],
    guards: [awaited],
    happened: { zh: '材料已补交', en: 'The later documents are in' },
  };
  const effects: readonly Effect[] = [{ do: 'clock', op: 'stop', clock: 'c8' }];
  return {
    'hand-in-later': {
      ...shared,
      title: { zh: '补交材料', en: 'Hand in the later documents' },
      consequence: { zh: '补交后，办理结果可以发给您。', en: 'After that the result can be handed out.' },
      by: gate.filers,
      adds: secondary(materials).map(({ key }) => key),
      weight: 'main',
      effects: [...effects, tell(gate.gate, '容缺受理的材料已补交', 'The later documents have been handed in')],
    },
    'receive-later': {
      ...shared,
      title: { zh: '登记材料补交', en: 'Record that the later documents are in' },
      consequence: { zh: '材料在窗口交来，已经齐全。', en: 'They came at the counter; nothing is missing.' },
      by: gate.gate,
      weight: 'quiet',
      effects: [...effects, tell(gate.filers, '您补交的材料已收到', 'The documents that you handed in later are here')],
    },
  };
}

/** Acts `accept-later`, `hand-in-later` and `receive-later`, clock `c8`, paper `acceptance-later`, the setting of its days. */
export const laterMaterials = (gate: GateOptions, materials: readonly Material[], acceptance: Paper, log: GateLog) => ({
  actions: { 'accept-later': acceptLater(gate, materials, log), ...handingIn(gate, materials) },
  clocks: { c8: clock },
  papers: { 'acceptance-later': paper(acceptance, gate.matter, materials) },
  settings: [lateDays],
});
