/** The second floor: a bare HTTP server that does the same two statements for each request and nothing else. */
import { createServer } from 'node:http';
import pg from 'pg';
import { bareAct } from './bare.ts';

const { url }: { url: string } = JSON.parse(process.argv[2] ?? '');
const pool = new pg.Pool({ connectionString: url, max: 10 });
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const { id }: { id: string } = JSON.parse(Buffer.concat(parts).toString());
    bareAct(pool, id).then(
      () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}'),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(
    `${JSON.stringify({ url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` })}\n`,
  );
});
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
