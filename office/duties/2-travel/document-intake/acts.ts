/** Read by the custodian, signed by a second person, taken in with every document as a case of its own. */
import type { Action, Who } from '../../../../src/language/action.ts';
import { type Expr, field, input, ref } from '../../../../src/language/expression.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { custodyRule } from '../shared/document-fields.ts';
import { both, chief, custodian, officer } from '../shared/documents.ts';

export const keeper: readonly Who[] = [...custodian, { role: 'custodian', body: 'unit' }];
export const unitPeople: readonly Who[] = [
  { role: 'unit_liaison', body: 'unit' },
  { role: 'unit_leader', body: 'unit' },
];

const numbers: Expr = { rule: 'intake-slip', with: { documents: field('documents') }, take: 'numbers' };
/** The slip against what the register has: one question for all its documents. */
export const difference = (take: string): Expr => ({
  rule: 'intake-slip',
  with: {
    documents: field('documents'),
    rows: { look: 'document-register', where: { document: numbers, current: 'yes' }, take: 'rows' },
  },
  take,
});

const notYet: Check = {
  code: 'intake.known',
  field: 'documents',
  test: difference('new'),
  text: both('台账里已有单上的号码', 'The register already has a number of this slip'),
  remedy: both(
    '核对号码；已在台账的删去这一行，到那一本的台账办理。',
    'Compare it; delete the line of a document that is registered and act on its own case.',
  ),
  basis: custodyRule,
};

/** Of the office, or whoever of the unit handed them over. */
const seconds: readonly Who[] = [...keeper, ...officer, ...chief, ...unitPeople];

export const actions: { readonly [id: string]: Action } = {
  save: {
    title: both('保存', 'Save'),
    from: ['counting'],
    by: keeper,
    edits: true,
    weight: 'quiet',
    happened: both('已保存', 'Saved'),
    effects: [],
  },
  read: {
    title: both('核对完，请第二人签字', 'All read: to be signed'),
    from: ['counting'],
    by: keeper,
    edits: true,
    needsComplete: true,
    weight: 'main',
    guards: [notYet],
    happened: both('已逐本核对', 'Each document was read'),
    effects: [
      { do: 'clock', op: 'start', clock: 'sign1' },
      { do: 'move', to: 'to-sign' },
    ],
  },
  sign: {
    title: both('签字入库', 'Sign and take in'),
    consequence: both('每本证照各成一件，同时入库登记。', 'Each document becomes a case of its own and is registered.'),
    from: ['to-sign'],
    by: seconds,
    notBy: ['read'],
    weight: 'main',
    input: [{ key: 'counted', type: 'int', min: 0, max: 1000, label: both('清点本数', 'Documents counted') }],
    guards: [
      {
        code: 'intake.count-differs',
        field: 'counted',
        test: { eq: [input('counted'), { count: field('documents') }] },
        text: both('清点本数与单上不同', 'The count differs from the slip'),
        remedy: both('再数一遍；确实不同的退回核对。', 'Count again; if it differs, send the slip back.'),
        basis: custodyRule,
      },
      notYet,
    ],
    happened: both('两人签字，证照入库', 'Two people signed; the documents are in custody'),
    effects: [
      { do: 'issue-paper', paper: 'slip' },
      {
        do: 'open',
        each: field('documents'),
        procedure: 'document-custody',
        form: {
          origin: field('origin'),
          kind: ref('item.kind'),
          number: ref('item.number'),
          holder: ref('item.holder'),
          sex: ref('item.sex'),
          birth: ref('item.birth'),
          issue: ref('item.issue'),
          expiry: ref('item.expiry'),
          authority: ref('item.authority'),
          mrz: ref('item.mrz'),
          unitName: field('unitName'),
          unit: field('unit'),
          keeper: 'office',
          cabinet: field('cabinet'),
          slot: ref('item.slot'),
        },
        unit: field('unit'),
        begin: { act: 'register', input: { giver: field('giver'), intake: ref('case.number') } },
        text: both('证照入库', 'Document in custody'),
      },
      { do: 'clock', op: 'stop', clock: 'sign1' },
      { do: 'move', to: 'taken-in' },
    ],
  },
  return: {
    title: both('退回核对', 'Send back'),
    from: ['to-sign'],
    by: seconds,
    weight: 'careful',
    input: [{ key: 'reason', type: 'longtext', max: 300, label: both('原因', 'Reason') }],
    happened: both('退回核对', 'Sent back'),
    effects: [
      { do: 'clock', op: 'stop', clock: 'sign1' },
      { do: 'move', to: 'counting' },
    ],
  },
  drop: {
    title: both('不入库', 'Do not take in'),
    from: ['counting'],
    by: keeper,
    weight: 'quiet',
    happened: both('没有入库', 'Not taken in'),
    effects: [{ do: 'move', to: 'dropped' }],
  },
};
