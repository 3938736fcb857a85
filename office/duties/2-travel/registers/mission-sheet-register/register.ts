/** 使领馆须知台账: what each mission asks for, by destination and class of passport, with the day it was checked (dossier 2, §10). */
import { option } from '../../../../../src/language/blocks.ts';
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { tableColumns, tableRegister } from '../../shared/table-register.ts';

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
      options: [option('needed', '要求', 'Asked for'), option('not-needed', '不要求', 'Not asked for')],
    },
    column('fingerprints', 'bool', '采集指纹', 'Fingerprints'),
    column('appointment', 'bool', '须预约', 'By appointment'),
    column('checkedOn', 'date', '核对', 'Checked'),
    ...tableColumns,
  ],
  ...tableRegister,
});
