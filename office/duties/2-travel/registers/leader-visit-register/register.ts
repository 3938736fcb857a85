/** 市领导出访台账: whole absences of city leaders, for the calendar and for absences that exclude each other (dossier 2, §4). */
import { option } from '../../../../../src/language/blocks.ts';
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { leaderPosts } from '../../shared/leader-posts.ts';
import { boards, reports } from './boards.ts';

export const register = defineRegister({
  id: 'leader-visit-register',
  title: { zh: '市领导出访台账', en: 'Register of city leaders’ visits' },
  summary: {
    zh: '每行一次出访：领导、起止、文号和结果。',
    en: 'One visit a line: leader, absence, numbers and result.',
  },
  series: 'LC',
  columns: [
    column('leader', 'text', '领导', 'Leader'),
    { ...column('post', 'enum', '职务', 'Office'), options: leaderPosts },
    column('exit', 'date', '离境', 'Exit'),
    column('entry', 'date', '入境', 'Entry'),
    column('days', 'int', '天数', 'Days'),
    column('year', 'text', '年份', 'Year'),
    column('countries', 'country', '国家、地区', 'Countries and regions'),
    {
      ...column('channel', 'enum', '渠道', 'Channel'),
      options: [option('party', '党委', 'Party'), option('government', '政府', 'Government')],
    },
    column('document', 'text', '报送文号', 'Request'),
    column('approval', 'text', '批复文号', 'Approval'),
    column('acting', 'text', '主持工作', 'Acting'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [
        option('planned', '报批中', 'Requested'),
        option('approved', '已批准', 'Approved'),
        option('returned', '已回国', 'Back'),
        option('reported', '已报告', 'Reported'),
        option('refused', '未批准', 'Not approved'),
        option('sent-back', '退回修改', 'Returned to be revised'),
        option('cancelled', '已取消', 'Cancelled'),
      ],
    },
    { ...column('active', 'text', '占用日期', 'Holds its days'), joins: true },
    column('agreements', 'int', '签署文件', 'Agreements'),
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    { id: 'planned', title: { zh: '报批中', en: 'Requested' }, where: { column: 'state', in: ['planned'] } },
    { id: 'approved', title: { zh: '已批准', en: 'Approved' }, where: { column: 'state', in: ['approved'] } },
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
