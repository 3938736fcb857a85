/** What every file in `commands/` exports, by name. */
export interface Command {
  /** One line for the list, in both languages. */
  summary: string;
  /** The call, its options and their meaning, in both languages. */
  usage: string;
  /** Does the work and returns the exit code. */
  run(args: string[]): Promise<number>;
}

/** A call that cannot be understood; ends with exit code 2 and the command's usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
