/** Papers of a renewal: receipt, decision, renewal by law, refusal. Sentences only. */
import { input, ref } from '../expression.ts';
import type { Paper } from '../paper.ts';
import type { Text } from '../text.ts';
import { licensingLaw } from './gate-papers.ts';

interface PaperOptions {
  matter: Text;
  series: string;
  signedBy: Text;
}

const first = licensingLaw('五十条第一款', 'article 50(1)');
const second = licensingLaw('五十条第二款', 'article 50(2)');
const validity: NonNullable<Paper['validity']> = {
  clock: 'validity',
  label: { zh: '有效期至', en: 'Valid until' },
};

type Shared = Pick<Paper, 'layout' | 'lang' | 'number' | 'addressee' | 'signedBy' | 'fields'>;
type Papers = { [id: string]: Paper };

const asked = (matter: Text, shared: Shared): Papers => ({
  'renewal-receipt': {
    ...shared,
    kind: 'receipt',
    title: { zh: '延续申请收件回执', en: 'Receipt of the application for renewal' },
    body: [
      { zh: `今天收到您延续${matter.zh}的申请。`, en: `Today we received your application to renew: ${matter.en}.` },
      {
        zh: '原有效期的最后一天为{clock.validity.due}。在{clock.c6.due}以前（含当日）申请的，我们在届满前决定，逾期没有决定的，视为准予延续；以后申请的，可以不予延续。',
        en: 'The last valid day is {clock.validity.due}. Applied for until {clock.c6.due}, it is decided before that day, and without a decision it counts as renewed; a later application may be refused.',
      },
    ],
    parts: { lastDay: ref('clock.validity.due') },
    basis: [first, second],
  },
});

const decided = (matter: Text, shared: Shared): Papers => ({
  renewed: {
    ...shared,
    kind: 'approval',
    title: { zh: '准予延续决定书', en: 'Decision of renewal' },
    body: [{ zh: `您的${matter.zh}准予延续。`, en: `Your ${matter.en} is renewed.` }],
    parts: { facts: { zh: '取得时的条件仍然具备。', en: 'The conditions are still met.' } },
    validity,
    basis: [first],
    verifiable: true,
  },
  'renewed-by-law': {
    ...shared,
    kind: 'notice',
    title: { zh: '视为准予延续通知书', en: 'Notice of renewal by law' },
    body: [
      {
        zh: `您按期申请延续${matter.zh}，有效期届满前我们没有作出决定。依法视为准予延续。`,
        en: `You applied in time to renew (${matter.en}), and nothing was decided before the validity ended. By law it counts as renewed.`,
      },
    ],
    validity,
    basis: [second],
    verifiable: true,
  },
  'renewal-refusal': {
    ...shared,
    kind: 'refusal',
    title: { zh: '不予延续决定书', en: 'Decision not to renew' },
    body: [
      {
        zh: `您延续${matter.zh}的申请，决定不予延续。到{clock.validity.due}为止仍然有效。`,
        en: `Your application to renew (${matter.en}) is refused. It stays valid until {clock.validity.due}.`,
      },
    ],
    refusal: {
      facts: input('facts'),
      ground: input('renewalGround'),
      reasons: input('reasons'),
      remedy: 'free',
    },
    basis: [second],
    verifiable: true,
  },
});

export function renewalPapers({ matter, series, signedBy }: PaperOptions): Papers {
  const shared: Shared = {
    layout: 'letter',
    lang: 'both',
    number: { series },
    addressee: 'applicant',
    signedBy,
    fields: [{ label: { zh: '办件编号', en: 'Case number' }, value: { zh: '{case.number}', en: '{case.number}' } }],
  };
  return { ...asked(matter, shared), ...decided(matter, shared) };
}
