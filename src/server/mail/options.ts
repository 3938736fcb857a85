/** How the office sends mail: a server of its own or none. Read once at start, so that a mistake is told then and not by a lost letter. */
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { readSecret, SecretError } from '../secret.ts';
import { isAddress } from './address.ts';

export interface MailOptions {
  host: string;
  port: number;
  /** `tls` from the first byte; `starttls` or nothing; `any`: encrypted where the server offers it. */
  security: 'tls' | 'starttls' | 'any';
  user?: string;
  password?: string;
  /** Certificate of the authority that vouches for the server, PEM, where it is not a public one. */
  ca?: string;
  /** The office's address in From. */
  from: string;
}

type Environment = { readonly [name: string]: string | undefined };

const loopback = (host: string) =>
  host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));

const wrong = (zh: string, en: string) =>
  new SecretError({ zh, en }, { zh: '见 docs/operating/mail.md。', en: 'See docs/operating/mail.md.' });

/**
 * Settings: QIAO_SMTP_URL or QIAO_SMTP_URL_FILE (`smtp://user:password@host:587`, `smtps://…:465`), QIAO_MAIL_FROM, QIAO_SMTP_TLS
 * (`required`, usual outside this machine, or `when-offered`), QIAO_SMTP_CA_FILE (PEM of an authority of one's own).
 * @returns nothing when no server is named: letters then rest in the log
 * @throws SecretError; its words never hold the URL
 */
export function readMailOptions(environment: Environment = process.env): MailOptions | undefined {
  const text = readSecret('QIAO_SMTP_URL', environment);
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url?.hostname || !['smtp:', 'smtps:'].includes(url.protocol))
    throw wrong(
      'QIAO_SMTP_URL 要像 smtp://用户:密码@主机:587。',
      'Write QIAO_SMTP_URL like smtp://user:password@host:587.',
    );
  const from = environment.QIAO_MAIL_FROM ?? '';
  if (!isAddress(from)) throw wrong('QIAO_MAIL_FROM 要是一个邮箱地址。', 'QIAO_MAIL_FROM has to be one mail address.');
  const asked = environment.QIAO_SMTP_TLS;
  if (asked !== undefined && asked !== 'required' && asked !== 'when-offered')
    throw wrong('QIAO_SMTP_TLS 只能是 required 或 when-offered。', 'QIAO_SMTP_TLS is required or when-offered.');
  const ca = environment.QIAO_SMTP_CA_FILE ? readFileSync(environment.QIAO_SMTP_CA_FILE, 'utf8') : undefined;
  const required = asked === undefined ? !loopback(url.hostname) : asked === 'required';
  const tls = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (tls ? 465 : 587),
    security: tls ? 'tls' : required ? 'starttls' : 'any',
    from,
    ...(ca ? { ca } : {}),
    ...(url.username ? { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) } : {}),
  };
}
