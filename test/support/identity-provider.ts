/**
 * A real OpenID provider on this machine (oidc-provider), whose users sign in by saying who they are. A test may rotate its keys, and
 * may have it issue an id token with wrong claims, signed by the right key.
 */
import assert from 'node:assert/strict';
import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration, type JWK } from 'oidc-provider';

interface Key {
  kid: string;
  secret: KeyObject;
  jwk: JWK;
}

export interface TestProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who signs in next, and how. */
  user: { sub: string; amr: string[] };
  /** Changes claims of the next id tokens. */
  tamper: ((claims: { [claim: string]: unknown }) => { [claim: string]: unknown }) | undefined;
  /** Sign with a key that is not published. */
  forge: boolean;
  /** New keys only, as after a rotation. */
  rotate(): Promise<void>;
  /** Queries of the authorisation requests, newest last. */
  asked: URLSearchParams[];
  /** Walks a browser's way from the authorisation address back to the office. @returns the address that it comes back with */
  walk(address: string): Promise<string>;
  close(): Promise<void>;
}

function makeKey(): Key {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomUUID();
  return {
    kid,
    secret: privateKey,
    jwk: { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' } as JWK,
  }; // the export of an RSA key
}

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(key: Key, claims: { [claim: string]: unknown }): string {
  const text = `${part({ alg: 'RS256', kid: key.kid, typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key.secret).toString('base64url')}`;
}

const claimsOf = (token: string): { [claim: string]: unknown } =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));

export async function startProvider(redirectUri: string): Promise<TestProvider> {
  const server: Server = createServer((request, response) => handle(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // it listens on a port
  const issuer = `http://127.0.0.1:${port}`;
  const clientId = 'qiao';
  const clientSecret = randomUUID();
  let key = makeKey();
  const provided: TestProvider = {
    issuer,
    clientId,
    clientSecret,
    user: { sub: 'nobody', amr: ['pwd'] },
    tamper: undefined,
    forge: false,
    asked: [],
    rotate: async () => {
      key = makeKey();
      handle = makeProvider();
    },
    walk: (address) => walk(issuer, address),
    close: () => new Promise((done) => void server.close(() => done())),
  };

  function makeProvider() {
    const configuration: Configuration = {
      clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
      jwks: { keys: [key.jwk] },
      cookies: { keys: ['a test'] },
      claims: { openid: ['sub', 'amr'] },
      conformIdTokenClaims: false,
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
      interactions: { url: (_context, interaction) => `/login/${interaction.uid}` },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, amr: provided.user.amr }) }),
      async loadExistingGrant(context) {
        const grant = new context.oidc.provider.Grant({
          clientId: context.oidc.client?.clientId ?? '',
          accountId: context.oidc.session?.accountId ?? '',
        });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    };
    const provider = new Provider(issuer, configuration);
    provider.use(async (context, next) => {
      if (context.path.startsWith('/login/')) {
        await provider.interactionFinished(context.req, context.res, {
          login: { accountId: provided.user.sub, amr: provided.user.amr },
        });
        context.respond = false;
        return;
      }
      if (context.path === '/auth') provided.asked.push(new URLSearchParams(context.querystring));
      await next();
      const body = context.body as { id_token?: string } | undefined; // the token endpoint's answer
      if (context.path !== '/token' || !body?.id_token || !(provided.tamper || provided.forge)) return;
      const claims = claimsOf(body.id_token);
      const signer = provided.forge ? { ...makeKey(), kid: key.kid } : key;
      context.body = { ...body, id_token: signed(signer, provided.tamper?.(claims) ?? claims) };
    });
    return provider.callback();
  }
  let handle = makeProvider();
  return provided;
}

async function walk(issuer: string, address: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = new URL(address);
  for (let hop = 0; hop < 8; hop += 1) {
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const to = response.headers.get('location');
    assert.ok(to, `${at.pathname}: ${response.status} ${await response.text()}`);
    at = new URL(to, at);
    if (at.origin !== issuer) return at.href;
  }
  throw new Error('the provider leads in circles');
}
