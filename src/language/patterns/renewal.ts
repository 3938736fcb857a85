/**
 * Validity and renewal of what was granted (行政许可法 50, clock C6 of dossier 0 §4): the holder applies 30 days before the last valid
 * day. Who applied in time and hears nothing until then is renewed by law; who applied late may be refused for that alone; without an
 * application it expires. Parts to spread; the act that grants takes `validityBegins` among its effects.
 */
import type { Action, Effect, Who } from '../action.ts';
import type { Clock } from '../clock.ts';
import { type Expr, input, ref, today } from '../expression.ts';
import type { Field } from '../field.ts';
import type { Paper } from '../paper.ts';
import type { State } from '../procedure.ts';
import type { Check } from '../refusal.ts';
import type { Text } from '../text.ts';
import { nothing, start, stop, tell } from './gate-options.ts';
import { licensingLaw } from './gate-papers.ts';
import { renewalPapers } from './renewal-papers.ts';

export interface RenewalOptions {
  /** Title of what was granted inside a sentence: 示例许可证. */
  matter: Text;
  /** State in which it is in force, and the paper that proves it. */
  valid: string;
  certificate: string;
  /** Months of each validity. */
  months: Expr;
  holder: readonly Who[];
  deciders: readonly Who[];
  /** Acts whose takers do not decide on the renewal. */
  notBy: readonly string[];
  /** Grounds of a refusal beside the late application. */
  grounds: readonly { value: string; label: Text }[];
  /** What must hold before a refusal: the holder has been heard. */
  refusalGuards?: readonly Check[];
  series: string;
  signedBy: Text;
}

const law = licensingLaw('五十条', 'article 50');
const move = (to: string): Effect => ({ do: 'move', to });
const lastDay = ref('clock.validity.due');
const inTime: Expr = { le: [today, ref('clock.c6.due')] };
const pendingInTime: Expr = ref('clock.renewal.running');

/** Validity runs from a day, and with it the last day for applying. @param on its first day; default today */
export const validityBegins = (on: Expr = today): readonly Effect[] => [start('validity', on), start('c6', lastDay)];

const anew: readonly Effect[] = validityBegins({ addDays: [lastDay, 1] });

const clocksOf = ({ months }: RenewalOptions): { [id: string]: Clock } => ({
  validity: {
    title: { zh: '有效期', en: 'Validity' },
    unit: 'VAL',
    length: months,
    roll: false,
    whose: 'holder',
    kind: 'statutory',
    starts: { zh: '生效', en: 'In force' },
    until: { zh: '有效期届满', en: 'The validity ends' },
    basis: law,
    lapse: { act: 'expire', text: { zh: '有效期届满，没有延续', en: 'Expired without renewal' } },
  },
  c6: {
    title: { zh: '申请延续', en: 'Application for renewal' },
    unit: 'BCD',
    length: 30,
    roll: false,
    whose: 'holder',
    kind: 'statutory',
    reminders: [30, 7],
    starts: { zh: '有效期的最后一天', en: 'Last valid day' },
    until: { zh: '您申请延续', en: 'You apply for renewal' },
    basis: law,
    lapse: {
      note: {
        zh: '没有在届满三十日前申请延续；以后申请的，可以不予延续',
        en: 'No application 30 days before; a later one may be refused',
      },
    },
  },
  renewal: {
    title: { zh: '延续决定', en: 'Decision on the renewal' },
    unit: 'WIN',
    length: 0,
    closes: lastDay,
    whose: 'office',
    kind: 'statutory',
    reminders: [15, 5],
    starts: { zh: '按期申请延续', en: 'Applied for in time' },
    until: { zh: '决定是否准予延续', en: 'The renewal is decided' },
    basis: licensingLaw('五十条第二款', 'article 50(2)'),
    lapse: { act: 'deem-renewed', text: { zh: '逾期未决定，视为准予延续', en: 'Not decided in time: renewed by law' } },
  },
  remainder: {
    title: { zh: '剩余有效期', en: 'Remaining validity' },
    unit: 'WIN',
    length: 0,
    closes: lastDay,
    whose: 'holder',
    kind: 'statutory',
    starts: { zh: '不予延续', en: 'Renewal refused' },
    until: { zh: '有效期届满', en: 'The validity ends' },
    basis: law,
    lapse: { act: 'expire', text: { zh: '有效期届满', en: 'Expired' } },
  },
});

