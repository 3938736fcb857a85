/**
 * Who may do what, as the engine answers it: a table of person × state for each procedure. The definition is not read for it; the
 * engine is asked, for everyone whom the definition names and for people whom it does not. `*` stands for "unless a condition of
 * the case is against it".
 */
import { emptyRecord } from '../../engine/evolve.ts';
import { refusalOf } from '../../engine/permitted.ts';
import { type Actor, type ApprovalRun, type CaseRecord, systemActor } from '../../engine/record.ts';
import type { World } from '../../engine/world.ts';
import { type Part, type Role, roles, type Who } from '../../language/action.ts';
import { partsOf } from '../../language/four-eyes.ts';
import type { Procedure } from '../../language/procedure.ts';
import type { Text } from '../../language/text.ts';
import type { LawBook } from '../../server/law-book.ts';
import { code, page, type Part as Section, table } from './markdown.ts';

const day = '2026-01-05';
const unit = 'unit:own';
/** Stands for the district of the case, and for one elsewhere. */
const places: { [body: string]: string } = { district: '420102', unit };

const key = (who: Who) => `${who.role}@${who.body ?? ''}`;

/** Somebody whom the engine is asked about. */
interface Asked {
  key: string;
  name: Text;
  actor: Actor;
  /** The case was filed at the counter, by a colleague of theirs. */
  counter?: string;
}

/** Asked for in every cell of a table. */
const people = new WeakMap<Procedure, readonly Who[]>();

/** Everyone named by an act or as a viewer, each once, and three whom no definition lets act on cases. */
function peopleOf(procedure: Procedure): readonly Who[] {
  const known = people.get(procedure);
  if (known) return known;
  const named = [...procedure.viewers, ...Object.values(procedure.actions).flatMap((action) => action.by)];
  const others: Who[] = [{ role: 'auditor' }, { role: 'admin', body: 'd1' }, { role: 'public' }];
  const found = [...new Map([...named, ...others].map((who) => [key(who), who])).values()];
  people.set(procedure, found);
  return found;
}

function actorOf(procedure: Procedure, { role, body }: Who): Actor {
  if (role === 'system') return systemActor;
  const posts = (entries: readonly { role: Role; body: string }[]): Actor => ({
    id: `${role}@${body ?? ''}`,
    name: '',
    kind: 'staff',
    posts: entries,
  });
  if (role === 'public') return posts([]);
  if (role === 'agent')
    return {
      ...posts([]),
      mandates: [{ id: 'm', of: procedure.applicants === 'unit' ? unit : 'applicant', power: 'act' }],
    };
  if (role === 'applicant')
    return procedure.applicants === 'unit'
      ? posts([{ role: 'unit_liaison', body: unit }])
      : { id: 'applicant', name: '', kind: 'applicant', posts: [] };
  return posts([{ role, body: body === undefined ? 'anywhere' : (places[body] ?? body) }]);
}

const counterBody = 'd1';

/** Those who stand in for the applicant in ways of their own: a person of a unit that holds a mandate, the counter that filed it. */
const standIns = (procedure: Procedure): Asked[] => [
  {
    key: 'agent@unit',
    name: { zh: '受委托单位的人', en: 'person of a unit that is the agent' },
    actor: {
      id: 'agent@unit',
      name: '',
      kind: 'applicant',
      posts: [{ role: 'unit_liaison', body: 'unit:agent' }],
      mandates: [{ id: 'm', of: namesUnit(procedure) ? unit : 'applicant', unit: 'unit:agent', power: 'act' }],
    },
  },
  {
    key: 'counter',
    name: { zh: '代为填报的窗口', en: 'the counter that filed it' },
    actor: { id: 'counter', name: '', kind: 'staff', posts: [{ role: 'window', body: counterBody }] },
    counter: counterBody,
  },
];

const everyone = (procedure: Procedure, nameWho: LawBook['nameWho']): Asked[] => [
  ...peopleOf(procedure).map((who) => ({ key: key(who), name: nameWho(who), actor: actorOf(procedure, who) })),
  ...standIns(procedure),
];

/** Every approval goes round, with all its seats open, so that whoever sits in it can be asked. */
function openRuns(procedure: Procedure, startedBy: string): { [id: string]: ApprovalRun } {
  return Object.fromEntries(
    Object.entries(procedure.approvals ?? {}).map(([id, approval]) => [
      id,
      {
        n: 1,
        startedBy,
        status: 'open',
        steps: approval.steps.map((step) => ({ id: step.id, mode: step.mode })),
        seats: approval.steps.flatMap((step) =>
          step.seats.map((seat, index) => ({
            id: `${step.id}.${index + 1}`,
            step: step.id,
            key: `${places[seat.body ?? ''] ?? seat.body ?? ''}:${seat.role}`,
            status: 'open' as const,
          })),
        ),
        signatures: [],
      },
    ]),
  );
}

/** Cases of a unit, also those that the office opens for one. */
const namesUnit = (procedure: Procedure): boolean =>
  procedure.applicants === 'unit' || peopleOf(procedure).some((who) => who.body === 'unit');

const recordIn = (procedure: Procedure, state: string, startedBy: string, counter?: string): CaseRecord => ({
  ...emptyRecord('case'),
  procedure: procedure.id,
  edition: procedure.edition,
  applicant: 'applicant',
  openedOn: day,
  state,
  form: procedure.districtField ? { [procedure.districtField]: places.district ?? '' } : {},
  ...(namesUnit(procedure) ? { unit } : {}),
  ...(counter ? { counter: { by: 'colleague', body: counter } } : {}),
  ...(procedure.approvals ? { approvals: openRuns(procedure, startedBy) } : {}),
});

