/** What the running office knows about identity: options, key, the provider's client. */
import { join } from 'node:path';
import { type IdentityKeys, openKeys } from './keys.ts';
import { makeOidcClient, type OidcClient } from './oidc.ts';
import type { IdentityOptions } from './options.ts';

export interface OfficeIdentity {
  options: IdentityOptions;
  keys: IdentityKeys;
  oidc?: OidcClient;
}

/** @param dataDir folder in which the key lies. @throws SecretError */
export async function openIdentity(dataDir: string, options: IdentityOptions): Promise<OfficeIdentity> {
  return {
    options,
    keys: await openKeys(join(dataDir, 'identity.key')),
    ...(options.oidc ? { oidc: makeOidcClient(options.oidc) } : {}),
  };
}
