/** Counting and signing. The one who counts does not sign alone: a second person, or the new keeper, signs with them. */
import type { Action, Alone, Effect, Who } from '../../../../src/language/action.ts';
import { type Expr, field, input, ref, today } from '../../../../src/language/expression.ts';
import { nothingDecided } from '../../../../src/language/patterns/alone.ts';
import type { Basis, Text } from '../../../../src/language/text.ts';

export const both = (zh: string, en: string): Text => ({ zh, en });
/** Two people count every half-year; a change of keeper is a count face to face (dossier 2, §8). */
export const custodyRule: Basis = {
  text: both(
    '本办证照保管规则：每半年两人清点；保管员变动当面清点交接',
    'The office’s own rules of custody: two people count every half-year; a change of keeper is a count face to face',
  ),
  mark: 'design',
};
const startOnly: Alone = {
  reason: both(
    '开始清点只封存出入；第二人复核的是清点结果。',
    'Starting only stops movements; the second person checks the count.',
  ),
  basis: custodyRule,
  with: ['start'],
};
export const cityKeeper: readonly Who[] = [{ role: 'custodian', body: 'outbound' }];
export const keeper: readonly Who[] = [...cityKeeper, { role: 'custodian', body: 'unit' }];
export const seconds: readonly Who[] = [
  ...keeper,
  { role: 'handler', body: 'outbound' },
  { role: 'dept_head', body: 'outbound' },
  { role: 'unit_liaison', body: 'unit' },
  { role: 'unit_leader', body: 'unit' },
];

/** Name of the place in the ledger: a unit that opened the count counts its own. */
const ownUnit: Expr = { matches: [ref('case.unit'), '^unit:'] };
const holder: Expr = {
  if: [ownUnit, ref('case.unit'), { if: [{ eq: [field('place'), 'unit'] }, field('unit'), 'safe'] }],
};
const lock: Expr = { rule: 'stock-lock', with: { holder }, take: 'what' };
const rows = { look: 'ledger:documents', where: { holder }, take: 'rows' } as const;

/** A figure of the difference between what was read and what the ledger has here now. */
export const counted = (scans: Expr, take: string): Expr => ({
  rule: 'stock-difference',
  with: { scans, rows, today },
  take,
});
export const scans = ref('last.count.scans');
const isChange: Expr = { eq: [field('occasion'), 'keeper-change'] };
const free: Effect = { do: 'unlock', what: lock };
const end: readonly Effect[] = [free, { do: 'clock', op: 'stop', clock: 'count5' }];

const explanation = {
  key: 'explanation',
  type: 'longtext',
  max: 2000,
  required: false,
  label: both('差异说明', 'Explanation of the difference'),
  // Whoever signs sees what differs.
  live: counted(scans, 'holds'),
} as const;
const explained = {
  code: 'stock.unexplained',
  field: 'explanation',
  test: { any: [counted(scans, 'holds'), { present: input('explanation') }] },
  text: both('账物不符，须说明差异。', 'Ledger and count differ: explain it.'),
  remedy: both(
    '先查清；缺少的按报失办理，多出的补登记。',
    'Look into it first; report what is missing as lost, register what is not expected.',
  ),
} as const;
const signed: readonly Effect[] = [...end, { do: 'issue-paper', paper: 'sheet' }, { do: 'move', to: 'closed' }];

export const actions: { readonly [id: string]: Action } = {
  save: {
    title: both('保存', 'Save'),
    from: ['preparing'],
    by: keeper,
    edits: true,
    weight: 'quiet',
    happened: both('已保存', 'Saved'),
    effects: [],
  },
  start: {
    title: both('开始清点', 'Begin the count'),
    consequence: both('签字以前，此处证照不出入库。', 'Until it is signed, nothing moves here.'),
    from: ['preparing'],
    by: keeper,
    edits: true,
    needsComplete: true,
    weight: 'main',
    guards: [
      {
        code: 'stock.running',
        test: { not: { look: 'locks', where: { what: lock }, take: 'exists' } },
        text: both('此处正在清点。', 'A count is going on here.'),
        remedy: both('等那一次签字后再开始。', 'Wait until it is signed.'),
      },
    ],
    happened: both('开始清点', 'Count begun'),
    effects: [
      { do: 'lock', what: lock, reason: both('正在清点', 'A count is going on') },
      { do: 'clock', op: 'start', clock: 'count5' },
      { do: 'move', to: 'counting' },
    ],
  },
  count: {
    title: both('录入清点结果', 'Enter the count'),
    consequence: both('列出与台账的差异。', 'The difference from the ledger is listed.'),
    from: ['counting', 'counted'],
    by: keeper,
    weight: 'main',
    input: [
      {
        key: 'scans',
        type: 'longtext',
        max: 400_000,
        label: both('号码或机读区', 'Numbers or zones'),
        hint: both('每行一个号码，或直接扫描机读区', 'One number a line, or scan the zones'),
        live: counted(input('scans'), 'holds'),
        scan: { lines: counted(input('scans'), 'lines'), left: counted(input('scans'), 'missing') },
      },
    ],
    happened: both('已录入清点结果', 'Count entered'),
    effects: [{ do: 'move', to: 'counted' }],
  },
  sign: {
    title: both('第二人签字', 'Sign as second person'),
    from: ['counted'],
    by: seconds,
    notBy: ['count'],
    alone: startOnly,
    weight: 'main',
    enabled: {
      test: { not: isChange },
      refusal: {
        code: 'stock.keeper-signs',
        text: both('保管员交接由新保管员签收。', 'A change of keeper is signed by the new one.'),
        remedy: both('由新保管员办理签收。', 'The new custodian takes over.'),
      },
    },
    input: [explanation],
    guards: [explained],
    happened: both('清点已由两人签字', 'Count signed by two people'),
    effects: signed,
  },
  'take-over': {
    title: both('新保管员签收', 'Take over as new keeper'),
    from: ['counted'],
    by: keeper,
    notBy: ['count'],
    alone: startOnly,
    weight: 'main',
    enabled: {
      test: isChange,
      refusal: {
        code: 'stock.no-change',
        text: both('这次清点不是保管员交接。', 'This count is no change of keeper.'),
        remedy: both('由第二人签字。', 'A second person signs.'),
      },
    },
    input: [explanation],
    guards: [explained],
    happened: both('新保管员已签收', 'The new keeper took over'),
    effects: signed,
  },
  abandon: {
    title: both('放弃清点', 'Give the count up'),
    from: ['counting', 'counted'],
    by: [...keeper, { role: 'dept_head', body: 'outbound' }],
    alone: nothingDecided,
    weight: 'careful',
    input: [{ key: 'reason', type: 'longtext', max: 300, label: both('原因', 'Reason') }],
    happened: both('清点已放弃', 'Count given up'),
    effects: [...end, { do: 'move', to: 'abandoned' }],
  },
};
