/** Which section a path or a name belongs to. Pure. */
import type { CaseView, ProcedureView } from '../../../client/types.ts';
import type { Section } from '../../../language/field.ts';

export const sectionOf = (procedure: ProcedureView, id: string | undefined): Section | undefined =>
  procedure.form.find((section) => section.id === id);

/** Does a problem's path lie in this section? */
export function ownsPath(section: Section, path: string | undefined): boolean {
  const [room, key] = (path ?? '').split('.');
  if (room === 'form') return section.fields.some((field) => field.key === key);
  return room === 'material' && (section.materials?.includes(key ?? '') ?? false);
}

/** Address where a problem is mended. */
export function mendAt(procedure: ProcedureView, id: string, path: string | undefined): string | undefined {
  const section = procedure.form.find((entry) => ownsPath(entry, path));
  return section && `/cases/${id}/form/${section.id}?checked=1#${path}`;
}

/** Something was given here and nothing is amiss. */
export function isDone(section: Section, view: CaseView): boolean {
  const given = section.fields.some((field) => view.form[field.key] !== undefined && view.form[field.key] !== null);
  const uploaded = view.materials.some(
    (material) => section.materials?.includes(material.key) && (material.files.length > 0 || material.atCounter),
  );
  return (given || uploaded) && !view.problems.some((problem) => ownsPath(section, problem.path));
}
