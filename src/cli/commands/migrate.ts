/** `./qiao migrate`: brings the database to this version's tables. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSecret } from '../../server/secret.ts';
import { UsageError } from '../command.ts';
import { ROOT } from '../run-tool.ts';

export const summary = '升级数据库结构 · bring the database up to this version';

export const usage = `
./qiao migrate [--data <folder>]

  --data <folder>   数据文件夹，默认 .qiao · the office's data folder, default .qiao

环境变量 Environment
  DATABASE_URL      使用自己的 PostgreSQL（16 及以上） · use a PostgreSQL server of your own, 16 or newer
`;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { data: { type: 'string' } } });
  if (positionals.length > 0) throw new UsageError(`没有这个参数 · no such argument: ${positionals.join(' ')}`);
  // loaded here, so that a call for help costs nothing
  const { openDatabase } = await import('../../server/database/connect.ts');
  const { migrate } = await import('../../server/database/migrate.ts');
  const dataDir = join(resolve(values.data ?? join(ROOT, '.qiao')), 'postgres');
  // Ctrl-C ends the process in order, which tells an embedded database to stop; a migration under way is rolled back
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  const database = await openDatabase({ databaseUrl: readSecret('DATABASE_URL'), dataDir });
  try {
    const { applied } = await migrate(database.ownerUrl);
    for (const file of applied) process.stdout.write(`✔ ${file}\n`);
    if (applied.length === 0) process.stdout.write('已是最新 · up to date\n');
    return 0;
  } finally {
    await database.close();
  }
}
