import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notFilled } from '../../src/cli/demo/not-filled.ts';
import { whileRunning } from '../../src/cli/while-running.ts';

describe('./qiao demo', () => {
  it('stops what it started when it cannot be filled, and says why and what to do in both languages', async () => {
    let stops = 0;
    const stop = async () => {
      stops += 1;
    };
    const fails = whileRunning({ stop }, () =>
      Promise.reject(notFilled(new Error('sample case of lin'), '/data/demo')),
    );
    await assert.rejects(fails, (error: Error & { text?: object; remedy?: object }) => {
      assert.match(JSON.stringify(error.text), /没有装好：sample case of lin.*could not be filled: sample case of lin/);
      assert.match(JSON.stringify(error.remedy), /删除 \/data\/demo.*delete \/data\/demo/);
      return true;
    });
    assert.equal(stops, 1);
  });

  it('stops once when all went well', async () => {
    const done: string[] = [];
    await whileRunning({ stop: async () => void done.push('stopped') }, async () => void done.push('worked'));
    assert.deepEqual(done, ['worked', 'stopped']);
  });
});
