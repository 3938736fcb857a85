/** 计划台账: one line a planned delegation, written by the acts of the annual plan (dossier 2, §0.6 and §1). */
import { option } from '../../../../../src/language/blocks.ts';
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { categories } from '../../shared/board-words.ts';
import { rankOptions } from '../../shared/ranks.ts';
import { boards, reports } from './boards.ts';

export const register = defineRegister({
  id: 'plan-register',
  title: { zh: '因公临时出国（境）计划台账', en: 'Register of the annual travel plan' },
  summary: {
    zh: '每行一个计划团组：任务、国家、月份、人数、预算和使用情况。',
    en: 'One planned delegation a line: task, countries, month, size, budget, use.',
  },
  series: 'JH',
  columns: [
    column('item', 'text', '计划编号', 'Plan number'),
    column('year', 'text', '年度', 'Year'),
    { ...column('unit', 'body', '组团单位', 'Organising unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    column('code', 'text', '单位代码', 'Code of the unit'),
    column('title', 'text', '任务', 'Task'),
    { ...column('category', 'enum', '类别', 'Category'), options: categories },
    column('countries', 'country', '国家、地区', 'Countries and regions'),
    column('country', 'country', '首站', 'First country'),
    column('month', 'text', '月份', 'Month'),
    column('from', 'date', '拟出访月首日', 'First day of the month'),
    {
      ...column('track', 'enum', '申报种类', 'Track'),
      options: [
        option('annual', '年度计划', 'Annual plan'),
        option('supplement', '增补', 'Supplement'),
        option('swap', '替换', 'Swap'),
      ],
    },
    column('size', 'int', '人数', 'Size'),
    column('days', 'int', '天数', 'Days'),
    column('budget', 'money', '预算', 'Budget'),
    column('yuan', 'int', '预算（元）', 'Budget (yuan)'),
    { ...column('rank', 'enum', '团长职级', 'Rank of the head'), options: rankOptions },
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [
        option('submitted', '已申报', 'Filed'),
        option('correcting', '待修改', 'To be corrected'),
        option('proposed', '拟列入', 'Proposed'),
        option('approved', '已批准', 'Approved'),
        option('cut', '已核减', 'Cut'),
        option('swapped-out', '已替换', 'Swapped out'),
        option('used', '已使用', 'Used'),
        option('done', '已完成', 'Done'),
        option('expired', '已过期', 'Expired'),
        option('withdrawn', '已撤回', 'Withdrawn'),
      ],
    },
    column('trip', 'text', '批件号', 'Approval'),
    column('capGroups', 'int', '核定团组数', 'Groups allotted'),
    column('capPersons', 'int', '核定人次', 'Person-times allotted'),
    column('capBudget', 'int', '核定经费（万元）', 'Money allotted (CNY 10,000)'),
    column('capYuan', 'int', '核定经费（元）', 'Money allotted (yuan)'),
    column('decision', 'text', '领导小组决定文号', 'Decision of the Leading Group'),
    column('priority', 'int', '优先级', 'Priority'),
    column('taskType', 'text', '任务性质', 'Nature of the task'),
    column('file', 'text', '办件编号', 'Case'),
    column('mergeWith', 'text', '建议合并', 'Proposed to merge with'),
    column('mergeAgreed', 'text', '同意合并', 'Agreed to merge with'),
    column('mergedWith', 'text', '已合并', 'Merged with'),
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    { id: 'open', title: { zh: '可用', en: 'Open' }, where: { column: 'state', in: ['approved'] } },
    { id: 'used', title: { zh: '已使用', en: 'Used' }, where: { column: 'state', in: ['used', 'done'] } },
    {
      id: 'gone',
      title: { zh: '核减、替换、过期、撤回', en: 'Cut, swapped, expired, withdrawn' },
      where: { column: 'state', in: ['cut', 'swapped-out', 'expired', 'withdrawn'] },
    },
  ],
  boards,
  reports,
  readers: [
    { role: 'handler', body: 'outbound' },
    { role: 'dept_head', body: 'outbound' },
    { role: 'deputy_director', body: 'office' },
    { role: 'director', body: 'office' },
    { role: 'finance', body: 'd1' },
    { role: 'auditor' },
  ],
  filledBy: 'acts',
  retention: { years: 10, text: { zh: '保存 10 年。', en: 'Kept for 10 years.' } },
});
