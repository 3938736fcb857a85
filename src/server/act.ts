/** Acts: load, decide, append. A lost race is decided again on what is there now, unless the caller's version is stale. */
import { createHash, randomUUID } from 'node:crypto';
import type { Change } from '../engine/changes.ts';
import { changesOf } from '../engine/changes.ts';
import { decide, lapse, type Outcome, open } from '../engine/decide.ts';
import type { Command, Decision, IssuedPaper } from '../engine/decision.ts';
import type { Actor, Values } from '../engine/record.ts';
import type { World } from '../engine/world.ts';
import { printedNumber } from '../language/numbers.ts';
import { findKey } from '../store/act-keys.ts';
import { appendCase, drawNumbers, randomCode } from '../store/append-case.ts';
import { type CaseExtras, findCaseWithExtras, getExtras } from '../store/case-extras.ts';
import { findCase, type LoadedCase } from '../store/load-case.ts';
import { type Connection, KeyUsedError, StaleError, transaction } from '../store/pool.ts';
import { type Office, worldOf } from './office.ts';
import { ApiProblem, refusalProblem } from './problems.ts';
import { projectCase } from './project-case.ts';

export interface ActInput {
  action: string;
  input: Values;
  form?: Values;
  version: number;
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

/** More papers than this in one act is a mistake of the definition. */
const paperIds = () => Array.from({ length: 6 }, () => randomUUID());
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
    return { decision, changes, seq };
  };
  const first = accepted(decideWith());
  if (first.needs.length === 0) return append(office.pool, first);
  return transaction(office.pool, async (connection) => {
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

/** The extras after an act: read again where it touched papers or files, else those from before and the name of who acted. */
async function extrasAfter(office: Office, actor: Actor, before: CaseExtras, decision: Decision): Promise<CaseExtras> {
  const touched = decision.events.some((event) => ['paperIssued', 'paperStatus', 'erased'].includes(event.kind));
  if (touched) return getExtras(office.pool, decision.record.id);
  return { ...before, names: { ...before.names, [actor.id]: actor.name } };
}

/** @throws ApiProblem 403, 404, 409, 422 */
export async function act(office: Office, actor: Actor, id: string, given: ActInput): Promise<Acted> {
  const hash = requestHash([given.action, given.input, given.form ?? null, given.version]);
  for (let attempt = 1; ; attempt += 1) {
    const { loaded, extras } = await getWhole(office, actor, id);
    const stale = loaded.record.version !== given.version;
    // A key is looked up only where it can have been used: a repeated act meets a newer version.
    if (given.key && stale) {
      const earlier = await repeated(office, actor, id, given.key, hash);
      if (earlier) return earlier;
    }
    const world = worldOf(office, loaded.record.procedure, loaded.record.edition);
    const ids = paperIds();
    const decideWith = (drawn?: Command['drawn']) =>
      decide(
        world,
        loaded.record,
        {
          action: given.action,
          input: given.input,
          actor,
          ids,
          ...(given.form ? { form: given.form } : {}),
          ...(drawn ? { drawn } : {}),
        },
        office.book.nameWho,
      );
    if (given.preview) {
      const decision = accepted(decideWith());
      return { loaded, extras, changes: changesOf(world, decision), papers: decision.papers };
    }
    if (stale) throw new ApiProblem('case.stale');
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

/** Opens a draft for this applicant. Its number is drawn in the same transaction. */
export async function openCase(
  office: Office,
  actor: Actor,
  procedure: string,
  form: Values,
  key?: string,
): Promise<LoadedCase> {
  if (!office.book.procedures.has(procedure)) throw new ApiProblem('not-found');
  const hash = requestHash([procedure, form]);
  const earlier = await openedBefore(office, actor, key, hash);
  if (earlier) return earlier;
  const world = worldOf(office, procedure);
  const id = randomUUID();
  accepted(open(world, { id, number: '', actor, form }));
  const opening = transaction(office.pool, async (connection) => {
    const year = Number(world.today.slice(0, 4));
    const need = { as: 'case', series: 'WQ', year };
    const drawn = await drawNumbers(connection, [need]);
    const decision = accepted(
      open(world, { id, number: printedNumber(need.series, year, drawn.get('case') ?? 0), actor, form }),
    );
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
    return { record: decision.record, seq, trackCode, bodies: projection.bodies };
  });
  return opening.catch(async (error) => {
    const opened = error instanceof KeyUsedError ? await openedBefore(office, actor, key, hash) : undefined;
    if (!opened) throw error;
    return opened;
  });
}

/** One lapse, carried out exactly once: another worker's write makes this one stale, and then there is nothing left to do. */
export async function lapseClock(
  office: Office,
  system: Actor,
  id: string,
  clock: string,
  n: number,
): Promise<boolean> {
  const loaded = await findCase(office.pool, system, id);
  const facts = loaded?.record.clocks.find((entry) => entry.clock === clock && entry.n === n);
  if (!loaded || !facts || facts.stoppedOn !== undefined || facts.lapsedOn !== undefined) return false;
  const world = worldOf(office, loaded.record.procedure, loaded.record.edition);
  const ids = paperIds();
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
