/** Words of the audit's lines, in both languages. They name acts, posts and settings; never a value of a form. */
import type { Procedure } from '../language/procedure.ts';
import type { Text } from '../language/text.ts';
import { allSettings } from './house-settings.ts';
import type { Office } from './office.ts';
import { postTitle } from './present-organisation.ts';

const both = (zh: string, en: string): Text => ({ zh, en });

const identityWords: { readonly [kind: string]: Text } = {
  'signed-up': both('注册', 'signed up'),
  'signed-in': both('登录', 'signed in'),
  'sign-in-failed': both('登录不成功', 'sign-in failed'),
  locked: both('账户被锁定', 'account locked'),
  'signed-out': both('退出', 'signed out'),
  'sessions-ended': both('结束全部登录', 'ended all sessions'),
  'factor-added': both('添加第二重验证', 'added a second factor'),
  'factor-removed': both('移除第二重验证', 'removed a second factor'),
  'factor-failed': both('第二重验证不成功', 'second factor failed'),
  'recovery-asked': both('申请找回账户', 'asked for recovery'),
  'recovery-code-used': both('用了恢复码', 'used a recovery code'),
  'recovery-codes-made': both('新制恢复码', 'made recovery codes'),
  'factors-reset': both('重置第二重验证', 'second factors reset'),
  'password-changed': both('改密码', 'changed the password'),
  'email-changed': both('改邮箱', 'changed the address'),
  'email-verified': both('邮箱已验证', 'address verified'),
  invited: both('发出邀请', 'invited'),
  joined: both('接受邀请', 'took up the invitation'),
  disabled: both('停用账户', 'account disabled'),
  enabled: both('恢复账户', 'account enabled'),
  'token-made': both('生成令牌', 'made a token'),
  'token-ended': both('撤销令牌', 'ended a token'),
  'provider-linked': both('关联统一身份', 'linked the identity provider'),
  'provider-unlinked': both('解除统一身份关联', 'unlinked the identity provider'),
  'provider-refused': both('统一身份登录被拒', 'sign-in by the provider refused'),
};

const changeWords: { readonly [change: string]: Text } = {
  opened: both('设立', 'opened'),
  renamed: both('更名', 'renamed'),
  closed: both('撤销', 'closed'),
  merged: both('并入', 'merged'),
  'post-made': both('设岗', 'post made'),
  'post-changed': both('改岗位', 'post changed'),
  'post-abolished': both('撤岗', 'post abolished'),
};

const exportWords: { readonly [what: string]: Text } = {
  audit: both('审计记录', 'audit'),
  powers: both('权限表', 'table of powers'),
};

type Detail = { readonly [key: string]: string };

/** A post from `body:role`, a body by its name. */
function subjectWords(office: Office, subject: string): Text {
  const [body = '', role] = subject.split(':');
  return role ? postTitle(office, { body, role }) : (office.book.names('body', body) ?? both(subject, subject));
}

function adminWords(office: Office, what: string, subject: string, detail: Detail): Text {
  const on = subjectWords(office, subject);
  const join = (zh: string, en: string) => both(zh, en);
  switch (what) {
    case 'post-given': {
      const until = detail.until ? both(`至${detail.until}`, ` to ${detail.until}`) : both('起', '');
      return join(`任${on.zh}（${detail.from}${until.zh}）`, `given: ${on.en} (from ${detail.from}${until.en})`);
    }
    case 'post-ended':
      return join(`免${on.zh}（末日${detail.lastDay}）`, `ended: ${on.en} (last day ${detail.lastDay})`);
    case 'organisation-changed': {
      const change = changeWords[detail.change ?? ''] ?? both('变更', 'changed');
      return join(`${change.zh}：${on.zh}（${detail.from}起）`, `${change.en}: ${on.en} (from ${detail.from})`);
    }
    case 'organisation-withdrawn':
      return join(`撤回机构变更第${subject}号`, `organisation change no. ${subject} withdrawn`);
    case 'token-ended':
      return join(`撤销令牌“${subject}”`, `token “${subject}” ended`);
    case 'setting-set':
      return join(
        `设置“${settingTitle(office, subject).zh}”：${detail.old} → ${detail.new}（${detail.from}起）`,
        `setting “${settingTitle(office, subject).en}”: ${detail.old} → ${detail.new} (from ${detail.from})`,
      );
    case 'exported': {
      const thing = exportWords[subject] ?? office.book.registers.get(subject)?.title ?? both(subject, subject);
      return join(`导出${thing.zh}（${detail.rows}行）`, `exported: ${thing.en} (${detail.rows} rows)`);
    }
    default:
      return both(what, what);
  }
}

export const settingTitle = (office: Office, key: string): Text =>
  allSettings(office).get(key)?.title ?? both(key, key);

function lookWords(what: string, whole: boolean): Text {
  if (!whole) return both('查阅', 'looked');
  const [kind, name] = what.split('.');
  if (kind === 'material') return both(`查阅材料（${name}）`, `looked at a material (${name})`);
  if (kind === 'paper') return both(`查阅文书（${name}）`, `looked at a paper (${name})`);
  if (kind === 'case') return both('查阅办件', 'looked at the case');
  return both(`查阅（${what}）`, `looked (${what})`);
}

/** Acts of the house have names that start with `~`: a limit that only turned red (decision 003). */
function houseAct(what: string, definition: Procedure | undefined): Text {
  const clock = definition?.clocks[what.replace('~lapse.', '')];
  if (what.startsWith('~lapse.') && clock)
    return both(`期限已过：${clock.title.zh}`, `limit passed: ${clock.title.en}`);
  return what.startsWith('~') ? both('系统记录', 'recorded by the system') : both(what, what);
}

function actWords(office: Office, line: AuditWords, whole: boolean): Text {
  if (!whole) return both('办理一步', 'took an act');
  const definition = line.procedure
    ? (office.editions.get(`${line.procedure}@${line.edition}`) ?? office.book.procedures.get(line.procedure))
    : undefined;
  const title = definition?.actions[line.what]?.title ?? houseAct(line.what, definition);
  return definition ? both(`${title.zh}（${definition.title.zh}）`, `${title.en} (${definition.title.en})`) : title;
}

export interface AuditWords {
  kind: string;
  what: string;
  subject?: string | null | undefined;
  detail?: Detail | null | undefined;
  procedure?: string | null | undefined;
  edition?: number | null | undefined;
}

/** @param whole false for administrators, who learn that a case was acted on or looked at and not what the act was */
export function auditWhat(office: Office, line: AuditWords, whole = true): Text {
  if (line.kind === 'look') return lookWords(line.what, whole);
  if (line.kind === 'act') return actWords(office, line, whole);
  if (line.kind === 'identity') return identityWords[line.what] ?? both(line.what, line.what);
  return adminWords(office, line.what, line.subject ?? '', line.detail ?? {});
}
