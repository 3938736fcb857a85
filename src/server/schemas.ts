/** Shapes of requests, and names of answers. The answers' schemas are generated from the client's types (docs/generated). */
import { z } from '@hono/zod-openapi';
import { isIsoDate } from '../calendar/arithmetic.ts';

/** Text as JSON in PostgreSQL can hold it: no NUL, no half of a surrogate pair. */
const text = z.string().refine((value) => value.isWellFormed() && !value.includes('\0'), {
  message: '有不能保存的字符 · contains a character that cannot be kept',
});
const scalar = z.union([text, z.number(), z.boolean(), z.null()]);
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Any JSON value of a form or an input. */
export const valueSchema: z.ZodType<Json> = z
  .lazy(() => z.union([scalar, z.array(valueSchema), z.record(z.string(), valueSchema)]))
  .openapi({ type: 'object', 'x-type': 'Value' });
export const valuesSchema = z
  .record(z.string(), valueSchema)
  .openapi({ type: 'object', additionalProperties: { $ref: '#/components/schemas/Value' } });

/** A day that exists, as `2026-03-05`. */
export const daySchema = z.string().refine(isIsoDate, '2026-03-05').openapi({ format: 'date' });

/** An answer whose schema is the named type of the client. */
export const answer = <T>(name: string, description: string) => ({
  200: {
    description,
    content: { 'application/json': { schema: z.custom<T>().openapi({ type: 'object', 'x-type': name }) } },
  },
});

export const created = <T>(name: string, description: string) => ({
  201: {
    description,
    content: { 'application/json': { schema: z.custom<T>().openapi({ type: 'object', 'x-type': name }) } },
  },
});

/** 202: it will be done, and the answer does not tell more. */
export const accepted = <T>(name: string, description: string) => ({
  202: {
    description,
    content: { 'application/json': { schema: z.custom<T>().openapi({ type: 'object', 'x-type': name }) } },
  },
});

export const jsonBody = <S extends z.ZodType>(schema: S) => ({
  content: { 'application/json': { schema } },
  required: true,
});

/** A file's bytes in a description of the API. */
const bytes = z.custom<Blob>().openapi({ type: 'string', format: 'binary' });

/** An answer that is a file of one of these types. */
export const fileAnswer = (description: string, types: readonly string[]) => ({
  200: { description, content: Object.fromEntries(types.map((type) => [type, { schema: bytes }])) },
});

/** Marks a call that needs no session. */
export const open = { security: [] };
