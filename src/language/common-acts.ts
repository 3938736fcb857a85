/**
 * Acts that every case of the office has, whatever its procedure: keep out (回避), hand over (转办), urge (催办), copy (抄送).
 * Who may take them is read off the procedure's own acts; a definition that names an act of the same id keeps its own.
 */
import type { Action, Role, Who } from './action.ts';
import { ref } from './expression.ts';
import type { Field } from './field.ts';
import type { Procedure } from './procedure.ts';

const notStaff: readonly Role[] = [
  'applicant',
  'agent',
  'unit_liaison',
  'unit_leader',
  'custodian',
  'third_party',
  'superior',
  'system',
  'public',
  'panel',
];
const headRoles: readonly Role[] = ['dept_head', 'deputy_director', 'director'];

const unique = (whos: readonly Who[]): Who[] => [
  ...new Map(whos.map((who) => [`${who.body ?? ''}:${who.role}`, who])).values(),
];

const ground: Field = {
  key: 'ground',
  type: 'enum',
  label: { zh: '回避事由', en: 'Ground' },
  options: [
    { value: 'interest', label: { zh: '涉及本人利害关系', en: 'own interest' } },
    {
      value: 'relative',
      label: { zh: '涉及近亲属利害关系', en: 'interest of a near relative' },
    },
    { value: 'other', label: { zh: '其他可能影响公正的情形', en: 'anything else that may affect fairness' } },
  ],
};

const text = (key: string, zh: string, en: string, required: boolean): Field => ({
  key,
  type: 'longtext',
  label: { zh, en },
  max: 500,
  required,
  phrases: true,
});
const person = (zh: string, en: string): Field => ({ key: 'person', type: 'person', label: { zh, en } });

function recusal(staff: readonly Who[], heads: readonly Who[], asks: readonly Who[], from: readonly string[]) {
  const acts: { [id: string]: Action } = {
    recuse: {
      title: { zh: '回避', en: 'Withdraw from this case' },
      consequence: { zh: '您不再办理本件。', en: 'You no longer handle this case.' },
      from,
      by: staff,
      input: [ground, text('note', '说明', 'Note', false)],
      weight: 'quiet',
      happened: { zh: '有工作人员回避', en: 'An officer withdrew from the case' },
      effects: [{ do: 'recuse', who: 'actor', ground: ref('input.ground') }],
    },
    'decide-recusal': {
      title: { zh: '决定回避', en: 'Decide that somebody withdraws' },
      consequence: { zh: '此人不再办理本件。', en: 'That person no longer handles this case.' },
      from,
      by: heads,
      input: [person('回避的人', 'Who withdraws'), ground, text('reason', '理由', 'Reason', true)],
      weight: 'quiet',
      happened: { zh: '决定有关人员回避', en: 'It was decided that an officer withdraws' },
      effects: [{ do: 'recuse', who: { person: ref('input.person') }, ground: ref('input.ground') }],
    },
  };
  if (asks.length > 0 && heads.length > 0)
    acts['ask-recusal'] = {
      title: { zh: '申请回避', en: 'Ask that somebody withdraws' },
      consequence: { zh: '由负责人决定；办理不停。', en: 'A head decides; the handling goes on.' },
      from,
      by: asks,
      input: [text('reason', '申请谁回避，为什么', 'Who should withdraw, and why', true)],
      weight: 'quiet',
      happened: { zh: '申请有关人员回避', en: 'It was asked that an officer withdraws' },
      effects: [
        {
          do: 'notify',
          to: heads,
          text: { zh: '申请人申请工作人员回避，请决定', en: 'The applicant asks that an officer withdraws; decide' },
        },
      ],
    };
  return acts;
}

function handling(staff: readonly Who[], heads: readonly Who[], from: readonly string[]) {
  const acts: { [id: string]: Action } = {
    'copy-to': {
      title: { zh: '抄送', en: 'Copy to a department' },
      consequence: { zh: '该处室可以查阅本件。', en: 'That department may read this case.' },
      from,
      by: staff,
      input: [
        { key: 'body', type: 'body', label: { zh: '抄送处室', en: 'Department' } },
        text('note', '说明', 'Note', false),
      ],
      weight: 'quiet',
      happened: { zh: '已抄送有关处室', en: 'Copied to a department' },
      effects: [{ do: 'copy', to: ref('input.body') }],
    },
  };
  if (heads.length > 0) {
    acts['hand-over'] = {
      title: { zh: '转办', en: 'Hand over' },
      consequence: { zh: '由另一人承办。', en: 'Another person handles it.' },
      from,
      by: heads,
      input: [person('承办人', 'Handler'), text('note', '说明', 'Note', false)],
      weight: 'quiet',
      happened: { zh: '已转另一人承办', en: 'Handed over to another officer' },
      effects: [{ do: 'assign', to: { person: ref('input.person') } }],
    };
    acts.urge = {
      title: { zh: '催办', en: 'Urge' },
      consequence: { zh: '通知现在该办的人。', en: 'Tells those whose move it is.' },
      from,
      by: heads,
      input: [text('note', '说明', 'Note', false)],
      weight: 'quiet',
      happened: { zh: '已催办', en: 'Urged' },
      effects: [{ do: 'urge', text: { zh: '催办：请尽快办理本件', en: 'Urged: please handle this case soon' } }],
    };
  }
  return acts;
}

/** The definition with the acts that every case has; its own of the same id win. */
export function withCommonActs(procedure: Procedure): Procedure {
  const own = Object.values(procedure.actions).flatMap((action) => action.by);
  const staff = unique(own.filter((who) => !notStaff.includes(who.role)));
  const heads = unique([
    ...staff.filter((who) => headRoles.includes(who.role)),
    ...(staff.some((who) => who.body === procedure.department)
      ? [{ role: 'dept_head', body: procedure.department } as const]
      : []),
  ]);
  const asks = unique(own.filter((who) => ['applicant', 'agent', 'unit_liaison'].includes(who.role)));
  const from = Object.entries(procedure.states)
    .filter(([, state]) => !state.draft && !state.final)
    .map(([id]) => id);
  if (staff.length === 0 || from.length === 0) return procedure;
  const common = { ...recusal(staff, heads, asks, from), ...handling(staff, heads, from) };
  const marked = Object.entries(common)
    .filter(([id, action]) => procedure.actions[id] === undefined && action.by.length > 0)
    .map(([id, action]): [string, Action] => [id, { ...action, common: true }]);
  return { ...procedure, actions: { ...procedure.actions, ...Object.fromEntries(marked) } };
}

/** The definition as it was written: what an edition's hash freezes. */
export const withoutCommonActs = (procedure: Procedure): Procedure => ({
  ...procedure,
  actions: Object.fromEntries(Object.entries(procedure.actions).filter(([, action]) => !action.common)),
});
