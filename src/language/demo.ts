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

export interface DemoCase {
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
