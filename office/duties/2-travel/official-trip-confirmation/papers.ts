/** Papers: reply to the organiser, the confirmation, the letter to another body, the refusal. */
import { field, input, ref } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import { both, caseLine, letter, line, office, opinions2013, regulations2000 } from '../shared/reporting.ts';
import { codes, days, lines } from './facts.ts';

const subject = [
  caseLine,
  line('组团单位', 'Organiser', field('organiser')),
  line('来函', 'Letter', field('letterNo')),
];
const basis = [regulations2000, opinions2013];
const persons = { heading: both('本单位人员', 'Own members'), each: lines };
const refusal = {
  facts: input('facts'),
  ground: input('declineGround'),
  reasons: input('reasons'),
  remedy: 'none',
} as const;

export const papers: { readonly [id: string]: Paper } = {
  consent: {
    ...letter,
    kind: 'letter',
    addressee: both('组团单位', 'The organiser'),
    title: both('复函', 'Reply'),
    body: [
      both(
        '{form.organiser}：{form.letterNo}收悉，原则同意下列人员参加“{form.title}”。请寄任务通知书，写明文号、国家、天数和人员；收到后另行确认。',
        'To {form.organiser}: your letter {form.letterNo} is received. We agree in principle that the persons below take part in {form.title}. Please send the task notice with number, countries, days and names; the confirmation follows then.',
      ),
    ],
    sections: [persons],
    fields: subject,
    basis,
  },
  confirmation: {
    kind: 'certificate',
    layout: 'certificate',
    lang: 'both',
    number: { taken: 'trip' },
    addressee: 'applicant',
    signedBy: office,
    verifiable: true,
    title: both('因公临时出国（境）任务确认件', 'Confirmation of an official trip'),
    body: [
      both(
        '确认下列人员参加{form.organiser}所组“{form.title}”。凭本件和任务通知书副本办理护照；护照不以组团单位名义颁发。',
        'The persons below take part in {form.title} of {form.organiser}. Passports are applied for with this paper and a copy of the notice, not in the organiser’s name.',
      ),
    ],
    sections: [persons],
    fields: [
      line('组团单位', 'Organiser', field('organiser')),
      line('任务通知书', 'Task notice', ref('last.receive-notice.noticeNo')),
      line('国家、地区', 'Countries and regions', codes),
      line('离境', 'Exit', field('exitDate')),
      line('入境', 'Entry', field('entryDate')),
      line('在外天数', 'Days abroad', days),
      line('费用承担', 'Who pays', field('bearer')),
    ],
    validity: {
      clock: 'validity',
      label: both('有效期至', 'Valid until'),
      note: both('与任务通知书相同。', 'As the task notice.'),
    },
    basis,
  },
  consultation: {
    ...letter,
    kind: 'letter',
    number: { series: '武外侨征' },
    addressee: both('被征求意见的机关', 'The body consulted'),
    title: both('征求意见函', 'Consultation letter'),
    body: [
      both(
        '{form.consulted}：我市{form.organiser}拟组“{form.title}”出访，拟邀请贵方下列人员参加，请函复意见。',
        'To {form.consulted}: {form.organiser} of our city plans the delegation {form.title} and would like the persons below to take part. Please reply in writing.',
      ),
    ],
    sections: [{ heading: both('拟邀请人员', 'Persons'), each: lines }],
    fields: [
      caseLine,
      line('国家、地区', 'Countries and regions', codes),
      line('离境', 'Exit', field('exitDate')),
      line('入境', 'Entry', field('entryDate')),
    ],
    basis,
  },
  refusal: {
    ...letter,
    kind: 'refusal',
    title: both('不同意参团通知', 'Refusal to take part'),
    body: [both('经研究，不同意参加“{form.title}”。', 'After consideration, taking part in {form.title} is declined.')],
    fields: subject,
    refusal,
    basis,
  },
};
