/** 证照遗失台账: losses and damage by unit, place and cause; the yearly list for the issuing authority (dossier 2, §7.3). */
import { option } from '../../../../../src/language/blocks.ts';
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { boards, reports } from './boards.ts';

export const register = defineRegister({
  id: 'document-loss-register',
  title: { zh: '证照遗失、损毁台账', en: 'Register of lost and damaged documents' },
  summary: {
    zh: '遗失、被盗、损毁的证照：受理、作废、找回和可以重新申请的日期。',
    en: 'Lost, stolen and damaged documents: acceptance, void, found again, and when to apply anew.',
  },
  series: 'YS',
  columns: [
    { ...column('document', 'text', '证照号', 'Number'), mask: 'document' },
    { ...column('holder', 'text', '持照人', 'Holder'), mask: 'name', export: false },
    { ...column('unit', 'body', '单位', 'Unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    {
      ...column('kind', 'enum', '情况', 'What happened'),
      options: [
        option('lost', '遗失', 'Lost'),
        option('stolen', '被盗', 'Stolen'),
        option('damaged', '损毁', 'Damaged'),
      ],
    },
    column('abroad', 'bool', '在境外', 'Abroad'),
    column('country', 'country', '国家、地区', 'Country or region'),
    column('reportedOn', 'date', '报告', 'Reported'),
    column('acceptedOn', 'date', '受理', 'Accepted'),
    column('voidOn', 'date', '作废', 'Void'),
    column('receivableFrom', 'date', '可重新申请', 'New application from'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [
        option('reported', '已报失', 'Reported'),
        option('accepted', '已受理', 'Accepted'),
        option('void', '已作废', 'Void'),
        option('found', '找回，待注销', 'Found, to be cancelled'),
        option('in-store', '找回，恢复使用', 'Found, usable'),
        option('to-cancel', '交回，待注销', 'Surrendered, to be cancelled'),
      ],
    },
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    { id: 'open', title: { zh: '未办结', en: 'Open' }, where: { column: 'state', in: ['reported', 'accepted'] } },
    { id: 'void', title: { zh: '已作废', en: 'Void' }, where: { column: 'state', in: ['void'] } },
  ],
  boards,
  reports,
  readers: [
    { role: 'custodian', body: 'outbound' },
    { role: 'handler', body: 'outbound' },
    { role: 'dept_head', body: 'outbound' },
    { role: 'auditor' },
  ],
  filledBy: 'acts',
  retention: { years: 5, text: { zh: '保存 5 年。', en: 'Kept for 5 years.' } },
});
