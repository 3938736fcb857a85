/** 签证台账: one line a batch and one for each of its documents, written by the acts of the visa applications alone (dossier 2, §10). Of refusals it keeps number and date. */
import { type Column, defineRegister } from '../../../../../src/language/register.ts';
import { boards, reports } from './boards.ts';

const column = (key: string, type: Column['type'], zh: string, en: string): Column => ({
  key,
  type,
  label: { zh, en },
});
const choice = (value: string, zh: string, en: string) => ({ value, label: { zh, en } });

export const register = defineRegister({
  id: 'visa-register',
  title: { zh: '因公签证台账', en: 'Register of visas' },
  summary: {
    zh: '每批一行，批内每本证照一行：团组、使领馆、有效期、结果和费用。',
    en: 'A line for each batch and for each of its documents: trip, mission, validity, result and fee.',
  },
  series: 'VZ',
  columns: [
    column('batch', 'text', '批次', 'Batch'),
    column('trip', 'text', '团组', 'Trip'),
    { ...column('unit', 'text', '单位编号', 'Unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    column('country', 'country', '国家', 'Country'),
    column('mission', 'text', '使领馆', 'Mission'),
    column('size', 'int', '本数', 'Number of documents'),
    {
      ...column('result', 'enum', '结果', 'Result'),
      options: [
        choice('collecting', '核对材料', 'Papers being checked'),
        choice('submitted', '已送签', 'At the mission'),
        choice('supplement', '补材料', 'More papers asked for'),
        choice('issued', '签发', 'Issued'),
        choice('partly', '部分签发', 'Partly issued'),
        choice('refused', '拒签', 'Refused'),
        choice('withdrawn', '撤回', 'Withdrawn'),
        choice('exempt', '免签', 'Exempt'),
      ],
    },
    { ...column('book', 'text', '证照号码', 'Document'), mask: 'document' },
    { ...column('holder', 'text', '持照人', 'Holder'), mask: 'name', export: false },
    {
      ...column('visa', 'enum', '本人签证', 'Visa'),
      options: [
        choice('pending', '办理中', 'Being prepared'),
        choice('submitted', '已送签', 'At the mission'),
        choice('issued', '签发', 'Issued'),
        choice('refused', '拒签', 'Refused'),
        choice('withdrawn', '撤回', 'Withdrawn'),
      ],
    },
    { ...column('visaNo', 'text', '签证号', 'Visa number'), mask: 'document' },
    {
      ...column('kind', 'enum', '种类', 'Kind'),
      options: [
        choice('official', '公务', 'Official'),
        choice('business', '商务', 'Business'),
        choice('courtesy', '礼遇', 'Courtesy'),
        choice('e-visa', '电子签证', 'E-visa'),
        choice('transit', '过境', 'Transit'),
      ],
    },
    column('entries', 'int', '次数（99 为多次）', 'Entries (99: multiple)'),
    column('from', 'date', '入境', 'Entry'),
    column('to', 'date', '离开', 'Leaving'),
    column('stay', 'int', '停留天数', 'Days of stay'),
    column('issued', 'int', '签发本数', 'Issued'),
    column('refused', 'int', '拒签本数', 'Refused'),
    column('validFrom', 'date', '签证有效期起', 'Visa valid from'),
    column('validTo', 'date', '签证有效期止', 'Visa valid until'),
    column('note', 'text', '照会号', 'Note verbale'),
    column('filedOn', 'date', '提交', 'Filed'),
    column('readyBy', 'date', '预计办妥', 'Expected by'),
    column('submittedOn', 'date', '送签', 'Submitted'),
    column('decidedOn', 'date', '出结果', 'Decided'),
    column('daysTaken', 'int', '送签到结果天数', 'Days from submission'),
    column('fee', 'money', '费用', 'Fee'),
    { ...column('document', 'text', '证照', 'Documents'), mask: 'hidden', export: false },
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    {
      id: 'collecting',
      title: { zh: '准备中', en: 'Being prepared' },
      where: { column: 'result', in: ['collecting', 'supplement'] },
    },
    { id: 'submitted', title: { zh: '在使领馆', en: 'At missions' }, where: { column: 'result', in: ['submitted'] } },
    {
      id: 'decided',
      title: { zh: '已出结果', en: 'Decided' },
      where: { column: 'result', in: ['issued', 'partly', 'refused'] },
    },
    {
      id: 'visas',
      title: { zh: '每本证照', en: 'Each document' },
      where: { column: 'visa', in: ['pending', 'submitted', 'issued', 'refused', 'withdrawn'] },
    },
    { id: 'withdrawn', title: { zh: '撤回', en: 'Withdrawn' }, where: { column: 'result', in: ['withdrawn'] } },
  ],
  boards,
  reports,
  readers: [
    { role: 'handler', body: 'outbound' },
    { role: 'dept_head', body: 'outbound' },
    { role: 'custodian', body: 'outbound' },
    { role: 'deputy_director', body: 'office' },
    { role: 'director', body: 'office' },
    { role: 'auditor' },
  ],
  filledBy: 'acts',
  retention: { years: 5, text: { zh: '办结后5年', en: '5 years after it closes' } },
});
