/** Signing in, step by step: first factor, what the person still owes, second factor. */
import type { Context } from 'hono';
import { findFactors } from '../../store/factors.ts';
import { findPassword, findPerson, type Person, type SessionFacts } from '../../store/people.ts';
import { failTicket, takeTicket } from '../../store/tickets.ts';
import type { Office } from '../office.ts';
import { checkPassword } from '../passwords.ts';
import { ApiProblem } from '../problems.ts';
import { noteIdentity } from './events.ts';
import { ladder } from './locks.ts';
import { mailEnrolment } from './mails.ts';
import { checkRecoveryCode, checkTotp } from './second-factor.ts';
import { findStep, renewSession, startSession, startStep } from './sessions.ts';

/** Staff and liaison officers need a second factor, except in a demo office, whose persons are invented. */
export const mustHaveSecondFactor = (office: Office, person: Person): boolean =>
  person.kind !== 'applicant' && !office.demo;

/**
 * After the first factor: a session, or the second step, or enrolment by mail.
 * @param way of the first factor
 * @returns the session's token
 * @throws ApiProblem `auth.second-factor` with a step cookie; `auth.enrol` after sending the enrolment link
 */
export async function afterFirstFactor(
  office: Office,
  context: Context,
  person: Person,
  way: string,
  data: { readonly [key: string]: string } = {},
): Promise<string> {
  const factors = await findFactors(office.pool, person.id);
  // A passkey alone signs an applicant in; it is not asked for on a device that does not have it.
  const second = factors.totpSince !== null || (factors.passkeys > 0 && person.kind !== 'applicant');
  if (second) {
    await startStep(office, context, 'second-step', person.id, { ...data, way });
    throw new ApiProblem('auth.second-factor');
  }
  if (mustHaveSecondFactor(office, person)) {
    await mailEnrolment(office, context, person);
    throw new ApiProblem('auth.enrol');
  }
  return startSession(office, context, person, way);
}

/** @throws ApiProblem `rate.limited`, `auth.wrong` (the same for every reason) and those of {@link afterFirstFactor} */
export async function signInByPassword(
  office: Office,
  context: Context,
  login: string,
  password: string,
): Promise<{ person: Person; token: string }> {
  const steps = ladder(office, context, login);
  await steps.check();
  // Until the password is right, the same questions are asked for every login.
  const known = await findPassword(office.pool, login);
  const right = await checkPassword(password, known?.hash);
  const person = known && right ? await findPerson(office.pool, known.person, office.clock.today()) : undefined;
  if (!person) {
    await steps.failed(known?.person);
    throw new ApiProblem('auth.wrong');
  }
  await steps.passed();
  return { person, token: await afterFirstFactor(office, context, person, 'password') };
}

export interface Proof {
  /** Of the authenticator app. */
  code?: string;
  recovery?: string;
}

/** @returns the way that worked */
async function checkProof(office: Office, context: Context, person: string, proof: Proof): Promise<string | undefined> {
  if (proof.code && (await checkTotp(office, person, proof.code, 'confirmed'))) return 'totp';
  if (!proof.recovery || !(await checkRecoveryCode(office, person, proof.recovery))) return undefined;
  await noteIdentity(office, context, 'recovery-code-used', { person });
  return 'recovery-code';
}

const triesAStep = 5;

/** @throws ApiProblem `auth.step`, `auth.code`, `rate.limited` */
export async function signInBySecondFactor(
  office: Office,
  context: Context,
  proof: Proof,
): Promise<{ person: Person; token: string }> {
  const step = await findStep(office, context, 'second-step');
  const person = step && (await findPerson(office.pool, step.person, office.clock.today()));
  if (!step || !person) throw new ApiProblem('auth.step');
  const steps = ladder(office, context, `second ${person.id}`);
  await steps.check();
  const way = await checkProof(office, context, person.id, proof);
  if (!way) {
    await failTicket(office.pool, step.hash, triesAStep);
    await steps.failed(person.id);
    throw new ApiProblem('auth.code');
  }
  const taken = await takeTicket(office.pool, step.hash, ['second-step'], office.clock.real());
  if (!taken) throw new ApiProblem('auth.step');
  await steps.passed();
  return { person, token: await startSession(office, context, person, `${step.ticket.data.way ?? ''}+${way}`) };
}

/** A signed-in person proves again who they are. @throws ApiProblem `auth.wrong`, `rate.limited` */
export async function proveAgain(
  office: Office,
  context: Context,
  person: Person,
  session: SessionFacts | undefined,
  given: { password?: string; code?: string },
): Promise<void> {
  const steps = ladder(office, context, `again ${person.id}`);
  await steps.check();
  const found = await findPerson(office.pool, person.id, office.clock.today());
  const right =
    given.password !== undefined
      ? await checkPassword(given.password, found?.passwordHash)
      : await checkTotp(office, person.id, given.code ?? '', 'confirmed');
  if (!right) {
    await steps.failed(person.id);
    throw new ApiProblem('auth.wrong');
  }
  await steps.passed();
  if (session) await renewSession(office, context, session);
}
