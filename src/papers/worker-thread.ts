/** The thread behind `createPaperWorker`: papers in, bytes or errors out, in the order asked. */
import { parentPort, workerData } from 'node:worker_threads';
import { PaperError } from './paper-error.ts';
import { createPaperRenderer } from './render.ts';
import type { PaperReply, PaperRequest } from './worker.ts';

const port = parentPort;
if (!port) throw new Error('worker-thread.ts runs as a worker thread only');
// Started by createPaperWorker alone, which gives it this.
const { fontFolder } = workerData as { fontFolder?: string };
const renderer = createPaperRenderer({ fontFolder });
let queue: Promise<void> = Promise.resolve();

async function answer({ id, data }: PaperRequest): Promise<PaperReply> {
  try {
    return { id, pdf: await renderer.render(data) };
  } catch (error) {
    if (error instanceof PaperError) return { id, error: error.message, details: error.details };
    return { id, error: error instanceof Error ? error.message : String(error), details: [] };
  }
}

// One at a time: Typst's cache is shared by the process.
port.on('message', (request: PaperRequest) => {
  queue = queue.then(async () => port.postMessage(await answer(request)));
});
