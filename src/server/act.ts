/** Acts: load, decide, append. A lost race is decided again on what is there now, unless the caller's version is stale. */
import { createHash, randomUUID } from 'node:crypto';
import { toMinute } from '../calendar/instants.ts';
import { mayHandle, ownsCase } from '../engine/capacity.ts';
import type { Change } from '../engine/changes.ts';
import { changesOf } from '../engine/changes.ts';
import { decide, lapse, type Outcome, open } from '../engine/decide.ts';
import type { Command, Decision, IssuedPaper } from '../engine/decision.ts';
import { clockStatus, effectOf, lapsedClocks } from '../engine/due.ts';
import { type Actor, systemActor, type Values } from '../engine/record.ts';
import type { World } from '../engine/world.ts';
import type { Arrival } from '../language/arrival.ts';
import { caseSeries } from '../language/number-series.ts';
import { printedNumber } from '../language/numbers.ts';
import { findKey } from '../store/act-keys.ts';
import { appendCase, drawNumbers, randomCode } from '../store/append-case.ts';
import { type CaseExtras, findCaseWithExtras, getExtras } from '../store/case-extras.ts';
import { addLink } from '../store/case-links.ts';
import { findCase, type LoadedCase } from '../store/load-case.ts';
import { findPerson } from '../store/people.ts';
import { type Connection, KeyUsedError, StaleError, transaction } from '../store/pool.ts';
import { isColleague } from '../store/posts.ts';
import { errorTable } from './errors.ts';
import { freshIds } from './fresh-ids.ts';
import { keepMasked } from './keep-masked.ts';
import { leadsOn, writeOn } from './linked-cases.ts';
import { type Office, worldOf } from './office.ts';
import { type Behalf, standingOf } from './opening.ts';
import { sightOf } from './present-case.ts';
import { ApiProblem, refusalProblem } from './problems.ts';
import { projectCase } from './project-case.ts';
import { forgetRows, holdRows, sharesRows, withRows } from './rows.ts';
import { tidyForm, tidyInput } from './tidy-form.ts';

export interface ActInput {
  action: string;
  input: Values;
  form?: Values;
  version: number;
  arrival?: Arrival;
  key?: string;
  preview?: boolean;
}

export interface Acted {
  loaded: LoadedCase;
  /** What the case's page shows beside the record, after the act. */
  extras: CaseExtras;
  changes: Change[];
  /** Papers that the act would issue; in a preview only. */
  papers?: readonly IssuedPaper[];
}

const tries = 8;

const requestHash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

function accepted(outcome: Outcome): Decision {
  if (!outcome.ok) throw refusalProblem(outcome.refusal, outcome.errors);
  return outcome.decision;
}

/** Where nothing must be drawn one statement is the whole transaction; else serials are drawn in it and the decision taken anew. */
async function carryOut(
  office: Office,
  world: World,
  loaded: { seq: number; record: { version: number } },
  decideWith: (drawn?: Command['drawn']) => Outcome,
  write: { person: string; key?: { key: string; hash: string } },
): Promise<{ decision: Decision; changes: Change[]; seq: number }> {
  const append = async (connection: Connection, decision: Decision) => {
    const changes = changesOf(world, decision);
    const seq = await appendCase(connection, {
      decision,
      projection: projectCase(world, decision.record),
      at: world.at,
      person: write.person,
      expected: loaded.record.version,
      expectedSeq: loaded.seq,
      ...(write.key ? { key: { ...write.key, changes } } : {}),
    });
    if (leadsOn(office, world, decision)) await writeOn(office, connection, world, decision);
    return { decision, changes, seq };
  };
  const first = accepted(decideWith());
  // What leads on to other cases or to the public's page is written in the same transaction.
  const shares = sharesRows(office, first);
  if (first.needs.length === 0 && !leadsOn(office, world, first) && !shares) return append(office.pool, first);
  return transaction(office.pool, async (connection) => {
    if (shares) await holdRows(office, connection, first);
    const drawn = await drawNumbers(connection, first.needs);
    const numbers = Object.fromEntries(
      first.needs.map((need) => [need.as, printedNumber(need.series, need.year, drawn.get(need.as) ?? 0)]),
    );
    return append(connection, accepted(decideWith(numbers)));
  });
}

