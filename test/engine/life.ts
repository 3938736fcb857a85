/** One case living in memory, held to the engine's laws at each step. */
import assert from 'node:assert/strict';
import { addDays } from '../../src/calendar/arithmetic.ts';
import { relative } from '../../src/cli/demo/play.ts';
import { changesOf } from '../../src/engine/changes.ts';
import { decide, formProblems, lapse, type Outcome, open } from '../../src/engine/decide.ts';
import type { Command, Decision } from '../../src/engine/decision.ts';
import { clockStatus, clockTrace, isRunning, lapsedClocks } from '../../src/engine/due.ts';
import type { CaseEvent, PathValue } from '../../src/engine/events.ts';
import { evolve, replay, withValues } from '../../src/engine/evolve.ts';
import { refusalOf } from '../../src/engine/permitted.ts';
import { type Actor, type CaseRecord, type ClockFacts, systemActor, type Values } from '../../src/engine/record.ts';
import { factFor, signersOf } from '../../src/engine/signings.ts';
import { scopeOf, type World } from '../../src/engine/world.ts';
import { evaluate } from '../../src/language/evaluate.ts';
import type { Field } from '../../src/language/field.ts';
import type { LawBook } from '../../src/server/law-book.ts';
import { projectCase } from '../../src/server/project-case.ts';
import { colleagues, rightValue } from '../support/field-values.ts';
import { actor, freshIds, worldFor } from '../support/world.ts';
import { broken } from './separation.ts';

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

/** How many acts are tried in one step until one is let through. */
const tries = 3;
const firstDay = '2026-01-05';
const ownUnit = 'unit:11111111-1111-4111-8111-111111111111';

function freeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

const sampleTexts = new WeakMap<LawBook, Map<string, ReadonlyMap<string, string>>>();

