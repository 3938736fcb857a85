/** Counts of an empty shelf, and what must be refused; counts against a ledger are tried in the tests. Names are invented samples. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';

type Values = { readonly [key: string]: Value };

/** A place that the ledger does not know: nothing is expected there. */
let serial = 0;
const begin = (on: string, change: Values = {}): ExampleStep => {
  serial += 1;
  const unit = `unit:00000000-0000-4000-8000-00000000000${serial}`;
  const form = { occasion: 'half-year', place: 'unit', unit, keeper: '柜示例', second: '签示例' };
  return { on, act: 'start', by: 'custodian@outbound', form: { ...form, ...change } };
};
const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});
const count = (on: string, scans: string): ExampleStep => step(on, 'count', 'custodian@outbound', { scans });

export const examples: readonly Example[] = [
  {
    title: { zh: '多出一本，说明后签字', en: 'One too many: signed with an explanation' },
    given: [
      begin('2026-06-29'),
      count('2026-06-29', 'PE1234567'),
      { ...step('2026-06-29', 'sign', 'custodian@outbound'), refused: 'act.four-eyes' },
      { ...step('2026-06-30', 'sign', 'handler@outbound'), refused: 'stock.unexplained' },
      step('2026-06-30', 'sign', 'handler@outbound', { explanation: '示例：新颁发，尚未登记' }),
    ],
    expect: [
      { state: 'closed', on: '2026-06-30' },
      { clock: 'count5', due: '2026-07-06' },
      { paper: 'sheet', status: 'valid' },
    ],
  },
  {
    title: {
      zh: '保管员交接由新保管员签收，不能由第二人代签',
      en: 'A change of keeper is signed by the new keeper alone',
    },
    given: [
      begin('2026-06-29', { occasion: 'keeper-change', newKeeper: '新示例' }),
      count('2026-06-29', 'SE0081256'),
      { ...step('2026-06-29', 'take-over', 'custodian@outbound', { explanation: '示例' }), refused: 'act.four-eyes' },
      { ...step('2026-06-29', 'sign', 'handler@outbound', { explanation: '示例' }), refused: 'stock.keeper-signs' },
      step('2026-06-30', 'abandon', 'dept_head@outbound', { reason: '示例：新保管员未到岗' }),
    ],
    expect: [{ state: 'abandoned', on: '2026-06-30' }],
  },
];