const statesOf = ({ valid }: RenewalOptions): { [id: string]: State } => ({
  renewing: {
    title: { zh: '延续审查', en: 'Renewal under examination' },
    waits: 'office',
    next: [valid],
    headline: { zh: '我们正在办理您的延续申请', en: 'We are working on your application for renewal' },
    todo: nothing,
  },
  'not-renewed': {
    title: { zh: '不予延续', en: 'Not renewed' },
    waits: 'nobody',
    headline: { zh: '没有延续，到有效期的最后一天为止仍然有效', en: 'Not renewed; it stays valid until its last day' },
    todo: { zh: '决定书写明理由和怎么救济。', en: 'The decision states the reasons and the remedies.' },
  },
  expired: {
    title: { zh: '有效期届满', en: 'Expired' },
    waits: 'nobody',
    final: true,
    headline: { zh: '有效期已经届满', en: 'The validity has ended' },
    todo: { zh: '需要的，可以重新申请。', en: 'You may apply anew if you need to.' },
  },
});

const late: { value: string; label: Text } = {
  value: 'late',
  label: licensingLaw('五十条第一款：未在有效期届满三十日前提出', 'article 50(1): not applied for 30 days before').text,
};

const refusalInput = ({ grounds }: RenewalOptions): readonly Field[] => [
  { key: 'facts', type: 'longtext', min: 4, max: 4000, label: { zh: '事实', en: 'Facts' } },
  {
    key: 'renewalGround',
    type: 'enum',
    label: { zh: '依据', en: 'Ground' },
    options: [...grounds, late],
  },
  { key: 'reasons', type: 'longtext', min: 4, max: 4000, label: { zh: '理由', en: 'Reasons' } },
];

/** Lateness is a ground only where it is so. */
const lateIsLate: Check = {
  code: 'renewal-in-time',
  field: 'renewalGround',
  test: { any: [{ ne: [input('renewalGround'), 'late'] }, { not: pendingInTime }] },
  text: { zh: '延续申请是按期提出的', en: 'The renewal was applied for in time' },
  remedy: { zh: '另选依据，或者准予延续。', en: 'Choose another ground, or renew it.' },
  basis: law,
};

/** The rest of the validity goes on counting: under its own name where the application in time had stopped it. */
const runOut: readonly Effect[] = [{ when: pendingInTime, ...start('remainder', today) }, stop('renewal')];

function holderActs({ valid, holder, deciders }: RenewalOptions): { [id: string]: Action } {
  return {
    'apply-renewal': {
      title: { zh: '申请延续', en: 'Apply for renewal' },
      consequence: {
        zh: '届满三十日前申请、到届满还没有决定的，视为准予延续。',
        en: 'Applied for 30 days before the end and not decided by then, it is renewed by law.',
      },
      from: [valid],
      by: holder,
      weight: 'main',
      happened: { zh: '已申请延续', en: 'Renewal applied for' },
      input: [
        {
          key: 'unchanged',
          type: 'declaration',
          label: { zh: '取得时的条件仍然具备，情况属实', en: 'The conditions are still met; this is true' },
        },
      ],
      effects: [
        move('renewing'),
        stop('c6'),
        { when: inTime, ...start('renewal', today) },
        { when: pendingInTime, ...stop('validity') },
        { when: pendingInTime, ...stop('remainder') },
        { do: 'issue-paper', paper: 'renewal-receipt' },
        tell(deciders, '延续申请，请在有效期届满前决定', 'An application for renewal: decide before the validity ends'),
      ],
    },
    'withdraw-renewal': {
      title: { zh: '撤回延续申请', en: 'Withdraw the renewal' },
      consequence: {
        zh: '到有效期的最后一天为止；三十日前还可以再申请。',
        en: 'It ends with its last valid day; until 30 days before you may apply again.',
      },
      from: ['renewing'],
      by: holder,
      weight: 'careful',
      happened: { zh: '延续申请已撤回', en: 'The renewal was withdrawn' },
      effects: [
        move(valid),
        ...runOut,
        { when: inTime, ...start('c6', lastDay) },
        tell(deciders, '延续申请已撤回', 'The application for renewal was withdrawn'),
      ],
    },
  };
}

