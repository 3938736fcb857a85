/** What a decision may look at besides the case: the law book's definition, rules and calendar, and the day. All handed in. */
import type { Calendar, IsoDate } from '../calendar/types.ts';
import type { Scope } from '../language/evaluate.ts';
import type { Value } from '../language/expression.ts';
import type { RemedyBody } from '../language/organisation.ts';
import type { Procedure } from '../language/procedure.ts';
import type { Rule } from '../language/rule.ts';
import { clockStatus, isRunning } from './due.ts';
import { noticeName } from './notice-facts.ts';
import type { CaseRecord, Values } from './record.ts';

export interface World {
  procedure: Procedure;
  rules: { readonly [id: string]: Rule };
  calendar: Calendar;
  /** Names of regions and countries, for papers. */
  names: (type: 'region' | 'country' | 'body', code: string) => { zh: string; en: string } | undefined;
  /** Who reconsiders the acts of a body, and which court hears suits against them. */
  remedyOf: (body: string) => RemedyBody | undefined;
  /** Names of the people on the file, for the sheet of an approval; handed in. */
  people?: { readonly [id: string]: string };
  /** Rows of registers, ledgers and locks; handed in, and absent where a decision looks at none. */
  rows?: (register: string, where: Values) => readonly Values[];
  /** Settings in force today; a case past submission keeps its own. */
  settings: Values;
  /** Today in Asia/Shanghai, and the instant with its offset. */
  today: IsoDate;
  at: string;
  /** The real instant, where the decision takes effect on an earlier day: a lapse after a standstill. */
  recordedAt?: string;
}

/** The setting's value for this case: its own since submission, else today's, else the definition's default. */
export function settingsOf(world: World, record: CaseRecord): Values {
  const defaults = Object.fromEntries(world.procedure.settings.map((setting) => [setting.key, setting.default]));
  return { ...defaults, ...world.settings, ...record.settings };
}

/** Result of a rule as one tree of values. */
export function runRule(world: Pick<World, 'rules'>, id: string, input: Values): Values | undefined {
  const rule = world.rules[id];
  if (!rule) return undefined;
  const result = rule.compute(input);
  return { ...result.value, ...(result.holds === undefined ? {} : { holds: result.holds }) };
}

function named(world: World, record: CaseRecord, settings: Values, name: string, input: Values): Value | undefined {
  const [root = '', ...rest] = name.split('.');
  const tail = rest.join('.');
  switch (root) {
    case 'form':
      return record.form[tail];
    case 'input':
      return input[tail];
    case 'setting':
      return settings[tail];
    case 'today':
      return world.today;
    case 'state':
      return record.state;
    case 'case':
      return caseName(record, tail);
    case 'number':
      return record.numbers[tail];
    case 'done':
      return record.acts.filter((act) => act.action === tail).length;
    case 'on':
      return record.acts.findLast((act) => act.action === tail)?.on;
    case 'last':
      return record.inputs[rest[0] ?? '']?.[rest[1] ?? ''];
    case 'finding': {
      const condition = world.procedure.conditions.find((entry) => entry.id === tail);
      return record.inputs[condition?.foundBy ?? '']?.[`finding${tail}`];
    }
    case 'material': {
      const facts = record.materials[tail];
      return facts ? facts.files.length + (facts.atCounter ? 1 : 0) : 0;
    }
    case 'approval':
      return approvalName(record, rest[0] ?? '', rest[1] ?? '');
    case 'clock':
      return clockName(world, record, rest[0] ?? '', rest[1] ?? '');
    case 'notice':
      return noticeName(world, record, rest[0] ?? '', rest[1] ?? '');
    default:
      return undefined;
  }
}

function caseName(record: CaseRecord, what: string): Value | undefined {
  const known: { [name: string]: Value | undefined } = {
    id: record.id,
    number: record.number,
    openedOn: record.openedOn,
    applicant: record.applicant,
    unit: record.unit,
  };
  return known[what];
}

/** `state` (none until it began), `round`, `signed` (signatures in force). */
function approvalName(record: CaseRecord, approval: string, what: string): Value | undefined {
  const run = record.approvals?.[approval];
  if (what === 'state') return run?.status ?? 'none';
  if (what === 'round') return run?.n ?? 0;
  return what === 'signed' ? (run?.seats.filter((seat) => seat.status === 'agreed').length ?? 0) : undefined;
}

function clockName(world: World, record: CaseRecord, clock: string, what: string): Value | undefined {
  const facts = record.clocks.findLast((entry) => entry.clock === clock);
  if (what === 'running') return facts !== undefined && isRunning(facts);
  if (what === 'lapsed') return facts?.lapsedOn !== undefined;
  if (!facts) return undefined;
  const status = clockStatus(world.calendar, facts, world.at);
  if (what === 'left') return status.left;
  if (what === 'due') return status.due;
  return what === 'paused' ? status.paused : undefined;
}

/** Names for the evaluator: the case, the act's input, today, settings, rules. */
export function scopeOf(world: World, record: CaseRecord, input: Values = {}): Scope {
  const settings = settingsOf(world, record);
  return {
    get: (name) => named(world, record, settings, name, input),
    rule: (id, given) => runRule(world, id, given),
    ...(world.rows ? { look: world.rows } : {}),
  };
}
