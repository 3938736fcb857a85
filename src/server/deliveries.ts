/** Delivery with proof (0 §6): facts on record, the day computed from them, the clock of delivery stopped by it. */
import type { DeliveriesView, NewDeliveryFact, PaperDelivery } from '../client/types-papers.ts';
import { ownsCase } from '../engine/capacity.ts';
import { runningClock } from '../engine/clock-effects.ts';
import {
  type Consent,
  type DeliveryFact,
  deliveredBy,
  deliversElectronically,
  dispatchedOn,
} from '../engine/delivery.ts';
import type { CaseEvent } from '../engine/events.ts';
import { type Actor, type CaseRecord, systemActor } from '../engine/record.ts';
import { addDelivery, type ConsentRow, type DeliveryRow, listConsents, listDeliveries } from '../store/deliveries.ts';
import { findCase } from '../store/load-case.ts';
import { findPaper, listPapers, type PaperRow } from '../store/papers.ts';
import { type Connection, transaction } from '../store/pool.ts';
import { appendEvents } from './append-events.ts';
import { type Office, worldOf } from './office.ts';
import { isForApplicant, isStaff, sightOf } from './present-case.ts';
import { ApiProblem } from './problems.ts';

/** Spans of consent to electronic service: the form's answer, given with the application, then what was said on the case's page. */
export function consentsOf(record: CaseRecord, rows: readonly ConsentRow[]): Consent[] {
  const spans: Consent[] = record.form.eService === true ? [{ on: record.openedOn }] : [];
  for (const row of rows) {
    const at = row.at.toISOString();
    const running = runningConsent(spans);
    if (row.agreed && !running) spans.push({ on: row.on_day, at });
    if (!row.agreed && running) spans.splice(-1, 1, { ...running, untilAt: at });
  }
  return spans;
}

/** The span that runs now. */
const runningConsent = (consents: readonly Consent[]): Consent | undefined =>
  consents.findLast(({ untilAt }) => untilAt === undefined);

const factOf = (row: DeliveryRow): DeliveryFact => ({
  way: row.way,
  what: row.what,
  on: row.on_day,
  at: row.at.toISOString(),
  ...(row.abroad ? { abroad: true } : {}),
});

/** Who handles the case records its delivery; who it is addressed to, and others of that unit, do not. */
export const mayRecord = (office: Office, actor: Actor, record: CaseRecord): boolean =>
  isStaff(actor, record) && sightOf(worldOf(office, record.procedure, record.edition), record, actor) === 'handler';

/** Facts that count for the paper: on the portal a certificate that is to be fetched is not handed over. */
function countedFacts(office: Office, record: CaseRecord, paper: string, rows: readonly DeliveryRow[]): DeliveryFact[] {
  const kind = worldOf(office, record.procedure, record.edition).procedure.papers[paper]?.kind ?? 'letter';
  const electronic = deliversElectronically(kind, record.form.resultMethod);
  return rows.map(factOf).filter((fact) => electronic || (fact.way !== 'portal' && fact.way !== 'email'));
}

/** Day of delivery by paper id, where one is established. */
export async function deliveredDays(
  office: Office,
  record: CaseRecord,
  connection: Connection = office.pool,
): Promise<{ [paper: string]: string }> {
  const [rows, said] = [await listDeliveries(connection, record.id), await listConsents(connection, record.id)];
  const consents = consentsOf(record, said);
  return Object.fromEntries(
    record.papers.flatMap(({ id, paper }) => {
      const facts = countedFacts(
        office,
        record,
        paper,
        rows.filter((row) => row.paper_id === id),
      );
      const delivered = deliveredBy(office.book.calendar, facts, consents);
      return delivered ? [[id, delivered.on]] : [];
    }),
  );
}

/** Facts, days and rules of every paper that goes to the applicant. */
export async function presentDeliveries(office: Office, actor: Actor, record: CaseRecord): Promise<DeliveriesView> {
  const [papers, rows, said] = await Promise.all([
    listPapers(office.pool, record.id),
    listDeliveries(office.pool, record.id),
    listConsents(office.pool, record.id),
  ]);
  const world = worldOf(office, record.procedure, record.edition);
  const consents = consentsOf(record, said);
  const running = runningConsent(consents);
  const own = ownsCase(actor, record);
  const present = (paper: PaperRow): PaperDelivery => {
    const its = rows.filter((row) => row.paper_id === paper.id);
    const delivered = deliveredBy(office.book.calendar, countedFacts(office, record, paper.paper, its), consents);
    return {
      paper: {
        id: paper.id,
        title: world.procedure.papers[paper.paper]?.title ?? { zh: paper.paper, en: paper.paper },
        number: paper.number,
        issuedOn: paper.issued_on,
      },
      facts: its.map((row) => ({
        way: row.way,
        what: row.what,
        on: row.on_day,
        abroad: row.abroad,
        ...(own ? {} : { proof: row.proof, attempts: row.attempts }),
      })),
      ...(delivered ? { delivered } : {}),
    };
  };
  return {
    consent: running ? { agreed: true, from: running.on } : { agreed: false },
    mayRecord: mayRecord(office, actor, record),
    mayConsent: own,
    papers: papers.filter((paper) => isForApplicant(world, paper.paper)).map(present),
  };
}

