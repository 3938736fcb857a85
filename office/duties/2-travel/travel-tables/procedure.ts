/**
 * 出访基础资料维护 (dossier 2, §2 R-budget, §10): agreements on visa exemption, requirement sheets of missions and allowance rates are
 * data with a source and a day. One officer enters or imports a table, the head confirms it; registers keep what is in force.
 */
import type { Action, Effect, Who } from '../../../../src/language/action.ts';
import { type Expr, field, ref, today } from '../../../../src/language/expression.ts';
import { defineProcedure } from '../../../../src/language/procedure.ts';
import type { Basis } from '../../../../src/language/text.ts';
import { both, chief, design, is, long, move, officer, state, tell } from '../shared/documents.ts';
import { examples } from './examples.ts';
import { form, formChecks, materials } from './form.ts';

const mfa: Basis = {
  text: both(
    '外交部《中国与外国互免签证协定一览表》；各使领馆签证须知；财行〔2013〕516号附件',
    'Table of agreements of the Ministry of Foreign Affairs; sheets of the missions; annex to 财行〔2013〕516号',
  ),
  mark: 'guide',
};
const system: Who = { role: 'system' };

interface Kept {
  table: string;
  register: string;
  columns: readonly string[];
}
const kept: readonly Kept[] = [
  {
    table: 'agreements',
    register: 'agreement-register',
    columns: ['country', 'classes', 'from', 'until', 'days', 'condition'],
  },
  {
    table: 'sheets',
    register: 'mission-sheet-register',
    columns: [
      'mission',
      'country',
      'classes',
      'days',
      'windowDays',
      'items',
      'insurance',
      'fingerprints',
      'appointment',
      'checkedOn',
    ],
  },
  {
    table: 'allowances',
    register: 'allowance-register',
    columns: ['country', 'city', 'currency', 'lodging', 'food', 'sundry', 'from'],
  },
];

const linesOf = ({ table, register }: Kept, take: 'lines' | 'cases'): Expr => ({
  rule: 'table-lines',
  with: { lines: field(table), earlier: { look: register, where: { state: 'in-force' }, take: 'rows' } },
  take,
});
const whole: Expr = { eq: [field('whole'), true] };

/** Lines of the table in its register, one keyed line each. */
const written = (table: Kept, row: { readonly [column: string]: Expr }): Effect => ({
  do: 'write-row',
  when: is('table', table.table),
  each: linesOf(table, 'lines'),
  register: table.register,
  key: ref('item.n'),
  row,
});
const confirmed = kept.flatMap((table): Effect[] => [
  {
    do: 'act',
    when: { all: [is('table', table.table), whole] },
    on: linesOf(table, 'cases'),
    act: 'retire',
    input: { reason: '由新的全表替换' },
  },
  written(table, {
    ...Object.fromEntries(table.columns.map((column) => [column, ref(`item.${column}`)])),
    n: ref('item.n'),
    whole: { if: [whole, 'yes', 'no'] },
    source: field('source'),
    asOf: field('asOf'),
    confirmedOn: today,
    state: 'in-force',
  }),
]);

const actions: { readonly [id: string]: Action } = {
  save: {
    title: both('保存', 'Save'),
    from: ['draft'],
    by: officer,
    edits: true,
    weight: 'quiet',
    happened: both('已保存', 'Saved'),
    effects: [],
  },
  propose: {
    title: both('报处长确认', 'Ask for confirmation'),
    from: ['draft'],
    by: officer,
    edits: true,
    needsComplete: true,
    weight: 'main',
    happened: both('已报处长确认', 'Confirmation asked for'),
    effects: [
      move('proposed'),
      { do: 'clock', op: 'start', clock: 'confirm5' },
      tell(chief, '有出访基础资料待确认', 'A table for travel waits for confirmation'),
    ],
  },
  return: {
    title: both('退回', 'Send back'),
    from: ['proposed'],
    by: chief,
    weight: 'careful',
    input: [long('reason', '原因', 'Reason')],
    happened: both('已退回', 'Sent back'),
    effects: [
      move('draft'),
      { do: 'clock', op: 'stop', clock: 'confirm5' },
      tell(officer, '基础资料退回修改', 'The table was sent back'),
    ],
  },
  confirm: {
    title: both('生效', 'Put in force'),
    consequence: both('写入台账，以后的审核按它判断。', 'It goes into the register, and what comes is judged by it.'),
    from: ['proposed'],
    by: chief,
    notBy: ['propose'],
    weight: 'main',
    happened: both('已确认生效', 'Confirmed'),
    effects: [...confirmed, { do: 'clock', op: 'stop', clock: 'confirm5' }, move('in-force')],
  },
  drop: {
    title: both('不用了', 'Drop'),
    from: ['draft'],
    by: officer,
    weight: 'quiet',
    happened: both('没有采用', 'Not used'),
    effects: [move('dropped')],
  },
  retire: {
    title: both('停用', 'Retire'),
    consequence: both('表内各行不再适用。', 'Its lines no longer count.'),
    from: ['in-force'],
    by: [...chief, system],
    alone: {
      reason: both(
        '只停用资料，不决定任何人的事；新资料仍由两人确认。',
        'A table is taken out of use; nobody’s matter is decided. A new one is again confirmed by two.',
      ),
      basis: design,
    },
    weight: 'careful',
    input: [long('reason', '原因', 'Reason')],
    happened: both('已停用', 'Retired'),
    effects: [...kept.map((table) => written(table, { state: 'ended', endedOn: today })), move('retired')],
  },
};

