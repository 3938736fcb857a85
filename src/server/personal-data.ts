/**
 * What a request about one's own data orders in other cases, in the transaction of the act that decides it: corrections become new
 * versions of the values, erased values lose value and salt while their commitments stay, a copy of everything is made by a job.
 */
import { randomUUID } from 'node:crypto';
import type { Decision, RowWrite } from '../engine/decision.ts';
import type { CaseEvent, PathValue } from '../engine/events.ts';
import { evolve, withValues } from '../engine/evolve.ts';
import { type CaseRecord, systemActor } from '../engine/record.ts';
import { scopeOf, type World } from '../engine/world.ts';
import { evaluate } from '../language/evaluate.ts';
import type { Expr, Value } from '../language/expression.ts';
import { mentions } from '../language/expression.ts';
import type { Field } from '../language/field.ts';
import { readAmount } from '../language/money.ts';
import type { Refusal } from '../language/refusal.ts';
import { validateInput } from '../language/validate.ts';
import { appendCase } from '../store/append-case.ts';
import { addExport } from '../store/data-exports.ts';
import { eraseValues, findByNumber, registersOf } from '../store/erase-values.ts';
import { isHeld } from '../store/holds.ts';
import { findCase, type LoadedCase, lockCase } from '../store/load-case.ts';
import type { Connection } from '../store/pool.ts';
import { type Office, worldOf } from './office.ts';
import { ApiProblem } from './problems.ts';
import { projectCase } from './project-case.ts';
import { withRows } from './rows.ts';

type Order = Extract<CaseEvent, { kind: 'dataOrdered' }>;

const orders = (decision: Decision): Order[] =>
  decision.events.flatMap((event) => (event.kind === 'dataOrdered' ? [event] : []));

export const ordersData = (decision: Decision): boolean => orders(decision).length > 0;

/** One line of the act's list: which field of which case, and the new value. */
interface Item {
  path: string;
  case: string;
  field: string;
  value?: string;
}

const textOf = (row: Value, key: string): string => {
  const value = row !== null && typeof row === 'object' && key in row ? (row as { [name: string]: Value })[key] : ''; // cells of an entry
  return typeof value === 'string' ? value.trim() : '';
};

function itemsOf(record: CaseRecord, order: Order): Item[] {
  const action = record.acts.at(-1)?.action ?? '';
  const listed = record.inputs[action]?.[order.items];
  return (Array.isArray(listed) ? listed : []).map((row, index) => ({
    path: `input.${order.items}.${index}`,
    case: textOf(row, 'case'),
    field: textOf(row, 'field'),
    ...(order.op === 'correct' ? { value: textOf(row, 'value') } : {}),
  }));
}

const wrong = (path: string, code: string, text: [string, string], remedy: [string, string]): ApiProblem =>
  new ApiProblem('act.input', undefined, [
    {
      code,
      path,
      text: { zh: text[0], en: text[1] },
      remedy: { zh: remedy[0], en: remedy[1] },
      severity: 'block',
      scope: 'input',
    } satisfies Refusal,
  ]);

/** The case named: of the person who asks, or of the one for whom a relative asks. @throws ApiProblem 422, 409 */
async function targetOf(
  office: Office,
  connection: Connection,
  request: CaseRecord,
  item: Item,
  op: Order['op'],
): Promise<{ loaded: LoadedCase; world: World }> {
  const found = await findByNumber(connection, item.case);
  const standing = request.form.standing;
  const theirs = found && (found.applicant === request.applicant || (standing !== undefined && standing !== 'self'));
  if (!found || !theirs || found.id === request.id)
    throw wrong(
      `${item.path}.case`,
      'data.no-case',
      ['没有这一件，或不是申请人的件', 'There is no such case of this person'],
      ['核对办件编号。', 'Check the case number.'],
    );
  await lockCase(connection, found.id);
  const loaded = await findCase(connection, systemActor, found.id);
  if (!loaded) throw new ApiProblem('not-found');
  const world = worldOf(office, loaded.record.procedure, loaded.record.edition);
  if (op === 'erase') {
    if (await isHeld(connection, found.id)) throw new ApiProblem('hold.active');
    if (!world.procedure.states[loaded.record.state]?.final)
      throw wrong(
        `${item.path}.case`,
        'data.case-open',
        ['这一件还在办理，办理要用这些信息', 'The case is still open and needs these data'],
        ['办结后再删，或请申请人撤回申请。', 'Erase them when it is closed, or let the applicant withdraw it.'],
      );
  }
  return { loaded, world };
}

