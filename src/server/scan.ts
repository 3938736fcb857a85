/** Lines that somebody scans for an act: judged by the definition against what the registers have, and kept by nobody yet. */
import type { ScanView } from '../client/types-openings.ts';
import { refusalOf } from '../engine/permitted.ts';
import { scopeOf } from '../engine/world.ts';
import { evaluate } from '../language/evaluate.ts';
import type { Refusal } from '../language/refusal.ts';
import { scannedLines } from '../language/scan.ts';
import { addAdminEvent } from '../store/admin-events.ts';
import type { Person } from '../store/people.ts';
import { getLoaded } from './act.ts';
import { type Office, worldOf } from './office.ts';
import { ApiProblem, refusalProblem } from './problems.ts';
import { withRows } from './rows.ts';

const tooLong = (max: number): Refusal => ({
  code: 'scan.too-long',
  path: 'text',
  severity: 'block',
  scope: 'input',
  text: { zh: `超过 ${max} 个字符`, en: `Longer than ${max} characters` },
  remedy: { zh: '分几次录入。', en: 'Enter it in several parts.' },
});

/** @throws ApiProblem 403, 404, 409, 422 */
export async function scanLines(
  office: Office,
  person: Person,
  id: string,
  given: { action: string; field: string; text: string; exported?: 'csv' | undefined },
): Promise<ScanView> {
  const { record } = await getLoaded(office, person, id);
  const world = worldOf(office, record.procedure, record.edition);
  const actions = world.procedure.actions;
  const action = Object.hasOwn(actions, given.action) ? actions[given.action] : undefined;
  const field = action?.input?.find(({ key }) => key === given.field);
  if (!field?.scan) throw new ApiProblem('not-found');
  const { scan, max = 100_000 } = field;
  if (given.text.length > max) throw new ApiProblem('act.input', undefined, [tooLong(max)]);
  const view = await withRows(office, () => {
    const refusal = refusalOf(world, record, given.action, person, office.book.nameWho);
    if (refusal) throw refusalProblem(refusal, []);
    const scope = scopeOf(world, record, { [given.field]: given.text });
    const left = evaluate(scan.left, scope);
    return {
      lines: scannedLines(evaluate(scan.lines, scope)),
      left: Array.isArray(left) ? left.map(String) : [],
    };
  });
  if (given.exported) await noteExport(office, person, record.number, view.left.length, given.exported);
  return view;
}

/** Whole numbers leave the office as a file: noted like the export of a register. */
const noteExport = (office: Office, person: Person, subject: string, rows: number, format: string): Promise<void> =>
  addAdminEvent(office.pool, {
    at: office.clock.now(),
    kind: 'exported',
    by: person.id,
    subject,
    detail: { rows: String(rows), format },
  });
