/** Cross-checks of registers: of units, every column says where its value comes from, and what it counts or reads is there; of cases, what they tell. */
import type { Procedure } from './procedure.ts';
import { type Column, type Register, unitStandings } from './register.ts';

type Say = (problem: string) => void;
type Registers = ReadonlyMap<string, Register>;

/** Facts by which a view may choose. */
const chosenBy: readonly unknown[] = ['standing', 'kind', 'district'];

function checkSource({ key, of }: Column, registers: Registers, say: Say): void {
  if (of === undefined || typeof of === 'string') return;
  const [id, column] = 'count' in of ? [of.count, 'unit'] : of.latest;
  const other = registers.get(id);
  if (other?.filledBy !== 'acts') say(`columns.${key}: no register ${id} that acts write`);
  for (const wanted of new Set(['unit', column]))
    if (other && !other.columns.some((entry) => entry.key === wanted))
      say(`columns.${key}: ${id} has no column ${wanted}`);
}

function checkUnits(register: Register, registers: Registers, say: Say): void {
  for (const column of register.columns) {
    if (column.of === undefined) say(`columns.${column.key}: \`of\` says where it comes from`);
    checkSource(column, registers, say);
  }
  if (register.boards?.length || register.reports?.length) say('boards, reports: a register of units has none');
  for (const { key, of, options = [] } of register.columns)
    for (const { value } of of === 'standing' ? options : [])
      if (!unitStandings.some((one) => one === value)) say(`columns.${key}: no unit stands as ${value}`);
  for (const { id, where } of register.views) {
    const column = register.columns.find(({ key }) => key === where?.column);
    if (where && (!where.in || !chosenBy.includes(column?.of))) say(`views.${id}: by standing, kind or district`);
  }
}

const writersOf = (procedures: readonly Procedure[], id: string): string[] =>
  procedures.filter(({ registers }) => registers.includes(id)).map((procedure) => procedure.id);

/** Lines that cases tell are those of a register that their own acts write. */
const checkTold = ({ id, tells = [], registers: written }: Procedure, registers: Registers): string[] =>
  tells.flatMap(({ register, having, columns }, n) => {
    const known = written.includes(register) ? registers.get(register)?.columns : undefined;
    if (!known) return [`${id}: tells.${n}: its acts write no register ${register}`];
    return [having, ...columns]
      .filter((key) => !known.some((column) => column.key === key))
      .map((key) => `${id}: tells.${n}: ${register} has no column ${key}`);
  });

/** @returns one line a mistake, with its place. */
export function checkRegisters(procedures: readonly Procedure[], list: readonly Register[]): string[] {
  const registers = new Map(list.map((register) => [register.id, register]));
  const told = procedures.flatMap((procedure) => checkTold(procedure, registers));
  const found = list.flatMap((register) => {
    const found: string[] = [];
    const say: Say = (problem) => found.push(`${register.id}: ${problem}`);
    for (const key of register.found ?? []) {
      const column = register.columns.find((entry) => entry.key === key);
      if (!column) say(`found: no column ${key}`);
      if (column?.mask) say(`found: ${key} is masked and finds nothing`);
    }
    if (register.filledBy === 'units') {
      checkUnits(register, registers, say);
      for (const writer of writersOf(procedures, register.id)) say(`${writer} cannot write a register of units`);
    } else
      for (const { key, of } of register.columns)
        if (of !== undefined) say(`columns.${key}: \`of\` stands in registers of units alone`);
    return found;
  });
  return [...told, ...found];
}
