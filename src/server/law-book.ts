/** Reads the law book: every folder under `office/`, checked across, or the office does not start. It knows no id by name. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeCalendar } from '../calendar/calendar.ts';
import type { Calendar, HoursFrom, YearArrangement } from '../calendar/types.ts';
import type { Who } from '../language/action.ts';
import { checkProcedure } from '../language/check.ts';
import { checkBoards } from '../language/check-boards.ts';
import { checkOrganisation } from '../language/check-organisation.ts';
import { checkReach } from '../language/check-reach.ts';
import { checkRegisters } from '../language/check-registers.ts';
import { checkTags } from '../language/check-tags.ts';
import { withCommonActs, withoutCommonActs } from '../language/common-acts.ts';
import type { DemoCase, DemoPerson, DemoUnit } from '../language/demo.ts';
import { houseRules } from '../language/identifiers/rules.ts';
import { checkSeriesOwners } from '../language/number-series.ts';
import type { Organisation } from '../language/organisation.ts';
import type { Procedure } from '../language/procedure.ts';
import type { Register } from '../language/register.ts';
import type { Rule } from '../language/rule.ts';
import type { Services } from '../language/services.ts';
import type { Text } from '../language/text.ts';
import { hoursOf } from './calendar/office-hours.ts';
import { naming } from './naming.ts';

export interface LawBook {
  organisation: Organisation;
  calendar: Calendar;
  /** Arrangements in force: the book's own, and those confirmed at the desk, which win. */
  arrangements: readonly YearArrangement[];
  /** Those of the book alone. */
  bookYears: readonly YearArrangement[];
  /** The office's hours: the book's own from the beginning, then those set at the desk, each from its day. */
  hours: readonly HoursFrom[];
  procedures: ReadonlyMap<string, Procedure>;
  registers: ReadonlyMap<string, Register>;
  rules: { readonly [id: string]: Rule };
  hashes: ReadonlyMap<string, string>;
  /** Which procedures receive ratings and objections. */
  services: Services;
  /** Sample persons and cases for a demo office. */
  demo: {
    persons: readonly DemoPerson[];
    units: readonly DemoUnit[];
    cases: readonly { procedure: string; case: DemoCase }[];
  };
  /** Words for a role in a body. */
  nameWho(who: Who): Text;
  /** Names of places and bodies. */
  names(type: 'region' | 'country' | 'body', code: string): Text | undefined;
}

/** The law book has mistakes; each line names the place. */
export class LawBookError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The law book has ${problems.length} mistake(s):\n  ${problems.join('\n  ')}`);
    this.problems = problems;
  }
}

const load = (path: string): Promise<{ [name: string]: unknown }> => import(pathToFileURL(path).href);

async function filesNamed(folder: string, name: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name === name)
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Hash that freezes an edition: of the definition's data, keys in order. */
export const hashOf = (procedure: Procedure): string =>
  createHash('sha256')
    .update(JSON.stringify(withoutCommonActs(procedure)))
    .digest('hex');

function duplicates(ids: readonly string[], what: string): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${what} ${id}: defined twice`);
}

const formKeys = (procedures: readonly Procedure[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    procedures.map(({ id, form }) => [
      id,
      new Set(form.flatMap((section) => section.fields.map((field) => field.key))),
    ]),
  );

/** An office without the shared duty has no such services. */
async function readServices(folder: string): Promise<Services> {
  const [file] = await filesNamed(join(folder, 'duties'), 'services.ts');
  return file ? ((await load(file)).services as Services) : {};
}

/** Sample people, units and cases; an office without them has none. */
async function readDemo(folder: string): Promise<LawBook['demo']> {
  const modules = await Promise.all((await filesNamed(join(folder, 'duties'), 'demo.ts')).map(load));
  const people = await load(join(folder, 'demo-people.ts')).then(
    (module) => ({
      persons: module.demoPeople as readonly DemoPerson[],
      units: (module.demoUnits ?? []) as readonly DemoUnit[],
    }),
    () => ({ persons: [], units: [] }),
  );
  const cases = modules.flatMap((module) =>
    (module.demoCases as readonly DemoCase[]).map((entry) => ({ procedure: String(module.procedure), case: entry })),
  );
  return { ...people, cases };
}

/** @param folder the `office/` to read. @throws LawBookError with every mistake found. */
export async function readLawBook(folder: string): Promise<LawBook> {
  // The modules' types are checked by tsc; what the compiler cannot see is checked below.
  const organisation = (await load(join(folder, 'organisation.ts'))).organisation as Organisation;
  const arrangements = (await load(join(folder, 'calendar', 'index.ts'))).arrangements as readonly YearArrangement[];
  const procedureModules = await Promise.all((await filesNamed(join(folder, 'duties'), 'procedure.ts')).map(load));
  const registerModules = await Promise.all((await filesNamed(join(folder, 'duties'), 'register.ts')).map(load));
  const demo = await readDemo(folder);
  const ruleModules = await Promise.all((await filesNamed(join(folder, 'duties'), 'rules.ts')).map(load));
  const services = await readServices(folder);
  const procedures = procedureModules.map((module) => module.procedure as Procedure);
  const registers = registerModules.map((module) => module.register as Register);
  const rules = [...houseRules, ...ruleModules.flatMap((module) => module.rules as readonly Rule[])];
  const known = {
    rules: new Set(rules.map((rule) => rule.id)),
    registers: new Set(registers.map((register) => register.id)),
    bodies: new Set(organisation.bodies.map((body) => body.id)),
    forms: formKeys(procedures),
  };
  const problems = [
    ...duplicates(
      procedures.map((procedure) => procedure.id),
      'procedure',
    ),
    ...duplicates(
      rules.map((rule) => rule.id),
      'rule',
    ),
    ...duplicates(
      registers.map((register) => register.id),
      'register',
    ),
    ...procedures.flatMap((procedure) => checkProcedure(procedure, known)),
    ...checkReach(procedures),
    ...checkTags(procedures, registers),
    ...registers.flatMap(checkBoards),
    ...checkRegisters(procedures, registers),
    ...checkSeriesOwners(organisation, procedures, registers),
    ...checkOrganisation(organisation, procedures, registers),
  ];
  if (problems.length) throw new LawBookError(problems);
  return {
    organisation,
    arrangements,
    bookYears: arrangements,
    hours: hoursOf(organisation, []),
    calendar: makeCalendar(arrangements, hoursOf(organisation, [])),
    procedures: new Map(procedures.map((procedure) => [procedure.id, withCommonActs(procedure)])),
    registers: new Map(registers.map((register) => [register.id, register])),
    rules: Object.fromEntries(rules.map((rule) => [rule.id, rule])),
    hashes: new Map(procedures.map((procedure) => [procedure.id, hashOf(procedure)])),
    services,
    demo,
    ...naming(organisation),
  };
}
