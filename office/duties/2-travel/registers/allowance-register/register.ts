/** 境外费用标准台账: lodging, food and sundry by country and city in their currency, with source and first day (dossier 2, R-budget). */
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { tableColumns, tableRegister } from '../../shared/table-register.ts';

export const register = defineRegister({
  id: 'allowance-register',
  title: { zh: '境外费用标准台账', en: 'Register of allowance rates' },
  summary: {
    zh: '每行一地的标准：币种、住宿、伙食、公杂和执行日期，附来源。',
    en: 'One place a line: currency, lodging, food, sundry and the first day, with source.',
  },
  series: 'XB',
  columns: [
    column('country', 'country', '国家', 'Country'),
    column('city', 'text', '城市', 'City'),
    column('currency', 'text', '币种', 'Currency'),
    column('lodging', 'int', '住宿', 'Lodging'),
    column('food', 'int', '伙食', 'Food'),
    column('sundry', 'int', '公杂', 'Sundry'),
    column('from', 'date', '执行日期', 'Valid from'),
    ...tableColumns,
  ],
  ...tableRegister,
});
