/** Ranks of those who travel on official business, from the highest down: who decides, which class of passport, which cabin. */
import { option } from './board-words.ts';

export const rankOptions = [
  option('vice-province', '副省级及以上', 'Vice-province and above'),
  option('bureau', '正局级', 'Bureau'),
  option('deputy-bureau', '副局级', 'Deputy bureau'),
  option('division', '正处级', 'Division'),
  option('deputy-division', '副处级', 'Deputy division'),
  option('section', '科级及以下', 'Section and below'),
  option('technical', '专业技术人员', 'Technical staff'),
];
