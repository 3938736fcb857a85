/** Grounds on which a trip is refused or not accepted, as the deciding acts offer them and the register of filings keeps them. */
import { option } from './board-words.ts';

export const decisionGrounds = [
  option('people', '中办发〔2013〕16号：人数、人员不符合规定', '中办发〔2013〕16号: number or kind of members'),
  option('route', '中办发〔2013〕16号：国家、天数、日程不符合规定', '中办发〔2013〕16号: countries, days or schedule'),
  option('inviter', '中办发〔2008〕9号：邀请不符合规定', '中办发〔2008〕9号: the invitation'),
  option(
    'plan',
    '中办发〔2013〕16号：没有计划、重复或者没有必要',
    '中办发〔2013〕16号: not planned, repeated or not needed',
  ),
  option('money', '财行〔2013〕516号：经费不符合规定', '财行〔2013〕516号: the money'),
  option(
    'exit',
    '《出境入境管理法》第十二条：有人员不符合，见有权机关',
    'Exit and Entry Administration Law, article 12: not eligible, see the authority',
  ),
];

export const competenceGround = option(
  'competence',
  '《关于全国外事管理工作的若干规定》：不属于本办审批权限',
  'Regulations on foreign affairs: outside our power',
);

export const refusalGrounds = [...decisionGrounds, competenceGround];
