/** `./qiao verify`: checks a whole store. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { LawBook } from '../../server/law-book.ts';
import type { LogKeys } from '../../server/log/keys.ts';
import { readSecret } from '../../server/secret.ts';
import type { FaultKind } from '../../server/verify/fault.ts';
import { UsageError } from '../command.ts';
import { readFolder } from '../options.ts';
import { ROOT } from '../run-tool.ts';

export const summary = '核对全部数据是否前后一致 · check that all data fit together';

export const usage = `
./qiao verify [--data <folder>] [--page <file>]

  --data <folder>     数据文件夹，默认 .qiao；先停止用它的办公室 · data folder, default .qiao; stop its office first
  --office <folder>   法规册，默认 office · law book, default office
  --page <file>       只写出离线核验文书的网页，不核对 · only write the page that checks a paper offline

  逐件核对：日志重放得出存着的办件；每个值和承诺相符；期限、队列、文书、台账和办件一致；文件在且内容没变；编号连续；
  每份文书的电子签名成立；事件的链、公开日志的每片叶子、每个节点、每个检查点相符。
  Case by case: the log replays to the case stored; values fit their commitments; clocks, queue, papers and registers agree
  with the case; files are there and unchanged; numbers have no gap; every paper's seal
  holds; the chains of events and every leaf, node and checkpoint of the public log fit. Of each kind of fault the first is named.

环境变量 Environment
  DATABASE_URL        使用自己的 PostgreSQL（可以在运行中核对） · a PostgreSQL server of your own (may be checked while in use)

退出码 Exit code: 0 一致 sound · 1 有错 faults found
`;

/** Keys of the log, where the key file lies in this folder: the newest checkpoint has to be signed with one of them. */
async function knownKeys(dataDir: string): Promise<LogKeys | undefined> {
  const { logKeyFile, readLogKeys } = await import('../../server/log/keys.ts');
  const file = logKeyFile(join(dataDir, 'log.key'));
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : readLogKeys(text, file);
}

/** The page that checks a paper offline, with this office's name and public key. */
async function writePage(file: string, dataDir: string, book: LawBook): Promise<number> {
  const keys = await knownKeys(dataDir);
  if (!keys)
    throw Object.assign(new Error('no key of the log'), {
      text: { zh: `${dataDir} 里没有公开日志的密钥。`, en: `There is no key of a public log in ${dataDir}.` },
      remedy: {
        zh: '用 --data 指定办公室的数据文件夹；第一次启动后才有。',
        en: 'Name the office’s data folder with --data; the key is there after the first start.',
      },
    });
  const { offlinePage } = await import('../../server/log/offline-page.ts');
  const demo = existsSync(join(dataDir, 'demo.json'));
  const page = offlinePage({ office: book.organisation.office.name, vkey: keys.vkey, demo, inside: true });
  await writeFile(file, page);
  process.stdout.write(`✔ ${file}\n`);
  return 0;
}

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { data: { type: 'string' }, office: { type: 'string' }, page: { type: 'string' } },
  });
  if (positionals.length > 0) throw new UsageError(`没有这个参数 · no such argument: ${positionals.join(' ')}`);
  // loaded here, so that a call for help costs nothing
  const { openDatabase } = await import('../../server/database/connect.ts');
  const { openFileFolder } = await import('../../server/file-folder.ts');
  const { readLawBook } = await import('../../server/law-book.ts');
  const { openPool } = await import('../../store/pool.ts');
  const dataDir = readFolder(values.data, join(ROOT, '.qiao'));
  const book = await readLawBook(readFolder(values.office, join(ROOT, 'office')));
  if (values.page !== undefined) return writePage(values.page, dataDir, book);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
  // A server of one's own is read as it is: nothing is prepared there, since the check changes nothing.
  const url = readSecret('DATABASE_URL');
  const database = url
    ? { appUrl: url, close: async () => undefined }
    : await openDatabase({ dataDir: join(dataDir, 'postgres') });
  const pool = openPool(database.appUrl, 1, (error) => process.stderr.write(`${error.message}\n`));
  try {
    return await tell(await verified());
  } finally {
    await pool.end();
    await database.close();
  }

  async function verified() {
    const { hasTables } = await import('../../store/verify-reads.ts');
    if (!(await hasTables(pool))) {
      throw Object.assign(new Error('no tables'), {
        text: { zh: '这个数据库还没有办公室的表。', en: 'This database has no tables of an office yet.' },
        remedy: {
          zh: '核对 --data 或 DATABASE_URL，或先运行 ./qiao migrate。',
          en: 'Check --data or DATABASE_URL, or run ./qiao migrate first.',
        },
      });
    }
    const { verifyStore } = await import('../../server/verify/verify.ts');
    return verifyStore(
      pool,
      book,
      await openFileFolder(join(dataDir, 'files')),
      (await knownKeys(dataDir))?.signers.map((signer) => signer.vkey),
    );
  }
}

async function tell({
  faults,
  counted,
}: Awaited<ReturnType<typeof import('../../server/verify/verify.ts').verifyStore>>): Promise<number> {
  const { faultTitles } = await import('../../server/verify/fault.ts');
  for (const kind of Object.keys(faultTitles) as FaultKind[]) {
    // keys of the table are the kinds
    const found = faults.filter((fault) => fault.kind === kind);
    const [first] = found;
    if (!first) continue;
    const { zh, en } = faultTitles[kind];
    process.stdout.write(`✘ ${kind} (${found.length})：${zh} · ${en}\n    ${first.where}  ${first.what}\n`);
  }
  const { cases, events, values, papers, files, leaves } = counted;
  process.stdout.write(
    `${cases} 件办件 cases · ${events} 条事件 events · ${values} 个值 values · ${papers} 份文书 papers · ${files} 个文件 files · ${leaves} 条公开日志 log leaves\n`,
  );
  process.stdout.write(
    faults.length === 0 ? '✔ 全部一致 · all fit together\n' : `✘ ${faults.length} 处不符 · ${faults.length} fault(s)\n`,
  );
  return faults.length === 0 ? 0 : 1;
}
