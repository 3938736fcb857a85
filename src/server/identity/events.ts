/** Notes what happens to identities. The address goes in as a keyed hash; nothing secret goes in at all. */
import type { Context } from 'hono';
import { addIdentityEvent, type IdentityEventKind } from '../../store/identity-events.ts';
import type { Connection } from '../../store/pool.ts';
import type { Office } from '../office.ts';
import { limitKey } from './address.ts';

/** Hash of the request's address, hex. */
export const addressMark = (office: Office, context: Context): string =>
  office.identity.keys.mark('address', limitKey(String(context.get('address') ?? 'local')));

export async function noteIdentity(
  office: Office,
  context: Context | undefined,
  kind: IdentityEventKind,
  given: { person?: string; by?: string; detail?: { readonly [key: string]: string } } = {},
  connection: Connection = office.pool,
): Promise<void> {
  await addIdentityEvent(connection, {
    at: office.clock.now(),
    kind,
    ...given,
    ...(context ? { addressHash: addressMark(office, context) } : {}),
  });
}
