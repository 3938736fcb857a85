/**
 * Reads a table that somebody sends, in a thread of its own with little memory and little time: a file made to do harm ends its thread
 * and nothing else. One after the other.
 */
import { Worker } from 'node:worker_threads';
import type { TableRead } from './table.ts';

const threadFile = new URL('./reader-thread.ts', import.meta.url);
const mostMilliseconds = 30_000;
const mostMegabytes = 512;

let last: Promise<unknown> = Promise.resolve();

function inThread(bytes: Uint8Array): Promise<TableRead> {
  const { promise, resolve } = Promise.withResolvers<TableRead>();
  const thread = new Worker(threadFile, {
    workerData: { bytes },
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const timer = setTimeout(() => resolve({ refused: 'import.unpacked' }), mostMilliseconds);
  thread.once('message', (read: TableRead) => resolve(read));
  // Out of memory, or a file that the libraries stumble over.
  thread.once('error', (error: NodeJS.ErrnoException) =>
    resolve({ refused: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'import.unpacked' : 'import.unreadable' }),
  );
  thread.once('exit', () => resolve({ refused: 'import.unreadable' }));
  return promise.finally(async () => {
    clearTimeout(timer);
    await thread.terminate();
  });
}

/** @returns the sheets with their cells, or why it is not read: the file is no table, damaged, too long, or unpacks to too much */
export function readTable(bytes: Uint8Array): Promise<TableRead> {
  const mine = last.then(() => inThread(bytes));
  last = mine.catch(() => undefined);
  return mine;
}
