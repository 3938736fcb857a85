/** The organisation of a day as the desk shows it: bodies, their posts, the people on them; and the history of changes. */
import type {
  BodyView,
  HolderView,
  OrganisationChangeView,
  OrganisationView,
  PostView,
} from '../client/types-admin.ts';
import { roles } from '../language/action.ts';
import { type Body, postsIn } from '../language/organisation.ts';
import { type OrganisationOnDay, predecessorsOf } from '../language/organisation-changes.ts';
import type { Text } from '../language/text.ts';
import type { OrganisationChangeRow } from '../store/organisation-changes.ts';
import type { HolderRow } from '../store/post-holders.ts';
import { inBeijing } from './clock.ts';
import type { Office } from './office.ts';

const plain = (id: string): Text => ({ zh: id, en: id });

export const roleTitle = (office: Office, id: string): Text =>
  office.book.organisation.roles.find((role) => role.id === id)?.title ?? plain(id);

/** Words of a post `role` in `body`, also of one that is no more. */
export function postTitle(office: Office, post: { role: string; body: string }): Text {
  const role = roles.find((entry) => entry === post.role);
  if (post.body.startsWith('unit:')) return roleTitle(office, post.role);
  return role ? office.book.nameWho({ role, body: post.body }) : plain(post.role);
}

const holder = (row: HolderRow): HolderView => ({
  id: row.id,
  name: row.name,
  from: row.from_day,
  ...(row.until_day ? { until: row.until_day } : {}),
  ...(row.away_until && row.deputy ? { away: { until: row.away_until, deputy: row.deputy } } : {}),
});

function postViews(body: Body, on: OrganisationOnDay, holders: readonly HolderRow[]): PostView[] {
  return postsIn(on, body.id).map((post) => ({
    role: post.role,
    body: body.id,
    title: post.title,
    may: post.may,
    ...(post.seats ? { seats: post.seats } : {}),
    holders: holders.filter((row) => row.body === body.id && row.role === post.role).map(holder),
  }));
}

function bodyView(body: Body, on: OrganisationOnDay, holders: readonly HolderRow[]): BodyView {
  const closed = new Map(on.closed.map((entry) => [entry.id, entry.title]));
  return {
    id: body.id,
    title: body.title,
    kind: body.kind,
    ...(body.parent ? { parent: body.parent } : {}),
    ...(body.task ? { task: body.task } : {}),
    ...(body.zone ? { zone: true } : {}),
    posts: postViews(body, on, holders),
    tookOver: predecessorsOf(on, body.id).map((id) => closed.get(id) ?? plain(id)),
  };
}

export function presentOrganisation(
  office: Office,
  on: OrganisationOnDay,
  holders: readonly HolderRow[],
  given: { day: string; mayChange: boolean },
): OrganisationView {
  const titles = new Map([...on.closed, ...on.bodies].map((body) => [body.id, body.title]));
  return {
    on: given.day,
    today: office.clock.today(),
    bodies: on.bodies.map((body) => bodyView(body, on, holders)),
    closed: on.closed.map((body) => {
      const into = titles.get(on.successors.get(body.id) ?? '');
      return { id: body.id, title: body.title, on: body.on, ...(into ? { into } : {}) };
    }),
    unitKinds: on.unitKinds.map(({ id, title }) => ({ id, title })),
    roles: on.roles.map(({ id, title }) => ({ id, title })),
    mayChange: given.mayChange,
  };
}

export function presentChange(office: Office, row: OrganisationChangeRow): OrganisationChangeView {
  const body = (id: string): Text =>
    office.book.names('body', id) ??
    (id === row.body && row.title_zh && row.title_en ? { zh: row.title_zh, en: row.title_en } : plain(id));
  return {
    id: row.id,
    change: row.change,
    from: row.valid_from,
    body: { id: row.body, title: body(row.body) },
    source: row.source,
    by: row.set_by_name,
    at: inBeijing(row.set_at),
    state: row.withdrawn_at ? 'withdrawn' : row.valid_from > office.clock.today() ? 'coming' : 'in-force',
    ...(row.role ? { role: { id: row.role, title: roleTitle(office, row.role) } } : {}),
    ...(row.title_zh && row.title_en ? { title: { zh: row.title_zh, en: row.title_en } } : {}),
    ...(row.into_body ? { into: body(row.into_body) } : {}),
    ...(row.seats ? { seats: row.seats } : {}),
    ...(row.withdrawn_by_name ? { withdrawnBy: row.withdrawn_by_name } : {}),
  };
}
