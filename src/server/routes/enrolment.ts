/** Setting up a first second factor, on the step that an invitation or a letter opened. Whoever completes it is signed in. */
import { createRoute } from '@hono/zod-openapi';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Context } from 'hono';
import type { FactorAdded, PasskeyOptions, TotpProposal } from '../../client/types-identity.ts';
import { noteJoined } from '../../store/accounts.ts';
import { findPerson, type Person } from '../../store/people.ts';
import { dropTickets } from '../../store/tickets.ts';
import type { App, Variables } from '../app.ts';
import { noteIdentity } from '../identity/events.ts';
import { ladder } from '../identity/locks.ts';
import { keepPasskey, offerPasskey } from '../identity/passkeys.ts';
import { checkTotp, firstRecoveryCodes, offerTotp } from '../identity/second-factor.ts';
import { findStep, startSession } from '../identity/sessions.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { answer, jsonBody, open } from '../schemas.ts';
import { presentMe } from './accounts.ts';
import { appCodeBody, passkeyBody } from './security.ts';

type Visit = Context<{ Variables: Variables }>;

const path = (rest: string) => `/api/v1/enrolment${rest}`;

const offerApp = createRoute({
  method: 'post',
  path: path('/app'),
  summary: 'Enrolment: a secret for an authenticator app',
  ...open,
  responses: answer<TotpProposal>('TotpProposal', 'To scan or type in'),
});
const confirmApp = createRoute({
  method: 'post',
  path: path('/app/confirm'),
  summary: 'Enrolment: the app’s first code; signs in',
  ...open,
  request: { body: jsonBody(appCodeBody) },
  responses: answer<FactorAdded>('FactorAdded', 'In use, and signed in'),
});
const passkeyOptions = createRoute({
  method: 'post',
  path: path('/passkeys/options'),
  summary: 'Enrolment: a challenge for a passkey',
  ...open,
  responses: answer<PasskeyOptions>('PasskeyOptions', 'Options for the browser'),
});
const addPasskey = createRoute({
  method: 'post',
  path: path('/passkeys'),
  summary: 'Enrolment: add a passkey; signs in',
  ...open,
  request: { body: jsonBody(passkeyBody) },
  responses: answer<FactorAdded>('FactorAdded', 'Added, and signed in'),
});

/** @throws ApiProblem `auth.step` for whoever does not stand on the step of enrolment */
async function enrolling(office: Office, context: Visit): Promise<Person> {
  const step = await findStep(office, context, 'enrol-step');
  const person = step && (await findPerson(office.pool, step.person, office.clock.today()));
  if (!person) throw new ApiProblem('auth.step');
  return person;
}

async function finish(office: Office, context: Visit, person: Person): Promise<FactorAdded> {
  const recoveryCodes = await firstRecoveryCodes(office, person.id);
  await dropTickets(office.pool, person.id, ['enrol-step', 'enrol', 'invite']);
  await noteJoined(office.pool, person.id, office.clock.today());
  await noteIdentity(office, context, 'joined', { person: person.id });
  const token = await startSession(office, context, person, 'enrolment');
  return { recoveryCodes, me: presentMe(office, person), token };
}

export function enrolmentRoutes(app: App, office: Office): void {
  app.openapi(offerApp, async (context) =>
    context.json(await offerTotp(office, await enrolling(office, context)), 200),
  );

  app.openapi(confirmApp, async (context) => {
    const person = await enrolling(office, context);
    const steps = ladder(office, context, `second ${person.id}`);
    await steps.check();
    if (!(await checkTotp(office, person.id, context.req.valid('json').code, 'proposed'))) {
      await steps.failed(person.id);
      throw new ApiProblem('auth.code');
    }
    await steps.passed();
    await noteIdentity(office, context, 'factor-added', { person: person.id, detail: { factor: 'app' } });
    return context.json(await finish(office, context, person), 200);
  });

  app.openapi(passkeyOptions, async (context) =>
    context.json(await offerPasskey(office, await enrolling(office, context)), 200),
  );

  app.openapi(addPasskey, async (context) => {
    const person = await enrolling(office, context);
    const { name, response } = context.req.valid('json');
    // Transports are words that the library passes on; their list grows with the standard.
    await keepPasskey(office, context, person, response as RegistrationResponseJSON, name);
    return context.json(await finish(office, context, person), 200);
  });
}
