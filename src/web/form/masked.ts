/**
 * Values that this viewer is shown masked: they stand in the form as they are shown, and the server takes them for the kept ones as
 * long as nobody types over them. What was typed anew is no longer masked.
 */
import { createContext, useContext } from 'react';
import type { CaseView } from '../../client/types.ts';
import type { Values } from './values.ts';

const Masked = createContext<ReadonlySet<string>>(new Set());
export const MaskedProvider = Masked.Provider;
export const useMasked = (path: string): boolean => useContext(Masked).has(path);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Paths such as `form.number` or `form.documents.0.number`. @param form what the page shows: kept values, and what was typed over them */
export function maskedPaths(view: Pick<CaseView, 'form' | 'masked'>, form: Values): ReadonlySet<string> {
  const paths = view.masked.map((path) => path.replace(/^form\./, ''));
  return new Set(
    paths.flatMap((path) => {
      const [key = ''] = path.split('.');
      return same(form[key], view.form[key]) ? [`form.${path}`] : [];
    }),
  );
}
