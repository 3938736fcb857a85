/** Parameters and the clock of issuing passports (dossier 2, §0.5 and §7.1). */
import type { Clock } from '../../../../src/language/clock.ts';
import { setting } from '../../../../src/language/expression.ts';
import type { Setting } from '../../../../src/language/procedure.ts';
import { both, design, intSetting, lossWaitSetting, mfaGuide } from '../shared/documents.ts';

export const settings: readonly Setting[] = [
  intSetting('passport.issueDays', '颁发（工作日）', 'Issue (working days)', 5, mfaGuide),
  intSetting('passport.maxYears', '护照有效期（年）', 'Term of a passport (years)', 5, mfaGuide),
  intSetting('passport.minMonths', '回国后至少有效（月）', 'Least validity after the return (months)', 6, mfaGuide),
  intSetting('passport.blankPages', '空白签证页', 'Blank visa pages', 2, design),
  intSetting('passport.biometricYears', '指纹签名沿用年数', 'Years that fingerprints may be reused', 5, design),
  lossWaitSetting,
];

export const clocks: { readonly [id: string]: Clock } = {
  issue5: {
    title: both('颁发', 'Issue'),
    unit: 'WD',
    length: setting('passport.issueDays'),
    whose: 'office',
    kind: 'promise',
    reminders: [2],
    pauses: [{ id: 'superior', text: both('报上级颁发机关', 'With the superior issuing authority') }],
    starts: both('受理', 'Acceptance'),
    until: both('颁发、沿用，或者书面说明不办的理由', 'Issue, reuse, or refuse with reasons'),
    basis: mfaGuide,
    lapse: { light: 'red', text: both('逾期未颁发', 'Not issued in time') },
  },
};
