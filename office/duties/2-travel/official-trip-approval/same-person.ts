/**
 * Is it the same person? By the tag of the ID number where both lines have one, across units as well; else by name, which two people
 * may share. Tags of different keys cannot be compared.
 */
import type { Value } from '../../../../src/language/expression.ts';
import { codesAt, type Input, listOf, namesAt, textAt, textOf } from './values.ts';

export interface Traveller {
  name: string;
  tag: string;
}

/** `surely` by tag, `maybe` by name alone. */
type Match = 'surely' | 'maybe' | undefined;

const keyOf = (tag: string): string => tag.split('.')[0] ?? '';

function match(a: Traveller, b: Traveller): Match {
  if (a.tag !== '' && b.tag !== '' && keyOf(a.tag) === keyOf(b.tag)) return a.tag === b.tag ? 'surely' : undefined;
  return a.name !== '' && a.name === b.name ? 'maybe' : undefined;
}

/** Members of this form, with their tags in the same order. */
export function membersOf(input: Input): (Traveller & { member: Value })[] {
  const tags = listOf(input.tags).map(textOf);
  return listOf(input.members).map((member, n) => ({ member, name: textAt(member, 'name'), tag: tags[n] ?? '' }));
}

/** People of a line of the register; tags count only where every name has its own. */
function travellersOf(row: Value): Traveller[] {
  const [names, tags] = [namesAt(row, 'members'), codesAt(row, 'tags')];
  return names.map((name, n) => ({ name, tag: tags.length === names.length ? (tags[n] ?? '') : '' }));
}

/** How this person stands in a line of the register, and by which name. */
export function standingIn(row: Value, person: Traveller): { match: Match; name: string } {
  const found = travellersOf(row).map((other) => ({ match: match(person, other), name: other.name }));
  return (
    found.find((entry) => entry.match === 'surely') ??
    found.find((entry) => entry.match === 'maybe') ?? { match: undefined, name: '' }
  );
}
