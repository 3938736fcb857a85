/** Registers (台账): long-lived entries. A register of pattern "view on cases" is written by acts only. */

import type { Who } from './action.ts';
import type { Board, Report } from './board.ts';
import type { FieldType, MaskKind } from './field.ts';
import type { Text } from './text.ts';

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
}

export interface Register {
  id: string;
  title: Text;
  summary: Text;
  /** Prefix of its entries' numbers (0 §10 N8). */
  series: string;
  columns: readonly Column[];
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
  filledBy: 'acts';
  retention: { years: number; text: Text };
}

/** Types the register and keeps its literal keys. */
export const defineRegister = (register: Register): Register => register;