const fieldsOf = (world: World): Field[] => world.procedure.form.flatMap((section) => [...section.fields]);

/** The field named by its key or by its label in either language. */
function fieldNamed(world: World, item: Item): Field {
  const name = item.field.toLowerCase();
  const field = fieldsOf(world).find(
    (entry) =>
      entry.key.toLowerCase() === name || entry.label.zh === item.field || entry.label.en.toLowerCase() === name,
  );
  if (!field)
    throw wrong(
      `${item.path}.field`,
      'data.no-field',
      [`这一件的申请表没有“${item.field}”`, `The form of this case has no field “${item.field}”`],
      ['照申请表上的栏目名填写。', 'Enter the label as on the form.'],
    );
  return field;
}

/** Only what tells of a person is erased; what decides the competence of a district stays. */
function erasable(world: World, item: Item): Field {
  const field = fieldNamed(world, item);
  const personal = field.mask !== undefined && field.mask !== 'full';
  if (!personal || field.key === world.procedure.districtField)
    throw wrong(
      `${item.path}.field`,
      'data.not-personal',
      [`“${field.label.zh}”不是个人信息`, `“${field.label.en}” is not personal data`],
      ['只列能认出个人的栏目。', 'List fields that identify a person only.'],
    );
  return field;
}

function readTyped(field: Field, typed: string): Value {
  if (field.type === 'money') return readAmount(typed) ?? typed;
  return field.type === 'int' && /^-?\d+$/.test(typed) ? Number(typed) : typed;
}

function correction(world: World, record: CaseRecord, item: Item): PathValue {
  const field = fieldNamed(world, item);
  const typed = item.value ?? '';
  const value = readTyped(field, typed);
  const { show: _show, required: _required, ...plain } = field;
  const edited = withValues(record, [{ path: `form.${field.key}`, value }]);
  const [problem] = validateInput([plain], { [field.key]: value }, scopeOf(world, edited));
  if (problem) throw new ApiProblem('act.input', undefined, [{ ...problem, path: `${item.path}.value` }]);
  return { path: `form.${field.key}`, value };
}

/** A value that the form alone decides: computed anew, so that a tag stays a tag. */
function readsForm(expr: Expr): boolean {
  const { refs, looks } = mentions(expr);
  return looks.size === 0 && [...refs].every((name) => name.startsWith('form.'));
}

/** Columns of the case's register rows that are taken from a changed field; of a row with lines, in each line. */
async function rowsOf(
  connection: Connection,
  world: World,
  record: CaseRecord,
  changed: readonly PathValue[],
): Promise<RowWrite[]> {
  const kept = await registersOf(connection, record.id);
  const values = new Map(changed.map(({ path, value }) => [path, value]));
  const rows = new Map<string, RowWrite>();
  const edited = scopeOf(world, withValues(record, changed));
  const columnNow = (expr: Expr, path: string): Value => {
    const value = values.get(path) ?? null;
    return value !== null && readsForm(expr) ? (evaluate(expr, edited) ?? null) : value;
  };
  for (const effect of Object.values(world.procedure.actions).flatMap((action) => action.effects)) {
    if (effect.do !== 'write-row') continue;
    const own = kept.filter(
      (row) => row.register === effect.register && (row.key !== '') === (effect.key !== undefined),
    );
    for (const [column, expr] of Object.entries(effect.row)) {
      const path = [...mentions(expr).refs].find((name) => values.has(name));
      if (path === undefined) continue;
      for (const { register, key } of own) {
        const name = `${register} ${key}`;
        rows.set(name, { register, key, values: { ...rows.get(name)?.values, [column]: columnNow(expr, path) } });
      }
    }
  }
  return [...rows.values()];
}

