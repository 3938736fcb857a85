/** What administrators did: who, when, to whom, why. Only added to; no content of cases. */
import type { Connection } from './pool.ts';

export const adminEventKinds = [
  'post-given',
  'post-ended',
  'organisation-changed',
  'organisation-withdrawn',
  'setting-set',
  'token-ended',
  'exported',
] as const;

export type AdminEventKind = (typeof adminEventKinds)[number];

export interface NewAdminEvent {
  at: string;
  kind: AdminEventKind;
  by: string;
  /** Whom it concerns. */
  person?: string;
  /** Body, setting's key, post, what was exported. */
  subject?: string;
  reason?: string;
  detail?: { readonly [key: string]: string };
}

export async function addAdminEvent(connection: Connection, event: NewAdminEvent): Promise<void> {
  await connection.query(
    `insert into admin_event (at, kind, by_person, person_id, subject, reason, detail) values ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
    [
      event.at,
      event.kind,
      event.by,
      event.person,
      event.subject ?? '',
      event.reason ?? '',
      JSON.stringify(event.detail ?? {}),
    ],
  );
}

export interface AdminEventRow {
  id: string;
  at: Date;
  kind: AdminEventKind;
  by_name: string;
  subject: string;
  reason: string;
  detail: { [key: string]: string };
}

/** Of one person or one subject, newest first. */
export async function listAdminEvents(
  connection: Connection,
  of: { person?: string; kind?: AdminEventKind; subject?: string; limit: number },
): Promise<AdminEventRow[]> {
  const { rows } = await connection.query<AdminEventRow>(
    `select e.id, e.at, e.kind, b.name as by_name, e.subject, e.reason, e.detail
     from admin_event e join person b on b.id = e.by_person
     where ($1::uuid is null or e.person_id = $1) and ($2::text is null or e.kind = $2) and ($3::text is null or e.subject = $3)
     order by e.id desc limit $4`,
    [of.person, of.kind, of.subject, of.limit],
  );
  return rows;
}
