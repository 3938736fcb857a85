/** How people sign in besides password and passkey, and which proxies are believed. Read once at start; secrets come from the environment or a file. */
import { BlockList, isIP } from 'node:net';
import type { Text } from '../../language/text.ts';
import { readSecret, SecretError } from '../secret.ts';

export interface OidcOptions {
  issuer: URL;
  clientId: string;
  /** None for a public client; PKCE is used either way. */
  clientSecret?: string;
  /** Words on the button. */
  name: Text;
  scope: string;
  /** The provider's own second factor counts when `amr` has one of these or `acr` is one of those. */
  trustedAmr: readonly string[];
  trustedAcr: readonly string[];
}

export interface IdentityOptions {
  oidc?: OidcOptions;
  /** Addresses and networks (CIDR) whose X-Forwarded-For is believed. */
  trustedProxies: BlockList;
}

type Environment = { readonly [name: string]: string | undefined };

const wrong = (zh: string, en: string) =>
  new SecretError({ zh, en }, { zh: '见 docs/operating/identity.md。', en: 'See docs/operating/identity.md.' });

const words = (text: string | undefined): string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);

const loopback = (host: string) => host === 'localhost' || host === '[::1]' || host.startsWith('127.');

/** @throws SecretError for an entry that is neither address nor network */
export function readProxies(text: string | undefined): BlockList {
  const list = new BlockList();
  for (const entry of words(text)) {
    const [address = '', prefix] = entry.split('/');
    const version = isIP(address);
    const bits = version === 6 ? 128 : 32;
    const length = prefix === undefined ? bits : Number(prefix);
    if (!version || !Number.isInteger(length) || length < 0 || length > bits)
      throw wrong(
        `QIAO_TRUSTED_PROXIES 里的 ${entry} 不是地址或网段。`,
        `${entry} in QIAO_TRUSTED_PROXIES is neither an address nor a network.`,
      );
    list.addSubnet(address, length, version === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

function readOidc(environment: Environment): OidcOptions | undefined {
  const issuer = environment.QIAO_OIDC_ISSUER;
  if (!issuer) return undefined;
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (!url || (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback(url.hostname))))
    throw wrong('QIAO_OIDC_ISSUER 要是 https 网址。', 'QIAO_OIDC_ISSUER has to be an https address.');
  const clientId = environment.QIAO_OIDC_CLIENT_ID;
  if (!clientId)
    throw wrong('设了 QIAO_OIDC_ISSUER，还要设 QIAO_OIDC_CLIENT_ID。', 'QIAO_OIDC_ISSUER needs QIAO_OIDC_CLIENT_ID.');
  const clientSecret = readSecret('QIAO_OIDC_CLIENT_SECRET', environment);
  return {
    issuer: url,
    clientId,
    ...(clientSecret ? { clientSecret } : {}),
    name: {
      zh: environment.QIAO_OIDC_NAME_ZH || '市统一身份认证',
      en: environment.QIAO_OIDC_NAME_EN || 'City identity provider',
    },
    scope: environment.QIAO_OIDC_SCOPE || 'openid',
    trustedAmr: words(environment.QIAO_OIDC_MFA_AMR),
    trustedAcr: words(environment.QIAO_OIDC_MFA_ACR),
  };
}

/**
 * QIAO_OIDC_ISSUER, QIAO_OIDC_CLIENT_ID, QIAO_OIDC_CLIENT_SECRET or _FILE, QIAO_OIDC_NAME_ZH, QIAO_OIDC_NAME_EN, QIAO_OIDC_SCOPE,
 * QIAO_OIDC_MFA_AMR, QIAO_OIDC_MFA_ACR, QIAO_TRUSTED_PROXIES.
 * @throws SecretError; its words never hold a secret
 */
export function readIdentityOptions(environment: Environment = process.env): IdentityOptions {
  const oidc = readOidc(environment);
  return { trustedProxies: readProxies(environment.QIAO_TRUSTED_PROXIES), ...(oidc ? { oidc } : {}) };
}
