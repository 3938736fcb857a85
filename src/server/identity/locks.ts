/** The lock-out ladder, per account and per address. Unknown accounts climb it like known ones, so that it tells nobody which exist. */
import type { Context } from 'hono';
import { clearFailures, findLock, noteFailure } from '../../store/sign-in-locks.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { addressMark, noteIdentity } from './events.ts';
import { identityLimit } from './settings.ts';

const forgetMs = 60 * 60_000;

export interface Ladder {
  /** @throws ApiProblem `rate.limited` while account or address is locked */
  check(): Promise<void>;
  /** @param person for the log, where the account is known */
  failed(person?: string): Promise<void>;
  passed(): Promise<void>;
}

/** @param account as typed, or `second <id>` for second factors, whose failures a right password does not forgive */
export function ladder(office: Office, context: Context, account: string): Ladder {
  const key = office.identity.keys.mark('login', account.trim().toLowerCase().normalize('NFKC'));
  const address = addressMark(office, context);
  return {
    async check() {
      if (await findLock(office.pool, [key, address], office.clock.real())) throw new ApiProblem('rate.limited');
    },
    async failed(person) {
      const now = office.clock.real();
      const free = identityLimit(office, 'accountTries');
      const fails = await noteFailure(office.pool, key, now, { free, forgetMs });
      await noteFailure(office.pool, address, now, { free: identityLimit(office, 'addressTries'), forgetMs });
      await noteIdentity(office, context, 'sign-in-failed', { ...(person ? { person } : {}) });
      if (fails === free) await noteIdentity(office, context, 'locked', { ...(person ? { person } : {}) });
    },
    passed: () => clearFailures(office.pool, key),
  };
}

const mailsToOne = 6;
const mailsFromOne = 40;

/** Letters asked for without a session: few to one address, more from one place. @throws ApiProblem `rate.limited` */
export async function countMail(office: Office, context: Context, to: string): Promise<void> {
  const now = office.clock.real();
  const keys = [
    { key: office.identity.keys.mark('mail', `to ${to}`), free: mailsToOne },
    { key: office.identity.keys.mark('mail', `from ${addressMark(office, context)}`), free: mailsFromOne },
  ];
  const locked = await findLock(
    office.pool,
    keys.map(({ key }) => key),
    now,
  );
  if (locked) throw new ApiProblem('rate.limited');
  for (const { key, free } of keys) await noteFailure(office.pool, key, now, { free, forgetMs });
}
