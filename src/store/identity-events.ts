/** The log of identity: who signed in, failed, was locked, recovered, was invited or disabled. Only added to. */
import type { Connection } from './pool.ts';

export type IdentityEventKind =
  | 'signed-up'
  | 'signed-in'
  | 'sign-in-failed'
  | 'locked'
  | 'signed-out'
  | 'sessions-ended'
  | 'factor-added'
  | 'factor-removed'
  | 'factor-failed'
  | 'link-asked'
  | 'recovery-code-used'
  | 'recovery-codes-made'
  | 'factors-reset'
  | 'password-changed'
  | 'email-changed'
  | 'email-verified'
  | 'invited'
  | 'joined'
  | 'disabled'
  | 'enabled'
  | 'token-made'
  | 'token-ended'
  | 'provider-linked'
  | 'provider-unlinked'
  | 'provider-refused';

export interface NewIdentityEvent {
  /** The office's clock. */
  at: string;
  kind: IdentityEventKind;
  /** Whom it concerns; none for an unknown login. */
  person?: string | undefined;
  /** Who did it, where that is somebody else. */
  by?: string | undefined;
  /** Keyed hash in hex, never the address. */
  addressHash?: string | undefined;
  /** Plain words: way of signing in, name of a key, scope. Never a password, code, token or address. */
  detail?: { readonly [key: string]: string };
}

export async function addIdentityEvent(connection: Connection, event: NewIdentityEvent): Promise<void> {
  await connection.query(
    `insert into identity_event (at, kind, person_id, by_person, address_hash, detail)
     values ($1, $2, $3, $4, decode($5, 'hex'), $6::jsonb)`,
    [event.at, event.kind, event.person, event.by, event.addressHash, JSON.stringify(event.detail ?? {})],
  );
}

export interface IdentityEventRow {
  /** PostgreSQL's bigint comes as text. */
  id: string;
  at: Date;
  kind: IdentityEventKind;
  person: string | null;
  personName: string | null;
  by: string | null;
  byName: string | null;
  /** First eight hex digits: enough to see that two events came from one address. */
  address: string | null;
  detail: { [key: string]: string };
}

/**
 * Newest first.
 * @param filter `before` is the id of the last row of the page before; `from` and `until` are days of the office, both included
 */
export async function listIdentityEvents(
  connection: Connection,
  filter: {
    person?: string;
    kinds?: readonly IdentityEventKind[];
    from?: string;
    until?: string;
    before?: string;
    limit: number;
  },
): Promise<IdentityEventRow[]> {
  const { rows } = await connection.query<IdentityEventRow>(
    `select e.id, e.at, e.kind, e.person_id as person, p.name as "personName", e.by_person as "by", b.name as "byName",
       left(encode(e.address_hash, 'hex'), 8) as address, e.detail
     from identity_event e left join person p on p.id = e.person_id left join person b on b.id = e.by_person
     where ($1::uuid is null or e.person_id = $1) and ($2::text[] is null or e.kind = any($2))
       and ($3::date is null or e.at >= $3::date::timestamp at time zone 'Asia/Shanghai')
       and ($4::date is null or e.at < ($4::date + 1)::timestamp at time zone 'Asia/Shanghai')
       and ($5::bigint is null or e.id < $5)
     order by e.id desc limit $6`,
    [filter.person, filter.kinds, filter.from, filter.until, filter.before, filter.limit],
  );
  return rows;
}
