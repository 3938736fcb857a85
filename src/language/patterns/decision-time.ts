/**
 * The time of a decision: the statutory clock C2 and beside it the promise C7 (dossier 0 §4; 行政许可法 42, 43, 45). They start, stop and
 * stand still together; only the statutory one is extended, once. The applicant sees the promised day and, when it has passed, the
 * day of the law. Parts to spread; the acts that accept and decide start and stop both clocks by `decisionClocks`.
 */
import type { Action, Effect, Who } from '../action.ts';
import type { Clock, PauseGround } from '../clock.ts';
import { type Expr, input, ref, setting } from '../expression.ts';
import type { Field } from '../field.ts';
import type { Paper } from '../paper.ts';
import type { Setting } from '../procedure.ts';
import type { Check } from '../refusal.ts';
import type { Basis, Text } from '../text.ts';
import { licensingLaw } from './gate-papers.ts';
import { letterInputs, standardLetters } from './standard-letters.ts';

/** own: one body decides · joint: several bodies handle it together (C2′) · first: a lower body examines first (C2″), no extension. */
type DecisionKind = 'own' | 'joint' | 'first';

const terms: { readonly [kind in DecisionKind]: { days: number; more?: number; basis: Basis } } = {
  own: { days: 20, more: 10, basis: licensingLaw('四十二条第一款', 'article 42(1)') },
  joint: { days: 45, more: 15, basis: licensingLaw('四十二条第二款', 'article 42(2)') },
  first: { days: 20, basis: licensingLaw('四十三条', 'article 43') },
};

export interface DecisionTimeOptions {
  kind?: DecisionKind;
  /** Working days promised, not more than the law's; 0 is a matter decided on the day (即办件). */
  promised: number;
  /** States in which the time runs. */
  from: readonly string[];
  handlers: readonly Who[];
  /** Who may extend: the head of the body; of the government where bodies handle it together. */
  heads: readonly Who[];
  /** Grounds on which time does not count, beside those of article 45. */
  pauses?: readonly PauseGround[];
  matter: Text;
  series: string;
  signedBy: Text;
}

/** Names of both clocks, for the common gate's `acceptanceClocks` and `withdrawClocks`. */
export const decisionClocks = ['c2', 'c7'] as const;

const notCounted: readonly PauseGround[] = (
  [
    ['hearing', '听证', 'hearing'],
    ['inspection', '检验、检测、检疫', 'inspection, testing or quarantine'],
    ['appraisal', '鉴定', 'appraisal'],
    ['expert-review', '专家评审', 'expert review'],
    ['tender', '招标、拍卖', 'tender or auction'],
  ] as const
).map(([id, zh, en]) => ({ id, text: { zh, en }, basis: licensingLaw('四十五条', 'article 45') }));

const groundsOf = ({ pauses = [] }: DecisionTimeOptions): readonly PauseGround[] => [...notCounted, ...pauses];

function clocksOf(options: DecisionTimeOptions): { [id: string]: Clock } {
  const { kind = 'own', heads } = options;
  const { days, more, basis } = terms[kind];
  const shared = {
    unit: 'WD',
    whose: 'office',
    pauses: groundsOf(options),
    starts: { zh: '受理', en: 'Acceptance' },
    until:
      kind === 'first' ? { zh: '审查完毕，报上级', en: 'Examined and sent up' } : { zh: '作出决定', en: 'Decision' },
  } as const;
  const late: Text = { zh: '法定期限已过，还没有作出决定', en: 'The statutory time has passed without a decision' };
  return {
    c2: {
      ...shared,
      title: kind === 'first' ? { zh: '下级审查', en: 'First review' } : { zh: '法定期限', en: 'Statutory time' },
      length: days,
      kind: 'statutory',
      reminders: [5, 2, { before: -1, to: heads, text: late }],
      basis,
      ...(more === undefined ? {} : { extend: { units: more, max: 1, by: heads.map(({ role }) => role) } }),
      lapse: { light: 'red', text: late },
    },
    c7: {
      ...shared,
      title: { zh: '承诺时限', en: 'Promised time' },
      length: setting('case.promisedDays'),
      kind: 'promise',
      beside: 'c2',
      reminders: [1],
      basis: {
        text: {
          zh: '共用规则 C7：承诺时限，不长于法定期限',
          en: 'Shared rule C7: promised time, not longer than the law’s',
        },
        mark: 'design',
      },
      lapse: { light: 'red', text: { zh: '承诺时限已过', en: 'The promised time has passed' } },
    },
  };
}

const both = (op: 'pause' | 'resume', ground: Expr): Effect[] =>
  decisionClocks.map((clock) => (op === 'pause' ? { do: 'clock', op, clock, ground } : { do: 'clock', op, clock }));

