/** Sample cases of a demo office, as data beside the procedure: invented persons, said so in every name. */
import type { Value } from './expression.ts';
import type { Text } from './text.ts';

/** An act in a sample case, so many working days after the one before. */
export interface DemoStep {
  /** Working days since the step before; 0 is the same day. */
  after: number;
  act: string;
  /** Key of a demo person: `<body>:<role>`; `applicant` is the case's own. */
  by: string;
  input?: { readonly [key: string]: Value };
}

/**
 * Texts of a form or an input may hold `{today-30}`, days from the day of the act, `{opened+14}`, days from the day the case was opened,
 * `{year}`, the year it was opened in, and of another sample case `{key#name}`, a number it drew, and `{key.field}`, a text of its form.
 */
export interface DemoCase {
  /** Its name among the sample cases, for those that build on it. */
  key?: string;
  /** Keys of cases without which this one makes no sense; left out where one of them stopped before its last step. */
  needs?: readonly string[];
  /** Opened on the first working day of the year where it would have been opened in the year before. */
  thisYear?: true;
  /** Who applies: key among the demo applicants. */
  applicant: string;
  /** Working days before today on which it was opened. */
  daysAgo: number;
  form: { readonly [key: string]: Value };
  /** Materials handed in as sample PDFs; absent: all that are demanded. */
  materials?: readonly string[];
  steps: readonly DemoStep[];
}

/** A unit of a demo office; its people hold posts in `unit:<id>`. */
export interface DemoUnit {
  /** UUID. */
  id: string;
  name: string;
  uscc: string;
  kind: string;
  district?: string;
}

export interface DemoPerson {
  key: string;
  name: string;
  login: string;
  kind: 'applicant' | 'staff' | 'other';
  posts: readonly { role: string; body: string }[];
  /** What is worth trying first as this person. */
  tryFirst?: Text;
}
