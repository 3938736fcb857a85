/** Facts of delivery and consent to electronic service (0 §6): only added to. */
import type { DeliveryFact } from '../engine/delivery.ts';
import type { Connection } from './pool.ts';

export interface DeliveryRow {
  id: string;
  paper_id: string;
  way: DeliveryFact['way'];
  what: DeliveryFact['what'];
  on_day: string;
  abroad: boolean;
  proof: string;
  attempts: string;
  by_person: string;
  at: Date;
}

export interface NewDelivery extends DeliveryFact {
  paperId: string;
  caseId: string;
  proof: string;
  attempts: string;
  person: string;
  at: string;
}

/** @returns false where the same fact of the portal is on record already. */
export async function addDelivery(connection: Connection, fact: NewDelivery): Promise<boolean> {
  const { rowCount } = await connection.query(
    `insert into delivery (paper_id, case_id, way, what, on_day, abroad, proof, attempts, by_person, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
    [
      fact.paperId,
      fact.caseId,
      fact.way,
      fact.what,
      fact.on,
      fact.abroad ?? false,
      fact.proof,
      fact.attempts,
      fact.person,
      fact.at,
    ],
  );
  return rowCount === 1;
}

/** In the order in which they were recorded. */
export async function listDeliveries(connection: Connection, caseId: string): Promise<DeliveryRow[]> {
  const { rows } = await connection.query<DeliveryRow>(
    `select id, paper_id, way, what, on_day, abroad, proof, attempts, by_person, at from delivery where case_id = $1 order by id`,
    [caseId],
  );
  return rows;
}

export interface ConsentRow {
  agreed: boolean;
  on_day: string;
  at: Date;
}

/** Answers that were given apart from the form, in order. */
export async function listConsents(connection: Connection, caseId: string): Promise<ConsentRow[]> {
  const { rows } = await connection.query<ConsentRow>(
    'select agreed, on_day, at from delivery_consent where case_id = $1 order by id',
    [caseId],
  );
  return rows;
}

export async function addConsent(
  connection: Connection,
  given: { caseId: string; agreed: boolean; on: string; person: string; at: string },
): Promise<void> {
  await connection.query(
    'insert into delivery_consent (case_id, agreed, on_day, by_person, at) values ($1, $2, $3, $4, $5)',
    [given.caseId, given.agreed, given.on, given.person, given.at],
  );
}
