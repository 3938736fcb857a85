/**
 * The city's identity provider by OpenID Connect: authorization code with PKCE, state and nonce. The id token's signature is checked
 * against keys fetched for each sign-in, so that a rotation of keys is followed at once. Nobody gets in just by existing there: an
 * account counts once an invited person has linked it, by issuer and subject.
 */
import * as client from 'openid-client';
import type { OidcOptions } from './options.ts';

export interface OidcStart {
  url: URL;
  state: string;
  nonce: string;
  verifier: string;
}

export interface OidcAccount {
  issuer: string;
  subject: string;
  /** The provider asked for a second factor, in a way that the settings accept. */
  secondFactor: boolean;
}

export interface OidcClient {
  /** @throws when the provider does not answer */
  start(redirectUri: string): Promise<OidcStart>;
  /** @param back address that the provider sent the browser to. @throws when anything about the answer is not right */
  finish(back: URL, expected: { state: string; nonce: string; verifier: string }): Promise<OidcAccount>;
}

const metadataMs = 60 * 60_000;
const timeoutSeconds = 10;
const toleranceSeconds = 30;

const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];

/** Real time, for how long the provider's metadata are believed. */
const elapsed = () => performance.now();

/** Gives configurations that start without keys; the provider's metadata are read once an hour. */
function configurator(options: OidcOptions): () => Promise<client.Configuration> {
  let known: { metadata: client.ServerMetadata; at: number } | undefined;
  const secret = options.clientSecret;
  const authentication = secret ? client.ClientSecretBasic(secret) : client.None();
  const insecure = options.issuer.protocol === 'http:'; // this machine only, see options.ts
  return async () => {
    if (!known || elapsed() - known.at > metadataMs) {
      const found = await client.discovery(options.issuer, options.clientId, undefined, authentication, {
        execute: insecure ? [client.allowInsecureRequests] : [],
        timeout: timeoutSeconds,
      });
      known = { metadata: found.serverMetadata(), at: elapsed() };
    }
    const metadata = { [client.clockTolerance]: toleranceSeconds, ...(secret ? { client_secret: secret } : {}) };
    const configuration = new client.Configuration(known.metadata, options.clientId, metadata, authentication);
    if (insecure) client.allowInsecureRequests(configuration);
    client.enableNonRepudiationChecks(configuration); // checks the signature too, not the connection alone
    configuration.timeout = timeoutSeconds;
    return configuration;
  };
}

export function makeOidcClient(options: OidcOptions): OidcClient {
  const configure = configurator(options);
  return {
    async start(redirectUri) {
      const configuration = await configure();
      const verifier = client.randomPKCECodeVerifier();
      const state = client.randomState();
      const nonce = client.randomNonce();
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: options.scope,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ...(options.trustedAcr.length ? { acr_values: options.trustedAcr.join(' ') } : {}),
      });
      return { url, state, nonce, verifier };
    },
    async finish(back, { state, nonce, verifier }) {
      const tokens = await client.authorizationCodeGrant(await configure(), back, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('no id token');
      const { amr, acr } = claims;
      return {
        issuer: claims.iss,
        subject: claims.sub,
        secondFactor:
          list(amr).some((entry) => options.trustedAmr.includes(entry)) ||
          (typeof acr === 'string' && options.trustedAcr.includes(acr)),
      };
    },
  };
}
