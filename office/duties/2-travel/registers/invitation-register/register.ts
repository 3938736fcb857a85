/** 邀请台账: one line a letter; invitees by initials and nationality alone (dossier 2, §0.6, §12). */
import { type Column, defineRegister } from '../../../../../src/language/register.ts';
import { areas, entriesOptions, kinds, refusalGrounds } from '../../shared/invitation-options.ts';
import { boards, reports } from './boards.ts';

const column = (key: string, type: Column['type'], zh: string, en: string): Column => ({
  key,
  type,
  label: { zh, en },
});
const status = (value: string, zh: string, en: string) => ({ value, label: { zh, en } });

export const register = defineRegister({
  id: 'invitation-register',
  title: { zh: '邀请外国人来华台账', en: 'Register of invitation letters' },
  summary: {
    zh: '每行一封邀请函：单位、种类、有效期、结果。',
    en: 'One letter a line: unit, kind, validity, outcome.',
  },
  series: 'YL',
  columns: [
    column('number', 'text', '邀请函编号', 'Letter'),
    column('unit', 'body', '单位', 'Unit'),
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    { ...column('kind', 'enum', '签证种类', 'Kind of visa'), options: kinds },
    { ...column('entries', 'enum', '入境次数', 'Entries'), options: entriesOptions },
    { ...column('purpose', 'enum', '目的', 'Purpose'), options: areas },
    column('initials', 'text', '被邀请人首字母', 'Initials'),
    column('nationalities', 'country', '国籍', 'Nationalities'),
    column('country', 'country', '首位国籍', 'Nationality of the first'),
    column('persons', 'int', '人数', 'Persons'),
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
        status('awaited', '待报', 'Awaited'),
        status('visited', '来访', 'Came'),
        status('cancelled', '没有来', 'Did not come'),
        status('revoked', '已撤销', 'Revoked'),
      ],
    },
    column('outcomeOn', 'date', '报告日', 'Reported on'),
    {
      ...column('refusedBy', 'enum', '不予办理依据', 'Refused by'),
      options: [...refusalGrounds, status('superior', '上级不同意', 'The superior declined')],
    },
    column('refusedOn', 'date', '不予办理', 'Refused on'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [
        status('submitted', '已提交', 'Submitted'),
        status('correcting', '待补正', 'To be corrected'),
        status('accepted', '已受理', 'Accepted'),
        status('verified', '已核实', 'Verified'),
        status('forwarded', '已报上级', 'Sent up'),
        status('issued', '已签发', 'Issued'),
        status('closed', '已办结', 'Closed'),
        status('revoked', '已撤销', 'Revoked'),
        status('refused', '不予办理', 'Refused'),
        status('not-accepted', '不予受理', 'Not accepted'),
        status('lapsed', '逾期未补正', 'Closed, not corrected'),
        status('withdrawn', '已撤回', 'Withdrawn'),
      ],
    },
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
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
