/** 评价台账: one line a rating, without the rater; the bad ones with status and days. */
import { aspects, grades } from '../../../../../src/language/rating-words.ts';
import { type Column, defineRegister } from '../../../../../src/language/register.ts';

const day = (key: string, zh: string, en: string): Column => ({ key, type: 'date', label: { zh, en } });
const text = (key: string, zh: string, en: string): Column => ({ key, type: 'text', label: { zh, en } });
const status = (value: string, zh: string, en: string) => ({ value, label: { zh, en } });
const open = ['bad-open', 'bad-verifying', 'disputed', 'bad-rectified'];

export const register = defineRegister({
  id: 'rating-ledger',
  title: { zh: '好差评台账', en: 'Rating ledger' },
  summary: {
    zh: '每条评价一行，不含评价人；差评写明进度。',
    en: 'One line a rating, without the rater; bad ones with their progress.',
  },
  series: 'HP',
  columns: [
    { key: 'caseNumber', type: 'case', label: { zh: '编号', en: 'Number' } },
    text('matter', '事项', 'Matter'),
    text('unit', '经办单位', 'Unit'),
    text('stage', '环节', 'Stage'),
    text('channel', '渠道', 'Channel'),
    { key: 'grade', type: 'enum', label: { zh: '等级', en: 'Grade' }, options: grades },
    { key: 'aspects', type: 'enums', label: { zh: '方面', en: 'Aspects' }, options: aspects },
    day('ratedOn', '评价', 'Rated'),
    day('contactedOn', '联系', 'Contacted'),
    day('rectifiedOn', '整改', 'Put right'),
    day('revisitedOn', '回访', 'Revisited'),
    { key: 'secondGrade', type: 'enum', label: { zh: '整改后评价', en: 'Second grade' }, options: grades },
    {
      key: 'status',
      type: 'enum',
      label: { zh: '状态', en: 'Status' },
      options: [
        status('good', '好评', 'Good'),
        status('bad-open', '待联系', 'To contact'),
        status('bad-verifying', '待整改', 'To put right'),
        status('disputed', '申诉中', 'Disputed'),
        status('bad-rectified', '待回访', 'To revisit'),
        status('bad-closed', '已办结', 'Closed'),
        status('void', '已撤销', 'Set aside'),
      ],
    },
  ],
  views: [
    { id: 'bad', title: { zh: '差评在办', en: 'Bad ratings in progress' }, where: { column: 'status', in: open } },
    {
      id: 'bad-closed',
      title: { zh: '差评已办结', en: 'Bad ratings closed' },
      where: { column: 'status', in: ['bad-closed'] },
    },
    { id: 'void', title: { zh: '已撤销', en: 'Set aside' }, where: { column: 'status', in: ['void'] } },
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
  ],
  readers: [
    { role: 'handler', body: 'd1' },
    { role: 'dept_head', body: 'd1' },
    { role: 'deputy_director', body: 'office' },
    { role: 'director', body: 'office' },
    { role: 'auditor' },
  ],
  filledBy: 'acts',
  retention: { years: 2, text: { zh: '保存2年，以后只留统计。', en: 'Kept for 2 years, afterwards as figures only.' } },
});