function decidingActs(options: RenewalOptions): { [id: string]: Action } {
  const { valid, deciders, notBy, holder, refusalGuards = [] } = options;
  return {
    renew: {
      title: { zh: '准予延续', en: 'Renew' },
      consequence: { zh: '新的有效期接着原来的最后一天。', en: 'The new validity follows on the last valid day.' },
      from: ['renewing'],
      by: deciders,
      notBy,
      weight: 'main',
      happened: { zh: '准予延续', en: 'Renewed' },
      effects: [
        move(valid),
        stop('renewal'),
        ...anew,
        { do: 'issue-paper', paper: 'renewed' },
        tell(holder, '准予延续', 'It has been renewed'),
      ],
    },
    'refuse-renewal': {
      title: { zh: '不予延续', en: 'Refuse the renewal' },
      consequence: { zh: '到有效期的最后一天为止。', en: 'It ends with its last valid day.' },
      from: ['renewing'],
      by: deciders,
      notBy,
      weight: 'careful',
      refuses: true,
      happened: { zh: '不予延续', en: 'Renewal refused' },
      guards: [...refusalGuards, lateIsLate],
      input: refusalInput(options),
      effects: [
        move('not-renewed'),
        ...runOut,
        { do: 'issue-paper', paper: 'renewal-refusal' },
        tell(holder, '不予延续，决定书写明理由和救济途径', 'Not renewed; the decision states reasons and remedies'),
      ],
    },
  };
}

function lapses({ valid, certificate, holder, deciders }: RenewalOptions): { [id: string]: Action } {
  return {
    'deem-renewed': {
      title: { zh: '视为准予延续', en: 'Renewed by law' },
      from: ['renewing'],
      by: [{ role: 'system' }],
      happened: { zh: '届满前没有决定，视为准予延续', en: 'Not decided before the end: renewed by law' },
      effects: [
        move(valid),
        { do: 'lapse', clock: 'renewal' },
        ...anew,
        { do: 'issue-paper', paper: 'renewed-by-law' },
        tell(
          [...holder, ...deciders],
          '有效期届满前没有作出决定，视为准予延续',
          'Nothing was decided before the validity ended: it counts as renewed',
        ),
      ],
    },
    expire: {
      title: { zh: '有效期届满', en: 'Expiry' },
      from: [valid, 'renewing', 'not-renewed'],
      by: [{ role: 'system' }],
      happened: { zh: '有效期届满', en: 'Expired' },
      effects: [
        move('expired'),
        stop('c6'),
        { do: 'void-paper', paper: certificate, status: 'expired' },
        { do: 'void-paper', paper: 'renewed', status: 'expired' },
        { do: 'void-paper', paper: 'renewed-by-law', status: 'expired' },
        tell(holder, '有效期已经届满', 'The validity has ended'),
      ],
    },
  };
}

/** @returns states, acts, clocks and papers to spread into a definition. */
export function renewal(options: RenewalOptions): {
  states: { [id: string]: State };
  actions: { [id: string]: Action };
  clocks: { [id: string]: Clock };
  papers: { [id: string]: Paper };
} {
  return {
    states: statesOf(options),
    actions: { ...holderActs(options), ...decidingActs(options), ...lapses(options) },
    clocks: clocksOf(options),
    papers: renewalPapers(options),
  };
}
