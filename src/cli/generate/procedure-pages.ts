/** The picture of a procedure's states and the table of who may do what, read off its definition. */
import type { Action, Effect, Who } from '../../language/action.ts';
import { statePicture } from '../../language/picture.ts';
import type { Procedure } from '../../language/procedure.ts';
import type { Text } from '../../language/text.ts';
import { wordsOf } from './expression-words.ts';
import { code, page, table } from './markdown.ts';
import { whose } from './words.ts';

type NameWho = (who: Who) => Text;

const both = (text: Text): string => (text.zh === text.en ? text.zh : `${text.zh} · ${text.en}`);
const fenced = (picture: string): string => `\`\`\`mermaid\n${picture}\n\`\`\``;

export function statesPage(procedure: Procedure): string {
  const rows = Object.entries(procedure.states).map(([id, state]) => [
    code(id),
    both(state.title),
    both(whose[state.waits]),
    both(state.headline),
    state.final ? '终 · final' : '',
    (state.next ?? []).map(code).join(', '),
  ]);
  return page(`${both(procedure.title)}：状态 · states`, [
    { heading: '中文', body: fenced(statePicture(procedure, 'zh')) },
    { heading: 'English', body: fenced(statePicture(procedure, 'en')) },
    {
      heading: '状态 · States',
      body: table(
        ['id', '名称 · title', '等谁 · waits for', '一句话 · headline', '终态 · final', '通常下一步 · next'],
        rows,
      ),
    },
  ]);
}

const moves = (action: Action): string[] =>
  action.effects.flatMap((effect) => (effect.do === 'move' ? [effect.to] : []));

/** Names of what an effect touches: `clock c1 stop`, `paper receipt`. */
function effectWords(effect: Effect): string {
  switch (effect.do) {
    case 'clock':
      return `clock ${effect.op} ${effect.clock}`;
    case 'lapse':
      return `lapse ${effect.clock}`;
    case 'move':
      return `move ${effect.to}`;
    case 'issue-paper':
    case 'void-paper':
      return `${effect.do} ${effect.paper}`;
    case 'take-number':
      return `take-number ${effect.series}`;
    case 'write-row':
      return `write-row ${effect.register}`;
    case 'link':
      return `link ${effect.procedure}`;
    case 'ask':
      return `ask ${effect.body}`;
    default:
      return effect.do;
  }
}

function conditionsOf(procedure: Procedure, action: Action): string {
  const enabled = action.enabled
    ? [
        `${code(action.enabled.refusal.code)} ${both({ zh: wordsOf(procedure, action.enabled.test, 'zh'), en: wordsOf(procedure, action.enabled.test, 'en') })}`,
      ]
    : [];
  const complete = action.needsComplete ? ['表和材料齐全 · form and documents complete'] : [];
  const guards = (action.guards ?? []).map((guard) => `${code(guard.code)} ${both(guard.text)}`);
  return [...enabled, ...complete, ...guards].join('<br>');
}

/** One table a state: each act that is possible there, each role that may take it, one line each. */
export function permissionsPage(procedure: Procedure, nameWho: NameWho): string {
  const parts = Object.entries(procedure.states).map(([stateId, state]) => {
    const rows = Object.entries(procedure.actions)
      .filter(([, action]) => action.from.includes(stateId))
      .flatMap(([id, action]) =>
        action.by.map((who) => [
          `${code(id)} ${both(action.title)}`,
          both(nameWho(who)),
          moves(action).map(code).join(', '),
          (action.notBy ?? []).map(code).join(', '),
          conditionsOf(procedure, action),
        ]),
      );
    const head = ['操作 · action', '谁 · who', '到 · to', '未办过 · did not do', '须满足，否则拒绝 · refused unless'];
    return { heading: `${both(state.title)} (${code(stateId)})`, body: table(head, rows) };
  });
  const effects = Object.entries(procedure.actions).map(([id, action]) => [
    code(id),
    (action.input ?? []).map((field) => both(field.label)).join('<br>'),
    action.effects.map(effectWords).map(code).join(', '),
    both(action.happened),
  ]);
  const viewers = procedure.viewers.map((who) => [both(nameWho(who))]);
  return page(`${both(procedure.title)}：权限 · permissions`, [
    ...parts,
    {
      heading: '操作 · Actions',
      body: table(['操作 · action', '要填 · asks', '效果 · effects', '写成 · recorded as'], effects),
    },
    { heading: '另可查看 · May also read', body: table(['谁 · who'], viewers) },
  ]);
}
