/** Limits of identity as settings of the office, with their defaults; a day in force and history like every other setting. */
import type { Setting } from '../../language/procedure.ts';
import type { Office } from '../office.ts';

const setting = (key: string, zh: string, en: string, fallback: number, zhWhy: string, enWhy: string): Setting => ({
  key,
  title: { zh, en },
  type: 'int',
  default: fallback,
  source: { text: { zh: zhWhy, en: enWhy }, mark: 'design' },
});

export const identitySettings: readonly Setting[] = [
  setting(
    'identity.sessionHours',
    '登录最长保持（小时）',
    'Longest session (hours)',
    12,
    '一个工作日',
    'One working day',
  ),
  setting(
    'identity.idleMinutes',
    '闲置多久退出（分钟）',
    'Signed out after idle (minutes)',
    240,
    '半个工作日',
    'Half a working day',
  ),
  setting(
    'identity.freshMinutes',
    '改安全设置前多久内验证过（分钟）',
    'Proof before changes of security (minutes)',
    15,
    '短时离座',
    'A short absence',
  ),
  setting(
    'identity.linkMinutes',
    '邮件链接有效（分钟）',
    'Mail links work for (minutes)',
    60,
    '收到就用',
    'Used on arrival',
  ),
  setting('identity.inviteDays', '邀请有效（天）', 'Invitations work for (days)', 7, '一周内到岗', 'Within a week'),
  setting(
    'identity.accountTries',
    '账号连错几次后锁定',
    'Failures before an account is locked',
    8,
    '防猜密码',
    'Against guessing',
  ),
  setting(
    'identity.addressTries',
    '同一地址连错几次后锁定',
    'Failures before an address is locked',
    40,
    '窗口多人共用一个地址',
    'Counters share an address',
  ),
];

export type IdentitySetting =
  | 'sessionHours'
  | 'idleMinutes'
  | 'freshMinutes'
  | 'linkMinutes'
  | 'inviteDays'
  | 'accountTries'
  | 'addressTries';

/** The value in force today, at least 1. */
export function identityLimit(office: Office, name: IdentitySetting): number {
  const key = `identity.${name}`;
  const row = office.settings.rows.find((entry) => entry.key === key);
  const value = row?.value ?? identitySettings.find((entry) => entry.key === key)?.default;
  return Math.max(1, typeof value === 'number' ? value : 1);
}
