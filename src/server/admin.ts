/** Who may administer what, and small helpers of the administrators' routes. For applicants these addresses do not exist. */
import type { Role } from '../language/action.ts';
import type { Refusal } from '../language/refusal.ts';
import type { Text } from '../language/text.ts';
import type { Person } from '../store/people.ts';
import { needPerson } from './need-person.ts';
import { ApiProblem } from './problems.ts';

/** Give and end posts, change the organisation. */
export const keeperRoles: readonly Role[] = ['admin', 'personnel'];
/** Read the audit. */
export const auditRoles: readonly Role[] = ['auditor', 'admin'];
/** Read who may do what. */
export const powerRoles: readonly Role[] = [
  'admin',
  'auditor',
  'personnel',
  'dept_head',
  'deputy_director',
  'director',
];

export const holds = (person: Person, roles: readonly Role[]): boolean =>
  person.posts.some((post) => roles.includes(post.role));

/** Somebody of the office, or 401 and 404. */
export function needStaff(person: Person | undefined): Person {
  const found = needPerson(person);
  if (found.kind !== 'staff') throw new ApiProblem('not-found');
  return found;
}

/** Somebody of the office in one of these roles, or 401, 404, 403. */
export function needRole(person: Person | undefined, roles: readonly Role[]): Person {
  const found = needStaff(person);
  if (!holds(found, roles)) throw new ApiProblem('act.not-yours');
  return found;
}

/** 422 for one field. */
export function fieldProblem(path: string, text: Text, remedy: Text): ApiProblem {
  const refusal: Refusal = { code: 'form.shape', path, text, remedy, severity: 'block', scope: 'input' };
  return new ApiProblem('act.input', undefined, [refusal]);
}
