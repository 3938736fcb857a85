/** Somebody has to be signed in. In a file of its own: whatever needs it may be loaded before the app. */
import type { Person } from '../store/people.ts';
import { ApiProblem } from './problems.ts';

/** The person, or 401. */
export function needPerson(person: Person | undefined): Person {
  if (!person) throw new ApiProblem('auth.required');
  return person;
}
