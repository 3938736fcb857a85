/** Acts of whoever keeps the common gate, and those of the clock (行政许可法 32). */

import { type Expr, input, ref } from '../expression.ts';
import type { Field } from '../field.ts';
import type { Check } from '../refusal.ts';
import { windowDecides } from './alone.ts';
import { type Gate, type GateLog, type GateOptions, start, stop, tell } from './gate-options.ts';
import { licensingLaw } from './gate-papers.ts';
import { happened, happenedBetween } from './guards.ts';
import { nothingLater, somethingLacks } from './later-materials.ts';

const correctionInput: readonly Field[] = [
  {
    key: 'items',
    type: 'list',
    min: 1,
    max: 30,
    label: { zh: '要补的内容', en: 'What to complete' },
    itemTitle: { zh: '第 {n} 项', en: 'item {n}' },
    hint: { zh: '一次说全：同一次提交只能告知一次。', en: 'List everything: there is one notice for one submission.' },
    fields: [
      { key: 'item', type: 'text', max: 100, label: { zh: '材料或栏目', en: 'Paper or field' } },
      {
        key: 'what',
        type: 'text',
        max: 500,
        label: { zh: '缺什么、怎么补', en: 'What is missing and how to mend it' },
      },
    ],
  },
  {
    key: 'arose',
    type: 'bool',
    required: false,
    show: happened('request-correction'),
    label: {
      zh: '这些问题出在补交的材料里，上一次看不出来',
      en: 'These defects came with the corrected papers and could not be seen before',
    },
  },
];

/** 行政许可法 32(1)(4): everything at once. After a resubmission only what could not be seen before may be asked for (0 §4). */
const correctionOnce: Check = {
  code: 'correction-once',
  field: 'arose',
  test: { any: [{ not: happened('request-correction') }, { eq: [input('arose'), true] }] },
  text: {
    zh: '上一次提交已经告知过补正，不能为当时看得出的问题再告知一次',
    en: 'Corrections were already asked for; what could be seen then cannot be asked for again',
  },
  remedy: {
    zh: '请受理；只有补交的材料带来的新问题，才能再告知一次。',
    en: 'Accept the application; only new defects that came with the corrected papers allow another notice.',
  },
  basis: licensingLaw('三十二条第一款第（四）项', 'article 32(1)(4)'),
};

const deliveredInTime: Check = happenedBetween(
  'deliveredOn',
  ref('on.request-correction'),
  'delivered-when',
  '送达日要在通知之日和今天之间',
  'The day of delivery lies between the notice and today',
);

const notNeeded = licensingLaw(
  '三十二条第一款第（一）项：依法不需要取得批准',
  'article 32(1)(1): no approval is needed',
).text;

/** @param noNeed what needs no approval is closed by an act of its own */
const declineInput = ({ noNeed }: GateOptions): readonly Field[] => [
  {
    key: 'facts',
    type: 'longtext',
    min: 4,
    max: 2000,
    label: { zh: '事实', en: 'Facts' },
    hint: { zh: '申请的是什么、查到了什么', en: 'What was applied for and what was found' },
  },
  {
    key: 'declineGround',
    type: 'enum',
    label: { zh: '依据', en: 'Ground' },
    initial: 'not-competent',
    options: [
      {
        value: 'not-competent',
        label: licensingLaw(
          '三十二条第一款第（二）项：不属于本机关职权范围',
          'article 32(1)(2): outside the competence of this body',
        ).text,
      },
      ...(noNeed ? [] : [{ value: 'not-needed', label: notNeeded }]),
    ],
  },
  { key: 'reasons', type: 'longtext', min: 4, max: 2000, label: { zh: '理由', en: 'Reasons' } },
  { key: 'competentBody', type: 'text', max: 100, label: { zh: '应当向谁申请', en: 'Competent body' } },
];

/** Accepted by the keeper, or by lapse of C1 from the day of receipt. */
function acceptance(gate: GateOptions, receivedOn: Expr, log: GateLog): Gate['actions'] {
  const { received, accepted, gate: by } = gate;
  return {
    accept: {
      title: { zh: '受理', en: 'Accept' },
      consequence: {
        zh: '材料齐全、符合法定形式；办理期限起算。',
        en: 'Complete and in due form; the time limits begin.',
      },
      from: [received],
      by,
      ...(gate.later ? { guards: [nothingLater(gate.later)] } : {}),
      weight: 'main',
      happened: { zh: '已受理', en: 'Accepted' },
      effects: [
        { do: 'move', to: accepted },
        stop('c1'),
        ...gate.acceptanceClocks.map((clock) => start(clock)),
        { do: 'issue-paper', paper: 'acceptance' },
        ...log('accepted'),
        { do: 'assign', to: 'actor' },
        tell([{ role: 'applicant' }], '您的申请已受理', 'Your application has been accepted'),
      ],
    },
    'deem-accepted': {
      title: { zh: '逾期视为受理', en: 'Accepted by lapse of time' },
      from: [received],
      by: [{ role: 'system' }],
      happened: {
        zh: '到期没有告知，从收到之日起视为受理',
        en: 'Nothing was said in time: accepted from the day of receipt',
      },
      effects: [
        { do: 'move', to: accepted },
        { do: 'lapse', clock: 'c1' },
        ...gate.acceptanceClocks.map((clock) => start(clock, receivedOn)),
        ...(gate.later ? [{ when: somethingLacks(gate.later), ...start('c8') }] : []),
        { do: 'issue-paper', paper: 'deemed-acceptance' },
        ...log('accepted'),
        tell(
          [{ role: 'applicant' }, ...by],
          '5个工作日内没有告知，申请从收到之日起视为受理',
          'Nothing was said within 5 working days: the application counts as accepted from the day of receipt',
        ),
      ],
    },
  };
}