/** Texts of the other samples' forms, by the names that samples have for them; lives of one day share them. */
function otherSamples(book: LawBook, today: string): ReadonlyMap<string, string> {
  const ofDays = sampleTexts.get(book) ?? new Map<string, ReadonlyMap<string, string>>();
  sampleTexts.set(book, ofDays);
  const known = ofDays.get(today);
  if (known) return known;
  const texts = book.demo.cases.flatMap(({ case: { key, form } }) =>
    Object.entries(key ? form : {}).map(([field, value]): [string, unknown] => [`${key}.${field}`, value]),
  );
  const found = new Map(texts.map(([name, value]) => [name, String(relative(value, today))]));
  ofDays.set(today, found);
  return found;
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
  private sinceEnd = 0;
  private readonly settings: Values;
  private filled: { today: string; form: Values } | undefined;

  /**
   * @param startDay days after the first; without it the day of the definition's first worked example
   * @param settings parameters that differ from the definition's own
   */
  constructor(book: LawBook, procedure: string, startDay: number | undefined, settings: Values = {}) {
    this.settings = settings;
    this.book = book;
    this.procedure = procedure;
    const worked = book.procedures.get(procedure)?.examples[0]?.given[0]?.on.slice(0, 10);
    this.today = startDay === undefined ? (worked ?? firstDay) : addDays(firstDay, startDay);
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
    this.signAll();
    const world = this.world();
    if (world.procedure.states[this.record.state]?.final) this.sinceEnd += 1;
    else this.sinceEnd = 0;
    const all = Object.keys(world.procedure.actions);
    const permitted = step.wild ? [] : this.permittedPairs(world, all, step);
    const anything = { person: this.people[step.person % this.people.length], action: all[step.choice % all.length] };
    for (const { person, action } of permitted.length ? permitted : [anything])
      if (person && action !== undefined && this.try(world, step, person, action)) return;
  }

  /** It has ended, and stayed so for some attempts: nothing more will come of it. */
  get over(): boolean {
    return this.sinceEnd > 5;
  }

  private try(world: World, step: Step, person: Actor, action: string): boolean {
    const edits = world.procedure.actions[action]?.edits && step.value % 5 === 0;
    const command = freeze({
      action,
      input: this.input(world, action, step),
      actor: person,
      ids: freshIds(),
      ...(edits ? { form: this.spoiledForm(step) } : {}),
    });
    // What comes of a refusal twice is asked now and then, what comes of an act always.
    return this.apply(world, command, step.value % 4 === 0, () =>
      decide(world, this.record, command, this.book.nameWho),
    );
  }

  /**
   * Some that are permitted, found by asking in an order of the step's own: the next is tried where the input of one does not fit.
   * Mostly the ordinary way on; withdrawing and refusing now and then, else no life would last. Only what belongs to this state
   * can be permitted; the walk through every cell asks for the rest.
   */
  private permittedPairs(world: World, all: readonly string[], step: Step) {
    const { actions } = world.procedure;
    const here = all.filter((action) => actions[action]?.from.includes(this.record.state));
    const usual = here.filter((action) => ['main', 'normal'].includes(actions[action]?.weight ?? 'normal'));
    const found: { person: Actor; action: string }[] = [];
    for (const some of step.value % 6 === 0 ? [here] : [usual, here]) {
      if (found.length > 0) break;
      for (const pair of drawn(this.people, some, step)) {
        const known = found.some(({ action }) => action === pair.action);
        if (known || refusalOf(world, this.record, pair.action, pair.person, this.book.nameWho)) continue;
        found.push(pair);
        if (found.length === tries) return found;
      }
    }
    return found;
  }

  private world(): World {
    return { ...worldFor(this.book, this.procedure, this.today), settings: this.settings };
  }

  /** Filled in anew only when a day has gone by. */
  private form(): Values {
    if (this.filled?.today !== this.today) this.filled = { today: this.today, form: freeze(this.fill()) };
    return this.filled.form;
  }

  private fill(): Values {
    const sample = this.book.demo.cases.find((entry) => entry.procedure === this.procedure)?.case.form;
    if (sample) return relative(sample, this.today, this.today, otherSamples(this.book, this.today)) as Values; // JSON stays JSON
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
    // Every other time as in one of the worked examples: what random values seldom hit, a decision and its ground, goes together there.
    const given = world.procedure.examples.flatMap((example) => example.given.filter((one) => one.act === action));
    const worked = value % 2 === 0 ? given[value % Math.max(1, given.length)]?.input : undefined;
    return { ...right, ...worked, ...(broken !== undefined && spoiled ? { [spoiled.key]: broken } : {}), ...rubbish };
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

  /** Whoever is named to sign what the case has them sign does so. */
  private signAll(): void {
    const { procedure } = this.world();
    for (const [signing, { from }] of Object.entries(procedure.signings ?? {})) {
      if (!from.includes(this.record.state)) continue;
      for (const signer of signersOf({ procedure, record: this.record }, signing)) {
        if (factFor(this.record, signing, signer)) continue;
        const id = `signature-${this.events.length}`;
        const at = `${this.today}T09:00:00+08:00`;
        const value = { path: `signed.${id}`, value: { key: signer.key, name: signer.name } };
        const event: CaseEvent = { kind: 'signed', id, signing, way: 'link', at, on: this.today, paths: [value.path] };
        this.events.push(event);
        this.values.push(value);
        this.record = freeze(withValues(evolve(this.record, event), [value]));
      }
    }
  }

  private sweep(): void {
    const world = this.world();
    for (const { clock, n } of lapsedClocks(world.calendar, this.record.clocks, this.today)) {
      const facts = this.record.clocks.find((entry) => entry.clock === clock && entry.n === n);
      if (!facts || !isRunning(facts)) continue; // an earlier lapse ended it
      const before = this.record;
      this.apply(world, { action: '', input: {}, actor: systemActor, ids: freshIds() }, true, () =>
        lapse(world, before, clock, n, ['a', 'b', 'c', 'd'], undefined, this.book.nameWho),
      );
      const after = this.record.clocks.find((entry) => entry.clock === clock && entry.n === n);
      assert.ok(after?.lapsedOn ?? after?.stoppedOn, `${clock} lapses once and for all`);
    }
  }

  /** @returns whether it was let through */
  private apply(world: World, command: Command, twice: boolean, run: () => Outcome): boolean {
    // Frozen to its leaves: whoever changes it throws.
    freeze(this.record);
    const outcome = run();
    if (outcome.ok || twice) assert.deepEqual(run(), outcome, 'the same command twice gives the same answer');
    if (!outcome.ok) {
      assert.ok(
        outcome.refusal.text.zh && outcome.refusal.text.en && outcome.refusal.remedy.zh && outcome.refusal.remedy.en,
        'a refusal has words and a remedy',
      );
      return false;
    }
    const { decision } = outcome;
    this.check(world, command, decision);
    return true;
  }

  private check(world: World, command: Command, decision: Decision): void {
    checkClocks(this.record.clocks, decision.record.clocks);
    assert.equal(decision.record.version, this.record.version + 1, 'one act, one version');
    checkSeparation(world, this.record, decision.record);
    checkSignatures(decision.record);
    checkKeptOut(decision.record);
    checkPapers(world, decision);
    this.keep(decision);
    projectCase(world, decision.record);
    changesOf(world, decision);
    if (decision.values.some(({ path }) => path.startsWith('form.'))) formProblems(world, decision.record);
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

/** Every pair once, in an order that the step's numbers give. */
function drawn(people: readonly Actor[], actions: readonly string[], { choice, person }: Step) {
  const pairs = people.flatMap((one) => actions.map((action) => ({ person: one, action })));
  for (let left = pairs.length, dice = choice * 10_007 + person; left > 1; left -= 1) {
    dice = (Math.imul(dice, 1_664_525) + 1_013_904_223) >>> 0;
    const at = dice % left;
    [pairs[left - 1], pairs[at]] = [pairs[at] as (typeof pairs)[0], pairs[left - 1] as (typeof pairs)[0]]; // both are inside
  }
  return pairs;
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

/** Nobody reviews and decides, nor changes posts between two steps: read off what the acts bring about (0 §11). */
function checkSeparation({ procedure }: World, before: CaseRecord, after: CaseRecord): void {
  const round = procedure.actions[after.acts.at(-1)?.action ?? '']?.approves?.approval ?? '';
  const ended = before.approvals?.[round]?.status === 'open' && after.approvals?.[round]?.status !== 'open';
  assert.equal(broken(procedure, after.acts, ended), undefined);
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
