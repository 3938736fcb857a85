/**
 * The applicant is heard before an adverse decision (行政许可法 36, 47; clock C5 of dossier 0 §4): tell – state, waive, or lapse.
 * Parts to spread; every name carries the given prefix, so that one procedure may hear twice, before refusal and before revocation.
 */
import type { Action, Effect, Who } from '../action.ts';
import type { Clock } from '../clock.ts';
import { type Expr, input, ref } from '../expression.ts';
import type { Paper } from '../paper.ts';
import type { Check } from '../refusal.ts';
import type { Basis, Text } from '../text.ts';
import { licensingLaw } from './gate-papers.ts';
import { happened } from './guards.ts';

export interface HearingOptions {
  /** Id of the notice's act; the others are `<id>-statement`, `<id>-waive`, `<id>-lapse`. */
  id: string;
  clock: string;
  paper: string;
  from: readonly string[];
  by: readonly Who[];
  applicant: readonly Who[];
  /** What is about to be decided, inside a sentence: 不予批准您的申请. */
  about: Text;
  series: string;
  signedBy: Text;
  /** Clocks that do not run while the applicant is heard (行政许可法 45), and the id of that pause ground. */
  pauses?: { clocks: readonly string[]; ground: string };
}

/** Told, and answered, waived or run out. */
export const heard = (id: string): Expr => ({
  all: [happened(id), { any: [happened(`${id}-statement`), happened(`${id}-waive`), happened(`${id}-lapse`)] }],
});

const basis: Basis = licensingLaw('三十六条、第四十七条', 'articles 36 and 47');

/** The guard of the adverse decision. */
export const heardFirst = (id: string, otherwise?: Expr): Check => ({
  code: 'hearing-first',
  test: otherwise === undefined ? heard(id) : { any: [heard(id), otherwise] },
  basis,
  text: { zh: '还没有听取申请人的陈述和申辩', en: 'The applicant has not been heard yet' },
  remedy: {
    zh: '先发陈述申辩告知书；等申请人陈述、放弃，或者五个工作日期满。',
    en: 'Give the notice of the right to be heard first; then wait for the statement, the waiver or the end of five working days.',
  },
});

type Actions = { [id: string]: Action };

const pause = (pauses: HearingOptions['pauses']): readonly Effect[] =>
  (pauses?.clocks ?? []).map((name) => ({ do: 'clock', op: 'pause', clock: name, ground: pauses?.ground ?? '' }));
const resume = (pauses: HearingOptions['pauses']): readonly Effect[] =>
  (pauses?.clocks ?? []).map((name) => ({ do: 'clock', op: 'resume', clock: name }));

function noticeAct({ id, clock, paper, from, by, applicant, about, pauses }: HearingOptions): Actions {
  const once: Check = {
    code: 'heard-already',
    test: { not: happened(id) },
    text: { zh: '已经告知过申请人', en: 'The applicant has already been told' },
    remedy: { zh: '等申请人陈述、放弃或者期满。', en: 'Wait for the statement, the waiver or the end of the time.' },
  };
  return {
    [id]: {
      title: { zh: '告知陈述申辩权', en: 'Give notice of the right to be heard' },
      consequence: {
        zh: `拟${about.zh}；申请人有 5 个工作日陈述申辩。`,
        en: `Before we ${about.en}: 5 working days to be heard.`,
      },
      from,
      by,
      guards: [once],
      weight: 'careful',
      happened: { zh: '已告知陈述申辩权', en: 'Told of the right to be heard' },
      input: [
        { key: 'facts', type: 'longtext', min: 4, max: 2000, label: { zh: '事实', en: 'Facts' } },
        {
          key: 'reasons',
          type: 'longtext',
          min: 4,
          max: 2000,
          label: { zh: '拟作决定的理由', en: 'Reasons of the intended decision' },
        },
      ],
      effects: [
        { do: 'clock', op: 'start', clock },
        ...pause(pauses),
        { do: 'issue-paper', paper },
        {
          do: 'notify',
          to: applicant,
          text: {
            zh: `我们拟${about.zh}，请在5个工作日内陈述申辩`,
            en: `Before we ${about.en}, please tell us within 5 working days what you have to say`,
          },
        },
      ],
    },
  };
}

