/** Public notices as everybody reads them, and the notices and linked cases around one case for the desk. */
import type { CaseNotice, LinkedCase, PublicNoticeSummary, PublicNoticeView } from '../client/types-publicity.ts';
import { noticeState } from '../engine/notice-facts.ts';
import type { CaseRecord } from '../engine/record.ts';
import type { World } from '../engine/world.ts';
import type { CaseRow } from '../store/list-cases.ts';
import type { PublicNoticeRow } from '../store/public-notices.ts';
import { inBeijing } from './clock.ts';
import { type Office, worldOf } from './office.ts';
import { presentClock } from './present-clock.ts';

const bare = (row: PublicNoticeRow): CaseRecord => ({
  id: row.case_id,
  number: '',
  procedure: row.procedure,
  edition: row.edition,
  state: '',
  version: 0,
  applicant: '',
  openedOn: row.published_on,
  form: {},
  materials: {},
  clocks: row.facts ? [row.facts] : [],
  papers: [],
  numbers: {},
  acts: [],
  inputs: {},
  settings: {},
});

const unknown = (id: string) => ({ zh: id, en: id });

function clockOf(office: Office, row: PublicNoticeRow, trace: boolean) {
  const world = worldOf(office, row.procedure, row.edition);
  return row.facts ? presentClock(world, bare(row), row.facts, trace) : undefined;
}

export function presentNotice(office: Office, row: PublicNoticeRow): PublicNoticeSummary {
  const world = worldOf(office, row.procedure, row.edition);
  const duty = office.book.organisation.duties.find((entry) => entry.id === row.duty)?.title;
  return {
    id: row.id,
    kind: row.kind,
    title: world.procedure.notices?.[row.notice]?.title ?? unknown(row.notice),
    procedure: { id: row.procedure, title: world.procedure.title },
    publishedOn: row.published_on,
    until: row.due ?? row.published_on,
    provisional: clockOf(office, row, false)?.provisional ?? false,
    updatedAt: inBeijing(row.changed_at),
    ...(duty ? { duty } : {}),
  };
}

/** @returns nothing for a notice whose clock is unknown, which the check of definitions rules out. */
export function presentNoticeView(office: Office, row: PublicNoticeRow): PublicNoticeView | undefined {
  const clock = clockOf(office, row, true);
  if (!clock || (row.status !== 'open' && row.status !== 'withdrawn')) return undefined;
  const { content } = row;
  return {
    ...presentNotice(office, row),
    status: row.status,
    clock,
    fields: content?.fields ?? [],
    objections: (content?.objections ?? false) && office.book.services.objection !== undefined,
    basis: content?.basis ?? [],
    ...(content ? { lead: content.lead, todo: content.todo, body: content.body, contact: content.contact } : {}),
    ...(content?.rows ? { rows: content.rows } : {}),
    ...(row.reason ? { reason: row.reason } : {}),
  };
}

export const caseNotices = (world: World, record: CaseRecord): CaseNotice[] =>
  (record.notices ?? []).map((fact) => {
    const facts = record.clocks.find((entry) => entry.clock === fact.clock && entry.n === fact.n);
    const due = facts ? presentClock(world, record, facts, false)?.due : undefined;
    return {
      id: fact.id,
      title: world.procedure.notices?.[fact.notice]?.title ?? unknown(fact.notice),
      state: noticeState(world, record, fact),
      publishedOn: fact.on,
      objections: {
        received: fact.objections.length,
        open: fact.objections.filter((entry) => entry.answeredOn === undefined).length,
      },
      ...(due ? { until: due } : {}),
    };
  });

export function linkedCase(office: Office, row: CaseRow & { kind: string; direction: 'from' | 'to' }): LinkedCase {
  const { procedure } = worldOf(office, row.procedure, row.edition);
  const kind = row.kind.split(':')[0];
  return {
    id: row.id,
    number: row.number,
    procedure: { id: procedure.id, title: procedure.title },
    state: {
      title: procedure.states[row.state]?.title ?? unknown(row.state),
      final: procedure.states[row.state]?.final ?? false,
    },
    kind: kind === 'objection' || kind === 'rating' ? kind : 'opened',
    direction: row.direction,
  };
}
