/** The form of a change of the organisation as the API wants it: only what belongs to that change. */
import type { NewOrganisationChange } from '../../../../client/admin-calls.ts';

/** Kinds of change and the parts they need, for form and reader alike. */
export const changes = [
  { id: 'renamed', zh: '更名', en: 'Rename a body', parts: ['title'] },
  { id: 'opened', zh: '设立', en: 'Open a body', parts: ['title', 'kind'] },
  { id: 'merged', zh: '并入另一机构', en: 'Merge into another body', parts: ['into'] },
  { id: 'closed', zh: '撤销', en: 'Close a body', parts: [] },
  { id: 'post-made', zh: '设岗', en: 'Make a post', parts: ['role', 'title', 'seats'] },
  { id: 'post-changed', zh: '改岗位', en: 'Change a post', parts: ['role', 'title', 'seats'] },
  { id: 'post-abolished', zh: '撤岗', en: 'Abolish a post', parts: ['role'] },
] as const satisfies readonly { id: string; zh: string; en: string; parts: readonly string[] }[];

export type ChangePart = 'title' | 'kind' | 'into' | 'role' | 'seats';

export const partsOf = (change: string): readonly ChangePart[] =>
  changes.find((entry) => entry.id === change)?.parts ?? [];

export function readChange(form: FormData): NewOrganisationChange {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const change = text('change');
  const has = (part: ChangePart) => partsOf(change).includes(part);
  const seats = Number(text('seats'));
  return {
    change,
    from: text('from'),
    body: text('body'),
    source: text('source'),
    ...(has('title') ? { title: { zh: text('zh'), en: text('en') } } : {}),
    ...(has('kind') ? { kind: text('kind') } : {}),
    ...(has('into') ? { into: text('into') } : {}),
    ...(has('role') ? { role: text('role') } : {}),
    ...(has('seats') && text('seats') ? { seats } : {}),
  };
}
