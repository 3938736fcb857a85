/** Worked examples of the plan (dossier 2, §1). Units, tasks and numbers are invented. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';
import { approvedTrip } from '../shared/sample-trip.ts';
import { both } from './law.ts';

type Values = { readonly [key: string]: Value };

const need = '示例：与对口机构商定年度合作项目，签署合作备忘录，落实人员交流和联合实验室的安排。'.repeat(4);
const sample: Values = {
  track: 'annual',
  year: 2027,
  unitName: '示例单位',
  unitCode: '0417',
  title: '示例经贸合作',
  category: 'administrative',
  taskType: 'negotiation',
  countries: [{ country: 'KOR' }],
  month: 5,
  size: 4,
  days: 5,
  headRank: 'division',
  headTrips: 0,
  necessity: need,
  priority: 1,
  budget: 12_000_000,
  source: 'general-budget',
};

const unitLeader = 'unit_leader@unit';
const officer = 'handler@outbound';
const leader = 'deputy_director@office';

const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});
const file = (on: string, change: Values = {}, refused?: string): ExampleStep => ({
  on,
  act: 'submit',
  by: unitLeader,
  form: { ...sample, ...change },
  ...(refused ? { refused } : {}),
});
const caps = { capGroups: 3, capPersons: 12, capBudget: 60 };
const decided = { decisionNumber: '示例外领〔2027〕1号', decidedOn: '2026-12-30' };
const decided2026 = (on: string): Values => ({ decisionNumber: '示例外领〔2026〕1号', decidedOn: on });
/** An item of 2026, filed, proposed and approved on one day. */
const approvedItem = (
  on: string,
  priority: number,
  budget: number,
  country: string,
): NonNullable<Example['before']>[number] => ({
  procedure: 'official-trip-plan',
  given: [
    file(on, { track: 'supplement', year: 2026, priority, budget, countries: [{ country }] }),
    step(on, 'allot', officer, caps),
    step(on, 'approve', leader, decided2026(on)),
  ],
});
const winter = ['2026-01-12', '2026-01-20', '2026-01-21', '2026-01-22', '2026-01-23'] as const;
const threeItems = [
  approvedItem('2026-01-06', 1, 18_000_000, 'ITA'),
  approvedItem('2026-01-07', 2, 15_000_000, 'DEU'),
  approvedItem('2026-01-08', 3, 15_000_000, 'FRA'),
];
const swapOfItaly = { track: 'swap', year: 2026, replaces: 'JH2026-0417-01', priority: 4 };

const cutting = {
  ...decided,
  facts: '示例单位本年度同类任务已有两项。',
  ground: 'repeat',
  reasons: '与已批准的任务重复，没有新的内容。',
};

