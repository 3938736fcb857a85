/** Child processes of the measurements: started, told what to do in argv, ended in order by their own number. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newToken } from '../src/server/passwords.ts';
import type { Told } from './office-child.ts';

export interface Person {
  id: string;
  name: string;
  token: string;
  posts: { role: string; body: string }[];
}

export const someone = (name: string, posts: Person['posts'] = []): Person => ({
  id: randomUUID(),
  name,
  token: newToken(),
  posts,
});

/** Starts a script and resolves with the JSON of its first line; rejects when it ends before. */
export async function startChild<T>(
  script: string,
  argument: unknown,
  nodeOptions: readonly string[] = [],
): Promise<{ said: T; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [...nodeOptions, join(import.meta.dirname, script), JSON.stringify(argument)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${script} ended before it was ready`)));
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream }); // stdio says pipe
  const [line] = await Promise.race([once(lines, 'line'), ended]);
  ended.catch(() => undefined);
  return { said: JSON.parse(String(line)) as T, stop: () => stopChild(child) }; // the script's own shape
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}

export interface MeasuredOffice {
  url: string;
  ownerUrl: string;
  stop(): Promise<void>;
}

/** An office in a fresh temporary folder, removed when it stops. */
export async function startMeasured(told: Omit<Told, 'dataDir' | 'clock'>): Promise<MeasuredOffice> {
  const dataDir = makeFolder();
  const profile = process.env.QIAO_BENCH_PROFILE; // folder for a CPU profile of the office, for whoever makes it faster
  const { said, stop } = await startChild<{ url: string; ownerUrl: string }>(
    'office-child.ts',
    { ...told, dataDir, clock: '2026-06-02T09:00:00+08:00' } satisfies Told,
    profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [],
  );
  return {
    ...said,
    async stop() {
      await stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A temporary folder that the database's account can enter. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qiao-bench-'));
  chmodSync(folder, 0o711);
  return folder;
}
