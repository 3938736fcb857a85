/** 签证台账: one line a batch, written by the acts of the visa applications alone (dossier 2, §10). Of refusals it keeps number and date. */
import { type Column, defineRegister } from '../../../../../src/language/register.ts';

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
    zh: '每行一批：团组、使领馆、证照、有效期、结果和费用。',
    en: 'One batch a line: trip, mission, documents, validity, result and fee.',
  },
  series: 'QZ',
  columns: [
    column('trip', 'text', '团组', 'Trip'),
    column('unit', 'text', '单位编号', 'Unit'),
    { ...column('document', 'text', '证照', 'Documents'), mask: 'hidden', export: false },
    column('size', 'int', '本数', 'Number of documents'),
    column('country', 'country', '国家', 'Country'),
    column('mission', 'text', '使领馆', 'Mission'),
    column('batch', 'text', '批次', 'Batch'),
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
      ],
    },
    column('issued', 'int', '签发本数', 'Issued'),
    column('refused', 'int', '拒签本数', 'Refused'),
    column('validFrom', 'date', '签证有效期起', 'Visa valid from'),
    column('validTo', 'date', '签证有效期止', 'Visa valid until'),
    column('note', 'text', '照会号', 'Note verbale'),
    column('filedOn', 'date', '提交', 'Filed'),
    column('readyBy', 'date', '预计办妥', 'Expected by'),
    column('submittedOn', 'date', '送签', 'Submitted'),
    column('decidedOn', 'date', '出结果', 'Decided'),
    column('fee', 'int', '费用（分）', 'Fee (fen)'),
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
    { id: 'withdrawn', title: { zh: '撤回', en: 'Withdrawn' }, where: { column: 'result', in: ['withdrawn'] } },
  ],
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
