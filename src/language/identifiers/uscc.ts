/** Unified social credit code, GB 32100-2015, with the organisation code of GB 11714 inside it (§7.5). */
import { failed, fold, type IdentifierOptions, type IdentifierResult, passed } from './result.ts';

export const usccAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
export const usccWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
export const innerWeights = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** Registering authority (position 1) and the categories it registers (position 2). */
const categories: Readonly<Record<string, string>> = {
  '1': '1239',
  '2': '19',
  '3': '123459',
  '5': '1239',
  '7': '129',
  '8': '19',
  '9': '1239',
  A: '19',
  N: '1239',
  Y: '1',
};

/** Check character over the first 17 characters. */
export function usccCheck(body: string): string {
  const sum = usccWeights.reduce((total, weight, i) => total + weight * usccAlphabet.indexOf(body.charAt(i)), 0);
  return usccAlphabet.charAt((31 - (sum % 31)) % 31);
}

/** Check character of an organisation code (GB 11714) over its first 8 characters; letters count from A = 10. */
export function organisationCheck(body: string): string {
  const sum = innerWeights.reduce((total, weight, i) => total + weight * Number.parseInt(body.charAt(i), 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/**
 * uscc.format: not 18 characters of the alphabet (no I O S V Z) · uscc.check: the last character does not fit; staff may accept
 * it with a copy of the certificate and a reason (U3), then it is a warning. Warnings only: uscc.inner (U4), uscc.authority.
 */
export function validateUscc(value: string, options: IdentifierOptions = {}): IdentifierResult {
  const code = fold(value);
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return failed('uscc.format');
  const warnings: string[] = [];
  if (usccCheck(code) !== code[17]) {
    if (!options.acceptFailedCheck) return failed('uscc.check');
    warnings.push('uscc.check');
  }
  if (!(categories[code.charAt(0)] ?? '').includes(code.charAt(1))) warnings.push('uscc.authority');
  if (organisationCheck(code.slice(8, 16)) !== code[16]) warnings.push('uscc.inner');
  return passed(code, warnings);
}
