/**
 * What an act brings about beyond its own case, in the act's own transaction: public notices go up, other cases open, the
 * applicant is invited to rate, an objection reaches the case whose notice it is about. All of it happens, or none.
 */
import { randomUUID } from 'node:crypto';
import { open } from '../engine/decide.ts';
import type { Decision, Notice } from '../engine/decision.ts';
import type { CaseEvent } from '../engine/events.ts';
import { evolve } from '../engine/evolve.ts';
import { noticeState } from '../engine/notice-facts.ts';
import { queueKeys } from '../engine/queue.ts';
import { type CaseRecord, systemActor, type Values } from '../engine/record.ts';
import type { World } from '../engine/world.ts';
import { caseSeries } from '../language/number-series.ts';
import { printedNumber } from '../language/numbers.ts';
import { rateableStates } from '../language/rateable.ts';
import type { Text } from '../language/text.ts';
import { appendCase, drawNumbers, randomCode } from '../store/append-case.ts';
import { addLink, linkOnce, linksOf } from '../store/case-links.ts';
import { eraseFiles } from '../store/files.ts';
import { findCase, lockCase } from '../store/load-case.ts';
import type { Connection } from '../store/pool.ts';
import { addPublicNotice, tellReason } from '../store/public-notices.ts';
import { actOn } from './act-on.ts';
import { type Office, worldOf } from './office.ts';
import { carryOutOrders, ordersData } from './personal-data.ts';
import { ApiProblem } from './problems.ts';
import { projectCase } from './project-case.ts';

const moves = (decision: Decision) => decision.events.flatMap((event) => (event.kind === 'moved' ? [event] : []));

/** Stages that this act reached and whose applicant may rate. */
function stagesReached(office: Office, world: World, decision: Decision): string[] {
  const { rating } = office.book.services;
  if (!rating || !office.book.procedures.has(rating.procedure) || decision.record.erased) return [];
  const rateable = rateableStates(world.procedure);
  return moves(decision).flatMap((event) => (rateable.includes(event.to) ? [event.to] : []));
}

const objects = (office: Office, world: World): boolean =>
  office.book.services.objection?.procedure === world.procedure.id;

/** Files that an act erases; one that somebody removes by hand is no act. */
const erasedFiles = (decision: Decision): string[] =>
  decision.events.flatMap((event) => (event.kind === 'fileRemoved' ? [event.file] : []));

/** Cases that an act put beside its own. */
const besides = (decision: Decision): string[] =>
  decision.events.flatMap((event) => (event.kind === 'linked' && event.case ? [event.case] : []));

/** Is one statement not enough for this act? */
export const leadsOn = (office: Office, world: World, decision: Decision): boolean =>
  decision.publications !== undefined ||
  decision.withdrawals !== undefined ||
  decision.opened !== undefined ||
  decision.orders !== undefined ||
  ordersData(decision) ||
  erasedFiles(decision).length > 0 ||
  besides(decision).length > 0 ||
  stagesReached(office, world, decision).length > 0 ||
  (objects(office, world) && moves(decision).length > 0);

interface Linked {
  id: string;
  procedure: string;
  form: Values;
  from: CaseRecord;
  unit?: string;
  kind: string;
  /** Who must keep out of the new case. */
  keepOut?: { people: readonly string[]; ground: string };
  tell?: Text;
}

async function openLinked(office: Office, connection: Connection, linked: Linked): Promise<void> {
  const world = worldOf(office, linked.procedure);
  const unit = linked.unit ?? linked.from.unit;
  const year = Number(world.today.slice(0, 4));
  const drawn = await drawNumbers(connection, [{ as: 'case', series: caseSeries, year }]);
  const outcome = open(world, {
    id: linked.id,
    number: printedNumber(caseSeries, year, drawn.get('case') ?? 0),
    actor: systemActor,
    applicant: linked.from.applicant,
    form: linked.form,
    ...(unit ? { unit } : {}),
  });
  if (!outcome.ok) throw new Error(`${linked.procedure} could not be opened: ${outcome.refusal.text.en}`);
  const to = unit ? `${unit}:unit_liaison` : `person:${linked.from.applicant}`;
  const more: CaseEvent[] = [
    ...(linked.keepOut?.people ?? []).map(
      (person): CaseEvent => ({
        kind: 'recused',
        person,
        by: systemActor.id,
        on: world.today,
        ground: linked.keepOut?.ground ?? '',
      }),
    ),
    ...(linked.tell
      ? [{ kind: 'notified', to: [to], textZh: linked.tell.zh, textEn: linked.tell.en } satisfies CaseEvent]
      : []),
  ];
  const record = more.reduce(evolve, outcome.decision.record);
  const notices: Notice[] = linked.tell ? [{ to, text: linked.tell }] : [];
  await appendCase(connection, {
    decision: { ...outcome.decision, events: [...outcome.decision.events, ...more], record, notices },
    projection: projectCase(world, record, randomCode()),
    at: world.at,
    person: systemActor.id,
    expected: -1,
  });
  await addLink(connection, { from: linked.from.id, to: linked.id, kind: linked.kind, at: world.at });
}

const outsiders = ['applicant', 'agent', 'unit_liaison', 'unit_leader', 'system', 'superior', 'third_party'];

/** The body whose service is rated: where the last officer acted, else the department of the matter. */
function unitOf(office: Office, world: World, record: CaseRecord): string {
  const body = record.acts.findLast((act) => !outsiders.includes(act.role) && act.body !== undefined)?.body;
  const kind = office.book.organisation.bodies.find((entry) => entry.id === body)?.kind;
  return body !== undefined && (kind === 'department' || kind === 'district') ? body : world.procedure.department;
}

