/** 批件台账: one line a delegation, from its approval on (dossier 2, §0.6). Members by name and by tag: no number
 * of a person stands here. */
import { option } from '../../../../../src/language/blocks.ts';
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { categories, fundings } from '../../shared/board-words.ts';
import { rankOptions } from '../../shared/ranks.ts';
import { boards, reports } from './boards.ts';

export const register = defineRegister({
  id: 'trip-register',
  title: { zh: '因公临时出国（境）批件台账', en: 'Register of official trips' },
  summary: {
    zh: '每行一个团组：成员、国家、起止、有效期和办理情况。',
    en: 'One delegation a line: members, countries, dates, validity and where it stands.',
  },
  series: 'CF',
  columns: [
    column('trip', 'text', '批件号', 'Approval'),
    {
      ...column('kind', 'enum', '种类', 'Kind'),
      options: [
        option('own', '自组团', 'Own delegation'),
        option('joint', '双跨团组', 'Delegation of another body'),
        option('leader', '市领导出访', 'Visit of a city leader'),
      ],
    },
    { ...column('unit', 'body', '组团单位', 'Organising unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    column('title', 'text', '团组', 'Delegation'),
    { ...column('head', 'text', '团长', 'Head'), mask: 'name' },
    { ...column('members', 'text', '成员', 'Members'), mask: 'hidden', export: false, joins: true },
    { ...column('tags', 'text', '成员标记', 'Tags of the members'), mask: 'hidden', export: false },
    column('countries', 'country', '国家、地区', 'Countries and regions'),
    column('country', 'country', '首站', 'First country'),
    column('exit', 'date', '离境', 'Exit'),
    column('entry', 'date', '入境', 'Entry'),
    column('days', 'int', '天数', 'Days'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [
        option('approved', '已批准', 'Approved'),
        option('abroad', '在外', 'Abroad'),
        option('returned', '已回国', 'Returned'),
        option('closed', '已办结', 'Closed'),
        option('cancelled', '已取消', 'Cancelled'),
        option('expired', '已过期', 'Expired'),
        option('revoked', '已撤销', 'Revoked'),
      ],
    },
    column('planItem', 'text', '计划编号', 'Plan number'),
    column('capGroups', 'int', '核定团组数', 'Groups allotted'),
    { ...column('category', 'enum', '类别', 'Category'), options: categories },
    { ...column('rank', 'enum', '最高职级', 'Highest rank'), options: rankOptions },
    {
      ...column('joint', 'enum', '跨地区跨部门', 'Joint'),
      options: [
        option('no', '否', 'No'),
        option('cross-unit', '本市跨单位', 'Across units of the city'),
        option('cross-region', '跨省市、部委', 'Across provinces or ministries'),
      ],
    },
    column('size', 'int', '人数', 'Size'),
    { ...column('source', 'enum', '经费来源', 'Funding'), options: fundings },
    column('budget', 'money', '预算', 'Budget'),
    column('yuan', 'int', '预算（元）', 'Budget (yuan)'),
    column('inviter', 'text', '邀请方', 'Inviter'),
    column('headLeading', 'bool', '团长是班子成员', 'Head sits in the leading group'),
    { ...column('uncounted', 'text', '不计次数的人员', 'Not counted for'), mask: 'hidden', export: false },
    column('approvedOn', 'date', '批准', 'Approved on'),
    column('validUntil', 'date', '有效期至', 'Valid until'),
    column('month', 'text', '离境月份', 'Month of exit'),
    column('year', 'text', '离境年份', 'Year of exit'),
    column('reportDue', 'date', '报告到期', 'Report due'),
    column('disclosureDue', 'date', '公开到期', 'Disclosure due'),
    column('disclosedOn', 'date', '已公开', 'Disclosed on'),
    column('changes', 'int', '变更次数', 'Changes'),
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    { id: 'approved', title: { zh: '待出访', en: 'To travel' }, where: { column: 'state', in: ['approved'] } },
    { id: 'abroad', title: { zh: '在外', en: 'Abroad' }, where: { column: 'state', in: ['abroad'] } },
    { id: 'returned', title: { zh: '待办结', en: 'To be closed' }, where: { column: 'state', in: ['returned'] } },
    {
      id: 'expiring',
      title: { zh: '批件 30 天内到期', en: 'Approval ends within 30 days' },
      where: { column: 'validUntil', withinDays: 30 },
    },
    {
      id: 'ended',
      title: { zh: '已办结、取消、过期、撤销', en: 'Closed, cancelled, expired, revoked' },
      where: { column: 'state', in: ['closed', 'cancelled', 'expired', 'revoked'] },
    },
  ],
  boards,
  reports,
  readers: [
    { role: 'handler', body: 'outbound' },
    { role: 'dept_head', body: 'outbound' },
    { role: 'custodian', body: 'outbound' },
    { role: 'deputy_director', body: 'office' },
    { role: 'director', body: 'office' },
    { role: 'auditor' },
  ],
  filledBy: 'acts',
  retention: { years: 10, text: { zh: '保存 10 年。', en: 'Kept for 10 years.' } },
});
