/**
 * Limits that passed take effect: each exactly once, in the order of the moment at which it takes effect, with the dates of that
 * moment – also after days of downtime (R9). What a lapse brings about (a clock, a paper) may itself lapse before the next.
 */
import { systemActor } from '../../engine/record.ts';
import { clockKey, listLapses, listReminders } from '../../store/lapses.ts';
import { HeldError } from '../../store/pool.ts';
import { lapseClock } from '../act.ts';
import { inBeijing } from '../clock.ts';
import type { Office } from '../office.ts';
import { remindOnce } from '../reminders.ts';
import { sweepRetention } from './retention.ts';

const batch = 200;

/** @returns how many lapses took effect. */
export async function sweepLapses(office: Office): Promise<number> {
  let count = 0;
  const failed = new Set<string>();
  for (;;) {
    const rows = await listLapses(office.pool, office.clock.now(), batch, [...failed]);
    if (rows.length === 0) break;
    for (const row of rows) {
      try {
        const done = await lapseClock(office, systemActor, row.case_id, row.clock, row.n, inBeijing(row.lapses_at));
        if (done) count += 1;
        else failed.add(clockKey(row));
      } catch (error) {
        failed.add(clockKey(row));
        // A legal hold defers what would erase; the limit waits for its release.
        if (error instanceof HeldError) continue;
        office.log.error({ caseId: row.case_id, clock: row.clock, err: error }, 'a lapse could not be carried out');
      }
    }
  }
  await sweepReminders(office);
  await sweepRetention(office);
  return count;
}

/** Rungs that are due; after the lapses, so that nobody is reminded of what is over. @returns how many were climbed. */
export async function sweepReminders(office: Office): Promise<number> {
  let count = 0;
  const failed = new Set<string>();
  for (;;) {
    const rows = await listReminders(office.pool, office.clock.now(), batch, [...failed]);
    if (rows.length === 0) return count;
    for (const row of rows) {
      try {
        const done = await remindOnce(office, row.case_id, row.clock, row.n);
        if (done) count += 1;
        else failed.add(clockKey(row));
      } catch (error) {
        failed.add(clockKey(row));
        office.log.error({ caseId: row.case_id, clock: row.clock, err: error }, 'a reminder could not be sent');
      }
    }
  }
}
