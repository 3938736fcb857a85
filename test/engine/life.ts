/** One case living in memory, held to the engine's laws at each step. */
import assert from 'node:assert/strict';
import { addDays } from '../../src/calendar/arithmetic.ts';
import { relative } from '../../src/cli/demo/play.ts';
import { changesOf } from '../../src/engine/changes.ts';
import { decide, formProblems, lapse, type Outcome, open } from '../../src/engine/decide.ts';
import type { Command, Decision } from '../../src/engine/decision.ts';
import { clockStatus, clockTrace, isRunning, lapsedClocks } from '../../src/engine/due.ts';
import type { CaseEvent, PathValue } from '../../src/engine/events.ts';
import { evolve, replay } from '../../src/engine/evolve.ts';
import { refusalOf } from '../../src/engine/permitted.ts';
import {
  type ActFact,
  type Actor,
  type CaseRecord,
  type ClockFacts,
  systemActor,
  type Values,
} from '../../src/engine/record.ts';
import { scopeOf, type World } from '../../src/engine/world.ts';
import { evaluate } from '../../src/language/evaluate.ts';
import type { Field } from '../../src/language/field.ts';
import type { LawBook } from '../../src/server/law-book.ts';
import { projectCase } from '../../src/server/project-case.ts';
import { colleagues, rightValue } from '../support/field-values.ts';
import { actor, freshIds, worldFor } from '../support/world.ts';

export interface Step {
  days: number;
  wild: boolean;
  choice: number;
  person: number;
  value: number;
  /** Keys that no field has, sometimes. */
  rubbish: { [key: string]: Values[string] } | undefined;
  /** Instead of one right value. */
  broken: Values[string] | undefined;
}

const firstDay = '2026-01-05';
const ownUnit = 'unit:11111111-1111-4111-8111-111111111111';

function freeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

export class Life {
  record: CaseRecord;
  readonly states = new Set<string>();
  private readonly book: LawBook;
  private readonly procedure: string;
  private readonly events: CaseEvent[] = [];
  private readonly values: PathValue[] = [];
  private readonly people: readonly Actor[];
  private today: string;
  private readonly settings: Values;

  /** @param settings parameters that differ from the definition's own */
  constructor(book: LawBook, procedure: string, startDay: number, settings: Values = {}) {
    this.settings = settings;
    this.book = book;
    this.procedure = procedure;
    this.today = addDays(firstDay, startDay);
    const world = this.world();
    this.people = peopleOf(world);
    const outcome = open(world, {
      id: 'case',
      number: 'WQ2026000001-0',
      actor: this.people[0] as Actor,
      form: freeze(this.form()),
      ...(['unit', 'office'].includes(world.procedure.applicants ?? '') ? { unit: ownUnit } : {}),
    }); // the applicant comes first
    assert.ok(outcome.ok, 'a draft opens');
    this.record = outcome.decision.record;
    this.keep(outcome.decision);
    for (const material of world.procedure.materials) this.handIn(material.key);
  }

  /** One attempt on a later day, after what lapsed meanwhile. */
  take(step: Step): void {
    this.today = addDays(this.today, step.days);
    this.sweep();
    const world = this.world();
    const all = Object.keys(world.procedure.actions);
    // Only what belongs to this state can be permitted; the walk through every cell asks for the rest.
    const here = all.filter((action) => world.procedure.actions[action]?.from.includes(this.record.state));
    const pairs = this.people.flatMap((person) => here.map((action) => ({ person, action })));
    const permitted = step.wild
      ? []
      : this.ordinary(
          step,
          pairs.filter(({ person, action }) => !refusalOf(world, this.record, action, person, this.book.nameWho)),
        );
    const found = permitted.length
      ? permitted[step.choice % permitted.length]
      : { person: this.people[step.person % this.people.length], action: all[step.choice % all.length] };
    if (!found?.person || found.action === undefined) return;
    const input = this.input(world, found.action, step);
    const edits = world.procedure.actions[found.action]?.edits && step.value % 5 === 0;
    const command = freeze({
      action: found.action,
      input,
      actor: found.person,
      ids: freshIds(),
      ...(edits ? { form: this.spoiledForm(step) } : {}),
    });
    this.apply(world, command, () => decide(world, this.record, command, this.book.nameWho));
  }

  /** Mostly the ordinary way on; withdrawing and refusing now and then, else no life would last. */
  private ordinary<Pair extends { action: string }>(step: Step, pairs: readonly Pair[]): readonly Pair[] {
    const weight = (pair: Pair) => this.world().procedure.actions[pair.action]?.weight ?? 'normal';
    const usual = pairs.filter((pair) => ['main', 'normal'].includes(weight(pair)));
    return usual.length && step.value % 6 !== 0 ? usual : pairs;
  }

