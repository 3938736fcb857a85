/** Parameters of invitation letters (dossier 2, §0.5). */
import type { Setting } from '../../../../src/language/procedure.ts';
import { both, intSetting } from '../shared/documents.ts';
import { changzhou, house, shenzhen } from './law.ts';

export const correction: Setting = intSetting(
  'invite.correctionDays',
  '补正（工作日）',
  'Correction (working days)',
  10,
  {
    text: both('邀请函补正 10 个工作日', 'Invitation letters are corrected in 10 working days'),
    mark: 'design',
  },
);

export const settings: readonly Setting[] = [
  intSetting('invite.decisionDays', '审核（工作日）', 'Decision (working days)', 5, changzhou),
  intSetting(
    'invite.outcomeDays',
    '出境或取消后报结果（天）',
    'Outcome report after exit or cancellation (days)',
    30,
    changzhou,
  ),
  intSetting('invite.letterDays', '邀请函有效天数', 'Days a letter is valid', 90, house),
  intSetting(
    'invite.passportMonths',
    '入境后护照至少有效月数',
    'Months left on the passport after entry',
    6,
    changzhou,
  ),
  intSetting(
    'invite.diplomatCityDays',
    '驻华外交官：提前报本办（工作日）',
    'Diplomats: to the city ahead (working days)',
    30,
    shenzhen,
  ),
  intSetting(
    'invite.diplomatUpDays',
    '驻华外交官：提前报省（工作日）',
    'Diplomats: to the province ahead (working days)',
    25,
    shenzhen,
  ),
  {
    key: 'invite.registrationNeeded',
    title: both('单位须先备案', 'The unit registers first'),
    type: 'bool',
    default: true,
    source: changzhou,
  },
];
