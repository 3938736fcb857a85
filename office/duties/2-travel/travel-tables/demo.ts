/** Sample tables of a demo office: sheets of missions in force, rates that wait for the head, a draft. Sources and figures are invented. */
import type { DemoCase } from '../../../../src/language/demo.ts';
import type { Value } from '../../../../src/language/expression.ts';

export const procedure = 'travel-tables';

type Values = { readonly [key: string]: Value };

const officer = 'outbound:handler';
const propose = { after: 0, act: 'propose', by: officer };
const source = (table: string, name: string): Values => ({ table, source: `示例：${name}`, asOf: '{opened-3}' });

const sheet = (mission: string, country: string, days: number, items: string): Values => ({
  mission,
  country,
  classes: ['S', 'P'],
  days,
  windowDays: 90,
  items,
  checkedOn: '{opened-1}',
});
const rate = (country: string, city: string, [lodging, food, sundry]: readonly [number, number, number]): Values => ({
  country,
  city,
  currency: 'USD',
  lodging,
  food,
  sundry,
  from: '{opened-60}',
});

export const demoCases: readonly DemoCase[] = [
  {
    applicant: officer,
    daysAgo: 14,
    form: {
      ...source('sheets', '使领馆签证须知汇编'),
      sheets: [
        sheet('示例国驻示例城总领馆', 'NZL', 15, '签证申请表、邀请函、照片'),
        sheet('示例国驻示例市总领馆', 'PER', 10, '签证申请表、照会'),
      ],
    },
    steps: [propose, { after: 2, act: 'confirm', by: 'outbound:dept_head' }],
  },
  {
    applicant: officer,
    daysAgo: 2,
    form: {
      ...source('allowances', '境外费用标准调整通知'),
      allowances: [rate('PER', '利马', [150, 45, 30]), rate('PER', '*', [120, 40, 30])],
    },
    steps: [propose],
  },
  {
    applicant: officer,
    daysAgo: 0,
    form: { ...source('agreements', '互免签证协定一览表'), agreements: [{ country: 'FJI', classes: ['P', 'S'] }] },
    steps: [],
  },
];
