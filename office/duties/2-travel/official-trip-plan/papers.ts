/** Papers of the plan: receipt, corrections, the notice of what is approved, the notice of a cut. */
import { type Expr, field, input, ref } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import type { Text } from '../../../../src/language/text.ts';
import { planItem } from './form.ts';
import { both, frugality, funds, rules2013 } from './law.ts';

const office: Text = both('武汉市外事侨务办公室', 'Wuhan Foreign and Overseas Chinese Affairs Office');
const line = (zh: string, en: string, value: Text | Expr) => ({ label: both(zh, en), value });
const subject = [
  line('办件编号', 'Case number', both('{case.number}', '{case.number}')),
  line('组团单位', 'Organising unit', field('unitName')),
  line('任务', 'Task', field('title')),
  line('年度', 'Year', field('year')),
];
const countries: Expr = { rule: 'plan-countries', with: { countries: field('countries') }, take: 'codes' };
const letter = {
  layout: 'letter',
  lang: 'both',
  addressee: 'applicant',
  signedBy: office,
  number: { series: '武外侨函' },
} as const;

export const papers: { readonly [id: string]: Paper } = {
  receipt: {
    ...letter,
    kind: 'receipt',
    title: both('收件回执', 'Receipt'),
    body: [
      both(
        '今天收到“{form.title}”的出访计划，{clock.allotment.due}以前提出分配建议。',
        'Today we received the plan item {form.title}; its allotment is proposed by {clock.allotment.due}.',
      ),
    ],
    fields: subject,
    parts: { lastDay: ref('clock.allotment.due') },
    basis: [rules2013],
  },
  correction: {
    ...letter,
    kind: 'correction',
    title: both('修改通知', 'Notice of correction'),
    body: [
      both(
        '“{form.title}”须作下列修改，请在{clock.correction.due}以前重新提交。',
        '{form.title} has to be mended as follows; file it again by {clock.correction.due}.',
      ),
    ],
    parts: { items: input('reasons'), lastDay: ref('clock.correction.due') },
    fields: subject,
    basis: [rules2013],
  },
  'quota-letter': {
    ...letter,
    kind: 'notice',
    title: both('因公临时出国（境）计划通知', 'Notice of an approved plan item'),
    body: [
      both(
        '“{form.title}”已列入{form.year}年度因公临时出国（境）计划，领导小组决定文号{input.decisionNumber}。',
        '{form.title} is in the plan of {form.year} by decision {input.decisionNumber} of the Leading Group.',
      ),
      both(
        '12 月 31 日以前使用；没有使用的，过期。团组总数不变，需要调整的申报替换。',
        'Use it by 31 December; unused, it expires. The number of groups stays; ask for a swap to change it.',
      ),
    ],
    fields: [
      ...subject,
      line('计划编号', 'Plan number', planItem),
      line('国家、地区', 'Countries and regions', countries),
      line('人数', 'Size', field('size')),
      line('天数', 'Days', field('days')),
      line('本项预算', 'Budget of the item', field('budget')),
      line('单位核定团组数', 'Groups allotted to the unit', ref('last.allot.capGroups')),
      line('单位核定人次', 'Person-times allotted', ref('last.allot.capPersons')),
      line('单位核定经费（万元）', 'Money allotted (CNY 10,000)', ref('last.allot.capBudget')),
    ],
    basis: [rules2013, frugality],
  },
  'cut-letter': {
    ...letter,
    kind: 'refusal',
    title: both('计划核减通知', 'Notice of a cut'),
    body: [
      both(
        '“{form.title}”没有列入{form.year}年度计划，领导小组决定文号{input.decisionNumber}。',
        '{form.title} is not in the plan of {form.year}, by decision {input.decisionNumber} of the Leading Group.',
      ),
      both(
        '有新事实的，单位负责人可以在{clock.reargue.due}以前再陈述一次，办领导 10 个工作日内答复。',
        'With new facts the leader of the unit may argue once more by {clock.reargue.due}; the office answers within 10 working days.',
      ),
    ],
    fields: subject,
    refusal: { facts: input('facts'), ground: input('ground'), reasons: input('reasons'), remedy: 'none' },
    basis: [rules2013, funds],
  },
};
