/** The registration that cards and invitation letters look at before they are filed (dossier 2, §11 B1, §12 V1). */
import { option } from '../../../../src/language/blocks.ts';
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

/** Types of units (dossier 2, §0.6). */
export const unitTypes = [
  option('party', '党委机关', 'Party organ'),
  option('gov', '政府机关', 'Government'),
  option('npc', '人大机关', 'People’s Congress'),
  option('cppcc', '政协机关', 'CPPCC'),
  option('court', '法院', 'Court'),
  option('procuratorate', '检察院', 'Procuratorate'),
  option('mass-org', '群众团体', 'Mass organisation'),
  option('public-institution', '事业单位', 'Public institution'),
  option('soe', '国有企业', 'State enterprise'),
  option('private', '民营企业', 'Private enterprise'),
];
export const levels = [
  option('bureau', '正局级', 'Bureau'),
  option('deputy-bureau', '副局级', 'Deputy bureau'),
  option('division', '正处级', 'Division'),
  option('deputy-division', '副处级', 'Deputy division'),
  option('section', '科级', 'Section'),
  option('none', '无级别', 'None'),
];

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