interface Writing {
  office: Office;
  connection: Connection;
  world: World;
  loaded: LoadedCase;
  by: string;
}

async function write({ office, connection, world, loaded, by }: Writing, decided: Partial<Decision>): Promise<void> {
  const events = decided.events ?? [];
  const record = withValues(events.reduce(evolve, loaded.record), decided.values ?? []);
  await appendCase(connection, {
    decision: { values: [], needs: [], papers: [], rows: [], notices: [], ...decided, events, record },
    projection: await withRows(office, () => projectCase(world, record)),
    at: world.at,
    person: by,
    expected: loaded.record.version,
    expectedSeq: loaded.seq,
  });
}

const rowEvents = (rows: readonly RowWrite[]): CaseEvent[] =>
  rows.map(({ register, values }) => ({ kind: 'rowWritten', register, columns: Object.keys(values) }));

async function correctIn(writing: Writing, request: CaseRecord, items: readonly Item[]): Promise<void> {
  const { connection, world, loaded } = writing;
  const values = items.map((item) => correction(world, loaded.record, item));
  const rows = await rowsOf(connection, world, loaded.record, values);
  const paths = values.map((value) => value.path);
  await write(writing, {
    events: [{ kind: 'valuesCorrected', paths, request: request.number }, ...rowEvents(rows)],
    values,
    rows,
    notices: [
      {
        to: `person:${loaded.record.applicant}`,
        text: {
          zh: `按您的请求（${request.number}），本件的信息已更正`,
          en: `As you asked (${request.number}), the data of this case have been corrected`,
        },
      },
    ],
  });
}

const everything = new Set(['*', '全部', 'all']);

async function eraseIn(writing: Writing, request: CaseRecord, items: readonly Item[]): Promise<void> {
  const { connection, world, loaded } = writing;
  const { record } = loaded;
  const notices = [
    {
      to: `person:${record.applicant}`,
      text: {
        zh: `按您的请求（${request.number}），本件的信息已删除`,
        en: `As you asked (${request.number}), the data of this case have been erased`,
      },
    },
  ];
  if (items.some((item) => everything.has(item.field.toLowerCase()))) {
    const paths = Object.keys(record.form).map((key) => ({ path: `form.${key}`, value: null }));
    const rows = await rowsOf(connection, world, record, paths);
    await write(writing, { events: [...rowEvents(rows), { kind: 'erased', what: request.number }], rows, notices });
    return;
  }
  const keys = items.map((item) => erasable(world, item).key).filter((key) => record.form[key] !== undefined);
  if (keys.length === 0) return; // nothing of it is there any more
  const paths = [...new Set(keys)].map((key) => `form.${key}`);
  const rows = await rowsOf(
    connection,
    world,
    record,
    paths.map((path) => ({ path, value: null })),
  );
  await write(writing, {
    events: [{ kind: 'valuesErased', paths, request: request.number }, ...rowEvents(rows)],
    rows,
    notices,
  });
  await eraseValues(connection, record.id, paths);
}

/** @throws ApiProblem 422 naming the line that cannot be carried out, 409 while a hold runs: the act itself is then undone */
export async function carryOutOrders(office: Office, connection: Connection, decision: Decision): Promise<void> {
  const request = decision.record;
  const by = request.acts.at(-1)?.by ?? systemActor.id;
  for (const order of orders(decision)) {
    if (order.op === 'copy') {
      await addExport(connection, { id: randomUUID(), person: request.applicant, at: office.clock.now() });
      continue;
    }
    const items = itemsOf(request, order);
    // One write a case, cases in the order of their numbers, so that two requests never wait for each other crosswise.
    const byCase = Map.groupBy(items, (item) => item.case.toUpperCase().replaceAll('-', ''));
    for (const [, own] of [...byCase].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [first] = own;
      if (!first) continue;
      const { loaded, world } = await targetOf(office, connection, request, first, order.op);
      const writing = { office, connection, world, loaded, by };
      await (order.op === 'correct' ? correctIn(writing, request, own) : eraseIn(writing, request, own));
    }
  }
}
