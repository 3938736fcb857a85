/** What a definition may say of a clock and what the engine makes of it: grounds with a maximum, extensions, repeats, planned days, promises. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide, lapse, open } from '../../src/engine/decide.ts';
import { clockStatus, lapsedClocks } from '../../src/engine/due.ts';
import type { Actor, CaseRecord, Values } from '../../src/engine/record.ts';
import { nextReminder, remind } from '../../src/engine/remind.ts';
import { checkProcedure } from '../../src/language/check.ts';
import type { Clock } from '../../src/language/clock.ts';
import { readLawBook } from '../../src/server/law-book.ts';
import { MemoryCase } from '../support/memory-hands.ts';
import { clockOffice } from '../support/office.ts';
import { actor, freshIds, worldFor } from '../support/world.ts';

const book = await readLawBook(clockOffice);
const procedure = [...book.procedures.values()][0];
assert.ok(procedure);
const applicant = actor('applicant', 'applicant');
const handler = actor('handler', 'staff', [{ role: 'handler', body: 'd3' }]);
const head = actor('head', 'staff', [{ role: 'dept_head', body: 'd3' }]);
const form = { name: '示例', event: '2026-10-14', opens: '2026-10-01', closes: '2026-10-31' };

class Case {
  record: CaseRecord;

  constructor(on: string, at = `${on}T09:00:00+08:00`) {
    const opened = open(this.world(on, at), { id: 'c', number: 'WQ1', actor: applicant, form });
    assert.ok(opened.ok);
    this.record = opened.decision.record;
    this.act(on, applicant, 'file', {}, at);
  }

  world(on: string, at = `${on}T09:00:00+08:00`) {
    return worldFor(book, 'clock-sample', on, at);
  }

  /** @returns the refusal's code, or nothing */
  act(on: string, by: Actor, action: string, input: Values = {}, at?: string): string | undefined {
    const done = decide(this.world(on, at), this.record, { action, input, actor: by, ids: freshIds() }, book.nameWho);
    if (!done.ok) return done.refusal.code;
    this.record = done.decision.record;
    return undefined;
  }

  clock(id: string, now = '2026-09-17T09:00:00+08:00') {
    const facts = this.record.clocks.findLast((entry) => entry.clock === id);
    assert.ok(facts, id);
    return { ...clockStatus(book.calendar, facts, now), facts };
  }
}

describe('limits of every kind start with their facts', () => {
  const one = new Case('2026-09-17', '2026-09-17T16:30:20+08:00');
  const due: { readonly [clock: string]: string } = {
    term: '2026-10-21',
    promised: '2026-10-08',
    relay: '2026-09-18T11:30:00+08:00',
    report: '2026-09-17T18:30:00+08:00',
    call: '2026-10-31',
    theme: '2026-09-29',
    hearing: '2026-09-29',
    yearly: '2026-12-31',
    weekly: '2026-09-24',
  };
  for (const [id, day] of Object.entries(due)) {
    it(id, () => {
      const { due: last, dueAt } = one.clock(id);
      assert.equal(dueAt ?? last, day);
    });
  }

  it('the applicant’s instant of stopping decides whether a limit in hours was met', () => {
    one.act('2026-09-18', handler, 'relayed', {}, '2026-09-18T11:30:59+08:00');
    assert.deepEqual([one.clock('relay').light, one.clock('report').light], ['done', 'dlate']);
    assert.equal(one.clock('report').late, 17);
  });
});

describe('a limit whose end is escalated', () => {
  const one = new Case('2026-09-17');
  one.act('2026-09-17', applicant, 'asked');
  const { facts, due } = one.clock('answer');
  const told = lapse(one.world('2026-09-21'), one.record, 'answer', facts.n, freshIds(), undefined, book.nameWho);
  assert.ok(told.ok);
  one.record = told.decision.record;

  it('is told once and goes on in red, as the limit that counts', () => {
    assert.equal(due, '2026-09-20');
    assert.equal(one.record.acts.at(-1)?.action, 'tell-head');
    const late = one.clock('answer', '2026-09-23');
    assert.ok(late.facts.lapsedOn && !late.facts.ended);
    assert.deepEqual([late.light, late.late], ['late', 3]);
    const waiting = lapsedClocks(book.calendar, one.record.clocks, '2026-09-23').map(({ clock }) => clock);
    assert.ok(!waiting.includes('answer'));
  });

  it('ends when somebody takes it up', () => {
    one.act('2026-09-23', handler, 'answered');
    const met = one.clock('answer', '2026-10-20');
    assert.deepEqual([met.light, met.late, met.facts.stoppedOn], ['dlate', 3, '2026-09-23']);
  });
});

