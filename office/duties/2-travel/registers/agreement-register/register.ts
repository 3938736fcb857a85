/** 互免签证协定台账: one line a country and its classes of passport, with source and edition (dossier 2, §10). */
import { option } from '../../../../../src/language/blocks.ts';
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { tableColumns, tableRegister } from '../../shared/table-register.ts';

export const register = defineRegister({
  id: 'agreement-register',
  title: { zh: '互免签证协定台账', en: 'Register of visa exemption agreements' },
  summary: {
    zh: '每行一国的一项协定：护照种类、起止、天数和条件，附来源和版本日期。',
    en: 'One agreement a line: classes of passport, dates, days and condition, with source and edition.',
  },
  series: 'XD',
  columns: [
    column('country', 'country', '国家', 'Country'),
    column('classes', 'text', '护照种类', 'Classes'),
    column('from', 'date', '生效', 'In force from'),
    column('until', 'date', '终止', 'Ended on'),
    column('days', 'int', '停留天数', 'Days of stay'),
    {
      ...column('condition', 'enum', '条件', 'Condition'),
      options: [option('ministerLed', '部长级以上率团', 'Led by minister level')],
    },
    ...tableColumns,
  ],
  ...tableRegister,
});
