/** The other ways in: second step, passkey, the city's identity provider; and proving again who one is. */
import { createRoute, z } from '@hono/zod-openapi';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Signed } from '../../client/types.ts';
import type { PasskeyOptions, SignInWays } from '../../client/types-identity.ts';
import { findFactors } from '../../store/factors.ts';
import { dropTickets } from '../../store/tickets.ts';
import { type App, needPerson } from '../app.ts';
import { assertion } from '../identity/credential-schemas.ts';
import { askPasskey, checkPasskey } from '../identity/passkeys.ts';
import { callbackPath, comeBack, goToProvider } from '../identity/provider.ts';
import { findStep, needFresh, startSession } from '../identity/sessions.ts';
import { proveAgain, signInBySecondFactor } from '../identity/sign-in.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { answer, jsonBody, open } from '../schemas.ts';
import { presentMe } from './accounts.ts';

const short = z.string().min(1).max(60);
const proof = z.union([z.object({ code: short }), z.object({ recovery: short })]);
const again = z.union([z.object({ password: z.string().min(1).max(200) }), z.object({ code: short })]);

const ways = createRoute({
  method: 'get',
  path: '/api/v1/session/ways',
  summary: 'How one can sign in here, and what the second step may be',
  ...open,
  responses: answer<SignInWays>('SignInWays', 'Ways'),
});

const second = createRoute({
  method: 'post',
  path: '/api/v1/session/second',
  summary: 'Second step: a code of the authenticator app, or a recovery code',
  ...open,
  request: { body: jsonBody(proof) },
  responses: answer<Signed>('Signed', 'Signed in'),
});

const proveIt = createRoute({
  method: 'post',
  path: '/api/v1/session/proof',
  summary: 'Prove again who you are, before a change of security',
  request: { body: jsonBody(again) },
  responses: { 204: { description: 'Proven; the session has a new token' } },
});

const passkeyOptions = createRoute({
  method: 'post',
  path: '/api/v1/session/passkey/options',
  summary: 'A challenge for a passkey',
  ...open,
  responses: answer<PasskeyOptions>('PasskeyOptions', 'Options for the browser'),
});

const passkey = createRoute({
  method: 'post',
  path: '/api/v1/session/passkey',
  summary: 'Sign in by passkey',
  ...open,
  request: { body: jsonBody(assertion) },
  responses: answer<Signed>('Signed', 'Signed in'),
});

const provider = createRoute({
  method: 'get',
  path: '/api/v1/session/provider',
  summary: 'Go to the city’s identity provider; link=true links its account to who is signed in',
  ...open,
  request: {
    query: z.object({
      to: z.string().max(400).optional(),
      ticket: z.string().max(100).optional(),
      link: z.enum(['true']).optional(),
    }),
  },
  responses: { 302: { description: 'To the provider' } },
});

const callback = createRoute({
  method: 'get',
  path: callbackPath,
  summary: 'Back from the identity provider',
  ...open,
  responses: { 302: { description: 'To the desk, the next step, or the sign-in page' } },
});

function passkeyRoutes(app: App, office: Office): void {
  app.openapi(passkeyOptions, async (context) => context.json(await askPasskey(office), 200));

  app.openapi(passkey, async (context) => {
    const response = context.req.valid('json') satisfies AuthenticationResponseJSON;
    const person = await checkPasskey(office, context, response);
    await dropTickets(office.pool, person.id, ['second-step']);
    const token = await startSession(office, context, person, 'passkey');
    return context.json({ me: presentMe(office, person), token }, 200);
  });
}

function providerRoutes(app: App, office: Office): void {
  app.openapi(provider, async (context) => {
    const { to = '/desk', ticket, link } = context.req.valid('query');
    const person = context.get('person');
    if (link) {
      if (!person) throw new ApiProblem('not-found'); // an open route; without a session there is nothing to link
      needFresh(office, context.get('session'));
    }
    const url = await goToProvider(office, context, {
      to,
      ...(link && person ? { link: person.id } : {}),
      ...(ticket ? { ticket } : {}),
    });
    return context.redirect(url, 302);
  });

  app.openapi(callback, async (context) => context.redirect(await comeBack(office, context), 302));
}

export function signInRoutes(app: App, office: Office): void {
  app.openapi(ways, async (context) => {
    const step = await findStep(office, context, 'second-step');
    const factors = step && (await findFactors(office.pool, step.person));
    const { oidc } = office.identity.options;
    return context.json(
      {
        demo: office.demo,
        ...(oidc ? { provider: { name: oidc.name } } : {}),
        ...(factors
          ? {
              second: {
                app: factors.totpSince !== null,
                passkey: factors.passkeys > 0,
                recovery: factors.recoveryCodes > 0,
              },
            }
          : {}),
      },
      200,
    );
  });

  app.openapi(second, async (context) => {
    const { person, token } = await signInBySecondFactor(office, context, context.req.valid('json'));
    return context.json({ me: presentMe(office, person), token }, 200);
  });

  app.openapi(proveIt, async (context) => {
    const person = needPerson(context.get('person'));
    await proveAgain(office, context, person, context.get('session'), context.req.valid('json'));
    return context.body(null, 204);
  });

  passkeyRoutes(app, office);
  providerRoutes(app, office);
}
