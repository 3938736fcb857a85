/** Import of a list from a table: answers of the API. */
import type { Value } from '../language/expression.ts';
import type { ImportFinding } from '../language/import/rows.ts';
import type { Refusal } from '../language/refusal.ts';

/** A file that comes with an answer. */
export interface AnsweredFile {
  name: string;
  type: string;
  base64: string;
}

export interface ImportResult {
  /** Nothing was saved. */
  preview: boolean;
  mode: 'append' | 'replace';
  /** Lines with content; good, repeated and bad ones together. */
  rows: number;
  good: number;
  badLines: number;
  /** Lines that stand in the list, or further up in the file, word for word: they are not added again. */
  repeated: number[];
  /** In the order of the file; a line may have several. */
  bad: ImportFinding[];
  /** Headings of columns that this list does not have; their content stays in the file. */
  unused: string[];
  /** What is amiss with the list as a whole, as it is after the import. */
  list: Refusal[];
  /** The good lines as values of the form. */
  form: { [field: string]: Value };
  /** Entries of the list after the import; in a preview as they would be. */
  total: number;
  /** The bad lines as a workbook, each with what is wrong, to mend and import again. */
  mend?: AnsweredFile;
  /** Of the case, after the import. */
  version: number;
}
