/**
 * 证照清点与保管员交接 (dossier 2, §8): two people count a safe by number or machine-readable zone; the difference from the ledger is
 * listed and explained. A change of keeper is a count that the new keeper signs.
 */
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, ref } from '../../../../src/language/expression.ts';
import { defineProcedure } from '../../../../src/language/procedure.ts';
import { ofUnit as pickUnit } from '../shared/document-fields.ts';
import { actions, both, cityKeeper, counted, custodyRule, scans, seconds } from './acts.ts';
import { examples } from './examples.ts';

const office = both('武汉市外事侨务办公室', 'Wuhan Foreign and Overseas Chinese Affairs Office');
const ofUnit: Expr = { eq: [field('place'), 'unit'] };
const change: Expr = { eq: [field('occasion'), 'keeper-change'] };
const name = (key: string, zh: string, en: string, show: Expr = true) =>
  ({ key, type: 'text', max: 60, label: both(zh, en), mask: 'name', show }) as const;
const found = (zh: string, en: string, key: string) => ({
  heading: both(zh, en),
  each: counted(scans, key),
  show: counted(scans, key),
});

export const procedure = defineProcedure({
  id: 'document-stock-take',
  edition: 3,
  inForce: '2026-01-01',
  title: both('证照清点与保管员交接', 'Stock-take of documents and change of keeper'),
  plainTitle: both('清点证照', 'Count the documents'),
  summary: both(
    '每半年两人清点证照，差异列明；保管员变动时当面清点交接。',
    'Two people count the documents every half-year and list the difference; a change of keeper is a count.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.5'],
  pattern: 'P6',
  department: 'outbound',
  applicants: 'office',
  openers: [...cityKeeper, { role: 'custodian' }],
  audience: [{ id: 'keeper', text: both('证照保管员', 'a custodian of documents') }],
  wish: both('清点证照', 'count documents'),
  facts: [{ label: both('清点', 'Count'), value: both('每半年一次，两人', 'every half-year, two people') }],
  basis: [custodyRule],
  conditions: [
    {
      id: 'S1',
      title: both('账物相符', 'Ledger and count agree'),
      detail: both(
        '不符的列明缺少和多出，查清并说明后签字。',
        'Where they differ, what is missing or not expected is listed and explained before it is signed.',
      ),
      // What is in the safe changes after the count is signed.
      applies: { eq: [ref('state'), 'counted'] },
      test: counted(scans, 'holds'),
      basis: custodyRule,
    },
  ],
  form: [
    {
      id: 'count',
      title: both('清点', 'Count'),
      fields: [
        choice('occasion', both('事由', 'Occasion'), [
          option('half-year', '半年清点', 'Half-yearly count'),
          option('keeper-change', '保管员交接', 'Change of keeper'),
          option('inspection', '检查', 'Inspection'),
        ]),
        choice('place', both('保管处', 'Place'), [
          option('office', '本办', 'The office'),
          option('unit', '单位', 'A unit'),
        ]),
        pickUnit({ show: ofUnit }),
        name('keeper', '保管员', 'Custodian'),
        name('second', '第二人', 'Second person', { not: change }),
        name('newKeeper', '新保管员', 'New custodian', change),
      ],
    },
  ],
  formChecks: [
    {
      code: 'stock.same-person',
      field: 'second',
      when: { present: field('second') },
      test: { ne: [field('keeper'), field('second')] },
      text: both('须由两个人清点', 'Two people count'),
      remedy: both('填写另一个人。', 'Enter another person.'),
    },
  ],
  nameField: 'keeper',
  materials: [],
  initial: 'preparing',
  states: {
    preparing: {
      title: both('准备', 'Preparing'),
      waits: 'office',
      headline: both('还没有开始', 'Not begun yet'),
      draft: true,
      next: ['counting'],
    },
    counting: {
      title: both('清点中', 'Counting'),
      waits: 'office',
      headline: both('正在清点', 'The count is going on'),
      next: ['counted'],
    },
    counted: {
      title: both('待第二人签字', 'To be signed'),
      waits: 'office',
      headline: both('等第二人签字', 'Waits for the second signature'),
      next: ['closed'],
    },
    closed: {
      title: both('已签字', 'Signed'),
      waits: 'nobody',
      headline: both('清点已办结', 'The count is closed'),
      final: true,
    },
    abandoned: {
      title: both('已放弃', 'Given up'),
      waits: 'nobody',
      headline: both('清点已放弃', 'The count was given up'),
      final: true,
    },
  },
  actions,
  steps: [
    {
      title: both('清点', 'Count'),
      detail: both('逐本读号码或机读区', 'Each number or zone is read'),
      clock: 'count5',
    },
    { title: both('签字', 'Sign'), detail: both('第二人或新保管员签字', 'The second person or the new keeper signs') },
  ],
  clocks: {
    count5: {
      title: both('清点', 'Count'),
      unit: 'WD',
      length: 5,
      whose: 'office',
      kind: 'promise',
      starts: both('开始清点', 'begin of the count'),
      until: both('签字', 'signature'),
      basis: custodyRule,
      lapse: { light: 'red', text: both('清点逾期', 'The count is late') },
      reminders: [1],
    },
  },
  mainClock: 'count5',
  papers: {
    sheet: {
      title: both('证照清点单', 'Sheet of a count'),
      kind: 'document',
      layout: 'letter',
      lang: 'both',
      number: { series: 'PC' },
      addressee: office,
      signedBy: office,
      basis: [custodyRule],
      body: [both('两人逐本清点，结果如下。', 'Two people counted every document; this is the result.')],
      fields: [
        { label: both('事由', 'Occasion'), value: field('occasion') },
        { label: both('保管员', 'Custodian'), value: field('keeper') },
        { label: both('第二人', 'Second person'), value: field('second'), show: { not: change } },
        { label: both('新保管员', 'New custodian'), value: field('newKeeper'), show: change },
        { label: both('台账件数', 'In the ledger'), value: counted(scans, 'expected') },
        { label: both('清点件数', 'Counted'), value: counted(scans, 'found') },
        {
          label: both('差异说明', 'Explanation'),
          value: { ref: 'input.explanation' },
          show: { present: { ref: 'input.explanation' } },
        },
      ],
      sections: [
        found('缺少', 'Missing', 'missingLines'),
        found('多出', 'Not expected here', 'unexpectedLines'),
        found('读不出', 'Not readable', 'unreadable'),
      ],
    },
  },
  registers: [],
  publicity: both('不公开。', 'Not published.'),
  rateable: [],
  links: ['document-custody'],
  settings: [],
  viewers: [...seconds, { role: 'auditor' }],
  dataProtection: both('只核对号码；号码不对外。', 'Numbers alone are compared; they are shown to nobody outside.'),
  retention: { years: 5, source: 'design', text: both('保存5年', 'Kept for 5 years') },
  fee: both('不收费', 'Free'),
  remedies: [],
  examples,
});
