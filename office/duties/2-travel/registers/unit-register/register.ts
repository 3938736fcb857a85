/** 单位与专办员台账: units that may file, read from the units of the office itself (dossier 2, §0.6). Type and level are those last registered. */
import { type Column, defineRegister } from '../../../../../src/language/register.ts';
import { levels, unitTypes } from '../../shared/filing-unit.ts';

const column = (key: string, type: Column['type'], zh: string, en: string, of: Column['of']): Column => ({
  key,
  type,
  label: { zh, en },
  ...(of === undefined ? {} : { of }),
});
const option = (value: string, zh: string, en: string) => ({ value, label: { zh, en } });
const desk: Column['clearTo'] = [
  { role: 'handler', body: 'outbound' },
  { role: 'dept_head', body: 'outbound' },
  { role: 'custodian', body: 'outbound' },
];
const people = (key: string, zh: string, en: string, of: Column['of']): Column => ({
  ...column(key, 'text', zh, en, of),
  mask: 'name',
  clearTo: desk,
});

export const register = defineRegister({
  id: 'unit-register',
  title: { zh: '单位与专办员台账', en: 'Units and their clerks' },
  summary: {
    zh: '可以申报的单位：专办员、保管员、暂停受理的日期和原因，以及出访团组。',
    en: 'Units that may file: clerks, custodian, since when and why their filings stop, and their trips.',
  },
  series: 'DW',
  columns: [
    column('unit', 'body', '单位', 'Unit', 'unit'),
    column('code', 'text', '统一社会信用代码', 'Credit code', 'code'),
    column('name', 'text', '单位名称', 'Name of the unit', 'name'),
    {
      ...column('type', 'enum', '单位性质', 'Type', { latest: ['filing-unit-register', 'unitType'] }),
      options: unitTypes,
    },
    column('district', 'region', '所在区', 'District', 'district'),
    { ...column('level', 'enum', '级别', 'Level', { latest: ['filing-unit-register', 'level'] }), options: levels },
    people('clerks', '专办员', 'Clerks', 'liaisons'),
    people('custodians', '证照保管员', 'Custodian', 'custodians'),
    people('leaders', '负责人', 'Leader', 'leaders'),
    {
      ...column('standing', 'enum', '状态', 'State', 'standing'),
      options: [
        option('confirmed', '可以申报', 'May file'),
        option('unconfirmed', '代码待核对', 'Code to be confirmed'),
        option('locked', '暂停受理', 'Filings stopped'),
      ],
    },
    column('lockedSince', 'date', '暂停自', 'Stopped since', 'lockedSince'),
    column('lockReason', 'text', '暂停原因', 'Reason', 'lockReason'),
    column('trips', 'int', '团组', 'Trips', { count: 'trip-register' }),
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    { id: 'locked', title: { zh: '暂停受理', en: 'Filings stopped' }, where: { column: 'standing', in: ['locked'] } },
    {
      id: 'unconfirmed',
      title: { zh: '代码待核对', en: 'To be confirmed' },
      where: { column: 'standing', in: ['unconfirmed'] },
    },
  ],
  readers: [
    { role: 'handler', body: 'outbound' },
    { role: 'dept_head', body: 'outbound' },
    { role: 'custodian', body: 'outbound' },
    { role: 'deputy_director', body: 'office' },
    { role: 'director', body: 'office' },
    { role: 'auditor' },
  ],
  filledBy: 'units',
  retention: { years: 10, text: { zh: '单位在册期间。', en: 'As long as the unit is registered.' } },
});