/** Delivery of the notice on paper: the time for correction runs from it (0 §6, R6). */
const delivery = (by: GateOptions['gate']): Gate['actions'] => ({
  'record-delivery': {
    title: { zh: '登记补正通知书送达日', en: 'Record the delivery of the notice' },
    consequence: { zh: '补正期限从送达之日起算。', en: 'The time for correction runs from delivery.' },
    from: ['correcting'],
    by,
    weight: 'quiet',
    happened: { zh: '补正通知书已送达', en: 'The notice of correction was delivered' },
    input: [{ key: 'deliveredOn', type: 'date', initial: '{today}', label: { zh: '送达日', en: 'Delivered on' } }],
    guards: [deliveredInTime],
    enabled: {
      test: { ne: [ref('form.eService'), true] },
      refusal: {
        code: 'served-electronically',
        text: {
          zh: '申请人同意电子送达，通知书在本站可读之日就算送达。',
          en: 'The applicant agreed to electronic service: the notice was served on the day it could be read here.',
        },
        remedy: { zh: '不用登记。', en: 'Nothing needs recording.' },
      },
    },
    effects: [{ do: 'clock', op: 'restart', clock: 'c3', on: input('deliveredOn') }],
  },
});

/** One list of everything; its lapse. */
function correction(gate: GateOptions, log: GateLog): Gate['actions'] {
  const { received, gate: by } = gate;
  return {
    'request-correction': {
      title: { zh: '一次告知补正', en: 'Ask for corrections' },
      consequence: {
        zh: '一次列全；申请人补齐后重新计算 5 个工作日。',
        en: 'List everything at once; after the correction 5 working days run afresh.',
      },
      from: [received],
      by,
      input: correctionInput,
      guards: [correctionOnce],
      happened: { zh: '已一次告知补正', en: 'Corrections asked for, all at once' },
      effects: [
        { do: 'move', to: 'correcting' },
        stop('c1'),
        start('c3'),
        { do: 'issue-paper', paper: 'correction' },
        ...log('correcting'),
        tell(
          [{ role: 'applicant' }],
          '请补齐材料，补正通知书已列全',
          'Please complete your papers; the notice of correction lists everything',
        ),
      ],
    },
    'lapse-correction': {
      title: { zh: '逾期未补正', en: 'Close, not corrected' },
      from: ['correcting'],
      by: [{ role: 'system' }],
      happened: { zh: '到期没有补齐，本件结束', en: 'Not completed in time, closed' },
      effects: [
        { do: 'move', to: 'lapsed' },
        { do: 'lapse', clock: 'c3' },
        ...log('lapsed'),
        tell(
          [{ role: 'applicant' }],
          '到期没有补齐，本件结束；随时可以重新申请',
          'Not completed in time: the case is closed; you may apply again at any time',
        ),
      ],
    },
  };
}

/** Told at once and closed: nobody has to approve it (行政许可法 32(1)(1)). */
const noNeed = ({ received, gate: by }: GateOptions, log: GateLog): Gate['actions'] => ({
  'close-no-need': {
    title: { zh: '不需要批准，办结', en: 'No approval is needed: close' },
    consequence: { zh: '即时告知申请人，本件办结。', en: 'The applicant is told at once and the case is closed.' },
    from: [received],
    by,
    alone: windowDecides,
    weight: 'careful',
    happened: { zh: '不需要批准，已告知', en: 'No approval is needed; the applicant was told' },
    input: [{ key: 'reasons', type: 'longtext', min: 4, max: 2000, label: { zh: '理由', en: 'Reasons' } }],
    effects: [
      { do: 'move', to: 'closed-no-need' },
      stop('c1'),
      { do: 'issue-paper', paper: 'no-need' },
      ...log('not-needed'),
      tell(
        [{ role: 'applicant' }],
        '这件事不需要批准，可以直接办，告知书写明理由',
        'This needs no approval: you are free to go ahead; the notice says why',
      ),
    ],
  },
});

/** Not our business; a draft whose time is up. */
function ending(gate: GateOptions, log: GateLog): Gate['actions'] {
  const { received, gate: by } = gate;
  return {
    'not-accept': {
      title: { zh: '不予受理', en: 'Do not accept' },
      consequence: { zh: '不属于本办职权；写明应当向谁申请。', en: 'Outside our competence; name the competent body.' },
      from: [received],
      by,
      input: declineInput(gate),
      alone: windowDecides,
      refuses: true,
      weight: 'careful',
      happened: { zh: '不予受理', en: 'Not accepted' },
      effects: [
        { do: 'move', to: 'not-accepted' },
        stop('c1'),
        { do: 'issue-paper', paper: 'non-acceptance' },
        ...log('not-accepted'),
        tell(
          [{ role: 'applicant' }],
          '您的申请没有受理，决定书写明了理由和应当向谁申请',
          'Your application was not accepted; the decision states why and who is competent',
        ),
      ],
    },
    'erase-draft': {
      title: { zh: '草稿到期删除', en: 'Erase the draft' },
      from: ['draft'],
      by: [{ role: 'system' }],
      happened: { zh: '草稿到期，已删除', en: 'The draft’s time was up; erased' },
      effects: [
        { do: 'move', to: 'erased' },
        { do: 'lapse', clock: 'draft' },
        { do: 'erase', what: 'all' },
      ],
    },
  };
}

export const keeperActions = (gate: GateOptions, receivedOn: Expr, log: GateLog): Gate['actions'] => ({
  ...acceptance(gate, receivedOn, log),
  ...correction(gate, log),
  ...delivery(gate.gate),
  ...ending(gate, log),
  ...(gate.noNeed ? noNeed(gate, log) : {}),
});
