/** 出访报告台账: one line a report, from the day of entry on (dossier 2, §5). Counterparts stand in the reports alone. */
import { type Column, defineRegister } from '../../../../../src/language/register.ts';

const column = (key: string, type: Column['type'], zh: string, en: string): Column => ({
  key,
  type,
  label: { zh, en },
});
const status = (value: string, zh: string, en: string) => ({ value, label: { zh, en } });

export const register = defineRegister({
  id: 'report-register',
  title: { zh: '出访报告台账', en: 'Register of trip reports' },
  summary: {
    zh: '每行一份报告：期限、是否按期、偏差、成果和落实。',
    en: 'One report a line: due day, in time or late, deviations, outcomes and their follow-up.',
  },
  series: 'CB',
  columns: [
    column('trip', 'text', '批件号', 'Approval'),
    column('unit', 'body', '组团单位', 'Unit'),
    column('title', 'text', '团组', 'Delegation'),
    { ...column('head', 'text', '团长', 'Head'), mask: 'name' },
    column('countries', 'text', '国家、地区', 'Countries and regions'),
    column('entry', 'date', '入境', 'Entry'),
    column('due', 'date', '报告到期', 'Report due'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [
        status('due', '待提交', 'Due'),
        status('submitted', '已提交', 'Submitted'),
        status('returned', '已退回', 'Returned'),
        status('accepted', '已通过', 'Accepted'),
        status('withdrawn', '已撤回', 'Withdrawn'),
      ],
    },
    column('submittedOn', 'date', '提交', 'Submitted on'),
    column('acceptedOn', 'date', '通过', 'Accepted on'),
    column('report', 'text', '报告编号', 'Report'),
    column('deviations', 'text', '偏差', 'Deviations'),
    column('deviationResult', 'text', '偏差处理', 'Handling of deviations'),
    column('outcomes', 'int', '成果', 'Outcomes'),
    column('outcomesOpen', 'int', '未落实成果', 'Outcomes still open'),
    column('followedUpOn', 'date', '最近跟进', 'Last follow-up'),
    column('disclosedOn', 'date', '公开', 'Disclosed on'),
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    {
      id: 'due',
      title: { zh: '待提交、已退回', en: 'Due or returned' },
      where: { column: 'state', in: ['due', 'returned'] },
    },
    { id: 'soon', title: { zh: '7 天内到期', en: 'Due within 7 days' }, where: { column: 'due', withinDays: 7 } },
    { id: 'submitted', title: { zh: '待审核', en: 'To be checked' }, where: { column: 'state', in: ['submitted'] } },
    { id: 'accepted', title: { zh: '已通过', en: 'Accepted' }, where: { column: 'state', in: ['accepted'] } },
  ],
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
