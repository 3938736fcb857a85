/** Examples share one office, and registers compare people by the tags of their numbers: each example has members of its own. */
import { pick } from '../../src/language/evaluate.ts';
import type { Value } from '../../src/language/expression.ts';
import { mod112 } from '../../src/language/identifiers/resident-id.ts';

type Form = { readonly [key: string]: Value };

/** @param serial of the example; birth and sex stay as they are */
export function withOwnPeople(form: Form | undefined, serial: number): { [key: string]: Value } {
  const members = form?.members;
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
