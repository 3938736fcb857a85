/** The table of powers, read off the definitions: in which state which act is open to which post, and who is behind it today. */
import type { PowerRow } from '../client/types-admin.ts';
import type { Action, Who } from '../language/action.ts';
import { roleWithoutPost } from '../language/organisation.ts';
import { predecessorsOf } from '../language/organisation-changes.ts';
import type { Procedure } from '../language/procedure.ts';
import type { Text } from '../language/text.ts';
import type { HolderRow } from '../store/post-holders.ts';
import type { Office } from './office.ts';

export interface PowerFilter {
  procedure?: string | undefined;
  role?: string | undefined;
  body?: string | undefined;
  state?: string | undefined;
  /** Only what this person may do today. */
  person?: string | undefined;
}

/** Who may take an act: those it names, and for a signature the seats of its approval. */
function whosOf(procedure: Procedure, action: Action): Who[] {
  const seats = action.approves
    ? (procedure.approvals?.[action.approves.approval]?.steps ?? []).flatMap((step) => step.seats)
    : [];
  const all = [...action.by, ...(action.approves?.op === 'recall' ? [] : seats)];
  return [
    ...new Map(all.map(({ role, body }) => [`${body ?? ''}:${role}`, { role, ...(body ? { body } : {}) }])).values(),
  ];
}

function* rowsOf(office: Office, procedure: Procedure): Generator<Omit<PowerRow, 'holders'>> {
  const title = (id: string): Text => procedure.actions[id]?.title ?? { zh: id, en: id };
  for (const [stateId, state] of Object.entries(procedure.states))
    for (const [id, action] of Object.entries(procedure.actions)) {
      if (!action.from.includes(stateId)) continue;
      for (const who of whosOf(procedure, action))
        yield {
          procedure: { id: procedure.id, title: procedure.title },
          state: { id: stateId, title: state.title },
          action: { id, title: action.title },
          who: { ...who, title: office.book.nameWho(who) },
          notAfter: (action.notBy ?? []).map(title),
        };
    }
}

/** Holders of the posts that a word of a definition stands for. `district` is each of them, no body any of them. */
export function holdersOf(office: Office, who: Pick<Who, 'role' | 'body'>, holders: readonly HolderRow[]): HolderRow[] {
  const { now } = office.organisation;
  const districts = new Set(now.bodies.filter((body) => body.kind === 'district').map((body) => body.id));
  return holders.filter((holder) => {
    if (holder.role !== who.role) return false;
    if (who.body === undefined) return true;
    if (who.body === 'district') return districts.has(holder.body);
    return holder.body === who.body || predecessorsOf(now, holder.body).includes(who.body);
  });
}

function withHolders(office: Office, row: Omit<PowerRow, 'holders'>, holders: readonly HolderRow[]): PowerRow {
  if (roleWithoutPost.some((role) => role === row.who.role) || row.who.body === 'unit') return row;
  const found = holdersOf(office, row.who as Who, holders); // a role of the definition
  return {
    ...row,
    holders: found.map((holder) => {
      const body = holder.body === row.who.body ? undefined : office.book.names('body', holder.body);
      return {
        name: holder.name,
        ...(body ? { body } : {}),
        ...(holder.away_until && holder.deputy ? { away: { until: holder.away_until, deputy: holder.deputy } } : {}),
      };
    }),
  };
}

function* wanted(
  office: Office,
  filter: PowerFilter,
  holders: readonly HolderRow[],
): Generator<Omit<PowerRow, 'holders'>> {
  const own = filter.person === undefined ? undefined : holders.filter((holder) => holder.id === filter.person);
  for (const procedure of office.book.procedures.values()) {
    if (filter.procedure !== undefined && procedure.id !== filter.procedure) continue;
    for (const row of rowsOf(office, procedure)) {
      if (filter.role !== undefined && row.who.role !== filter.role) continue;
      if (filter.body !== undefined && row.who.body !== filter.body) continue;
      if (filter.state !== undefined && row.state.id !== filter.state) continue;
      if (own && holdersOf(office, row.who as Who, own).length === 0) continue; // a role of the definition
      yield row;
    }
  }
}

/** A page of the table. @param from number of the first row, 0 for the first. @returns all of the wanted rows' number as well */
export function powerTable(
  office: Office,
  filter: PowerFilter,
  holders: readonly HolderRow[],
  page: { from: number; limit: number },
): { rows: PowerRow[]; total: number } {
  const all = [...wanted(office, filter, holders)];
  return {
    rows: all.slice(page.from, page.from + page.limit).map((row) => withHolders(office, row, holders)),
    total: all.length,
  };
}

/** Posts that procedures name and nobody of today holds. */
export function unfilledPosts(office: Office, holders: readonly HolderRow[]): { title: Text; procedures: number }[] {
  const found = new Map<string, { who: Who; procedures: Set<string> }>();
  for (const procedure of office.book.procedures.values())
    for (const action of Object.values(procedure.actions))
      for (const who of whosOf(procedure, action)) {
        if (roleWithoutPost.includes(who.role) || who.body === 'unit' || holdersOf(office, who, holders).length > 0)
          continue;
        const key = `${who.body ?? ''}:${who.role}`;
        found.set(key, { who, procedures: (found.get(key)?.procedures ?? new Set()).add(procedure.id) });
      }
  return [...found.values()].map(({ who, procedures }) => ({
    title: office.book.nameWho(who),
    procedures: procedures.size,
  }));
}
