/** The client's types as JSON Schema 2020-12, in the form of OpenAPI components: one schema for each exported type and all it names. */
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { ROOT } from '../run-tool.ts';

type Json = { [key: string]: unknown };

const DEFINITIONS = '#/definitions/';

/** Component names allow letters, digits, point, hyphen, underscore: `Pick<Refusal,…>` needs another one. */
const nameOf = (name: string): string => name.replaceAll(/[^\w.-]+/g, '_').replace(/_$/, '');

/** draft-07 says tuples with a list in `items`; since 2020-12 it is `prefixItems`. References go to components. */
function modern(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(modern);
  if (node === null || typeof node !== 'object') return node;
  const { items, additionalItems, $ref, ...rest } = node as Json; // an object, as checked
  const tuple = Array.isArray(items);
  return {
    ...(typeof $ref === 'string' ? { $ref: `#/components/schemas/${nameOf($ref.slice(DEFINITIONS.length))}` } : {}),
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, modern(value)])),
    ...(tuple
      ? { prefixItems: modern(items), ...(additionalItems === undefined ? {} : { items: modern(additionalItems) }) }
      : items === undefined
        ? {}
        : { items: modern(items) }),
  };
}

/** Schemas by name, sorted. */
export function apiTypes(): { [name: string]: Json } {
  const generator = createGenerator({
    path: join(ROOT, 'src/client/{types,types-*,office-info}.ts'),
    tsconfig: join(ROOT, 'tsconfig.json'),
    type: '*',
    expose: 'export',
    topRef: true,
    jsDoc: 'extended',
    skipTypeCheck: true,
    encodeRefs: false,
    sortProps: true,
    additionalProperties: false,
  });
  const found = Object.entries(generator.createSchema('*').definitions ?? {});
  const named = found.map(([name, schema]) => [nameOf(name), modern(schema) as Json] as const); // a schema stays an object
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
}
