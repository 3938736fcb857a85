/** What is generated can be rebuilt to the same bytes (invariant 8). */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { before, describe, it } from 'node:test';
import { GENERATED, generateAll, generateSamples } from '../../src/cli/generate/all.ts';
import { sampleOffice } from '../support/office.ts';

describe('docs/generated', () => {
  let wanted: Map<string, string>;
  let samples: Map<string, Uint8Array>;
  before(async () => {
    wanted = await generateAll();
    samples = await generateSamples();
  });

  it('is what the law book says now', () => {
    for (const [path, text] of wanted) {
      const found = existsSync(join(GENERATED, path)) ? readFileSync(join(GENERATED, path), 'utf8') : '';
      assert.ok(found === text, `docs/generated/${path} is not what the law book says: run ./qiao generate`);
    }
  });

  it('has the sample papers to the byte, and they stay small', () => {
    for (const [path, bytes] of samples) {
      const found = existsSync(join(GENERATED, path)) ? readFileSync(join(GENERATED, path)) : undefined;
      assert.ok(found?.equals(bytes), `docs/generated/${path} is another paper: run ./qiao generate`);
    }
    const whole = [...samples.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    assert.ok(whole < 3_000_000, `${whole} bytes`);
  });

  it('holds nothing else', () => {
    const present = globSync('**/*.*', { cwd: GENERATED }).map((path) => path.split(sep).join('/'));
    assert.deepEqual(present.sort(), [...wanted.keys(), ...samples.keys()].sort(), 'run ./qiao generate');
  });

  it('says the same when asked twice', async () => {
    assert.deepEqual([...(await generateAll())], [...wanted]);
  });
});

it('a procedure of another office has its guide in both languages, its picture and its permissions', async () => {
  const files = await generateAll(sampleOffice);
  const read = (name: string) => files.get(`honorary-sample/${name}`) ?? '';
  assert.match(read('guide.zh.md'), /^# 示例事项\n/);
  assert.match(
    read('guide.en.md'),
    /\| Decision \(`decide`\) \| 5 working days \| filing \| the decision \| Granted by silence \| the office, statutory term \| Sample rules, article 1 \[design\] \|/,
  );
  assert.match(read('states.md'), /stateDiagram-v2/);
  assert.match(
    read('permissions.md'),
    /\| `grant` 准予 · Grant \| 国内处处长 · head of department, Domestic Affairs \| `granted` \| `note` \|/,
  );
  for (const text of files.values())
    assert.ok(!text.includes('undefined') && !text.includes('[object'), 'a hole in a text');
});
