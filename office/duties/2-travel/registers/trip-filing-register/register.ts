/** 出访申报台账: one line a filing, whatever came of it (dossier 2, §2, reports). The trips themselves stand in their own register. */
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { categories, option } from '../../shared/board-words.ts';
import { refusalGrounds } from '../../shared/trip-grounds.ts';
import { boards, reports } from './boards.ts';

export const register = defineRegister({
  id: 'trip-filing-register',
  title: { zh: '出访任务申报台账', en: 'Register of filings of trips' },
  summary: {
    zh: '每行一次申报：单位、类别、结果和依据。',
    en: 'One filing a line: unit, category, outcome and ground.',
  },
  series: 'CS',
  columns: [
    { ...column('unit', 'body', '组团单位', 'Organising unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    column('title', 'text', '团组', 'Delegation'),
    { ...column('category', 'enum', '类别', 'Category'), options: categories },
    {
      ...column('joint', 'enum', '跨地区跨部门', 'Joint'),
      options: [
        option('no', '否', 'No'),
        option('cross-unit', '本市跨单位', 'Across units of the city'),
        option('cross-region', '跨省市、部委', 'Across provinces or ministries'),
      ],
    },
    column('exit', 'date', '拟离境', 'Exit planned'),
    column('entry', 'date', '拟入境', 'Entry planned'),
    {
      ...column('conflict', 'enum', '人员冲突', 'Conflict of members'),
      options: [
        option('both', '同时在两团，且超次数', 'Two trips at once, and too often'),
        option('elsewhere', '同名人员同时在另一团', 'One name in another trip on the same days'),
        option('frequency', '超出出访次数', 'Too often'),
        option('none', '没有', 'None'),
      ],
    },
    column('filedOn', 'date', '申报', 'Filed'),
    column('decidedOn', 'date', '结果日期', 'Decided'),
    {
      ...column('outcome', 'enum', '结果', 'Outcome'),
      options: [
        option('open', '在办', 'In hand'),
        option('approved', '已批准', 'Approved'),
        option('refused', '不予批准', 'Refused'),
        option('not-accepted', '不予受理', 'Not accepted'),
        option('withdrawn', '已撤回', 'Withdrawn'),
        option('lapsed', '逾期未补正', 'Closed, not corrected'),
      ],
    },
    { ...column('ground', 'enum', '依据', 'Ground'), options: refusalGrounds },
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    { id: 'open', title: { zh: '在办', en: 'In hand' }, where: { column: 'outcome', in: ['open'] } },
    {
      id: 'refused',
      title: { zh: '没有批准', en: 'Refused' },
      where: { column: 'outcome', in: ['refused', 'not-accepted'] },
    },
  ],
  boards,
  reports,
  readers: [
    { role: 'handler', body: 'outbound' },
    { role: 'dept_head', body: 'outbound' },
    { role: 'deputy_director', body: 'office' },
    { role: 'director', body: 'office' },
    { role: 'auditor' },
  ],
  filledBy: 'acts',
  retention: { years: 10, text: { zh: '保存 10 年。', en: 'Kept for 10 years.' } },
});
