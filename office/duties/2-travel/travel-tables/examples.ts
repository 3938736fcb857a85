/** A table is entered by one and confirmed by another; what it changes is tried in the tests. Sources are invented. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';
import { both } from '../shared/documents.ts';

type Values = { readonly [key: string]: Value };
const officer = 'handler@outbound';
const chief = 'dept_head@outbound';
const sheets: Values = {
  table: 'sheets',
  source: '示例来源',
  asOf: '2026-06-01',
  sheets: [
    {
      mission: '示例国驻示例城总领馆',
      country: 'NZL',
      classes: ['P', 'S'],
      days: 15,
      windowDays: 90,
      items: '签证申请表、邀请函',
      checkedOn: '2026-06-01',
    },
  ],
};
const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});

export const examples: readonly Example[] = [
  {
    title: both('经办录入，处长确认', 'Entered by an officer, confirmed by the head'),
    given: [{ ...step('2026-06-02', 'propose', officer), form: sheets }, step('2026-06-03', 'confirm', chief)],
    expect: [
      { clock: 'confirm5', due: '2026-06-09' },
      { state: 'in-force', on: '2026-06-03' },
    ],
  },
  {
    title: both('核对日期晚于今天：不能报', 'Checked after today: not handed in'),
    given: [
      {
        ...step('2026-05-29', 'propose', officer),
        form: { ...sheets, asOf: '2026-05-29' },
        refused: 'tables.sheet-future',
      },
    ],
    expect: [{ state: 'draft' }],
  },
];
