/**
 * The common gate, first half of pattern P1: draft – submit – accept, correct once, or not accept – withdraw, lapse, erase, with the
 * clocks C1, C3 and the draft's retention (dossier 0 §4, dossier 6 §0.2). Parts to spread into a definition; it knows no procedure
 * and nothing of what follows acceptance.
 */
import type { Action, Effect, Who } from '../action.ts';
import type { Clock } from '../clock.ts';
import { type Expr, input, ref } from '../expression.ts';
import type { Field } from '../field.ts';
import type { Paper } from '../paper.ts';
import type { Setting, State } from '../procedure.ts';
import type { Check } from '../refusal.ts';
import type { Text } from '../text.ts';
import { gateClocks, gateSettings } from './gate-clocks.ts';
import { gatePapers, licensingLaw } from './gate-papers.ts';
import { happened, happenedBetween } from './guards.ts';

/** Where the gate writes a register row, if the procedure keeps one. */
export type GateStage = 'filed' | 'correcting' | 'accepted' | 'not-accepted' | 'lapsed' | 'withdrawn';

export interface GateOptions {
  /** Title of the procedure inside a sentence. */
  matter: Text;
  /** Id of the act that submits the draft. */
  submit: string;
  /** Id of the state after submission. */
  received: string;
  /** Id of the state after acceptance. */
  accepted: string;
  /** Who files, corrects and withdraws. */
  filers: readonly Who[];
  /** Who keeps the gate. */
  gate: readonly Who[];
  /** Series of the notices' numbers, and who signs them. */
  series: string;
  signedBy: Text;
  /** Clocks that run from acceptance; from the day of receipt when acceptance is by lapse. */
  acceptanceClocks: readonly string[];
  afterAcceptance: Text;
  /** States beside received and correcting in which the applicant may still withdraw, and the clocks that may run there. */
  withdrawFrom: readonly string[];
  withdrawClocks: readonly string[];
  submitGuards?: readonly Check[];
  /** Effects of the submission besides the gate's own, for instance a number. */
  onSubmit?: readonly Effect[];
  /** Rows and the like, at each stage. */
  log?: (stage: GateStage) => readonly Effect[];
}

export interface Gate {
  states: { [id: string]: State };
  actions: { [id: string]: Action };
  clocks: { [id: string]: Clock };
  papers: { [id: string]: Paper };
  settings: readonly Setting[];
}

const nothing: Text = { zh: '您不用做什么。', en: 'Nothing for you to do.' };
const start = (clock: string, on?: Expr): Effect => ({ do: 'clock', op: 'start', clock, ...(on === undefined ? {} : { on }) });
const stop = (clock: string): Effect => ({ do: 'clock', op: 'stop', clock });
const tell = (to: readonly Who[], zh: string, en: string): Effect => ({ do: 'notify', to, text: { zh, en } });

function gateStates({ received, accepted }: GateOptions): Gate['states'] {
  return {
    draft: {
      title: { zh: '草稿', en: 'Draft' }, waits: 'applicant', draft: true, next: [received, accepted],
      headline: { zh: '还没有提交', en: 'Not submitted yet' },
      todo: { zh: '填完后提交；草稿到期自动删除。', en: 'Complete and submit it; a draft is erased when its time is up.' },
    },
    [received]: {
      title: { zh: '已提交', en: 'Submitted' }, waits: 'office', next: [accepted],
      headline: { zh: '我们正在看材料齐不齐', en: 'We are checking that nothing is missing' }, todo: nothing,
    },
    correcting: {
      title: { zh: '待补正', en: 'To be corrected' }, waits: 'applicant', next: [received, accepted],
      headline: { zh: '请补齐材料', en: 'Please complete your papers' },
      todo: { zh: '按补正通知书一次补齐，再提交。', en: 'Complete everything on the notice of correction, then submit again.' },
    },
    'not-accepted': {
      title: { zh: '不予受理', en: 'Not accepted' }, waits: 'nobody', final: true,
      headline: { zh: '本件没有受理', en: 'The application was not accepted' },
      todo: { zh: '决定书写明理由、应当向谁申请和怎么救济。', en: 'The decision states the reasons, the competent body and the remedies.' },
    },
    lapsed: {
      title: { zh: '逾期未补正', en: 'Closed, not corrected' }, waits: 'nobody', final: true,
      headline: { zh: '到期没有补齐，本件结束', en: 'Not completed in time: the case is closed' },
      todo: { zh: '对您没有不利影响，随时可以重新申请。', en: 'Nothing is held against you; you may apply again at any time.' },
    },
    withdrawn: {
      title: { zh: '已撤回', en: 'Withdrawn' }, waits: 'nobody', final: true,
      headline: { zh: '您撤回了申请', en: 'You withdrew the application' },
      todo: { zh: '想办时可以重新申请。', en: 'You may apply again whenever you wish.' },
    },
    erased: {
      title: { zh: '草稿已删除', en: 'Draft erased' }, waits: 'nobody', final: true,
      headline: { zh: '草稿和材料已经删除', en: 'The draft and its files are erased' },
      todo: { zh: '想办时可以重新填写。', en: 'You may start again whenever you wish.' },
    },
  };
}

