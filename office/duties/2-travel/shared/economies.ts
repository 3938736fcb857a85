/** Economies of the card with the days of a stay, as data [guide 2024; the ministry says 60 to 180]; change here what a guide changes. */

import type { Basis, Text } from '../../../../src/language/text.ts';
import { both } from './documents.ts';

export interface Economy {
  code: string;
  name: Text;
  /** Days of one stay; nothing for the transitional ones, which open the fast lane alone. */
  days?: number;
}

export const staysGuide: Basis = {
  text: both(
    'APEC商务旅行卡停留期一览（2024年）；以各经济体公布为准',
    'Stays with the APEC card (2024); what each economy publishes prevails',
  ),
  mark: 'guide',
  url: 'https://ecf.org.cn/service?id=106',
};

const at = (code: string, zh: string, en: string, days?: number): Economy => ({
  code,
  name: both(zh, en),
  ...(days === undefined ? {} : { days }),
});

/** Full participants: all of them are asked, none can be chosen. */
export const full: readonly Economy[] = [
  at('IDN', '印度尼西亚', 'Indonesia', 60),
  at('MYS', '马来西亚', 'Malaysia', 60),
  at('PHL', '菲律宾', 'Philippines', 60),
  at('SGP', '新加坡', 'Singapore', 60),
  at('VNM', '越南', 'Viet Nam', 60),
  at('PNG', '巴布亚新几内亚', 'Papua New Guinea', 60),
  at('AUS', '澳大利亚', 'Australia', 90),
  at('NZL', '新西兰', 'New Zealand', 90),
  at('RUS', '俄罗斯', 'Russia', 90),
  at('JPN', '日本', 'Japan', 90),
  at('KOR', '韩国', 'Korea', 90),
  at('THA', '泰国', 'Thailand', 90),
  at('BRN', '文莱', 'Brunei', 90),
  at('MEX', '墨西哥', 'Mexico', 90),
  at('PER', '秘鲁', 'Peru', 90),
  at('CHL', '智利', 'Chile', 90),
];

export const transitional: readonly Economy[] = [at('USA', '美国', 'United States'), at('CAN', '加拿大', 'Canada')];
/** Participants with whom trade counts, though the card is of no use between the mainland and them. */
export const notUsable: readonly Economy[] = [
  at('HKG', '中国香港', 'Hong Kong, China'),
  at('TWN', '中国台北', 'Chinese Taipei'),
];

const asOption = ({ code, name }: Economy) => ({ value: code, label: name });
export const economyOptions = full.map(asOption);
export const anyEconomyOptions = [...full, ...transitional, ...notUsable].map(asOption);
export const findEconomy = (code: string): Economy | undefined =>
  [...full, ...transitional, ...notUsable].find((economy) => economy.code === code);
