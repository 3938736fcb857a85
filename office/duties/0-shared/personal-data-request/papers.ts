/** Papers: receipt, notice of completion, answer, refusal with complaint and suit. */
import { type Expr, input, ref } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import type { Text } from '../../../../src/language/text.ts';
import { pipl, signs } from './law.ts';

const line = (zh: string, en: string, value: Text | Expr) => ({ label: { zh, en }, value });
const rows = [
  line('办件编号', 'Case number', { zh: '{case.number}', en: '{case.number}' }),
  line('申请人', 'Applicant', ref('form.name')),
  line('请求', 'Request', ref('form.kind')),
];
const letter = {
  layout: 'letter',
  lang: 'both',
  number: { series: '武外侨函' },
  addressee: 'applicant',
  signedBy: signs,
} as const;
const said = (zh: string, en: string, value: Text) => ({ heading: { zh, en }, paragraphs: [value] });
const last = (path: string): Text => ({ zh: `{last.${path}}`, en: `{last.${path}}` });

/** What was done, in the words of the act that closed the request. */
const done = (id: string, zh: string, en: string): Paper => ({
  ...letter,
  kind: 'letter',
  title: { zh: '个人信息请求答复书', en: 'Answer to a request about one’s data' },
  basis: [pipl('四十五条至第四十八条、第五十条', 'articles 45–48 and 50')],
  body: [{ zh, en }],
  sections: [said('答复', 'Answer', last(`${id}.answer`))],
  fields: [...rows, line('提出日期', 'Asked on', ref('on.request'))],
});

export const papers: { readonly [id: string]: Paper } = {
  receipt: {
    ...letter,
    kind: 'receipt',
    title: { zh: '收件回执', en: 'Receipt' },
    basis: [pipl('五十条', 'article 50')],
    body: [
      {
        zh: '今天收到您关于个人信息的请求。最晚{clock.answer15.due}答复；身份看不清楚的，只会请您补充一次。',
        en: 'Today we received your request about your personal data. We answer by {clock.answer15.due}; if your identity is not clear we ask once.',
      },
    ],
    parts: { lastDay: ref('clock.answer15.due') },
    fields: rows,
  },
  completion: {
    ...letter,
    kind: 'correction',
    title: { zh: '补正通知书', en: 'Notice of completion' },
    basis: [pipl('五十条', 'article 50')],
    body: [
      {
        zh: '要确认您的身份，还缺下列材料，这里一次说全。请在收到本通知之日起{setting.case.correctionDays}日内补齐（今天收到的，最后一天为{clock.c3.due}）。补齐后重新计算答复期限。',
        en: 'To be sure of your identity we still need the following; this is the full list. Complete it within {setting.case.correctionDays} days of receiving this notice (received today: until {clock.c3.due}). Our time then runs afresh.',
      },
    ],
    parts: { items: input('items'), lastDay: ref('clock.c3.due') },
    fields: rows,
  },
  answer: done(
    'answer',
    '您关于个人信息的请求，答复如下；涉及他人的信息已经隐去。',
    'This is our answer to your request; what concerns other people has been masked.',
  ),
  corrected: done(
    'correct',
    '您请求更正的信息已经核实并更正。原来的内容留有记录，不再使用。',
    'The data were verified and corrected. The earlier content is on record and no longer used.',
  ),
  'erasure-done': done(
    'erase',
    '您请求删除的信息已经删除。办理过程的骨架和校验值依法保留，其中没有您的信息。',
    'The data were erased. The skeleton of the record and its check values remain by law; they hold nothing about you.',
  ),
  refusal: {
    ...letter,
    kind: 'refusal',
    title: { zh: '个人信息请求不予办理决定书', en: 'Decision refusing a request about one’s data' },
    basis: [pipl('四十七条第二款、第五十条第二款', 'articles 47(2) and 50(2)')],
    body: [
      {
        zh: '您关于个人信息的请求，经审查并经法制审核，决定不予办理（{last.propose-refusal.extent}）。',
        en: 'After examining your request, and with the consent of the legality reviewer, it is refused ({last.propose-refusal.extent}).',
      },
      {
        zh: '也可以向履行个人信息保护职责的部门投诉、举报，或者依法向人民法院起诉。',
        en: 'You may also complain to the authority for personal information protection, or go to court.',
      },
    ],
    sections: [said('改为这样做', 'What we do instead', last('propose-refusal.instead'))],
    fields: rows,
    refusal: {
      facts: ref('last.propose-refusal.facts'),
      ground: ref('last.propose-refusal.refusalGround'),
      reasons: ref('last.propose-refusal.reasons'),
      remedy: 'free',
    },
  },
};
