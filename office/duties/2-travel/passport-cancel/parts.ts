/** Form, states, clocks and papers of a cancellation. */
import { choice, option } from '../../../../src/language/blocks.ts';
import type { Clock } from '../../../../src/language/clock.ts';
import { type Expr, field, ref, today } from '../../../../src/language/expression.ts';
import type { Material, Section } from '../../../../src/language/field.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import type { State } from '../../../../src/language/procedure.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import type { Text } from '../../../../src/language/text.ts';
import { kinds } from '../shared/document-fields.ts';
import {
  both,
  check,
  day,
  design,
  inRegister,
  mfaGuide,
  office,
  onServer,
  passportLaw,
  state,
  text,
} from '../shared/documents.ts';

export const form: readonly Section[] = [
  {
    id: 'document',
    title: both('证照', 'Document'),
    fields: [
      text('document', '证照号', 'Number', {
        max: 20,
        mask: 'document',
        purpose: both('用来找到台账里的证照。', 'To find the document in the register.'),
      }),
      choice('kind', both('种类', 'Kind'), kinds),
      text('holder', '持照人', 'Holder', { max: 60, mask: 'name' }),
      text('unitName', '单位名称', 'Name of the unit', { required: false }),
      choice('trigger', both('注销事由', 'Ground'), [
        option('expired', '过期', 'Expired'),
        option('replaced', '已换发', 'Replaced'),
        option('left', '离职、退休或去世', 'Holder left, retired or died'),
        option('class', '种类改变', 'Class changed'),
        option('damaged', '损毁', 'Damaged'),
        option('void', '已宣布作废', 'Declared void'),
        option('nationality', '丧失国籍', 'Nationality lost'),
      ]),
      day('triggerOn', '事由日期', 'Since', {
        hint: both('如过期日、换发日、离职日', 'Such as the day of expiry, renewal, leaving'),
      }),
      { key: 'present', type: 'bool', label: both('证照在手', 'The document is here') },
    ],
    materials: ['notice', 'picture'],
  },
];

const holder = inRegister(field('document'), 'holder');
const kind = inRegister(field('document'), 'kind');
export const formChecks: readonly Check[] = [
  check(
    'cancel.since',
    'triggerOn',
    { le: [field('triggerOn'), today] },
    ['事由日期晚于今天', '事由发生后再列入。'],
    ['The ground lies in the future', 'List it when it has come about.'],
  ),
  check(
    'cancel.holder',
    'holder',
    onServer(holder, { eq: [holder, field('holder')] }),
    ['台账里这本证照的持照人不是此人', '核对号码和姓名。'],
    ['The register names another holder', 'Check number and name.'],
  ),
  check(
    'cancel.kind',
    'kind',
    onServer(kind, { eq: [kind, field('kind')] }),
    ['台账里这本证照不是这个种类', '照台账选择。'],
    ['The register has another kind for it', 'Choose the kind of the register.'],
  ),
];

export const materials: readonly Material[] = [
  {
    key: 'notice',
    title: both('离职、退休通知或死亡证明', 'Notice of leaving or retirement, or death certificate'),
    form: 'copy',
    required: { in: [field('trigger'), ['left']] },
    from: 'office',
  },
  {
    key: 'picture',
    title: both('注销页照片', 'Photograph of the cancelled page'),
    form: 'copy',
    required: false,
    from: 'office',
  },
];

