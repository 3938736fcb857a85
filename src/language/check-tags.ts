/**
 * Tags stand for people without showing them, and stay that way: a register keeps them in a masked column that no export has, all of
 * one purpose, and tags of two registers have two purposes, so that nobody can be followed from one to the other.
 */
import { effectsOfAct } from './check-approvals.ts';
import type { Procedure } from './procedure.ts';
import type { Register } from './register.ts';

interface Kept {
  at: string;
  register: string;
  column: string;
  purpose: string;
}

/** Purposes of the tags that a value of a column is made of; what a rule or a look only compares is not kept. */
function purposesIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object' || 'rule' in value || 'look' in value) return [];
  const own = 'tag' in value && Array.isArray(value.tag) && typeof value.tag[1] === 'string' ? [value.tag[1]] : [];
  return [...own, ...Object.values(value).flatMap(purposesIn)];
}

const keptBy = (procedure: Procedure): Kept[] =>
  Object.entries(procedure.actions).flatMap(([id, action]) =>
    effectsOfAct(procedure, action).flatMap((effect) =>
      effect.do !== 'write-row'
        ? []
        : Object.entries(effect.row).flatMap(([column, expr]) =>
            purposesIn(expr).map((purpose) => ({
              at: `${procedure.id}.actions.${id}`,
              register: effect.register,
              column,
              purpose,
            })),
          ),
    ),
  );

/** @returns one line a mistake, with its place. */
export function checkTags(procedures: readonly Procedure[], registers: readonly Register[]): string[] {
  const owners = new Map<string, string>();
  const found = procedures.flatMap(keptBy).flatMap(({ at, register, column, purpose }) => {
    const known = registers.find((entry) => entry.id === register)?.columns.find(({ key }) => key === column);
    const owner = owners.get(purpose) ?? register;
    owners.set(purpose, owner);
    return [
      ...(known && known.mask !== 'hidden' ? [`${at}: ${register}.${column} keeps a tag and is masked hidden`] : []),
      ...(known && known.export !== false
        ? [`${at}: ${register}.${column} keeps a tag and is left out of exports`]
        : []),
      ...(owner === register ? [] : [`${at}: tags of purpose ${purpose} are those of ${owner}; name another purpose`]),
    ];
  });
  return [...new Set(found)];
}
