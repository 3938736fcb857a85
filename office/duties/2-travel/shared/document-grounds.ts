/** Grounds on which a passport or a pass is refused, as the deciding acts offer them and the register of applications keeps them. */
import { option } from './board-words.ts';

export const passportGrounds = [
  option('passport-law-13', '《护照法》第十三条：不予颁发的情形', 'Passport Law, article 13'),
  option('passport-law-14', '《护照法》第十四条：刑罚、遣返期限未满', 'Passport Law, article 14'),
  option('D1', 'D1：批件无效或者没有列入本人', 'D1: the approval is not in force or does not name the person'),
  option('D2', 'D2：护照种类不符', 'D2: the class does not fit'),
  option('D3', 'D3：另有护照在外', 'D3: another passport is outside custody'),
  option('D4', 'D4：有效期或签证页不足，不能沿用', 'D4: too little validity or too few pages to reuse it'),
  option('D7', 'D6、D7：相片或指纹不合格', 'D6, D7: photograph or fingerprints do not pass'),
  option('D9', 'D9：报失等待期未满', 'D9: the waiting time after a loss is not over'),
];

export const passGrounds = [
  option(
    'H1',
    'H1：批件无效，或者没有列入本人、该地区',
    'H1: the approval is not in force or does not name person or region',
  ),
  option('H2', 'H2：签注超过通行证有效期', 'H2: the endorsement would outlast the pass'),
  option('H3', 'H3：停留天数超限', 'H3: too many days a stay'),
  option('H4', 'H4：邀请函没有写明事由、日期', 'H4: the invitation names no purpose or dates'),
  option('H6', 'H6：已有通行证', 'H6: there is a pass already'),
  option('photo', '相片不合格', 'the photograph does not pass'),
];

export const refusalGrounds = [
  ...passportGrounds,
  ...passGrounds,
  option('authority', '颁发机关不予颁发', 'Refused by the issuing authority'),
];
