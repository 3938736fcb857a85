/** Which lines of a board a viewer sees: those of cases in whose bodies they hold a post; an auditor sees every case. */
import type { Actor } from '../engine/record.ts';
import { bodyKeys, visible } from './viewer.ts';

/** Condition on `e` with one parameter, `$n`. */
export function boardSight(actor: Actor, n: number): { sql: string; value: readonly string[] } {
  return visible(actor, n).kind === 'auditor'
    ? { sql: `$${n}::text[] is not null`, value: [] }
    : { sql: `e.sight in (select s.id from board_sight s where s.bodies && $${n}::text[])`, value: bodyKeys(actor) };
}

/** The same for figures: what is a draft still is not counted for anybody but its unit. */
export function figureSight(actor: Actor, n: number): { sql: string; value: readonly string[] } {
  return visible(actor, n).kind === 'auditor'
    ? {
        sql: `$${n}::text[] is not null and e.sight in (select s.id from board_sight s where not is_draft(s.bodies))`,
        value: [],
      }
    : boardSight(actor, n);
}

/** Lines of one board, and of one picked value where the board asks for one. */
export interface BoardAsk {
  register: string;
  board: string;
  /** Value of the column that the reader chooses by. */
  pick?: string;
}

export const ofLines = 'e.board = (select d.id from board_def d where d.register = $1 and d.board = $2)';
export const ofBoard = `${ofLines} and ($3::text is null or e.pick = $3)`;
