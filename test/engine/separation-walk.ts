/** A case on which people do whatever the engine lets them, in any order; only the separation and the rounds of approvals hold them. */
import { evolve } from '../../src/engine/evolve.ts';
import type { Actor, CaseRecord, Post } from '../../src/engine/record.ts';
import type { World } from '../../src/engine/world.ts';
import type { Action, Effect } from '../../src/language/action.ts';
import { partsOf } from '../../src/language/four-eyes.ts';
import type { Procedure } from '../../src/language/procedure.ts';
import type { LawBook } from '../../src/server/law-book.ts';
import { bareWorld, broken, brokenRounds, type Engine, postsFor, recordIn, staff } from './separation.ts';

export interface Try {
  action: number;
  person: number;
  /** Chooses where it moves, whom it draws in. */
  choice: number;
}

/** Somebody for each post; people with two, with all; deputies of one and of everybody; the applicant. */
export function crowd(procedure: Procedure): Actor[] {
  const posts = [
    ...new Map(
      Object.values(procedure.actions)
        .flatMap(postsFor)
        .map((post) => [`${post.role}@${post.body}`, post]),
    ).values(),
  ];
  const name = ({ role, body }: Post) => `${role}@${body}`;
  const singles = posts.map((post) => staff(name(post), [post]));
  const doubles = posts.map((post, index) =>
    staff(`double ${index}`, [post, posts[(index + 1) % posts.length] ?? post]),
  );
  const deputies = posts.map((post, index) => {
    const absent = posts[(index + 1) % posts.length] ?? post;
    return staff(`deputy ${index}`, [post, { ...absent, for: name(absent) }]);
  });
  return [
    {
      ...staff('applicant', procedure.applicants === 'unit' ? [{ role: 'unit_liaison', body: 'unit:own' }] : []),
      kind: 'applicant',
    },
    ...singles,
    ...doubles,
    ...deputies,
    staff('everything', posts),
    staff(
      'deputy of all',
      posts.map((post) => ({ ...post, for: name(post) })),
    ),
    staff('without a post', []),
  ];
}

const endWords = { agreed: 'agreed', returned: 'returned', refused: 'refused', recalled: 'recalled' } as const;

export class SeparationWalk {
  readonly world: World;
  readonly acted = new Set<string>();
  private record: CaseRecord;
  private readonly engine: Engine;
  private readonly book: LawBook;
  private readonly people: readonly Actor[];
  private readonly actions: readonly [string, Action][];

  constructor(engine: Engine, book: LawBook, world: World, people: readonly Actor[]) {
    this.engine = engine;
    this.book = book;
    this.world = world;
    this.people = people;
    this.record = recordIn(world.procedure, world.procedure.initial);
    const parts = partsOf(world.procedure).of;
    // What moves the case, what has a part in it; saving and urging change nothing here.
    this.actions = Object.entries(world.procedure.actions).filter(
      ([id, action]) => parts.has(id) || action.approves || action.effects.length > 0,
    );
  }

  /** The law that this attempt broke, if it was let through. */
  take(attempt: Try): string | undefined {
    const here = this.actions.filter(([, action]) => action.from.includes(this.record.state));
    // It has ended: another case of the same kind begins.
    if (here.length === 0) this.record = recordIn(this.world.procedure, this.world.procedure.initial);
    const [id, action] = here[attempt.action % Math.max(1, here.length)] ?? [];
    if (id === undefined || !action) return undefined;
    const person = this.personFor(id, action, attempt);
    const { engine, world, record } = this;
    if (engine.refusalOf(world, record, id, person, this.book.nameWho)) return undefined;
    const capacity = engine.actingCapacity(world, record, action, person);
    if (!capacity) return `${person.id} takes ${id} in no capacity`;
    const input = { person: this.people[attempt.choice % this.people.length]?.id ?? '', to: 'start' };
    if (engine.approvalInputErrors(record, action, person, input).length) return undefined;
    this.acted.add(id);
    for (const event of engine.approvalEvents(world, record, action, person, input).events)
      this.record = evolve(this.record, event);
    const status = action.approves && this.record.approvals?.[action.approves.approval]?.status;
    const ended = status !== undefined && status !== 'open';
    const { role, body, for: absent } = capacity;
    const fact = { action: id, by: person.id, role, at: world.at, on: world.today, version: record.acts.length + 1 };
    const acts = [...record.acts, { ...fact, ...(body ? { body } : {}), ...(absent ? { for: absent } : {}) }];
    this.record = { ...this.record, acts };
    this.follow(
      ended && action.approves ? this.endOf(action.approves.approval, status) : action.effects,
      person,
      attempt,
    );
    return broken(world.procedure, acts, ended) ?? brokenRounds(this.record);
  }

  /** Mostly somebody who may; now and then anybody. */
  private personFor(id: string, action: Action, { person, choice }: Try): Actor {
    const { engine, world, record, people } = this;
    const fit = people.filter((one) => engine.actingCapacity(world, record, action, one) !== undefined);
    const may = fit.filter((one) => !engine.refusalOf(world, record, id, one, this.book.nameWho));
    const [chosen = people] = [may, fit, people].slice(choice % 8 === 0 ? 1 : 0).filter((some) => some.length > 0);
    return chosen[person % chosen.length] ?? (people[0] as Actor); // the crowd is never empty
  }

  private endOf(approval: string, status: keyof typeof endWords): readonly Effect[] {
    return this.world.procedure.approvals?.[approval]?.[endWords[status]] ?? [];
  }

  private follow(effects: readonly Effect[], person: Actor, { choice }: Try): void {
    for (const effect of effects)
      if (effect.do === 'approval')
        this.record = evolve(
          this.record,
          this.engine.approvalStart(this.world, this.record, effect.approval, person.id),
        );
    const ways = effects.flatMap((effect) => (effect.do === 'move' ? [effect.to] : []));
    const to = ways[choice % Math.max(1, ways.length)];
    if (to !== undefined) this.record = { ...this.record, state: to };
  }
}

export const walkOf = (engine: Engine, book: LawBook, procedure: Procedure): (() => SeparationWalk) => {
  const world = bareWorld(book, procedure);
  const people = crowd(world.procedure);
  return () => new SeparationWalk(engine, book, world, people);
};
