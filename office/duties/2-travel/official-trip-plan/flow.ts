/** Acts of the annual plan: unit, office, leading body, and what happens to an item afterwards. */
import type { Action, Effect, Who } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref, today } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { codeFits, isSwap, rowsOfYear, swapFits, windowCloses } from './form.ts';
import { both, design, rules2013 } from './law.ts';
import { mergeActs } from './merging.ts';
import { clerk, officer, row, system, tell, unit, unitLeader } from './who.ts';

export const chief: readonly Who[] = [{ role: 'dept_head', body: 'outbound' }];
export const leader: readonly Who[] = [
  { role: 'deputy_director', body: 'office' },
  { role: 'director', body: 'office' },
];

const move = (to: string): Effect => ({ do: 'move', to });
const start = (clock: string, on?: Expr, when?: Expr): Effect => ({
  ...(when === undefined ? {} : { when }),
  do: 'clock',
  op: 'start',
  clock,
  ...(on === undefined ? {} : { on }),
});
const isAnnual: Expr = { eq: [field('track'), 'annual'] };
/** 20 working days from the closing of the window; what comes later counts from its own filing. */
const allotmentFrom: Expr = { if: [isAnnual, { max: [windowCloses, today] }, today] };
const stop = (clock: string): Effect => ({ do: 'clock', op: 'stop', clock });
const issue = (paper: string): Effect => ({ do: 'issue-paper', paper });
const long = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'longtext',
  min: 4,
  max: 2000,
  label: both(zh, en),
});
const numberRule = (take: string): Expr => ({
  rule: 'plan-number',
  with: { year: field('year'), unitCode: field('unitCode'), rows: rowsOfYear },
  take,
});

const lineRule = (take: string): Expr => ({
  rule: 'plan-line',
  with: { year: field('year'), month: field('month'), capBudget: input('capBudget') },
  take,
});
const countryCodes: Expr = { rule: 'plan-countries', with: { countries: field('countries') }, take: 'codes' };
const registerLine = (given: { readonly [name: string]: Expr }, take: string): Expr => ({
  rule: 'register-line',
  with: given,
  take,
});

const itemRow: { readonly [column: string]: Expr } = {
  year: numberRule('year'),
  unit: ref('case.unit'),
  unitName: field('unitName'),
  code: field('unitCode'),
  title: field('title'),
  category: field('category'),
  countries: countryCodes,
  country: registerLine({ countries: countryCodes }, 'country'),
  month: lineRule('month'),
  from: lineRule('from'),
  track: field('track'),
  size: field('size'),
  days: field('days'),
  budget: field('budget'),
  yuan: registerLine({ fen: field('budget') }, 'yuan'),
  rank: field('headRank'),
  taskType: field('taskType'),
  priority: field('priority'),
  file: ref('case.number'),
};
/** The item as it is filed, with what it says now. */
const filed = row({ ...itemRow, state: 'submitted' });

const filing: { readonly [id: string]: Action } = {
  save: {
    title: both('保存', 'Save'),
    from: ['draft', 'correcting'],
    by: unit,
    edits: true,
    weight: 'quiet',
    happened: both('已保存', 'Saved'),
    effects: [],
  },
  submit: {
    title: both('提交', 'File'),
    from: ['draft'],
    by: unitLeader,
    edits: true,
    needsComplete: true,
    weight: 'main',
    happened: both('计划已提交', 'The item was filed'),
    effects: [
      move('submitted'),
      filed,
      start('allotment', allotmentFrom),
      issue('receipt'),
      tell(officer, '新的出访计划，请提出分配建议', 'A new plan item: propose its allotment'),
    ],
  },
  'request-correction': {
    title: both('退回修改', 'Ask for corrections'),
    from: ['submitted'],
    by: officer,
    happened: both('已退回修改', 'Sent back for corrections'),
    input: [long('reasons', '要改什么', 'What to mend')],
    effects: [
      move('correcting'),
      row({ state: 'correcting' }),
      stop('allotment'),
      start('correction'),
      issue('correction'),
      tell(unit, '计划须修改，请在 5 个工作日内重新提交', 'Mend the item and file it again within 5 working days'),
    ],
  },
  resubmit: {
    title: both('修改后提交', 'File the corrections'),
    from: ['correcting'],
    by: unit,
    edits: true,
    needsComplete: true,
    weight: 'main',
    happened: both('修改后已提交', 'Corrections were filed'),
    effects: [
      move('submitted'),
      filed,
      stop('correction'),
      { do: 'clock', op: 'restart', clock: 'allotment', on: allotmentFrom },
    ],
  },
  'lapse-correction': {
    title: both('逾期未修改', 'Not corrected in time'),
    from: ['correcting'],
    by: system,
    happened: both('逾期未修改，已撤回', 'Not corrected in time; withdrawn'),
    effects: [
      move('withdrawn'),
      row({ state: 'withdrawn' }),
      { do: 'lapse', clock: 'correction' },
      tell(unit, '计划逾期未修改，已按撤回处理', 'Not corrected in time: the item counts as withdrawn'),
    ],
  },
  withdraw: {
    title: both('撤回', 'Withdraw'),
    from: ['draft', 'submitted', 'correcting', 'proposed'],
    by: clerk,
    weight: 'careful',
    happened: both('单位已撤回', 'Withdrawn by the unit'),
    effects: [
      move('withdrawn'),
      stop('allotment'),
      stop('correction'),
      stop('approval'),
      // A proposal gives its place back.
      { when: { gt: [ref('done.submit'), 0] }, ...row({ state: 'withdrawn' }) },
    ],
  },
  ...mergeActs,
};

