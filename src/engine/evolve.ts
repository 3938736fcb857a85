/** evolve: what an event makes of a case. Total: an event it cannot place changes nothing. Values come beside the events. */
import { evolveApproval } from './approval-run.ts';
import type { CaseEvent, PathValue } from './events.ts';
import type { CaseRecord, ClockFacts, MaterialFacts, NoticeFact, PaperFact, Values } from './record.ts';
import { evolveSigning } from './signing-facts.ts';

const noMaterial: MaterialFacts = { files: [], atCounter: false };

/** A case before its first event. */
export const emptyRecord = (id: string): CaseRecord => ({
  id,
  number: '',
  procedure: '',
  edition: 0,
  state: '',
  version: 0,
  applicant: '',
  openedOn: '',
  form: {},
  materials: {},
  clocks: [],
  papers: [],
  numbers: {},
  acts: [],
  inputs: {},
  settings: {},
});

const clock = (
  record: CaseRecord,
  name: string,
  n: number,
  change: (facts: ClockFacts) => Partial<ClockFacts>,
): CaseRecord => ({
  ...record,
  clocks: record.clocks.map((facts) =>
    facts.clock === name && facts.n === n ? { ...facts, ...change(facts) } : facts,
  ),
});

const material = (
  record: CaseRecord,
  key: string,
  change: (facts: MaterialFacts) => Partial<MaterialFacts>,
): CaseRecord => {
  const facts = record.materials[key] ?? noMaterial;
  return { ...record, materials: { ...record.materials, [key]: { ...facts, ...change(facts) } } };
};

const paper = (record: CaseRecord, id: string, change: Partial<PaperFact>): CaseRecord => ({
  ...record,
  papers: record.papers.map((fact) => (fact.id === id ? { ...fact, ...change } : fact)),
});

type Of<Kind extends CaseEvent['kind']> = Extract<CaseEvent, { kind: Kind }>;

const startedFacts = (event: Of<'clockStarted'>): ClockFacts => ({
  clock: event.clock,
  n: event.n,
  unit: event.unit,
  length: event.length,
  startedOn: event.on,
  pauses: [],
  extensions: [],
  ...(event.roll === undefined ? {} : { roll: event.roll }),
  ...(event.at ? { startedAt: event.at } : {}),
  ...(event.monthDay ? { monthDay: event.monthDay } : {}),
  ...(event.closes ? { closes: event.closes } : {}),
  ...(event.milestones ? { milestones: event.milestones } : {}),
  ...(event.per ? { per: event.per } : {}),
  ...(event.hours ? { hours: event.hours } : {}),
});

const pauseOf = (event: Of<'clockPaused'>): ClockFacts['pauses'][number] => ({
  from: event.on,
  ground: event.ground,
  ...(event.at ? { fromAt: event.at } : {}),
  ...(event.until ? { until: event.until } : {}),
});

/** The office's own told day gives way to a pause or an extension that comes after it: both have their ground. */
const unkept = (facts: ClockFacts): Partial<ClockFacts> => (facts.kept?.how === 'not-after' ? { kept: undefined } : {});

function evolveClock(record: CaseRecord, event: CaseEvent): CaseRecord {
  switch (event.kind) {
    case 'clockStarted':
      return { ...record, clocks: [...record.clocks, startedFacts(event)] };
    case 'clockStopped':
      return clock(record, event.clock, event.n, () => ({
        stoppedOn: event.on,
        ...(event.at ? { stoppedAt: event.at } : {}),
      }));
    case 'progressTold':
      return clock(record, event.clock, event.n, () => ({ told: event.percent }));
    case 'clockPaused':
      return clock(record, event.clock, event.n, (facts) => ({
        ...unkept(facts),
        pauses: [...facts.pauses, pauseOf(event)],
      }));
    case 'clockResumed':
      return clock(record, event.clock, event.n, (facts) => ({
        pauses: facts.pauses.map((pause, index) =>
          index === facts.pauses.length - 1 && pause.to === undefined
            ? { ...pause, to: event.on, ...(event.at ? { toAt: event.at } : {}) }
            : pause,
        ),
      }));
    case 'clockExtended':
      return clock(record, event.clock, event.n, (facts) => ({
        ...unkept(facts),
        extensions: [...facts.extensions, event.units],
        ...(event.on
          ? { granted: [...(facts.granted ?? []), { ground: event.ground ?? '', units: event.units, on: event.on }] }
          : {}),
      }));
    case 'deadlineKept':
      return clock(record, event.clock, event.n, () => ({ kept: { due: event.due, how: event.how } }));
    case 'reminded':
      return clock(record, event.clock, event.n, (facts) => ({
        reminded: [...(facts.reminded ?? []), { before: event.before, due: event.due }],
      }));
    case 'clockLapsed':
      return clock(record, event.clock, event.n, () => ({
        lapsedOn: event.on,
        ...(event.ends ? { ended: true } : {}),
      }));
    default:
      return record;
  }
}