const correctionInput: readonly Field[] = [
  {
    key: 'items', type: 'list', min: 1, max: 30, label: { zh: '要补的内容', en: 'What to complete' }, itemTitle: { zh: '第 {n} 项', en: 'item {n}' },
    hint: { zh: '一次说全：同一次提交只能告知一次。', en: 'List everything: there is one notice for one submission.' },
    fields: [
      { key: 'item', type: 'text', max: 100, label: { zh: '材料或栏目', en: 'Paper or field' } },
      { key: 'what', type: 'text', max: 500, label: { zh: '缺什么、怎么补', en: 'What is missing and how to mend it' } },
    ],
  },
  {
    key: 'arose', type: 'bool', required: false, show: happened('request-correction'),
    label: { zh: '这些问题出在补交的材料里，上一次看不出来', en: 'These defects came with the corrected papers and could not be seen before' },
  },
];

/** 行政许可法 32(1)(4): everything at once. After a resubmission only what could not be seen before may be asked for (0 §4). */
const correctionOnce: Check = {
  code: 'correction-once', field: 'arose',
  test: { any: [{ not: happened('request-correction') }, { eq: [input('arose'), true] }] },
  text: { zh: '上一次提交已经告知过补正，不能为当时看得出的问题再告知一次', en: 'Corrections were already asked for; what could be seen then cannot be asked for again' },
  remedy: { zh: '请受理；只有补交的材料带来的新问题，才能再告知一次。', en: 'Accept the application; only new defects that came with the corrected papers allow another notice.' },
  basis: licensingLaw('三十二条第一款第（四）项', 'article 32(1)(4)'),
};

const deliveredInTime: Check = happenedBetween('deliveredOn', ref('on.request-correction'), 'delivered-when', '送达日要在通知之日和今天之间', 'The day of delivery lies between the notice and today');

const declineInput: readonly Field[] = [
  {
    key: 'facts', type: 'longtext', min: 4, max: 2000, label: { zh: '事实', en: 'Facts' },
    hint: { zh: '申请的是什么、查到了什么', en: 'What was applied for and what was found' },
  },
  {
    key: 'ground', type: 'text', max: 300, label: { zh: '依据', en: 'Ground' },
    initial: '《中华人民共和国行政许可法》第三十二条第一款第（二）项 · Administrative Licensing Law, article 32(1)(2)',
  },
  { key: 'reasons', type: 'longtext', min: 4, max: 2000, label: { zh: '理由', en: 'Reasons' } },
  { key: 'competentBody', type: 'text', max: 100, label: { zh: '应当向谁申请', en: 'Competent body' } },
];

