/** evolve: what an event makes of a case. Total: an event it cannot place changes nothing. Values come beside the events. */
import type { CaseEvent, PathValue } from './events.ts';
import type { CaseRecord, ClockFacts, MaterialFacts, PaperFact, Values } from './record.ts';

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

function evolveClock(record: CaseRecord, event: CaseEvent): CaseRecord {
  switch (event.kind) {
    case 'clockStarted': {
      const facts: ClockFacts = {
        clock: event.clock,
        n: event.n,
        unit: event.unit,
        length: event.length,
        startedOn: event.on,
        pauses: [],
        extensions: [],
        ...(event.roll === undefined ? {} : { roll: event.roll }),
      };
      return { ...record, clocks: [...record.clocks, facts] };
    }
    case 'clockStopped':
      return clock(record, event.clock, event.n, () => ({ stoppedOn: event.on }));
    case 'clockPaused':
      return clock(record, event.clock, event.n, (facts) => ({
        pauses: [...facts.pauses, { from: event.on, ground: event.ground }],
      }));
    case 'clockResumed':
      return clock(record, event.clock, event.n, (facts) => ({
        pauses: facts.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: event.on } : pause)),
      }));
    case 'clockExtended':
      return clock(record, event.clock, event.n, (facts) => ({ extensions: [...facts.extensions, event.units] }));
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
      return { ...record, form: {}, inputs: {}, erased: true };
    default:
      return evolveMaterial(evolvePaper(evolveClock(record, event), event), event);
  }
}

/** The record with values at their paths: `form.<key>` and `act.<action>.<key>`. A null value removes. */
export function withValues(record: CaseRecord, values: readonly PathValue[]): CaseRecord {
  const form: { [key: string]: Values[string] } = { ...record.form };
  const inputs: { [action: string]: Values } = { ...record.inputs };
  for (const { path, value } of values) {
    const [root = '', name = '', key = ''] = path.split('.');
    if (root === 'form') {
      if (value === null) delete form[name];
      else form[name] = value;
    } else if (root === 'act') inputs[name] = { ...inputs[name], [key]: value };
  }
  return { ...record, form, inputs };
}

/** All events and values in order: the case as it stands. */
export const replay = (id: string, events: readonly CaseEvent[], values: readonly PathValue[]): CaseRecord =>
  withValues(events.reduce(evolve, emptyRecord(id)), events.some((event) => event.kind === 'erased') ? [] : values);
