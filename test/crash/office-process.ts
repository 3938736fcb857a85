/** The office of server.ts as a child process: start it, kill it or its database, start it again on the same folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newToken } from '../../src/server/passwords.ts';
import { sampleOffice } from '../support/office.ts';
import { makeTempFolder, removeFolder } from '../support/temp-folder.ts';
import type { Told } from './server.ts';

export interface Addresses {
  url: string;
  ownerUrl: string;
}

const script = join(import.meta.dirname, 'server.ts');
const someone = (name: string, posts: Told['people'][number]['posts'] = []) => ({
  id: randomUUID(),
  name,
  token: newToken(),
  posts,
});

export class OfficeProcess {
  readonly people = {
    applicant: someone('王示例'),
    clerk: someone('甲', [{ role: 'handler', body: 'd3' }]),
    head: someone('乙', [{ role: 'dept_head', body: 'd3' }]),
  };
  readonly dataDir = makeTempFolder();
  private child: ChildProcess | undefined;
  private readonly waiting = new Map<string, PromiseWithResolvers<void>>();

  /** Starts it and resolves with its addresses; rejects with its last words when it ends instead. */
  async start(): Promise<Addresses> {
    const told: Told = {
      officeFolder: sampleOffice,
      dataDir: this.dataDir,
      clock: '2026-06-02T09:00:00+08:00',
      people: Object.values(this.people),
    };
    const child = spawn(process.execPath, [script, JSON.stringify(told)], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    const ready = Promise.withResolvers<Addresses>();
    let last = '';
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      // stdio says pipe
      last = line;
      const said: { ready?: Addresses; msg?: string } = JSON.parse(line);
      if (said.ready) ready.resolve(said.ready);
      for (const [words, waiting] of this.waiting) if (said.msg?.includes(words)) waiting.resolve();
    });
    child.once('exit', (code, signal) => {
      const error = new Error(`the office ended (${signal ?? code}): ${last}`);
      ready.reject(error);
      for (const told of this.waiting.values()) told.reject(error);
    });
    return ready.promise;
  }

  /** Resolves when the log says these words. */
  says(words: string): Promise<void> {
    const told = this.waiting.get(words) ?? Promise.withResolvers<void>();
    this.waiting.set(words, told);
    return told.promise;
  }

  async kill(): Promise<void> {
    if (!this.child) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  /** kill -9 of the postmaster that the lock file names. */
  killDatabase(): void {
    const lock: { postmaster: number } = JSON.parse(readFileSync(join(this.dataDir, 'postgres.lock'), 'utf8'));
    process.kill(lock.postmaster, 'SIGKILL');
  }

  /** Ends it in order, database included, and removes its folder. */
  async close(): Promise<void> {
    if (this.child && this.child.exitCode === null && this.child.signalCode === null) {
      const gone = once(this.child, 'exit');
      this.child.kill('SIGTERM');
      await gone;
    }
    removeFolder(this.dataDir);
  }
}
