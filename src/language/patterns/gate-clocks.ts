/** Clocks and settings of the common gate: C1, C3 and the draft's retention (dossier 0 §4). */
import type { Clock } from '../clock.ts';
import { setting } from '../expression.ts';
import type { Setting } from '../procedure.ts';
import { licensingLaw } from './gate-papers.ts';

export const gateClocks: { [id: string]: Clock } = {
  c1: {
    title: { zh: '受理', en: 'Acceptance' },
    unit: 'WD',
    length: 5,
    whose: 'office',
    kind: 'statutory',
    reminders: [1],
    starts: { zh: '收到申请', en: 'Application received' },
    until: { zh: '受理，或一次告知补正', en: 'Accept, or list all corrections' },
    basis: licensingLaw('三十二条第一款第（四）项', 'article 32(1)(4)'),
    lapse: { act: 'deem-accepted', text: { zh: '从收到之日起视为受理', en: 'Accepted from the day of receipt' } },
  },
  c3: {
    title: { zh: '补正', en: 'Correction' },
    unit: 'CD',
    length: setting('case.correctionDays'),
    whose: 'applicant',
    kind: 'statutory',
    reminders: [10, 3],
    starts: { zh: '补正通知书送达', en: 'Notice of correction delivered' },
    until: { zh: '您补齐材料', en: 'You complete your papers' },
    basis: { text: { zh: '共用规则 C3：补正期限', en: 'Shared rule C3: time for correction' }, mark: 'design' },
    lapse: {
      act: 'lapse-correction',
      text: { zh: '本件结束，可以重新申请', en: 'The case closes; you may apply again' },
    },
  },
  draft: {
    title: { zh: '草稿保留', en: 'Draft kept' },
    unit: 'RET',
    length: setting('case.draftDays'),
    whose: 'applicant',
    kind: 'promise',
    reminders: [7],
    starts: { zh: '最后一次保存', en: 'Last saved' },
    until: { zh: '您提交草稿', en: 'You submit the draft' },
    basis: {
      text: {
        zh: '《个人信息保护法》第十九条：保存期限最短；天数由本办设定',
        en: 'Personal Information Protection Law, article 19: shortest retention; the days are set by the office',
      },
      mark: 'design',
    },
    lapse: { act: 'erase-draft', text: { zh: '草稿自动删除', en: 'The draft is erased' } },
  },
};

/** Settings of the gate, to spread into the procedure's. */
export const gateSettings: readonly Setting[] = [
  {
    key: 'case.correctionDays',
    title: { zh: '补正期限（自然日）', en: 'Days for correction' },
    type: 'int',
    default: 30,
    source: { text: { zh: '共用规则 C3', en: 'Shared rule C3' }, mark: 'design' },
  },
  {
    key: 'case.draftDays',
    title: { zh: '草稿保留天数', en: 'Days a draft is kept' },
    type: 'int',
    default: 90,
    source: { text: { zh: '共用规则：草稿', en: 'Shared rule: drafts' }, mark: 'design' },
  },
];
