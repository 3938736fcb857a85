/** Clocks and settings of the report (dossier 2, §5 and §0.5). */
import type { Clock } from '../../../../src/language/clock.ts';
import { setting } from '../../../../src/language/expression.ts';
import type { Setting } from '../../../../src/language/procedure.ts';
import {
  both,
  chief,
  design,
  filer,
  guide,
  intSetting,
  opinions2013,
  unitLeader,
  xiamen,
} from '../shared/reporting.ts';

const ours = design('本系统设定', 'Design of the system');

export const clocks: { readonly [id: string]: Clock } = {
  report: {
    title: both('出访报告', 'Report'),
    unit: 'MO',
    length: setting('report.dueMonths'),
    whose: 'applicant',
    kind: 'statutory',
    reminders: [
      { before: 7 },
      { before: 1 },
      {
        before: -10,
        to: [...filer, ...unitLeader, ...chief],
        text: both('出访报告已逾期 10 天', 'The report is 10 days late'),
      },
    ],
    starts: both('入境', 'Entry'),
    until: both('单位签报', 'The unit signs and hands it in'),
    basis: opinions2013,
    lapse: {
      light: 'red',
      text: both(
        '出访报告逾期：交齐以前团长不得再次出访',
        'The report is late: until it is in, its head may not travel',
      ),
    },
  },
  disclosure: {
    title: both('回国后公开', 'Disclosure after return'),
    unit: 'MO',
    length: setting('trip.disclosureMonths'),
    whose: 'applicant',
    kind: 'statutory',
    reminders: [{ before: 7 }, { before: 1 }],
    starts: both('入境', 'Entry'),
    until: both('在单位内部公开', 'Shown in the unit'),
    basis: opinions2013,
    lapse: { light: 'red', text: both('逾期未公开，下次申报时提示', 'Not disclosed in time; said at the next filing') },
  },
  review: {
    title: both('核对报告', 'Checking the report'),
    unit: 'WD',
    length: setting('report.reviewDays'),
    whose: 'office',
    kind: 'promise',
    reminders: [{ before: 2 }],
    starts: both('收到报告', 'The report is received'),
    until: both('通过或退回', 'Accept or return'),
    basis: ours,
    lapse: { light: 'red', text: both('核对逾期', 'The check is late') },
  },
  revise: {
    title: both('修改报告', 'Mending the report'),
    unit: 'WD',
    length: setting('report.reviseDays'),
    whose: 'applicant',
    kind: 'promise',
    reminders: [{ before: 1 }],
    starts: both('退回', 'Returned'),
    until: both('单位改好签报', 'The unit signs it again'),
    basis: design('退回的报告 5 个工作日内改好', 'A returned report is mended in 5 working days'),
    lapse: {
      light: 'red',
      text: both('修改逾期：交齐以前团长不得再次出访', 'Late: until it is in, its head may not travel'),
    },
  },
  shown: {
    title: both('单位公开', 'Shown in the unit'),
    unit: 'NOT',
    length: setting('report.shownDays'),
    whose: 'applicant',
    kind: 'promise',
    starts: both('张贴或上网', 'Put up'),
    until: both('公开期满', 'The time is over'),
    basis: xiamen,
    lapse: { note: both('公开期满，可以归档', 'The time is over; it may be filed') },
  },
};

export const settings: readonly Setting[] = [
  intSetting('report.dueMonths', '出访报告（月）', 'Report due (months)', 1, opinions2013),
  intSetting('trip.disclosureMonths', '回国后公开（月）', 'Disclosure after return (months)', 1, opinions2013),
  intSetting('report.reviewDays', '核对报告（工作日）', 'Check of the report (working days)', 5, ours),
  intSetting('report.reviseDays', '修改退回的报告（工作日）', 'Mending a returned report (working days)', 5, ours),
  intSetting(
    'report.shownDays',
    '单位公开（工作日）',
    'Shown in the unit (working days)',
    5,
    guide('厦门市公开通知', 'Xiamen notice'),
  ),
];
