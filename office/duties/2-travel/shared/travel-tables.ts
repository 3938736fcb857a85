/** The tables that travel is judged by, as they stand in their registers: agreements, sheets of missions, allowance rates. */
import type { Expr } from '../../../../src/language/expression.ts';

const inForce = (register: string, where: { readonly [column: string]: Expr }): Expr => ({
  look: register,
  where: { ...where, state: 'in-force' },
  take: 'rows',
});

export const agreementRows = (country: Expr): Expr => inForce('agreement-register', { country });
/** A whole table was confirmed: what it does not name has no agreement, whatever came with the office. */
export const wholeAgreements: Expr = {
  look: 'agreement-register',
  where: { state: 'in-force', whole: 'yes', n: '1' },
  take: 'exists',
};
export const sheetRows = (country: Expr): Expr => inForce('mission-sheet-register', { country });
export const allowanceRows = (country: Expr): Expr => inForce('allowance-register', { country });
