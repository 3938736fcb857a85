/** Every code that the machine can answer with stands in a table, and every line of the tables has its use. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { refusalCodes } from '../../src/cli/generate/refusal-codes.ts';
import { errorTable } from '../../src/server/errors.ts';
import { root } from '../support/office.ts';

const sources = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .sort()
    .map((path) => readFileSync(join(root, path), 'utf8'));
const found = (texts: readonly string[], pattern: RegExp) =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))].sort();

describe('codes of the API', () => {
  const server = sources('src/server/**/*.ts');
  const thrown = server.flatMap((text) =>
    [...text.matchAll(/new ApiProblem\(([^;]*?)[,)](?=[ ;)])/g)].map((match) => match[1] ?? ''),
  );
  const used = found(thrown, /'([a-z]+(?:[.-][a-z]+)*)'/g).filter((code) => code.includes('.') || code in errorTable);

  it('that routes throw are in the table, and no other', () => {
    // A ternary compares with a code of the engine too: those are told apart by the table.
    assert.deepEqual(
      used.filter((code) => !(code in errorTable)),
      [],
    );
    assert.deepEqual(
      Object.keys(errorTable).filter((code) => !used.includes(code)),
      [],
    );
  });

  it('have words in both languages and a status that means refusal', () => {
    for (const [code, entry] of Object.entries(errorTable)) {
      assert.ok(entry.status >= 400 && entry.status < 600, code);
      for (const text of [entry.title, entry.text, entry.remedy]) assert.ok(text.zh && text.en, code);
    }
  });
});

describe('refusals of the machine', () => {
  it('are in the table of refusal codes, and no other', () => {
    const engine = found(sources('src/engine/*.ts'), /'((?:act|approval|material|form|case|paper)\.[a-z-]+)'/g);
    const language = found(
      [...sources('src/language/validate.ts'), ...sources('src/server/app.ts')],
      /'((?:form|request)\.[a-z-]+)'/g,
    ).filter((code) => !(code in errorTable));
    const tables = found(sources('src/{language,server}/import/*.ts'), /'(import\.[a-z-]+)'/g).filter(
      (code) => !(code in errorTable),
    );
    const pauses = found(sources('src/calendar/check-pauses.ts'), /return '(pause-[a-z-]+)'/g).map(
      (fault) => `deadline.${fault}`,
    );
    assert.deepEqual(
      [...new Set([...engine, ...language, ...tables, ...pauses])]
        .filter((code) => !code.startsWith('form.') || code in refusalCodes)
        .sort(),
      Object.keys(refusalCodes).sort(),
    );
  });
});

it('docs/generated/errors.md lists every code', () => {
  const page = readFileSync(join(root, 'docs/generated/errors.md'), 'utf8');
  for (const code of [...Object.keys(errorTable), ...Object.keys(refusalCodes)])
    assert.ok(page.includes(`\`${code}\``), `${code}: run ./qiao generate`);
});
