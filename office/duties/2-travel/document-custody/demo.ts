/** Sample documents of a demo office: in the safe, lent, overdue, about to end, long unused. Persons and numbers are invented; 示例 means sample. */
import type { DemoCase } from '../../../../src/language/demo.ts';
import type { Value } from '../../../../src/language/expression.ts';
import { sampleZone } from '../shared/sample-people.ts';
import { sample } from './examples.ts';

export const procedure = 'document-custody';

type Values = { readonly [key: string]: Value };

const keeper = 'outbound:custodian';
const bureau = { unit: 'unit:d0000000-0000-4000-8000-000000000101', unitName: '示例市商务局' };
const firm = { unit: 'unit:d0000000-0000-4000-8000-000000000202', unitName: '示例进出口有限公司' };

const register = { after: 0, act: 'register', by: keeper, input: { giver: '示例专办员' } };
const lend = (after: number, input: Values = { purpose: 'data-change' }) => ({
  after,
  act: 'loan',
  by: keeper,
  input: { borrower: '示例专办员', authorised: true, ...input },
});
const takeBack = (after: number, numberCheck: string) => ({
  after,
  act: 'return',
  by: keeper,
  input: { numberCheck, giver: '示例专办员', condition: 'ok', lateReason: '示例：出差在外。' },
});

const taken = (daysAgo: number, form: Values, steps: DemoCase['steps'], more: Partial<DemoCase> = {}): DemoCase => ({
  applicant: keeper,
  daysAgo,
  form: { ...sample, ...bureau, origin: 'handed-in', issue: '{opened-40}', ...form },
  steps: [register, ...steps],
  ...more,
});
const toFrance = lend(19, { purpose: 'trip', trip: '{trip-france#trip}' });
/** Of a member of the group to France. */
const passport = (
  [holder, number, slot]: readonly [string, string, string],
  [sex, birth]: readonly [string, string],
  mrz: string,
  steps: DemoCase['steps'],
): DemoCase => taken(23, { holder, number, sex, birth, mrz, slot }, steps, { needs: ['trip-france'] });
/** Passes and cards have no zone of two lines. */
const card = (kind: string, number: string, slot: string, form: Values, steps: DemoCase['steps'] = []): DemoCase =>
  taken(40, { kind, number, mrz: '', sex: '', birth: '', cabinet: 'B', slot, ...form }, steps);

export const demoCases: readonly DemoCase[] = [
  taken(20, {}, [lend(15)]),
  // In the safe: a visa is applied for with it.
  passport(
    ['己示例', 'PE2000011', '02'],
    ['M', '1985-03-17'],
    'POCHNJI<<SHILI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nPE20000113CHN8503172M3106143<<<<<<<<<<<<<<<6',
    [],
  ),
  passport(
    ['庚示例', 'PE2000028', '03'],
    ['F', '1988-09-02'],
    'POCHNGENG<<SHILI<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nPE20000283CHN8809025F3106143<<<<<<<<<<<<<<<0',
    [toFrance],
  ),
  passport(
    ['辛示例', 'PE2000035', '04'],
    ['M', '1990-01-21'],
    'POCHNXIN<<SHILI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nPE20000353CHN9001217M3106143<<<<<<<<<<<<<<<2',
    [toFrance],
  ),
  card('HKMO', 'HC1000013', '01', { holder: '壬示例', expiry: '{opened+150}' }),
  card('HKMO', 'HC1000021', '02', { holder: '癸示例', expiry: '{opened+1500}' }, [lend(20)]),
  card('HKMO', 'HC1000039', '03', { holder: '子示例', expiry: '{opened+1500}' }, [lend(10), takeBack(4, 'HC1000039')]),
  // Those that other samples build on: renewed, endorsed, cancelled, lost.
  {
    ...taken(
      40,
      {
        holder: '玄示例',
        number: 'PE2000059',
        birth: '1980-05-06',
        expiry: '2030-06-14',
        mrz: sampleZone('PE2000059', 'XUAN<<SHILI', '2030-06-14'),
        slot: '05',
      },
      [],
    ),
    key: 'book-renewed',
  },
  { ...card('HKMO', 'HC1000071', '11', { holder: '洪示例', expiry: '2030-06-14' }), key: 'pass-endorsed' },
  ...(
    [
      ['pass-left', 'HC1000089', '07', '盈示例'],
      ['pass-half-cancelled', 'HC1000097', '08', '昃示例'],
      ['pass-cancelled', 'HC1000105', '09', '辰示例'],
      ['pass-destroyed', 'HC1000113', '10', '宿示例'],
      ['pass-lost', 'HC1000121', '12', '列示例'],
      ['pass-void', 'HC1000139', '13', '张示例'],
      ['pass-damaged', 'HC1000147', '14', '寒示例'],
      ['pass-abroad', 'HC1000155', '15', '来示例'],
    ] as const
  ).map(([key, number, slot, holder]) => ({ ...card('HKMO', number, slot, { holder, expiry: '{opened+1500}' }), key })),
  card('ABTC', 'C10000046', '04', { holder: '丑示例', expiry: '{opened+900}', ...firm }),
  card('ABTC', 'C10000053', '05', { holder: '寅示例', expiry: '{opened+90}', ...firm }, [
    lend(12),
    takeBack(9, 'C10000053'),
  ]),
  card('ABTC', 'C10000061', '06', { holder: '卯示例', issue: '{opened-1300}', expiry: '{opened+500}', ...firm }),
];
