/** What the buttons of an upload do: files that came with the page, one taken back, or a promise for the counter. */
import type { Client } from '../../client/client.ts';
import { orProblem } from '../ui/api.ts';
import { type Errors, errorsOf } from '../ui/parts/errors.tsx';

/** Name of the pressed button: what to do, with which document, which file of it. */
export const intentOf = (form: FormData, usual: string): readonly [string, string, string] => {
  const [intent = usual, key = '', which = ''] = String(form.get('intent') ?? usual).split(':');
  return [intent, key, which];
};

/** @param keys documents that the page asks for. @returns what was amiss, or nothing */
export async function takeFiles(
  api: Client,
  caseId: string,
  keys: readonly string[],
  form: FormData,
  [intent, key, which]: readonly [string, string, string],
): Promise<Errors | undefined> {
  if (intent === 'erase') {
    const { problem } = await orProblem(api.removeFile(caseId, key, which));
    return problem && errorsOf(problem);
  }
  if (intent === 'counter' || intent === 'uncounter') {
    const body = new FormData();
    body.set('atCounter', String(intent === 'counter'));
    const { problem } = await orProblem(api.upload(caseId, key, body));
    return problem && errorsOf(problem);
  }
  for (const material of keys) {
    for (const file of form.getAll(`file.${material}`)) {
      if (!(file instanceof File) || file.size === 0) continue;
      const body = new FormData();
      body.set('file', file, file.name);
      const { problem } = await orProblem(api.upload(caseId, material, body));
      if (problem) return errorsOf(problem).map((error) => ({ ...error, path: `material.${material}` }));
    }
  }
  return undefined;
}
