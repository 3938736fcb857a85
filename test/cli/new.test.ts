/** A new procedure is one folder: it compiles, the office refuses to start until it is written, and nothing else changes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { LawBookError, readLawBook } from '../../src/server/law-book.ts';
import { root } from '../support/office.ts';
import { makeTempFolder, removeFolder } from '../support/temp-folder.ts';

describe('./qiao new', () => {
  let tree: string;
  let office: string;
  const call = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), 'new', ...args, '--office', office], {
      encoding: 'utf8',
    });
  const file = (duty: string, id: string) => join(office, 'duties', duty, id, 'procedure.ts');

  before(() => {
    tree = makeTempFolder();
    office = join(tree, 'office');
    cpSync(join(root, 'office'), office, { recursive: true });
    for (const name of ['src', 'node_modules', 'package.json', 'tsconfig.json'])
      symlinkSync(join(root, name), join(tree, name));
  });
  after(() => removeFolder(tree));

  it('writes one file, and the office names every place that is to be written', async () => {
    const earlier = globSync('**/*.ts', { cwd: office }).sort();
    const { status, stdout, stderr } = call(
      'guest-visit',
      '--duty',
      '3-reception-protocol',
      '--department',
      'protocol',
    );
    assert.equal(status, 0, stderr);
    assert.match(stdout, /procedure\.ts/);
    assert.deepEqual(
      globSync('**/*.ts', { cwd: office })
        .sort()
        .filter((path) => !earlier.includes(path)),
      [join('duties', '3-reception-protocol', 'guest-visit', 'procedure.ts')],
    );
    const problems: readonly string[] = await readLawBook(office).then(
      () => [],
      (error) => (error instanceof LawBookError ? error.problems : assert.fail(error)),
    );
    for (const place of [
      'title.zh',
      'summary.en',
      'wish.zh',
      'basis.0.text.en',
      'conditions.0.title.zh',
      'clauses.0',
      'papers.grant.title.en',
      'retention.text.zh',
      'clocks.decide.basis.text.zh',
    ]) {
      assert.ok(problems.includes(`guest-visit.${place}: still to be written`), place);
    }
    // Nothing but the marks keeps it out.
    assert.deepEqual(
      problems.filter((problem) => !problem.endsWith(': still to be written')),
      [],
    );
  });

  it('once written, it is let in', () => {
    const path = file('3-reception-protocol', 'guest-visit');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('TODO', 'written'));
    // A process of its own reads the law book anew.
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'src/cli/main.ts'), 'rule', '--office', office],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stderr);
  });

  it('keeps the headings of a dossier in their order', () => {
    const text = readFileSync(file('3-reception-protocol', 'guest-visit'), 'utf8');
    const headings = [
      'For',
      'Basis',
      'Conditions',
      'Form',
      'Materials',
      'Flow',
      'Clocks',
      'Outputs',
      'Registers, publicity, links',
      'Settings',
      'Data protection',
      'Fee and remedies',
      'Worked examples',
    ];
    assert.deepEqual(
      [...text.matchAll(/^ {2}\/\/ (.*)$/gm)].map((match) => match[1]),
      headings,
    );
  });

  it('passes the compiler', () => {
    assert.equal(call('compiled-one').status, 0);
    // Without --duty: the first duty that has a folder.
    const path = file('3-reception-protocol', 'compiled-one');
    assert.ok(existsSync(path));
    writeFileSync(
      join(tree, 'tsconfig.new.json'),
      JSON.stringify({
        extends: './tsconfig.json',
        compilerOptions: { typeRoots: [join(root, 'node_modules/@types')] },
        include: [],
        files: [path],
      }),
    );
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(tree, 'tsconfig.new.json')],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout);
  });

  for (const [why, status, ...args] of [
    ['a procedure that is there', 1, 'return-settlement'],
    ['a register of that name', 1, 'settlement-register'],
    ['a duty that is not there', 1, 'other-one', '--duty', '12-none'],
    ['capitals', 2, 'Other'],
    ['a path', 2, '../other'],
    ['a hyphen at the end', 2, 'other-'],
    ['no name', 2],
    ['two names', 2, 'one', 'two'],
  ] as const) {
    it(`refuses ${why}`, () => {
      const files = globSync('**/*', { cwd: office }).length;
      const result = call(...args);
      assert.equal(result.status, status);
      assert.match(result.stderr, /^qiao: .*\p{Script=Han}/u);
      assert.equal(globSync('**/*', { cwd: office }).length, files);
    });
  }
});