function filerActions(gate: GateOptions, log: (stage: GateStage) => readonly Effect[]): Gate['actions'] {
  const { submit, received, filers } = gate;
  const applicant = filers.filter((who) => who.role === 'applicant' || who.role === 'agent');
  return {
    save: {
      title: { zh: '先存着', en: 'Save' }, consequence: { zh: '以后再办。', en: 'Finish it later.' },
      from: ['draft', 'correcting'], by: filers, edits: true, weight: 'quiet', happened: { zh: '已保存', en: 'Saved' },
      effects: [{ when: { eq: [ref('state'), 'draft'] }, do: 'clock', op: 'restart', clock: 'draft' }],
    },
    [submit]: {
      title: { zh: '提交申请', en: 'Submit the application' },
      consequence: { zh: '当场给您回执和查询码。', en: 'You get a receipt and a tracking code at once.' },
      from: ['draft'], by: filers, edits: true, needsComplete: true, weight: 'main', happened: { zh: '已提交', en: 'Filed' },
      ...(gate.submitGuards ? { guards: gate.submitGuards } : {}),
      effects: [
        { do: 'move', to: received }, stop('draft'), start('c1'), ...(gate.onSubmit ?? []), { do: 'issue-paper', paper: 'receipt' }, ...log('filed'),
        tell(gate.gate, '新的申请，请在5个工作日内受理或一次告知补正', 'A new application: accept it, or list all corrections, within 5 working days'),
      ],
    },
    resubmit: {
      title: { zh: '补齐后提交', en: 'Submit the corrections' },
      consequence: { zh: '从今天起重新计算 5 个工作日。', en: 'Our 5 working days run afresh from today.' },
      from: ['correcting'], by: filers, edits: true, needsComplete: true, weight: 'main', happened: { zh: '已补正', en: 'Corrections submitted' },
      effects: [{ do: 'move', to: received }, stop('c3'), { do: 'clock', op: 'restart', clock: 'c1' }, ...log('filed'), tell(gate.gate, '申请人已补正，请在5个工作日内受理', 'The applicant has completed the papers; accept within 5 working days')],
    },
    withdraw: {
      title: { zh: '撤回申请', en: 'Withdraw the application' },
      consequence: { zh: '本件结束；以后可以重新申请。', en: 'The case closes; you may apply again later.' },
      from: [received, 'correcting', ...gate.withdrawFrom], by: applicant, weight: 'careful', happened: { zh: '申请人撤回申请', en: 'Withdrawn by the applicant' },
      effects: [{ do: 'move', to: 'withdrawn' }, ...['c1', 'c3', ...gate.withdrawClocks].map(stop), ...log('withdrawn'), tell(gate.gate, '申请人已撤回申请', 'The applicant has withdrawn the application')],
    },
    discard: {
      title: { zh: '删除草稿', en: 'Delete the draft' }, consequence: { zh: '填写的内容和材料一起删除，不能恢复。', en: 'What you entered and uploaded is erased for good.' },
      from: ['draft'], by: applicant, weight: 'careful', happened: { zh: '草稿已删除', en: 'Draft deleted' },
      effects: [{ do: 'move', to: 'erased' }, stop('draft'), { do: 'erase', what: 'all' }],
    },
  };
}