/** One invitation for each stage; who served the applicant keeps out of what becomes of it. */
async function invite(office: Office, connection: Connection, world: World, record: CaseRecord, stage: string) {
  const { rating } = office.book.services;
  const kind = `rating:${stage}`;
  if (!rating || (await linksOf(connection, record.id)).some((link) => link.kind === kind)) return;
  const { title } = world.procedure;
  const officers = record.acts
    .filter((act) => !outsiders.includes(act.role))
    .flatMap((act) => [act.by, act.for ?? []].flat());
  await openLinked(office, connection, {
    id: randomUUID(),
    procedure: rating.procedure,
    form: {
      matter: world.procedure.id,
      matterTitle: `${title.zh} · ${title.en}`,
      stage: world.procedure.states[stage]?.title.zh ?? stage,
      unit: unitOf(office, world, record),
      channel: record.counter ? 'counter' : 'online',
    },
    from: record,
    kind,
    keepOut: { people: [...new Set(officers)], ground: '被评价的经办人回避 · rated person' },
    tell: {
      zh: `“${title.zh}”已办完，请您评价；评不评、评几级由您`,
      en: `“${title.en}” is done: you may rate the service; whether and how is up to you`,
    },
  });
}

/** An event of another case, without an act of its own: its version stays. */
async function appendToNoticed(
  office: Office,
  connection: Connection,
  caseId: string,
  decide: (record: CaseRecord, world: World) => CaseEvent | undefined,
  text: Text,
) {
  await lockCase(connection, caseId);
  const loaded = await findCase(connection, systemActor, caseId);
  if (!loaded) return;
  const world = worldOf(office, loaded.record.procedure, loaded.record.edition);
  const event = decide(loaded.record, world);
  if (!event) return;
  const record = evolve(loaded.record, event);
  const told = [...new Set([...queueKeys(world, loaded.record), `${world.procedure.department}:dept_head`])];
  await appendCase(connection, {
    decision: {
      events: [event],
      values: [],
      record,
      needs: [],
      papers: [],
      rows: [],
      notices: told.map((to) => ({ to, text })),
    },
    projection: projectCase(world, record),
    at: world.at,
    person: systemActor.id,
    expected: record.version,
    expectedSeq: loaded.seq,
  });
}

/** Filed: counted while the notice is up, refused afterwards. Closed: no longer in the way of the next step. @throws ApiProblem 409 */
async function tellNoticed(office: Office, connection: Connection, world: World, decision: Decision): Promise<void> {
  const { record } = decision;
  const link = (await linksOf(connection, record.id)).find((entry) => entry.to_case === record.id);
  const [kind, noticeId = ''] = (link?.kind ?? '').split(':');
  if (!link || kind !== 'objection') return;
  const states = world.procedure.states;
  const filed = moves(decision).some((event) => states[event.from]?.draft && !states[event.to]?.draft);
  const closed = states[record.state]?.final === true;
  const on = world.today;
  if (filed && !closed)
    await appendToNoticed(
      office,
      connection,
      link.from_case,
      (noticed, there) => {
        const fact = noticed.notices?.find((entry) => entry.id === noticeId);
        if (!fact || noticeState(there, noticed, fact) !== 'open') throw new ApiProblem('notice.closed');
        return { kind: 'objectionReceived', id: noticeId, case: record.id, on };
      },
      {
        zh: '收到对公示的异议，答复前不能办下一步',
        en: 'An objection to the public notice came in; the next step waits for its answer',
      },
    );
  if (closed)
    await appendToNoticed(
      office,
      connection,
      link.from_case,
      (noticed) => {
        const open = noticed.notices
          ?.find((entry) => entry.id === noticeId)
          ?.objections.some((entry) => entry.case === record.id && entry.answeredOn === undefined);
        return open ? { kind: 'objectionAnswered', id: noticeId, case: record.id, on } : undefined;
      },
      { zh: '对公示的异议已办结', en: 'The objection to the public notice is closed' },
    );
}

/** Everything that the decision leads to, beside its own case. Called after the case itself was written, on the same connection. */
export async function writeOn(office: Office, connection: Connection, world: World, decision: Decision): Promise<void> {
  const { record } = decision;
  await carryOutOrders(office, connection, decision);
  for (const { id, notice, clock, n, content } of decision.publications ?? [])
    await addPublicNotice(connection, {
      id,
      caseId: record.id,
      procedure: record.procedure,
      duty: world.procedure.duty,
      notice,
      clock,
      n,
      content,
      on: world.today,
      at: world.at,
    });
  const files = erasedFiles(decision);
  if (files.length > 0) await eraseFiles(connection, record.id, files);
  for (const { id, reason } of decision.withdrawals ?? []) await tellReason(connection, id, reason);
  for (const opened of decision.opened ?? [])
    await openLinked(office, connection, { ...opened, from: record, kind: 'opened' });
  for (const other of besides(decision)) await linkOnce(connection, { from: record.id, to: other, at: world.at });
  for (const order of decision.orders ?? []) {
    const there = await actOn(office, connection, order);
    const itsWorld = worldOf(office, there.record.procedure, there.record.edition);
    if (leadsOn(office, itsWorld, there)) await writeOn(office, connection, itsWorld, there);
  }
  for (const stage of stagesReached(office, world, decision)) await invite(office, connection, world, record, stage);
  if (objects(office, world)) await tellNoticed(office, connection, world, decision);
}
