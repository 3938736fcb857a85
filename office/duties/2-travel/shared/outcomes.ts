/** Outcomes of trips: their kinds, and how far they have come (dossier 2, §5). */
import { option } from '../../../../src/language/blocks.ts';

export const outcomeOptions = [
  option('agreement', '协议', 'Agreement'),
  option('project', '项目', 'Project'),
  option('exchange', '交流安排', 'Exchange'),
  option('invitation', '来访邀请', 'Visit invited'),
  option('information', '考察所得', 'What was learned'),
  option('other', '其他', 'Other'),
];

export const outcomeStates = [
  option('open', '还没有开始', 'Not begun'),
  option('under-way', '推进中', 'Under way'),
  option('done', '已落实', 'Done'),
  option('ended', '不再推进', 'Given up'),
];
