/** Lines of a table by their place, as its register keeps them, and the earlier tables that a whole one replaces: one rule for all three. */
import type { Value } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Rule } from '../../../../src/language/rule.ts';
import { both, design } from '../shared/documents.ts';
import { listOf, textAt, textOf } from '../shared/reading.ts';

const list = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'list',
  required: false,
  max: 5000,
  label: both(zh, en),
  fields: [],
});
const cell = (row: Value, key: string): Value =>
  row !== null && typeof row === 'object' && !Array.isArray(row) && key in row
    ? ((row as { readonly [key: string]: Value })[key] ?? null) // an object that is no list
    : null;
const joined = (value: Value): string => (Array.isArray(value) ? value.map(String).join('、') : textOf(value));

const lines: Rule = {
  id: 'table-lines',
  title: both('表的行', 'Lines of a table'),
  basis: design,
  input: [list('lines', '行', 'Lines'), list('earlier', '台账里有效的行', 'Lines in force')],
  compute: (input) => {
    const numbered = listOf(input.lines).map((row, index) => ({
      ...(row as { readonly [key: string]: Value }), // lines of a list are objects
      n: `${index + 1}`,
      classes: joined(cell(row, 'classes')),
      condition: cell(row, 'ministerLed') === true ? 'ministerLed' : null,
      insurance: cell(row, 'insurance') === true ? 'needed' : 'not-needed',
    }));
    const cases = [...new Set(listOf(input.earlier).map((row) => textAt(row, 'case')))].filter(Boolean);
    return {
      value: { lines: numbered, cases },
      trace: [{ text: both(`${numbered.length} 行。`, `${numbered.length} line(s).`) }],
    };
  },
};

export const rules: readonly Rule[] = [lines];