function evolvePaper(record: CaseRecord, event: CaseEvent): CaseRecord {
  switch (event.kind) {
    case 'paperIssued': {
      const { kind: _kind, ...fact } = event;
      return { ...record, papers: [...record.papers, { ...fact, status: 'valid' }] };
    }
    case 'paperStatus':
      return paper(record, event.id, { status: event.status });
    case 'numberTaken':
      return { ...record, numbers: { ...record.numbers, [event.as]: event.number } };
    default:
      return record;
  }
}

function evolveMaterial(record: CaseRecord, event: CaseEvent): CaseRecord {
  switch (event.kind) {
    case 'fileReceived':
      return material(record, event.material, (facts) => ({
        files: [...facts.files, { id: event.file, on: event.on, by: event.by }],
        checkedBy: undefined,
        checkedOn: undefined,
      }));
    case 'fileRemoved':
      return material(record, event.material, (facts) => ({
        files: facts.files.filter((file) => file.id !== event.file),
      }));
    case 'counterPromised':
      return material(record, event.material, () => ({ atCounter: event.promised }));
    case 'materialChecked':
      return material(record, event.material, () => ({ checkedBy: event.by, checkedOn: event.on }));
    default:
      return record;
  }
}

const notice = (record: CaseRecord, id: string, change: (fact: NoticeFact) => Partial<NoticeFact>): CaseRecord => ({
  ...record,
  notices: (record.notices ?? []).map((fact) => (fact.id === id ? { ...fact, ...change(fact) } : fact)),
});

function evolveNotice(record: CaseRecord, event: CaseEvent): CaseRecord {
  switch (event.kind) {
    case 'published': {
      const { kind: _kind, ...fact } = event;
      return { ...record, notices: [...(record.notices ?? []), { ...fact, objections: [] }] };
    }
    case 'noticeDown':
      return notice(record, event.id, () => ({ down: { status: event.status, on: event.on } }));
    case 'objectionReceived':
      return notice(record, event.id, ({ objections }) => ({
        objections: [...objections, { case: event.case, on: event.on }],
      }));
    case 'objectionAnswered':
      return notice(record, event.id, ({ objections }) => ({
        objections: objections.map((entry) => (entry.case === event.case ? { ...entry, answeredOn: event.on } : entry)),
      }));
    default:
      return record;
  }
}

/** The record after one event, without values. */
export function evolve(record: CaseRecord, event: CaseEvent): CaseRecord {
  switch (event.kind) {
    case 'opened':
      return {
        ...record,
        procedure: event.procedure,
        edition: event.edition,
        applicant: event.applicant,
        number: event.number,
        openedOn: event.on,
        ...(event.unit ? { unit: event.unit } : {}),
        ...(event.counter ? { counter: event.counter } : {}),
      };
    case 'acted': {
      const { kind: _kind, paths: _paths, ...act } = event;
      return {
        ...record,
        version: record.version + 1,
        acts: [...record.acts, { ...act, version: record.version + 1 }],
      };
    }
    case 'moved':
      return { ...record, state: event.to };
    case 'settingsFixed':
      return { ...record, settings: event.settings };
    case 'assigned':
      return { ...record, handler: event.to };
    case 'erased':
      return {
        ...record,
        form: {},
        inputs: {},
        ...(record.opinions ? { opinions: {} } : {}),
        ...(record.signed ? { signed: {} } : {}),
        erased: true,
      };
    case 'valuesErased':
      return withValues(
        record,
        event.paths.map((path) => ({ path, value: null })),
      );
    case 'recused': {
      const { kind: _kind, ...fact } = event;
      return { ...record, recusals: [...(record.recusals ?? []), fact] };
    }
    case 'keptFor':
      return { ...record, unit: event.unit };
    case 'copied':
      return { ...record, copies: [...new Set([...(record.copies ?? []), event.to])] };
    default:
      return evolveSigning(
        evolveNotice(
          evolveApproval(evolveMaterial(evolvePaper(evolveClock(record, event), event), event), event),
          event,
        ),
        event,
      );
  }
}

/** The record with values at their paths: `form.<key>`, `act.<action>.<key>`, `opinion.…`, `signed.<id>`. A null value removes. */
export function withValues(record: CaseRecord, values: readonly PathValue[]): CaseRecord {
  const form: { [key: string]: Values[string] } = { ...record.form };
  const inputs: { [action: string]: Values } = { ...record.inputs };
  const opinions: { [path: string]: Values[string] } = { ...record.opinions };
  const signed: { [id: string]: Values[string] } = { ...record.signed };
  for (const { path, value } of values) {
    const [root = '', name = '', key = ''] = path.split('.');
    if (root === 'form') {
      if (value === null) delete form[name];
      else form[name] = value;
    } else if (root === 'act') inputs[name] = { ...inputs[name], [key]: value };
    else if (root === 'opinion') opinions[path] = value;
    else if (root === 'signed') signed[name] = value;
  }
  return {
    ...record,
    form,
    inputs,
    ...(Object.keys(opinions).length ? { opinions } : {}),
    ...(Object.keys(signed).length ? { signed } : {}),
  };
}

/** All events and values in order: the case as it stands. */
export const replay = (id: string, events: readonly CaseEvent[], values: readonly PathValue[]): CaseRecord =>
  withValues(events.reduce(evolve, emptyRecord(id)), events.some((event) => event.kind === 'erased') ? [] : values);
