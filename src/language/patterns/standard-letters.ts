/**
 * Standard letters that any procedure may issue after acceptance (dossier 0 §1.2, §4, §6): extension, pause, resume, approval,
 * refusal, transfer, proof of delivery, in both languages, with the fields that ask for what they are obliged to tell. Receipt,
 * correction, acceptance and non-acceptance come with the common gate, the notice of the right to be heard with `hearing`.
 */
import { type Expr, input, ref } from '../expression.ts';
import type { Field } from '../field.ts';
import type { Paper, Words } from '../paper.ts';
import type { Basis, Text } from '../text.ts';
import { licensingLaw } from './gate-papers.ts';

export interface LetterOptions {
  /** Title of the procedure inside a sentence. */
  matter: Text;
  /** Series that numbers them. */
  series: string;
  signedBy: Text;
  /** Clock whose last day the letters tell. */
  clock: string;
  /** Ground of the decision itself, printed on approval and refusal. */
  basis: readonly Basis[];
  /** Body whose act a refusal is; default the office. */
  decidedBy?: Expr;
  /** Reasons of a refusal, where they are not simply the input's. */
  refusalReasons?: Words;
}

export type LetterName = 'extension' | 'pause' | 'resume' | 'approval' | 'refusal' | 'transfer' | 'delivery';
export type Letters = { readonly [name in LetterName]: Paper };

const long = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'longtext',
  min: 4,
  max: 4000,
  label: { zh, en },
});
const short = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'text',
  max: 200,
  label: { zh, en },
});

const facts = long('facts', '事实', 'Facts');
const reasons = long('reasons', '理由', 'Reasons');

/** What the act that issues the letter asks for. A refusal also asks for `refusalGround`, a choice of the procedure's own. */
export const letterInputs: { readonly [name in LetterName]: readonly Field[] } = {
  extension: [reasons],
  pause: [
    reasons,
    {
      key: 'expectedDays',
      type: 'int',
      min: 1,
      max: 365,
      label: { zh: '预计几个工作日', en: 'Expected working days' },
    },
  ],
  resume: [reasons],
  approval: [facts],
  refusal: [facts, reasons],
  transfer: [
    reasons,
    short('competentBody', '移送给谁', 'Transferred to'),
    long('transferred', '移送的材料', 'Papers'),
  ],
  delivery: [
    long('delivered', '送达的文书', 'Papers delivered'),
    short('recipient', '受送达人', 'Received by'),
    short('way', '送达方式', 'Way of delivery'),
    { key: 'deliveredOn', type: 'date', initial: '{today}', label: { zh: '送达日', en: 'Delivered on' } },
  ],
};

const row = (zh: string, en: string, value: Text | Expr) => ({ label: { zh, en }, value });
const caseRows = [
  row('办件编号', 'Case number', { zh: '{case.number}', en: '{case.number}' }),
  row('申请人', 'Applicant', ref('form.name')),
];

type Shared = Pick<Paper, 'layout' | 'lang' | 'number' | 'addressee' | 'signedBy' | 'fields'>;

/** Letters about the time that is left. */
function timeLetters({ matter, clock }: LetterOptions, shared: Shared) {
  const lastDay = ref(`clock.${clock}.due`);
  const due = `{clock.${clock}.due}`;
  return {
    extension: {
      ...shared,
      kind: 'extension',
      title: { zh: '延长办理期限告知书', en: 'Notice of extension' },
      body: [
        {
          zh: `您的“${matter.zh}”申请，不能在原期限内作出决定。经本机关负责人批准，期限延长，新的最后一天为${due}。`,
          en: `We cannot decide your application (${matter.en}) within the original time. The head of this body has approved an extension. The new last day is ${due}.`,
        },
        { zh: '您不用做什么。', en: 'Nothing for you to do.' },
      ],
      parts: { reasons: input('reasons'), lastDay },
      basis: [licensingLaw('四十二条第一款', 'article 42(1)')],
    },
    pause: {
      ...shared,
      kind: 'pause',
      title: { zh: '期限中止告知书', en: 'Notice of suspension' },
      body: [
        {
          zh: `您的“${matter.zh}”申请，从今天起暂停计时，预计{input.expectedDays}个工作日。这段时间不计入办理期限；恢复后从次日接着计算，并告诉您新的最后一天。`,
          en: `The time of your application (${matter.en}) stops today, for about {input.expectedDays} working days. They do not count; the time goes on from the day after, and we tell you the new last day.`,
        },
        {
          zh: '您不用做什么；需要您补充时，我们会联系您。',
          en: 'Nothing for you to do; we contact you if we need anything.',
        },
      ],
      parts: {
        reasons: input('reasons'),
        expected: { zh: '{input.expectedDays}个工作日', en: '{input.expectedDays} working days' },
      },
      basis: [licensingLaw('四十五条', 'article 45')],
    },
    resume: {
      ...shared,
      kind: 'resume',
      title: { zh: '期限恢复告知书', en: 'Notice of resumption' },
      body: [
        {
          zh: `您的“${matter.zh}”申请，暂停计时的原因已经消除，从明天起接着计算，新的最后一天为${due}。`,
          en: `The cause for which the time of your application (${matter.en}) stood still is gone. It goes on from tomorrow; the new last day is ${due}.`,
        },
      ],
      parts: { reasons: input('reasons'), lastDay },
      basis: [licensingLaw('四十五条', 'article 45')],
    },
  } satisfies Partial<Letters>;
}

