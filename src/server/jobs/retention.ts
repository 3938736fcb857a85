/**
 * Once a day: holds whose time is over end, closed cases and register rows at the end of their retention lose their personal data,
 * exports older than their days are deleted. What is held stays. The log keeps its skeleton, so that it still checks.
 */
import { addMonths } from '../../calendar/arithmetic.ts';
import { evolve } from '../../engine/evolve.ts';
import { systemActor } from '../../engine/record.ts';
import { closedYears } from '../../language/house-settings.ts';
import type { Procedure } from '../../language/procedure.ts';
import { appendCase } from '../../store/append-case.ts';
import { expireExports } from '../../store/data-exports.ts';
import { endPastHolds } from '../../store/holds.ts';
import { findCase } from '../../store/load-case.ts';
import { expireDeeds } from '../../store/mandate-deeds.ts';
import { HeldError, StaleError } from '../../store/pool.ts';
import { emptyRegisterRows, listDueCases } from '../../store/retention.ts';
import { type Office, settingNow, worldOf } from '../office.ts';
import { projectCase } from '../project-case.ts';
import { withRows } from '../rows.ts';

const batch = 200;
const firstId = '00000000-0000-0000-0000-000000000000';
const holdEnded = '保全期满 · the hold’s last day has passed';

/** The day of the last sweep, by office: a sweep a day is enough. */
const sweptOn = new WeakMap<Office, string>();

/** @returns whether the case was erased by this call */
async function eraseCase(office: Office, id: string): Promise<boolean> {
  const loaded = await findCase(office.pool, systemActor, id);
  if (!loaded || loaded.record.erased) return false;
  const world = worldOf(office, loaded.record.procedure, loaded.record.edition);
  const event = { kind: 'erased', what: 'retention' } as const;
  const record = evolve(loaded.record, event);
  try {
    await appendCase(office.pool, {
      decision: { events: [event], values: [], record, needs: [], papers: [], rows: [], notices: [] },
      projection: await withRows(office, () => projectCase(world, record)),
      at: world.at,
      person: systemActor.id,
      expected: record.version,
      expectedSeq: loaded.seq,
    });
    return true;
  } catch (error) {
    // Held or written to at this very moment: tomorrow is another day.
    if (error instanceof HeldError || error instanceof StaleError) return false;
    throw error;
  }
}

/** `case.closedYears` in force; powers of attorney are kept as long. */
const yearsOfClosed = (office: Office): number => Number(settingNow(office, 'case.closedYears') ?? closedYears);

/** Years that a closed case is kept: its procedure's, or fewer where it ended without what was applied for (0 §4). */
function yearsKept(office: Office, { retention, states }: Procedure, state: string): number {
  if (!states[state]?.unmet) return retention.years;
  return Math.min(retention.years, yearsOfClosed(office));
}

/** Editions of a procedure may keep for different times: the shortest. */
function shortestKept(office: Office, procedure: string): number {
  const editions = [...office.editions.values(), ...office.book.procedures.values()].filter(
    (entry) => entry.id === procedure,
  );
  return Math.min(
    ...editions.flatMap((entry) => Object.keys(entry.states).map((state) => yearsKept(office, entry, state))),
  );
}

/** The shortest time of a procedure finds the candidates, each case's own edition decides. */
async function eraseDue(office: Office, today: string): Promise<number> {
  const due = [...office.book.procedures.keys()].map((procedure) => ({
    procedure,
    closedUntil: addMonths(today, -12 * shortestKept(office, procedure)),
  }));
  let count = 0;
  let after = { on: '', id: firstId };
  for (;;) {
    const rows = await listDueCases(office.pool, due, after, batch);
    for (const row of rows) {
      const years = yearsKept(office, worldOf(office, row.procedure, row.edition).procedure, row.state);
      if (addMonths(row.closed_on, 12 * years) <= today && (await eraseCase(office, row.id))) count += 1;
    }
    const last = rows.at(-1);
    if (rows.length < batch || !last) return count;
    after = { on: last.closed_on, id: last.id };
  }
}

/** @returns how many cases lost their data. Does nothing on a day that was swept already. */
export async function sweepRetention(office: Office): Promise<number> {
  const today = office.clock.today();
  if (sweptOn.get(office) === today) return 0;
  await endPastHolds(office.pool, today, holdEnded);
  const count = await eraseDue(office, today);
  const registers = [...office.book.registers.values()].map((register) => ({
    register: register.id,
    columns: register.columns.filter((column) => column.mask && column.mask !== 'full').map(({ key }) => key),
    closedUntil: addMonths(today, -12 * register.retention.years),
  }));
  await emptyRegisterRows(office.pool, registers);
  for (const id of await expireExports(office.pool, today)) await office.files.remove(id);
  for (const id of await expireDeeds(office.pool, addMonths(today, -12 * yearsOfClosed(office))))
    await office.files.remove(id);
  sweptOn.set(office, today);
  return count;
}
