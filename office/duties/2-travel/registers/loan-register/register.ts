/** 证照领用台账: one line a loan, from the day a document goes out until it is back, lost or still out (dossier 2, §8, reports). */
import { option } from '../../../../../src/language/blocks.ts';
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { custodian } from '../../shared/documents.ts';
import { boards, reports } from './boards.ts';

export const register = defineRegister({
  id: 'loan-register',
  title: { zh: '证照领用台账', en: 'Register of loans' },
  summary: {
    zh: '每行一次领用：哪本证照、为什么、何时领、何时应还、何时归还。',
    en: 'One loan a line: which document, what for, when it went out, was due and came back.',
  },
  series: 'ZJ',
  columns: [
    { ...column('book', 'text', '保管件', 'Case of the document'), joins: true },
    { ...column('document', 'text', '号码', 'Number'), mask: 'document', clearTo: custodian },
    {
      ...column('kind', 'enum', '种类', 'Kind'),
      options: [
        option('DE', '外交护照', 'Diplomatic passport'),
        option('SE', '公务护照', 'Service passport'),
        option('PE', '公务普通护照', 'Public-affairs passport'),
        option('HKMO', '因公往来港澳通行证', 'Official pass for Hong Kong and Macao'),
        option('TW', '因公赴台通行证', 'Official pass for Taiwan'),
        option('ABTC', 'APEC商务旅行卡', 'APEC Business Travel Card'),
      ],
    },
    { ...column('unit', 'text', '单位编号', 'Unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    {
      ...column('purpose', 'enum', '用途', 'Purpose'),
      options: [
        option('trip', '出访', 'Trip'),
        option('visa', '自办签证', 'Visa applied for in person'),
        option('data-change', '资料变更', 'Change of data'),
      ],
    },
    column('trip', 'text', '团组', 'Trip'),
    { ...column('borrower', 'text', '领取人', 'Taken by'), mask: 'name', export: false },
    column('outOn', 'date', '领用', 'Out on'),
    column('entryOn', 'date', '入境', 'Entry'),
    column('due', 'date', '应还', 'Due back'),
    column('returnedOn', 'date', '归还', 'Returned'),
    column('until', 'date', '归还或应还', 'Returned or due'),
    column('lateDays', 'int', '逾期天数', 'Days late'),
    {
      ...column('onTime', 'enum', '按期', 'In time'),
      options: [option('yes', '是', 'Yes'), option('no', '否', 'No')],
    },
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [
        option('out', '在外', 'Out'),
        option('recalled', '任务取消，待还', 'Trip cancelled, to come back'),
        option('overdue', '逾期未还', 'Overdue'),
        option('on-time', '按期归还', 'Returned in time'),
        option('late', '逾期归还', 'Returned late'),
        option('lost', '报失', 'Lost'),
      ],
    },
    {
      ...column('stamps', 'enum', '章页图片', 'Stamp pages'),
      options: [option('yes', '有', 'Held'), option('no', '没有', 'None')],
    },
    column('year', 'text', '年份', 'Year'),
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    {
      id: 'out',
      title: { zh: '在外', en: 'Out' },
      where: { column: 'state', in: ['out', 'recalled', 'overdue'] },
    },
    { id: 'overdue', title: { zh: '逾期未还', en: 'Overdue' }, where: { column: 'state', in: ['overdue'] } },
    { id: 'late', title: { zh: '逾期归还', en: 'Returned late' }, where: { column: 'state', in: ['late'] } },
    { id: 'lost', title: { zh: '报失', en: 'Lost' }, where: { column: 'state', in: ['lost'] } },
  ],
  boards,
  reports,
  readers: [
    { role: 'custodian', body: 'outbound' },
    { role: 'handler', body: 'outbound' },
    { role: 'dept_head', body: 'outbound' },
    { role: 'deputy_director', body: 'office' },
    { role: 'director', body: 'office' },
    { role: 'auditor' },
  ],
  filledBy: 'acts',
  retention: { years: 5, text: { zh: '证照存续期间和其后5年', en: 'For the life of the document and 5 years after' } },
});
