/** Every worked example of every procedure: in memory, and over HTTP on PostgreSQL. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { ApiError } from '../../src/client/client.ts';
import type { CaseView } from '../../src/client/types.ts';
import type { Example, ExampleStep, Procedure } from '../../src/language/procedure.ts';
import { openCase } from '../../src/server/act.ts';
import { readLawBook } from '../../src/server/law-book.ts';
import { type Hands, runExample } from '../support/example-runner.ts';
import { handIn } from '../support/hand-in.ts';
import { MemoryCase } from '../support/memory-hands.ts';
import { realOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { withOwnPeople } from '../support/own-people.ts';
import { makeUnit } from '../support/units.ts';

const book = await readLawBook(realOffice);
const procedures = [...book.procedures.values()];

/** Hands over HTTP: each role another person, the demo clock on the day of each step. */
class HttpCase implements Hands {
  view: CaseView | undefined;
  private readonly people = new Map<string, TestPerson>();
  private readonly office: TestOffice;
  private readonly procedure: Procedure;
  /** Who opens the case: the applicant, the clerk of the unit, or whoever of the office takes the first step. */
  private opener = 'applicant';

  private readonly serial: number;

  constructor(office: TestOffice, procedure: Procedure, serial: number) {
    this.office = office;
    this.procedure = procedure;
    this.serial = serial;
  }

  /** Plays a case that must be there first, by the same people for the same unit. */
  async playBefore({ procedure: id, given }: NonNullable<Example['before']>[number]): Promise<void> {
    const procedure = procedures.find((entry) => entry.id === id);
    assert.ok(procedure, `no procedure ${id}`);
    const earlier = new HttpCase(this.office, procedure, this.serial);
    for (const step of given) {
      for (const [by, person] of this.people) earlier.people.set(by, person);
      assert.equal(await earlier.act(step), undefined, `${id}: ${step.act} on ${step.on}`);
      for (const [by, person] of earlier.people) this.people.set(by, person);
    }
  }

  /** The unit that applies, with its clerk and its leader. */
  private async registerUnit(): Promise<void> {
    const [liaison, leader] = [await this.office.person('专办示例'), await this.office.person('负责示例')];
    await makeUnit(this.office, liaison, leader);
    this.people.set('unit_liaison@unit', liaison).set('unit_leader@unit', leader);
  }

  private owner(): Promise<TestPerson> {
    return this.person(this.opener, '');
  }

  private async person(by: string, district: string): Promise<TestPerson> {
    if (by.endsWith('@unit') && !this.people.has('unit_liaison@unit')) await this.registerUnit();
    const known = this.people.get(by);
    if (known) return known;
    const [role = '', body = ''] = by.split('@');
    const made = await this.office.person(
      '示例',
      role === 'applicant' ? [] : [{ role, body: body === 'district' ? district : body }],
    );
    this.people.set(by, made);
    return made;
  }

  /** A case that is opened from another one only is opened as the house does it: inside, and linked. */
  private async open(step: ExampleStep): Promise<CaseView> {
    const owner = await this.owner();
    if (this.procedure.opened !== 'linked')
      return owner.client.open(this.procedure.id, withOwnPeople(step.form, this.serial));
    const first = await owner.client.open('return-settlement');
    const { office } = this.office.running;
    const actor = { id: owner.id, name: '示例', kind: 'applicant' as const, posts: [] };
    const from = { case: first.id, kind: 'opened' };
    const { record } = await openCase(office, actor, this.procedure.id, { ...step.form }, { from });
    return owner.client.case(record.id);
  }

  private async start(step: ExampleStep): Promise<CaseView> {
    if (this.procedure.applicants === 'unit') this.opener = 'unit_liaison@unit';
    if (this.procedure.applicants === 'office') this.opener = step.by;
    const { client } = await this.owner();
    const draft = await this.open(step);
    for (const material of draft.materials.filter(
      (entry) => entry.demanded && (entry.from ?? 'applicant') === 'applicant',
    )) {
      const form = new FormData();
      form.set('atCounter', 'true');
      await client.upload(draft.id, material.key, form);
    }
    return client.case(draft.id);
  }

