/**
 * Registers that decisions look at. The engine is pure and cannot wait: where it needs rows that are not there yet it is stopped,
 * the rows are read, and it decides anew. What was looked at is held and compared again in the act's own transaction.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Decision } from '../engine/decision.ts';
import type { Values } from '../engine/record.ts';
import { holdRegisters, type Look, lookRows } from '../store/look-rows.ts';
import { type Connection, StaleError } from '../store/pool.ts';
import type { LawBook } from './law-book.ts';
import type { Office } from './office.ts';

/** Thrown through the engine; never seen by anybody. */
class RowsNeeded extends Error {
  readonly register: string;
  readonly where: Values;
  constructor(register: string, where: Values) {
    super(`rows of ${register}`);
    this.register = register;
    this.where = where;
  }
}

interface Looked extends Look {
  rows: readonly Values[];
}

const looking = new AsyncLocalStorage<Map<string, Looked>>();
/** What pages that are being put together still miss. */
const missing = new AsyncLocalStorage<Map<string, Look>>();
const keyOf = (register: string, where: Values) => `${register} ${JSON.stringify(Object.entries(where).sort())}`;
/** More rounds than this is a definition that looks for ever. */
const mostRounds = 200;

/** For the world of a decision. @throws RowsNeeded, unless whoever shows something notes it instead */
export function rowsOf(register: string, where: Values): readonly Values[] {
  const key = keyOf(register, where);
  const found = looking.getStore()?.get(key);
  if (found) return found.rows;
  const noted = missing.getStore();
  if (!noted) throw new RowsNeeded(register, where);
  noted.set(key, { register, where });
  return [];
}

async function lookUp({ pool }: Pick<Office, 'pool'>, looked: Map<string, Looked>, looks: readonly Look[]) {
  const found = await lookRows(pool, looks);
  for (const [at, { register, where }] of looks.entries())
    looked.set(keyOf(register, where), { register, where, rows: found[at] ?? [] });
}

/** Runs work that decides, as often as it takes to have every row at hand. Work must not have written before it decides. */
export async function withRows<T>(office: Pick<Office, 'pool'>, work: () => T | Promise<T>): Promise<T> {
  const looked = looking.getStore() ?? new Map<string, Looked>();
  for (let round = 0; ; round += 1) {
    try {
      return await looking.run(looked, async () => await work());
    } catch (error) {
      if (!(error instanceof RowsNeeded) || round === mostRounds) throw error;
      const { register, where } = error;
      await lookUp(office, looked, [{ register, where }]);
    }
  }
}

/**
 * Runs work that shows and writes nothing. A row that is not at hand counts as none and is noted, so that all of a round are read at
 * once; what came of the round is thrown away.
 */
export async function showWithRows<T>(office: Pick<Office, 'pool'>, work: () => T): Promise<T> {
  const looked = looking.getStore() ?? new Map<string, Looked>();
  for (let round = 0; ; round += 1) {
    const noted = new Map<string, Look>();
    try {
      const shown = looking.run(looked, () => missing.run(noted, work));
      if (noted.size === 0) return shown;
      if (round === mostRounds) throw new Error(`rows without end: ${[...noted.keys()].join(', ')}`);
    } catch (error) {
      if (noted.size === 0 || round === mostRounds) throw error;
    }
    await lookUp(office, looked, [...noted.values()]);
  }
}

/** What was read may have changed: read it again when it is needed. */
export const forgetRows = (): void => looking.getStore()?.clear();

/** Registers that some definition looks at; only their writers have to wait for each other. */
const lookedAt = new WeakMap<LawBook, ReadonlySet<string>>();

function registersLookedAt(book: LawBook): ReadonlySet<string> {
  const known = lookedAt.get(book);
  if (known) return known;
  const found = new Set<string>();
  JSON.stringify([...book.procedures.values()], (key, value) => {
    if (key === 'look' && typeof value === 'string') found.add(value);
    return value;
  });
  lookedAt.set(book, found);
  return found;
}

const written = (decision: Decision): string[] =>
  decision.events.flatMap((event) => {
    if (event.kind === 'rowWritten') return [event.register];
    if (event.kind === 'posted') return [`ledger:${event.ledger}`];
    return event.kind === 'locked' || event.kind === 'unlocked' ? ['locks'] : [];
  });

/** Does this act read or write what another might be looking at? Then it needs a transaction of its own. */
export function sharesRows(office: Office, decision: Decision): boolean {
  const shared = registersLookedAt(office.book);
  return (looking.getStore()?.size ?? 0) > 0 || written(decision).some((register) => shared.has(register));
}

/** Holds what was looked at and what is written; @throws StaleError when it is no longer what the decision saw */
export async function holdRows(office: Office, connection: Connection, decision: Decision): Promise<void> {
  const looked = [...(looking.getStore()?.values() ?? [])];
  const shared = registersLookedAt(office.book);
  await holdRegisters(connection, [
    ...looked.map((entry) => entry.register),
    ...written(decision).filter((register) => shared.has(register)),
  ]);
  const now = await lookRows(connection, looked);
  for (const [at, { register, rows }] of looked.entries())
    if (JSON.stringify(now[at]) !== JSON.stringify(rows)) throw new StaleError(`rows of ${register} have changed`);
}