async function repeated(
  office: Office,
  actor: Actor,
  id: string,
  key: string,
  hash: string,
): Promise<Acted | undefined> {
  const used = await findKey(office.pool, actor.id, key);
  if (!used) return undefined;
  if (used.hash !== hash || used.case_id !== id) throw new ApiProblem('case.key-reused');
  return { ...(await getWhole(office, actor, id)), changes: used.changes };
}

const isId = /^[0-9a-f-]{36}$/;

/** The case, or 404. */
export async function getLoaded(
  office: Office,
  actor: Actor,
  id: string,
  connection: Connection = office.pool,
): Promise<LoadedCase> {
  const loaded = isId.test(id) ? await findCase(connection, actor, id) : undefined;
  if (!loaded) throw new ApiProblem('not-found');
  return loaded;
}

/** The case with what its page shows, or 404. */
export async function getWhole(
  office: Office,
  actor: Actor,
  id: string,
): Promise<{ loaded: LoadedCase; extras: CaseExtras }> {
  const found = isId.test(id) ? await findCaseWithExtras(office.pool, actor, id) : undefined;
  if (!found) throw new ApiProblem('not-found');
  return found;
}

/** Events after which papers, files or the names on the file are others. */
const rereads = [
  'paperIssued',
  'paperStatus',
  'erased',
  'fileRemoved',
  'assigned',
  'recused',
  'seatAdded',
  'seatPassed',
  'seatDelegated',
];

/** The extras after an act: read again where it touched papers or files, else those from before and the name of who acted. */
async function extrasAfter(office: Office, actor: Actor, before: CaseExtras, decision: Decision): Promise<CaseExtras> {
  const touched = decision.events.some(
    (event) =>
      rereads.includes(event.kind) ||
      ('for' in event && event.for) ||
      ('mandate' in event && event.mandate && !before.mandates[event.mandate]),
  );
  if (touched) return getExtras(office.pool, decision.record.id);
  return { ...before, names: { ...before.names, [actor.id]: actor.name } };
}

/** The field of the input that names the wrong person. */
function atField(code: 'person.unknown' | 'person.no-post', key: string) {
  const { text, remedy } = errorTable[code];
  return [{ code, text, remedy, path: `input.${key}`, scope: 'input' as const }];
}

/** People and departments that the input names are of the office, today; whom a case is handed over to has a post for it. */
async function checkNamed(office: Office, world: World, record: LoadedCase['record'], given: ActInput): Promise<void> {
  const action = world.procedure.actions[given.action];
  const today = office.clock.today();
  for (const field of action?.input ?? []) {
    const value = given.input[field.key];
    if (typeof value !== 'string' || value === '') continue;
    const known =
      field.type === 'person'
        ? await isColleague(office.pool, value, today)
        : field.type !== 'body' || office.book.names('body', value) !== undefined;
    if (!known) throw new ApiProblem('person.unknown', undefined, atField('person.unknown', field.key));
    if (field.type !== 'person' || !action?.effects.some((effect) => effect.do === 'assign')) continue;
    const to = await findPerson(office.pool, value, today);
    if (!to || !mayHandle(world, record, to))
      throw new ApiProblem('person.no-post', undefined, atField('person.no-post', field.key));
  }
}

/** @returns whether something had run out. */
async function lapseFirst(office: Office, world: World, record: LoadedCase['record']): Promise<boolean> {
  const passed = lapsedClocks(world.calendar, record.clocks, world.at)
    .map((facts) => ({ facts, at: effectOf(clockStatus(world.calendar, facts, world.at)) ?? world.at }))
    .sort((a, b) => a.at.localeCompare(b.at));
  for (const { facts, at } of passed) await lapseClock(office, systemActor, record.id, facts.clock, facts.n, at);
  return passed.length > 0;
}

