/** The registration that cards and invitation letters look at before they are filed (dossier 2, §11 B1, §12 V1). */
import { type Expr, ref } from '../../../../src/language/expression.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import type { Basis } from '../../../../src/language/text.ts';
import { both, onServer } from './documents.ts';

export const guide: Basis = {
  text: both(
    '常州市外办《APEC商务旅行卡》《被授权单位邀请函》办事指南',
    'Guides of the Changzhou office to APEC cards and invitation letters',
  ),
  mark: 'guide',
};

/** Lines of the unit that stand, for this purpose; unknown where registers cannot be read. */
export const registered = (purpose: Expr): Expr => ({
  look: 'filing-unit-register',
  where: { unit: ref('case.unit'), purpose, state: 'active' },
  take: 'count',
});

/** The unit is registered for this purpose; the parameter may waive it. */
export const mustBeRegistered = (purpose: 'abtc' | 'invitation', waiver: string): Check => ({
  code: `${purpose}.not-registered`,
  test: {
    any: [{ eq: [ref(`setting.${waiver}`), false] }, onServer(registered(purpose), { gt: [registered(purpose), 0] })],
  },
  text: both('本单位还没有备案，或者备案没有生效', 'The unit is not registered, or its registration is not in force'),
  remedy: both('先办“单位备案”，生效后再申报。', 'Register the unit first, then file.'),
  basis: guide,
});