  async act(step: ExampleStep): Promise<string | undefined> {
    await this.office.moveTo(`${step.on}T09:00:00+08:00`);
    const form = this.view && step.form ? withOwnPeople(step.form, this.serial) : undefined;
    this.view ??= await this.start(step);
    const owner = await this.owner();
    const now = await owner.client.case(this.view.id);
    const by = step.by === 'applicant' ? this.opener : step.by;
    const { client } = await this.person(by, String(now.form[this.procedure.districtField ?? ''] ?? ''));
    try {
      for (const material of this.procedure.actions[step.act]?.adds ?? [])
        if (now.materials.some(({ key, demanded }) => key === material && demanded))
          await handIn(client, now.id, material);
      await client.act(now.id, {
        action: step.act,
        version: now.version,
        ...(step.input ? { input: { ...step.input } } : {}),
        ...(form ? { form: { ...form } } : {}),
      });
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.problem.code === 'act.not-permitted') return 'act.not-in-state';
      return error.problem.errors?.[0]?.code ?? error.problem.code;
    }
  }

  async outcome() {
    const { client } = await this.owner();
    const view = await client.case(this.view?.id ?? '');
    const moved = view.timeline.find((entry) =>
      this.procedure.actions[entry.action]?.effects.some((effect) => effect.do === 'move'),
    );
    return {
      state: view.state.id,
      movedOn: moved?.at.slice(0, 10) ?? '',
      clocks: view.clocks,
      conditions: view.conditions,
      papers: view.papers,
      live: view.live,
    };
  }
}

const named = (examples: readonly Example[]) => examples.map((example) => [example.title.en, example] as const);

describe('worked examples', () => {
  it('every procedure has some', () =>
    assert.deepEqual(
      procedures.filter((procedure) => procedure.examples.length === 0).map((procedure) => procedure.id),
      [],
    ));
  for (const procedure of procedures) {
    for (const [title, example] of named(procedure.examples.filter(({ registers }) => !registers))) {
      it(`${procedure.id}, in memory: ${title}`, () =>
        runExample(example, new MemoryCase(book, procedure, example.settings ?? {})));
    }
  }
});

describe('worked examples over HTTP', () => {
  let office: TestOffice;
  let admin: TestPerson;
  let serial = 0;
  /** Settings as they stand; only those that an example changes are put. */
  const standing = new Map<string, unknown>();
  before(async () => {
    // no example looks into a paper: what they expect of it is in the record
    office = await useOffice({ clock: '2026-01-05T09:00:00+08:00', runQueue: false });
    admin = await office.person('管示例', [{ role: 'admin', body: 'd1' }]);
  });
  after(() => office.close());

  for (const procedure of procedures) {
    for (const [title, example] of named(procedure.examples)) {
      it(`${procedure.id}: ${title}`, async () => {
        const before = (example.given[0]?.on ?? '2026-01-05') as string;
        await office.moveTo(`${before}T08:00:00+08:00`);
        for (const setting of procedure.settings) {
          const value = example.settings?.[setting.key] ?? setting.default;
          if (isDeepStrictEqual(standing.get(setting.key) ?? setting.default, value)) continue;
          standing.set(setting.key, value);
          const put = await fetch(new URL(`/api/v1/settings/${setting.key}`, office.url), {
            method: 'PUT',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${admin.token}` },
            body: JSON.stringify({ value, from: '2026-01-01', source: 'worked example' }),
          });
          assert.equal(put.status, 200, await put.text());
        }
        serial += 1;
        const hands = new HttpCase(office, procedure, serial);
        for (const earlier of example.before ?? []) await hands.playBefore(earlier);
        await runExample(example, hands);
      });
    }
  }
});
