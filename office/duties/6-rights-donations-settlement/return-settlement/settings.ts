/** Parameters of this procedure; those of the gate come with it. Each says where its default comes from. */
import { option } from '../../../../src/language/blocks.ts';
import type { Setting } from '../../../../src/language/procedure.ts';
import { workRules } from './conditions.ts';

const guide = (zh: string, en: string): Setting['source'] => ({ text: { zh, en }, mark: 'guide' });

export const settings: readonly Setting[] = [
  {
    key: 'settlementApprover',
    title: { zh: '审批人', en: 'Who decides' },
    type: 'enum',
    default: 'province',
    source: workRules('七条', 'article 7'),
    options: [
      option('province', '省级', 'The province'),
      option('city', '市级（省级委托）', 'The city, by delegation'),
    ],
  },
  {
    key: 'stayRule',
    title: { zh: '国内居住期间规则', en: 'Rule of the stay in China' },
    type: 'enum',
    default: 'guangdong',
    source: guide('广东、广西实施办法；湖南实施办法', 'Implementing rules of Guangdong and Guangxi; of Hunan'),
    options: [
      option(
        'guangdong',
        '广东、广西：连住 3 个月或 6 个月内 90 天',
        'Guangdong, Guangxi: 3 months in a row, or 90 days inside 6 months',
      ),
      option(
        'hunan',
        '湖南：拟定居地连住或一年内累计 3 个月',
        'Hunan: 3 months at the place, in a row or within one year',
      ),
    ],
  },
  {
    key: 'spouseYears',
    title: { zh: '投靠配偶须结婚满几年', en: 'Years of marriage for joining a spouse' },
    type: 'int',
    default: 0,
    source: guide('湖南实施办法为 3 年，默认 0', 'Hunan asks for 3 years; default 0'),
  },
  {
    key: 'leaseAllowed',
    title: { zh: '租房可以作为固定住所', en: 'A lease counts as fixed dwelling' },
    type: 'bool',
    default: false,
    source: guide('各省实施办法', 'Implementing rules of the provinces'),
  },
  {
    key: 'certMonths',
    title: { zh: '证书有效期（月）', en: 'Months to register with the certificate' },
    type: 'int',
    default: 6,
    source: guide('海南、广东实施办法', 'Rules of Hainan and Guangdong'),
  },
];
