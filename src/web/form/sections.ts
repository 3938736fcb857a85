/** Which section a path or a name belongs to. Pure. */
import type { ActionView, CaseView, ProcedureView } from '../../client/types.ts';
import type { Section } from '../../language/field.ts';
import type { Text } from '../../language/text.ts';
import { type Room, sectionAt } from './room.ts';

export const sectionOf = (procedure: ProcedureView, id: string | undefined): Section | undefined =>
  procedure.form.find((section) => section.id === id);

/** Does a problem's path lie in this section? */
export function ownsPath(section: Section, path: string | undefined): boolean {
  const [room, key] = (path ?? '').split('.');
  if (room === 'form') return section.fields.some((field) => field.key === key);
  return room === 'material' && (section.materials?.includes(key ?? '') ?? false);
}

/** Address where a problem is mended. */
export function mendAt(room: Room, procedure: ProcedureView, id: string, path: string | undefined): string | undefined {
  const section = procedure.form.find((entry) => ownsPath(entry, path));
  return section && `${sectionAt(room, id, section.id)}?checked=1#${path}`;
}

/** Something was given here and nothing is amiss. */
export function isDone(section: Section, view: CaseView): boolean {
  const given = section.fields.some((field) => view.form[field.key] !== undefined && view.form[field.key] !== null);
  const uploaded = view.materials.some(
    (material) => section.materials?.includes(material.key) && (material.files.length > 0 || material.atCounter),
  );
  return (given || uploaded) && !view.problems.some((problem) => ownsPath(section, problem.path));
}

/** The act that sends form and papers in this state: submit from a draft, resubmit after a correction notice. */
export const sendingAct = (procedure: ProcedureView, view: CaseView): ActionView | undefined =>
  view.can.find((entry) => {
    const action = procedure.actions[entry.action];
    return action?.needsComplete === true && action.from.includes(view.state.id) && entry.refusal?.scope !== 'never';
  });

/** The act that keeps what was typed and sends nothing. */
export const savingAct = (procedure: ProcedureView, view: CaseView): string =>
  view.can.find((entry) => {
    const action = procedure.actions[entry.action];
    return entry.permitted && action?.edits === true && !action.needsComplete;
  })?.action ?? 'save';

/** Acts that only keep what is typed, where this viewer has the form's pages for it. */
export const keepingActs = (procedure: ProcedureView, view: CaseView): string[] =>
  view.editable
    ? Object.entries(procedure.actions).flatMap(([id, action]) => (action.edits && !action.needsComplete ? [id] : []))
    : [];

/** Of these, those that ask nothing more and lead nowhere else: on the portal they open the form itself. */
export const formActs = (procedure: ProcedureView, view: CaseView): string[] =>
  keepingActs(procedure, view).filter((id) => {
    const action = procedure.actions[id];
    const open = view.can.some((entry) => entry.action === id && entry.permitted);
    return open && !action?.input?.length && !action?.effects.some((effect) => effect.do === 'move');
  });

/** Address where an item of a correction notice is mended: the notice names a paper or a question by its title, key or path. */
export function correctAt(room: Room, procedure: ProcedureView, id: string, item: string): string {
  const named = (entry: { key: string; title?: Text; label?: Text }, room: string) => {
    const text = entry.title ?? entry.label;
    return [entry.key, `${room}.${entry.key}`, text?.zh, text?.en].includes(item.trim());
  };
  const material = procedure.materials.find((entry) => named(entry, 'material'));
  const field = procedure.form.flatMap((section) => section.fields).find((entry) => named(entry, 'form'));
  const path = material ? `material.${material.key}` : field ? `form.${field.key}` : item;
  const section = procedure.form.find((entry) => ownsPath(entry, path)) ?? procedure.form[0];
  return `${sectionAt(room, id, section?.id)}#${path}`;
}