/** The form as it was typed, made tidy: where the viewer was shown masks, they stand for what is kept. */
function formOf(world: World, record: LoadedCase['record'], actor: Actor, given: Values): Values {
  const typed = ownsCase(actor, record)
    ? given
    : keepMasked(world.procedure, record.form, given, sightOf(world, record, actor));
  return tidyForm(world.procedure, typed, world.today, record.form);
}

/** Whoever signs for somebody absent may be the first whose name the file needs. */
function namesWith(names: CaseExtras['names'], actor: Actor): CaseExtras['names'] {
  const absent = actor.posts.flatMap((post) => (post.for && post.forName ? [[post.for, post.forName]] : []));
  return { ...names, ...Object.fromEntries(absent), [actor.id]: actor.name };
}

/** @throws ApiProblem 403, 404, 409, 422 */
export const act = (office: Office, actor: Actor, id: string, given: ActInput): Promise<Acted> =>
  withRows(office, () => actUntilDone(office, actor, id, given));

async function actUntilDone(office: Office, actor: Actor, id: string, given: ActInput): Promise<Acted> {
  const hash = requestHash([
    given.action,
    given.input,
    given.form ?? null,
    given.version,
    ...(given.arrival ? [given.arrival] : []),
  ]);
  for (let attempt = 1; ; attempt += 1) {
    if (attempt > 1) forgetRows();
    const { loaded, extras } = await getWhole(office, actor, id);
    const stale = loaded.record.version !== given.version;
    // A key is looked up only where it can have been used: a repeated act meets a newer version.
    if (given.key && stale) {
      const earlier = await repeated(office, actor, id, given.key, hash);
      if (earlier) return earlier;
    }
    const people = namesWith(extras.names, actor);
    const world = { ...worldOf(office, loaded.record.procedure, loaded.record.edition), people };
    // What has run out takes effect before anything else can happen, also when the worker has not come by yet.
    if (attempt === 1 && !given.preview && (await lapseFirst(office, world, loaded.record))) continue;
    const ids = freshIds();
    const decideWith = (drawn?: Command['drawn']) =>
      decide(
        world,
        loaded.record,
        {
          action: given.action,
          input: tidyInput(world.procedure.actions[given.action]?.input ?? [], given.input, world.today),
          actor,
          ids,
          ...(given.form ? { form: formOf(world, loaded.record, actor, given.form) } : {}),
          ...(given.arrival ? { arrival: given.arrival } : {}),
          ...(drawn ? { drawn } : {}),
        },
        office.book.nameWho,
      );
    if (given.preview) {
      const decision = accepted(decideWith());
      return { loaded, extras, changes: changesOf(world, decision), papers: decision.papers };
    }
    if (stale) throw new ApiProblem('case.stale');
    await checkNamed(office, world, loaded.record, given);
    try {
      const { decision, changes, seq } = await carryOut(office, world, loaded, decideWith, {
        person: actor.id,
        ...(given.key ? { key: { key: given.key, hash } } : {}),
      });
      const after = await extrasAfter(office, actor, extras, decision);
      return { loaded: { ...loaded, record: decision.record, seq }, extras: after, changes };
    } catch (error) {
      if (error instanceof KeyUsedError && given.key) {
        const earlier = await repeated(office, actor, id, given.key, hash);
        if (earlier) return earlier;
      }
      if (!(error instanceof StaleError) || attempt === tries)
        throw error instanceof StaleError ? new ApiProblem('case.stale') : error;
    }
  }
}

/** The draft that this key opened before, or at this moment. */
async function openedBefore(
  office: Office,
  actor: Actor,
  key: string | undefined,
  hash: string,
): Promise<LoadedCase | undefined> {
  const used = key ? await findKey(office.pool, actor.id, key) : undefined;
  if (!used) return undefined;
  if (used.hash !== hash) throw new ApiProblem('case.key-reused');
  return getLoaded(office, actor, used.case_id);
}