function keeperActions(gate: GateOptions, receivedOn: Expr, log: (stage: GateStage) => readonly Effect[]): Gate['actions'] {
  const { received, accepted, gate: by } = gate;
  return {
    accept: {
      title: { zh: '受理', en: 'Accept' }, consequence: { zh: '材料齐全、符合法定形式；办理期限起算。', en: 'Complete and in due form; the time limits begin.' },
      from: [received], by, weight: 'main', happened: { zh: '已受理', en: 'Accepted' },
      effects: [
        { do: 'move', to: accepted }, stop('c1'), ...gate.acceptanceClocks.map((clock) => start(clock)), { do: 'issue-paper', paper: 'acceptance' }, ...log('accepted'),
        { do: 'assign', to: 'actor' }, tell([{ role: 'applicant' }], '您的申请已受理', 'Your application has been accepted'),
      ],
    },
    'request-correction': {
      title: { zh: '一次告知补正', en: 'Ask for corrections' }, consequence: { zh: '一次列全；申请人补齐后重新计算 5 个工作日。', en: 'List everything at once; after the correction 5 working days run afresh.' },
      from: [received], by, input: correctionInput, guards: [correctionOnce], happened: { zh: '已一次告知补正', en: 'Corrections asked for, all at once' },
      effects: [
        { do: 'move', to: 'correcting' }, stop('c1'), start('c3'), { do: 'issue-paper', paper: 'correction' }, ...log('correcting'),
        tell([{ role: 'applicant' }], '请补齐材料，补正通知书已列全', 'Please complete your papers; the notice of correction lists everything'),
      ],
    },
    'record-delivery': {
      title: { zh: '登记补正通知书送达日', en: 'Record the delivery of the notice' }, consequence: { zh: '补正期限从送达之日起算。', en: 'The time for correction runs from delivery.' },
      from: ['correcting'], by, weight: 'quiet', happened: { zh: '补正通知书已送达', en: 'The notice of correction was delivered' },
      input: [{ key: 'deliveredOn', type: 'date', initial: '{today}', label: { zh: '送达日', en: 'Delivered on' } }], guards: [deliveredInTime],
      enabled: {
        test: { ne: [ref('form.eService'), true] },
        refusal: {
          code: 'served-electronically', text: { zh: '申请人同意电子送达，通知书在本站可读之日就算送达。', en: 'The applicant agreed to electronic service: the notice was served on the day it could be read here.' },
          remedy: { zh: '不用登记。', en: 'Nothing needs recording.' },
        },
      },
      effects: [{ do: 'clock', op: 'restart', clock: 'c3', on: input('deliveredOn') }],
    },
    'not-accept': {
      title: { zh: '不予受理', en: 'Do not accept' }, consequence: { zh: '不属于本办职权；写明应当向谁申请。', en: 'Outside our competence; name the competent body.' },
      from: [received], by, input: declineInput, refuses: true, weight: 'careful', happened: { zh: '不予受理', en: 'Not accepted' },
      effects: [
        { do: 'move', to: 'not-accepted' }, stop('c1'), { do: 'issue-paper', paper: 'non-acceptance' }, ...log('not-accepted'),
        tell([{ role: 'applicant' }], '您的申请没有受理，决定书写明了理由和应当向谁申请', 'Your application was not accepted; the decision states why and who is competent'),
      ],
    },
    'deem-accepted': {
      title: { zh: '逾期视为受理', en: 'Accepted by lapse of time' }, from: [received], by: [{ role: 'system' }], happened: { zh: '到期没有告知，从收到之日起视为受理', en: 'Nothing was said in time: accepted from the day of receipt' },
      effects: [
        { do: 'move', to: accepted }, { do: 'lapse', clock: 'c1' }, ...gate.acceptanceClocks.map((clock) => start(clock, receivedOn)), { do: 'issue-paper', paper: 'deemed-acceptance' },
        ...log('accepted'), tell([{ role: 'applicant' }, ...by], '5个工作日内没有告知，申请从收到之日起视为受理', 'Nothing was said within 5 working days: the application counts as accepted from the day of receipt'),
      ],
    },
    'lapse-correction': {
      title: { zh: '逾期未补正', en: 'Close, not corrected' }, from: ['correcting'], by: [{ role: 'system' }], happened: { zh: '到期没有补齐，本件结束', en: 'Not completed in time, closed' },
      effects: [{ do: 'move', to: 'lapsed' }, { do: 'lapse', clock: 'c3' }, ...log('lapsed'), tell([{ role: 'applicant' }], '到期没有补齐，本件结束；随时可以重新申请', 'Not completed in time: the case is closed; you may apply again at any time')],
    },
    'erase-draft': {
      title: { zh: '草稿到期删除', en: 'Erase the draft' }, from: ['draft'], by: [{ role: 'system' }], happened: { zh: '草稿到期，已删除', en: 'The draft’s time was up; erased' },
      effects: [{ do: 'move', to: 'erased' }, { do: 'lapse', clock: 'draft' }, { do: 'erase', what: 'all' }],
    },
  };
}

/**
 * @returns states, actions, clocks, papers and settings to spread into a definition. Acts: save, the submission, resubmit, withdraw,
 * discard; accept, request-correction, record-delivery, not-accept; by the system deem-accepted, lapse-correction, erase-draft.
 */
export function commonGate(gate: GateOptions): Gate {
  // Deemed acceptance counts from receipt of the application as it stands: the last submission (行政许可法 32(1)(4)).
  const receivedOn: Expr = { max: [ref(`on.${gate.submit}`), ref('on.resubmit')] };
  const log = gate.log ?? (() => []);
  return {
    states: gateStates(gate),
    actions: { ...filerActions(gate, log), ...keeperActions(gate, receivedOn, log) },
    clocks: gateClocks,
    papers: gatePapers({ ...gate, receivedOn }),
    settings: gateSettings,
  };
}
