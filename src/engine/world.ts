/** What a decision may look at besides the case: the law book's definition, rules and calendar, and the day. All handed in. */
import type { LightOptions } from '../calendar/period.ts';
import type { LagOptions } from '../calendar/progress.ts';
import type { Calendar, IsoDate } from '../calendar/types.ts';
import type { Who } from '../language/action.ts';
import type { Scope } from '../language/evaluate.ts';
import type { Value } from '../language/expression.ts';
import type { RemedyBody } from '../language/organisation.ts';
import type { Procedure } from '../language/procedure.ts';
import type { Rule } from '../language/rule.ts';
import { signedOn } from './approval-run.ts';
import { clockStatus, isRunning } from './due.ts';
import { noticeName } from './notice-facts.ts';
import type { CaseRecord, Values } from './record.ts';
import { signingName } from './signings.ts';

export interface World {
  procedure: Procedure;
  rules: { readonly [id: string]: Rule };
  calendar: Calendar;
  /** Names of regions and countries, for papers. */
  names: (type: 'region' | 'country' | 'body', code: string) => { zh: string; en: string } | undefined;
  /** A post in words, for the sheet of an approval; handed in with `people`. */
  nameWho?: (who: Who) => { zh: string; en: string };
  /** Who reconsiders the acts of a body, and which court hears suits against them. */
  remedyOf: (body: string) => RemedyBody | undefined;
  /** Names of the people on the file, for the sheet of an approval; handed in. */
  people?: { readonly [id: string]: string };
  /** Rows of registers, ledgers and locks; handed in, and absent where a decision looks at none. */
  rows?: (register: string, where: Values) => readonly Values[];
  /** Tag of a personal value for one purpose, by the office's key; handed in. */
  tag?: (value: string, purpose: string) => string | undefined;
  /** Settings in force today; a case past submission keeps its own. */
  settings: Values;
  /** Today in Asia/Shanghai, and the instant with its offset. */
  today: IsoDate;
  at: string;
  /** The real instant, where the decision takes effect on an earlier day: a lapse after a standstill. */
  recordedAt?: string;
}

/** The setting's value for this case: its own since submission, else today's, else the definition's default. */
export const settingsOf = (world: World, record: CaseRecord): Values => ({
  ...defaultsOf(world.procedure),
  ...world.settings,
  ...record.settings,
});

const defaults = new WeakMap<Procedure, Values>();

/** The definition's own values of its settings; read once, since every question to a case asks for them. */
function defaultsOf(procedure: Procedure): Values {
  const known = defaults.get(procedure);
  if (known) return known;
  const values = Object.fromEntries(procedure.settings.map((setting) => [setting.key, setting.default]));
  defaults.set(procedure, values);
  return values;
}

/** What an open case keeps from its submission day on: the parameters of its procedure. Those of the house hold for all alike. */
export function settingsToFix(world: World, record: CaseRecord): Values {
  const now = settingsOf(world, record);
  return Object.fromEntries(world.procedure.settings.map(({ key }) => [key, now[key] ?? null]));
}

const numberSetting = (world: World, key: string): number | undefined => {
  const value = world.settings[key];
  return typeof value === 'number' ? value : undefined;
};

/** `light.yellowRatio` and `light.yellowMin` in force; the calendar's own where none was set (0 §1.3). */
export function lightsOf(world: World): LightOptions {
  const [yellowRatio, yellowMin] = [numberSetting(world, 'light.yellowRatio'), numberSetting(world, 'light.yellowMin')];
  return {
    ...(yellowRatio === undefined ? {} : { yellowRatio }),
    ...(yellowMin === undefined ? {} : { yellowMin }),
  };
}

/** `light.lagYellow` and `light.lagRed` in force: from when a task that is behind its time shows yellow and red (0 §1.3). */
export function lagsOf(world: World): LagOptions {
  const [lagYellow, lagRed] = [numberSetting(world, 'light.lagYellow'), numberSetting(world, 'light.lagRed')];
  return { ...(lagYellow === undefined ? {} : { lagYellow }), ...(lagRed === undefined ? {} : { lagRed }) };
}

/** Result of a rule as one tree of values. */
export function runRule(world: Pick<World, 'rules'>, id: string, input: Values): Values | undefined {
  const rule = world.rules[id];
  if (!rule) return undefined;
  const result = rule.compute(input);
  return { ...result.value, ...(result.holds === undefined ? {} : { holds: result.holds }) };
}

/** A name in its parts: root, the others, and all of those behind the root. Names are of definitions, so there are few. */
const partsOf = (() => {
  const known = new Map<string, { root: string; rest: readonly string[]; tail: string }>();
  return (name: string) => {
    const found = known.get(name);
    if (found) return found;
    const [root = '', ...rest] = name.split('.');
    const parts = { root, rest, tail: rest.join('.') };
    known.set(name, parts);
    return parts;
  };
})();

function named(
  world: World,
  record: CaseRecord,
  settings: () => Values,
  name: string,
  input: Values,
): Value | undefined {
  const { root, rest, tail } = partsOf(name);
  switch (root) {
    case 'form':
      return record.form[tail];
    case 'input':
      return input[tail];
    case 'setting':
      return settings()[tail];
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
    case 'on': {
      const act = record.acts.findLast((entry) => entry.action === tail);
      return act?.filedOn ?? act?.on;
    }
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
    case 'signing':
      return signingName(world, record, rest[0] ?? '', rest[1] ?? '');
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

/** `state` (none until it began), `step` (whose turn it is), `round`, `signed` (signatures in force), `signedOn` (day of the last one). */
function approvalName(record: CaseRecord, approval: string, what: string): Value | undefined {
  const run = record.approvals?.[approval];
  if (what === 'state') return run?.status ?? 'none';
  if (what === 'step') return run?.seats.find((seat) => seat.status === 'open')?.step;
  if (what === 'round') return run?.n ?? 0;
  if (what === 'signedOn') return run && signedOn(run);
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
  let found: Values | undefined;
  const settings = (): Values => {
    found ??= settingsOf(world, record);
    return found;
  };
  return {
    get: (name) => named(world, record, settings, name, input),
    rule: (id, given) => runRule(world, id, given),
    ...(world.rows ? { look: world.rows } : {}),
    ...(world.tag ? { tag: world.tag } : {}),
  };
}
