/** Work with what was started: it is stopped however the work ends, so that a failure leaves no server or database behind. */
export async function whileRunning(running: { stop(): Promise<void> }, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    await running.stop();
  }
}