/** Opens a draft for this applicant, or whomever they stand for. Its number is drawn in the same transaction. */
export const openCase = (...given: Parameters<typeof openDraftCase>): Promise<LoadedCase> =>
  withRows(given[0], () => openDraftCase(...given));

async function openDraftCase(
  office: Office,
  actor: Actor,
  procedure: string,
  form: Values,
  /** `from`: the case, and the kind of link, that this one is opened from. */
  given: { key?: string; behalf?: Behalf; from?: { case: string; kind: string } } = {},
): Promise<LoadedCase> {
  const { key, behalf = {} } = given;
  const definition = office.book.procedures.get(procedure);
  if (!definition) throw new ApiProblem('not-found');
  if (definition.opened === 'linked' && !given.from) throw new ApiProblem('case.opened-elsewhere');
  const hash = requestHash([procedure, form, ...(given.behalf ? [behalf] : [])]);
  const earlier = await openedBefore(office, actor, key, hash);
  if (earlier) return earlier;
  const world = worldOf(office, procedure);
  const id = randomUUID();
  const typed = tidyForm(definition, form, world.today);
  accepted(open(world, { id, number: '', actor, form: typed }));
  const opening = transaction(office.pool, async (connection) => {
    const year = Number(world.today.slice(0, 4));
    const need = { as: 'case', series: caseSeries, year };
    const drawn = await drawNumbers(connection, [need]);
    const standing = await standingOf(office, connection, definition, actor, behalf);
    const number = printedNumber(need.series, year, drawn.get('case') ?? 0);
    const decision = accepted(open(world, { id, number, actor, form: typed, ...standing }));
    const trackCode = randomCode();
    const projection = projectCase(world, decision.record, trackCode);
    const seq = await appendCase(connection, {
      decision,
      projection,
      at: world.at,
      person: actor.id,
      expected: -1,
      ...(key ? { key: { key, hash, changes: [] } } : {}),
    });
    if (given.from) await addLink(connection, { from: given.from.case, to: id, kind: given.from.kind, at: world.at });
    return { record: decision.record, seq, trackCode, bodies: projection.bodies };
  });
  return opening.catch(async (error) => {
    const opened = error instanceof KeyUsedError ? await openedBefore(office, actor, key, hash) : undefined;
    if (!opened) throw error;
    return opened;
  });
}

/** Never before what is in the log already: an act that came in between midnight and the sweep stays before it. */
function momentOfLapse(record: LoadedCase['record'], at: string): string {
  const last = record.acts.at(-1)?.at ?? at;
  return toMinute(last) > toMinute(at) ? last : at;
}

/**
 * One lapse, carried out exactly once: another worker's write makes this one stale, and then there is nothing left to do.
 * @param at the moment at which it takes effect, in Beijing time: the dates it brings about are those of that day (R9)
 */
export const lapseClock = (...given: Parameters<typeof lapseOnce>): Promise<boolean> =>
  withRows(given[0], () => lapseOnce(...given));

async function lapseOnce(
  office: Office,
  system: Actor,
  id: string,
  clock: string,
  n: number,
  at: string,
): Promise<boolean> {
  const loaded = await findCase(office.pool, system, id);
  const facts = loaded?.record.clocks.find((entry) => entry.clock === clock && entry.n === n);
  if (!loaded || !facts || facts.stoppedOn !== undefined || facts.lapsedOn !== undefined) return false;
  const moment = momentOfLapse(loaded.record, at);
  const world = worldOf(office, loaded.record.procedure, loaded.record.edition, moment);
  const ids = freshIds();
  try {
    await carryOut(
      office,
      world,
      loaded,
      (drawn) => lapse(world, loaded.record, clock, n, ids, drawn, office.book.nameWho),
      { person: system.id },
    );
    return true;
  } catch (error) {
    if (error instanceof StaleError) return false;
    throw error;
  }
}
