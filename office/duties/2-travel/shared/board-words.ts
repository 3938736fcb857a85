/** Short words for the boards and reports of the registers of travel: measures, tests of columns, options that registers share. */
import type { Measure, Where } from '../../../../src/language/board.ts';
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
