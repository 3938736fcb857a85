/** Calls of boards and reports of a register. */
import type { BoardList, BoardView, ReportView } from './types-boards.ts';

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

export interface BoardAsk {
  /** Value of the column that the reader chooses by. */
  pick?: string | undefined;
  /** A cabinet. */
  place?: string | undefined;
  /** A cell of a matrix. */
  row?: string | undefined;
  column?: string | undefined;
  /** `2026-06`. */
  month?: string | undefined;
  /** How many rows at most, to 1000. */
  limit?: number | undefined;
}

const query = (values: { [key: string]: string | number | undefined }): string => {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return pairs.length ? `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}` : '';
};
const at = (register: string): string => `registers/${encodeURIComponent(register)}`;

export const boardCalls = (call: Call) => ({
  boards: (register: string) => call<BoardList>('GET', `${at(register)}/boards`),
  board: (register: string, board: string, ask: BoardAsk = {}) =>
    call<BoardView>('GET', `${at(register)}/boards/${encodeURIComponent(board)}${query({ ...ask })}`),
  /** @param span first and last day; default the year that runs */
  report: (register: string, report: string, span: { from?: string | undefined; to?: string | undefined } = {}) =>
    call<ReportView>('GET', `${at(register)}/reports/${encodeURIComponent(report)}${query(span)}`),
});
