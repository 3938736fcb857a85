/** 境外费用标准台账: lodging, food and sundry by country and city in their currency, with source and first day (dossier 2, R-budget). */
import { type Column, defineRegister } from '../../../../../src/language/register.ts';

const column = (key: string, type: Column['type'], zh: string, en: string): Column => ({
  key,
  type,
  label: { zh, en },
});
const status = (value: string, zh: string, en: string) => ({ value, label: { zh, en } });

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
