/** A form as JSON Schema (2020-12), read off the definition. */
import type { Field } from './field.ts';
import type { Procedure } from './procedure.ts';

type Schema = { [key: string]: unknown };

function typeOf(field: Field): Schema {
  const lengths = {
    ...(field.min === undefined ? {} : { minLength: field.min }),
    ...(field.max === undefined ? {} : { maxLength: field.max }),
  };
  const choices = field.options?.map((option) => option.value) ?? [];
  switch (field.type) {
    case 'date':
      return { type: 'string', format: 'date' };
    case 'int':
      return {
        type: 'integer',
        ...(field.min === undefined ? {} : { minimum: field.min }),
        ...(field.max === undefined ? {} : { maximum: field.max }),
      };
    case 'money':
      return moneySchema(field);
    case 'bool':
    case 'declaration':
      return { type: 'boolean' };
    case 'enum':
      return { type: 'string', enum: choices };
    case 'enums':
      return { type: 'array', items: { type: 'string', enum: choices }, uniqueItems: true };
    case 'list':
      return {
        type: 'array',
        items: objectOf(field.fields ?? []),
        ...(field.min === undefined ? {} : { minItems: field.min }),
        ...(field.max === undefined ? {} : { maxItems: field.max }),
      };
    case 'email':
      return { type: 'string', format: 'email' };
    default:
      return { type: 'string', ...lengths };
  }
}

/** Fen, or a foreign amount in its minor unit. */
function moneySchema({ min = 0, max, currency }: Field): Schema {
  const yuan = { type: 'integer', minimum: min, ...(max === undefined ? {} : { maximum: max }) };
  if (!currency) return yuan;
  const rated = {
    rate: { type: 'string' },
    rateOn: { type: 'string', format: 'date' },
    rateSource: { type: 'string' },
  };
  const foreign = {
    type: 'object',
    additionalProperties: false,
    required: ['amount', 'currency', ...(currency.rate === 'required' ? Object.keys(rated) : [])],
    properties: {
      amount: { type: 'integer', minimum: 0 },
      currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      ...rated,
    },
  };
  return { oneOf: [yuan, foreign] };
}

function objectOf(fields: readonly Field[]): Schema {
  // Only what is demanded without condition can be said in JSON Schema; conditions are in the definition beside it.
  const required = fields
    .filter((field) => field.required === undefined && field.show === undefined)
    .map((field) => field.key);
  return {
    type: 'object',
    additionalProperties: false,
    required,
    properties: Object.fromEntries(
      fields.map((field) => [field.key, { title: field.label.en, description: field.label.zh, ...typeOf(field) }]),
    ),
  };
}

export const formSchema = (procedure: Procedure): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: procedure.title.en,
  ...objectOf(procedure.form.flatMap((section) => section.fields)),
});
