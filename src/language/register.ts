/**
 * Registers (台账): long-lived entries. A register of pattern "view on cases" is written by acts only. A register of units has a row for
 * each unit that files, read from what the house knows of it at that moment: nobody writes it, and nothing in it grows old.
 */

import type { Who } from './action.ts';
import type { Board, Report } from './board.ts';
import type { FieldType, MaskKind } from './field.ts';
import type { Text } from './text.ts';

/** What the house knows of a unit. People are those who hold the post today; a lock is the one that has lasted longest. */
export const unitFacts = [
  'unit',
  'code',
  'name',
  'kind',
  'district',
  'liaisons',
  'leaders',
  'custodians',
  'standing',
  'lockedSince',
  'lockReason',
] as const;
/** Confirmed: the office compared its code with the certificate. */
export const unitStandings = ['confirmed', 'unconfirmed', 'locked'] as const;

/** A fact; how many rows of another register are the unit's; or a column of its latest row there. */
export type OfUnit =
  | (typeof unitFacts)[number]
  | { count: string }
  | { latest: readonly [register: string, column: string] };

export interface Column {
  key: string;
  label: Text;
  type: FieldType | 'case';
  options?: readonly { value: string; label: Text }[];
  mask?: MaskKind;
  /** Posts whose daily work needs the value whole: no mask for them. */
  clearTo?: readonly Who[];
  /** Left out of exports (personal data without need). */
  export?: boolean;
  /** A key by which rows of one thing are brought together: for the machine, so the list at the desk leaves it out. */
  joins?: true;
  /** In a register of units: where the value comes from. */
  of?: OfUnit;
}

export const column = (key: string, type: Column['type'], zh: string, en: string): Column => ({
  key,
  type,
  label: { zh, en },
});

export interface Register {
  id: string;
  title: Text;
  summary: Text;
  /** Prefix of its entries' numbers (0 §10 N8). */
  series: string;
  columns: readonly Column[];
  /** Open columns whose words find a row, beside the names and numbers of its case; countries are found by their names. */
  found?: readonly string[];
  /** Column that holds the status, and the named views on it. */
  views: readonly {
    id: string;
    title: Text;
    where: { column: string; in?: readonly string[]; withinDays?: number } | undefined;
  }[];
  /** Pictures of the rows at the desk, and tables of figures over time (board.ts). */
  boards?: readonly Board[];
  reports?: readonly Report[];
  readers: readonly Who[];
  filledBy: 'acts' | 'units';
  retention: { years: number; text: Text };
}

/** Types the register and keeps its literal keys. */
export const defineRegister = (register: Register): Register => register;
