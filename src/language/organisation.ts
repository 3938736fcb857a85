/** The office itself as data: bodies, roles, posts, kinds of units, duties, how to reach it. */
import type { HourSpan } from '../calendar/types.ts';
import type { Role } from './action.ts';
import type { DocumentSeries } from './document-series.ts';
import type { Text } from './text.ts';

export interface Body {
  id: string;
  title: Text;
  kind: 'office' | 'department' | 'district' | 'outside';
  /** The body it belongs to. */
  parent?: string;
  /** Whose power it is, in a line; for bodies outside: what they are asked or what of theirs is recorded. */
  task?: Text;
  /** A functional zone: no code of GB/T 2260, but an office of its own. */
  zone?: boolean;
}

/** Who reconsiders a body's acts, and which court hears a suit against them (行政复议法 24; 行政诉讼法 14, 15, 18). */
export interface RemedyBody {
  reconsideration: Text;
  court: 'basic' | 'intermediate';
}

export interface RoleTitle {
  id: Role;
  title: Text;
}

/** A post: a role in a body. `district` means each district, `unit` each unit that files. */
export interface OrganisationPost {
  body: string;
  role: Role;
  title: Text;
  /** What whoever holds it may do. */
  may: Text;
  /** How many may hold it at once; no number: any. */
  seats?: number;
}

/** A kind of unit that files through clerks of its own. */
export interface UnitKind {
  id: string;
  title: Text;
}

/** One of the nine duties of the office's founding text. */
export interface Duty {
  id: string;
  number: number;
  title: Text;
  summary: Text;
}

export interface Organisation {
  office: {
    name: Text;
    address: Text;
    hours: Text;
    phone: string;
    /** `office.hours`: what limits in office hours count; 08:30–12:00 and 14:00–17:30 when left out (0 §1.1 R8). */
    officeHours?: readonly HourSpan[];
  };
  /** Series of official documents; those that definitions draw from are checked at start. */
  documentSeries?: readonly DocumentSeries[];
  bodies: readonly Body[];
  roles: readonly RoleTitle[];
  posts: readonly OrganisationPost[];
  unitKinds: readonly UnitKind[];
  duties: readonly Duty[];
  /** By body; a department has its parent's. */
  remedies: { readonly [body: string]: RemedyBody };
}

/** Remedies against the acts of a body: its own, or those of the body it belongs to. */
export function findRemedyBody(
  { bodies, remedies }: Pick<Organisation, 'bodies' | 'remedies'>,
  body: string,
): RemedyBody | undefined {
  const parent = bodies.find((entry) => entry.id === body)?.parent;
  return remedies[body] ?? (parent === undefined ? undefined : remedies[parent]);
}

/** Roles that nobody is given by the office: they follow from the case, the mandate or the clock. */
export const roleWithoutPost: readonly Role[] = ['applicant', 'agent', 'system', 'public'];

/** The post that a role in a body is, where the organisation has it. */
export function postOf(
  organisation: Pick<Organisation, 'bodies' | 'posts'>,
  role: string,
  body: string,
): OrganisationPost | undefined {
  const kind = body.startsWith('unit:') ? 'unit' : organisation.bodies.find((entry) => entry.id === body)?.kind;
  return organisation.posts.find(
    (post) =>
      post.role === role &&
      (post.body === body ||
        (post.body === 'district' && kind === 'district') ||
        (post.body === 'unit' && kind === 'unit')),
  );
}

/** Posts that a body has. */
export const postsIn = (organisation: Pick<Organisation, 'bodies' | 'posts'>, body: string): OrganisationPost[] =>
  organisation.posts.filter((post) => postOf(organisation, post.role, body) === post);
