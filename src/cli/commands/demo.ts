/** `./qiao demo`: a demo office, filled, with logins for everyone. */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWeb } from '../build-web.ts';
import { UsageError } from '../command.ts';
import { type DemoLogin, fillDemo } from '../demo/fill.ts';
import { notFilled } from '../demo/not-filled.ts';
import { choosePort, readFolder, readInstant, readPort, untilSignal } from '../options.ts';
import { ROOT } from '../run-tool.ts';
import { whileRunning } from '../while-running.ts';

export const summary = '启动一个装好示例数据的演示办公室 · start a demo office with sample data';

export const usage = `
./qiao demo [--port <n>] [--data <folder>] [--clock <time>]

  --port <n>        端口，默认 4710 起第一个空闲的 · port, default the first free one from 4710 on
  --data <folder>   数据文件夹，默认 .qiao · data folder, default .qiao
  --clock <time>    办公室的时间，如 2026-09-21T09:00+08:00 · the office's time

数据都是虚构的；登录信息写在 <data>/demo.json（仅本人可读）。
All data are invented; logins are written to <data>/demo.json (readable by you only).
`;

const line = (text = '') => process.stdout.write(`${text}\n`);

function tell(url: string, logins: readonly DemoLogin[], seconds: number): void {
  line();
  line(`✔ 演示办公室已就绪（${seconds.toFixed(0)} 秒） · The demo office is ready (${seconds.toFixed(0)} s)`);
  line();
  line(`  门户 Portal   ${url}/`);
  line(`  工作台 Desk   ${url}/desk`);
  line(`  接口 API      ${url}/openapi.json`);
  line();
  for (const login of logins)
    line(`  ${login.login.padEnd(22)} ${login.password.padEnd(14)} ${login.name}  ${login.role}`);
  line();
  line('  先试试 Try first');
  for (const login of logins)
    if (login.tryFirst) line(`  · ${login.name}: ${login.tryFirst.zh} / ${login.tryFirst.en}`);
  line();
  line('  按 Ctrl-C 停止 · Ctrl-C stops it');
}

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { port: { type: 'string' }, data: { type: 'string' }, clock: { type: 'string' } },
  });
  if (positionals.length > 0) throw new UsageError(`没有这个参数 · no such argument: ${positionals.join(' ')}`);
  const clock = readInstant(values.clock);
  const host = '127.0.0.1';
  const port = await choosePort(readPort(values.port), 4710, host);
  const dataDir = readFolder(values.data, join(ROOT, '.qiao'));
  await mkdir(dataDir, { recursive: true });
  line('… 网页 pages');
  if (!(await buildWeb())) return 1;
  const started = performance.now();
  const stopped = untilSignal();
  const { startWithPages } = await import('../../main.ts');
  const running = await startWithPages({
    dataDir,
    host,
    port,
    demo: true,
    progress: (step) => line(`… ${step}`),
    ...(clock ? { clock } : {}),
  });
  const demoFile = join(dataDir, 'demo.json');
  const fill = async () => {
    const logins = await fillDemo(running, demoFile, (text) => line(`… ${text}`));
    const persons = logins.map(({ tryFirst: _tryFirst, ...login }) => login);
    await writeFile(demoFile, `${JSON.stringify({ url: running.url, address: running.url, persons }, null, 2)}\n`, {
      mode: 0o600,
    });
    await chmod(demoFile, 0o600);
    return logins;
  };
  await whileRunning(running, async () => {
    const logins = await fill().catch((error: unknown) => {
      running.office.log.error({ err: error }, 'the demo could not be filled');
      throw notFilled(error, dataDir);
    });
    tell(running.url, logins, (performance.now() - started) / 1000);
    await stopped;
    line('… 停止 stopping');
  });
  return 0;
}
