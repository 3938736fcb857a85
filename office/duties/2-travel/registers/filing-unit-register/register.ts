/** 申报单位台账: units that registered for trips, APEC cards or invitation letters (dossier 2, §0.6, §11, §12). */
import { option } from '../../../../../src/language/blocks.ts';
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { levels, unitTypes } from '../../shared/filing-unit.ts';
import { boards, reports } from './boards.ts';

export const register = defineRegister({
  id: 'filing-unit-register',
  title: { zh: '申报单位台账', en: 'Register of filing units' },
  summary: {
    zh: '备案出访、商务旅行卡或来华邀请的单位和专办员。',
    en: 'Units registered for trips, travel cards or invitations, and their clerks.',
  },
  series: 'SB',
  columns: [
    { ...column('unit', 'body', '单位', 'Unit'), joins: true },
    {
      ...column('purpose', 'enum', '事项', 'For what'),
      options: [
        option('trips', '因公出访', 'Official trips'),
        option('abtc', 'APEC商务旅行卡', 'APEC card'),
        option('invitation', '来华邀请', 'Invitations'),
      ],
    },
    column('name', 'text', '单位名称', 'Name of the unit'),
    column('uscc', 'text', '统一社会信用代码', 'Credit code'),
    { ...column('clerk', 'text', '专办员', 'Clerk'), mask: 'name', export: false },
    { ...column('unitType', 'enum', '单位性质', 'Type'), options: unitTypes },
    { ...column('level', 'enum', '级别', 'Level'), options: levels },
    column('since', 'date', '生效', 'In force since'),
    column('licenceOn', 'date', '执照更新', 'Licence renewed'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [
        option('pending', '待核对', 'Pending'),
        option('active', '已生效', 'In force'),
        option('ended', '已停用', 'Ended'),
      ],
    },
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    { id: 'active', title: { zh: '已生效', en: 'In force' }, where: { column: 'state', in: ['active'] } },
    { id: 'pending', title: { zh: '待核对', en: 'Pending' }, where: { column: 'state', in: ['pending'] } },
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
