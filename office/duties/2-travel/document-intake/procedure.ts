/**
 * 证照集中入库 (dossier 2, §8): many documents handed in at once. The custodian reads each of them, a second person signs the slip; each
 * document is then a case of its own in custody, registered in the same transaction, and the ledger has all of them or none.
 */
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, ref, today } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { defineProcedure } from '../../../../src/language/procedure.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { custodyRule, documentChecks, documentFields, icao, ofUnit } from '../shared/document-fields.ts';
import { auditor, both, chief, custodian, officer, state, text } from '../shared/documents.ts';
import { signatures } from '../shared/lending.ts';
import { actions, difference, keeper, unitPeople } from './acts.ts';
import { examples } from './examples.ts';

const ofItem = (key: string): Expr => ref(`item.${key}`);
/** What is wrong with a document is told at its own field of its own line. */
const withChecks = (fields: readonly Field[], checks: readonly Check[]): readonly Field[] =>
  fields.map((one) => {
    const own = checks.filter((check) => check.field === one.key).map(({ field: _at, ...check }): Check => check);
    return own.length ? { ...one, checks: own } : one;
  });

const bySlip = both('逐本核对，两人签字', 'Each is read, two people sign');

export const procedure = defineProcedure({
  id: 'document-intake',
  edition: 3,
  inForce: '2026-01-01',
  title: both('证照集中入库', 'Intake of documents'),
  plainTitle: both('一次交来多本证照', 'Hand in many documents at once'),
  summary: both(
    '单位一次交来的多本证照，逐本核对机读区，两人签交接单，同时入库登记。',
    'Documents that a unit hands in together: each zone is read, two people sign the slip, and all are registered at once.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.5'],
  pattern: 'P6',
  department: 'outbound',
  applicants: 'office',
  openers: [...custodian, { role: 'custodian' }],
  audience: [{ id: 'keeper', text: both('证照保管员', 'a custodian of documents') }],
  wish: both('把多本证照一次入库', 'take many documents into custody at once'),
  facts: [{ label: both('怎么办', 'How'), value: bySlip }],
  basis: [custodyRule, icao],
  conditions: [
    {
      id: 'I1',
      title: both('台账里没有这些号码', 'The register has none of these numbers'),
      detail: both(
        '同一证照只登记一次；一张单上也不重复。',
        'A document is registered once, and stands once on the slip.',
      ),
      // Taken in, the register has them from this very slip.
      applies: { in: [ref('state'), ['counting', 'to-sign']] },
      test: difference('holds'),
      basis: custodyRule,
    },
  ],
  form: [
    {
      id: 'slip',
      title: both('交接', 'Hand-over'),
      fields: [
        ofUnit(),
        text('unitName', '单位名称', 'Name of the unit'),
        text('giver', '交出人', 'Handed over by', { max: 60, mask: 'name' }),
        choice('origin', both('来源', 'How they came'), [
          option('handed-in', '单位交来', 'Handed in by their unit'),
          option('issued', '新颁发', 'Newly issued'),
        ]),
        text('cabinet', '柜号', 'Cabinet', { max: 20 }),
      ],
    },
    {
      id: 'documents',
      title: both('证照', 'Documents'),
      help: both(
        '扫描机读区会填好这一行；也可以从表格导入。',
        'A scanned zone fills its line; a spreadsheet may be imported.',
      ),
      fields: [
        {
          key: 'documents',
          type: 'list',
          min: 1,
          max: 200,
          label: both('证照', 'Documents'),
          itemTitle: both('第 {n} 本', 'document {n}'),
          fields: [
            ...withChecks(documentFields(ofItem), documentChecks(ofItem)),
            text('slot', '格号', 'Slot', { max: 20 }),
          ],
        },
      ],
    },
  ],
  formChecks: [
    {
      code: 'intake.twice',
      field: 'documents',
      test: difference('once'),
      text: both('同一号码在单上不止一次', 'A number stands on the slip more than once'),
      remedy: both('核对号码，删去重复的一行。', 'Compare the numbers and delete the line that repeats.'),
      basis: custodyRule,
    },
  ],
  nameField: 'giver',
  materials: [],
  initial: 'counting',
  states: {
    counting: state(['核对中', 'Being read'], ['正在逐本核对', 'Each document is being read'], 'office', {
      draft: true,
      next: ['to-sign'],
    }),
    'to-sign': state(['待第二人签字', 'To be signed'], ['等第二人签字', 'Waits for the second signature'], 'office', {
      next: ['taken-in'],
    }),
    'taken-in': state(['已入库', 'Taken in'], ['证照已入库登记', 'The documents are registered'], 'nobody', {
      final: true,
    }),
    dropped: state(['没有入库', 'Not taken in'], ['证照没有入库', 'The documents were not taken in'], 'nobody', {
      final: true,
      unmet: true,
      draft: true,
    }),
  },
  actions,
  steps: [
    { title: both('核对', 'Read'), detail: both('逐本读机读区或号码', 'Each zone or number is read'), clock: 'sign1' },
    { title: both('签字入库', 'Sign'), detail: both('第二人核对件数后签字', 'A second person counts them and signs') },
  ],
  clocks: {
    sign1: {
      title: both('签字入库', 'Signature'),
      unit: 'WD',
      length: 1,
      whose: 'office',
      kind: 'promise',
      starts: both('核对完', 'the reading'),
      until: both('第二人签字', 'the second signature'),
      basis: custodyRule,
      lapse: { light: 'red', text: both('签字逾期', 'Signed late') },
    },
  },
  mainClock: 'sign1',
  papers: {
    slip: {
      title: both('证照入库交接单', 'Slip of an intake'),
      kind: 'document',
      layout: 'letter',
      lang: 'both',
      number: { series: 'PI' },
      addressee: both('{form.unitName}', '{form.unitName}'),
      signedBy: both('武汉市外事侨务办公室', 'Wuhan Foreign and Overseas Chinese Affairs Office'),
      basis: [custodyRule],
      body: [
        both(
          '下列证照今天由{form.giver}交来，两人逐本核对后入库。',
          'Handed over today by {form.giver}; two people read each of them and took them into custody.',
        ),
      ],
      fields: [
        { label: both('单位', 'Unit'), value: field('unitName') },
        { label: both('本数', 'Documents'), value: { count: field('documents') } },
        { label: both('日期', 'Date'), value: today },
      ],
      sections: [{ heading: both('证照', 'Documents'), each: difference('listed') }, ...signatures],
    },
  },
  registers: [],
  publicity: both('不公开。', 'Not published.'),
  rateable: [],
  links: ['document-custody'],
  settings: [],
  forbidden: { fields: ['photo', 'fingerprint'] },
  viewers: [...officer, ...chief, ...keeper, ...unitPeople, ...auditor],
  dataProtection: both(
    '号码和机读区只用于核对；列表遮盖，不存照片和指纹。',
    'Numbers and zones serve the comparison alone; lists mask them, and no photograph or fingerprint is stored.',
  ),
  retention: { years: 5, source: 'design', text: both('保存 5 年', 'Kept for 5 years') },
  fee: both('不收费', 'Free'),
  remedies: [],
  examples,
});