export const procedure = defineProcedure({
  id: 'travel-tables',
  edition: 2,
  inForce: '2026-01-01',
  title: both('出访基础资料维护', 'Tables for official travel'),
  plainTitle: both('更新互免协定、使领馆须知和费用标准', 'Update agreements, sheets of missions and allowance rates'),
  summary: both(
    '互免签证协定、使领馆须知、境外费用标准按来源和日期录入或导入，两人确认后生效。',
    'Agreements on visa exemption, sheets of missions and allowance rates are entered or imported with source and day, and confirmed by a second person.',
  ),
  duty: '2-travel-documents',
  clauses: ['2.1', '2.5'],
  pattern: 'P6',
  department: 'outbound',
  applicants: 'office',
  openers: officer,
  audience: [{ id: 'officer', text: both('出国（境）管理经办', 'an officer of outbound travel') }],
  wish: both('更新出访基础资料', 'update the tables for travel'),
  facts: [{ label: both('生效', 'In force'), value: both('处长确认后', 'when the head confirms') }],
  basis: [mfa, design],
  conditions: [],
  form,
  formChecks,
  nameField: 'source',
  materials,
  initial: 'draft',
  states: {
    draft: state(['编制中', 'Draft'], ['还没有报确认', 'Not handed in yet'], 'office', {
      draft: true,
      next: ['proposed'],
    }),
    proposed: state(['待确认', 'To be confirmed'], ['等处长确认', 'Waits for the head'], 'office', {
      next: ['in-force'],
    }),
    'in-force': state(['有效', 'In force'], ['资料有效', 'The table is in force'], 'nobody', { next: ['retired'] }),
    retired: state(['已停用', 'Retired'], ['资料已停用', 'The table no longer counts'], 'nobody', { final: true }),
    dropped: state(['没有采用', 'Not used'], ['没有采用', 'Not used'], 'nobody', {
      final: true,
      unmet: true,
      draft: true,
    }),
  },
  actions,
  steps: [
    {
      title: both('录入', 'Enter'),
      detail: both('逐行或导入，写明来源', 'by line or from a spreadsheet, with its source'),
    },
    {
      title: both('确认', 'Confirm'),
      detail: both('处长核对后生效', 'the head compares it; then it counts'),
      clock: 'confirm5',
    },
  ],
  clocks: {
    confirm5: {
      title: both('确认', 'Confirmation'),
      unit: 'WD',
      length: 5,
      whose: 'office',
      kind: 'promise',
      starts: both('报确认', 'handed in'),
      until: both('确认或退回', 'confirmed or sent back'),
      basis: design,
      lapse: { light: 'red', text: both('确认逾期', 'Confirmed late') },
      reminders: [1],
    },
  },
  mainClock: 'confirm5',
  papers: {},
  registers: kept.map(({ register }) => register),
  publicity: both('不公开；协定以外交部公布为准。', 'Not published; of agreements the ministry’s table counts.'),
  rateable: [],
  links: ['visa-application', 'exit-certificate', 'official-trip-approval'],
  settings: [],
  viewers: [...officer, ...chief, { role: 'finance', body: 'd1' }, { role: 'auditor' }],
  dataProtection: both('没有个人信息。', 'No personal data.'),
  retention: { years: 10, source: 'design', text: both('保存 10 年', 'Kept for 10 years') },
  fee: both('不收费', 'Free'),
  remedies: [],
  examples,
});
