/** 证照台账: one line a document, written by the acts of custody alone (dossier 2, §8). Its movements stand in the ledger of things. */
import { type Column, defineRegister } from '../../../../../src/language/register.ts';
import { custodian } from '../../shared/documents.ts';
import { boards, reports } from './boards.ts';

const column = (key: string, type: Column['type'], zh: string, en: string): Column => ({
  key,
  type,
  label: { zh, en },
});
const status = (value: string, zh: string, en: string) => ({ value, label: { zh, en } });

export const register = defineRegister({
  id: 'document-register',
  title: { zh: '因公证照台账', en: 'Register of official documents' },
  summary: {
    zh: '每行一本（张）证照：种类、持照人、有效期、保管位置、状态和应还日期。',
    en: 'One document a line: kind, holder, validity, place, state and due day.',
  },
  series: 'ZZ',
  columns: [
    { ...column('document', 'text', '号码', 'Number'), mask: 'document', clearTo: custodian },
    {
      ...column('kind', 'enum', '种类', 'Kind'),
      options: [
        status('DE', '外交护照', 'Diplomatic passport'),
        status('SE', '公务护照', 'Service passport'),
        status('PE', '公务普通护照', 'Public-affairs passport'),
        status('HKMO', '因公往来港澳通行证', 'Official pass for Hong Kong and Macao'),
        status('TW', '因公赴台通行证', 'Official pass for Taiwan'),
        status('ABTC', 'APEC商务旅行卡', 'APEC Business Travel Card'),
      ],
    },
    { ...column('holder', 'text', '持照人', 'Holder'), mask: 'name' },
    { ...column('unit', 'text', '单位编号', 'Unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    column('issue', 'date', '签发', 'Issued'),
    column('expiry', 'date', '有效期至', 'Valid until'),
    column('authority', 'text', '签发机关', 'Authority'),
    {
      ...column('keeper', 'enum', '保管方', 'Keeper'),
      options: [status('office', '本办', 'The office'), status('unit', '单位', 'The unit')],
    },
    column('cabinet', 'text', '柜', 'Cabinet'),
    column('slot', 'text', '格', 'Slot'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [
        status('in-store', '在库', 'In store'),
        status('on-loan', '借出', 'On loan'),
        status('at-consulate', '在使领馆', 'At a consulate'),
        status('away', '送上级或在途', 'With a superior office or courier'),
        status('overdue', '逾期未还', 'Overdue'),
        status('frozen', '冻结', 'Frozen'),
        status('lost', '报失', 'Lost'),
        status('void', '作废', 'Void'),
        status('cancelled', '已注销', 'Cancelled'),
        status('destroyed', '已销毁', 'Destroyed'),
      ],
    },
    column('trip', 'text', '团组', 'Trip'),
    column('loanedOn', 'date', '最近借出', 'Last lent'),
    column('due', 'date', '应还', 'Due back'),
    column('returnedOn', 'date', '最近归还', 'Last returned'),
    column('lateDays', 'int', '最近逾期天数', 'Days late last time'),
    column('lastTripOn', 'date', '最近出访', 'Last trip'),
    column('idleFrom', 'date', '不用满三年', 'Three years unused'),
    column('takenInOn', 'date', '入库', 'Taken in'),
    column('endedOn', 'date', '注销', 'Cancelled'),
    {
      ...column('mrzOk', 'enum', '机读区', 'Zone'),
      options: [status('yes', '相符', 'Agrees'), status('no', '不符', 'Differs'), status('n/a', '不适用', 'None')],
    },
    {
      ...column('chip', 'enum', '芯片', 'Chip'),
      options: [status('yes', '可读', 'Can be read'), status('no', '读不出', 'Cannot be read')],
    },
    {
      ...column('lock', 'enum', '暂停受理', 'Stops its unit'),
      options: [status('yes', '是', 'Yes'), status('no', '否', 'No')],
    },
    {
      ...column('current', 'enum', '有效登记', 'Current'),
      options: [status('yes', '是', 'Yes'), status('no', '否', 'No')],
    },
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    { id: 'store', title: { zh: '在库', en: 'In store' }, where: { column: 'state', in: ['in-store', 'frozen'] } },
    {
      id: 'out',
      title: { zh: '在外', en: 'Out' },
      where: { column: 'state', in: ['on-loan', 'at-consulate', 'away'] },
    },
    { id: 'overdue', title: { zh: '逾期未还', en: 'Overdue' }, where: { column: 'state', in: ['overdue'] } },
    {
      id: 'expiring',
      title: { zh: '六个月内到期', en: 'Expiring within 6 months' },
      where: { column: 'expiry', withinDays: 183 },
    },
    { id: 'lost', title: { zh: '报失、作废', en: 'Lost or void' }, where: { column: 'state', in: ['lost', 'void'] } },
    {
      id: 'ended',
      title: { zh: '注销、销毁', en: 'Cancelled, destroyed' },
      where: { column: 'state', in: ['cancelled', 'destroyed'] },
    },
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
