/** Worked examples of dossier 2, §7.3. Persons and numbers are invented. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';
import { both } from '../shared/documents.ts';

type Values = { readonly [key: string]: Value };
const form: Values = {
  name: '李示例',
  unitName: '示例单位',
  document: 'PE3000005',
  kind: 'lost',
  when: '2026-01-02',
  abroad: false,
  country: 'CHN',
  place: '武汉示例路',
  how: '示例：出差途中发现护照不在包里，沿途车站、酒店、办公室都找过，联系了失物招领处，没有找到，特此报告，并保证找到后立即交回。',
  policeRef: '示例回执1号',
};
const unit = 'applicant';
const officer = 'handler@outbound';
const keeper = 'custodian@outbound';
const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});
const report = (on: string, change: Values = {}): ExampleStep => ({
  on,
  act: 'report',
  by: unit,
  form: { ...form, ...change },
});
const accepted = [report('2026-09-01'), step('2026-09-03', 'file-papers', unit), step('2026-09-04', 'accept', officer)];

export const examples: readonly Example[] = [
  {
    title: both(
      '9月4日受理：10月4日起可以重新申请，不顺延',
      'Accepted 4 September: a new application from 4 October, not rolled',
    ),
    given: accepted,
    expect: [
      { clock: 'wait30', due: '2026-10-04' },
      { clock: 'papersHome', due: '2026-09-08' },
      { state: 'accepted', on: '2026-09-04' },
      { paper: 'accepted' },
    ],
  },
  {
    title: both(
      '境外遗失：当天确认身份，回国后7日交材料',
      'Lost abroad: identity confirmed the same day, papers 7 days after the return',
    ),
    given: [
      report('2026-09-01', { abroad: true, country: 'FRA', missionRef: '示例使馆1号' }),
      step('2026-09-01', 'confirm-identity', officer, { mission: '示例大使馆' }),
      step('2026-09-26', 'record-return', unit, { returnedOn: '2026-09-26' }),
    ],
    expect: [
      { clock: 'confirmIdentity', due: '2026-09-01' },
      { clock: 'papersAbroad', raw: '2026-10-03', due: '2026-10-08' },
      { condition: 'X4', outcome: 'holds' },
    ],
  },
  {
    title: both('交材料前找到，恢复使用', 'Found before the papers: usable again'),
    given: [
      report('2026-09-01'),
      step('2026-09-02', 'found-before-papers', officer, { giver: '示例专办员', note: '完好，号码相符。' }),
    ],
    expect: [{ state: 'in-store', on: '2026-09-02' }],
  },
  {
    title: both('受理后找到：3个工作日内交回注销', 'Found after acceptance: surrendered within 3 working days'),
    given: [
      ...accepted,
      step('2026-09-21', 'declare-void', officer, { decisionNumber: '示例外函〔2026〕4号', decidedOn: '2026-09-18' }),
      step('2026-09-23', 'found', unit, { foundOn: '2026-09-23' }),
      step('2026-09-24', 'take-found', keeper, { giver: '示例专办员' }),
    ],
    expect: [
      { clock: 'surrender3', due: '2026-09-29' },
      { state: 'to-cancel', on: '2026-09-24' },
    ],
  },
  {
    title: both('损毁：交回，转注销', 'Damaged: handed in and cancelled'),
    given: [
      report('2026-09-01', { kind: 'damaged' }),
      step('2026-09-02', 'surrender', keeper, { giver: '示例专办员' }),
    ],
    expect: [
      { state: 'to-cancel', on: '2026-09-02' },
      { condition: 'X3', outcome: 'holds' },
    ],
  },
  {
    title: both('境内遗失却选了国外', 'Lost at home, but a foreign country was chosen'),
    given: [{ ...report('2026-09-01', { country: 'FRA' }), refused: 'loss.country' }],
    expect: [{ state: 'draft' }],
  },
];
