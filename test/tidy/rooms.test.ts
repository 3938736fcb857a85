/** The rooms of the house: who may import whom, and what no room may touch (DESIGN of the house, invariants 1, 2 and 6). */
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { codeIn, filesIn, root, type SourceFile } from './tree.ts';

/** Files that a file imports, from the root; packages are left out. */
function imports({ path, text }: SourceFile): string[] {
  if (path === 'src/cli/new/template.ts') return []; // its imports are those of the file that it writes
  const specifiers = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  return specifiers
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.normalize(posix.join(posix.dirname(path), specifier)));
}

const language = ['src/language', 'src/calendar'];
const core = [...language, 'src/engine'];

/** Folder or file of a room, and where its imports may lead. Later lines are for parts of a room. */
const rooms: readonly { room: string; may: readonly string[] }[] = [
  { room: 'src/language', may: language },
  { room: 'src/calendar', may: language },
  { room: 'src/engine', may: core },
  { room: 'src/store', may: [...core, 'src/store'] },
  { room: 'src/papers', may: ['src/language', 'src/papers'] },
  { room: 'src/client', may: [...language, 'src/client'] },
  { room: 'src/server', may: [...core, 'src/store', 'src/papers', 'src/client', 'src/server'] },
  { room: 'src/web', may: [...language, 'src/client', 'src/web'] },
  {
    room: 'src/cli',
    may: [...core, 'src/store', 'src/papers', 'src/client', 'src/server', 'src/cli', 'src/main.ts', 'office', 'bench'],
  },
  { room: 'src/main.ts', may: ['src/server', 'src/web/ui/context.ts'] },
];

describe('imports keep to the rooms', () => {
  for (const { room, may } of rooms) {
    it(room, () => {
      const wrong = codeIn(room).flatMap((file) =>
        imports(file)
          .filter((target) => !may.some((folder) => target === folder || target.startsWith(`${folder}/`)))
          .map((target) => `${file.path} → ${target}`),
      );
      assert.deepEqual(wrong, []);
    });
  }

  /** What the procedures of one duty share, and no other duty knows (decision 014). */
  const sharedOf = (path: string) => /^office\/duties\/[^/]+\//.exec(path)?.[0].concat('shared/') ?? '\0';

  it('office: the language, days, its own folder, and what its duty shares', () => {
    const wrong = codeIn('office').flatMap((file) =>
      imports(file)
        .filter(
          (target) =>
            !target.startsWith('src/language/') &&
            !['src/calendar/arithmetic.ts', 'src/calendar/types.ts'].includes(target) &&
            !target.startsWith(sharedOf(file.path)) &&
            posix.dirname(target) !== posix.dirname(file.path),
        )
        .map((target) => `${file.path} → ${target}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('nothing but the command line and tests imports main', () => {
    assert.deepEqual(
      codeIn('src', 'office')
        .filter((file) => !file.path.startsWith('src/cli/') && imports(file).includes('src/main.ts'))
        .map((file) => file.path),
      [],
    );
  });

  it('there are no circles between rooms', () => {
    const roomOf = (path: string) => rooms.find(({ room }) => path === room || path.startsWith(`${room}/`))?.room;
    const edges = new Map<string, Set<string>>();
    for (const file of codeIn('src')) {
      const from = roomOf(file.path);
      // language and calendar share their plain types on purpose
      for (const target of imports(file).map(roomOf))
        if (from && target && from !== target && !(language.includes(from) && language.includes(target)))
          edges.set(from, (edges.get(from) ?? new Set()).add(target));
    }
    const reaches = (from: string, to: string, seen: Set<string> = new Set()): boolean =>
      [...(edges.get(from) ?? [])].some(
        (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
      );
    assert.deepEqual(
      [...edges.keys()].filter((room) => reaches(room, room)),
      [],
    );
  });
});

describe('no room touches what is not its business', () => {
  const found = (files: readonly SourceFile[], words: readonly RegExp[]) =>
    files.flatMap(({ path, text }) => words.filter((word) => word.test(text)).map((word) => `${path}: ${word.source}`));
  const clock = [/\bnew Date\(/, /\bDate\.now\b/, /\bTemporal\.Now\b/];

  it('language, calendar, engine do no I/O and know no present', () => {
    const io = [
      ...clock,
      /\bMath\.random\b/,
      /\bprocess\.env\b/,
      /['"]node:(fs|net|http|https|child_process|dns|crypto)/,
      /\bfetch\(/,
      /\bsetTimeout\(/,
      /\bconsole\./,
    ];
    assert.deepEqual(found(codeIn(...core), io), []);
  });

  it('the law book does no I/O either', () => {
    assert.deepEqual(
      found(codeIn('office'), [...clock, /\bMath\.random\b/, /\bprocess\./, /['"]node:/, /\bfetch\(/]),
      [],
    );
  });

  it('only server and command line read the clock and the environment', () => {
    // A page may turn an instant that it was given into a Date; it may not ask for the present.
    const present = [/\bnew Date\(\s*\)/, /\bDate\.now\b/, /\bTemporal\.Now\b/, /\bprocess\.env\b/];
    assert.deepEqual(found(codeIn('src/store', 'src/papers', 'src/client', 'src/web', 'src/main.ts'), present), []);
  });

  it('the clock of a running office is read in one file', () => {
    assert.deepEqual(
      codeIn('src/server')
        .filter(({ path, text }) => clock.some((word) => word.test(text)) && !path.startsWith('src/server/database/'))
        .map(({ path }) => path),
      ['src/server/clock.ts'],
    );
  });

  it('only office, tests and documents know a procedure, a register or a rule by name', async () => {
    const ids = codeIn('office')
      .filter(({ path }) => /\/(procedure|register)\.ts$/.test(path))
      .map(({ path }) => posix.basename(posix.dirname(path)));
    const rules = codeIn('office')
      .filter(({ path }) => /\/rules?(-[a-z]+)?\.ts$/.test(path))
      .flatMap(({ text }) => [...text.matchAll(/\n {2}id: '([a-z-]+)'/g)].map((match) => match[1] ?? ''));
    assert.ok(ids.length > 0 && root.length > 0);
    const known = [...new Set([...ids, ...rules])].map((id) => new RegExp(`(?<![\\w-])${id}(?![\\w-])`));
    assert.deepEqual(found(filesIn('src', 'migrations'), known), []);
  });

  it('the house speaks no word of official travel', () => {
    const words = [/\bvisas?\b/i, /\bAPEC\b/i, /(?<!round )\btrips?\b/i, /签证|出访|邀请函|团组|因公(?!出国|护照)/];
    assert.deepEqual(found(filesIn('src'), words), []);
  });
});
