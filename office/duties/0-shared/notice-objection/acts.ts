/** Acts of an objection: filed by a named person, taken by an officer, proposed, answered by the head of the unit. */
import type { Action, Effect, Who } from '../../../../src/language/action.ts';
import type { Field, Option } from '../../../../src/language/field.ts';

const objector: readonly Who[] = [{ role: 'applicant' }];
const officer: readonly Who[] = [{ role: 'handler', body: 'district' }];
/** The head of the department whose notice it is; where the head signed the notice or is away, the deputy director. */
const head: readonly Who[] = [
  { role: 'dept_head', body: 'district' },
  { role: 'deputy_director', body: 'office' },
];

const option = (value: string, zh: string, en: string): Option => ({ value, label: { zh, en } });
const move = (to: string): Effect => ({ do: 'move', to });
const stop = (clock: string): Effect => ({ do: 'clock', op: 'stop', clock });
const long = (key: string, zh: string, en: string): Field => ({ key, type: 'longtext', label: { zh, en }, max: 2000 });

export const actions: { readonly [id: string]: Action } = {
  save: {
    title: { zh: '保存', en: 'Save' },
    from: ['draft'],
    by: objector,
    edits: true,
    weight: 'quiet',
    happened: { zh: '保存草稿', en: 'Draft saved' },
    effects: [],
  },
  file: {
    title: { zh: '提出异议', en: 'File the objection' },
    consequence: {
      zh: '答复以前，被公示的事项不能办下一步。',
      en: 'Until it is answered the matter on notice cannot go on.',
    },
    from: ['draft'],
    by: objector,
    edits: true,
    needsComplete: true,
    weight: 'main',
    happened: { zh: '提出异议', en: 'Objection filed' },
    effects: [
      move('registered'),
      stop('keep'),
      { do: 'clock', op: 'start', clock: 'answer' },
      {
        do: 'notify',
        to: officer,
        text: { zh: '收到对公示的异议，请承办', en: 'An objection to a public notice has come in' },
      },
    ],
  },
  withdraw: {
    title: { zh: '撤回异议', en: 'Withdraw' },
    from: ['draft', 'registered', 'assigned', 'proposed'],
    by: objector,
    weight: 'careful',
    happened: { zh: '异议人撤回', en: 'Withdrawn' },
    effects: [move('withdrawn'), stop('keep'), stop('answer')],
  },
  take: {
    title: { zh: '承办', en: 'Take on' },
    from: ['registered'],
    by: officer,
    weight: 'main',
    happened: { zh: '已由承办人承办', en: 'An officer has taken it on' },
    effects: [move('assigned'), { do: 'assign', to: 'actor' }],
  },
  propose: {
    title: { zh: '提出答复意见', en: 'Propose the answer' },
    from: ['assigned'],
    by: officer,
    weight: 'main',
    input: [
      {
        key: 'outcome',
        type: 'enum',
        label: { zh: '结论', en: 'Outcome' },
        options: [
          option('founded', '异议成立', 'The objection is founded'),
          option('partly', '部分成立', 'Founded in part'),
          option('unfounded', '异议不成立', 'The objection is not founded'),
        ],
      },
      long('facts', '核查的事实', 'Facts found'),
      long('reasons', '理由', 'Reasons'),
      long('measures', '处理', 'What follows'),
    ],
    happened: { zh: '承办人已提出答复意见', en: 'The officer has proposed an answer' },
    effects: [move('proposed')],
  },
  return: {
    title: { zh: '退回核查', en: 'Send back' },
    from: ['proposed'],
    by: head,
    weight: 'careful',
    input: [long('reason', '退回理由', 'Reason')],
    happened: { zh: '退回核查', en: 'Sent back to the officer' },
    effects: [move('assigned')],
  },
  answer: {
    title: { zh: '答复', en: 'Answer' },
    from: ['proposed'],
    by: head,
    notBy: ['take', 'propose'],
    weight: 'main',
    happened: { zh: '已答复异议人', en: 'The objection was answered' },
    effects: [
      move('answered'),
      stop('answer'),
      { do: 'issue-paper', paper: 'answer' },
      {
        do: 'notify',
        to: objector,
        text: { zh: '您的异议已答复，请看答复函', en: 'Your objection has been answered: see the letter' },
      },
    ],
  },
  forget: {
    title: { zh: '删除草稿', en: 'Erase the draft' },
    from: ['draft'],
    by: [{ role: 'system' }],
    weight: 'quiet',
    happened: { zh: '草稿到期删除', en: 'Draft erased' },
    effects: [{ do: 'lapse', clock: 'keep' }, move('erased'), { do: 'erase', what: 'all' }],
  },
};
