/** Clocks and settings of leaders' visits (dossier 2, §4). */
import type { Clock } from '../../../../src/language/clock.ts';
import { setting } from '../../../../src/language/expression.ts';
import type { Setting } from '../../../../src/language/procedure.ts';
import { both, design, intSetting, opinions2013 } from '../shared/reporting.ts';
import { toCentre } from './form.ts';

const lead = design('报中央提前 60 日，报省提前 45 日', '60 days before for the centre, 45 for the province');

export const clocks: { readonly [id: string]: Clock } = {
  leadTime: {
    title: both('最晚报送', 'Latest day to send up'),
    unit: 'BCD',
    length: { if: [toCentre, setting('leader.leadCentre'), setting('leader.leadProvince')] },
    roll: false,
    whose: 'office',
    kind: 'promise',
    reminders: [{ before: 14 }, { before: 3 }],
    starts: both('离境日（倒算）', 'The day of exit, counted back'),
    until: both('报省', 'Sent up'),
    basis: lead,
    lapse: { note: both('报送晚于规定的提前天数，报送时提示', 'Later than it should be; said when it is sent up') },
  },
  report: {
    title: both('出访报告', 'Report'),
    unit: 'MO',
    length: setting('report.dueMonths'),
    whose: 'office',
    kind: 'statutory',
    reminders: [{ before: 7 }, { before: 1 }],
    starts: both('入境', 'Entry'),
    until: both('报告', 'The report'),
    basis: opinions2013,
    lapse: { light: 'red', text: both('出访报告逾期', 'The report is late') },
  },
};

export const settings: readonly Setting[] = [
  intSetting(
    'leader.groupSize',
    '政府班子人数',
    'Size of the government’s leading group',
    9,
    design('按本市实际填写', 'As it is in the city'),
  ),
  intSetting('leader.leadCentre', '报中央提前天数', 'Days before the exit, for the centre', 60, lead),
  intSetting('leader.leadProvince', '报省提前天数', 'Days before the exit, for the province', 45, lead),
  intSetting('trip.maxMembers', '行政类团组最多人数', 'Most members of an administrative group', 6, opinions2013),
  intSetting('trip.days3', '三国天数', 'Days for three countries', 10, opinions2013),
  intSetting('report.dueMonths', '出访报告（月）', 'Report due (months)', 1, opinions2013),
];
