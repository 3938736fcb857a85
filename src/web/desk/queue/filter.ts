/** The queue's filter: what an address of the desk says, read and written in one place. Pure. */

/** mine: waits for me · late, soon, paused: of mine, by light · department: my section's open cases · all: whatever I may read. */
export const queues = ['mine', 'late', 'soon', 'paused', 'department', 'all'] as const;
export type Queue = (typeof queues)[number];

export interface QueueFilter {
  queue: Queue;
  procedure?: string;
  state?: string;
  q?: string;
  /** Only items due on this day. */
  due?: string;
  cursor?: string;
}

const isQueue = (name: string | null): name is Queue => queues.some((queue) => queue === name);

export function readFilter(search: URLSearchParams): QueueFilter {
  const queue = search.get('queue');
  const filter: QueueFilter = { queue: isQueue(queue) ? queue : 'mine' };
  for (const key of ['procedure', 'state', 'q', 'cursor'] as const) {
    const value = search.get(key)?.trim();
    if (value) filter[key] = value;
  }
  const due = search.get('due');
  if (due && /^\d{4}-\d{2}-\d{2}$/.test(due)) filter.due = due;
  return filter;
}

/** Address of a queue; `change` overrides, undefined takes a key away. The cursor never survives a change. */
export function queueAddress(filter: QueueFilter, change: Partial<QueueFilter> = {}): string {
  const { cursor: _, ...kept } = filter;
  const search = searchOf({ ...kept, ...change });
  return search ? `/desk?${search}` : '/desk';
}

export function searchOf(filter: QueueFilter): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) {
    if (value && !(key === 'queue' && value === 'mine')) search.set(key, value);
  }
  return search.toString();
}

/** Counting stops at the cap: 99 → 99+. */
export const cappedCount = (n: number, cap: number): string => (n >= cap ? `${cap}+` : String(n));
