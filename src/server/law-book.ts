/** Reads the law book: every folder under `office/`, checked across, or the office does not start. It knows no id by name. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeCalendar } from '../calendar/calendar.ts';
import type { Calendar, YearArrangement } from '../calendar/types.ts';
import type { Who } from '../language/action.ts';
import { checkProcedure } from '../language/check.ts';
import type { DemoCase, DemoPerson } from '../language/demo.ts';
import { findCountry } from '../language/identifiers/countries.ts';
import { findRegion } from '../language/identifiers/region-codes.ts';
import type { Organisation } from '../language/organisation.ts';
import type { Procedure } from '../language/procedure.ts';
import type { Register } from '../language/register.ts';
import type { Rule } from '../language/rule.ts';
import type { Text } from '../language/text.ts';

export interface LawBook {
  organisation: Organisation;
  calendar: Calendar;
  arrangements: readonly YearArrangement[];
  procedures: ReadonlyMap<string, Procedure>;
  registers: ReadonlyMap<string, Register>;
  rules: { readonly [id: string]: Rule };
  hashes: ReadonlyMap<string, string>;
  /** Sample persons and cases for a demo office. */
  demo: { persons: readonly DemoPerson[]; cases: readonly { procedure: string; case: DemoCase }[] };
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
  createHash('sha256').update(JSON.stringify(procedure)).digest('hex');

function duplicates(ids: readonly string[], what: string): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${what} ${id}: defined twice`);
}

function naming(organisation: Organisation) {
  const bodies = new Map(organisation.bodies.map((body) => [body.id, body.title]));
  const roleTitles = new Map(organisation.roles.map((role) => [role.id, role.title]));
  const names: LawBook['names'] = (type, code) =>
    type === 'country'
      ? findCountry(code)?.name
      : type === 'region'
        ? (bodies.get(code) ?? findRegion(code)?.name)
        : bodies.get(code);
  const nameWho = (who: Who): Text => {
    const role = roleTitles.get(who.role) ?? { zh: who.role, en: who.role };
    const body =
      who.body === 'district'
        ? { zh: '区侨务部门', en: 'district office' }
        : who.body
          ? bodies.get(who.body)
          : undefined;
    return body ? { zh: `${body.zh}${role.zh}`, en: `${role.en}, ${body.en}` } : role;
  };
  return { names, nameWho };
}

/** @param folder the `office/` to read. @throws LawBookError with every mistake found. */
export async function readLawBook(folder: string): Promise<LawBook> {
  // The modules' types are checked by tsc; what the compiler cannot see is checked below.
  const organisation = (await load(join(folder, 'organisation.ts'))).organisation as Organisation;
  const arrangements = (await load(join(folder, 'calendar', 'index.ts'))).arrangements as readonly YearArrangement[];
  const procedureModules = await Promise.all((await filesNamed(join(folder, 'duties'), 'procedure.ts')).map(load));
  const registerModules = await Promise.all((await filesNamed(join(folder, 'duties'), 'register.ts')).map(load));
  const demoModules = await Promise.all((await filesNamed(join(folder, 'duties'), 'demo.ts')).map(load));
  const demoPersons = await load(join(folder, 'demo-people.ts')).then(
    (module) => module.demoPeople as readonly DemoPerson[],
    () => [],
  );
  const ruleModules = await Promise.all((await filesNamed(join(folder, 'duties'), 'rules.ts')).map(load));
  const procedures = procedureModules.map((module) => module.procedure as Procedure);
  const registers = registerModules.map((module) => module.register as Register);
  const rules = ruleModules.flatMap((module) => module.rules as readonly Rule[]);
  const known = {
    rules: new Set(rules.map((rule) => rule.id)),
    registers: new Set(registers.map((register) => register.id)),
    bodies: new Set(organisation.bodies.map((body) => body.id)),
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
  ];
  if (problems.length) throw new LawBookError(problems);
  return {
    organisation,
    arrangements,
    calendar: makeCalendar(arrangements),
    procedures: new Map(procedures.map((procedure) => [procedure.id, procedure])),
    registers: new Map(registers.map((register) => [register.id, register])),
    rules: Object.fromEntries(rules.map((rule) => [rule.id, rule])),
    hashes: new Map(procedures.map((procedure) => [procedure.id, hashOf(procedure)])),
    demo: {
      persons: demoPersons,
      cases: demoModules.flatMap((module) =>
        (module.demoCases as readonly DemoCase[]).map((entry) => ({
          procedure: String(module.procedure),
          case: entry,
        })),
      ),
    },
    ...naming(organisation),
  };
}
