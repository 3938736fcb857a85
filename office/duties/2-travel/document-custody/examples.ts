/** Worked examples, exact to the day, and refusals that must come. Persons and numbers are invented samples. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';

type Values = { readonly [key: string]: Value };

/** The zone of the dossier's first typed example, with a first line. */
export const sample: Values = {
  origin: 'issued',
  kind: 'PE',
  number: 'PE1234567',
  holder: '章示例',
  sex: 'M',
  birth: '1985-03-17',
  issue: '2026-06-15',
  expiry: '2031-06-14',
  authority: '示例签发机关',
  mrz: 'POCHNZHANG<<SHILI<<<<<<<<<<<<<<<<<<<<<<<<<<<\nPE12345675CHN8503172M3106143<<<<<<<<<<<<<<<2',
  unitName: '示例单位',
  unit: 'unit:11111111-1111-4111-8111-111111111111',
  keeper: 'office',
  cabinet: 'A',
  slot: '01',
};
const keeper = 'custodian@outbound';
const officer = 'handler@outbound';

const step = (on: string, act: string, by: string, input?: Values): ExampleStep => ({
  on,
  act,
  by,
  ...(input ? { input } : {}),
});
const refused = (code: string, given: ExampleStep): ExampleStep => ({ ...given, refused: code });
let serial = 4_000_000;
/** Each example has a document of its own: a number is registered once. */
const taken = (on: string, change: Values = {}): ExampleStep => {
  serial += 1;
  const own: Values = { kind: 'ABTC', number: `C${serial}`, mrz: '', sex: '', birth: '' };
  return { ...step(on, 'register', keeper, { giver: '示例专办员' }), form: { ...sample, ...own, ...change } };
};
const lend = (on: string): ExampleStep =>
  step(on, 'loan', keeper, { purpose: 'data-change', borrower: '示例专办员', authorised: true });
const handBack = (on: string, number: string, more: Values = {}): ExampleStep =>
  step(on, 'return', keeper, { numberCheck: number, giver: '示例专办员', condition: 'ok', ...more });

export const examples: readonly Example[] = [
  {
    title: { zh: '护照机读区相符，入库', en: 'The zone of a passport agrees; it is taken in' },
    given: [taken('2026-06-16', { ...sample })],
    expect: [
      { state: 'in-store', on: '2026-06-16' },
      { condition: 'X4', outcome: 'holds' },
      { clock: 'register2', due: '2026-06-17' },
      { clock: 'expired30', due: '2031-07-14', provisional: true },
    ],
  },
  {
    title: { zh: '号码校验位0应为5，不能入库', en: 'Check digit of the number is 0 and should be 5: kept out' },
    given: [
      refused(
        'custody.zone-m3',
        taken('2026-06-16', {
          ...sample,
          number: 'PE1234568',
          mrz: 'POCHNZHANG<<SHILI<<<<<<<<<<<<<<<<<<<<<<<<<<<\nPE12345670CHN8503172M3106143<<<<<<<<<<<<<<<2',
        }),
      ),
    ],
    expect: [{ state: 'arriving' }],
  },
  {
    title: {
      zh: '例2：9月26日起7日，10月3日到期，节日不顺延',
      en: 'Example 2: 7 days from 26 September end on 3 October, holiday or not',
    },
    given: [taken('2026-06-16'), lend('2026-09-26')],
    expect: [
      { state: 'on-loan' },
      { clock: 'back', due: '2026-10-03', raw: '2026-10-03' },
      { paper: 'loan-slip', status: 'valid' },
    ],
  },
  {
    title: {
      zh: '例3：10月3日到期，11月2日逾期30日，单位还没有暂停',
      en: 'Example 3: due 3 October, on 2 November 30 days overdue: the unit is not stopped',
    },
    given: [
      taken('2026-06-16'),
      lend('2026-09-26'),
      refused('act.not-in-state', step('2026-11-02', 'freeze', keeper, { reason: '示例' })),
    ],
    expect: [
      { state: 'overdue', on: '2026-10-04' },
      { clock: 'lock30', due: '2026-11-02', raw: '2026-11-02' },
    ],
  },
  {
    title: { zh: '例3：11月24日归还，逾期说明必填', en: 'Example 3: handed back late, with the reason' },
    given: [
      taken('2026-06-16', { number: 'C5000001' }),
      lend('2026-09-26'),
      refused('form.missing', handBack('2026-11-04', 'C5000001')),
      handBack('2026-11-04', 'C5000001', { lateReason: '示例：住院' }),
    ],
    expect: [
      { state: 'in-store', on: '2026-11-04' },
      { paper: 'return-slip', status: 'valid' },
    ],
  },
  {
    title: { zh: '例4：过期证照不能领用', en: 'Example 4: an expired document cannot be lent' },
    given: [
      taken('2026-06-16', { issue: '2021-09-06', expiry: '2026-09-05' }),
      refused('custody.expired', lend('2026-09-07')),
    ],
    expect: [{ state: 'in-store' }, { clock: 'expired30', due: '2026-10-08', raw: '2026-10-05' }],
  },
  {
    title: {
      zh: '归还时号码不符，不能入库；损毁的冻结',
      en: 'The number read back differs: refused; a damaged one is frozen',
    },
    given: [
      taken('2026-06-16', { number: 'C5000002' }),
      lend('2026-09-21'),
      refused('custody.number-differs', handBack('2026-09-22', 'C5000003')),
      handBack('2026-09-22', 'c500 0002', { condition: 'damaged' }),
    ],
    expect: [{ state: 'frozen', on: '2026-09-22' }],
  },
  {
    title: { zh: '报失、受理、宣布作废', en: 'Lost, accepted, declared void' },
    given: [
      taken('2026-06-16'),
      lend('2026-08-24'),
      step('2026-08-28', 'report-loss', keeper, { lostOn: '2026-08-28', reason: '示例：出访途中遗失' }),
      step('2026-09-04', 'accept-loss', officer),
      step('2026-09-07', 'declare-void', officer, { decisionNumber: '示例〔2026〕1号', decidedOn: '2026-09-07' }),
    ],
    expect: [{ state: 'void', on: '2026-09-07' }],
  },
];
