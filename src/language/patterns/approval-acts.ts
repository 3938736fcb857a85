/** The acts around an approval: sign, send back, draw in, take out, pass on, delegate, take back. One call gives them all. */
import type { Action, Who } from '../action.ts';
import type { Approval, ApprovalOp } from '../approval.ts';
import type { Field } from '../field.ts';
import type { Text } from '../text.ts';

export interface ApprovalActs {
  /** Key of the approval in the definition. */
  id: string;
  approval: Approval;
  /** States in which it goes round. */
  from: readonly string[];
  /** Who begins it, and may take it back. */
  begunBy: readonly Who[];
  /** Which of the free hands of an office this approval knows; default all. */
  allow?: readonly ('add' | 'drop' | 'pass-on' | 'delegate' | 'recall')[];
}

const opinion = (required: boolean): Field => ({
  key: 'opinion',
  type: 'longtext',
  label: { zh: '意见', en: 'Opinion' },
  max: 1000,
  phrases: true,
  required,
});

const person = (zh: string, en: string): Field => ({ key: 'person', type: 'person', label: { zh, en } });

const note: Field = {
  key: 'opinion',
  type: 'longtext',
  label: { zh: '说明', en: 'Note' },
  max: 300,
  phrases: true,
  required: false,
};

const title = (approval: Approval, zh: string, en: string): Text => ({
  zh: `${zh}（${approval.title.zh}）`,
  en: `${en} (${approval.title.en})`,
});

function signing(approval: Approval): { [op in 'agree' | 'return' | 'refuse']?: Partial<Action> } {
  const back: Field = {
    key: 'to',
    type: 'enum',
    label: { zh: '退回到', en: 'Send back to' },
    options: [
      { value: 'start', label: { zh: '发起人', en: 'whoever began it' } },
      ...approval.steps.map((step) => ({ value: step.id, label: step.title })),
    ],
  };
  return {
    agree: {
      title: title(approval, '同意', 'Agree'),
      happened: title(approval, '已签署同意', 'Agreed'),
      weight: 'main',
      input: [opinion(false)],
    },
    return: {
      title: title(approval, '退回', 'Send back'),
      happened: title(approval, '已退回', 'Sent back'),
      weight: 'careful',
      input: [back, opinion(true)],
    },
    ...(approval.refused
      ? {
          refuse: {
            title: title(approval, '不同意', 'Do not agree'),
            happened: title(approval, '不同意', 'Not agreed'),
            weight: 'careful',
            input: [opinion(true)],
          },
        }
      : {}),
  };
}

const moving = (approval: Approval): { [op in 'add' | 'drop' | 'pass-on' | 'delegate']: Partial<Action> } => ({
  add: {
    title: title(approval, '加签', 'Add a signer'),
    consequence: { zh: '请另一人一起签，或在我之后签。', en: 'Somebody else signs too, or after me.' },
    happened: title(approval, '已加签', 'A signer was added'),
    input: [
      person('加签给', 'Signer to add'),
      {
        key: 'order',
        type: 'enum',
        label: { zh: '顺序', en: 'Order' },
        initial: 'beside',
        options: [
          { value: 'beside', label: { zh: '与我同时', en: 'at the same time as me' } },
          { value: 'after', label: { zh: '在我之后', en: 'after me' } },
        ],
      },
      note,
    ],
  },
  drop: {
    title: title(approval, '减签', 'Take a signer out'),
    consequence: { zh: '只能减去加签的人，且尚未签署。', en: 'Only an added signer who has not signed yet.' },
    happened: title(approval, '已减签', 'A signer was taken out'),
    input: [person('减去', 'Signer to take out'), note],
  },
  'pass-on': {
    title: title(approval, '转办', 'Pass on'),
    consequence: {
      zh: '由另一人代替我签，我不再办理。',
      en: 'Another person signs in my place; it is no longer mine.',
    },
    happened: title(approval, '已转办', 'Passed on'),
    input: [person('转给', 'Pass on to'), note],
  },
  delegate: {
    title: title(approval, '委派', 'Delegate'),
    consequence: {
      zh: '另一人以我的名义签，我也可以自己签。',
      en: 'Another person may sign on my behalf; I may still sign myself.',
    },
    happened: title(approval, '已委派', 'Delegated'),
    input: [person('委派给', 'Delegate to'), note],
  },
});

/** Everybody who may ever sit: the seats of the steps, and staff of the office who are drawn in. */
const seatedBy = (approval: Approval): Who[] => {
  const seats = approval.steps.flatMap((step) =>
    step.seats.map(({ role, body }) => ({ role, ...(body ? { body } : {}) })),
  );
  return [...new Map(seats.map((who) => [`${who.body}:${who.role}`, who])).values()];
};

/** @returns actions named `<id>-agree`, `<id>-return` …; put them into the definition's actions. */
export function approvalActs(given: ApprovalActs): { [action: string]: Action } {
  const { id, approval, from, begunBy } = given;
  const allow = given.allow ?? ['add', 'drop', 'pass-on', 'delegate', 'recall'];
  const hands = Object.entries(moving(approval)).filter(([op]) => allow.some((allowed) => allowed === op));
  const act = ([op, part]: [string, Partial<Action>], by: readonly Who[]): [string, Action] => [
    `${id}-${op}`,
    {
      title: approval.title,
      happened: approval.title,
      weight: 'quiet',
      effects: [],
      ...part,
      from,
      by,
      approves: { approval: id, op: op as ApprovalOp }, // the keys above are its ops
    },
  ];
  const recall: Partial<Action> = {
    title: title(approval, '撤回', 'Take back'),
    consequence: { zh: '停止审批，回到发起人手里。', en: 'The approval stops and comes back to whoever began it.' },
    happened: title(approval, '已撤回', 'Taken back'),
    input: [note],
  };
  return Object.fromEntries([
    ...Object.entries(signing(approval)).map((entry) => act(entry, seatedBy(approval))),
    ...hands.map((entry) => act(entry, seatedBy(approval))),
    ...(allow.includes('recall') ? [act(['recall', recall], begunBy)] : []),
  ]);
}
