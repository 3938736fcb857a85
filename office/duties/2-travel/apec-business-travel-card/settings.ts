/** Parameters of the card (dossier 2, §0.5). */
import { option } from '../../../../src/language/blocks.ts';
import type { Setting } from '../../../../src/language/procedure.ts';
import { both, intSetting } from '../shared/documents.ts';
import { changzhou, framework, zhongshan } from './law.ts';

export const correction: Setting = {
  ...intSetting('case.correctionDays', '补正期限（自然日）', 'Days for correction', 30, {
    text: both('共用规则 C3', 'Shared rule C3'),
    mark: 'design',
  }),
};

export const settings: readonly Setting[] = [
  intSetting('abtc.feeFen', '每卡费用（分）', 'Fee of a card (fen)', 72_000, zhongshan),
  intSetting('abtc.minStaff', '正式员工数', 'Regular staff', 5, changzhou),
  intSetting('abtc.minTradeFen', '上年贸易额（分）', 'Trade of the last year (fen)', 50_000_000, changzhou),
  {
    key: 'abtc.minTaxGrade',
    title: both('最低纳税信用等级', 'Lowest tax grade'),
    type: 'enum',
    default: 'M',
    options: ['A', 'B', 'M', 'C', 'D'].map((value) => option(value, value, value)),
    source: changzhou,
  },
  intSetting('abtc.socialMonths', '社保连续月数', 'Months of social insurance', 6, changzhou),
  intSetting(
    'abtc.passportMinYears',
    '护照至少有效年数（云南 4）',
    'Years left on the passport (Yunnan 4)',
    2,
    changzhou,
  ),
  intSetting(
    'abtc.renewalMonths',
    '到期前几个月可以续办',
    'Months before the expiry in which it is renewed',
    6,
    framework,
  ),
  {
    key: 'abtc.registrationNeeded',
    title: both('须先备案', 'The enterprise registers first'),
    type: 'bool',
    default: true,
    source: changzhou,
  },
];
