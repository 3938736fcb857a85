/** One case: is what lies beside its log what the log amounts to? */
import { createHash } from 'node:crypto';
import { replay } from '../../engine/evolve.ts';
import type { CaseRecord } from '../../engine/record.ts';
import type { World } from '../../engine/world.ts';
import { type Projection, skeleton } from '../../store/append-case.ts';
import { canonicalJson } from '../../store/canonical.ts';
import type { StoredCase, StoredParts } from '../../store/verify-reads.ts';
import { projectCase } from '../project-case.ts';
import { hashOfSigned } from '../signings/hash.ts';
import { type Fault, type FaultKind, firstDifference } from './fault.ts';

type Say = (kind: FaultKind, what: string) => void;

const differ = (say: Say, kind: FaultKind, expected: unknown, stored: unknown): void => {
  const found = firstDifference(expected, stored);
  if (found) say(kind, found);
};

function checkLog(row: StoredCase, { events }: StoredParts, say: Say): void {
  const gap = events.findIndex((entry, index) => entry.seq !== index + 1);
  if (gap !== -1) say('log', `seq ${gap + 1} ≠ ${events[gap]?.seq}`);
  if (events.length !== row.last_seq) say('log', `last_seq: ${events.length} ≠ ${row.last_seq}`);
  let version = 0;
  for (const { seq, event, version: stored } of events) {
    if (event.kind === 'acted') version += 1;
    // Acts count up; what comes between two acts (a file handed in) bears the number of the one before.
    if (stored !== version) say('log', `seq ${seq}: version ${version} ≠ ${stored}`);
  }
  if (events[0]?.event.kind !== 'opened') say('log', 'opened: ∅');
}

function checkRecord(row: StoredCase, record: CaseRecord, say: Say): void {
  // Through JSON: what a store cannot keep (undefined) does not count.
  differ(say, 'replay', JSON.parse(canonicalJson(skeleton(record))), row.record);
  differ(
    say,
    'replay',
    {
      number: record.number,
      procedure: record.procedure,
      edition: record.edition,
      state: record.state,
      version: record.version,
      applicant: record.applicant,
      opened_on: record.openedOn,
    },
    {
      number: row.number,
      procedure: row.procedure,
      edition: row.edition,
      state: row.state,
      version: row.version,
      applicant: row.applicant,
      opened_on: row.opened_on,
    },
  );
}

/** Event number of the last erasure of each path by request: what was entered until then is gone, what came later is there. */
const erasedUntil = ({ events }: StoredParts): Map<string, number> =>
  new Map(
    events.flatMap(({ event, seq }) =>
      event.kind === 'valuesErased' ? event.paths.map((path) => [path, seq] as const) : [],
    ),
  );

function checkValues(parts: StoredParts, erased: boolean, say: Say): void {
  const { events, values } = parts;
  const singly = erasedUntil(parts);
  for (const { path, seq, value, salt, commitment } of values) {
    const gone = erased || seq <= (singly.get(path) ?? 0);
    if (salt === null) {
      if (!gone) say('value', `${path} (seq ${seq}): erased without the event`);
    } else if (gone) say('value', `${path} (seq ${seq}): still there after the erasure`);
    else if (!createHash('sha256').update(salt).update(canonicalJson(value)).digest().equals(commitment))
      say('commitment', `${path} (seq ${seq})`);
  }
  const kept = new Set(values.map((value) => value.path));
  const named = events.flatMap(({ event }) => ('paths' in event ? event.paths : []));
  for (const path of named) if (!kept.has(path)) say('value', path);
}

/** What somebody signed is what the event holds the check value of. */
function checkSigned(record: CaseRecord, say: Say): void {
  for (const { id, hash } of record.signings ?? []) {
    const value = record.signed?.[id];
    if (hash !== undefined && value !== undefined && value !== null && hashOfSigned(value) !== hash)
      say('value', `signed.${id}: not what was signed`);
  }
}

function checkReadModels(row: StoredCase, parts: StoredParts, projection: Projection, say: Say): void {
  const byClock = (clocks: readonly { clock: string; n: number; due?: string | null; running: boolean }[]) =>
    Object.fromEntries(clocks.map(({ clock, n, due, running }) => [`${clock} ${n}`, { due: due ?? null, running }]));
  differ(say, 'clock', byClock(projection.clocks), byClock(parts.clocks));
  differ(say, 'queue', [...new Set(projection.posts)].sort(), parts.queue.map((entry) => entry.post).sort());
  for (const entry of parts.queue)
    if (entry.sort_due !== projection.sortDue) say('queue', `${entry.post}: ${projection.sortDue} ≠ ${entry.sort_due}`);
  differ(
    say,
    'projection',
    {
      final: projection.final,
      district: projection.district,
      next_due: projection.nextDue,
      name: projection.name,
      bodies: [...projection.bodies].sort(),
    },
    {
      final: row.final,
      district: row.district,
      next_due: row.next_due,
      name: row.name,
      bodies: [...row.bodies].sort(),
    },
  );
}

function checkPapers(record: CaseRecord, { papers }: StoredParts, say: Say): void {
  const view = (
    list: readonly {
      id: string;
      paper: string;
      number: string;
      issued_on: string;
      valid_until: string | null;
      status: string;
    }[],
  ) =>
    Object.fromEntries(
      list.map(({ id, paper, number, issued_on, valid_until, status }) => [
        id,
        { paper, number, issued_on, valid_until, status },
      ]),
    );
  differ(
    say,
    'paper',
    view(record.papers.map((fact) => ({ ...fact, issued_on: fact.issuedOn, valid_until: fact.validUntil ?? null }))),
    view(papers),
  );
}

function checkRegisters({ events, registers }: StoredParts, say: Say): void {
  for (const { event } of events)
    if (event.kind === 'rowWritten' && !registers.includes(event.register)) say('register', event.register);
}

function checkFileRows(record: CaseRecord, { files }: StoredParts, say: Say): void {
  const named = Object.values(record.materials)
    .flatMap((material) => material.files.map((file) => file.id))
    .sort();
  const kept = files
    .filter((file) => !file.removed)
    .map((file) => file.id)
    .sort();
  if (!record.erased) differ(say, 'file', named, kept);
}

/** @param worldThen the world of the last write, in which the read models were computed. */
export function checkCase(
  row: StoredCase,
  parts: StoredParts,
  worldThen: World,
): { faults: Fault[]; record: CaseRecord } {
  const faults: Fault[] = [];
  const say: Say = (kind, what) => faults.push({ kind, where: row.number, what });
  const record = replay(
    row.id,
    parts.events.map(({ event }) => event),
    parts.values,
  );
  checkLog(row, parts, say);
  checkRecord(row, record, say);
  checkValues(parts, record.erased ?? false, say);
  checkSigned(record, say);
  checkReadModels(row, parts, projectCase(worldThen, record), say);
  checkPapers(record, parts, say);
  checkRegisters(parts, say);
  checkFileRows(record, parts, say);
  return { faults, record };
}
