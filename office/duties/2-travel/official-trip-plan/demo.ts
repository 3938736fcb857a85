/** Sample plan items for a demo office: what one bureau and one firm plan this year. All invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';
import type { Value } from '../../../../src/language/expression.ts';

export const procedure = 'official-trip-plan';

type Values = { readonly [key: string]: Value };

const need = '示例：与对口机构商定年度合作项目，签署合作备忘录，落实人员交流和联合实验室的安排。'.repeat(4);
const bureau = { unitName: '示例市商务局', unitCode: '1011', category: 'administrative', source: 'general-budget' };
const firm = { unitName: '示例进出口有限公司', unitCode: '2022', category: 'enterprise', source: 'self' };
const caps = { capGroups: 7, capPersons: 30, capBudget: 110 };
const decision = { decisionNumber: '示例外领〔{year}〕1号', decidedOn: '{today}' };
const cutting = {
  ...decision,
  facts: '示例：本单位本年度同类任务已有一项。',
  ground: 'repeat',
  reasons: '与已批准的任务重复，没有新的内容。',
};

const allot = { after: 0, act: 'allot', by: 'outbound:handler', input: caps };
const approve = { after: 0, act: 'approve', by: 'office:deputy_director', input: decision };
const cut = { after: 0, act: 'cut', by: 'office:deputy_director', input: cutting };
type Steps = DemoCase['steps'];

const item = (
  of: 'bureau' | 'firm',
  key: string,
  daysAgo: number,
  priority: number,
  steps: Steps,
  change: Values,
): DemoCase => ({
  key,
  applicant: `${of}:unit_liaison`,
  daysAgo,
  thisYear: true,
  form: {
    track: 'supplement',
    year: '{year}',
    ...(of === 'bureau' ? bureau : firm),
    taskType: 'negotiation',
    size: 4,
    days: 5,
    headRank: 'division',
    headTrips: 0,
    necessity: need,
    priority,
    budget: 15_000_000,
    ...change,
  },
  steps: [{ after: 0, act: 'submit', by: `${of}:unit_leader` }, ...steps],
});
const countries = (...codes: string[]) => ({ countries: codes.map((country) => ({ country })) });

export const demoCases: readonly DemoCase[] = [
  item('bureau', 'plan-japan', 62, 1, [allot, approve], {
    title: '示例：日本经贸洽谈',
    month: 9,
    ...countries('JPN'),
  }),
  item('bureau', 'plan-europe', 61, 2, [allot, approve], {
    title: '示例：波兰、匈牙利经贸团',
    month: 10,
    size: 5,
    days: 8,
    ...countries('POL', 'HUN'),
  }),
  item('bureau', 'plan-france', 60, 3, [allot, approve], {
    title: '示例：法国友城经贸活动',
    month: 11,
    size: 3,
    ...countries('FRA'),
  }),
  item('bureau', 'plan-brazil', 59, 4, [allot, approve], {
    title: '示例：巴西市场推介',
    month: 11,
    ...countries('BRA'),
  }),
  item('bureau', 'plan-sister-city', 59, 7, [allot, approve], {
    title: '示例：德国友城访问',
    month: 10,
    size: 2,
    headRank: 'division',
    ...countries('DEU'),
  }),
  item('bureau', 'plan-japan-again', 58, 5, [allot, cut], {
    title: '示例：再访日本',
    month: 12,
    ...countries('JPN'),
  }),
  item('bureau', 'plan-singapore', 12, 6, [allot], {
    title: '示例：新加坡投资说明',
    month: 12,
    ...countries('SGP'),
  }),
  item('firm', 'plan-korea', 57, 1, [allot, approve], {
    title: '示例：韩国采购洽谈',
    month: 12,
    size: 2,
    ...countries('KOR'),
  }),
  item('firm', 'plan-germany', 8, 2, [], { title: '示例：德国展会', month: 12, ...countries('DEU') }),
];
