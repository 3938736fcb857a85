/** `./qiao generate`: writes docs/generated from law book and types. */
import { existsSync, globSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { parseArgs } from 'node:util';

export const summary = '从法规册生成 docs/generated · write docs/generated from the law book';

export const usage = `
./qiao generate [--check]

  写出接口说明、错误码、办事指南、状态图、权限表、台账说明和成套文书样张。
  Writes the description of the API, error codes, service guides, state pictures, permission tables, registers and sample papers.

  --check   只比较，不写；有不同则退出码为 1 · only compares; exit code 1 when something differs
`;

const read = async (path: string): Promise<Buffer | undefined> => (existsSync(path) ? readFile(path) : undefined);

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean' } } });
  // loaded here, so that a call for help costs nothing
  const { GENERATED, generateAll, generateSamples } = await import('../generate/all.ts');
  const texts = [...(await generateAll())].map(([path, text]) => [path, Buffer.from(text)] as const);
  const wanted = new Map<string, Uint8Array>([...texts, ...(await generateSamples())]);
  const differing: string[] = [];
  for (const [path, bytes] of wanted) if (!(await read(join(GENERATED, path)))?.equals(bytes)) differing.push(path);
  const present = globSync('**/*.{md,json,pdf}', { cwd: GENERATED }).map((path) => path.split(sep).join('/'));
  const surplus = present.filter((path) => !wanted.has(path)).sort();
  for (const path of differing) process.stdout.write(`${values.check ? '≠' : '✔'} docs/generated/${path}\n`);
  for (const path of surplus) process.stdout.write(`${values.check ? '+' : '✘'} docs/generated/${path}\n`);
  if (values.check) return differing.length + surplus.length === 0 ? 0 : 1;
  for (const path of differing) {
    await mkdir(dirname(join(GENERATED, path)), { recursive: true });
    await writeFile(join(GENERATED, path), wanted.get(path) ?? '');
  }
  for (const path of surplus) await rm(join(GENERATED, path));
  process.stdout.write(`${wanted.size} 个文件 files, ${differing.length} 个已更新 updated\n`);
  return 0;
}
