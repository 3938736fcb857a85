/** Kinds, purposes and entries of an invitation, and the grounds on which it is refused: for the form, the deciding acts and the register. */
import { option } from '../../../../src/language/blocks.ts';

export const kinds = [
  option('F', 'F 交流、访问、考察', 'F exchange, visit, study tour'),
  option('M', 'M 贸易、商务', 'M trade and commerce'),
  option('C', 'C 乘务', 'C crew'),
];
export const areas = [
  option('exchange', '交流、访问、考察、学术', 'Exchange, visit, study tour, academic'),
  option('trade', '贸易、商务', 'Trade and commerce'),
  option('crew', '乘务', 'Crew'),
  option('employment', '受雇工作', 'Employment'),
  option('short-work', '外国专家短期任务', 'Short task of a foreign expert'),
  option('press', '新闻采访', 'Journalism'),
  option('religion', '宗教活动', 'Religious activity'),
  option('ngo', '境外非政府组织活动', 'Activity of an overseas NGO'),
];
export const entriesOptions = [
  option('single', '一次', 'Single'),
  option('double', '两次', 'Double'),
  option('multiple-1y', '一年多次', 'Multiple, one year'),
];
export const refusalGrounds = [
  option('V3', 'V3 护照在计划入境后还有6个月', 'V3 The passport lasts 6 months beyond the planned entry'),
  option('V4', 'V4 入境次数和停留天数符合规定', 'V4 Entries and stay within the table'),
  option('V8', 'V8 不是受雇工作、采访、宗教或境外组织活动', 'V8 Not employment, journalism, religious or NGO activity'),
  option('V2', 'V2 没有业务往来证明', 'V2 no business link shown'),
  option('V6', 'V6 承诺不能落实', 'V6 the commitment cannot be met'),
];