const waiting = both('不用做什么。', 'Nothing for you to do.');
export const states: { readonly [id: string]: State } = {
  proposed: state(['待列入', 'Proposed'], ['核对事由', 'The ground is checked'], 'office', {
    next: ['listed', 'cancelled'],
  }),
  listed: state(['已列入', 'Listed'], ['等处长批准', 'Waits for approval'], 'office', {
    next: ['approved-cancel', 'cancelled'],
    todo: waiting,
  }),
  'approved-cancel': state(['已批准', 'Approved'], ['等两人注销', 'Two people cancel it'], 'office', {
    next: ['half-cancelled', 'cancelled'],
  }),
  'half-cancelled': state(
    ['待第二人签字', 'Second signature'],
    ['等第二人签字', 'Waits for the second signature'],
    'office',
    { next: ['cancelled'] },
  ),
  cancelled: state(['已注销', 'Cancelled'], ['已注销，等销毁', 'Cancelled, to be destroyed'], 'office', {
    next: ['half-destroyed', 'destroyed'],
  }),
  kept: state(['留存', 'Kept'], ['已注销，由本办留存', 'Cancelled and kept by the office'], 'nobody', { final: true }),
  'half-destroyed': state(
    ['销毁待第二人签字', 'Second signature'],
    ['等第二人签字', 'Waits for the second signature'],
    'office',
    { next: ['destroyed'] },
  ),
  destroyed: state(['已销毁', 'Destroyed'], ['已由两人销毁', 'Destroyed by two people'], 'nobody', { final: true }),
  'struck-off': state(
    ['台账已注销', 'Struck off'],
    ['证照不在手，台账已注销', 'The document is missing; the register is closed'],
    'nobody',
    { final: true },
  ),
  withdrawn: state(['不注销', 'Not cancelled'], ['没有注销', 'It was not cancelled'], 'nobody', {
    final: true,
    unmet: true,
  }),
};

const red: Clock['lapse'] = { light: 'red', text: both('逾期未注销', 'Not cancelled in time') };
const clock = (title: Text, unit: Clock['unit'], length: number, starts: Text, basis: Clock['basis']): Clock => ({
  title,
  unit,
  length,
  whose: 'office',
  kind: 'promise',
  reminders: length > 1 ? [2] : [],
  starts,
  until: both('两人注销', 'Cancelled by two people'),
  basis,
  lapse: red,
});
export const clocks: { readonly [id: string]: Clock } = {
  unitReports: {
    ...clock(
      both('单位报告', 'Report of the unit'),
      'WD',
      10,
      both('离职、退休或去世', 'Leaving, retirement or death'),
      design,
    ),
    whose: 'other',
    until: both('单位报告并交回证照', 'The unit reports and hands the document in'),
  },
  expired30: clock(both('过期证照注销', 'Expired document'), 'CD', 30, both('过期', 'Expiry'), design),
  arrived10: clock(both('证照交到后注销', 'After it was handed in'), 'WD', 10, both('列入', 'Listed'), design),
  // The same day as the new book: VAL of one day ends on the day itself.
  sameDay: {
    ...clock(both('换发当天注销', 'Same day as the new one'), 'VAL', 1, both('列入', 'Listed'), mfaGuide),
    per: 'day',
  },
};

const row = (zh: string, en: string, value: Text | Expr) => ({ label: both(zh, en), value });
const rows = [
  row('编号', 'Case number', both('{case.number}', '{case.number}')),
  row('证照号', 'Number', ref('form.document')),
  row('种类', 'Kind', ref('form.kind')),
  row('持照人', 'Holder', ref('form.holder')),
  row('注销事由', 'Ground', ref('form.trigger')),
];
const paper = {
  kind: 'letter',
  layout: 'letter',
  lang: 'both',
  number: { series: '武外侨函' },
  addressee: both('出国（境）管理处', 'Travel and Documents Division'),
  signedBy: office,
  basis: [passportLaw('十一条、第十六条', 'articles 11 and 16'), mfaGuide],
} as const;
export const papers: { readonly [id: string]: Paper } = {
  list: {
    ...paper,
    title: both('证照注销清单', 'List of cancelled documents'),
    body: [
      both(
        '下列证照经批准，由两人注销，不得再用。',
        'The document below was cancelled by two people after approval; it may not be used again.',
      ),
    ],
    fields: [
      ...rows,
      row('方式', 'Method', ref('last.cancel-first.method')),
      row('批次', 'Batch', ref('last.list.batch')),
    ],
  },
  destruction: {
    ...paper,
    title: both('证照销毁记录', 'Record of destruction'),
    body: [
      both('下列已注销证照，由两人一同销毁。', 'The cancelled document below was destroyed by two people together.'),
    ],
    fields: [
      ...rows,
      row('方式', 'Method', ref('last.destroy-first.method')),
      row('批次', 'Batch', ref('last.destroy-first.batch')),
      row('第一人', 'First person', ref('input.firstName')),
      row('第二人', 'Second person', ref('input.secondName')),
    ],
  },
};
