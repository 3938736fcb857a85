/** `./qiao serve`: runs the office. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inviteFirstAdministrator } from '../../server/identity/staff.ts';
import type { Office } from '../../server/office.ts';
import { readSecret } from '../../server/secret.ts';
import { buildWeb } from '../build-web.ts';
import { UsageError } from '../command.ts';
import { choosePort, readFolder, readPort, untilSignal } from '../options.ts';
import { ROOT } from '../run-tool.ts';
import { whileRunning } from '../while-running.ts';

export const summary = '运行办公室 · run the office';

export const usage = `
./qiao serve [--port <n>] [--host <address>] [--data <folder>] [--public-url <url>] [--invite-admin <e-mail>]

  --port <n>          端口，默认 4700 · port, default 4700
  --host <address>    监听地址，默认 127.0.0.1 · address to listen on, default 127.0.0.1
  --data <folder>     数据文件夹，默认 .qiao/office · data folder, default .qiao/office
  --public-url <url>  文书和二维码上的网址 · address printed on papers and in QR codes
  --invite-admin <e-mail>
                      还没有管理员时，邀请第一位 · invite the first administrator, where there is none

环境变量 Environment
  DATABASE_URL        使用自己的 PostgreSQL（16 及以上） · use a PostgreSQL server of your own, 16 or newer
  QIAO_FONTS          本单位的公文字体文件夹（小标宋、仿宋、楷体、黑体） · folder of the office's own fonts for papers
  QIAO_SMTP_URL       邮件服务器，见 docs/operating/mail.md · mail server, see docs/operating/mail.md
  QIAO_MAIL_FROM      发件地址 · the office's mail address
  <名称>_FILE          从文件读密码 · any secret from a file instead
  QIAO_OIDC_ISSUER, QIAO_OIDC_CLIENT_ID, QIAO_OIDC_CLIENT_SECRET(_FILE)
                      统一身份认证 · the city's identity provider; docs/operating/identity.md
  QIAO_TRUSTED_PROXIES
                      反向代理的地址或网段 · proxies whose X-Forwarded-For is believed
`;

/** The first administrator's link goes to the console: whoever starts the office may open it. */
async function inviteAdministrator(office: Office, email: string): Promise<void> {
  const url = await inviteFirstAdministrator(office, email);
  process.stdout.write(
    url
      ? `邀请链接（只能用一次） · invitation, works once:\n  ${url}\n`
      : '已有管理员，没有再邀请 · there is an administrator already; nobody was invited\n',
  );
}

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      'public-url': { type: 'string' },
      'invite-admin': { type: 'string' },
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
  const databaseUrl = readSecret('DATABASE_URL');
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
    ...(databaseUrl ? { databaseUrl } : {}),
    ...(values['public-url'] ? { publicUrl: values['public-url'] } : {}),
  });
  await whileRunning(running, async () => {
    process.stdout.write(`✔ ${running.url}\n`);
    if (values['invite-admin']) await inviteAdministrator(running.office, values['invite-admin']);
    await stopped;
  });
  return 0;
}