it('a limit that its lapse ended counts no further', () => {
  const one = new Case('2026-09-17');
  one.act('2026-09-17', handler, 'chain');
  const { facts } = one.clock('first');
  const over = lapse(one.world('2026-09-19'), one.record, 'first', facts.n, freshIds(), undefined, book.nameWho);
  assert.ok(over.ok);
  one.record = over.decision.record;
  const { light, late, over: passed } = one.clock('first', '2026-12-01');
  assert.deepEqual([light, late, passed], ['dlate', undefined, true]);
});

describe('pauses', () => {
  it('several, each on its ground; one with a maximum ends by itself and may be used once', () => {
    const one = new Case('2026-09-03');
    assert.equal(one.act('2026-09-10', handler, 'hold', { ground: 'expert' }), undefined);
    assert.equal(one.clock('term', '2026-09-15T09:00:00+08:00').light, 'pause');
    // Ten days at most: 5 consumed, 15 left after 20 September.
    assert.equal(one.clock('term').due, '2026-10-16');
    assert.equal(one.clock('term', '2026-09-21T09:00:00+08:00').light, 'ok');
    assert.equal(one.act('2026-09-22', handler, 'hold', { ground: 'expert' }), 'clock.paused-enough');
    assert.equal(one.act('2026-09-22', handler, 'hold', { ground: 'consult' }), undefined);
    assert.equal(one.clock('term').due, undefined);
    assert.equal(one.act('2026-09-23', handler, 'resume'), undefined);
    assert.equal(one.clock('term').due, '2026-10-19');
  });
});

describe('extensions', () => {
  it('by whom the definition names, on grounds with their own length and number, before the end, at most twice', () => {
    const one = new Case('2026-08-31');
    assert.equal(one.act('2026-09-10', handler, 'extend', { ground: 'complex' }), 'act.not-yours');
    assert.equal(one.act('2026-09-10', head, 'extend', { ground: 'complex' }), undefined);
    assert.equal(one.clock('term').due, '2026-10-16');
    assert.equal(one.act('2026-09-11', head, 'extend', { ground: 'complex' }), 'clock.ground-used');
    assert.equal(one.act('2026-09-11', head, 'extend', { ground: 'law' }), undefined);
    assert.equal(one.clock('term').due, '2026-10-23');
    assert.equal(one.act('2026-09-12', head, 'extend', { ground: 'law' }), 'clock.extended-already');
    assert.deepEqual(one.clock('term').facts.granted, [
      { ground: 'complex', units: 10, on: '2026-09-10' },
      { ground: 'law', units: 5, on: '2026-09-11' },
    ]);
  });

  it('not after the last day', () => {
    const one = new Case('2026-08-31');
    assert.equal(one.act('2026-09-29', head, 'extend', { ground: 'law' }), 'clock.extend-late');
  });
});

describe('repeating clocks', () => {
  it('from the last day of the one before, whenever the lapse is carried out; from the day it was done', () => {
    const hands = new MemoryCase(book, procedure, {});
    hands.record = new Case('2026-09-17').record;
    hands.sweep('2026-10-20');
    const weekly = hands.record.clocks.filter((facts) => facts.clock === 'weekly');
    assert.deepEqual(
      weekly.map(({ startedOn, lapsedOn }) => [startedOn, lapsedOn]),
      [
        ['2026-09-17', '2026-09-25'],
        ['2026-09-24', '2026-10-02'],
        ['2026-10-01', '2026-10-09'],
        ['2026-10-08', '2026-10-16'],
        ['2026-10-15', undefined],
      ],
    );
    const one = new Case('2026-09-17');
    one.act('2026-09-20', handler, 'checked');
    assert.deepEqual([one.clock('weekly').facts.n, one.clock('weekly').due], [2, '2026-10-01']);
    one.act('2026-12-20', applicant, 'reported');
    assert.deepEqual([one.clock('yearly').facts.n, one.clock('yearly').due], [2, '2026-12-31']);
  });
});

