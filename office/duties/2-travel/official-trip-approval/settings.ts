/** Parameters of official trips (dossier 2, §0.5), each with where its default comes from. */
import type { Setting } from '../../../../src/language/procedure.ts';
import type { Basis } from '../../../../src/language/text.ts';
import { both, design, rules2008, rules2013 } from './values.ts';

const int = (key: string, zh: string, en: string, value: number, source: Basis): Setting => ({
  key,
  title: both(zh, en),
  type: 'int',
  default: value,
  source,
});
const guide = (zh: string, en: string): Basis => ({ text: both(zh, en), mark: 'guide' });

const university = guide('浙江大学因公出访规定', 'Rules of Zhejiang University');
const lead = guide('北京高校因公出访管理办法', 'Rules of a university in Beijing');

export const settings: readonly Setting[] = [
  int('trip.maxMembers', '行政类团组最多人数', 'Most members of an administrative group', 6, rules2013),
  int('trip.maxCountries', '最多国家、地区', 'Most countries and regions', 3, rules2013),
  int('trip.days1', '一国天数', 'Days for one country', 5, rules2013),
  int('trip.days2', '两国天数', 'Days for two countries', 8, rules2013),
  int('trip.days3', '三国天数', 'Days for three countries', 10, rules2013),
  int('trip.poorDays1', '一国天数（拉美、非洲，衔接不便）', 'Days for one country, poor connection', 6, university),
  int('trip.poorDays2', '两国天数（拉美、非洲，衔接不便）', 'Days for two countries, poor connection', 9, university),
  int(
    'trip.poorDays3',
    '三国天数（拉美、非洲，衔接不便）',
    'Days for three countries, poor connection',
    10,
    university,
  ),
  int('trip.publicityDays', '出访前公示（工作日）', 'Notice before the trip (working days)', 5, rules2013),
  int('trip.disclosureMonths', '回国后公开（月）', 'Disclosure after return (months)', 1, rules2013),
  int(
    'trip.precheckDays',
    '预审（工作日）',
    'Pre-check (working days)',
    2,
    guide('广东省因公出访办事指南', 'Guide of Guangdong'),
  ),
  int(
    'trip.correctionDays',
    '补正（工作日）',
    'Correction (working days)',
    5,
    design('本系统设定', 'Design of the system'),
  ),
  int(
    'trip.decisionDays',
    '审批（工作日）',
    'Decision (working days)',
    7,
    guide('各地指南 5 至 10 个工作日', 'Guides: 5 to 10 working days'),
  ),
  int(
    'trip.validDays',
    '批件有效期（日）',
    'Validity of the approval (days)',
    180,
    design('本系统设定', 'Design of the system'),
  ),
  int(
    'trip.shiftDays',
    '离境日可备案移动（日）',
    'Days the exit may move on a note',
    30,
    design('本系统设定', 'Design of the system'),
  ),
  int('trip.leadOne', '提前天数：一国', 'Lead days: one country', 45, lead),
  int('trip.leadSchengen', '提前天数：申根国家', 'Lead days: Schengen state', 60, lead),
  int('trip.leadFar', '提前天数：多国、美国、南美', 'Lead days: several countries, US, South America', 90, lead),
  int('report.dueMonths', '出访报告（月）', 'Report due (months)', 1, rules2008),
];