const capsRule = (cap: (key: string) => Expr): Expr => ({
  rule: 'plan-caps',
  with: {
    rows: rowsOfYear,
    ownCase: ref('case.id'),
    size: field('size'),
    budget: field('budget'),
    capGroups: cap('capGroups'),
    capPersons: cap('capPersons'),
    capBudget: cap('capBudget'),
  },
});
const overCaps = {
  when: { not: isSwap } satisfies Expr,
  text: both(
    '连同本项超过单位核定的团组数、人次或经费',
    'With this item the unit exceeds its groups, person-times or money',
  ),
  remedy: both('核减本项，或由单位替换其他计划。', 'Cut the item, or let the unit swap another.'),
  basis: rules2013,
};
/** P3 with the caps that the officer enters; a swap leaves the count of groups as it is. */
const withinCaps: Check = { ...overCaps, code: 'plan.P3', field: 'capGroups', test: capsRule(input) };
/** After a cut the place may be gone: what was allotted then still holds. */
const stillWithinCaps: Check = {
  ...overCaps,
  code: 'plan.P3-again',
  test: capsRule((key) => ref(`last.allot.${key}`)),
};
const cap = (key: string, zh: string, en: string, max: number): Field => ({
  key,
  type: 'int',
  min: 0,
  max,
  label: both(zh, en),
});

const decisionInput: readonly Field[] = [
  { key: 'decisionNumber', type: 'text', max: 60, label: both('领导小组决定文号', 'Decision of the Leading Group') },
  { key: 'decidedOn', type: 'date', initial: '{today}', label: both('日期', 'Date') },
];
const recorded = (outcome: string): Effect => ({
  do: 'record',
  body: both('市委外事工作领导小组', 'Foreign Affairs Leading Group'),
  outcome,
  number: input('decisionNumber'),
  date: input('decidedOn'),
});
const oldCase: Expr = {
  look: 'plan-register',
  where: { item: field('replaces'), unit: ref('case.unit') },
  take: { column: 'case' },
};
const approved: readonly Effect[] = [
  move('approved'),
  stop('approval'),
  stop('reargue'),
  start('unused', numberRule('firstDay')),
  row({ ...itemRow, item: numberRule('item'), state: 'approved', decision: input('decisionNumber') }),
  issue('quota-letter'),
  tell(
    unit,
    '出访计划已批准；编号见计划通知，组团时填写',
    'The item is approved; name its number, which stands in the notice, when you plan the trip',
  ),
];

/** Bureau level outside the plan is the city leader's (dossier, rules). */
const ofCityLeader: Expr = {
  all: [{ ne: [field('track'), 'annual'] }, { in: [field('headRank'), ['vice-province', 'bureau', 'deputy-bureau']] }],
};

