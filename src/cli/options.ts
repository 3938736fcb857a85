/** Options that several commands share. */

import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { UsageError } from './command.ts';

/** Port as a number. @throws UsageError */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new UsageError(`端口不是1到65535的整数 · not a port: ${text}`);
  return port;
}

export const readFolder = (text: string | undefined, fallback: string): string => resolve(text ?? fallback);

/** An instant with offset, as `--clock 2026-09-21T09:00+08:00`. @throws UsageError */
export function readInstant(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    return Temporal.Instant.from(text).toString();
  } catch {
    throw new UsageError(`时间要像 2026-09-21T09:00+08:00 · write the time like 2026-09-21T09:00+08:00: ${text}`);
  }
}

const free = (port: number, host: string): Promise<boolean> =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, host, () => probe.close(() => done(true)));
  });

/** The wished port, or the next free one among ten when none was asked for by name. @throws Error with words when the asked one is taken */
export async function choosePort(asked: number | undefined, usual: number, host: string): Promise<number> {
  if (asked !== undefined) {
    if (await free(asked, host)) return asked;
    throw Object.assign(new Error(`port ${asked} is taken`), {
      text: { zh: `端口 ${asked} 已被占用。`, en: `Port ${asked} is taken.` },
      remedy: { zh: '用 --port 换一个端口。', en: 'Choose another with --port.' },
    });
  }
  for (let port = usual; port < usual + 10; port += 1) if (await free(port, host)) return port;
  throw Object.assign(new Error('no free port'), {
    text: { zh: `${usual} 起的10个端口都被占用。`, en: `Ten ports from ${usual} on are taken.` },
    remedy: { zh: '用 --port 指定一个。', en: 'Name one with --port.' },
  });
}

/** Resolves when the process is asked to end. It then stops in order, the database too; only a third signal ends it at once. */
export const untilSignal = (): Promise<void> =>
  new Promise((done) => {
    let asked = 0;
    const ask = () => {
      asked += 1;
      if (asked === 1) done();
      if (asked === 3) process.exit(130);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  });
