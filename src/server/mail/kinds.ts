/** Kinds of letters by name. A letter that its reader may do without says how to end it (List-Unsubscribe, RFC 2369). */
import type { Text } from '../../language/text.ts';

interface MailKind {
  title: Text;
  /** Never for notices to a party: what the law has delivered may not be switched off by a mail program. */
  optional?: true;
}

const kinds: { readonly [kind: string]: MailKind } = {
  notice: { title: { zh: '办件通知', en: 'Notice of a case' } },
  identity: { title: { zh: '账户邮件', en: 'Account letter' } },
  receipt: { title: { zh: '回执', en: 'Receipt' } },
  signing: { title: { zh: '签署链接', en: 'Link to sign' } },
  export: { title: { zh: '信息副本', en: 'Copy of one’s data' } },
  work: { title: { zh: '工作提醒', en: 'Reminder of work' }, optional: true },
};

export const mailKindTitle = (kind: string): Text =>
  (kinds[kind] ?? kinds[kind.split('.')[0] ?? ''])?.title ?? { zh: kind, en: kind };

export const isOptional = (kind: string): boolean => kinds[kind]?.optional ?? false;
