/** Acts of the office up to acceptance and review: pre-check, review, opinions of others, what only the head of division lets pass. */
import type { Action } from '../../../../src/language/action.ts';
import { choice, option } from '../../../../src/language/blocks.ts';
import { ref } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { windowDecides } from '../../../../src/language/patterns/alone.ts';
import { happened } from '../../../../src/language/patterns/guards.ts';
import { competenceGround, decisionGrounds } from '../shared/trip-grounds.ts';
import { nothingToJustify } from './checks.ts';
import { open } from './facts.ts';
import { both, rules2013 } from './values.ts';
import {
  chief,
  clerk,
  filing,
  identityKept,
  issue,
  leader,
  move,
  officer,
  pause,
  resume,
  start,
  stop,
  tell,
  unit,
  window,
} from './who.ts';

const long = (key: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  key,
  type: 'longtext',
  min: 4,
  max: 2000,
  label: both(zh, en),
  phrases: true,
  ...more,
});

/** What a refusing paper tells. */
export const refusalInput = (grounds: Field): readonly Field[] => [
  long('facts', '事实', 'Facts'),
  grounds,
  long('reasons', '理由', 'Reasons'),
];

export const refusalGrounds = choice('ground', both('依据', 'Ground'), decisionGrounds);

const precheck: { readonly [id: string]: Action } = {
  accept: {
    title: both('受理', 'Accept'),
    consequence: both('7 个工作日内决定。', 'Decided within 7 working days.'),
    from: ['submitted'],
    by: window,
    weight: 'main',
    happened: both('已受理', 'Accepted'),
    effects: [
      move('accepted'),
      stop('precheck'),
      start('decision'),
      issue('acceptance'),
      tell(officer, '出访任务已受理，请审核', 'A trip is accepted; review it'),
      tell(clerk, '申报已受理', 'The request is accepted'),
    ],
  },
  'request-correction': {
    title: both('一次告知补正', 'Ask for corrections'),
    from: ['submitted'],
    by: window,
    happened: both('已一次告知补正', 'Corrections asked for, all at once'),
    input: [
      {
        key: 'items',
        type: 'list',
        min: 1,
        max: 30,
        label: both('要补的内容', 'What to complete'),
        itemTitle: both('第 {n} 项', 'item {n}'),
        fields: [
          { key: 'item', type: 'text', max: 100, label: both('材料或栏目', 'Paper or field') },
          { key: 'what', type: 'text', max: 500, label: both('缺什么、怎么补', 'What is missing and how to mend it') },
        ],
      },
    ],
    effects: [
      move('correcting'),
      stop('precheck'),
      start('correction'),
      issue('correction'),
      tell(unit, '请在 5 个工作日内补齐材料', 'Please complete the papers within 5 working days'),
    ],
  },
  'not-accept': {
    title: both('不予受理', 'Do not accept'),
    from: ['submitted'],
    by: window,
    alone: windowDecides,
    weight: 'careful',
    refuses: true,
    happened: both('不予受理', 'Not accepted'),
    input: [
      ...refusalInput(choice('ground', both('依据', 'Ground'), [competenceGround], { initial: 'competence' })),
      { key: 'competentBody', type: 'text', max: 100, label: both('应当向谁申请', 'Competent body') },
    ],
    effects: [
      move('not-accepted'),
      identityKept,
      filing('not-accepted', { decidedOn: ref('today'), ground: ref('input.ground') }),
      stop('precheck'),
      issue('non-acceptance'),
      tell(
        unit,
        '申报没有受理，通知写明理由和应当向谁申请',
        'Not accepted; the letter states why and who is competent',
      ),
    ],
  },
  'escalate-precheck': {
    title: both('预审逾期报处长', 'The pre-check goes to the head'),
    from: ['submitted'],
    by: [{ role: 'system' }],
    happened: both('预审逾期，已报处长', 'The pre-check is late; the head of division knows'),
    effects: [tell([...chief, ...window], '预审逾期，请立即办理', 'The pre-check is late; act at once')],
  },
  'lapse-correction': {
    title: both('逾期未补正', 'Close, not corrected'),
    from: ['correcting'],
    by: [{ role: 'system' }],
    happened: both('到期没有补齐，本件结束', 'Not completed in time, closed'),
    effects: [
      move('lapsed'),
      identityKept,
      filing('lapsed', { decidedOn: ref('today') }),
      { do: 'lapse', clock: 'correction' },
      tell(unit, '到期没有补齐，本件结束，可以重新申报', 'Not completed in time: closed; you may file again'),
    ],
  },
};

