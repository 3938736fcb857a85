/** One-time tickets: taken by deleting them, so that two at once cannot both succeed. Only hashes of their tokens are kept. */
import type { Connection } from './pool.ts';

/** What a ticket is good for. */
export type TicketPurpose =
  | 'sign-up'
  | 'sign-in-link'
  | 'recover'
  | 'verify-email'
  | 'change-email'
  | 'invite'
  | 'enrol'
  | 'none'
  | 'second-step'
  | 'enrol-step'
  | 'passkey-sign-in'
  | 'passkey-add'
  | 'oidc';

export interface Ticket {
  purpose: TicketPurpose;
  person: string | null;
  data: { readonly [key: string]: string };
  tries: number;
}

interface Row {
  purpose: TicketPurpose;
  person_id: string | null;
  data: { [key: string]: string };
  tries: number;
}

const ticket = (row: Row): Ticket => ({
  purpose: row.purpose,
  person: row.person_id,
  data: row.data,
  tries: row.tries,
});

/** @param given instants of the real clock */
export async function addTicket(
  connection: Connection,
  given: {
    tokenHash: string;
    purpose: TicketPurpose;
    person?: string;
    data?: { readonly [key: string]: string };
    now: string;
    expires: string;
  },
): Promise<void> {
  await connection.query(
    `with swept as (delete from ticket where expires_at < $6)
     insert into ticket (token_hash, purpose, person_id, data, created_at, expires_at)
     values (decode($1, 'hex'), $2, $3, $4::jsonb, $6, $5)`,
    [given.tokenHash, given.purpose, given.person, JSON.stringify(given.data ?? {}), given.expires, given.now],
  );
}

export async function findTicket(
  connection: Connection,
  tokenHash: string,
  purposes: readonly TicketPurpose[],
  now: string,
): Promise<Ticket | undefined> {
  const { rows } = await connection.query<Row>(
    `select purpose, person_id, data, tries from ticket where token_hash = decode($1, 'hex') and purpose = any($2) and expires_at > $3`,
    [tokenHash, purposes, now],
  );
  return rows[0] && ticket(rows[0]);
}

/** The ticket, which is gone then. */
export async function takeTicket(
  connection: Connection,
  tokenHash: string,
  purposes: readonly TicketPurpose[],
  now: string,
): Promise<Ticket | undefined> {
  const { rows } = await connection.query<Row>(
    `delete from ticket where token_hash = decode($1, 'hex') and purpose = any($2) and expires_at > $3
     returning purpose, person_id, data, tries`,
    [tokenHash, purposes, now],
  );
  return rows[0] && ticket(rows[0]);
}

/** Counts a failed try; past the limit the ticket is gone. */
export async function failTicket(connection: Connection, tokenHash: string, most: number): Promise<void> {
  await connection.query(
    `with tried as (update ticket set tries = tries + 1 where token_hash = decode($1, 'hex') and tries < $2 - 1)
     delete from ticket where token_hash = decode($1, 'hex') and tries >= $2 - 1`,
    [tokenHash, most],
  );
}

/** Every open ticket of a person, or those of some purposes: a used link makes its elder sisters worthless. */
export async function dropTickets(
  connection: Connection,
  person: string,
  purposes?: readonly TicketPurpose[],
): Promise<void> {
  await connection.query('delete from ticket where person_id = $1 and ($2::text[] is null or purpose = any($2))', [
    person,
    purposes,
  ]);
}