interface PowerCell {
  who: Asked;
  state: string;
  /** A condition of the case stands against it in a bare case. */
  conditional: boolean;
}

/** Who may take this act in which states, by the engine's own answer. */
function cellsOf(world: World, action: string, nameWho: LawBook['nameWho']): PowerCell[] {
  const { procedure } = world;
  const { enabled, approves } = procedure.actions[action] ?? {};
  return everyone(procedure, nameWho).flatMap((who) => {
    const { actor, counter } = who;
    // Only whoever began an approval takes it back; nobody signs what he began.
    const startedBy = approves?.op === 'recall' ? actor.id : 'somebody';
    return Object.keys(procedure.states).flatMap((state) => {
      const refusal = refusalOf(world, recordIn(procedure, state, startedBy, counter), action, actor, nameWho);
      if (refusal && (refusal.scope === 'never' || refusal.code === 'act.not-in-state')) return [];
      return [{ who, state, conditional: refusal !== undefined || enabled !== undefined }];
    });
  });
}

/** One act's powers as lines: `role@body state`, and the acts after which the same person may not take it. */
export function powersOfAction(procedure: Procedure, action: string, book: LawBook): string[] {
  const cells = cellsOf(worldOf(procedure, book), action, book.nameWho);
  const apart = (procedure.actions[action]?.notBy ?? []).map((other) => `≠ ${other}`);
  return [...cells.map(({ who, state, conditional }) => `${who.key} ${state}${conditional ? '*' : ''}`), ...apart];
}

/** A setting that switches an act off would hide its states: acts are asked for as if it were on, and marked. */
const switchedOn = (procedure: Procedure): Procedure => ({
  ...procedure,
  actions: Object.fromEntries(
    Object.entries(procedure.actions).map(([id, action]) => [
      id,
      action.enabled ? { ...action, enabled: { ...action.enabled, test: true } } : action,
    ]),
  ),
});

const worldOf = (procedure: Procedure, book: LawBook): World => ({
  procedure: switchedOn(procedure),
  rules: book.rules,
  calendar: book.calendar,
  names: book.names,
  remedyOf: () => undefined,
  settings: {},
  today: day,
  at: `${day}T09:00:00+08:00`,
});

const both = (text: Text): string => `${text.zh} · ${text.en}`;

/** Roles of the vocabulary whom the engine lets do nothing here, asked for each act. */
function idle(world: World, { nameWho }: LawBook): string {
  const { procedure } = world;
  const named = new Set(peopleOf(procedure).map(({ role }) => role));
  const record = recordIn(procedure, procedure.initial, 'somebody');
  const none = roles.filter((role) => {
    const actor = actorOf(procedure, { role });
    const refused = (action: string) => refusalOf(world, record, action, actor, nameWho)?.code === 'act.not-yours';
    return !named.has(role) && Object.keys(procedure.actions).every(refused);
  });
  const names = none.map((role) => both(nameWho({ role })));
  return `什么也不能办 · may do nothing: ${names.join('; ') || '–'}`;
}

const partWords: { readonly [part in Part]: string } = { reviews: '审核 · reviews', decides: '决定 · decides' };

/** Which acts review and which decide, by what they bring about; and where one person may do both, why. */
function separation(procedure: Procedure): Section[] {
  const { of } = partsOf(procedure);
  const parts = [...of].map(([id, part]) => [code(id), partWords[part]]);
  const alone = Object.entries(procedure.actions).flatMap(([id, { alone: exemption }]) =>
    exemption
      ? [
          [
            code(id),
            exemption.with?.map(code).join(', ') ?? '任何审核操作 · any reviewing act',
            both(exemption.reason),
            both(exemption.basis.text),
          ],
        ]
      : [],
  );
  return [
    { heading: '审核和决定 · Reviewing and deciding', body: table(['操作 · action', '环节 · part'], parts) },
    {
      heading: '一人可以办的例外 · Where one person may do both',
      body: table(['操作 · action', '和哪些 · with', '理由 · reason', '依据 · ground'], alone),
    },
  ];
}

/** Rows: people. Columns: states. No cell is left out; an empty one is a dash. */
export function powersPage(procedure: Procedure, book: LawBook): string {
  const world = worldOf(procedure, book);
  const states = Object.keys(procedure.states);
  const may = new Map<string, string[]>();
  for (const action of Object.keys(procedure.actions))
    for (const { who, state, conditional } of cellsOf(world, action, book.nameWho)) {
      const place = `${who.key} ${state}`;
      may.set(place, [...(may.get(place) ?? []), `${code(action)}${conditional ? '*' : ''}`]);
    }
  const rows = everyone(procedure, book.nameWho).map((who) => [
    both(who.name),
    ...states.map((state) => (may.get(`${who.key} ${state}`) ?? []).join('<br>')),
  ]);
  const apart = Object.entries(procedure.actions).flatMap(([id, action]) =>
    action.notBy?.length ? [[code(id), action.notBy.map(code).join(', ')]] : [],
  );
  return page(`${both(procedure.title)}：谁能办什么 · who may do what`, [
    { body: '`*`：还要看办件本身的条件 · a condition of the case may stand against it' },
    {
      body: `代理不在岗的人，和被代理的人一样 · whoever stands in for somebody away may what they may\n\n${idle(world, book)}`,
    },
    { body: table(['谁 · who', ...states.map((state) => code(state))], rows) },
    {
      heading: '分开 · Kept apart',
      body: table(['操作 · action', '办过这些的人不能办 · not whoever took'], apart),
    },
    ...separation(procedure),
  ]);
}
