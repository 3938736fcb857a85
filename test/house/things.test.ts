/** Things are always with exactly one holder; locks block; an act acts on another case; what was looked at still holds when it is written. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { CaseView } from '../../src/client/types.ts';
import type { Values } from '../../src/engine/record.ts';
import { verifyStore } from '../../src/server/verify/verify.ts';
import { lookRows } from '../../src/store/look-rows.ts';
import { refusedWith } from '../support/answers.ts';
import { root, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

const matter = 'lending-sample';

describe('things, locks, acts on other cases', () => {
  let office: TestOffice;
  let clerk: TestPerson;
  let borrowers: TestPerson[];
  before(async () => {
    office = await useOffice({
      clock: '2026-06-02T09:00:00+08:00',
      officeFolder: join(root, 'test', 'fixtures', 'things-office'),
    });
    clerk = await office.person('保管示例', [{ role: 'handler', body: 'd3' }]);
    borrowers = await Promise.all(['甲示例', '乙示例', '丙示例'].map((name) => office.person(name)));
  });
  after(() => office.close());

  const ask = async (who: TestPerson, thing: string, more: CaseView['form'] = {}): Promise<CaseView> => {
    const draft = await who.client.open(matter, { thing, days: 1, ...more });
    return (await who.client.act(draft.id, { action: 'ask', version: draft.version })).case;
  };
  const act = async (who: TestPerson, id: string, action: string): Promise<CaseView> => {
    const { version } = await who.client.case(id);
    return (await who.client.act(id, { action, version })).case;
  };
  const person = (index: number) => borrowers[index] as TestPerson; // three are made
  const holders = async () => {
    const { rows } = await office.running.office.pool.query<{ thing: string; holder: string }>(
      "select thing, holder from thing_holder where ledger = 'sample' order by thing",
    );
    return Object.fromEntries(rows.map((row) => [row.thing, row.holder]));
  };

  it('moves a thing from holder to holder, and refuses what the ledger does not have there', async () => {
    const first = await ask(person(0), 'A');
    await act(clerk, first.id, 'register');
    await assert.rejects(act(clerk, first.id, 'register'), refusedWith(409, 'ledger.holder'));
    const second = await ask(person(1), 'A');
    await act(clerk, first.id, 'lend');
    assert.equal((await holders()).A, person(0).id);
    const why = (await clerk.client.case(second.id)).can.find((entry) => entry.action === 'lend');
    assert.equal(why?.refusal?.code, 'sample.not-here');
    await assert.rejects(act(clerk, second.id, 'lend'), refusedWith(409, 'sample.not-here'));
    await assert.rejects(act(clerk, second.id, 'forced'), refusedWith(409, 'ledger.holder'));
    await act(clerk, first.id, 'return');
    await act(clerk, second.id, 'lend');
    assert.equal((await holders()).A, person(1).id);
    await act(clerk, second.id, 'return');
  });

  it('finds the rows of a value, and of one of several', async () => {
    const [one, another] = [await ask(person(0), 'L1'), await ask(person(1), 'L2')];
    for (const { id } of [one, another]) await act(clerk, id, 'register');
    const found = async (register: string, where: Values) =>
      (await lookRows(office.running.office.pool, [{ register, where }])).flat().map((row) => row.thing);
    const { L1: holder = '' } = await holders();
    assert.deepEqual(await found('ledger:sample', { thing: 'L2' }), ['L2']);
    assert.deepEqual(await found('ledger:sample', { thing: ['L1', 'L2', 'L3'] }), ['L1', 'L2']);
    assert.deepEqual(await found('ledger:sample', { thing: ['L1', 'L3'], holder: [holder, 'nobody'] }), ['L1']);
    assert.deepEqual(await found('ledger:sample', { thing: ['L1'], holder: ['nobody'] }), []);
    assert.deepEqual(await found('locks', { what: ['L1', 'L2'] }), []);
    assert.deepEqual(await found('opened', { by: one.id, state: ['asked', 'lent'], procedure: [matter] }), []);
  });

  it('gives a thing to one of several who are served at the same moment', async () => {
    const cases = await Promise.all(borrowers.map((who) => ask(who, 'A')));
    const answers = await Promise.allSettled(cases.map((entry) => act(clerk, entry.id, 'lend')));
    assert.equal(answers.filter((answer) => answer.status === 'fulfilled').length, 1);
    const winner = cases[answers.findIndex((answer) => answer.status === 'fulfilled')];
    assert.ok(winner);
    await act(clerk, winner.id, 'return');
    for (const entry of cases.filter((other) => other !== winner))
      assert.equal((await clerk.client.case(entry.id)).state.id, 'asked');
  });

  it('counts what a register holds, also for those who come at the same moment', async () => {
    const [one] = await Promise.all([ask(person(0), 'B', { days: 21 })]);
    await act(clerk, one.id, 'register');
    await act(clerk, one.id, 'lend');
    await assert.rejects(ask(person(1), 'C'), refusedWith(409, 'sample.too-much'));
    await act(clerk, one.id, 'return');
    assert.equal((await ask(person(1), 'C')).state.id, 'asked');
  });

  it('blocks whoever lost a thing until it is settled', async () => {
    const loan = await ask(person(2), 'A');
    await act(clerk, loan.id, 'lend');
    await act(person(2), loan.id, 'lose');
    await assert.rejects(ask(person(2), 'B'), refusedWith(409, 'sample.locked'));
    assert.equal((await ask(person(1), 'B')).state.id, 'asked');
    await act(clerk, loan.id, 'settle');
    assert.equal((await ask(person(2), 'B')).state.id, 'asked');
  });

  it('acts on another case in the same transaction, or on none', async () => {
    const other = await ask(person(0), 'B');
    await act(clerk, other.id, 'lend');
    const first = await ask(person(1), 'D', { other: other.id });
    await act(clerk, first.id, 'register');
    await act(clerk, first.id, 'lend');
    await act(clerk, first.id, 'return');
    assert.equal((await clerk.client.case(other.id)).state.id, 'back');
    const second = await ask(person(1), 'D', { other: other.id });
    await act(clerk, second.id, 'lend');
    await assert.rejects(act(clerk, second.id, 'return'), refusedWith(409, 'act.not-permitted'));
    assert.equal((await clerk.client.case(second.id)).state.id, 'lent');
    assert.equal((await holders()).D, person(1).id);
  });

  it('does an effect for each entry of a list: a line in the register, a posting, a case', async () => {
    const one = await ask(person(0), 'F');
    const things = Array.from({ length: 12 }, (_, at) => ({ thing: `F${at}`, days: at < 2 ? 1 : at }));
    const several = async (given: CaseView['form'][]) => {
      const { version } = await clerk.client.case(one.id);
      await clerk.client.act(one.id, { action: 'several', version, input: { things: given } });
    };
    await several(things);
    const lines = async () =>
      (await clerk.client.entries('line-register', { limit: 50 })).items.map(({ number, values }) => [
        number,
        values.days,
      ]);
    const number = (at: string) => `${one.number}/${at}`;
    assert.deepEqual(
      Object.fromEntries(await lines()),
      Object.fromEntries(things.map(({ thing, days }) => [number(thing), days])),
    );
    assert.equal((await holders()).F11, 'safe');
    const { rows } = await office.running.office.pool.query<{ n: number }>(
      "select count(*)::int as n from case_file where name like 'F%' and id <> $1",
      [one.id],
    );
    assert.equal(rows[0]?.n, 10, 'only those lent for longer than a day have a case');
    await assert.rejects(
      several([
        { thing: 'F13', days: 3 },
        { thing: 'F1', days: 3 },
      ]),
      refusedWith(409, 'ledger.holder'),
    );
    assert.equal((await lines()).length, 12, 'none or all');
    await several([{ thing: 'F13', days: 3 }]);
    assert.deepEqual((await lines()).length, 13);
  });

  it('is checked: a thing put elsewhere behind the ledger’s back is found and named', async () => {
    const { pool, book, files } = office.running.office;
    const ledger = async () => (await verifyStore(pool, book, files)).faults.filter((fault) => fault.kind === 'ledger');
    assert.deepEqual(await ledger(), []);
    await pool.query("update thing_holder set holder = 'nobody knows' where ledger = 'sample' and thing = 'A'");
    const [fault] = await ledger();
    assert.equal(fault?.where, 'sample A');
    assert.match(fault?.what ?? '', /is said to be with nobody knows/);
    await pool.query(
      `update thing_holder h set holder = (select to_holder from ledger_post p where p.ledger = h.ledger and p.thing = h.thing
       order by n desc limit 1) where ledger = 'sample' and thing = 'A'`,
    );
  });

  it('balances at every instant, whatever is tried in whatever order', async () => {
    const { pool } = office.running.office;
    const things = ['P', 'Q'];
    for (const thing of things) await act(clerk, (await ask(person(0), thing)).id, 'register');
    const tries = fc.array(
      fc.record({
        who: fc.nat(2),
        thing: fc.constantFrom(...things),
        action: fc.constantFrom('lend', 'forced', 'return'),
      }),
      { minLength: 8, maxLength: 14 },
    );
    await fc.assert(
      fc.asyncProperty(tries, async (steps) => {
        for (const { who, thing, action } of steps) {
          const lent = (await clerk.client.cases({ queue: 'department', q: thing, state: 'lent' })).items[0];
          const id = action === 'return' && lent ? lent.id : (await ask(person(who), thing)).id;
          await act(clerk, id, action).catch(() => undefined); // refused attempts change nothing, which is what is checked
          const { rows } = await pool.query<{ bad: number }>(`select count(*)::int as bad from (
            select thing from ledger_post p where ledger = 'sample' and n > 1 and from_holder <> (
              select to_holder from ledger_post q where q.ledger = p.ledger and q.thing = p.thing and q.n = p.n - 1)
            union all
            select h.thing from thing_holder h where h.ledger = 'sample' and h.holder <> (
              select to_holder from ledger_post q where q.ledger = h.ledger and q.thing = h.thing order by n desc limit 1)) faults`);
          assert.equal(rows[0]?.bad, 0);
        }
      }),
      { numRuns: 4, seed: 20260602 },
    );
  });
});
