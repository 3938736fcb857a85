/** How a document is cancelled and destroyed: for the acts and the register. */
import { option } from '../../../../src/language/blocks.ts';

export const cancellationMethods = [
  option('corner-cut', '剪角', 'Corner cut'),
  option('perforation', '打孔', 'Perforation'),
  option('struck-off', '仅注销台账（证照不在手）', 'Struck off the register (document missing)'),
];
export const destructionMethods = [option('shredding', '粉碎', 'Shredding'), option('burning', '焚毁', 'Burning')];
