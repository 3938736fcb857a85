/** 邀请台账: one line a letter; invitees by initials and nationality alone (dossier 2, §0.6, §12). */
import { option } from '../../../../../src/language/blocks.ts';
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { areas, entriesOptions, kinds, refusalGrounds } from '../../shared/invitation-options.ts';
import { boards, reports } from './boards.ts';

const states = [
  option('submitted', '已提交', 'Submitted'),
  option('correcting', '待补正', 'To be corrected'),
  option('accepted', '已受理', 'Accepted'),
  option('verified', '已核实', 'Verified'),
  option('forwarded', '已报上级', 'Sent up'),
  option('issued', '已签发', 'Issued'),
  option('closed', '已办结', 'Closed'),
  option('revoked', '已撤销', 'Revoked'),
  option('refused', '不予办理', 'Refused'),
  option('not-accepted', '不予受理', 'Not accepted'),
  option('lapsed', '逾期未补正', 'Closed, not corrected'),
  option('withdrawn', '已撤回', 'Withdrawn'),
];

export const register = defineRegister({
  id: 'invitation-register',
  title: { zh: '邀请外国人来华台账', en: 'Register of invitation letters' },
  summary: {
    zh: '每封邀请函一行：单位、种类、有效期、结果；签发后每个国籍另有一行，只计人数。',
    en: 'A line for each letter: unit, kind, validity, outcome; once issued, one for each nationality with a count alone.',
  },
  series: 'YL',
  columns: [
    column('number', 'text', '邀请函编号', 'Letter'),
    { ...column('unit', 'body', '单位', 'Unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    { ...column('kind', 'enum', '签证种类', 'Kind of visa'), options: kinds },
    { ...column('entries', 'enum', '入境次数', 'Entries'), options: entriesOptions },
    { ...column('purpose', 'enum', '目的', 'Purpose'), options: areas },
    column('initials', 'text', '被邀请人首字母', 'Initials'),
    column('nationalities', 'country', '国籍', 'Nationalities'),
    column('persons', 'int', '人数', 'Persons'),
    column('country', 'country', '被邀请人国籍', 'Nationality of invitees'),
    column('nationals', 'int', '该国籍人数', 'Persons of it'),
    column('countedOn', 'date', '计数日', 'Counted on'),
    // What a correction leaves as it was, as tags: of names and passports, and of all else.
    { ...column('named', 'text', '姓名护照', 'Names and passports'), mask: 'hidden', export: false },
    { ...column('rest', 'text', '其他内容', 'All else'), mask: 'hidden', export: false },
    column('entryFrom', 'date', '最早入境', 'Entry from'),
    column('entryTo', 'date', '最晚入境', 'Entry until'),
    column('stay', 'int', '停留天数', 'Days of stay'),
    column('mission', 'text', '签证申请地', 'Visa mission'),
    column('decidedBy', 'text', '决定权限', 'Decided by'),
    column('filedOn', 'date', '申报', 'Filed'),
    column('issuedOn', 'date', '签发', 'Issued'),
    column('validUntil', 'date', '有效期至', 'Valid until'),
    column('entryOn', 'date', '实际入境', 'Entered'),
    column('exitOn', 'date', '实际离境', 'Left'),
    column('outcomeDue', 'date', '结果报告到期', 'Outcome due'),
    {
      ...column('outcome', 'enum', '结果', 'Outcome'),
      options: [
        option('awaited', '待报', 'Awaited'),
        option('visited', '来访', 'Came'),
        option('cancelled', '没有来', 'Did not come'),
        option('revoked', '已撤销', 'Revoked'),
      ],
    },
    column('outcomeOn', 'date', '报告日', 'Reported on'),
    {
      ...column('refusedBy', 'enum', '不予办理依据', 'Refused by'),
      options: [...refusalGrounds, option('superior', '上级不同意', 'The superior declined')],
    },
    column('refusedOn', 'date', '不予办理', 'Refused on'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: states,
    },
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: { column: 'state', in: states.map(({ value }) => value) } },
    { id: 'issued', title: { zh: '待报结果', en: 'Awaiting the outcome' }, where: { column: 'state', in: ['issued'] } },
    {
      id: 'outcome-due',
      title: { zh: '14 天内到期', en: 'Outcome due within 14 days' },
      where: { column: 'outcomeDue', withinDays: 14 },
    },
    {
      id: 'ended',
      title: { zh: '已结束', en: 'Ended' },
      where: { column: 'state', in: ['closed', 'revoked', 'refused', 'withdrawn', 'lapsed'] },
    },
  ],
  boards,
  reports,
  readers: [
    { role: 'handler', body: 'outbound' },
    { role: 'dept_head', body: 'outbound' },
    { role: 'deputy_director', body: 'office' },
    { role: 'director', body: 'office' },
    { role: 'auditor' },
  ],
  filledBy: 'acts',
  retention: { years: 10, text: { zh: '保存 10 年。', en: 'Kept for 10 years.' } },
});
