/** What the register of filings keeps of a trip as it was filed, and which of its people another trip or the yearly number stands against. */
import { type Expr, field, ref } from '../../../../src/language/expression.ts';
import { noNamesake, oftenEnough } from './facts.ts';

/** R-freq is counted for administrative trips alone (T14). */
const within: Expr = { any: [{ ne: [field('category'), 'administrative'] }, oftenEnough] };
const conflict: Expr = {
  if: [noNamesake, { if: [within, 'none', 'frequency'] }, { if: [within, 'elsewhere', 'both'] }],
};

/** Anew with every correction. */
export const filedRow: { readonly [column: string]: Expr } = {
  unit: ref('case.unit'),
  unitName: field('unitName'),
  title: field('title'),
  category: field('category'),
  joint: field('joint'),
  exit: field('exitDate'),
  entry: field('entryDate'),
  conflict,
};