export const examples: readonly Example[] = [
  {
    title: both('当年增补，领导小组批准', 'A supplement of the current year, approved'),
    given: [
      file('2026-03-02', { track: 'supplement', year: 2026, size: 3, budget: 4_000_000 }),
      step('2026-03-05', 'allot', officer, caps),
      step('2026-03-10', 'approve', leader, { decisionNumber: '示例外领〔2026〕1号', decidedOn: '2026-03-10' }),
    ],
    expect: [
      { clock: 'allotment', due: '2026-03-30' },
      { clock: 'unused', due: '2026-12-31' },
      { state: 'approved', on: '2026-03-10' },
    ],
  },
  {
    title: both('窗口期内申报，领导小组批准', 'Filed in the window, approved by the Leading Group'),
    given: [
      file('2026-11-20'),
      step('2026-12-25', 'allot', officer, caps),
      step('2026-12-30', 'approve', leader, decided),
    ],
    expect: [
      { state: 'approved', on: '2026-12-30' },
      { clock: 'unused', due: '2027-12-31' },
      { paper: 'quota-letter', status: 'valid' },
    ],
  },
  {
    title: both(
      '例 1：韩国 12 万元替换没有用的意大利 18 万元',
      'Example 1: Korea at 120,000 replaces an unused Italy at 180,000',
    ),
    before: threeItems,
    given: [
      file('2026-05-06', { track: 'swap', year: 2026, replaces: 'JH2026-0417-01' }),
      step('2026-05-07', 'allot', officer, caps),
      { ...step('2026-05-08', 'approve', leader, decided2026('2026-05-08')), refused: 'plan.swap-track' },
      step('2026-05-08', 'approve-swap', 'dept_head@outbound', decided2026('2026-05-08')),
    ],
    expect: [
      { state: 'approved', on: '2026-05-08' },
      { clock: 'unused', due: '2026-12-31' },
    ],
  },
  {
    title: both(
      '例 2：预算 20 万元，高于原计划，不能替换',
      'Example 2: a budget of 200,000 is above the old one: no swap',
    ),
    registers: true,
    before: threeItems,
    given: [file('2026-05-06', { ...swapOfItaly, budget: 20_000_000 }, 'plan.swap-budget')],
    expect: [{ state: 'draft' }],
  },
  {
    title: both('例 3：三项都已使用，不能替换', 'Example 3: all three are used: no swap'),
    registers: true,
    before: [
      ...threeItems,
      approvedTrip({ planRef: 'JH2026-0417-01', country: 'ITA', exit: '2026-03-09', on: winter }),
      approvedTrip({ planRef: 'JH2026-0417-02', country: 'DEU', exit: '2026-04-13', on: winter }),
      approvedTrip({ planRef: 'JH2026-0417-03', country: 'FRA', exit: '2026-05-18', on: winter }),
    ],
    given: [file('2026-05-25', { ...swapOfItaly, budget: 1_000_000 }, 'plan.swap-gone')],
    expect: [{ state: 'draft' }],
  },
  {
    title: both('例 3：只能走增补', 'Example 3: a supplement only'),
    given: [file('2026-05-25', { track: 'supplement', year: 2026, priority: 4, budget: 1_000_000 })],
    expect: [{ state: 'submitted' }],
  },
  {
    title: both('例 4：行政类 7 人不能提交', 'Example 4: an administrative group of 7 cannot be filed'),
    given: [file('2026-11-20', { size: 7 }, 'plan.P1-size')],
    expect: [{ state: 'draft' }],
  },
  {
    title: both('例 4：演出类 7 人可以', 'Example 4: a performance with 7 may'),
    given: [file('2026-11-20', { size: 7, category: 'performance' })],
    expect: [{ state: 'submitted' }],
  },
  {
    title: both(
      '例 5：窗口 12 月 20 日关闭，22 日不能报年度计划',
      'Example 5: the window closed on 20 December; not on the 22nd',
    ),
    given: [file('2025-12-22', { year: 2026 }, 'plan.window')],
    expect: [{ state: 'draft' }],
  },
  {
    title: both('例 5：22 日改走增补', 'Example 5: a supplement on the 22nd'),
    given: [file('2025-12-22', { year: 2026, track: 'supplement' })],
    expect: [{ state: 'submitted' }],
  },
  {
    title: both('一般性考察不能提交', 'A general study tour cannot be filed'),
    given: [file('2026-11-20', { taskType: 'study-tour-general' }, 'plan.P2')],
    expect: [{ state: 'draft' }],
  },
  {
    title: both('超过核定团组数不能列入', 'Beyond the groups allotted it cannot be proposed'),
    given: [
      file('2026-11-20'),
      { ...step('2026-12-25', 'allot', officer, { ...caps, capGroups: 0 }), refused: 'plan.P3' },
    ],
    expect: [{ state: 'submitted' }],
  },
  {
    title: both('分配建议从窗口关闭起 20 个工作日', 'The allotment: 20 working days from the closing of the window'),
    given: [file('2025-11-20', { year: 2026 })],
    expect: [{ clock: 'allotment', due: '2026-01-19' }],
  },
  {
    title: both('核减后再陈述一次，10 个工作日内', 'A cut may be argued once more within 10 working days'),
    given: [
      file('2026-11-20'),
      step('2026-12-25', 'allot', officer, caps),
      step('2026-12-30', 'cut', leader, cutting),
      step('2027-01-05', 'reargue', unitLeader, { newFacts: '示例：外方新增签约安排。' }),
      step('2027-01-08', 'answer-uphold', 'director@office', { reasons: '没有改变原判断。' }),
    ],
    expect: [{ state: 'cut-final' }],
  },
];
