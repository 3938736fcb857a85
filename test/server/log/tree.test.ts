/** The tree of the log against RFC 6962 taken word for word, published vectors, and the verifier that readers use. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkProof, isConsistent, openCheckpoint, rootOfPath } from '../../../src/client/paper-proof.ts';
import { checkpointBody, isSignedBy, makeNoteKey, readNoteKey, signNote } from '../../../src/server/log/note.ts';
import { readTilePath } from '../../../src/server/log/read.ts';
import {
  consistencyPath,
  frontierOf,
  type GetNode,
  grow,
  inclusionPath,
  rootOf,
} from '../../../src/server/log/tree.ts';
import { slowPath, slowProof, slowRoot } from './slow-tree.ts';

const entryAt = (n: number) => Buffer.from(`entry ${n}`);
const entries = (size: number) => Array.from({ length: size }, (_, n) => entryAt(n));
const base64 = (hashes: readonly Uint8Array[]) => hashes.map((hash) => Buffer.from(hash).toString('base64'));
const text = (hash: Uint8Array) => Buffer.from(hash).toString('base64');

/** Grows a tree in steps, as the office does. */
function grown(steps: readonly number[]): { get: GetNode; roots: Map<number, Buffer> } {
  const nodes = new Map<string, Buffer>();
  const roots = new Map<number, Buffer>();
  const get: GetNode = (level, index) => {
    const hash = nodes.get(`${level} ${index}`);
    assert.ok(hash, `node ${level}/${index}`);
    return hash;
  };
  let size = 0;
  for (const step of steps) {
    const frontier = frontierOf(size).map((node) => ({ ...node, hash: get(node.level, node.index) }));
    const added = grow(size, frontier, entries(size + step).slice(size));
    for (const node of added.nodes) nodes.set(`${node.level} ${node.index}`, node.hash);
    size += step;
    roots.set(size, added.root);
  }
  return { get, roots };
}

const most = 600;
const ones = grown(Array.from({ length: most }, () => 1));

/** Test inputs and roots of Certificate Transparency's own tests. */
const vectors = {
  leaves: ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'],
  roots: [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ],
};

