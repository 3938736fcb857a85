/** Worked examples of dossier 2, §7.4. Persons and numbers are invented. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';
import { both } from '../shared/documents.ts';

type Values = { readonly [key: string]: Value };
const form: Values = {
  tripSource: 'paper',
  trip: '示例外侨出〔2026〕17号',
  validUntil: '2027-12-31',
  exitOn: '2027-06-08',
  returnOn: '2027-06-15',
  name: '示例团组',
  unitName: '示例单位',
  holders: [{ name: '李示例', number: 'PE3000007' }],
  countries: [{ country: 'ETH', offers: 'none' }],
  reason: 'exempt',
};
const unit = 'applicant';
const officer = 'handler@outbound';
const chief = 'dept_head@outbound';
const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});
const file = (on: string, change: Values = {}): ExampleStep => ({
  on,
  act: 'file',
  by: unit,
  form: { ...form, ...change },
});

export const examples: readonly Example[] = [
  {
    title: both(
      '埃塞俄比亚，公务普通护照：签发；6月17日提交，22日到期',
      'Ethiopia, class P: issued; filed 17 June, due 22 June',
    ),
    given: [
      file('2026-06-17'),
      step('2026-06-18', 'check', officer, { agreed: true }),
      { ...step('2026-06-18', 'issue', officer), refused: 'act.not-yours' },
      step('2026-06-22', 'issue', chief),
    ],
    expect: [
      { clock: 'issue2', due: '2026-06-22' },
      { state: 'issued', on: '2026-06-22' },
      { paper: 'certificate', status: 'valid' },
    ],
  },
  {
    title: both('阿曼，公务普通护照：需要签证', 'Oman, class P: a visa is needed'),
    given: [
      { ...file('2026-06-17', { countries: [{ country: 'OMN', offers: 'none' }] }), refused: 'exit.visa-needed' },
    ],
    expect: [{ condition: 'E1', outcome: 'fails' }],
  },
  {
    title: both('批件5月12日取消，当天作废', 'The approval is cancelled on 12 May: void the same day'),
    given: [
      file('2026-04-20'),
      step('2026-04-21', 'check', officer, { agreed: true }),
      step('2026-04-22', 'issue', chief),
      step('2026-05-12', 'void-by-head', chief, { reason: '任务取消，批件同日作废。' }),
    ],
    expect: [
      { state: 'void', on: '2026-05-12' },
      { paper: 'certificate', status: 'void' },
    ],
  },
];
