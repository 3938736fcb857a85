/** Tells the database which boards the law book has; new and changed ones are filled again (migrations/0015-boards.sql). */
import { boardKeys } from '../language/board.ts';
import type { Register } from '../language/register.ts';
import type { Connection } from './pool.ts';

/** @returns how many boards were filled again */
export async function keepBoards(connection: Connection, registers: readonly Register[]): Promise<number> {
  const boards = registers.flatMap((register) =>
    (register.boards ?? []).map((board) => ({ register: register.id, board: board.id, def: boardKeys(board) })),
  );
  const { rows } = await connection.query<{ changed: number }>('select keep_boards($1::jsonb) as changed', [
    JSON.stringify(boards),
  ]);
  return rows[0]?.changed ?? 0;
}