  private world(): World {
    return { ...worldFor(this.book, this.procedure, this.today), settings: this.settings };
  }

  private form(): Values {
    const sample = this.book.demo.cases.find((entry) => entry.procedure === this.procedure)?.case.form;
    if (sample) return relative(sample, this.today) as Values; // JSON stays JSON
    // A form that no random values fill comes from the first worked example.
    const worked = this.world().procedure.examples[0]?.given[0]?.form;
    if (worked && this.world().procedure.applicants === 'unit') return worked;
    const fields = this.world().procedure.form.flatMap((section) => section.fields);
    return Object.fromEntries(
      fields.map((field) => [field.key, rightValue(field, 0, (days) => addDays(this.today, -days))]),
    );
  }

  /** The form, sometimes with one value that is no value of its field. */
  private spoiledForm({ value, broken }: Step): Values {
    const form = this.form();
    const key = Object.keys(form)[value % Object.keys(form).length];
    return broken !== undefined && key !== undefined ? { ...form, [key]: broken } : form;
  }

  private input(world: World, action: string, { value, rubbish, broken }: Step): Values {
    const fields: readonly Field[] = world.procedure.actions[action]?.input ?? [];
    const right = Object.fromEntries(
      fields.map((field, index) => [field.key, rightValue(field, value + index, (days) => addDays(this.today, -days))]),
    );
    const spoiled = fields[value % Math.max(1, fields.length)];
    return { ...right, ...(broken !== undefined && spoiled ? { [spoiled.key]: broken } : {}), ...rubbish };
  }

  private handIn(material: string): void {
    const event: CaseEvent = {
      kind: 'fileReceived',
      material,
      file: `file-of-${material}`,
      by: this.record.applicant,
      on: this.today,
    };
    this.events.push(event);
    this.record = freeze(evolve(this.record, event));
  }

  private sweep(): void {
    const world = this.world();
    for (const { clock, n } of lapsedClocks(world.calendar, this.record.clocks, this.today)) {
      const facts = this.record.clocks.find((entry) => entry.clock === clock && entry.n === n);
      if (!facts || !isRunning(facts)) continue; // an earlier lapse ended it
      const before = this.record;
      this.apply(world, { action: '', input: {}, actor: systemActor, ids: freshIds() }, () =>
        lapse(world, before, clock, n, ['a', 'b', 'c', 'd'], undefined, this.book.nameWho),
      );
      const after = this.record.clocks.find((entry) => entry.clock === clock && entry.n === n);
      assert.ok(after?.lapsedOn ?? after?.stoppedOn, `${clock} lapses once and for all`);
    }
  }

  private apply(world: World, command: Command, run: () => Outcome): void {
    freeze(this.record);
    const before = JSON.stringify(this.record);
    const outcome = run();
    assert.deepEqual(run(), outcome, 'the same command twice gives the same answer');
    assert.equal(JSON.stringify(this.record), before, 'deciding changes nothing by itself');
    if (!outcome.ok) {
      assert.ok(
        outcome.refusal.text.zh && outcome.refusal.text.en && outcome.refusal.remedy.zh && outcome.refusal.remedy.en,
        'a refusal has words and a remedy',
      );
      return;
    }
    const { decision } = outcome;
    checkClocks(this.record.clocks, decision.record.clocks);
    assert.equal(decision.record.version, this.record.version + 1, 'one act, one version');
    checkFourEyes(world, decision.record);
    checkSignatures(decision.record);
    checkKeptOut(decision.record);
    checkPapers(world, decision);
    this.keep(decision);
    projectCase(world, decision.record);
    changesOf(world, decision);
    formProblems(world, decision.record);
    const scope = scopeOf(world, decision.record);
    for (const { test, applies } of world.procedure.conditions)
      for (const expr of [test, applies]) if (expr !== undefined) evaluate(expr, scope);
    for (const facts of decision.record.clocks)
      assert.equal(
        clockTrace(world.calendar, facts).some((day) => day.isDue),
        clockStatus(world.calendar, facts, this.today).due !== undefined,
        `${command.action}: the count of ${facts.clock} ends on its due day`,
      );
  }

  private keep(decision: Decision): void {
    this.events.push(...decision.events);
    this.values.push(...decision.values);
    assert.deepEqual(replay('case', this.events, this.values), decision.record, 'the log replays to the record');
    this.record = freeze(decision.record);
    this.states.add(decision.record.state);
  }
}

