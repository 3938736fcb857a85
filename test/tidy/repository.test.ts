/** The repository as somebody else gets it: links lead somewhere, nothing speaks of one machine. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { it } from 'node:test';
import { allFiles, root } from './tree.ts';

const markdown = allFiles.filter(({ path }) => path.endsWith('.md'));

/** Anchors as GitHub makes them, and ids written out. */
const anchorsOf = (text: string): string[] => [
  ...[...text.matchAll(/^#+ (.*)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  ),
  ...[...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1] ?? ''),
];

it('links in documents resolve', () => {
  const broken = markdown.flatMap(({ path, text }) =>
    [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1] ?? '')
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [file = '', anchor] = target.split('#');
        const to = file === '' ? join(root, path) : join(root, dirname(path), decodeURIComponent(file));
        if (!existsSync(to)) return true;
        return (
          anchor !== undefined &&
          to.endsWith('.md') &&
          !anchorsOf(readFileSync(to, 'utf8')).includes(decodeURIComponent(anchor))
        );
      })
      .map((target) => `${path} → ${target}`),
  );
  assert.deepEqual(broken, []);
});

it('no file names a folder of one machine', () => {
  const local = /(?<![\w.$}])\/(home|Users|work|root)\/[\w.-]+\/?|[A-Z]:\\\\Users/;
  const wrong = allFiles
    .filter(({ path, text }) => !path.startsWith('test/tidy/') && local.test(text))
    .map(({ path, text }) => `${path}: ${local.exec(text)?.[0]}`);
  assert.deepEqual(wrong, []);
});

it('the lock file names no registry, so that any may serve it', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: { [path: string]: { resolved?: string } };
  };
  const named = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined);
  assert.deepEqual(
    named.map(([path]) => path),
    [],
  );
  assert.ok(!existsSync(join(root, '.npmrc')) || !/registry/.test(readFileSync(join(root, '.npmrc'), 'utf8')));
});

it('packages are pinned to one version', () => {
  const given = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    [group: string]: { [name: string]: string };
  };
  const loose = ['dependencies', 'devDependencies', 'optionalDependencies']
    .flatMap((group) => Object.entries(given[group] ?? {}))
    .filter(([, version]) => !/^\d+\.\d+\.\d+([-+][\w.-]+)?$/.test(version));
  assert.deepEqual(loose, []);
});
