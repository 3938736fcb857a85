/** Values for fields, read off their definition: right ones by type, and rubbish. */
import fc from 'fast-check';
import type { Value } from '../../src/language/expression.ts';
import type { Field } from '../../src/language/field.ts';

const somewhere = '420102';

/** Two people of the office who can be drawn in. */
export const colleagues = ['22222222-2222-4222-8222-222222222222', '33333333-3333-4333-8333-333333333333'] as const;

/** A right value by type; checks across fields may still refuse it. @param daysAgo days before today for a date */
export function rightValue(field: Field, pick: number, dayBefore: (days: number) => string): Value {
  const text = (least: number) => '示例文字'.repeat(Math.ceil(Math.max(1, least) / 4)).slice(0, field.max ?? 400);
  switch (field.type) {
    case 'enum':
      return field.options?.[pick % field.options.length]?.value ?? '';
    case 'enums':
      return (field.options ?? []).slice(0, 1 + (pick % (field.options?.length ?? 1))).map((option) => option.value);
    case 'date':
      return dayBefore(pick % 3);
    case 'int':
      return Math.max(field.min ?? 0, Math.min(field.max ?? 9, pick % 10));
    case 'money':
      return Math.max(field.min ?? 0, Math.min(field.max ?? 123_400, pick * 5_005));
    case 'bool':
      return pick % 4 === 0;
    case 'declaration':
      return true;
    case 'country':
      return 'FRA';
    case 'region':
      return somewhere;
    case 'email':
      return 'shili@example.org';
    case 'phone':
      return '+33123456789';
    case 'person':
      return colleagues[pick % colleagues.length] ?? '';
    case 'body':
      return 'd4';
    case 'list':
      return Array.from({ length: Math.max(field.min ?? 1, 1) }, () =>
        Object.fromEntries((field.fields ?? []).map((column) => [column.key, rightValue(column, pick, dayBefore)])),
      );
    default:
      return text(field.min ?? 1);
  }
}

/** Anything JSON can say, with what usually breaks things. */
export const rubbish: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(
    '',
    ' ',
    '\u3000',
    '\u0000',
    null,
    -1,
    1e308,
    true,
    false,
    [],
    {},
    [[]],
    '2026-02-30',
    '9999-12-31',
    '0001-01-01',
    '2026-06-02',
    '{form.name}',
    '__proto__',
    'constructor',
    '𠮷',
    '=1+1',
  ),
  fc.jsonValue({ maxDepth: 3 }).map((value) => value as Value), // JSON
);

/** Keys that look like something. */
export const oddKey: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'form.name', '', 'material'),
  fc.string({ maxLength: 8 }),
);
