/** Grounds of the card. */
import type { Basis } from '../../../../src/language/text.ts';
import { both } from '../shared/documents.ts';

export const framework: Basis = {
  text: both('《APEC商务旅行卡计划操作框架》', 'APEC Business Travel Card Operating Framework'),
  mark: 'law',
};
export const changzhou: Basis = {
  text: both('常州市外办《APEC商务旅行卡》办事指南', 'Guide of the Changzhou office to the APEC card'),
  mark: 'guide',
  url: 'https://wsb.changzhou.gov.cn/html/wsb/2018/MDINJFOL_0518/3009.html',
};
export const zhongshan: Basis = {
  text: both(
    '中山市APEC商务旅行卡问答（2026年）：每卡720元',
    'Questions and answers of Zhongshan (2026): 720 yuan a card',
  ),
  mark: 'guide',
};
export const chengdu: Basis = {
  text: both('成都市APEC商务旅行卡办事指南：各经济体有效期', 'Guide of Chengdu: validity in each economy'),
  mark: 'guide',
};
