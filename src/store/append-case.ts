/** An act's whole effect in one statement (invariant 3): see migrations/0002-acts.sql. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Change } from '../engine/changes.ts';
import type { Decision, NumberNeed, RowWrite } from '../engine/decision.ts';
import type { CaseRecord } from '../engine/record.ts';
import { canonicalJson } from './canonical.ts';
import { type Connection, storeError } from './pool.ts';

/** What the read models need besides the decision; computed by the caller from definition and calendar. */
export interface Projection {
  procedure: string;
  edition: number;
  district: string | undefined;
  name: string;
  final: boolean;
  bodies: readonly string[];
  terms: readonly string[];
  posts: readonly string[];
  /** Sorting day of the queue: nearest limit, later for paused and closed. */
  sortDue: string;
  nextDue: string | undefined;
  /** `dueAt` for limits in hours; `remindAt` while a rung of the ladder is left. */
  clocks: readonly {
    clock: string;
    n: number;
    due: string | undefined;
    running: boolean;
    dueAt?: string;
    remindAt?: string;
  }[];
  trackCode?: string;
}

export interface Append {
  decision: Decision;
  projection: Projection;
  at: string;
  person: string;
  /** Version and event number that the decision was taken on; -1 opens a case. */
  expected: number;
  expectedSeq?: number;
  key?: { key: string; hash: string; changes: readonly Change[] };
}

const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** 8 random characters of 0 §7.8, without look-alikes. */
export const randomCode = (): string =>
  Array.from({ length: 8 }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');

function committed(path: string, value: unknown) {
  const salt = randomBytes(16);
  const commitment = createHash('sha256').update(salt).update(canonicalJson(value)).digest('hex');
  return { path, value, salt: salt.toString('hex'), commitment };
}

/** The record without what erasure must be able to reach. */
export const skeleton = ({ form: _form, inputs: _inputs, opinions: _opinions, signed: _signed, ...rest }: CaseRecord) =>
  rest;

/** One row a register and key; the row's own number is what the definition writes as `number`, once. */
function mergeRows(decision: Decision) {
  const merged = new Map<string, RowWrite>();
  for (const { register, key = '', values } of decision.rows) {
    const name = `${register} ${key}`;
    merged.set(name, { register, key, values: { ...merged.get(name)?.values, ...values } });
  }
  return [...merged.values()].map((row) => ({ ...row, number: row.values.number ?? null }));
}

function payload({ decision, projection, at, person, expected, expectedSeq, key }: Append) {
  const { record } = decision;
  return {
    id: record.id,
    expected,
    version: record.version,
    at,
    person,
    ...(expectedSeq === undefined ? {} : { expectedSeq }),
    ...(key ? { key } : {}),
    case: {
      number: record.number,
      procedure: projection.procedure,
      edition: projection.edition,
      state: record.state,
      applicant: record.applicant,
      district: projection.district,
      openedOn: record.openedOn,
      trackCode: projection.trackCode,
      nextDue: projection.nextDue,
      bodies: projection.bodies,
      terms: projection.terms,
      name: projection.name,
      final: projection.final,
      record: skeleton(record),
    },
    events: decision.events,
    values: decision.values.map(({ path, value }) => committed(path, value)),
    clocks: projection.clocks,
    queue: { due: projection.sortDue, posts: projection.posts },
    papers: decision.papers.map((paper) => {
      const fact = record.papers.find((entry) => entry.id === paper.id);
      return {
        ...paper,
        number: fact?.number,
        issuedOn: fact?.issuedOn,
        validUntil: fact?.validUntil,
        code: randomCode(),
      };
    }),
    paperStatus: decision.events.flatMap((event) =>
      event.kind === 'paperStatus' ? [{ id: event.id, status: event.status }] : [],
    ),
    rows: mergeRows(decision),
    notices: decision.notices.map((notice) => ({ to: notice.to, zh: notice.text.zh, en: notice.text.en })),
    jobs: decision.papers.map((paper) => ({ task: 'render-paper', payload: { paper: paper.id } })),
    erase: decision.events.some((event) => event.kind === 'erased'),
  };
}

/** @returns number of the last event. @throws StaleError, KeyUsedError */
export async function appendCase(connection: Connection, append: Append): Promise<number> {
  try {
    const { rows } = await connection.query<{ seq: number }>({
      name: 'append-case',
      text: 'select append_case($1::jsonb) as seq',
      values: [JSON.stringify(payload(append))],
    });
    return rows[0]?.seq ?? 0;
  } catch (error) {
    throw storeError(error);
  }
}

/** Draws serials in the order of the needs, so that two acts never wait for each other crosswise. */
export async function drawNumbers(connection: Connection, needs: readonly NumberNeed[]): Promise<Map<string, number>> {
  const drawn = new Map<string, number>();
  for (const need of [...needs].sort((a, b) => a.series.localeCompare(b.series) || a.year - b.year)) {
    const { rows } = await connection.query<{ last: number }>('select draw_number($1, $2) as last', [
      need.series,
      need.year,
    ]);
    drawn.set(need.as, rows[0]?.last ?? 0);
  }
  return drawn;
}
