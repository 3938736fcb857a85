/** 出访报告台账: one line a report, from the day of entry on (dossier 2, §5). Counterparts stand in the reports alone. */
import { type Column, defineRegister } from '../../../../../src/language/register.ts';
import { boards, reports } from './boards.ts';

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
    { ...column('unit', 'body', '组团单位', 'Unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    column('title', 'text', '团组', 'Delegation'),
    { ...column('head', 'text', '团长', 'Head'), mask: 'name' },
    column('countries', 'country', '国家、地区', 'Countries and regions'),
    column('entry', 'date', '入境', 'Entry'),
    column('due', 'date', '报告到期', 'Report due'),
    column('reviseDue', 'date', '修改到期', 'Mending due'),
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
    column('onTime', 'bool', '按期', 'On time'),
    column('acceptedOn', 'date', '通过', 'Accepted on'),
    column('report', 'text', '报告编号', 'Report'),
    column('deviations', 'text', '偏差', 'Deviations'),
    column('daysFound', 'int', '天数偏差', 'Days differ'),
    column('countryFound', 'int', '国家偏差', 'Country differs'),
    column('memberFound', 'int', '人员偏差', 'Members differ'),
    column('meetingFound', 'int', '公务活动偏差', 'Meetings differ'),
    column('costFound', 'int', '费用偏差', 'Cost differs'),
    {
      ...column('deviationResult', 'enum', '偏差处理', 'Handling of deviations'),
      options: [
        status('explained', '说明成立', 'Explained'),
        status('rectified', '已改正', 'Rectified'),
        status('transferred', '移送纪检监察机关', 'Transferred to the discipline inspection'),
      ],
    },
    column('approvedYuan', 'int', '批准费用（元）', 'Approved cost (yuan)'),
    column('spentYuan', 'int', '实际费用（元）', 'Actual cost (yuan)'),
    column('outcomes', 'int', '成果', 'Outcomes'),
    column('outcomesOpen', 'int', '未落实成果', 'Outcomes still open'),
    column('agreement', 'int', '协议', 'Agreements'),
    column('project', 'int', '项目', 'Projects'),
    column('exchange', 'int', '交流安排', 'Exchanges'),
    column('invitation', 'int', '来访邀请', 'Visits invited'),
    column('information', 'int', '考察所得', 'What was learned'),
    column('other', 'int', '其他成果', 'Other outcomes'),
    column('openAt6', 'int', '6 个月未落实', 'Open at 6 months'),
    column('openAt12', 'int', '12 个月未落实', 'Open at 12 months'),
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
