/** Clocks and settings of trips to Taiwan (dossier 2, §6). */
import type { Clock } from '../../../../src/language/clock.ts';
import { setting } from '../../../../src/language/expression.ts';
import type { Setting } from '../../../../src/language/procedure.ts';
import type { Basis } from '../../../../src/language/text.ts';
import { both, custodian, design, filer, guide, intSetting, officer, opinions2013 } from '../shared/reporting.ts';

export const taiwanLaw: Basis = {
  text: both(
    '《中国公民往来台湾地区管理办法》（1991年，2015年修订）',
    'Measures on travel of Chinese citizens to and from Taiwan (1991, revised 2015)',
  ),
  mark: 'law',
};
const ours = design('本系统设定', 'Design of the system');

export const clocks: { readonly [id: string]: Clock } = {
  notice: {
    title: both('单位公示', 'Notice in the unit'),
    unit: 'NOT',
    length: setting('trip.publicityDays'),
    whose: 'applicant',
    kind: 'statutory',
    starts: both('张贴公示', 'The notice is put up'),
    until: both('公示期满，次日起可以转报', 'The notice has been up; it may be referred from the next day'),
    basis: opinions2013,
    lapse: { note: both('单位公示期满', 'The notice in the unit is over') },
  },
  referral: {
    title: both('转报', 'Referral'),
    unit: 'WD',
    length: setting('taiwan.referralDays'),
    whose: 'office',
    kind: 'promise',
    reminders: [{ before: 1 }],
    starts: both('材料齐全', 'The complete filing'),
    until: both('转报台办', 'Referred'),
    basis: design('转报 2 个工作日', 'Referral in 2 working days'),
    lapse: { light: 'red', text: both('转报逾期', 'The referral is late') },
  },
  weekly: {
    title: both('催问台办', 'Asking again'),
    unit: 'CD',
    length: 7,
    roll: false,
    whose: 'other',
    kind: 'promise',
    repeat: { from: 'due' },
    reminders: [
      {
        before: 0,
        to: officer,
        text: both('赴台件一周没有答复，请向台办询问', 'No answer for a week; please ask the Taiwan affairs office'),
      },
    ],
    starts: both('转报', 'Referred'),
    until: both('台办答复', 'The answer'),
    basis: ours,
    lapse: { note: both('又过一周，已提醒承办人询问', 'Another week; the officer was reminded to ask') },
  },
  handBack: {
    title: both('交回通行证', 'Passes back'),
    unit: 'CD',
    length: setting('custody.returnDays'),
    roll: false,
    whose: 'applicant',
    kind: 'promise',
    reminders: [
      { before: 2 },
      { before: -1, to: [...filer, ...custodian], text: both('通行证逾期未交', 'Passes are late') },
    ],
    starts: both('返回', 'Return'),
    until: both('通行证交回', 'Passes are back'),
    basis: guide(
      '外交部因公护照办事指南：回国后7日内交回',
      'Ministry of Foreign Affairs, guide: handed back within 7 days',
    ),
    lapse: { light: 'red', text: both('通行证逾期未交', 'Passes are late') },
  },
  report: {
    title: both('赴台报告', 'Report'),
    unit: 'MO',
    length: setting('report.dueMonths'),
    whose: 'applicant',
    kind: 'promise',
    reminders: [{ before: 7 }, { before: 1 }],
    starts: both('返回', 'Return'),
    until: both('提交报告', 'The report is handed in'),
    basis: opinions2013,
    lapse: { light: 'red', text: both('报告逾期', 'The report is late') },
  },
  disclosure: {
    title: both('返回后公开', 'Disclosure after return'),
    unit: 'MO',
    length: setting('trip.disclosureMonths'),
    whose: 'applicant',
    kind: 'promise',
    reminders: [{ before: 7 }, { before: 1 }],
    starts: both('返回', 'Return'),
    until: both('单位内部公开实际执行情况和报告', 'What was done and the report are shown in the unit'),
    basis: opinions2013,
    lapse: { light: 'red', text: both('逾期未公开', 'Not disclosed in time') },
  },
};

export const settings: readonly Setting[] = [
  intSetting(
    'taiwan.referralDays',
    '赴台转报（工作日）',
    'Referral to the Taiwan affairs office (working days)',
    2,
    ours,
  ),
  intSetting(
    'custody.returnDays',
    '证照交回（日）',
    'Days to hand documents back',
    7,
    guide('外交部因公护照办事指南', 'Ministry of Foreign Affairs, guide to official passports'),
  ),
  intSetting('trip.publicityDays', '出访前公示（工作日）', 'Notice before the trip (working days)', 5, opinions2013),
  intSetting('report.dueMonths', '出访报告（月）', 'Report due (months)', 1, opinions2013),
  intSetting('trip.disclosureMonths', '回国后公开（月）', 'Disclosure after return (months)', 1, opinions2013),
];
