/** One way to write a JSON value down: commitments are taken over it, so that a store which reorders keys (jsonb does) changes nothing. */

const entries = (value: object): [string, unknown][] =>
  Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));

/** JSON without blanks, keys of every object sorted by code unit; `undefined` in an object is left out, elsewhere it is null. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    return `{${entries(value)
      .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
