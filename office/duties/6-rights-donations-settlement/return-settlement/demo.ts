/** Sample cases for a demo office, in every stage. Persons, numbers and addresses are invented; 示例 means sample. */
import type { DemoCase, DemoStep } from '../../../../src/language/demo.ts';
import type { Value } from '../../../../src/language/expression.ts';

type Values = { readonly [key: string]: Value };

export const procedure = 'return-settlement';

const form = (name: string, latin: string, passport: string, email: string, more: Values = {}): Values => ({
  route: 'self',
  name,
  nameLatin: latin,
  sex: 'female',
  birth: '1980-05-06',
  nationality: 'CHN',
  docType: 'cnPassport',
  docNo: passport,
  email,
  address: '12 rue Exemple, Paris',
  hadRegistration: true,
  cancelledAt: '420102',
  collegeRegistration: false,
  intendedDistrict: '420102',
  intendedAddress: '示例路1号',
  hostCountry: 'FRA',
  residenceKind: 'P',
  residenceSince: '2015-03-01',
  residenceDocNo: 'FR0000001',
  stays: [{ entered: '{today-190}', left: '{today-80}' }],
  dwelling: 'lineal',
  livelihood: 'savings',
  giveUpSignedOn: '{today-75}',
  eService: true,
  resultMethod: 'counter',
  ...more,
});

const district = '420102:handler';
const officer = 'd3:handler';
const step = (after: number, act: string, by: string, input?: Values): DemoStep => ({
  after,
  act,
  by,
  ...(input ? { input } : {}),
});
const opinion = { opinion: 'agree', reasons: '事实清楚，材料齐全，符合条件。（示例）' };
const reply = { outcome: 'agree', replyNumber: '示例公函〔示例〕1号' };
const file = step(0, 'file', 'applicant');
const accepted = [file, step(3, 'accept', district)];
const asked = [...accepted, step(4, 'consult-police', district)];
const replied = [...asked, step(6, 'police-reply', 'police:third_party', reply)];
const reported = [...replied, step(7, 'opine', district, opinion)];
const forwarded = [...reported, step(3, 'forward', officer, opinion)];
const granted = [
  ...forwarded,
  step(4, 'record-province-approval', officer, { decisionNumber: '示例省侨〔示例〕8号', nationalSerial: 'SAMPLE0001' }),
];

export const demoCases: readonly DemoCase[] = [
  {
    applicant: 'lin',
    daysAgo: 60,
    form: form('林示例', 'Lin Shili', 'E10000017', 'lin@example.org', { sex: 'male', hostCountry: 'CAN' }),
    steps: [
      ...granted,
      step(2, 'collect', 'applicant'),
      step(6, 'register-household', 'applicant', { station: '示例派出所' }),
    ],
  },
  {
    applicant: 'lin',
    daysAgo: 33,
    form: form('林示例二', 'Lin Shilier', 'E10000025', 'lin@example.org', { hostCountry: 'AUS' }),
    steps: [...granted, step(2, 'collect', 'applicant')],
  },
  {
    applicant: 'he',
    daysAgo: 29,
    form: form('何示例', 'He Shili', 'E10000033', 'he@example.org', { hostCountry: 'ITA' }),
    steps: forwarded,
  },
  {
    applicant: 'chen',
    daysAgo: 23,
    form: form('陈示例', 'Chen Shili', 'E12345678', 'chen@example.org'),
    steps: reported,
  },
  {
    applicant: 'zheng',
    daysAgo: 26,
    form: form('郑示例', 'Zheng Shili', 'E10000041', 'zheng@example.org', { hostCountry: 'ESP' }),
    steps: reported,
  },
  {
    applicant: 'he',
    daysAgo: 20,
    form: form('何示例二', 'He Shilier', 'E10000058', 'he@example.org', { hostCountry: 'DEU' }),
    steps: asked,
  },
  {
    applicant: 'zheng',
    daysAgo: 15,
    form: form('郑示例二', 'Zheng Shilier', 'E10000066', 'zheng@example.org', { hostCountry: 'JPN' }),
    steps: replied,
  },
  {
    applicant: 'he',
    daysAgo: 7,
    form: form('何示例三', 'He Shilisan', 'E10000074', 'he@example.org', { hostCountry: 'NLD' }),
    steps: accepted,
  },
  {
    applicant: 'wu',
    daysAgo: 6,
    form: form('吴示例', 'Wu Shili', 'E10000082', 'wu@example.org', { hostCountry: 'USA' }),
    steps: [
      file,
      step(2, 'request-correction', district, {
        items: [
          { item: '照片', what: '只有一张，请再交一张近照' },
          { item: '出入境记录', what: '缺第2页，请补全' },
        ],
      }),
    ],
  },
  {
    applicant: 'zheng',
    daysAgo: 3,
    form: form('郑示例三', 'Zheng Shilisan', 'E10000090', 'zheng@example.org', { hostCountry: 'GBR' }),
    steps: [file],
  },
  {
    applicant: 'wu',
    daysAgo: 1,
    form: form('吴示例二', 'Wu Shilier', 'E10000108', 'wu@example.org', {
      cancelledAt: '420106',
      intendedDistrict: '420106',
      hostCountry: 'SGP',
    }),
    steps: [file],
  },
  {
    applicant: 'chen',
    daysAgo: 5,
    form: form('陈示例二', 'Chen Shilier', 'E10000116', 'chen@example.org', { hostCountry: 'BRA' }),
    steps: [file, step(1, 'withdraw', 'applicant')],
  },
];
