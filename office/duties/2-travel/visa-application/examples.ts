/** The decision table at filing: what is exempt needs no visa. Batches against the registers are tried in the tests. Invented samples. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Example, ExampleStep } from '../../../../src/language/procedure.ts';

type Values = { readonly [key: string]: Value };

export const sample: Values = {
  title: '示例经贸团',
  country: 'POL',
  mission: '示例国驻示例城总领馆',
  exit: '2026-11-08',
  from: '2026-11-08',
  to: '2026-11-15',
  stay: 8,
  class: 'P',
  ministerLed: false,
  offers: 'none',
  kind: 'official',
  entries: '1',
  holders: [
    {
      name: '章示例',
      document: 'PE1234567',
      sex: 'M',
      birth: '1985-03-17',
      post: 'Section chief (sample)',
      biometrics: 'valid-on-file',
    },
  ],
  sheetCheckedOn: '2026-08-20',
  sheetDays: 15,
  windowDays: 90,
  checklist: [{ item: '签证申请表', ok: 'yes' }],
  insurance: 'not-needed',
  truthful: true,
};

/** Without a trip the filing ends at the latest there. */
const file = (change: Values, refused: string): ExampleStep => ({
  on: '2026-09-01',
  act: 'start',
  by: 'unit_liaison@unit',
  form: { ...sample, ...change },
  refused,
});
const decided = (zh: string, en: string, change: Values, code: 'visa.exempt' | 'visa.trip-unknown'): Example => ({
  title: { zh, en },
  given: [file(change, code)],
  expect: [{ state: 'draft' }],
});

export const examples: readonly Example[] = [
  {
    title: { zh: '草稿可以放弃', en: 'A draft may be given up' },
    given: [
      { on: '2026-09-01', act: 'save', by: 'unit_liaison@unit', form: { ...sample, trip: '示例出〔2026〕1号' } },
      { on: '2026-09-02', act: 'drop-draft', by: 'unit_liaison@unit' },
    ],
    expect: [{ state: 'dropped', on: '2026-09-02' }],
  },
  decided(
    '例1：公务护照到阿尔巴尼亚免签',
    'Example 1: a service passport is exempt in Albania',
    { country: 'ALB', class: 'S' },
    'visa.exempt',
  ),
  decided(
    '例1：公务普通护照到阿尔巴尼亚要签证；没有批件不能提交',
    'Example 1: a public-affairs passport needs a visa there; not without an approved trip',
    { country: 'ALB' },
    'visa.trip-unknown',
  ),
  decided(
    '例2：公务普通护照到阿联酋，协定已生效',
    'Example 2: public-affairs passport to the UAE, the agreement is in force',
    { country: 'ARE' },
    'visa.exempt',
  ),
  decided(
    '例3：爱尔兰须部长级以上率团',
    'Example 3: Ireland asks for minister level',
    { country: 'IRL' },
    'visa.trip-unknown',
  ),
  decided(
    '例3：部长级率团到爱尔兰免签',
    'Example 3: led by a minister, Ireland is exempt',
    { country: 'IRL', ministerLed: true },
    'visa.exempt',
  ),
  decided(
    '例4：免签但停留31天，要签证',
    'Example 4: exempt, but 31 days of stay need a visa',
    { country: 'ARE', stay: 31 },
    'visa.trip-unknown',
  ),
];
