/** Words for roles, bodies, places: of the organisation as it stands, and of bodies that are no more, since old files name them. */
import type { Who } from '../language/action.ts';
import { findCountry } from '../language/identifiers/countries.ts';
import { findRegion } from '../language/identifiers/region-codes.ts';
import type { Body, Organisation } from '../language/organisation.ts';
import type { Text } from '../language/text.ts';

const anyOf: { readonly [body: string]: Text } = {
  district: { zh: '区侨务部门', en: 'district office' },
  unit: { zh: '申请单位', en: 'the unit that applies' },
};

/** @param organisation with `closed` where it is that of a day */
export function naming(organisation: Organisation & { closed?: readonly Body[] }) {
  const bodies = new Map([...(organisation.closed ?? []), ...organisation.bodies].map((body) => [body.id, body.title]));
  const roleTitles = new Map(organisation.roles.map((role) => [role.id, role.title]));
  const names = (type: 'region' | 'country' | 'body', code: string): Text | undefined =>
    type === 'country'
      ? findCountry(code)?.name
      : type === 'region'
        ? (bodies.get(code) ?? findRegion(code)?.name)
        : bodies.get(code);
  const nameWho = (who: Who): Text => {
    const role = roleTitles.get(who.role) ?? { zh: who.role, en: who.role };
    const body = who.body ? (anyOf[who.body] ?? bodies.get(who.body)) : undefined;
    return body ? { zh: `${body.zh}${role.zh}`, en: `${role.en}, ${body.en}` } : role;
  };
  return { names, nameWho };
}
