/**
 * Seals are judged by programs of other hands: poppler's `pdfsig` and `openssl`. Where one is missing and may be installed, it is;
 * else people are told.
 */
import { spawnSync } from 'node:child_process';

const there = (program: string): boolean => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined;

/** Program → package of Debian. */
const wanted = { pdfsig: 'poppler-utils', openssl: 'openssl' };
const missing = () => Object.entries(wanted).filter(([program]) => !there(program));

function install(packages: readonly string[]): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !there('apt-get')) return;
  process.stderr.write(`安装 · installing ${packages.join(' ')} …\n`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if (!apt(...install) && apt('update')) apt(...install);
}

/** Makes sure of a second opinion before tests of seals run. Without `pdfsig` they ask OpenSSL; without that they fail and say so. */
export function ensureSecondOpinion(): void {
  const before = missing();
  if (before.length === 0) return;
  install(before.map(([, name]) => name));
  for (const [program, name] of missing())
    process.stderr.write(
      `没有 ${program}，电子签名少一个旁证。要装：apt-get install ${name}，或 brew install ${name.replace('-utils', '')}。\n` +
        `There is no ${program}, one second opinion less on seals. To have it: apt-get install ${name}, or brew install ${name.replace('-utils', '')}.\n`,
    );
}
