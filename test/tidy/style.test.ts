/** House style that no linter knows: sizes, openings, words that must not stay. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bare, codeIn, filesIn, type SourceFile } from './tree.ts';

const code = codeIn('src', 'office', 'test', 'bench');
const lines = (text: string) => text.trimEnd().split('\n').length;
const paths = (files: readonly SourceFile[], wrong: (file: SourceFile) => boolean) =>
  files.filter(wrong).map(({ path }) => path);

interface Block {
  name: string;
  lines: number;
}

/** Functions with a body in braces, by the line they begin on; a body that returns JSX counts as a component. */
function functionsOf({ text }: SourceFile): Block[] {
  const plain = bare(text);
  const starts = [
    ...plain.matchAll(
      /(?:^|\n)[ ]*(?:export )?(?:default )?(?:async )?function\*? ?(\w*)|(?:^|\n)(?:export )?const (\w+)[^=\n]*= (?:async )?(?:\([^\n]*\)|\w+)[^\n]*=> \{/g,
    ),
  ];
  return starts.flatMap((match) => {
    const at = match.index ?? 0;
    const open = match[0].endsWith('{') ? at + match[0].length - 1 : bodyStart(plain, at + match[0].length);
    const end = closing(plain, open);
    const body = plain.slice(open, end + 1);
    return open < 0
      ? []
      : [
          {
            name: match[1] || match[2] || 'default',
            lines: body.split('\n').filter((line) => line.trim() !== '').length,
          },
        ];
  });
}

/** The brace that opens the body: the first one outside parentheses that is not part of a type. */
function bodyStart(plain: string, from: number): number {
  let depth = 0;
  for (let at = from; at < plain.length; at += 1) {
    const character = plain[at] ?? '';
    if ('(['.includes(character)) depth += 1;
    else if (')]'.includes(character)) depth -= 1;
    else if (character === '{' && depth === 0) {
      // `): { a: string } {`: a type is followed by another brace on its own closing line
      const end = closing(plain, at);
      if (/^(\[\])? ?(\| \w+ )?\{/.test(plain.slice(end + 1)) || /^[>\]]/.test(plain.slice(end + 1))) at = end;
      else return at;
    } else if (character === ';' && depth === 0) return -1;
  }
  return -1;
}

function closing(plain: string, open: number): number {
  let depth = 0;
  for (let at = open; at < plain.length; at += 1) {
    if (plain[at] === '{') depth += 1;
    else if (plain[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return plain.length;
}

describe('sizes', () => {
  it('files have at most 400 lines, definitions 600', () => {
    assert.deepEqual(
      paths(
        [...code, ...filesIn('src').filter(({ path }) => path.endsWith('.css'))],
        ({ path, text }) => lines(text) > (path.startsWith('office/') ? 600 : 400),
      ),
      [],
    );
  });

  it('functions have at most 60 lines of code, with JSX 100', () => {
    const long = codeIn('src', 'office').flatMap((file) => {
      const limit = file.path.endsWith('.tsx') ? 100 : 60;
      return functionsOf(file)
        .filter((block) => block.lines > limit)
        .map((block) => `${file.path}: ${block.name} has ${block.lines}`);
    });
    assert.deepEqual(long, []);
  });

  it('the counter of lines counts', () => {
    const text =
      "export function one(a: { b: string }): { c: number } {\n  const brace = '{';\n\n  return { c: 1 }; // }\n}\nconst two = () => {\n  one();\n};\n";
    assert.deepEqual(functionsOf({ path: 'a.ts', text }), [
      { name: 'one', lines: 4 },
      { name: 'two', lines: 3 },
    ]);
  });
});

describe('words', () => {
  // The check of definitions looks for the marker, `new` writes it, tests speak of it.
  const mayMark = [
    'src/language/check.ts',
    'src/cli/new/',
    'src/cli/commands/new.ts',
    'test/cli/new.test.ts',
    'test/tidy/',
    'test/language/',
  ];

  it('nothing waits to be done', () => {
    assert.deepEqual(
      paths(
        code,
        ({ path, text }) => !mayMark.some((start) => path.startsWith(start)) && /\b(TODO|FIXME|XXX)\b/.test(text),
      ),
      [],
    );
  });

  it('no value is of any type', () => {
    assert.deepEqual(
      paths(code, ({ text }) => /(:|<|\bas|\|) any\b|<any>|\bany\[\]/.test(bare(text))),
      [],
    );
  });

  it('no error of the compiler is silenced', () => {
    assert.deepEqual(
      paths(
        code,
        ({ path, text }) =>
          path !== 'test/tidy/style.test.ts' && /@ts-(ignore|nocheck|expect-error)|biome-ignore-all/.test(text),
      ),
      [],
    );
  });
});

describe('files', () => {
  it('begin with a comment that says what they are for', () => {
    // Types of a bundler and a one-line list of imports speak for themselves.
    const silent = paths(
      codeIn('src', 'office'),
      ({ path, text }) => !path.endsWith('.config.ts') && !/^(#!.*\n)?\/\*\*/.test(text) && lines(text) > 12,
    );
    assert.deepEqual(silent, []);
  });

  it('each room opens with a paragraph: what it is for, what it does not know', () => {
    const mains = [
      'src/language/procedure.ts',
      'src/calendar/period.ts',
      'src/engine/record.ts',
      'src/store/pool.ts',
      'src/papers/render.ts',
      'src/server/app.ts',
      'src/client/types.ts',
      'src/cli/main.ts',
      'src/web/root.tsx',
    ];
    const short = paths(
      mains.flatMap((path) => filesIn(path)),
      ({ text }) => (/^\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? '').replaceAll(/\s*\*?\s+/g, ' ').length < 120,
    );
    assert.deepEqual(short, []);
  });

  it('are named in kebab-case', () => {
    assert.deepEqual(
      paths(code, ({ path }) => !/^([a-z0-9.-]+\/)*[a-z0-9.-]+$/.test(path)),
      [],
    );
  });
});

describe('tests', () => {
  const tests = codeIn('test').filter(({ path }) => path.endsWith('.test.ts'));

  it('assert something', () => {
    assert.deepEqual(
      paths(tests, ({ text }) => !/\bassert[.(]|\bassert\b.*from/.test(bare(text))),
      [],
    );
  });

  it('are neither skipped nor singled out', () => {
    // A machine without a tool may skip: `{ skip }` with a reason computed at run time.
    assert.deepEqual(
      paths(tests, ({ text }) =>
        /\b(it|test|describe)\.(only|skip|todo)\b|\b(only|todo): true|skip: true/.test(bare(text)),
      ),
      [],
    );
  });

  it('do not wait for time to pass', () => {
    assert.deepEqual(
      paths(tests, ({ text }) => /await (new Promise\([^)]*setTimeout|setTimeout|sleep|delay|wait)\(/.test(bare(text))),
      [],
    );
  });
});
