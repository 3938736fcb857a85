/** Worked examples of dossier 2, §7.2. Persons and numbers are invented. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';
import { both } from '../shared/documents.ts';

type Values = { readonly [key: string]: Value };
const form: Values = {
  kind: 'PE',
  holder: '李示例',
  unitName: '示例单位',
  trigger: 'expired',
  triggerOn: '2026-09-05',
  present: true,
};
const keeper = 'custodian@outbound';
const chief = 'dept_head@outbound';
const officer = 'handler@outbound';
const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});
/** A document is being cancelled once: each example has its own. */
let last = 3_000_008;
const list = (on: string, change: Values = {}): ExampleStep => {
  last += 1;
  return {
    ...step(on, 'list', keeper, { batch: '示例批次1' }),
    form: { document: `PE${last}`, ...form, ...change },
  };
};
const cut = { method: 'corner-cut', pictured: true };

export const examples: readonly Example[] = [
  {
    title: both(
      '9月5日过期：10月5日在假期，顺延到8日',
      'Expired 5 September: 5 October is a holiday, rolled to the 8th',
    ),
    given: [list('2026-09-07')],
    expect: [
      { clock: 'expired30', raw: '2026-10-05', due: '2026-10-08' },
      { state: 'listed', on: '2026-09-07' },
    ],
  },
  {
    title: both('一个人不能既注销又签第二个字', 'One operator cannot sign twice'),
    given: [
      list('2026-09-07'),
      step('2026-09-08', 'approve', chief),
      step('2026-09-09', 'cancel-first', keeper, cut),
      { ...step('2026-09-09', 'cancel-second', keeper), refused: 'act.four-eyes' },
      step('2026-09-09', 'cancel-second', officer),
    ],
    expect: [{ state: 'cancelled', on: '2026-09-09' }, { paper: 'list' }],
  },
  {
    title: both('两人销毁，出具记录', 'Destroyed by two, with a record'),
    given: [
      list('2026-09-07'),
      step('2026-09-08', 'approve', chief),
      step('2026-09-09', 'cancel-first', keeper, cut),
      step('2026-09-09', 'cancel-second', officer),
      step('2026-09-10', 'destroy-first', keeper, { method: 'shredding', batch: '示例批次1' }),
      {
        ...step('2026-09-10', 'destroy-second', keeper, { firstName: '甲示例', secondName: '乙示例' }),
        refused: 'act.four-eyes',
      },
      step('2026-09-10', 'destroy-second', officer, { firstName: '甲示例', secondName: '乙示例' }),
    ],
    expect: [{ state: 'destroyed', on: '2026-09-10' }, { paper: 'destruction' }],
  },
  {
    title: both('换发的，当天注销', 'A replaced one is cancelled the same day'),
    given: [list('2026-08-24', { trigger: 'replaced', triggerOn: '2026-08-24' })],
    expect: [{ clock: 'sameDay', due: '2026-08-24' }],
  },
  {
    title: both('4月28日退休：单位5月14日前报告', 'Retired 28 April: the unit reports by 14 May'),
    given: [list('2026-05-14', { trigger: 'left', triggerOn: '2026-04-28' })],
    expect: [
      { clock: 'unitReports', due: '2026-05-14' },
      { clock: 'arrived10', due: '2026-05-28' },
    ],
  },
  {
    title: both('证照不在手又没有作废，不能注销', 'Missing and not declared void'),
    given: [{ ...list('2026-09-07', { present: false }), refused: 'cancel.missing' }],
    expect: [{ condition: 'Z1', outcome: 'fails' }],
  },
];
