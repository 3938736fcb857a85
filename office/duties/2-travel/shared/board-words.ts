/** Short words for the boards and reports of the registers of travel: measures, tests of columns, options that registers share. */
import type { DueStep, Measure, Where } from '../../../../src/language/board.ts';
import type { Text } from '../../../../src/language/text.ts';

export const both = (zh: string, en: string): Text => ({ zh, en });
export const option = (value: string, zh: string, en: string) => ({ value, label: both(zh, en) });

export const is = (column: string, ...values: readonly string[]): Where => ({ column, in: values });
export const isNot = (column: string, ...values: readonly string[]): Where => ({ column, not: values });
export const filled = (column: string): Where => ({ column, filled: true });
export const empty = (column: string): Where => ({ column, filled: false });

const measure = (of: Measure['of'], id: string, zh: string, en: string): Measure => ({ id, label: both(zh, en), of });
export const count = (zh: string, en: string): Measure => measure('count', 'count', zh, en);
export const sum = (column: string, zh: string, en: string): Measure => measure({ sum: column }, column, zh, en);
export const average = (column: string, zh: string, en: string): Measure =>
  measure({ average: column }, `average-${column}`, zh, en);
export const median = (column: string, zh: string, en: string): Measure =>
  measure({ median: column }, `median-${column}`, zh, en);
/** Per cent of the rows that meet the tests. */
export const share = (id: string, where: readonly Where[], zh: string, en: string): Measure =>
  measure({ share: where }, `share-${id}`, zh, en);

/** What becomes of a document that is not handed back (dossier 2, §8, escalation). */
export const overdueSteps: readonly DueStep[] = [
  { after: -2, title: both('提醒', 'Reminder'), text: both('专办员、持照人', 'clerk and traveller') },
  { after: 1, title: both('逾期', 'Overdue'), text: both('通知单位', 'the unit is told') },
  { after: 7, title: both('催还', 'Asked back'), text: both('通知单位负责人', 'the leader of the unit is told') },
  {
    after: 15,
    title: both('报处长', 'Head of division'),
    text: both('列入季度报告', 'listed in the quarterly report'),
  },
  {
    after: 31,
    title: both('锁定', 'Locked'),
    text: both(
      '单位停办新团组、新证照，交还或挂失受理当日解锁',
      'no new trips or documents for the unit until it is back or its loss accepted',
    ),
  },
];

export const categories = [
  option('administrative', '行政', 'Administrative'),
  option('academic', '学术', 'Academic'),
  option('training', '培训', 'Training'),
  option('exhibition', '展览', 'Exhibition'),
  option('performance', '演出', 'Performance'),
  option('sport', '体育', 'Sport'),
  option('enterprise', '企业经贸', 'Enterprise'),
  option('medical-aid', '援外医疗', 'Medical aid'),
  option('other', '其他', 'Other'),
];

/** Of trips, and of joint delegations: who pays. */
export const fundings = [
  option('general-budget', '一般公共预算', 'General budget'),
  option('project', '项目经费', 'Project'),
  option('self', '自筹', 'Own funds'),
  option('host', '接待方承担', 'Host'),
  option('mixed', '多种', 'Mixed'),
  option('organiser', '组团单位', 'Organiser'),
  option('own-unit', '派出单位', 'Sending unit'),
];
