/** What an answer of the API must be. */
import { ApiError } from '../../src/client/client.ts';

/** For assert.rejects: this status and this code. */
export const refusedWith = (status: number, code: string) => (error: unknown) =>
  error instanceof ApiError && error.problem.status === status && error.problem.code === code;
