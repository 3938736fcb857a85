/** Load over HTTP with kept connections, each doing one thing after the other, bounded in count and time. */
import { Agent, request } from 'node:http';

export interface Measured {
  count: number;
  seconds: number;
  /** Milliseconds of each, in order of time. */
  times: number[];
}

export interface Bounds {
  /** At most so many in all. */
  count: number;
  seconds: number;
}

/** Runs `work` on so many connections at once; the first tenth of the time warms up and is not counted. */
export async function measure(
  connections: number,
  bounds: Bounds,
  work: (connection: number, turn: number) => Promise<void>,
): Promise<Measured> {
  const times: number[] = [];
  const warmUntil = performance.now() + bounds.seconds * 100;
  const until = warmUntil + bounds.seconds * 900;
  let first = 0;
  let last = 0;
  const one = async (connection: number) => {
    for (let turn = 0; times.length < bounds.count; turn += 1) {
      const start = performance.now();
      if (start > until) return;
      await work(connection, turn);
      const end = performance.now();
      if (start < warmUntil) continue;
      if (first === 0) first = start;
      last = Math.max(last, end);
      times.push(end - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => one(connection)));
  return { count: times.length, seconds: (last - first) / 1000, times };
}

/** The value below which the share lies, in milliseconds. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A sender over kept connections. @throws Error on any answer but 2xx */
export function makeSender(url: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(url);
  const send = (method: string, path: string, headers: { [name: string]: string }, body?: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const sent = request(
        {
          agent,
          hostname,
          port,
          method,
          path,
          headers: { ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () => {
            const text = Buffer.concat(parts).toString();
            if ((answer.statusCode ?? 500) < 300) resolve(text);
            else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 300)}`));
          });
          answer.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  return { send, close: () => agent.destroy() };
}
