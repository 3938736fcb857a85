/** 使领馆须知台账: what each mission asks for, by destination and class of passport, with the day it was checked (dossier 2, §10). */
import { type Column, defineRegister } from '../../../../../src/language/register.ts';

const column = (key: string, type: Column['type'], zh: string, en: string): Column => ({
  key,
  type,
  label: { zh, en },
});
const status = (value: string, zh: string, en: string) => ({ value, label: { zh, en } });

export const register = defineRegister({
  id: 'mission-sheet-register',
  title: { zh: '使领馆须知台账', en: 'Register of requirement sheets' },
  summary: {
    zh: '每行一份须知：使领馆、护照种类、工作日、递交窗口和材料，附来源和核对日期。',
    en: 'One sheet a line: mission, classes, working days, window and papers, with source and the day it was checked.',
  },
  series: 'XZ',
  columns: [
    column('mission', 'text', '使领馆', 'Mission'),
    column('country', 'country', '国家', 'Country'),
    column('classes', 'text', '护照种类', 'Classes'),
    column('days', 'int', '办理工作日', 'Working days'),
    column('windowDays', 'int', '最多提前几天', 'Days before entry'),
    column('items', 'text', '材料', 'Papers'),
    {
      ...column('insurance', 'enum', '保险', 'Insurance'),
      options: [status('needed', '要求', 'Asked for'), status('not-needed', '不要求', 'Not asked for')],
    },
    column('fingerprints', 'bool', '采集指纹', 'Fingerprints'),
    column('appointment', 'bool', '须预约', 'By appointment'),
    column('checkedOn', 'date', '核对', 'Checked'),
    column('source', 'text', '来源', 'Source'),
    column('asOf', 'date', '版本日期', 'Edition'),
    column('n', 'text', '行', 'Line'),
    {
      ...column('whole', 'enum', '全表', 'Whole table'),
      options: [status('yes', '是', 'Yes'), status('no', '否', 'No')],
    },
    column('confirmedOn', 'date', '确认', 'Confirmed'),
    column('endedOn', 'date', '停用', 'Retired'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [status('in-force', '有效', 'In force'), status('ended', '已停用', 'Retired')],
    },
  ],
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
});