const standing: Expr = ref('clock.c2.paused');

const counting = (test: Expr, code: string, zh: string, en: string): Check => ({
  code,
  test,
  text: { zh, en },
  remedy: { zh: '先看办件上的期限。', en: 'Look at the limit on the case.' },
});

const groundField = (options: DecisionTimeOptions): Field => ({
  key: 'pauseGround',
  type: 'enum',
  label: { zh: '不计入期限的理由', en: 'Why the time does not count' },
  options: groundsOf(options).map(({ id, text }) => ({ value: id, label: text })),
});

function standingStill(options: DecisionTimeOptions): { [id: string]: Action } {
  const { from, handlers } = options;
  const told = (zh: string, en: string): Effect => ({ do: 'notify', to: [{ role: 'applicant' }], text: { zh, en } });
  return {
    pause: {
      title: { zh: '暂停计时', en: 'Stop the time' },
      consequence: { zh: '告知申请人预计多久。', en: 'The applicant is told how long it is expected to take.' },
      from,
      by: handlers,
      weight: 'careful',
      happened: { zh: '暂停计时', en: 'The time stands still' },
      guards: [counting({ not: standing }, 'time-stands', '已经暂停计时', 'The time stands still already')],
      input: [groundField(options), ...letterInputs.pause],
      effects: [
        ...both('pause', input('pauseGround')),
        { do: 'issue-paper', paper: 'pause' },
        told('暂停计时，告知书写明原因和预计多久', 'The time stands still; the notice says why and for how long'),
      ],
    },
    resume: {
      title: { zh: '恢复计时', en: 'Let the time go on' },
      consequence: { zh: '从次日接着计算。', en: 'It goes on from the day after.' },
      from,
      by: handlers,
      happened: { zh: '恢复计时', en: 'The time goes on' },
      guards: [counting(standing, 'time-runs', '现在没有暂停计时', 'The time does not stand still now')],
      input: letterInputs.resume,
      effects: [
        ...both('resume', null),
        { do: 'issue-paper', paper: 'resume' },
        told('恢复计时，告知书写明新的最后一天', 'The time goes on; the notice tells the new last day'),
      ],
    },
  };
}

const extension = ({ from, heads, kind = 'own' }: DecisionTimeOptions): Action => ({
  title: { zh: '延长办理期限', en: 'Extend the time' },
  consequence: {
    zh: `延长${terms[kind].more}个工作日，只能一次；当天告知申请人理由。`,
    en: `${terms[kind].more} working days more, once; the applicant is told the reasons on the same day.`,
  },
  from,
  by: heads,
  weight: 'careful',
  happened: { zh: '办理期限已延长', en: 'The time was extended' },
  guards: [
    counting({ not: standing }, 'time-stands', '暂停计时期间不能延长', 'The time stands still and cannot be extended'),
  ],
  input: letterInputs.extension,
  effects: [
    { do: 'clock', op: 'extend', clock: 'c2' },
    { do: 'issue-paper', paper: 'extension' },
    {
      do: 'notify',
      to: [{ role: 'applicant' }],
      text: { zh: '办理期限延长，告知书写明理由', en: 'The time was extended; the notice gives the reasons' },
    },
  ],
});

const promise = ({ promised, kind = 'own' }: DecisionTimeOptions): Setting => ({
  key: 'case.promisedDays',
  title: { zh: '承诺时限（工作日）', en: 'Promised time (working days)' },
  type: 'int',
  min: 0,
  max: terms[kind].days,
  default: promised,
  source: { text: { zh: '共用规则 C7', en: 'Shared rule C7' }, mark: 'design' },
});

/** @returns acts `pause`, `resume` and, where the law allows it, `extend`; clocks `c2` and `c7`; their letters; the setting of the promise. */
export function decisionTime(options: DecisionTimeOptions): {
  actions: { [id: string]: Action };
  clocks: { [id: string]: Clock };
  papers: { [id: string]: Paper };
  settings: readonly Setting[];
} {
  const { matter, series, signedBy, kind = 'own' } = options;
  const { extension: longer, pause, resume } = standardLetters({ matter, series, signedBy, clock: 'c2', basis: [] });
  const extendable = terms[kind].more !== undefined;
  return {
    actions: { ...standingStill(options), ...(extendable ? { extend: extension(options) } : {}) },
    clocks: clocksOf(options),
    papers: {
      pause,
      resume,
      ...(extendable ? { extension: { ...longer, basis: [terms[kind].basis] } } : {}),
    },
    settings: [promise(options)],
  };
}
