/** `./qiao serve`: runs the office. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWeb } from '../build-web.ts';
import { UsageError } from '../command.ts';
import { choosePort, readFolder, readPort, untilSignal } from '../options.ts';
import { ROOT } from '../run-tool.ts';

export const summary = '运行办公室 · run the office';

export const usage = `
./qiao serve [--port <n>] [--host <address>] [--data <folder>] [--public-url <url>]

  --port <n>          端口，默认 4700 · port, default 4700
  --host <address>    监听地址，默认 127.0.0.1 · address to listen on, default 127.0.0.1
  --data <folder>     数据文件夹，默认 .qiao/office · data folder, default .qiao/office
  --public-url <url>  文书和二维码上的网址 · address printed on papers and in QR codes

环境变量 Environment
  DATABASE_URL        使用自己的 PostgreSQL（16 及以上） · use a PostgreSQL server of your own, 16 or newer
`;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      'public-url': { type: 'string' },
    },
  });
  if (positionals.length > 0) throw new UsageError(`没有这个参数 · no such argument: ${positionals.join(' ')}`);
  const host = values.host ?? '127.0.0.1';
  const dataDir = readFolder(values.data, join(ROOT, '.qiao', 'office'));
  if (existsSync(join(dataDir, 'demo.json'))) {
    throw Object.assign(new Error('a demo folder'), {
      text: {
        zh: `${dataDir} 是演示数据，演示密码不能用于真实办公。`,
        en: `${dataDir} holds a demo office; demo passwords must not serve a real one.`,
      },
      remedy: { zh: '用 --data 指定另一个文件夹。', en: 'Name another folder with --data.' },
    });
  }
  const port = await choosePort(readPort(values.port), 4700, host);
  if (!(await buildWeb())) return 1;
  const { startWithPages } = await import('../../main.ts');
  const stopped = untilSignal();
  const running = await startWithPages({
    dataDir,
    host,
    port,
    demo: false,
    progress: (step) => process.stdout.write(`… ${step}\n`),
    ...(process.env.DATABASE_URL ? { databaseUrl: process.env.DATABASE_URL } : {}),
    ...(values['public-url'] ? { publicUrl: values['public-url'] } : {}),
  });
  process.stdout.write(`✔ ${running.url}\n`);
  await stopped;
  await running.stop();
  return 0;
}