function applicantActs({ id, clock, from, by, applicant, pauses }: HearingOptions): Actions {
  const open: Check = {
    code: 'not-being-heard',
    test: ref(`clock.${clock}.running`),
    text: { zh: '现在没有等您陈述申辩的事项', en: 'Nothing awaits your statement now' },
    remedy: { zh: '收到陈述申辩告知书后再陈述。', en: 'Make it after you receive the notice.' },
  };
  return {
    [`${id}-statement`]: {
      title: { zh: '陈述申辩', en: 'Make a statement' },
      consequence: {
        zh: '您的陈述归入办件，决定书要回应。',
        en: 'Your statement joins the file; the decision has to answer it.',
      },
      from,
      by: applicant,
      guards: [open],
      weight: 'main',
      happened: { zh: '申请人已陈述申辩', en: 'The applicant has been heard' },
      input: [{ key: 'statement', type: 'longtext', min: 1, max: 5000, label: { zh: '陈述和申辩', en: 'Statement' } }],
      effects: [
        { do: 'clock', op: 'stop', clock },
        ...resume(pauses),
        { do: 'notify', to: by, text: { zh: '申请人已陈述申辩', en: 'The applicant has made a statement' } },
      ],
    },
    [`${id}-waive`]: {
      title: { zh: '放弃陈述申辩', en: 'Waive the statement' },
      consequence: { zh: '不再等五个工作日。', en: 'The five working days need not run out.' },
      from,
      by: applicant,
      guards: [open],
      weight: 'careful',
      happened: { zh: '申请人放弃陈述申辩', en: 'The applicant waived the statement' },
      input: [
        {
          key: 'declared',
          type: 'declaration',
          label: {
            zh: '我知道自己有陈述申辩的权利，自愿放弃',
            en: 'I know that I may be heard and I give it up of my own will',
          },
        },
      ],
      effects: [
        { do: 'clock', op: 'stop', clock },
        ...resume(pauses),
        { do: 'notify', to: by, text: { zh: '申请人放弃陈述申辩', en: 'The applicant waived the statement' } },
      ],
    },
  };
}

function lapseAct({ id, clock, from, by, pauses }: HearingOptions): Actions {
  return {
    [`${id}-lapse`]: {
      title: { zh: '陈述申辩期满', en: 'Time to be heard is over' },
      from,
      by: [{ role: 'system' }],
      happened: { zh: '陈述申辩期满', en: 'The time to be heard is over' },
      effects: [
        { do: 'lapse', clock },
        ...resume(pauses),
        {
          do: 'notify',
          to: by,
          text: { zh: '陈述申辩期满，没有收到陈述', en: 'The time to be heard is over; no statement came in' },
        },
      ],
    },
  };
}

const hearingClock = ({ id }: HearingOptions): Clock => ({
  title: { zh: '陈述申辩', en: 'Right to be heard' },
  unit: 'WD',
  length: 5,
  whose: 'applicant',
  kind: 'statutory',
  basis,
  reminders: [1],
  starts: { zh: '告知陈述申辩权', en: 'Told of the right' },
  until: { zh: '您陈述、申辩', en: 'You make your statement' },
  lapse: { act: `${id}-lapse`, text: { zh: '视为不陈述', en: 'Taken as no statement' } },
});

const hearingPaper = ({ clock, about, series, signedBy, pauses }: HearingOptions): Paper => ({
  title: { zh: '陈述申辩告知书', en: 'Notice of the right to be heard' },
  kind: 'hearing',
  layout: 'letter',
  lang: 'both',
  number: { series },
  addressee: 'applicant',
  signedBy,
  basis: [basis],
  body: [
    {
      zh: `我们拟${about.zh}。作出决定以前，您有权陈述和申辩。`,
      en: `We intend to ${about.en}. Before we decide, you have the right to be heard.`,
    },
    {
      zh: `请在收到本告知书之日起5个工作日内提出（今天收到的，最后一天为{clock.${clock}.due}）；网上、窗口、邮寄都可以。期满没有提出的，视为不陈述。`,
      en: `Make your statement within 5 working days of receiving this notice (received today: until {clock.${clock}.due}), online, at the counter or by post. Silence is taken as no statement.`,
    },
    ...(pauses ? [{ zh: '这段时间不计入办理期限。', en: 'This time does not count in our time limits.' }] : []),
  ],
  parts: { facts: input('facts'), reasons: input('reasons'), lastDay: ref(`clock.${clock}.due`) },
  fields: [{ label: { zh: '办件编号', en: 'Case number' }, value: { zh: '{case.number}', en: '{case.number}' } }],
});

/** @returns the acts, the clock and the notice. */
export function hearing(options: HearingOptions): {
  actions: Actions;
  clocks: { [id: string]: Clock };
  papers: { [id: string]: Paper };
} {
  return {
    actions: { ...noticeAct(options), ...applicantActs(options), ...lapseAct(options) },
    clocks: { [options.clock]: hearingClock(options) },
    papers: { [options.paper]: hearingPaper(options) },
  };
}
