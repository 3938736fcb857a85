/**
 * Papers off the event loop: one thread keeps one renderer. It is started by the first paper, started again when it
 * dies, and does not keep the process alive while it has nothing to do.
 */
import { Worker } from 'node:worker_threads';
import { PaperError } from './paper-error.ts';
import type { PaperData, SheetData } from './types.ts';

export interface PaperRequest {
  id: number;
  data: PaperData | SheetData;
}

export type PaperReply = { id: number; pdf: Uint8Array } | { id: number; error: string; details: readonly string[] };

export interface PaperWorker {
  /** One paper, or one printed table → the bytes of a PDF/A-2a file. Rejects with PaperError. */
  render(data: PaperData | SheetData): Promise<Uint8Array>;
  /** Stops the thread; papers under way are rejected, and so are later ones. */
  close(): Promise<void>;
}

type Waiting = PromiseWithResolvers<Uint8Array>;

/** @param fontFolder the office's own fonts (QIAO_FONTS) */
export function createPaperWorker(
  threadFile: URL = new URL('./worker-thread.ts', import.meta.url),
  fontFolder?: string,
): PaperWorker {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | undefined;
  let lastId = 0;
  let closed = false;

  function settle(reply: PaperReply): void {
    const paper = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (waiting.size === 0) thread?.unref();
    if ('pdf' in reply) paper?.resolve(reply.pdf);
    else paper?.reject(new PaperError(reply.error, reply.details));
  }

  function abandon(reason: string): void {
    const papers = [...waiting.values()];
    waiting.clear();
    for (const paper of papers) paper.reject(new PaperError('The paper thread stopped', [reason]));
  }

  function start(): Worker {
    const started = new Worker(threadFile, { workerData: { fontFolder } });
    const gone = (reason: string): void => {
      if (thread !== started) return;
      thread = undefined;
      abandon(reason);
    };
    started.on('message', settle);
    started.on('error', (error) => gone(error instanceof Error ? error.message : String(error)));
    started.on('exit', (code) => gone(`exit ${code}`));
    return started;
  }

  function render(data: PaperData | SheetData): Promise<Uint8Array> {
    if (closed) return Promise.reject(new PaperError('The paper thread is closed', []));
    thread ??= start();
    const paper: Waiting = Promise.withResolvers();
    lastId += 1;
    try {
      thread.postMessage({ id: lastId, data } satisfies PaperRequest);
    } catch (error) {
      // Data that cannot be copied to a thread (a function, say) is the caller's mistake, not the thread's.
      return Promise.reject(new PaperError('The paper is not plain data', [String(error)]));
    }
    waiting.set(lastId, paper);
    thread.ref();
    return paper.promise;
  }

  async function close(): Promise<void> {
    closed = true;
    const last = thread;
    thread = undefined;
    abandon('closed');
    await last?.terminate();
  }

  return { render, close };
}
