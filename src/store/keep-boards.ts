/** Tells the database which boards the law book has, and what its reports read; new and changed ones are filled again (migrations/0015-boards.sql, 0021-report-days.sql). */
import { boardKeys, reportKeys } from '../language/board.ts';
import type { Register } from '../language/register.ts';
import type { Connection } from './pool.ts';

/** @returns how many boards were filled again */
export async function keepBoards(connection: Connection, registers: readonly Register[]): Promise<number> {
  const boards = registers.flatMap(({ id, boards = [], reports = [] }) => [
    ...boards.map((board) => ({ register: id, board: board.id, def: boardKeys(board) })),
    ...reportKeys(reports).map(({ id: board, keys }) => ({ register: id, board, def: keys })),
  ]);
  const { rows } = await connection.query<{ changed: number }>('select keep_boards($1::jsonb) as changed', [
    JSON.stringify(boards),
  ]);
  return rows[0]?.changed ?? 0;
}
