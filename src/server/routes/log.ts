/** The public log of papers: tiles and checkpoints (C2SP tlog-tiles), proofs, and the page that checks a paper offline. */
import { createRoute, z } from '@hono/zod-openapi';
import type { VerifyAnswer } from '../../client/types.ts';
import type { ConsistencyProof, PaperProof } from '../../client/types-log.ts';
import { lastCheckpoint } from '../../store/paper-log.ts';
import { findLogged } from '../../store/paper-seals.ts';
import { findPaper } from '../../store/papers.ts';
import type { App } from '../app.ts';
import { offlinePage, offlinePolicy, offlineScript } from '../log/offline-page.ts';
import { consistencyOf, proofOf, readCheckpoint, readEntryTile, readTile, readTilePath } from '../log/read.ts';
import type { Office } from '../office.ts';
import { presentVerified } from '../present-verified.ts';
import { ApiProblem } from '../problems.ts';
import { answer, open } from '../schemas.ts';

const hash = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const size = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

const byFile = createRoute({
  method: 'get',
  path: '/api/v1/verify/files/{sha256}',
  summary: 'Public check of a paper by the SHA-256 of its PDF; the file itself stays with the reader',
  ...open,
  request: { params: hash },
  responses: answer<VerifyAnswer>('VerifyAnswer', 'The same answer for altered and absent'),
});

const proof = createRoute({
  method: 'get',
  path: '/api/v1/verify/files/{sha256}/proof',
  summary: 'Proof file of a paper: that it stands in the public log',
  ...open,
  request: { params: hash },
  responses: answer<PaperProof>('PaperProof', 'For the page /verify/offline'),
});

const consistency = createRoute({
  method: 'get',
  path: '/api/v1/log/consistency',
  summary: 'That a later tree of the public log goes on from an earlier one',
  ...open,
  request: { query: z.object({ from: size, to: size }) },
  responses: answer<ConsistencyProof>('ConsistencyProof', 'RFC 6962 §2.1.2'),
});

/** Files to whoever reads them; a tile's path has slashes of its own, so they are described beside the route. */
function describe(app: App, path: string, summary: string, type: string): void {
  const params = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const schema = type.startsWith('text/') ? z.string() : z.custom<Blob>().openapi({ type: 'string', format: 'binary' });
  app.openAPIRegistry.registerPath({
    method: 'get',
    path,
    summary,
    ...open,
    ...(params.length > 0
      ? { request: { params: z.object(Object.fromEntries(params.map((name) => [name, z.string()]))) } }
      : {}),
    responses: { 200: { description: summary, content: { [type]: { schema } } } },
  });
}

/** Full tiles never change; whatever may still grow is asked again soon. */
const forEver = 'public, max-age=31536000, immutable';
const soonOld = 'public, max-age=5';

/** Addresses of C2SP tlog-tiles. */
function tileRoutes(app: App, office: Office): void {
  describe(app, '/log/checkpoint', 'Newest checkpoint of the public log, a signed note', 'text/plain');
  app.get('/log/checkpoint', async (context) => {
    const note = await readCheckpoint(office.pool, office.logKeys, office.clock.now());
    return context.body(note, 200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': soonOld });
  });
  describe(app, '/log/key', 'Public keys of the log, the current one first', 'text/plain');
  app.get('/log/key', (context) =>
    context.body(`${office.logKeys.signers.map((signer) => signer.vkey).join('\n')}\n`, 200, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': soonOld,
    }),
  );
  describe(
    app,
    '/log/tile/{level}/{path}',
    'A tile of hashes, or of entries (C2SP tlog-tiles)',
    'application/octet-stream',
  );
  app.get('/log/tile/:level/:path{.+}', async (context) => {
    const { level, path } = context.req.param();
    const tile = readTilePath(path);
    const known = level === 'entries' || /^([0-9]|[1-5][0-9]|6[0-3])$/.test(level);
    if (!tile || !known) throw new ApiProblem('not-found');
    const bytes =
      level === 'entries' ? await readEntryTile(office.pool, tile) : await readTile(office.pool, Number(level), tile);
    if (!bytes) throw new ApiProblem('not-found');
    return context.body(new Uint8Array(bytes).buffer, 200, {
      'content-type': 'application/octet-stream',
      'cache-control': forEver,
    });
  });
}

function offlineRoutes(app: App, office: Office): void {
  const page = (inside: boolean) =>
    offlinePage({
      office: office.book.organisation.office.name,
      vkey: office.logKeys.vkey,
      demo: office.demo,
      inside,
    });
  const html = { 'content-type': 'text/html; charset=utf-8' };
  describe(app, '/verify/offline', 'The page that checks a paper offline', 'text/html');
  app.get('/verify/offline', (context) =>
    context.body(page(false), 200, { ...html, 'content-security-policy': offlinePolicy }),
  );
  describe(app, '/verify/offline.js', 'Its script', 'text/javascript');
  app.get('/verify/offline.js', (context) =>
    context.body(offlineScript(), 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  describe(app, '/verify/offline.html', 'The same page in one file, to be kept', 'text/html');
  app.get('/verify/offline.html', (context) =>
    context.body(page(true), 200, {
      ...html,
      'content-disposition': 'attachment; filename="qiao-verify-offline.html"',
    }),
  );
}

export function logRoutes(app: App, office: Office): void {
  app.openapi(byFile, async (context) => {
    const logged = await findLogged(office.pool, context.req.valid('param'));
    const paper = logged ? await findPaper(office.pool, logged.id) : undefined;
    if (!logged || !paper?.content)
      return context.json({ result: 'not-found' as const, checkedAt: office.clock.now() }, 200);
    return context.json(presentVerified(office, paper, logged), 200);
  });

  app.openapi(proof, async (context) => {
    const logged = await findLogged(office.pool, context.req.valid('param'));
    if (!logged) throw new ApiProblem('not-found');
    context.header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(`${logged.number}.proof.json`)}`,
    );
    return context.json(await proofOf(office.pool, office.logKeys, logged), 200);
  });

  app.openapi(consistency, async (context) => {
    const { from, to } = context.req.valid('query');
    const last = await lastCheckpoint(office.pool);
    if (from > to || to > (last?.size ?? 0)) throw new ApiProblem('not-found');
    const path = await consistencyOf(office.pool, from, to);
    return context.json({ from, to, path: path.map((step) => step.toString('base64')) }, 200);
  });

  tileRoutes(app, office);
  offlineRoutes(app, office);
}
