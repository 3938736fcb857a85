/** 证照办理台账: one line an application for a passport or a pass: what was asked, what came of it (dossier 2, §7.1 and §7.5, reports). */
import { option } from '../../../../../src/language/blocks.ts';
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { refusalGrounds } from '../../shared/document-grounds.ts';
import { boards, reports } from './boards.ts';

export const register = defineRegister({
  id: 'document-application-register',
  title: { zh: '因公证照办理台账', en: 'Register of document applications' },
  summary: {
    zh: '护照、通行证的颁发、换发、沿用和不予办理，按种类、单位、月份统计。',
    en: 'Passports and passes issued, renewed, reused or refused, by class, unit and month.',
  },
  series: 'ZB',
  columns: [
    {
      ...column('family', 'enum', '类别', 'Kind'),
      options: [
        option('passport', '护照', 'Passport'),
        option('pass', '往来港澳通行证', 'Pass for Hong Kong and Macao'),
      ],
    },
    {
      ...column('class', 'enum', '种类', 'Class'),
      options: [
        option('D', '外交', 'Diplomatic'),
        option('S', '公务', 'Service'),
        option('P', '公务普通', 'Public affairs'),
      ],
    },
    { ...column('holder', 'text', '持照人', 'Holder'), mask: 'name', export: false },
    { ...column('unit', 'body', '单位', 'Unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    {
      ...column('action', 'enum', '办理类型', 'Asked for'),
      options: [
        option('new', '颁发', 'New'),
        option('renew', '换发', 'Renewal'),
        option('use-existing', '沿用', 'Reuse'),
        option('exit-certificate-only', '只办出境证明', 'Exit certificate only'),
        option('endorsement', '只办签注', 'Endorsement only'),
      ],
    },
    {
      ...column('ground', 'enum', '理由', 'Ground'),
      options: [
        option('first', '首次', 'First'),
        option('lost', '遗失、被盗', 'Lost or stolen'),
        option('expiring', '有效期不足', 'About to expire'),
        option('pages', '签证页用完', 'Pages used up'),
        option('damaged', '损毁', 'Damaged'),
        option('data-change', '资料变更', 'Change of data'),
      ],
    },
    column('trip', 'text', '批件号', 'Approval'),
    column('acceptedOn', 'date', '受理', 'Accepted'),
    column('decidedOn', 'date', '办结', 'Decided'),
    {
      ...column('outcome', 'enum', '结果', 'Outcome'),
      options: [
        option('issued', '已颁发', 'Issued'),
        option('reused', '沿用', 'Reused'),
        option('exit-certificate', '转办出境证明', 'Exit certificate'),
        option('refused', '不予办理', 'Refused'),
      ],
    },
    column('daysTaken', 'int', '办理天数', 'Days taken'),
    { ...column('refusalGround', 'enum', '不办依据', 'Ground of refusal'), options: refusalGrounds },
    { ...column('document', 'text', '证照号', 'Number'), mask: 'document' },
    column('issuedOn', 'date', '签发', 'Issued on'),
    column('expiry', 'date', '有效期至', 'Expires'),
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    { id: 'issued', title: { zh: '已颁发', en: 'Issued' }, where: { column: 'outcome', in: ['issued'] } },
    { id: 'reused', title: { zh: '沿用', en: 'Reused' }, where: { column: 'outcome', in: ['reused'] } },
    { id: 'refused', title: { zh: '不予办理', en: 'Refused' }, where: { column: 'outcome', in: ['refused'] } },
    {
      id: 'expiring',
      title: { zh: '半年内到期', en: 'Expires within half a year' },
      where: { column: 'expiry', withinDays: 183 },
    },
  ],
  boards,
  reports,
  readers: [
    { role: 'handler', body: 'outbound' },
    { role: 'dept_head', body: 'outbound' },
    { role: 'custodian', body: 'outbound' },
    { role: 'auditor' },
  ],
  filledBy: 'acts',
  retention: { years: 5, text: { zh: '保存 5 年。', en: 'Kept for 5 years.' } },
});
