/**
 * Examples share one office. Registers compare people by the tags of their numbers, and units by the code in the numbers of their
 * plan: each example has members and a unit code of its own.
 */
import { pick } from '../../src/language/evaluate.ts';
import type { Value } from '../../src/language/expression.ts';
import { mod112 } from '../../src/language/identifiers/resident-id.ts';

type Form = { readonly [key: string]: Value };

/** Four digits of the example's unit, wherever a form writes its code or a number of its plan. */
function withOwnCode(form: Form | undefined, serial: number): Form {
  const code = String(1000 + serial);
  return Object.fromEntries(
    Object.entries(form ?? {}).map(([key, value]): [string, Value] => {
      if (key === 'unitCode') return [key, code];
      return [key, typeof value === 'string' ? value.replace(/^(JH\d{4})-\d{4}-/, `$1-${code}-`) : value];
    }),
  );
}

/** @param serial of the example; birth and sex stay as they are */
export function withOwnPeople(given: Form | undefined, serial: number): { [key: string]: Value } {
  const form = withOwnCode(given, serial);
  const { members } = form;
  if (!Array.isArray(members)) return { ...form };
  const own = members.map((member: Value, n): Value => {
    const number = pick(member, 'idNo');
    if (typeof number !== 'string' || number === '') return member;
    const order = ((serial * 10 + n) % 500) * 2 + (Number(number[16]) % 2);
    const digits = `${number.slice(0, 14)}${String(order).padStart(3, '0')}`;
    return { ...(member as Form), idNo: digits + mod112(digits) }; // a member is an entry with cells
  });
  return { ...form, members: own };
}
