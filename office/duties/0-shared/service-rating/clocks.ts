/** Limits of rating and rectification (dossier 0 §5). */
import type { Clock } from '../../../../src/language/clock.ts';
import { setting } from '../../../../src/language/expression.ts';
import type { Basis } from '../../../../src/language/text.ts';

const design: Basis = { text: { zh: '本办设定', en: 'Set by the office' }, mark: 'design' };
export const sichuan: Basis = {
  text: {
    zh: '四川省政务服务“好差评”办法：15个工作日内整改',
    en: 'Sichuan rules on service ratings: put right within 15 working days',
  },
  mark: 'guide',
  url: 'https://www.spprec.com/sczwweb/zwfwnew/027001/027001004/20200519/c84a7724-ff57-4a78-8be0-4a467d045b9e.html',
};

const office = (
  title: [string, string],
  length: Clock['length'],
  until: [string, string],
  late: [string, string],
  basis = design,
): Clock => ({
  title: { zh: title[0], en: title[1] },
  unit: 'WD',
  length,
  whose: 'office',
  kind: 'promise',
  starts: { zh: '评价', en: 'The rating' },
  until: { zh: until[0], en: until[1] },
  basis,
  lapse: { light: 'red', text: { zh: late[0], en: late[1] } },
});

export const clocks: { readonly [id: string]: Clock } = {
  window: {
    title: { zh: '评价期', en: 'Time to rate' },
    unit: 'CD',
    roll: false,
    length: setting('rating.windowDays'),
    whose: 'applicant',
    kind: 'promise',
    starts: { zh: '办结送达', en: 'The result' },
    until: { zh: '评价', en: 'Rate' },
    basis: design,
    lapse: { act: 'close-unrated', text: { zh: '评价期已过', en: 'The time to rate is over' } },
  },
  remind: {
    title: { zh: '提醒', en: 'Reminder' },
    unit: 'CD',
    roll: false,
    length: 3,
    whose: 'other',
    kind: 'promise',
    starts: { zh: '邀请评价', en: 'The invitation' },
    until: { zh: '评价', en: 'Rate' },
    basis: {
      text: { zh: '亳州市办法：3天未评价的提醒一次', en: 'Rules of Bozhou: one reminder after 3 days' },
      mark: 'guide',
    },
    lapse: { act: 'remind', text: { zh: '提醒一次', en: 'One reminder' } },
  },
  contact: office(
    ['联系评价人', 'Contact'],
    1,
    ['联系评价人', 'Contact the rater'],
    ['逾期未联系', 'The rater was not contacted in time'],
  ),
  simple: office(
    ['简单整改', 'Simple rectification'],
    5,
    ['整改并答复', 'Put right and reply'],
    ['逾期未整改，报督办', 'Not put right in time: supervision'],
  ),
  complex: office(
    ['复杂整改', 'Complex rectification'],
    setting('rating.complexDays'),
    ['整改并答复', 'Put right and reply'],
    ['逾期未整改，报督办', 'Not put right in time: supervision'],
    sichuan,
  ),
  claim: {
    ...office(['申诉误评', 'Claim of a mistaken rating'], 5, ['申诉', 'Claim'], ['', '']),
    lapse: { note: { zh: '申诉期已过', en: 'The time to claim is over' } },
  },
  revisit: {
    ...office(['回访', 'Revisit'], 5, ['回访', 'Revisit'], ['逾期未回访', 'Not revisited in time']),
    starts: { zh: '整改', en: 'Rectification' },
  },
};