/** Letters that decide. */
function decisionLetters({ matter, basis, decidedBy, refusalReasons }: LetterOptions, shared: Shared) {
  return {
    approval: {
      ...shared,
      kind: 'approval',
      title: { zh: '准予决定书', en: 'Decision of approval' },
      body: [
        {
          zh: `您的“${matter.zh}”申请，经审查符合规定条件，决定准予。`,
          en: `Your application (${matter.en}) has been examined and meets the conditions. It is granted.`,
        },
        {
          zh: '证件和决定书从作出决定之日起10个工作日内送达。',
          en: 'The papers reach you within 10 working days of the decision.',
        },
      ],
      parts: { facts: input('facts') },
      basis: [...basis, licensingLaw('三十八条第一款、第四十四条', 'articles 38(1) and 44')],
      verifiable: true,
    },
    refusal: {
      ...shared,
      kind: 'refusal',
      title: { zh: '不予批准决定书', en: 'Decision of refusal' },
      body: [
        {
          zh: `您的“${matter.zh}”申请，经审查并听取您的陈述申辩，决定不予批准。`,
          en: `After examining your application (${matter.en}), and after you could be heard, it is refused.`,
        },
      ],
      refusal: {
        facts: input('facts'),
        ground: input('refusalGround'),
        reasons: refusalReasons ?? input('reasons'),
        remedy: 'free',
        ...(decidedBy === undefined ? {} : { decidedBy }),
      },
      basis: [...basis, licensingLaw('三十八条第二款', 'article 38(2)')],
      verifiable: true,
    },
  } satisfies Partial<Letters>;
}

const civilProcedure = (article: string, en: string): Basis => ({
  text: {
    zh: `《中华人民共和国民事诉讼法》第${article}（送达参照适用）`,
    en: `Civil Procedure Law 《中华人民共和国民事诉讼法》, ${en} (service, applied by reference)`,
  },
  mark: 'law',
});

/** Letters that hand something on. */
function handingLetters({ matter }: LetterOptions, shared: Shared) {
  return {
    transfer: {
      ...shared,
      kind: 'transfer',
      title: { zh: '移送告知书', en: 'Notice of transfer' },
      body: [
        {
          zh: `您的“${matter.zh}”申请不由本办办理，今天移送给{input.competentBody}。以后的进展请向{input.competentBody}了解。`,
          en: `Your application (${matter.en}) is not ours to handle. Today it goes to: {input.competentBody}. Please ask there how it goes on.`,
        },
      ],
      parts: { items: input('transferred'), reasons: input('reasons'), competentBody: input('competentBody') },
      basis: [
        {
          text: {
            zh: '共用规则：不属于本办职权的，移送有权机关并告知申请人',
            en: 'Shared rule: what is outside our competence is transferred, and the applicant is told',
          },
          mark: 'design',
        },
      ],
    },
    delivery: {
      ...shared,
      kind: 'delivery',
      title: { zh: '送达回证', en: 'Proof of delivery' },
      body: [
        {
          zh: '下列文书于{input.deliveredOn}送达。',
          en: 'The papers below were delivered on {input.deliveredOn}.',
        },
      ],
      parts: { items: input('delivered'), recipient: input('recipient'), way: input('way') },
      fields: [
        ...(shared.fields ?? []),
        row('受送达人', 'Received by', input('recipient')),
        row('送达方式', 'Way of delivery', input('way')),
        row('送达日期', 'Delivered on', input('deliveredOn')),
        row('受送达人签名', 'Signature of the recipient', { zh: '＿＿＿＿＿＿＿＿', en: '________________' }),
      ],
      basis: [civilProcedure('八十七条', 'article 87')],
    },
  } satisfies Partial<Letters>;
}

/** @returns the letters by name, to spread into a definition or to take one by one. */
export function standardLetters(options: LetterOptions): Letters {
  const { series, signedBy } = options;
  const shared: Shared = {
    layout: 'letter',
    lang: 'both',
    number: { series },
    addressee: 'applicant',
    signedBy,
    fields: caseRows,
  };
  return { ...timeLetters(options, shared), ...decisionLetters(options, shared), ...handingLetters(options, shared) };
}
