/** Waits for what a background job does: asks again until it is so. Fails after twenty seconds with the last answer. */
import { setTimeout as wait } from 'node:timers/promises';

export async function until<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  const end = performance.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    if (performance.now() > end) throw new Error(`it did not come to be: ${JSON.stringify(answer)?.slice(0, 500)}`);
    await wait(20);
  }
}
