/** A person's own security page as data: what signs them in, where they are signed in, which tokens act for them. */
import type { SecurityView, TokenView } from '../../client/types-identity.ts';
import { findAccount } from '../../store/accounts.ts';
import { findFactors } from '../../store/factors.ts';
import { listPasskeys } from '../../store/passkeys.ts';
import type { Person, SessionFacts } from '../../store/people.ts';
import { listSessions, type SessionRow } from '../../store/sessions.ts';
import { inBeijing } from '../clock.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { needFresh } from './sessions.ts';
import { mustHaveSecondFactor } from './sign-in.ts';
import { scopesFor } from './token-scopes.ts';

const day = (at: Date) => inBeijing(at).slice(0, 10);

export const presentToken = (row: SessionRow): TokenView => ({
  id: row.id,
  name: row.name,
  scope: row.scope ?? ['all'],
  ...(row.procedures ? { procedures: row.procedures } : {}),
  madeOn: day(row.created_at),
  until: day(row.expires_at),
  ...(row.seen_on ? { usedOn: row.seen_on } : {}),
});

function isFresh(office: Office, session: SessionFacts | undefined): boolean {
  try {
    needFresh(office, session);
    return true;
  } catch (error) {
    if (error instanceof ApiProblem) return false;
    throw error;
  }
}

export async function securityOf(
  office: Office,
  person: Person,
  session: SessionFacts | undefined,
): Promise<SecurityView> {
  const [account, factors, keys, sessions] = await Promise.all([
    findAccount(office.pool, person.id, office.clock.today()),
    findFactors(office.pool, person.id),
    listPasskeys(office.pool, person.id),
    listSessions(office.pool, person.id, office.clock.real()),
  ]);
  if (!account) throw new ApiProblem('not-found');
  const { oidc } = office.identity.options;
  return {
    login: account.login,
    ...(account.email ? { email: account.email } : {}),
    emailVerified: account.email_verified_on !== null,
    password: account.has_password,
    ...(factors.totpSince ? { appSince: factors.totpSince } : {}),
    passkeys: keys.map((key) => ({
      id: key.id,
      name: key.name,
      addedOn: key.added_on,
      ...(key.used_on ? { usedOn: key.used_on } : {}),
    })),
    recoveryCodes: factors.recoveryCodes,
    sessions: sessions
      .filter(({ kind }) => kind === 'session')
      .map((row) => ({
        id: row.id,
        device: row.device,
        current: row.id === session?.id,
        since: day(row.created_at),
        ...(row.seen_on ? { seenOn: row.seen_on } : {}),
      })),
    tokens: sessions.filter(({ kind }) => kind === 'token').map(presentToken),
    scopes: scopesFor(person).map(({ id, title }) => ({ id, title })),
    ...(oidc && person.kind !== 'applicant' ? { provider: { name: oidc.name, linked: factors.oidc } } : {}),
    secondFactorNeeded: mustHaveSecondFactor(office, person),
    fresh: isFresh(office, session),
  };
}