/** The applicant, one person for each role in each body, and one who holds every post. */
function peopleOf(world: World): Actor[] {
  const places: { [word: string]: string } = { district: '420102', unit: ownUnit };
  const placed = (body = 'anywhere') => places[body] ?? body;
  const liaison = [{ role: 'unit_liaison', body: ownUnit }] as const;
  const posts = Object.values(world.procedure.actions)
    .flatMap((action) => action.by)
    .filter((who) => who.role !== 'applicant' && who.role !== 'system')
    .map((who) => ({ role: who.role, body: placed(who.body) }));
  const single = new Map(
    posts.map((post) => [`${post.role}@${post.body}`, actor(`${post.role}@${post.body}`, 'staff', [post])]),
  );
  return [
    actor('applicant', 'applicant', world.procedure.applicants === 'unit' ? liaison : []),
    ...single.values(),
    ...colleagues.map((id, index) => actor(id, 'staff', [{ role: 'handler', body: `d${index + 4}` }])),
    actor('everything', 'staff', posts),
    // Stands in for everyone who is away: the one for whom he acts counts as having acted.
    {
      ...actor('deputy', 'staff'),
      posts: [...single.values()].flatMap(({ id, posts: held }) => held.map((post) => ({ ...post, for: id }))),
    },
    actor('stranger', 'applicant'),
  ];
}

/** A clock never runs twice at a time, and one that has ended stays as it is. */
function checkClocks(before: readonly ClockFacts[], after: readonly ClockFacts[]): void {
  const ended = (facts: ClockFacts) => !isRunning(facts);
  for (const facts of before) {
    const now = after.find((entry) => entry.clock === facts.clock && entry.n === facts.n);
    assert.ok(now, `${facts.clock} ${facts.n} is not forgotten`);
    if (ended(facts)) assert.deepEqual(now, facts, `${facts.clock} ${facts.n} has ended`);
  }
  const running = after.filter((facts) => !ended(facts)).map((facts) => facts.clock);
  assert.equal(new Set(running).size, running.length, `a clock runs twice: ${running.join(', ')}`);
}

/** Nobody takes an act after one that the definition keeps apart from it (0 §11). */
function checkFourEyes(world: World, record: CaseRecord): void {
  const last = record.acts.at(-1);
  if (last?.role === 'system') return; // it carries out what people decided
  const apart = world.procedure.actions[last?.action ?? '']?.notBy ?? [];
  const people = (act: ActFact | undefined) => [act?.by, act?.for].filter((id) => id !== undefined);
  const earlier = record.acts.filter((act) => act !== last && apart.includes(act.action)).flatMap(people);
  assert.ok(!people(last).some((id) => earlier.includes(id)), `${last?.by} for ${last?.for} may not ${last?.action}`);
}

/** In a round nobody signs twice, nobody signs what he sent himself, and an agreed approval lacks no seat it needs. */
function checkSignatures(record: CaseRecord): void {
  for (const run of Object.values(record.approvals ?? {})) {
    const signed = run.seats.filter((seat) => seat.status === 'agreed');
    const people = signed.flatMap((seat) => seat.by ?? []);
    assert.equal(new Set(people).size, people.length, `signed twice: ${people.join(', ')}`);
    assert.ok(!people.includes(run.startedBy), 'whoever sends it for approval does not approve it');
    if (run.status !== 'agreed') continue;
    for (const step of run.steps) {
      const seats = run.seats.filter((seat) => seat.step === step.id && seat.status !== 'dropped');
      const done = seats.filter((seat) => seat.status === 'agreed').length;
      assert.ok(step.mode === 'any' ? done > 0 : done === seats.length, `${step.id} is not signed as it must be`);
    }
  }
}

/** After somebody keeps out, no act of the office is theirs. */
function checkKeptOut(record: CaseRecord): void {
  const last = record.acts.at(-1);
  const out = (record.recusals ?? []).some((fact) => fact.person === last?.by && last.action !== 'recuse');
  assert.ok(!out || last?.role === 'applicant' || last?.role.startsWith('unit_'), `${last?.by} keeps out`);
}

/** A refusing paper carries facts, ground, reasons, remedy, each with words; a remedy names its last day (law 5). */
function checkPapers(world: World, decision: Decision): void {
  for (const { paper, content } of decision.papers) {
    const { refusal } = world.procedure.papers[paper] ?? {};
    if (!refusal) continue;
    for (const heading of ['事实', '依据', '理由', '救济途径']) {
      const section = content.sections.find((entry) => entry.heading.zh === heading);
      assert.ok(section?.paragraphs.length, `${paper} has no ${heading}`);
      for (const { zh, en } of section.paragraphs)
        assert.ok(zh.trim() && en.trim(), `${paper}: ${heading} in both languages`);
      if (heading === '救济途径' && refusal.remedy !== 'none')
        assert.match(section.paragraphs[0]?.zh ?? '', /最后一天为\d{4}年\d{1,2}月\d{1,2}日/);
    }
  }
}