describe('the tree', () => {
  it('has the roots that were published for it', () => {
    const leaves = vectors.leaves.map((hex) => Buffer.from(hex, 'hex'));
    for (const [index, root] of vectors.roots.entries())
      assert.equal(grow(0, [], leaves.slice(0, index + 1)).root.toString('hex'), root);
  });

  it('has the root of the slow tree at every size, however it grew', () => {
    for (let size = 1; size <= most; size += 7) assert.deepEqual(ones.roots.get(size), slowRoot(entries(size)));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }), (steps) => {
        const size = steps.reduce((sum, step) => sum + step, 0);
        const { get, roots } = grown(steps);
        assert.deepEqual(roots.get(size), slowRoot(entries(size)));
        assert.deepEqual(rootOf(get, size), slowRoot(entries(size)));
      }),
      { numRuns: 60 },
    );
  });

  const pair = fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

  it('proves inclusion: the same path as the slow tree, accepted by the reader, and no other leaf', async () => {
    await fc.assert(
      fc.asyncProperty(pair, fc.nat(31), async ([place, size], flip) => {
        const leaf = place - 1;
        const path = inclusionPath(ones.get, leaf, size);
        assert.deepEqual(path, slowPath(leaf, entries(size)));
        const root = text(slowRoot(entries(size)));
        assert.equal(await rootOfPath(entryAt(leaf), leaf, size, base64(path)), root);
        assert.notEqual(await rootOfPath(entryAt(size), leaf, size, base64(path)), root);
        const broken = path.map((hash, index) => {
          const copy = Buffer.from(hash);
          if (index === 0) copy[flip] = (copy[flip] ?? 0) ^ 1;
          return copy;
        });
        if (path.length > 0) {
          assert.notEqual(await rootOfPath(entryAt(leaf), leaf, size, base64(broken)), root);
          assert.notEqual(await rootOfPath(entryAt(leaf), leaf, size, base64(path.slice(1))), root);
        }
        assert.equal(await rootOfPath(entryAt(leaf), size, size, base64(path)), undefined);
      }),
      { numRuns: 120 },
    );
  });

  it('proves consistency of every two sizes, and of nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(pair, fc.nat(31), async ([older, newer], flip) => {
        const path = consistencyPath(ones.get, older, newer).map((hash) => Buffer.from(hash));
        assert.deepEqual(path, slowProof(older, entries(newer)));
        const before = { size: older, root: text(slowRoot(entries(older))) };
        const after = { size: newer, root: text(slowRoot(entries(newer))) };
        assert.ok(await isConsistent(before, after, base64(path)));
        const other = slowRoot([...entries(older - 1), Buffer.from('rewritten')]);
        assert.equal(await isConsistent({ size: older, root: text(other) }, after, base64(path)), false);
        const [first, ...rest] = path;
        if (first) {
          first[flip] = (first[flip] ?? 0) ^ 1;
          assert.equal(await isConsistent(before, after, base64([first, ...rest])), false);
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe('notes and tiles', () => {
  it('a checkpoint is signed by every key of the file and opens with each of them alone', async () => {
    const keys = [makeNoteKey('office.example/log'), makeNoteKey('office.example/log')].map(readNoteKey);
    const signers = keys.flatMap((key) => key ?? []);
    const note = signNote(
      checkpointBody('office.example/log', 7, slowRoot(entries(7)), '2026-06-02T09:00:00+08:00'),
      signers,
    );
    assert.match(
      note,
      /^office\.example\/log\n7\n[\w+/]{43}=\ntime 2026-06-02T09:00:00\+08:00\n\n(— office\.example\/log [\w+/=]+\n){2}$/,
    );
    for (const { vkey } of signers) {
      assert.ok(isSignedBy(note, vkey));
      assert.deepEqual(await openCheckpoint(note, vkey), {
        origin: 'office.example/log',
        size: 7,
        root: text(slowRoot(entries(7))),
        at: '2026-06-02T09:00:00+08:00',
      });
      for (const changed of [note.replace('\n7\n', '\n8\n'), note.replace('time 2026', 'time 2027')]) {
        assert.equal(isSignedBy(changed, vkey), false);
        assert.equal(await openCheckpoint(changed, vkey), 'signature');
      }
    }
    const stranger = readNoteKey(makeNoteKey('office.example/log'))?.vkey ?? '';
    assert.equal(await openCheckpoint(note, stranger), 'signature');
    assert.equal(await openCheckpoint(note, 'no key'), 'key');
    assert.equal(readNoteKey('PRIVATE+KEY+a+00000000+AAAA'), undefined);
  });

  it('the published example key of signed notes is read as such', () => {
    // golang.org/x/mod/sumdb/note, package documentation
    const signer = readNoteKey('PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz');
    assert.equal(signer?.vkey, 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
    const body =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    assert.equal(
      signNote(body, signer ? [signer] : []).slice(body.length),
      '\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
    );
  });

  it('tile paths are read in their one form', () => {
    const cases: [string, { index: number; width: number } | undefined][] = [
      ['000', { index: 0, width: 256 }],
      ['x001/x234/067', { index: 1_234_067, width: 256 }],
      ['x001/067.p/5', { index: 1067, width: 5 }],
      ['000.p/255', { index: 0, width: 255 }],
      ['000.p/256', undefined],
      ['000.p/0', undefined],
      ['x000/001', undefined],
      ['0', undefined],
      ['../secret', undefined],
    ];
    for (const [path, wanted] of cases) assert.deepEqual(readTilePath(path), wanted, path);
  });

  it('a proof that is no proof is refused, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const found = await checkProof(value as never, '00', 'x'); // what somebody drops may be anything
        assert.equal(found.ok, false);
      }),
      { numRuns: 60 },
    );
  });
});