/** Stops of the clocks that this paper's delivery or dispatch ends. */
function stops(
  office: Office,
  record: CaseRecord,
  paper: PaperRow,
  facts: readonly DeliveryFact[],
  consents: readonly Consent[],
) {
  const { clocks } = worldOf(office, record.procedure, record.edition).procedure;
  const on = dispatchedOn(office.book.calendar, facts, consents);
  if (on === undefined) return [];
  return Object.entries(clocks).flatMap(([clock, definition]): CaseEvent[] => {
    const running = definition.deliveredBy?.includes(paper.paper) ? runningClock(record, clock) : undefined;
    return running
      ? [{ kind: 'clockStopped', clock, n: running.n, on: [on, running.startedOn].toSorted()[1] ?? on }]
      : [];
  });
}

async function stopClocks(office: Office, connection: Connection, actor: Actor, paper: PaperRow): Promise<void> {
  const rows = (await listDeliveries(connection, paper.case_id)).filter((row) => row.paper_id === paper.id);
  const said = await listConsents(connection, paper.case_id);
  await appendEvents(office, connection, actor, paper.case_id, (record) =>
    stops(office, record, paper, countedFacts(office, record, paper.paper, rows), consentsOf(record, said)),
  );
}

/** What each way must bring along as proof. */
function checkProof(
  office: Office,
  record: CaseRecord,
  paper: PaperRow,
  given: NewDeliveryFact,
  agreed: boolean,
): void {
  const today = office.clock.today();
  if (given.on < paper.issued_on || given.on > today) throw new ApiProblem('delivery.day');
  if (given.way === 'email' && !agreed) throw new ApiProblem('delivery.consent');
  if (given.way === 'notice' && !given.attempts?.trim()) throw new ApiProblem('delivery.attempts');
  if (given.way !== 'notice' && !given.proof?.trim()) throw new ApiProblem('delivery.proof');
  const sendable = given.way === 'post' || given.way === 'notice' || given.way === 'email';
  if (given.what === 'sent' ? !sendable : given.way === 'notice') throw new ApiProblem('delivery.fact');
  if (!isForApplicant(worldOf(office, record.procedure, record.edition), paper.paper))
    throw new ApiProblem('not-found');
}

/** Records a fact that staff of the case saw. @throws ApiProblem */
export async function recordDelivery(
  office: Office,
  actor: Actor,
  record: CaseRecord,
  paper: PaperRow,
  given: NewDeliveryFact,
): Promise<void> {
  if (!mayRecord(office, actor, record)) throw new ApiProblem('delivery.not-yours');
  const consents = consentsOf(record, await listConsents(office.pool, record.id));
  checkProof(office, record, paper, given, runningConsent(consents) !== undefined);
  await transaction(office.pool, async (connection) => {
    await addDelivery(connection, {
      ...given,
      paperId: paper.id,
      caseId: record.id,
      proof: given.proof?.trim() ?? '',
      attempts: given.attempts?.trim() ?? '',
      person: actor.id,
      at: office.clock.now(),
    });
    await stopClocks(office, connection, actor, paper);
  });
}

/** A fact of the portal, once a paper. */
async function notePortal(office: Office, actor: Actor, paper: PaperRow, what: 'readable' | 'read'): Promise<void> {
  await transaction(office.pool, async (connection) => {
    const fresh = await addDelivery(connection, {
      way: 'portal',
      what,
      on: office.clock.today(),
      paperId: paper.id,
      caseId: paper.case_id,
      proof: '',
      attempts: '',
      person: actor.id,
      at: office.clock.now(),
    });
    if (fresh && what === 'readable') await stopClocks(office, connection, systemActor, paper);
  });
}

/** The paper can be read on the portal from now on; with consent that delivers it (民事诉讼法 90). */
export async function noteReadable(office: Office, id: string): Promise<void> {
  const paper = await findPaper(office.pool, id);
  if (!paper?.file) return;
  const loaded = await findCase(office.pool, systemActor, paper.case_id);
  if (!loaded || !isForApplicant(worldOf(office, loaded.record.procedure, loaded.record.edition), paper.paper)) return;
  await notePortal(office, systemActor, paper, 'readable');
}

/** The applicant's side opened the paper: noted once. */
export async function noteRead(office: Office, actor: Actor, record: CaseRecord, paper: PaperRow): Promise<void> {
  if (ownsCase(actor, record)) await notePortal(office, actor, paper, 'read');
}

/** After consent was given, what was readable before counts as delivered from that day; the clocks learn of it. */
export async function applyConsent(office: Office, actor: Actor, record: CaseRecord): Promise<void> {
  for (const paper of await listPapers(office.pool, record.id))
    await transaction(office.pool, (connection) => stopClocks(office, connection, actor, paper));
}
