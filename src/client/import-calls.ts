/** Calls for the import of lists. */
import type { ImportResult } from './types-import.ts';

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export const importCalls = (call: Call) => ({
  /** @param field key of the list in the form @param preview true: nothing is saved */
  importList: (
    id: string,
    field: string,
    file: File,
    { mode = 'append', preview = false }: { mode?: 'append' | 'replace'; preview?: boolean } = {},
  ) => {
    const body = new FormData();
    body.set('file', file, file.name);
    body.set('mode', mode);
    return call<ImportResult>('POST', `cases/${id}/lists/${field}/import${preview ? '?preview=true' : ''}`, body);
  },
});