const deciding: { readonly [id: string]: Action } = {
  allot: {
    title: both('提出分配建议', 'Propose the allotment'),
    from: ['submitted'],
    by: officer,
    weight: 'main',
    happened: both('已提出分配建议', 'The allotment was proposed'),
    guards: [
      withinCaps,
      {
        code: 'plan.code-again',
        test: codeFits,
        text: both(
          '单位代码是别的单位的，或者与本单位已经用的代码不同',
          'The code is another unit’s, or not the one that this unit uses',
        ),
        remedy: both('退回单位改正。', 'Send it back to be corrected.'),
        basis: rules2013,
      },
      {
        code: 'plan.swap',
        when: isSwap,
        test: swapFits,
        text: both(
          '被替换的计划已用、已替换，或者新预算更高',
          'The old item is used or swapped, or the new budget is higher',
        ),
        remedy: both('退回单位，改为增补或减少预算。', 'Send it back: a supplement, or a lower budget.'),
        basis: rules2013,
      },
    ],
    input: [
      cap('capGroups', '单位核定团组数', 'Groups allotted to the unit', 999),
      cap('capPersons', '单位核定人次', 'Person-times allotted', 9999),
      cap('capBudget', '单位核定经费（万元）', 'Money allotted (CNY 10,000)', 1_000_000),
    ],
    effects: [
      move('proposed'),
      stop('allotment'),
      start('approval', undefined, isAnnual),
      row({
        ...itemRow,
        state: 'proposed',
        capGroups: input('capGroups'),
        capPersons: input('capPersons'),
        capBudget: input('capBudget'),
        capYuan: lineRule('capYuan'),
      }),
      tell([...chief, ...leader], '出访计划分配建议待决定', 'A proposed allotment awaits the decision'),
    ],
  },
  approve: {
    title: both('登记批准', 'Record the approval'),
    from: ['proposed'],
    by: leader,
    notBy: ['allot', 'request-correction'],
    weight: 'main',
    happened: both('计划已批准', 'The item was approved'),
    input: [
      ...decisionInput,
      {
        key: 'cityInstruction',
        type: 'text',
        max: 60,
        show: ofCityLeader,
        label: both('市领导批示号（局级增补、替换）', 'City leader’s instruction, for bureau level out of plan'),
      },
    ],
    guards: [
      {
        code: 'plan.swap-track',
        test: { not: isSwap },
        text: both('替换由处长办理', 'A swap is made by the head of division'),
        remedy: both('请处长用“批准替换”。', 'The head of division uses “Approve the swap”.'),
      },
    ],
    effects: [recorded('approved'), ...approved],
  },
  'approve-swap': {
    title: both('批准替换', 'Approve the swap'),
    consequence: both('原计划改为“已替换”，团组总数不变。', 'The old item is swapped out; the count of groups stays.'),
    from: ['proposed'],
    by: chief,
    notBy: ['allot', 'request-correction'],
    weight: 'main',
    happened: both('替换已批准', 'The swap was approved'),
    input: decisionInput,
    guards: [
      {
        code: 'plan.swap-only',
        test: isSwap,
        text: both('只用于替换', 'For swaps only'),
        remedy: both('由办领导登记领导小组的决定。', 'The leader records the decision of the Leading Group.'),
      },
      {
        code: 'plan.swap',
        test: swapFits,
        text: both(
          '被替换的计划已用、已替换，或者新预算更高',
          'The old item is used or swapped, or the new budget is higher',
        ),
        remedy: both('核减，或改为增补。', 'Cut it, or let it be a supplement.'),
        basis: rules2013,
      },
    ],
    effects: [{ do: 'act', on: oldCase, act: 'be-swapped-out', input: { by: ref('case.number') } }, ...approved],
  },
  cut: {
    title: both('核减', 'Cut'),
    from: ['proposed'],
    by: leader,
    notBy: ['allot', 'request-correction'],
    weight: 'careful',
    refuses: true,
    happened: both('计划已核减', 'The item was cut'),
    input: [
      ...decisionInput,
      long('facts', '事实', 'Facts'),
      choice('ground', both('依据', 'Ground'), [
        option('caps', '中办发〔2013〕16号：超过总量', '中办发〔2013〕16号: beyond the caps'),
        option('need', '《党政机关厉行节约反对浪费条例》：没有必要', 'Regulations on frugality: no need'),
        option('repeat', '中办发〔2013〕16号：重复出访', '中办发〔2013〕16号: repeated trips'),
      ]),
      long('reasons', '理由', 'Reasons'),
    ],
    effects: [
      recorded('cut'),
      move('cut'),
      stop('approval'),
      start('reargue'),
      row({ state: 'cut' }),
      issue('cut-letter'),
      tell(
        unit,
        '计划已核减；有新事实的，10 个工作日内可以再陈述一次',
        'The item was cut; with new facts you may argue once more within 10 working days',
      ),
    ],
  },
};

