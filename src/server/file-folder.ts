/** Files under opaque ids in a local folder; names and types live in the database. */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface FileFolder {
  write(id: string, bytes: Uint8Array): Promise<void>;
  read(id: string): Promise<Uint8Array>;
  stream(id: string): NodeJS.ReadableStream;
  remove(id: string): Promise<void>;
}

const safe = /^[0-9a-f-]{36}(\.pdf)?$/;

/** @param folder made if missing. Ids are checked, so that no path can leave it. */
export async function openFileFolder(folder: string): Promise<FileFolder> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = (id: string) => {
    if (!safe.test(id)) throw new Error('not a file id');
    return join(folder, id.slice(0, 2), id);
  };
  return {
    async write(id, bytes) {
      const to = path(id);
      await mkdir(join(to, '..'), { recursive: true, mode: 0o700 });
      // Written beside and renamed: a reader sees the whole file or none, also while two write the same.
      const part = `${to}.${randomUUID()}.part`;
      await writeFile(part, bytes, { mode: 0o600, flush: true });
      await rename(part, to);
    },
    read: (id) => readFile(path(id)),
    stream: (id) => createReadStream(path(id)),
    remove: (id) => rm(path(id), { force: true }),
  };
}
