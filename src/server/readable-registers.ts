/** Which registers somebody may read, by the posts held today. */
import type { Actor } from '../engine/record.ts';
import type { Register } from '../language/register.ts';
import type { Office } from './office.ts';

/** Registers that one of the person's posts may read; `district` means any district's post. */
export function readableRegisters(office: Office, actor: Actor): Register[] {
  const districts = new Set(
    office.book.organisation.bodies.filter((body) => body.kind === 'district').map((body) => body.id),
  );
  return [...office.book.registers.values()].filter((register) =>
    register.readers.some((who) =>
      actor.posts.some(
        (post) =>
          post.role === who.role &&
          (who.body === undefined || post.body === who.body || (who.body === 'district' && districts.has(post.body))),
      ),
    ),
  );
}

export const readableIds = (office: Office, actor: Actor): ReadonlySet<string> =>
  new Set(readableRegisters(office, actor).map(({ id }) => id));
