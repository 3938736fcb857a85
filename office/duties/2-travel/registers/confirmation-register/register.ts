/** 任务确认台账: one line a consultation letter about a joint delegation, incoming or outgoing (dossier 2, §3). */
import { option } from '../../../../../src/language/blocks.ts';
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { boards, reports } from './boards.ts';

export const register = defineRegister({
  id: 'confirmation-register',
  title: { zh: '双跨团组任务确认台账', en: 'Register of confirmations for joint delegations' },
  summary: {
    zh: '每行一件征求意见函：组团单位、本市人次、结果和理由。',
    en: 'One consultation letter a line: organiser, own person-times, result and ground.',
  },
  series: 'CK',
  columns: [
    {
      ...column('direction', 'enum', '方向', 'Direction'),
      options: [option('incoming', '外单位来函', 'From another body'), option('outgoing', '本市去函', 'From the city')],
    },
    column('organiser', 'text', '组团单位', 'Organiser'),
    {
      ...column('authority', 'enum', '组团单位类别', 'Kind of organiser'),
      options: [
        option('ministry', '部委', 'Ministry'),
        option('province', '省', 'Province'),
        option('city', '其他城市', 'Another city'),
        option('central-soe', '中央企业', 'Central state enterprise'),
        option('own-city', '本市单位', 'A unit of this city'),
      ],
    },
    column('letterNo', 'text', '征求意见函号', 'Consultation letter'),
    { ...column('unit', 'body', '派出单位', 'Sending unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    column('title', 'text', '团组', 'Delegation'),
    column('persons', 'int', '本市人次', 'Own person-times'),
    column('receivedOn', 'date', '来函', 'Received'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [
        option('consulting', '征求意见', 'Consulting'),
        option('consented', '已同意', 'Consented'),
        option('declined', '不同意', 'Declined'),
        option('confirmed', '已确认', 'Confirmed'),
        option('answered', '已复函', 'Answered'),
        option('expired', '已过期', 'Expired'),
        option('cancelled', '已取消', 'Cancelled'),
      ],
    },
    {
      ...column('ground', 'enum', '不同意的理由', 'Ground of refusal'),
      options: [
        option('J3', 'J3 任务与职务无关', 'J3 the task does not relate to the post'),
        option('J4', 'J4 人员不符合出访条件', 'J4 the members do not meet the conditions'),
        option('J5', 'J5 组团单位收费摊派', 'J5 the organiser charges a levy'),
        option('J6', 'J6 次数或计划不符', 'J6 frequency or plan'),
      ],
    },
    column('confirmation', 'text', '确认件号', 'Confirmation'),
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    { id: 'open', title: { zh: '办理中', en: 'Open' }, where: { column: 'state', in: ['consulting', 'consented'] } },
    { id: 'confirmed', title: { zh: '已确认', en: 'Confirmed' }, where: { column: 'state', in: ['confirmed'] } },
    { id: 'declined', title: { zh: '不同意', en: 'Declined' }, where: { column: 'state', in: ['declined'] } },
  ],
  boards,
  reports,
  readers: [
    { role: 'handler', body: 'outbound' },
    { role: 'dept_head', body: 'outbound' },
    { role: 'window', body: 'd1' },
    { role: 'deputy_director', body: 'office' },
    { role: 'director', body: 'office' },
    { role: 'auditor' },
  ],
  filledBy: 'acts',
  retention: { years: 10, text: { zh: '保存 10 年。', en: 'Kept for 10 years.' } },
});
