/** A table that came with a section of the form, for one of its lists. Everything typed has been saved before. */
import type { Client } from '../../client/client.ts';
import { orProblem } from '../ui/api.ts';
import { errorsOf } from '../ui/parts/errors.tsx';
import type { Returned } from './section-page.tsx';

/** @param preview look only, save nothing */
export async function takeImport(
  api: Client,
  id: string,
  key: string,
  form: FormData,
  preview: boolean,
): Promise<Returned> {
  const path = `form.${key}`;
  const file = form.get(`import.${key}`);
  if (!(file instanceof File) || file.size === 0) {
    const text = { zh: '请选择要导入的文件', en: 'Choose the file to import' };
    const remedy = { zh: '选好 XLSX 或 CSV 文件再按。', en: 'Choose an XLSX or CSV file, then press again.' };
    return { errors: [{ code: 'form.missing', text, remedy, path }] };
  }
  const mode = form.get(`import-mode.${key}`) === 'replace' ? 'replace' : 'append';
  const { value, problem } = await orProblem(api.importList(id, key, file, { mode, preview }));
  if (!value) return { errors: errorsOf(problem).map((error) => ({ ...error, path })) };
  return { errors: [], imported: { field: key, result: value } };
}
