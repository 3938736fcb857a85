/** Three documents on one slip, a repeat, a count that differs. Persons and numbers are invented. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';
import { both } from '../shared/documents.ts';

type Values = { readonly [key: string]: Value };
let serial = 7_000_000;
/** A card of another format: it has no zone. Each example has numbers of its own. */
const card = (): Values => {
  serial += 1;
  return {
    kind: 'ABTC',
    number: `C${serial}`,
    holder: '章示例',
    issue: '2026-01-05',
    expiry: '2031-01-04',
    authority: '示例签发机关',
    slot: '01',
  };
};
const slip = (documents: readonly Values[]): Values => ({
  unitName: '示例单位',
  unit: 'unit:11111111-1111-4111-8111-111111111111',
  giver: '示例专办员',
  origin: 'handed-in',
  cabinet: 'A',
  documents,
});
const keeper = 'custodian@outbound';
const officer = 'handler@outbound';
const read = (on: string, documents: readonly Values[]): ExampleStep => ({
  on,
  act: 'read',
  by: keeper,
  form: slip(documents),
});
const sign = (on: string, by: string, counted: number): ExampleStep => ({ on, act: 'sign', by, input: { counted } });
const one = card();

export const examples: readonly Example[] = [
  {
    title: both('三本一次入库，两人签字', 'Three taken in at once, signed by two'),
    given: [
      read('2026-06-02', [card(), card(), card()]),
      { ...sign('2026-06-02', keeper, 3), refused: 'act.four-eyes' },
      { ...sign('2026-06-02', officer, 2), refused: 'intake.count-differs' },
      sign('2026-06-03', officer, 3),
    ],
    expect: [
      { clock: 'sign1', due: '2026-06-03' },
      { state: 'taken-in', on: '2026-06-03' },
      { paper: 'slip', status: 'valid' },
    ],
  },
  {
    title: both('同一号码两行：不能报签', 'One number on two lines: it cannot be handed on'),
    given: [{ ...read('2026-06-02', [one, one]), refused: 'intake.twice' }],
    expect: [{ state: 'counting' }],
  },
];
