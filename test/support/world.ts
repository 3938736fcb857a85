/** A world for decisions in memory: the law book's definition on a day of the test's choice. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/engine/record.ts';
import type { World } from '../../src/engine/world.ts';
import type { Role } from '../../src/language/action.ts';
import type { Value } from '../../src/language/expression.ts';
import { findRemedyBody } from '../../src/language/organisation.ts';
import type { Setting } from '../../src/language/procedure.ts';
import type { LawBook } from '../../src/server/law-book.ts';

/** @param at instant with offset; 09:00 of the day when left out. */
export function worldFor(book: LawBook, procedure: string, today: string, at = `${today}T09:00:00+08:00`): World {
  const definition = book.procedures.get(procedure);
  if (!definition) throw new Error(`no procedure ${procedure}`);
  return {
    procedure: definition,
    rules: book.rules,
    calendar: book.calendar,
    names: book.names,
    nameWho: book.nameWho,
    remedyOf: (body) => findRemedyBody(book.organisation, body),
    settings: {},
    today,
    at,
  };
}

/** Somebody with posts, or without. */
export const actor = (id: string, kind: Actor['kind'], posts: readonly { role: Role; body: string }[] = []): Actor => ({
  id,
  name: id,
  kind,
  posts,
});

/** Ids as the server hands them in. */
export const freshIds = (): string[] => Array.from({ length: 6 }, () => randomUUID());

/** The definition's own settings, then each with each of its other values. */
export function settingVariants(settings: readonly Setting[]): { [key: string]: Value }[] {
  const others = settings.flatMap(({ key, type, options, default: usual }) => {
    const values: readonly Value[] = type === 'bool' ? [true, false] : (options?.map((option) => option.value) ?? []);
    return values.filter((value) => value !== usual).map((value) => ({ [key]: value }));
  });
  return [{}, ...others];
}
