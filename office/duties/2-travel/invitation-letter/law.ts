/** Grounds of invitation letters. */
import type { Basis } from '../../../../src/language/text.ts';
import { both } from '../shared/documents.ts';

export const exitEntryLaw: Basis = {
  text: both(
    '《中华人民共和国出境入境管理法》第十五条至第十九条、第七十四条',
    'Exit and Entry Administration Law 《中华人民共和国出境入境管理法》, articles 15–19 and 74',
  ),
  mark: 'law',
};
export const foreignersDecree: Basis = {
  text: both(
    '《中华人民共和国外国人入境出境管理条例》（国务院令第637号，2025年第814号修改）',
    'Regulations on Entry and Exit of Foreigners (Decree 637, amended by Decree 814 of 2025)',
  ),
  mark: 'law',
};
export const changzhou: Basis = {
  text: both('常州市外办《被授权单位邀请函》办事指南', 'Guide of the Changzhou office to invitation letters'),
  mark: 'guide',
  url: 'https://wsb.changzhou.gov.cn/html/wsb/2018/MDINJFOL_0518/3008.html',
};
export const zhejiang: Basis = {
  text: both(
    '浙江省邀请外国人来华审批权限规定；深圳市2015年指南',
    'Rules of Zhejiang on powers over invitations; Shenzhen guide of 2015',
  ),
  mark: 'guide',
};
export const shenzhen: Basis = {
  text: both(
    '深圳市2015年指南：邀请驻华外交官提前30个工作日',
    'Shenzhen guide of 2015: diplomats are invited 30 working days ahead',
  ),
  mark: 'guide',
};
export const house: Basis = {
  text: both('本办邀请函办理规则', 'The office’s own rules on invitation letters'),
  mark: 'design',
};
