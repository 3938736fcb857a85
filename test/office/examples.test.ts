/** Every worked example of every procedure: in memory, and over HTTP on PostgreSQL. */

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ApiError } from '../../src/client/client.ts';
import type { CaseView } from '../../src/client/types.ts';
import type { Example, ExampleStep, Procedure } from '../../src/language/procedure.ts';
import { readLawBook } from '../../src/server/law-book.ts';
import { type Hands, runExample } from '../support/example-runner.ts';
import { MemoryCase } from '../support/memory-hands.ts';
import { realOffice, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

const book = await readLawBook(realOffice);
const procedures = [...book.procedures.values()];

/** Hands over HTTP: each role another person, the demo clock on the day of each step. */
class HttpCase implements Hands {
  view: CaseView | undefined;
  private readonly people = new Map<string, TestPerson>();
  private readonly office: TestOffice;
  private readonly procedure: Procedure;

  constructor(office: TestOffice, procedure: Procedure) {
    this.office = office;
    this.procedure = procedure;
  }

  private async person(by: string, district: string): Promise<TestPerson> {
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

  private async start(step: ExampleStep): Promise<CaseView> {
    const { client } = await this.person('applicant', '');
    const draft = await client.open(this.procedure.id, { ...step.form });
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
    this.view ??= await this.start(step);
    const owner = await this.person('applicant', '');
    const now = await owner.client.case(this.view.id);
    const { client } = await this.person(step.by, String(now.form[this.procedure.districtField ?? ''] ?? ''));
    try {
      await client.act(now.id, {
        action: step.act,
        version: now.version,
        ...(step.input ? { input: { ...step.input } } : {}),
      });
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.problem.code === 'act.not-permitted') return 'act.not-in-state';
      return error.problem.errors?.[0]?.code ?? error.problem.code;
    }
  }

  async outcome() {
    const { client } = await this.person('applicant', '');
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
    for (const [title, example] of named(procedure.examples)) {
      it(`${procedure.id}, in memory: ${title}`, () =>
        runExample(example, new MemoryCase(book, procedure, example.settings ?? {})));
    }
  }
});

describe('worked examples over HTTP', () => {
  let office: TestOffice;
  let admin: TestPerson;
  before(async () => {
    office = await useOffice({ clock: '2026-01-05T09:00:00+08:00' });
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
          const put = await fetch(new URL(`/api/v1/settings/${setting.key}`, office.url), {
            method: 'PUT',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${admin.token}` },
            body: JSON.stringify({ value, from: '2026-01-01', source: 'worked example' }),
          });
          assert.equal(put.status, 200, await put.text());
        }
        await runExample(example, new HttpCase(office, procedure));
      });
    }
  }
});