const arguing: { readonly [id: string]: Action } = {
  reargue: {
    title: both('再次陈述', 'Argue once more'),
    from: ['cut'],
    by: unitLeader,
    happened: both('单位提出新事实', 'The unit gave new facts'),
    input: [long('newFacts', '新事实', 'New facts')],
    guards: [
      {
        code: 'plan.reargue-once',
        test: { eq: [ref('done.reargue'), 0] },
        text: both('只能再陈述一次', 'Once only'),
        remedy: both('以后可以申报增补。', 'File a supplement later.'),
        basis: design('再陈述一次', 'One more argument'),
      },
    ],
    effects: [
      move('reargued'),
      stop('reargue'),
      start('answer'),
      tell(leader, '单位就核减提出新事实，请在 10 个工作日内答复', 'New facts on a cut: answer within 10 working days'),
    ],
  },
  'let-stand': {
    title: both('核减生效', 'The cut stands'),
    from: ['cut'],
    by: system,
    happened: both('没有再次陈述，核减生效', 'No new argument; the cut stands'),
    effects: [move('cut-final'), { do: 'lapse', clock: 'reargue' }],
  },
  'answer-approve': {
    title: both('改为批准', 'Approve after all'),
    from: ['reargued'],
    by: leader,
    notBy: ['cut', 'allot', 'request-correction'],
    part: 'decides',
    weight: 'main',
    happened: both('再次陈述后批准', 'Approved after the new argument'),
    guards: [stillWithinCaps],
    input: decisionInput,
    effects: [recorded('approved'), stop('answer'), ...approved],
  },
  'answer-uphold': {
    title: both('维持核减', 'Uphold the cut'),
    from: ['reargued'],
    by: leader,
    notBy: ['cut', 'allot', 'request-correction'],
    part: 'decides',
    weight: 'careful',
    happened: both('维持核减', 'The cut was upheld'),
    input: [long('reasons', '理由', 'Reasons')],
    effects: [
      move('cut-final'),
      stop('answer'),
      tell(unit, '经再次研究，维持核减', 'After another look the cut stands'),
    ],
  },
};

/** By the system: the trip that uses it, the item that replaces it, the end of the year. */
const later: { readonly [id: string]: Action } = {
  use: {
    title: both('使用计划', 'Use the item'),
    from: ['approved'],
    by: system,
    happened: both('计划已使用', 'The item was used'),
    input: [{ key: 'trip', type: 'text', max: 60, label: both('批件号', 'Approval'), required: false }],
    effects: [move('used'), stop('unused'), row({ state: 'used', trip: input('trip') })],
  },
  release: {
    title: both('退回计划', 'Give the item back'),
    from: ['used'],
    by: system,
    happened: both(
      '任务没有成行，计划年底前可以再用',
      'The trip does not take place; the item may be used again this year',
    ),
    effects: [
      move('approved'),
      { do: 'clock', op: 'restart', clock: 'unused', on: numberRule('firstDay') },
      row({ state: 'approved', trip: null }),
      tell(
        unit,
        '任务没有成行，计划年底前可以再用',
        'The trip does not take place; the item may be used again this year',
      ),
    ],
  },
  close: {
    title: both('计划完成', 'The item is done'),
    from: ['used'],
    by: system,
    happened: both('出访报告已通过，计划完成', 'The trip’s report was accepted; the item is done'),
    effects: [move('done'), row({ state: 'done' })],
  },
  'be-swapped-out': {
    title: both('被替换', 'Swapped out'),
    from: ['approved'],
    by: system,
    happened: both('计划已被替换', 'The item was swapped out'),
    input: [{ key: 'by', type: 'text', max: 60, label: both('替换的件', 'Replaced by'), required: false }],
    effects: [
      move('swapped-out'),
      stop('unused'),
      row({ state: 'swapped-out' }),
      { do: 'void-paper', paper: 'quota-letter', status: 'void' },
    ],
  },
  expire: {
    title: both('计划过期', 'The item expires'),
    from: ['approved'],
    by: system,
    happened: both('年底未使用，计划过期', 'Not used by the end of the year; expired'),
    effects: [
      move('expired'),
      { do: 'lapse', clock: 'unused' },
      row({ state: 'expired' }),
      { do: 'void-paper', paper: 'quota-letter', status: 'expired' },
    ],
  },
  'escalate-approval': {
    title: both('逾期报办领导', 'Late: to the leader'),
    from: ['proposed'],
    by: system,
    happened: both('计划审批逾期，已报办领导', 'The approval is late; the leader knows'),
    effects: [tell(leader, '出访计划到 1 月 31 日仍未批准', 'Plan items are not approved by 31 January')],
  },
};

export const actions: { readonly [id: string]: Action } = { ...filing, ...deciding, ...arguing, ...later };
