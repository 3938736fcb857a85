/** Grades and aspects of a service rating (GB/T 39735-2020): an office may neither add to them nor cut them down. */
import type { Option } from './field.ts';

const option = (value: string, zh: string, en: string): Option => ({ value, label: { zh, en } });

export const grades: readonly Option[] = [
  option('5', '非常满意', 'Very satisfied'),
  option('4', '满意', 'Satisfied'),
  option('3', '基本满意', 'Fairly satisfied'),
  option('2', '不满意', 'Dissatisfied'),
  option('1', '非常不满意', 'Very dissatisfied'),
];

export const aspects: readonly Option[] = [
  option('speed', '办事效率', 'Speed'),
  option('ease', '办事便捷度', 'Ease'),
  option('attitude', '服务态度', 'Attitude'),
  option('guide', '办事指南准确度', 'Accuracy of the guide'),
  option('platform', '平台操作性', 'Use of the platform'),
];
