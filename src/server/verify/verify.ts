/**
 * Checks a whole store: is what lies beside the logs what the logs amount to, and is nothing missing? It reads one snapshot and
 * changes nothing. It can prove that values fit their commitments, not that somebody who could write both did not.
 */
import { createHash } from 'node:crypto';
import type { World } from '../../engine/world.ts';
import { findRemedyBody } from '../../language/organisation.ts';
import type { Procedure } from '../../language/procedure.ts';
import { findDefinition, listDefinitions } from '../../store/definitions.ts';
import { type Connection, type Pool, transaction } from '../../store/pool.ts';
import { settingsOn } from '../../store/settings.ts';
import { listSeries, pageOfCases, readParts, type StoredParts } from '../../store/verify-reads.ts';
import { thingFaults } from '../../store/verify-things.ts';
import { withStoredYears } from '../calendar/office-calendar.ts';
import { inBeijing } from '../clock.ts';
import type { FileFolder } from '../file-folder.ts';
import type { LawBook } from '../law-book.ts';
import { sealFault } from '../seal/check-seal.ts';
import { checkCase } from './check-case.ts';
import { checkChains, checkLog } from './check-log.ts';
import type { Fault } from './fault.ts';
import { checkSeries, noteNumbers, type UsedNumbers } from './numbers.ts';

export interface Verified {
  faults: Fault[];
  counted: { cases: number; events: number; values: number; papers: number; files: number; leaves: number };
}

interface Checking {
  connection: Connection;
  book: LawBook;
  files: FileFolder;
  editions: Map<string, Procedure>;
  result: Verified;
}

const pageSize = 200;
const firstId = '00000000-0000-0000-0000-000000000000';

async function definitionOf({ connection, book, editions }: Checking, id: string, edition: number): Promise<Procedure> {
  const current = book.procedures.get(id);
  if (current?.edition === edition) return current;
  const key = `${id}@${edition}`;
  const found = editions.get(key) ?? (await findDefinition(connection, id, edition));
  if (!found) throw new Error(`no edition ${edition} of ${id}`); // a foreign key keeps it there
  editions.set(key, found);
  return found;
}

/** The world in which the last write of a case was decided. */
async function worldOfLast(checking: Checking, id: string, edition: number, lastAt: Date): Promise<World> {
  const at = inBeijing(lastAt);
  const today = at.slice(0, 10);
  const settings = Object.fromEntries(
    (await settingsOn(checking.connection, today)).map((row) => [row.key, row.value]),
  );
  const { rules, calendar, names, organisation } = checking.book;
  const procedure = await definitionOf(checking, id, edition);
  const remedyOf = (body: string) => findRemedyBody(organisation, body);
  return { procedure, rules, calendar, names, remedyOf, settings, today, at };
}

async function checkBytes({ files, result }: Checking, where: string, parts: StoredParts): Promise<void> {
  const say = (what: string) => result.faults.push({ kind: 'file', where, what });
  for (const file of parts.files.filter((entry) => !entry.removed)) {
    const bytes = await files.read(file.id).catch(() => undefined);
    if (!bytes) say(`${file.material} ${file.id}: missing`);
    else if (bytes.length !== file.size || createHash('sha256').update(bytes).digest('hex') !== file.sha256)
      say(`${file.material} ${file.id}: other content`);
  }
  for (const paper of parts.papers) {
    if (paper.file === null || paper.content === null) continue; // not rendered yet, or erased
    const bytes = await files.read(paper.file).catch(() => undefined);
    if (!bytes) say(`${paper.number} ${paper.file}: missing`);
    else if (!paper.sealing)
      continue; // from before there were seals
    else if (createHash('sha256').update(bytes).digest('hex') !== paper.sha256)
      say(`${paper.number} ${paper.file}: other content`);
    else {
      const fault = await sealFault(bytes);
      if (fault) result.faults.push({ kind: 'seal', where, what: `${paper.number} ${paper.file}: ${fault}` });
    }
  }
}

async function checkCases(checking: Checking): Promise<UsedNumbers> {
  const { connection, result } = checking;
  const used: UsedNumbers = new Map();
  for (let after = firstId; ; ) {
    const rows = await pageOfCases(connection, after, pageSize);
    for (const row of rows) {
      const parts = await readParts(connection, row.id);
      const last = parts.events.at(-1);
      if (last) {
        const { faults, record } = checkCase(
          row,
          parts,
          await worldOfLast(checking, row.procedure, row.edition, last.at),
        );
        result.faults.push(...faults);
        noteNumbers(used, record, result.faults);
        await checkBytes(checking, row.number, parts);
      } else result.faults.push({ kind: 'log', where: row.number, what: 'no event' });
      result.counted.cases += 1;
      result.counted.events += parts.events.length;
      result.counted.values += parts.values.length;
      result.counted.papers += parts.papers.length;
      result.counted.files += parts.files.length;
    }
    const last = rows.at(-1);
    if (rows.length < pageSize || !last) return used;
    after = last.id;
  }
}

async function checkDefinitions({ connection, book, result }: Checking): Promise<void> {
  for (const { procedure, edition, hash } of await listDefinitions(connection)) {
    const current = book.procedures.get(procedure);
    if (current?.edition === edition && book.hashes.get(procedure) !== hash)
      result.faults.push({ kind: 'definition', where: procedure, what: `edition ${edition}` });
  }
}

/**
 * @param vkeys the log's public keys that the newest checkpoint has to be signed with; left out, those that the store remembers
 * @returns every fault in the order found; none means that the store is sound
 */
export function verifyStore(
  pool: Pool,
  book: LawBook,
  files: FileFolder,
  vkeys: readonly string[] = [],
): Promise<Verified> {
  return transaction(pool, async (connection) => {
    await connection.query('set transaction isolation level repeatable read, read only');
    const result: Verified = {
      faults: [],
      counted: { cases: 0, events: 0, values: 0, papers: 0, files: 0, leaves: 0 },
    };
    const checking: Checking = {
      connection,
      book: await withStoredYears(connection, book),
      files,
      editions: new Map(),
      result,
    };
    await checkDefinitions(checking);
    result.faults.push(...checkSeries(await checkCases(checking), await listSeries(connection)));
    result.faults.push(...(await checkChains(connection)));
    for (const { ledger, thing, what } of await thingFaults(connection))
      result.faults.push({ kind: 'ledger', where: `${ledger} ${thing}`, what });
    const log = await checkLog(connection, vkeys);
    result.faults.push(...log.faults);
    result.counted.leaves = log.leaves;
    return result;
  });
}
