/**
 * 团组公示台账: what each unit put up in its own house before it filed (dossier 2, T08). The column `shown` is what was shown of
 * members, countries, days and budget: a trip that differs from it has to be put up again.
 */
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { option } from '../../shared/board-words.ts';
import { boards, reports } from './boards.ts';

export const register = defineRegister({
  id: 'trip-notice-register',
  title: { zh: '出访团组公示台账', en: 'Register of notices before trips' },
  summary: { zh: '单位内部公示的地点、起止和结果。', en: 'Place, dates and result of the notices in the units.' },
  series: 'CG',
  columns: [
    { ...column('unit', 'body', '组团单位', 'Organising unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    column('title', 'text', '团组', 'Delegation'),
    {
      ...column('place', 'enum', '公示地点', 'Place'),
      options: [option('intranet', '内部网', 'Intranet'), option('board', '公告栏', 'Notice board')],
    },
    column('postedOn', 'date', '张贴', 'Posted'),
    column('until', 'date', '公示至', 'Until'),
    {
      ...column('result', 'enum', '结果', 'Result'),
      options: [
        option('none', '无异议', 'No objection'),
        option('settled', '有异议，已处理', 'Objections, settled'),
        option('open', '有异议，未处理', 'Objections, open'),
        option('taken-down', '提前撤下', 'Taken down early'),
      ],
    },
    column('objections', 'int', '异议', 'Objections'),
    { ...column('shown', 'text', '公示内容', 'What was shown'), mask: 'hidden', export: false },
  ],
  views: [{ id: 'all', title: { zh: '全部', en: 'All' }, where: undefined }],
  boards,
  reports,
  readers: [{ role: 'handler', body: 'outbound' }, { role: 'dept_head', body: 'outbound' }, { role: 'auditor' }],
  filledBy: 'acts',
  retention: { years: 10, text: { zh: '保存 10 年。', en: 'Kept for 10 years.' } },
});
