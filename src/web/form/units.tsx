/** Choosing a unit: typed by name or code, offered as a list; what is kept is its id. Works by posting alone. */
import { createContext, useContext } from 'react';
import type { Client } from '../../client/client.ts';
import type { UnitView } from '../../client/types-people.ts';
import type { Value } from '../../language/expression.ts';
import type { Field } from '../../language/field.ts';
import type { Values } from './values.ts';

type Unit = Pick<UnitView, 'id' | 'name' | 'uscc'>;

const Units = createContext<readonly Unit[]>([]);
export const UnitsProvider = Units.Provider;

/** The units to choose from, where a field asks for one: all of them for the office, the own ones for others. */
export async function loadUnits(api: Client, fields: readonly Field[]): Promise<Unit[]> {
  if (!fields.some((field) => field.type === 'unit')) return [];
  return (await api.units(true)).map(({ id, name, uscc }) => ({ id, name, uscc }));
}

const prefix = 'unit:';
const labelOf = (unit: Unit): string => `${unit.name} ${unit.uscc}`;
const tidy = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toUpperCase();

/** A kept id as people read it; what is no unit of the list stays as it is. */
export function useUnitWords(): (value: Value | undefined) => string {
  const units = useContext(Units);
  return (value) => {
    const found = units.find(({ id }) => value === `${prefix}${id}`);
    return found ? labelOf(found) : String(value ?? '');
  };
}

/** What was typed as a unit's id, by its code, its name or both; what is none, or more than one, stays as typed. */
function unitOf(typed: string, units: readonly Unit[]): Unit | undefined {
  const words = tidy(typed);
  const found = units.filter((unit) => [unit.uscc, unit.name, labelOf(unit)].some((one) => tidy(one) === words));
  return found.length === 1 ? found[0] : undefined;
}

/** The posted values with ids in place of what was typed; a name that is asked beside it and left out is filled in. */
export function takeUnits(fields: readonly Field[], values: Values, units: readonly Unit[]): Values {
  const taken: Values = { ...values };
  for (const field of fields) {
    const typed = values[field.key];
    if (field.type !== 'unit' || typeof typed !== 'string') continue;
    const unit = unitOf(typed, units);
    if (!unit) continue;
    taken[field.key] = `${prefix}${unit.id}`;
    if (field.names && !taken[field.names] && fields.some(({ key }) => key === field.names)) {
      taken[field.names] = unit.name;
    }
  }
  return taken;
}

interface UnitControlProps {
  id: string;
  name: string;
  className?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | undefined;
  value: Value | undefined;
}

export function UnitControl({ value, ...shared }: UnitControlProps) {
  const units = useContext(Units);
  const words = useUnitWords();
  const list = `${shared.id}-units`;
  return (
    <>
      <input {...shared} list={list} type="text" defaultValue={words(value)} autoComplete="off" spellCheck={false} />
      <datalist id={list}>
        {units.map((unit) => (
          <option key={unit.id} value={labelOf(unit)} />
        ))}
      </datalist>
    </>
  );
}