const reviewing: { readonly [id: string]: Action } = {
  'confirm-classified': {
    title: both('确认涉密', 'Confirm that it is classified'),
    from: ['accepted'],
    by: leader,
    weight: 'quiet',
    happened: both('办领导已确认涉密', 'The leader confirmed that it is classified'),
    enabled: {
      test: { not: open },
      refusal: {
        code: 'trip.not-classified',
        text: both('本件没有填报涉密。', 'The trip is not said to be classified.'),
        remedy: both('不用确认。', 'Nothing to confirm.'),
      },
    },
    effects: [],
  },
  review: {
    title: both('审核', 'Review'),
    consequence: both('按 T01 到 T21 逐项审核，写明意见。', 'T01 to T21 one by one, with the opinion.'),
    from: ['accepted'],
    by: officer,
    weight: 'main',
    happened: both('已审核', 'Reviewed'),
    input: [
      choice('opinion', both('意见', 'Opinion'), [
        option('agree', '同意', 'Agree'),
        option('disagree', '不同意', 'Disagree'),
      ]),
      {
        key: 'restricted',
        type: 'bool',
        initial: false,
        label: both('有人员不符合，见有权机关（T21）', 'Somebody is not eligible, see the authority (T21)'),
      },
      long('opinionText', '审核意见', 'Opinion in words'),
    ],
    guards: [
      {
        code: 'trip.classified-first',
        test: { any: [open, happened('confirm-classified')] },
        text: both('涉密团组要先由办领导确认', 'The leader confirms first that it is classified'),
        remedy: both('请办领导确认。', 'Ask the leader to confirm.'),
        basis: rules2013,
      },
    ],
    effects: [
      move('reviewed'),
      { do: 'assign', to: 'actor' },
      tell([...chief, ...leader], '出访任务已审核，请决定', 'A trip is reviewed; decide'),
    ],
  },
  'consent-exceptions': {
    title: both('同意例外并写明理由', 'Let exceptions pass, with reasons'),
    consequence: both('只用于须说明理由的各项。', 'Only for what may pass with reasons.'),
    from: ['reviewed', 'change-pending'],
    by: chief,
    notBy: ['review'],
    part: 'reviews',
    happened: both('处长已就例外写明理由', 'The head of division gave reasons for the exceptions'),
    input: [long('reasons', '逐项理由', 'Reasons, one by one')],
    guards: [
      {
        code: 'trip.nothing-to-justify',
        test: { not: nothingToJustify },
        text: both('本件没有须说明理由的例外', 'Nothing here needs reasons'),
        remedy: both('直接决定。', 'Decide at once.'),
      },
    ],
    effects: [],
  },
};

const consulting: { readonly [id: string]: Action } = {
  consult: {
    title: both('征求意见', 'Ask for opinions'),
    consequence: both('暂停审批计时。', 'The time of the decision stops.'),
    from: ['accepted', 'reviewed'],
    by: officer,
    weight: 'quiet',
    happened: both('正在征求意见，暂停计时', 'Opinions are asked; the time stops'),
    input: [
      { key: 'to', type: 'text', max: 100, label: both('征求谁的意见', 'Whose opinion') },
      long('question', '要答复的问题', 'What has to be answered'),
      { key: 'expectedDays', type: 'int', min: 1, max: 60, label: both('预计几个工作日', 'Expected working days') },
    ],
    effects: [
      move('consulting'),
      pause('decision', 'consult'),
      issue('consultation'),
      issue('pause'),
      tell(clerk, '正在征求意见，审批暂停计时', 'Opinions are asked; the time stops'),
    ],
  },
  'record-opinion': {
    title: both('登记答复', 'Record the reply'),
    from: ['consulting'],
    by: officer,
    part: 'reviews',
    weight: 'main',
    happened: both('已收到答复，恢复计时', 'The reply is in; the time goes on'),
    input: [
      { key: 'replyNumber', type: 'text', max: 60, label: both('复函文号', 'Number of the reply') },
      choice('outcome', both('答复', 'Reply'), [
        option('agree', '同意', 'Agree'),
        option('disagree', '不同意', 'Disagree'),
        option('none', '逾期未复', 'No reply in time'),
      ]),
    ],
    effects: [
      move('accepted', { eq: [ref('done.review'), 0] }),
      move('reviewed', happened('review')),
      resume('decision'),
      tell(clerk, '已收到答复，恢复计时', 'The reply is in; the time goes on'),
    ],
  },
};

export const officeActions: { readonly [id: string]: Action } = { ...precheck, ...reviewing, ...consulting };
