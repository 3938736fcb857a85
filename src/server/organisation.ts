/**
 * The organisation of a running office: the law book's, with the changes entered at the desk that are in force today. Read at
 * start, when the day turns and when a change is entered; names, posts and powers follow it.
 */
import type { Role } from '../language/action.ts';
import type { Body, Organisation } from '../language/organisation.ts';
import {
  type OrganisationChange,
  type OrganisationOnDay,
  organisationOn,
  predecessorsOf,
} from '../language/organisation-changes.ts';
import { endPostsIn, listOrganisationChanges, type OrganisationChangeRow } from '../store/organisation-changes.ts';
import type { Person } from '../store/people.ts';
import type { Connection } from '../store/pool.ts';
import type { LawBook } from './law-book.ts';
import { naming } from './naming.ts';
import type { Office } from './office.ts';

export interface OfficeOrganisation {
  /** As the law book has it. */
  book: Organisation;
  /** Every change that was not withdrawn, also those to come. */
  changes: readonly OrganisationChange[];
  now: OrganisationOnDay;
}

/** Before the first reading: as the law book has it. */
export const organisationOf = (book: LawBook): OfficeOrganisation => ({
  book: book.organisation,
  changes: [],
  now: organisationOn(book.organisation, [], '0000-01-01'),
});

const changeOf = (row: OrganisationChangeRow): OrganisationChange => ({
  change: row.change,
  from: row.valid_from,
  body: row.body,
  ...(row.role ? { role: row.role as Role } : {}), // written by the route that checks it
  ...(row.title_zh && row.title_en ? { title: { zh: row.title_zh, en: row.title_en } } : {}),
  ...(row.kind ? { kind: row.kind as Body['kind'] } : {}), // likewise
  ...(row.into_body ? { into: row.into_body } : {}),
  ...(row.seats ? { seats: row.seats } : {}),
});

/** Whoever holds a post in a body that closes, or a post that is abolished, holds it until the day before (D8: access ends the same day). */
async function endWhatIsOver(
  connection: Connection,
  now: OfficeOrganisation['now'],
  past: readonly OrganisationChange[],
) {
  for (const body of now.closed) await endPostsIn(connection, body.id, null, body.on);
  for (const { body, role, from, change } of past)
    if (change === 'post-abolished' && role && !now.posts.some((post) => post.body === body && post.role === role))
      await endPostsIn(connection, body, role, from);
}

/** Reads the changes and puts the organisation of today in force. */
export async function refreshOrganisation(office: Office, connection: Connection = office.pool): Promise<void> {
  const today = office.clock.today();
  const changes = (await listOrganisationChanges(connection)).filter((row) => !row.withdrawn_at).map(changeOf);
  const now = organisationOn(office.organisation.book, changes, today);
  office.organisation = { ...office.organisation, changes, now };
  // In place: rooms of the server hold the book itself.
  Object.assign(office.book, { organisation: now, ...naming(now) });
  await endWhatIsOver(
    connection,
    now,
    changes.filter((change) => change.from <= today),
  );
}

/** Who answers for a body now: itself, or the body that took its place. */
export function successorOf(now: OrganisationOnDay, body: string): string {
  const seen = new Set<string>();
  let at = body;
  for (let next = now.successors.get(at); next && !seen.has(next); next = now.successors.get(at)) {
    seen.add(at);
    at = next;
  }
  return at;
}

/** The organisation of a day, past or to come. */
export const organisationOnDay = (office: Office, day: string): OrganisationOnDay =>
  organisationOn(office.organisation.book, office.organisation.changes, day);

/**
 * Whoever holds a post in a body holds the same post in the bodies merged into it: their cases go on under the body that took their
 * place (行政诉讼法 26(6): the authority that goes on exercising the powers answers for them).
 */
export function withPredecessors(office: Office, person: Person): Person {
  const { now } = office.organisation;
  if (now.successors.size === 0) return person;
  const posts = person.posts.flatMap((post) => [
    post,
    ...predecessorsOf(now, post.body).map((body) => ({ ...post, body })),
  ]);
  return { ...person, posts };
}
