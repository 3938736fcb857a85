/** Reads one page of a queue, by the filter of the address. The order is the server's: nearest limit first, paused
 * after; of all cases, the newest first. */

import { toDayNumber, toIsoDate } from '../../../calendar/day-number.ts';
import type { Client } from '../../../client/client.ts';
import type { CaseSummary, Page } from '../../../client/types.ts';
import type { QueueFilter } from './filter.ts';

const pageSize = 40;
/** Pages read for one day's items before giving up; those of earlier days are read and left out. */
const most = 5;

/** @returns items of one page and the cursor of the next. A day's filter is exact; the API's `due_before` bounds what is read. */
export async function loadQueue(api: Client, filter: QueueFilter): Promise<Page<CaseSummary>> {
  const { due, cursor, ...rest } = filter;
  if (!due) return api.cases({ ...rest, cursor, limit: pageSize });
  const items: CaseSummary[] = [];
  let next = cursor;
  for (let page = 0; page < most; page++) {
    const read = await api.cases({ ...rest, due_before: toIsoDate(toDayNumber(due) + 1), cursor: next, limit: 100 });
    items.push(...read.items.filter((item) => item.clock?.due === due));
    next = read.next;
    if (!next) return { items };
  }
  return next ? { items, next } : { items };
}
