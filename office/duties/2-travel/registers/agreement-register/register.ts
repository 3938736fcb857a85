/** 互免签证协定台账: one line a country and its classes of passport, with source and edition (dossier 2, §10). */
import { type Column, defineRegister } from '../../../../../src/language/register.ts';

const column = (key: string, type: Column['type'], zh: string, en: string): Column => ({
  key,
  type,
  label: { zh, en },
});
const status = (value: string, zh: string, en: string) => ({ value, label: { zh, en } });

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
      options: [status('ministerLed', '部长级以上率团', 'Led by minister level')],
    },
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
