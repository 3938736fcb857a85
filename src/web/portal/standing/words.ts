/** Words for mandates and units, as the portal says them. */
import type { MandateView } from '../../../client/types-people.ts';
import type { Text } from '../../../language/text.ts';

const both = (zh: string, en: string): Text => ({ zh, en });

export const relationWords: { readonly [relation in MandateView['relation']]: Text } = {
  relative: both('亲属', 'relative'),
  lawyer: both('律师', 'lawyer'),
  association: both('侨团', 'association'),
  unit: both('单位', 'unit'),
  other: both('其他', 'somebody else'),
};

export const powerWords = {
  read: both('只看进度', 'may only read'),
  act: both('可以代办', 'may act'),
} as const;

export const stateWords: { readonly [state in MandateView['state']]: Text } = {
  offered: both('等对方接受', 'waits to be accepted'),
  coming: both('还没开始', 'has not begun'),
  running: both('有效', 'in force'),
  ended: both('已终止', 'ended'),
  over: both('已到期', 'run out'),
};

export const unitKinds: readonly { value: string; label: Text }[] = [
  { value: 'organ', label: both('机关', 'government organ') },
  { value: 'publicInstitution', label: both('事业单位', 'public institution') },
  { value: 'firm', label: both('企业', 'company') },
  { value: 'socialOrg', label: both('社会团体', 'social organisation') },
  { value: 'foundation', label: both('基金会', 'foundation') },
  { value: 'repOffice', label: both('代表机构', 'representative office') },
  { value: 'university', label: both('高校', 'university') },
  { value: 'hospital', label: both('医院', 'hospital') },
  { value: 'school', label: both('学校', 'school') },
  { value: 'association', label: both('协会', 'association') },
  { value: 'other', label: both('其他', 'other') },
];

export const memberRoles = {
  unit_liaison: both('专办员：填报、提交', 'liaison: fills in and files'),
  unit_leader: both('负责人：审批本单位的件', 'leader: approves what the unit files'),
  custodian: both('保管员：领交证照', 'custodian: collects and returns documents'),
} as const;
