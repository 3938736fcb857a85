/** Every call of the API as its own description lists them, so that no test of all routes forgets a new one. */

export interface Operation {
  method: string;
  /** `/api/v1/cases/{id}` */
  path: string;
  /** Names of its path parameters. */
  params: string[];
}

const methods = ['get', 'put', 'post', 'delete', 'patch'];

export async function operationsOf(url: string): Promise<Operation[]> {
  const answer = await fetch(new URL('/openapi.json', url));
  const { paths } = (await answer.json()) as { paths: { [path: string]: { [method: string]: unknown } } }; // OpenAPI 3.1
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item)
      .filter((method) => methods.includes(method))
      .map((method) => ({
        method: method.toUpperCase(),
        path,
        params: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
      })),
  );
}

export const changes = ({ method }: Operation): boolean => method !== 'GET';