describe('the ladder of reminders', () => {
  it('one rung after the other, to those who must act; passed rungs are not told one by one', () => {
    const one = new Case('2026-09-17');
    const next = (id: string) => nextReminder(book.calendar, procedure.clocks[id], one.clock(id).facts);
    assert.deepEqual([next('supplement'), next('report')], ['2026-10-09T00:00:00+08:00', '2026-09-17T10:00:00+08:00']);
    assert.equal(remind(one.world('2026-10-08'), one.record, 'supplement', 1), undefined);
    const first = remind(one.world('2026-10-09'), one.record, 'supplement', 1);
    assert.ok(first);
    assert.deepEqual(first.notices, [
      {
        to: 'person:applicant',
        text: { zh: '“补件”还剩10天：最晚2026年10月19日', en: 'Supplement: 10 days left, until 19 October 2026' },
      },
    ]);
    one.record = first.record;
    assert.equal(remind(one.world('2026-10-10'), one.record, 'supplement', 1), undefined);
    assert.equal(next('supplement'), '2026-10-16T00:00:00+08:00');
  });

  it('passed rungs are not told one after the other, and own words go to whom the rung names', () => {
    const late = new Case('2026-09-17');
    const supplement = remind(late.world('2026-10-17'), late.record, 'supplement', 1);
    assert.ok(supplement);
    late.record = supplement.record;
    assert.equal(nextReminder(book.calendar, procedure.clocks.supplement, late.clock('supplement').facts), undefined);
    const term = remind(late.world('2026-10-19'), late.record, 'term', 1);
    assert.deepEqual(term?.notices, [{ to: 'person:applicant', text: { zh: '快到期了', en: 'Nearly due' } }]);
  });
});

describe('a time that is there to pass', () => {
  const facts = { clock: 'x', n: 1, length: 5, startedOn: '2026-07-06', pauses: [], extensions: [] };
  const status = (more: object, unit: 'NOT' | 'VAL' | 'WD' = 'NOT') => {
    const { light, late, over } = clockStatus(book.calendar, { ...facts, unit, ...more }, '2026-08-14');
    return [light, late !== undefined, over ?? false];
  };

  it('a public notice that is over is nobody’s lateness, whether its result is recorded or not', () => {
    assert.deepEqual(status({}), ['done', false, true]);
    assert.deepEqual(status({ lapsedOn: '2026-07-14', ended: true }), ['done', false, true]);
    assert.deepEqual(status({ stoppedOn: '2026-07-14' }), ['done', false, true]);
    assert.deepEqual(status({ stoppedOn: '2026-07-08' }), ['done', false, false]);
  });

  it('validity that has run out is over once its end has taken effect; another limit was missed, and counts no further', () => {
    assert.deepEqual(status({ per: 'day' }, 'VAL'), ['late', true, false]);
    assert.deepEqual(status({ per: 'day', ended: true }, 'VAL'), ['done', false, true]);
    assert.deepEqual(status({}, 'WD'), ['late', true, false]);
    assert.deepEqual(status({ lapsedOn: '2026-07-14', ended: true }, 'WD'), ['dlate', false, true]);
  });
});

describe('definitions that cannot be', () => {
  const known = {
    rules: new Set<string>(),
    registers: new Set<string>(),
    bodies: new Set(book.organisation.bodies.map((body) => body.id)),
  };
  const cases: readonly [string, string, Partial<Clock>, RegExp][] = [
    ['a yearly clock without its day', 'yearly', { monthDay: undefined }, /yearly\.monthDay/],
    ['a window that never closes', 'call', { closes: undefined }, /call\.closes/],
    [
      'a backward count that is paused',
      'hearing',
      { pauses: [{ id: 'x', text: { zh: '一', en: 'x' } }] },
      /hearing\.pauses/,
    ],
    [
      'an extension by others than the law names',
      'term',
      { extend: { units: 10, max: 1, by: ['director'] } },
      /extend\.by: dept_head/,
    ],
    ['a promise beside nothing', 'promised', { beside: 'weekly-x' }, /promised\.beside/],
    ['no source mark', 'term', { basis: undefined as never }, /term\.basis/],
  ];
  for (const [title, id, change, wanted] of cases) {
    it(title, () => {
      const clock = { ...procedure.clocks[id], ...change } as Clock; // a definition gone wrong
      const wrong = checkProcedure({ ...procedure, clocks: { ...procedure.clocks, [id]: clock } }, known as never);
      assert.ok(
        wrong.some((problem) => wanted.test(problem)),
        wrong.join('\n'),
      );
    });
  }
});
