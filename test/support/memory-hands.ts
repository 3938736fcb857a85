/** An example's hands in memory: the engine alone, without store or server. */

import { addDays } from '../../src/calendar/arithmetic.ts';
import { type Outcome as Decided, decide, lapse, open } from '../../src/engine/decide.ts';
import type { FreshIds } from '../../src/engine/decision.ts';
import { clockStatus, lapsedClocks } from '../../src/engine/due.ts';
import { evolve } from '../../src/engine/evolve.ts';
import type { Actor, CaseRecord, Values } from '../../src/engine/record.ts';
import type { World } from '../../src/engine/world.ts';
import { scopeOf } from '../../src/engine/world.ts';
import { holds } from '../../src/language/evaluate.ts';
import { findRemedyBody } from '../../src/language/organisation.ts';
import type { ExampleStep, Procedure } from '../../src/language/procedure.ts';
import type { LawBook } from '../../src/server/law-book.ts';
import type { Office } from '../../src/server/office.ts';
import { presentConditions } from '../../src/server/present-conditions.ts';
import { presentLive } from '../../src/server/present-live.ts';
import type { Hands } from './example-runner.ts';

const applicant: Actor = { id: 'applicant', name: 'applicant', kind: 'applicant', posts: [] };
const ownUnit = 'unit:11111111-1111-4111-8111-111111111111';
/** The clerk of the unit, where units apply. */
const liaison: Actor = { ...applicant, posts: [{ role: 'unit_liaison', body: ownUnit }] };

/** `handler@district` as a person of the case's district, `applicant` as the applicant. */
function actorOf(by: string, district: string, applicants: Procedure['applicants']): Actor {
  const [role = '', body = ''] = by.split('@');
  if (applicants === 'unit' && (role === 'applicant' || by === 'unit_liaison@unit')) return liaison;
  if (role === 'applicant') return applicant;
  const place = body === 'district' ? district : body === 'unit' ? ownUnit : body;
  return { id: by, name: by, kind: 'staff', posts: [{ role: role as never, body: place }] }; // roles of the law book
}

export class MemoryCase implements Hands {
  record: CaseRecord | undefined;
  private readonly book: LawBook;
  private readonly procedure: Procedure;
  private readonly settings: Values;
  private serial = 0;
  private papers = 0;
  private lastDay = '';

  constructor(book: LawBook, procedure: Procedure, settings: Values) {
    this.book = book;
    this.procedure = procedure;
    this.settings = settings;
  }

  world(day: string): World {
    const { book, procedure, settings } = this;
    return {
      procedure,
      rules: book.rules,
      calendar: book.calendar,
      names: book.names,
      remedyOf: (body) => findRemedyBody(book.organisation, body),
      settings,
      today: day,
      at: `${day}T09:00:00+08:00`,
    };
  }

  private take(outcome: Decided): string | undefined {
    if (!outcome.ok) return outcome.errors[0]?.code ?? outcome.refusal.code;
    this.record = outcome.decision.record;
    return undefined;
  }

  private numbers(): { [as: string]: string } {
    this.serial += 1;
    return new Proxy({}, { get: (_target, as) => `${String(as)}-${this.serial}` });
  }

  private freshIds(): FreshIds {
    this.papers += 1;
    const of = this.papers;
    return { at: (index) => `p${index}-${of}` };
  }

  /** Limits that passed up to this day take effect, each on the day after it was due. */
  sweep(day: string): void {
    for (let guard = 0; guard < 50 && this.record; guard += 1) {
      const [first] = lapsedClocks(this.book.calendar, this.record.clocks, day)
        .map((facts) => ({ facts, due: clockStatus(this.book.calendar, facts, day).due ?? '' }))
        .sort((a, b) => a.due.localeCompare(b.due));
      if (!first) return;
      this.take(
        lapse(
          this.world(addDays(first.due, 1)),
          this.record,
          first.facts.clock,
          first.facts.n,
          this.freshIds(),
          this.numbers(),
          this.book.nameWho,
        ),
      );
    }
  }

  private start(step: ExampleStep): void {
    const world = this.world(step.on);
    const { applicants, department } = this.procedure;
    const unit = applicants === 'unit' ? { unit: ownUnit } : applicants === 'office' ? { unit: department } : {};
    const actor = actorOf(applicants === 'office' ? step.by : 'applicant', '', applicants);
    this.take(open(world, { id: 'case', number: 'WQ2026000001-3', actor, form: step.form ?? {}, ...unit }));
    if (!this.record) return;
    const scope = scopeOf(world, this.record);
    for (const material of this.procedure.materials) {
      if (
        (material.from ?? 'applicant') === 'applicant' &&
        (material.required === undefined || holds(material.required, scope))
      ) {
        this.record = evolve(this.record, { kind: 'counterPromised', material: material.key, promised: true });
      }
    }
  }

  act(step: ExampleStep): Promise<string | undefined> {
    this.lastDay = step.on;
    const form = this.record ? step.form : undefined;
    if (!this.record) this.start(step);
    this.sweep(step.on);
    if (!this.record) return Promise.resolve('not-opened');
    for (const material of this.procedure.actions[step.act]?.adds ?? [])
      this.record = evolve(this.record, {
        kind: 'fileReceived',
        material,
        file: material,
        by: 'applicant',
        on: step.on,
      });
    const district = String(this.record.form[this.procedure.districtField ?? ''] ?? '');
    const outcome = decide(
      this.world(step.on),
      this.record,
      {
        action: step.act,
        input: step.input ?? {},
        ...(form ? { form } : {}),
        actor: actorOf(step.by, district, this.procedure.applicants),
        ids: this.freshIds(),
        drawn: this.numbers(),
      },
      this.book.nameWho,
    );
    return Promise.resolve(this.take(outcome));
  }

  outcome() {
    const { record } = this;
    if (!record) throw new Error('the example never opened a case');
    const world = this.world(this.lastDay);
    return Promise.resolve({
      state: record.state,
      movedOn:
        record.acts.findLast((act) =>
          this.procedure.actions[act.action]?.effects.some((effect) => effect.do === 'move'),
        )?.on ?? '',
      clocks: record.clocks.map((facts) => ({
        clock: facts.clock,
        ...clockStatus(world.calendar, facts, world.today),
      })),
      conditions: presentConditions({ book: this.book } as Office, world, record), // conditions need the law book alone
      papers: record.papers,
      live: presentLive(world, record, []),
    });
  }
}
