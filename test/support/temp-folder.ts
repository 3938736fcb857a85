/** Temporary folders for tests, removed when the test is done. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A fresh folder that an unprivileged account can enter, for tests run by root. */
export function makeTempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qiao-'));
  chmodSync(folder, 0o711);
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
