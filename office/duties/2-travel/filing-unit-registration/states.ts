/** States, clocks and papers after acceptance. */
import type { Clock } from '../../../../src/language/clock.ts';
import { ref } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import type { State } from '../../../../src/language/procedure.ts';
import { both, office, state } from '../shared/documents.ts';
import { guide } from '../shared/filing-unit.ts';

export const states: { readonly [id: string]: State } = {
  accepted: state(['待核对', 'Pending'], ['正在核对备案内容', 'The registration is being checked'], 'office', {
    next: ['active'],
    todo: both('您不用做什么。', 'Nothing for you to do.'),
  }),
  active: state(
    ['已生效', 'In force'],
    ['备案已生效，可以申报', 'The registration is in force; you may file'],
    'nobody',
    {
      next: ['ended'],
      todo: both(
        '执照每年更新一次；专办员变了请更新。',
        'Renew the licence once a year; tell us when the clerk changes.',
      ),
    },
  ),
  ended: state(['已停用', 'Ended'], ['备案已停用', 'The registration has ended'], 'nobody', { final: true }),
};

export const clocks: { readonly [id: string]: Clock } = {
  registerReview: {
    title: both('核对', 'Check'),
    unit: 'WD',
    length: 5,
    whose: 'office',
    kind: 'promise',
    reminders: [1],
    starts: both('受理', 'Acceptance'),
    until: both('生效，或不予备案', 'In force, or refused'),
    basis: { text: both('备案核对 5 个工作日', 'The check takes 5 working days'), mark: 'design' },
    lapse: { light: 'red', text: both('核对逾期', 'The check is late') },
  },
  licenceYear: {
    title: both('执照年度更新', 'Yearly licence'),
    unit: 'YR',
    length: 1,
    whose: 'holder',
    kind: 'promise',
    reminders: [30, 7],
    starts: both('备案生效或上次更新', 'In force, or last renewed'),
    until: both('更新执照', 'The licence is renewed'),
    basis: guide,
    lapse: { note: both('执照一年没有更新，请更新', 'The licence was not renewed for a year; renew it') },
  },
};

export const papers: { readonly [id: string]: Paper } = {
  registered: {
    title: both('备案通知', 'Notice of registration'),
    kind: 'notice',
    layout: 'letter',
    lang: 'both',
    number: { series: '武外侨函' },
    addressee: 'applicant',
    signedBy: office,
    body: [
      both(
        '{form.name}的备案（{form.purpose}）今天生效，可以直接申报。',
        'The registration of {form.name} ({form.purpose}) is in force from today; you may file directly.',
      ),
      both(
        '执照每年更新一次；专办员变了，请在系统里更新。',
        'Renew the licence once a year, and tell us when the clerk changes.',
      ),
    ],
    fields: [
      { label: both('办件编号', 'Case number'), value: both('{case.number}', '{case.number}') },
      { label: both('统一社会信用代码', 'Credit code'), value: ref('form.uscc') },
    ],
    basis: [guide],
  },
};
