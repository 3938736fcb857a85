/** Picture of a procedure's states, as Mermaid source; read off the definition. */
import type { Procedure } from './procedure.ts';

const safe = (id: string) => id.replaceAll('-', '_');

/** State diagram: one arrow a move, labelled with the action's title. */
export function statePicture(procedure: Procedure, lang: 'zh' | 'en' = 'zh'): string {
  const lines = ['stateDiagram-v2', '  direction TB'];
  for (const [id, state] of Object.entries(procedure.states))
    lines.push(`  state "${state.title[lang]}" as ${safe(id)}`);
  lines.push(`  [*] --> ${safe(procedure.initial)}`);
  for (const action of Object.values(procedure.actions)) {
    const targets = [...new Set(action.effects.flatMap((effect) => (effect.do === 'move' ? [effect.to] : [])))];
    for (const from of action.from)
      for (const to of targets) lines.push(`  ${safe(from)} --> ${safe(to)} : ${action.title[lang]}`);
  }
  for (const [id, state] of Object.entries(procedure.states)) if (state.final) lines.push(`  ${safe(id)} --> [*]`);
  return lines.join('\n');
}
