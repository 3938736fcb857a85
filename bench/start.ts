/** (d) Seconds from `./qiao demo`, installed, to a demo office that answers and has its logins. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { makeFolder } from './child.ts';
import type { Line } from './table.ts';

const root = join(import.meta.dirname, '..');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** @returns one line; the demo runs in a folder of its own, removed afterwards */
export async function benchStart(): Promise<Line[]> {
  const folder = makeFolder();
  const port = await freePort();
  const start = performance.now();
  const child = spawn(join(root, 'qiao'), ['demo', '--data', folder, '--port', String(port)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const since = () => (performance.now() - start) / 1000;
  try {
    const steps = new Map<string, number>();
    for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
      // stdio says pipe
      steps.set(line.trim(), since());
      if (line.startsWith('✔')) break;
    }
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    if (!answer.ok) throw new Error(`the demo office is not ready: ${answer.status}`);
    const seconds = since();
    const server = steps.get('… server') ?? seconds;
    return [
      {
        what: 'seconds from `./qiao demo` to ready',
        value: `${seconds.toFixed(1)} s`,
        beside: `${server.toFixed(1)} s to the server; the rest fills the sample cases`,
      },
    ];
  } finally {
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  }
}
