/** Builds portal and desk into build/web when their sources have changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTool } from './run-tool.ts';

const SOURCES = ['src/web/**/*', 'src/language/**/*', 'src/client/**/*', 'package-lock.json'];
/** Folders the build itself writes below src/web. */
const MADE = /(^|[\\/])(\.react-router|node_modules|build)([\\/]|$)/;

/** Ensures a fresh web build; returns false when the build failed. Does nothing in a tree without a web client. */
export async function buildWeb(): Promise<boolean> {
  if (!existsSync(join(ROOT, 'src/web/vite.config.ts'))) return true;
  const mark = join(ROOT, 'build/web/.hash');
  const hash = hashSources();
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return true;
  process.stderr.write('构建网页 · building the web client …\n');
  const { code, output } = await runTool('react-router', ['build'], { cwd: join(ROOT, 'src/web'), quiet: true });
  if (code !== 0 || !existsSync(join(ROOT, 'build/web'))) {
    process.stderr.write(`${output}网页构建失败 · the web build failed\n`);
    return false;
  }
  writeFileSync(mark, hash);
  return true;
}

function hashSources(): string {
  const hash = createHash('sha256');
  const entries = globSync(SOURCES, { cwd: ROOT, withFileTypes: true, exclude: (entry) => MADE.test(entry.name) });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    const content = readFileSync(file);
    hash.update(`${file.slice(ROOT.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
