/** 成果台账: one line an outcome of a trip, from the day the report is handed in on, with its follow-up (dossier 2, §5). */
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { outcomeOptions, outcomeStates } from '../../shared/outcomes.ts';
import { boards, reports } from './boards.ts';

const states = [...outcomeStates, { value: 'withdrawn', label: { zh: '改报时删去', en: 'Taken out of the report' } }];

export const register = defineRegister({
  id: 'outcome-register',
  title: { zh: '出访成果台账', en: 'Outcomes of trips' },
  summary: {
    zh: '每行一项成果：落实单位、期限、进展。可以按国家、议题查找。',
    en: 'One outcome a line: who follows it up, by when, how far. Found by country and topic.',
  },
  series: 'OC',
  columns: [
    { ...column('kind', 'enum', '种类', 'Kind'), options: outcomeOptions },
    column('text', 'text', '成果', 'Outcome'),
    column('owner', 'text', '落实单位', 'Who follows it up'),
    column('due', 'date', '落实期限', 'Due'),
    { ...column('state', 'enum', '进展', 'How far'), options: states },
    column('progress', 'text', '最近进展', 'Latest progress'),
    column('followedUpOn', 'date', '最近跟进', 'Last follow-up'),
    column('doneOn', 'date', '落实日期', 'Done on'),
    column('country', 'country', '国家、地区', 'Country or region'),
    column('countries', 'country', '到访国家、地区', 'Countries and regions visited'),
    column('topics', 'text', '议题', 'Topics'),
    column('title', 'text', '团组', 'Delegation'),
    column('trip', 'text', '批件号', 'Approval'),
    { ...column('unit', 'body', '组团单位', 'Unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    column('entry', 'date', '入境', 'Entry'),
    { ...column('at6', 'enum', '6 个月时', 'At 6 months'), options: outcomeStates },
    { ...column('at12', 'enum', '12 个月时', 'At 12 months'), options: outcomeStates },
  ],
  found: ['text', 'owner', 'topics', 'countries', 'title', 'unitName'],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    {
      id: 'open',
      title: { zh: '没有落实', en: 'Not done' },
      where: { column: 'state', in: ['open', 'under-way'] },
    },
    { id: 'soon', title: { zh: '30 天内到期', en: 'Due within 30 days' }, where: { column: 'due', withinDays: 30 } },
    { id: 'done', title: { zh: '已落实', en: 'Done' }, where: { column: 'state', in: ['done'] } },
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
