/** 证照台账: one line a document, written by the acts of custody alone (dossier 2, §8). Its movements stand in the ledger of things. */
import { option } from '../../../../../src/language/blocks.ts';
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { custodian } from '../../shared/documents.ts';
import { boards, reports } from './boards.ts';

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
        option('DE', '外交护照', 'Diplomatic passport'),
        option('SE', '公务护照', 'Service passport'),
        option('PE', '公务普通护照', 'Public-affairs passport'),
        option('HKMO', '因公往来港澳通行证', 'Official pass for Hong Kong and Macao'),
        option('TW', '因公赴台通行证', 'Official pass for Taiwan'),
        option('ABTC', 'APEC商务旅行卡', 'APEC Business Travel Card'),
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
      options: [option('office', '本办', 'The office'), option('unit', '单位', 'The unit')],
    },
    column('cabinet', 'text', '柜', 'Cabinet'),
    column('slot', 'text', '格', 'Slot'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [
        option('in-store', '在库', 'In store'),
        option('on-loan', '借出', 'On loan'),
        option('at-consulate', '在使领馆', 'At a consulate'),
        option('away', '送上级或在途', 'With a superior office or courier'),
        option('overdue', '逾期未还', 'Overdue'),
        option('frozen', '冻结', 'Frozen'),
        option('lost', '报失', 'Lost'),
        option('void', '作废', 'Void'),
        option('cancelled', '已注销', 'Cancelled'),
        option('destroyed', '已销毁', 'Destroyed'),
      ],
    },
    column('trip', 'text', '团组', 'Trip'),
    {
      ...column('requested', 'enum', '申请领用', 'Asked for'),
      options: [option('yes', '待答复', 'Waits for an answer'), option('no', '否', 'No')],
    },
    column('requestedTrip', 'text', '申请的团组', 'Asked for the trip'),
    column('requestedOn', 'date', '申请', 'Asked on'),
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
      options: [option('yes', '相符', 'Agrees'), option('no', '不符', 'Differs'), option('n/a', '不适用', 'None')],
    },
    {
      ...column('chip', 'enum', '芯片', 'Chip'),
      options: [option('yes', '可读', 'Can be read'), option('no', '读不出', 'Cannot be read')],
    },
    {
      ...column('lock', 'enum', '暂停受理', 'Stops its unit'),
      options: [option('yes', '是', 'Yes'), option('no', '否', 'No')],
    },
    {
      ...column('current', 'enum', '有效登记', 'Current'),
      options: [option('yes', '是', 'Yes'), option('no', '否', 'No')],
    },
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    { id: 'requested', title: { zh: '申请领用', en: 'Asked for' }, where: { column: 'requested', in: ['yes'] } },
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
