/** Clocks and settings of confirmations (dossier 2, §3). */
import type { Clock } from '../../../../src/language/clock.ts';
import { ref, setting } from '../../../../src/language/expression.ts';
import type { Setting } from '../../../../src/language/procedure.ts';
import { both, design, intSetting, opinions2013, regulations2000, xiamen } from '../shared/reporting.ts';

const days = design('任务确认 5 个工作日', 'Confirmation in 5 working days');
const pauses = [{ id: 'superior', text: both('报上级', 'With the superior'), basis: regulations2000 }] as const;
const red = (zh: string, en: string): Clock['lapse'] => ({ light: 'red', text: both(zh, en) });

export const clocks: { readonly [id: string]: Clock } = {
  reply: {
    title: both('答复来函', 'Reply to the letter'),
    unit: 'WD',
    length: setting('trip.confirmDays'),
    whose: 'office',
    kind: 'promise',
    reminders: [{ before: 2 }],
    pauses,
    starts: both('收到来函', 'The letter is received'),
    until: both('同意或不同意', 'Consent or decline'),
    basis: days,
    lapse: red('答复逾期', 'The reply is late'),
  },
  confirm: {
    title: both('任务确认', 'Confirmation'),
    unit: 'WD',
    length: setting('trip.confirmDays'),
    whose: 'office',
    kind: 'promise',
    reminders: [{ before: 2 }],
    pauses,
    starts: both('任务通知书齐全', 'The complete notice is received'),
    until: both('确认或不同意', 'Confirm or decline'),
    basis: days,
    lapse: red('确认逾期', 'The confirmation is late'),
  },
  waiting: {
    title: both('等任务通知书', 'Waiting for the notice'),
    unit: 'VAL',
    per: 'day',
    length: setting('trip.validDays'),
    whose: 'applicant',
    kind: 'promise',
    reminders: [{ before: 30 }],
    starts: both('同意（当日为第 1 日）', 'Consent (day 1)'),
    until: both('收到任务通知书', 'The notice is received'),
    basis: design('同意 180 日内有效', 'The consent holds for 180 days'),
    lapse: { act: 'expire', text: both('同意过期', 'The consent expires') },
  },
  ownNotice: {
    title: both('派出单位公示', 'Notice in the sending unit'),
    unit: 'NOT',
    length: setting('trip.publicityDays'),
    whose: 'applicant',
    kind: 'statutory',
    starts: both('张贴', 'Put up'),
    until: both('公示期满', 'The notice is over'),
    basis: xiamen,
    lapse: { note: both('公示期满，请登记结果', 'The notice is over; record its result') },
  },
  validity: {
    title: both('确认件有效期', 'Validity of the confirmation'),
    unit: 'WIN',
    length: 0,
    closes: ref('last.receive-notice.validUntil'),
    whose: 'holder',
    kind: 'promise',
    reminders: [{ before: 30 }, { before: 7 }],
    starts: both('确认', 'Confirmation'),
    until: both('离境', 'Exit'),
    basis: design('与组团单位任务通知书有效期相同', 'As long as the organiser’s notice'),
    lapse: { act: 'expire-confirmation', text: both('确认件过期', 'The confirmation has expired') },
  },
  report: {
    title: both('出访报告', 'Report'),
    unit: 'MO',
    length: setting('report.dueMonths'),
    whose: 'applicant',
    kind: 'statutory',
    reminders: [{ before: 7 }, { before: 1 }],
    starts: both('入境', 'Entry'),
    until: both('提交出访报告', 'The report is handed in'),
    basis: opinions2013,
    lapse: red('出访报告逾期', 'The report is late'),
  },
  disclosure: {
    title: both('回国后公开', 'Disclosure after return'),
    unit: 'MO',
    length: setting('trip.disclosureMonths'),
    whose: 'applicant',
    kind: 'statutory',
    reminders: [{ before: 7 }, { before: 1 }],
    starts: both('入境', 'Entry'),
    until: both('单位内部公开本单位人员部分', 'The own member’s part is shown in the unit'),
    basis: opinions2013,
    lapse: red('逾期未公开，下次申报时提示', 'Not disclosed in time; said at the next filing'),
  },
};

export const settings: readonly Setting[] = [
  intSetting('trip.confirmDays', '任务确认（工作日）', 'Confirmation (working days)', 5, days),
  intSetting(
    'trip.validDays',
    '批件有效期（日）',
    'Validity of the approval (days)',
    180,
    design('本系统设定', 'Design of the system'),
  ),
  intSetting('trip.publicityDays', '出访前公示（工作日）', 'Notice before the trip (working days)', 5, opinions2013),
  intSetting('report.dueMonths', '出访报告（月）', 'Report due (months)', 1, opinions2013),
  intSetting('trip.disclosureMonths', '回国后公开（月）', 'Disclosure after return (months)', 1, opinions2013),
];
