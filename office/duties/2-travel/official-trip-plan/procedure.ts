/**
 * 年度因公临时出国（境）计划 · Annual official travel plan (dossier 2, §1; clause 2.1). Units file in a window of the autumn, the office
 * proposes what fits the caps, the Leading Group decides; later come swaps, supplements, use by a trip, the end of the year.
 */
import { defineProcedure, type Setting } from '../../../../src/language/procedure.ts';
import { clocks, states } from './clocks.ts';
import { examples } from './examples.ts';
import { actions, chief, leader } from './flow.ts';
import { conditions, form, formChecks, materials } from './form.ts';
import { both, design, frugality, funds, rules2013 } from './law.ts';
import { papers } from './papers.ts';
import { officer, unit } from './who.ts';

const int = (key: string, zh: string, en: string, value: number, source: Setting['source']): Setting => ({
  key,
  title: both(zh, en),
  type: 'int',
  default: value,
  source,
});

export const procedure = defineProcedure({
  id: 'official-trip-plan',
  edition: 3,
  inForce: '2026-01-01',
  title: both('年度因公临时出国（境）计划', 'Annual official travel plan'),
  plainTitle: both('申报单位的年度出访计划', 'File the unit’s travel plan'),
  summary: both(
    '单位申报年度出访项目，外事部门分配，领导小组批准。',
    'Units file the trips of the year; the office allots, the Leading Group approves.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.1'],
  pattern: 'P2',
  department: 'outbound',
  applicants: 'unit',
  audience: [{ id: 'unit', text: both('组团单位', 'an organising unit') }],
  wish: both('申报出访计划', 'plan trips abroad'),
  facts: [
    { label: both('什么时候报', 'When'), value: both('11 月 15 日至 12 月 20 日', '15 November to 20 December') },
    { label: both('多久有结果', 'Result'), value: both('1 月 31 日前', 'by 31 January') },
  ],
  basis: [rules2013, frugality, funds],
  conditions,
  form,
  formChecks,
  nameField: 'title',
  materials,
  states,
  initial: 'draft',
  actions,
  steps: [
    { title: both('单位申报', 'The unit files'), detail: both('窗口期内', 'in the window') },
    { title: both('分配建议', 'Allotment'), detail: both('不超过总量', 'within the caps'), clock: 'allotment' },
    {
      title: both('领导小组决定', 'Leading Group decides'),
      detail: both('1 月 31 日前', 'by 31 January'),
      clock: 'approval',
    },
    { title: both('组团使用', 'Use'), detail: both('当年使用', 'within the year'), clock: 'unused' },
  ],
  clocks,
  mainClock: 'allotment',
  papers,
  registers: ['plan-register'],
  publicity: both(
    '各单位团组数和经费总额随“三公”经费公开，不公开姓名。',
    'Groups and money per unit are published with the three public expenses; names are not.',
  ),
  links: ['official-trip-approval', 'official-trip-confirmation'],
  settings: [
    int(
      'plan.windowOpens',
      '年度计划开始（月日，1115 为 11 月 15 日）',
      'Window opens (1115 is 15 November)',
      1115,
      design('窗口 11 月 15 日开始', 'Opens on 15 November'),
    ),
    int(
      'plan.windowCloses',
      '年度计划截止（月日）',
      'Window closes',
      1220,
      design('窗口 12 月 20 日截止', 'Closes on 20 December'),
    ),
    int('trip.maxMembers', '行政类团组最多人数', 'Most members of an administrative group', 6, rules2013),
    int('trip.days1', '一国天数', 'Days for one country', 5, rules2013),
    int('trip.days2', '两国天数', 'Days for two countries', 8, rules2013),
    int('trip.days3', '三国天数', 'Days for three countries', 10, rules2013),
  ],
  viewers: [
    ...unit,
    ...officer,
    ...chief,
    ...leader,
    { role: 'finance', body: 'd1' },
    { role: 'third_party', body: 'city-finance' },
    { role: 'auditor' },
  ],
  dataProtection: both(
    '除团长职级外不含个人信息，内部使用。',
    'No personal data beyond the rank of the head; internal.',
  ),
  retention: { years: 10, source: 'design', text: both('保存 10 年。', 'Kept for 10 years.') },
  fee: both('不收费', 'Free of charge'),
  remedies: [
    both(
      '核减的，有新事实可以在 10 个工作日内再陈述一次，办领导 10 个工作日内答复。',
      'A cut may be argued once more within 10 working days with new facts; the office answers within 10 working days.',
    ),
  ],
  examples,
});
