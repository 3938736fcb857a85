/** 出境证明台账: one line a certificate; the trip's end or change finds it here and voids it (dossier 2, §7.4). */
import { option } from '../../../../../src/language/blocks.ts';
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { boards, reports } from './boards.ts';

export const register = defineRegister({
  id: 'exit-certificate-register',
  title: { zh: '出境证明台账', en: 'Register of exit certificates' },
  summary: {
    zh: '每行一份出境证明：批件、国家、起止和状态。',
    en: 'One certificate a line: approval, countries, dates, state.',
  },
  series: 'CJ',
  columns: [
    column('certificate', 'text', '证明编号', 'Certificate'),
    column('trip', 'text', '批件号', 'Approval'),
    { ...column('unit', 'body', '单位', 'Unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    column('countries', 'country', '国家、地区', 'Countries and regions'),
    column('holders', 'int', '人数', 'Holders'),
    column('exitOn', 'date', '离境', 'Exit'),
    column('returnOn', 'date', '回国', 'Return'),
    column('issuedOn', 'date', '签发', 'Issued'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [option('issued', '有效', 'In force'), option('void', '已作废', 'Void')],
    },
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    { id: 'issued', title: { zh: '有效', en: 'In force' }, where: { column: 'state', in: ['issued'] } },
    { id: 'void', title: { zh: '已作废', en: 'Void' }, where: { column: 'state', in: ['void'] } },
  ],
  boards,
  reports,
  readers: [{ role: 'handler', body: 'outbound' }, { role: 'dept_head', body: 'outbound' }, { role: 'auditor' }],
  filledBy: 'acts',
  retention: { years: 5, text: { zh: '保存 5 年。', en: 'Kept for 5 years.' } },
});
