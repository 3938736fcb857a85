/** What the registers behind the tables of travel share: where a line comes from, whether it holds, who reads it. */
import { option } from '../../../../src/language/blocks.ts';
import { type Column, column, type Register } from '../../../../src/language/register.ts';

export const tableColumns: readonly Column[] = [
  column('source', 'text', '来源', 'Source'),
  column('asOf', 'date', '版本日期', 'Edition'),
  column('n', 'text', '行', 'Line'),
  {
    ...column('whole', 'enum', '全表', 'Whole table'),
    options: [option('yes', '是', 'Yes'), option('no', '否', 'No')],
  },
  column('confirmedOn', 'date', '确认', 'Confirmed'),
  column('endedOn', 'date', '停用', 'Retired'),
  {
    ...column('state', 'enum', '状态', 'State'),
    options: [option('in-force', '有效', 'In force'), option('ended', '已停用', 'Retired')],
  },
];

export const tableRegister: Pick<Register, 'views' | 'readers' | 'filledBy' | 'retention'> = {
  views: [
    { id: 'in-force', title: { zh: '有效', en: 'In force' }, where: { column: 'state', in: ['in-force'] } },
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
  ],
  readers: [
    { role: 'handler', body: 'outbound' },
    { role: 'dept_head', body: 'outbound' },
    { role: 'finance', body: 'd1' },
    { role: 'auditor' },
  ],
  filledBy: 'acts',
  retention: { years: 10, text: { zh: '保存 10 年', en: 'Kept for 10 years' } },
};
