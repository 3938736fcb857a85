/** Limits that passed take effect: each exactly once, oldest first, also after days of downtime (R9). */
import { systemActor } from '../../engine/record.ts';
import { listLapses } from '../../store/lapses.ts';
import { lapseClock } from '../act.ts';
import type { Office } from '../office.ts';

const batch = 200;

/** @returns how many lapses took effect. */
export async function sweepLapses(office: Office): Promise<number> {
  let count = 0;
  const failed = new Set<string>();
  for (;;) {
    const rows = (await listLapses(office.pool, office.clock.today(), batch)).filter(
      (row) => !failed.has(`${row.case_id} ${row.clock} ${row.n}`),
    );
    if (rows.length === 0) return count;
    for (const row of rows) {
      try {
        const done = await lapseClock(office, systemActor, row.case_id, row.clock, row.n);
        if (done) count += 1;
        else failed.add(`${row.case_id} ${row.clock} ${row.n}`);
      } catch (error) {
        failed.add(`${row.case_id} ${row.clock} ${row.n}`);
        office.log.error({ caseId: row.case_id, clock: row.clock, err: error }, 'a lapse could not be carried out');
      }
    }
  }
}
