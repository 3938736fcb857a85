/** Clocks and settings: the answer in 15 working days, told to the director when it is late, the correction C3, the draft. */
import type { Clock } from '../../../../src/language/clock.ts';
import { setting } from '../../../../src/language/expression.ts';
import { gateClocks, gateSettings } from '../../../../src/language/patterns/gate-clocks.ts';
import type { Setting } from '../../../../src/language/procedure.ts';
import type { Basis } from '../../../../src/language/text.ts';

const term: Basis = {
  text: {
    zh: '《个人信息保护法》第五十条要求及时办理；天数由本办设定（pipl.days）',
    en: 'Personal Information Protection Law, article 50, asks for timely handling; the days are set by the office (pipl.days)',
  },
  mark: 'design',
};

const { c3, draft } = gateClocks;
if (!c3 || !draft) throw new Error('the gate has C3 and the draft'); // both are part of the shared gate

export const clocks: { readonly [id: string]: Clock } = {
  draft,
  c3,
  answer15: {
    title: { zh: '答复', en: 'Answer' },
    unit: 'WD',
    length: setting('pipl.days'),
    whose: 'office',
    kind: 'promise',
    reminders: [3],
    starts: { zh: '收到请求（补正的，自重新提交起）', en: 'The request is received (or submitted again)' },
    until: { zh: '答复、更正、删除或书面说明不办的理由', en: 'Answer, correct, erase, or refuse with reasons' },
    basis: term,
    lapse: {
      light: 'red',
      act: 'report-overdue',
      text: { zh: '逾期未答复，报主任', en: 'Not answered in time; the director is told' },
    },
  },
};

export const settings: readonly Setting[] = [
  {
    key: 'pipl.days',
    title: { zh: '个人信息请求的答复期限（工作日）', en: 'Working days to answer a request about one’s data' },
    type: 'int',
    default: 15,
    source: { text: { zh: '本办设定', en: 'Set by the office' }, mark: 'design' },
  },
  ...gateSettings,
];
