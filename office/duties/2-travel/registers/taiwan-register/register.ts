/** 赴台交流台账: cross-strait trips, kept apart from trips to foreign countries (dossier 2, §6). */
import { option } from '../../../../../src/language/blocks.ts';
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { boards, reports } from './boards.ts';

export const register = defineRegister({
  id: 'taiwan-register',
  title: { zh: '赴台交流台账', en: 'Register of trips to Taiwan' },
  summary: {
    zh: '每行一个赴台团组或个人；不计入出国统计。',
    en: 'One group or person a line; not counted among trips to foreign countries.',
  },
  series: 'TZ',
  columns: [
    column('referral', 'text', '转报函号', 'Referral'),
    { ...column('unit', 'body', '派出单位', 'Unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    column('title', 'text', '团组', 'Group'),
    { ...column('members', 'text', '人员', 'Members'), mask: 'hidden', export: false },
    column('size', 'int', '人次', 'Person-times'),
    column('inviter', 'text', '邀请方', 'Inviter'),
    column('exit', 'date', '出境', 'Exit'),
    column('entry', 'date', '入境', 'Entry'),
    {
      ...column('approvalKind', 'enum', '批准种类', 'Kind of approval'),
      options: [option('approval', '赴台批件', 'Approval'), option('project', '立项批复', 'Project reply')],
    },
    column('approvalNo', 'text', '批准文号', 'Approval'),
    column('approvalUntil', 'date', '批准有效期至', 'Approval until'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [
        option('referred', '已转报', 'Referred'),
        option('approved', '已批准', 'Approved'),
        option('refused', '未批准', 'Refused'),
        option('ready', '证件齐备', 'Papers ready'),
        option('abroad', '在台', 'Away'),
        option('returned', '已返回', 'Returned'),
        option('closed', '已办结', 'Closed'),
        option('cancelled', '已取消', 'Cancelled'),
      ],
    },
    column('reportDue', 'date', '报告到期', 'Report due'),
    column('disclosureDue', 'date', '公开到期', 'Disclosure due'),
    column('disclosedOn', 'date', '已公开', 'Disclosed on'),
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    {
      id: 'referred',
      title: { zh: '等台办答复', en: 'With the Taiwan affairs office' },
      where: { column: 'state', in: ['referred'] },
    },
    { id: 'returned', title: { zh: '待办结', en: 'To be closed' }, where: { column: 'state', in: ['returned'] } },
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
