/** Boards and reports of travel in the real office: each opens for who may read it, and their figures are those of what was done. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sampleCard } from '../../office/duties/2-travel/apec-business-travel-card/examples.ts';
import { sample as sampleDocument } from '../../office/duties/2-travel/document-custody/examples.ts';
import { tested } from '../../office/duties/2-travel/invitation-letter/conditions.ts';
import { examples as planExamples } from '../../office/duties/2-travel/official-trip-plan/examples.ts';
import { full } from '../../office/duties/2-travel/shared/economies.ts';
import { refusalGrounds } from '../../office/duties/2-travel/shared/invitation-options.ts';
import { registeredFor } from '../../office/duties/2-travel/shared/sample-unit.ts';
import type { CaseView } from '../../src/client/types.ts';
import { withClient } from '../../src/server/database/roles.ts';
import { handIn } from '../support/hand-in.ts';
import { type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { fillFromDefinition } from '../support/travel-rows.ts';
import { makeUnit } from '../support/units.ts';

type Form = CaseView['form'];

const posts = {
  window: { role: 'window', body: 'd1' },
  officer: { role: 'handler', body: 'outbound' },
  chief: { role: 'dept_head', body: 'outbound' },
  custodian: { role: 'custodian', body: 'outbound' },
  deputy: { role: 'deputy_director', body: 'office' },
} as const;
type Staff = keyof typeof posts;

describe('boards of travel', () => {
  let office: TestOffice;
  let clerk: TestPerson;
  let leader: TestPerson;
  let unit: string;
  const staff = new Map<Staff, TestPerson>();
  const of = (key: Staff): TestPerson => staff.get(key) as TestPerson; // filled in before

  before(async () => {
    office = await useOffice({ clock: '2026-03-02T09:00:00+08:00' });
    clerk = await office.person('专办示例');
    leader = await office.person('负责示例');
    unit = `unit:${(await makeUnit(office, clerk, leader)).id}`;
    for (const [key, post] of Object.entries(posts))
      staff.set(key as Staff, await office.person(`${key} 示例`, [post])); // keys of the value above
  });
  after(() => office.close());

  const go = (day: string) => office.moveTo(`${day}T09:00:00+08:00`);
  const act = async (who: TestPerson, id: string, action: string, input: Form = {}): Promise<CaseView> => {
    const { version } = await who.client.case(id);
    return (await who.client.act(id, { action, input, version })).case;
  };
  const open = async (who: TestPerson, procedure: string, form: Form): Promise<string> => {
    const draft = await who.client.open(procedure, form);
    for (const material of draft.materials.filter((entry) => entry.demanded)) {
      const paper = new FormData();
      paper.set('atCounter', 'true');
      await who.client.upload(draft.id, material.key, paper);
    }
    return draft.id;
  };

  let priority = 0;
  const plan = async (title: string, month: number, state: 'proposed' | 'approved' | 'cut'): Promise<void> => {
    const sample: Form = { ...planExamples[0]?.given[0]?.form };
    priority += 1;
    const id = await open(clerk, 'official-trip-plan', { ...sample, title, month, priority, unitName: '示例商务局' });
    await act(leader, id, 'submit');
    await act(of('officer'), id, 'allot', { capGroups: 3, capPersons: 9, capBudget: 20 });
    const decision = { decisionNumber: '示例外领〔2026〕1号', decidedOn: '2026-03-02' };
    if (state === 'approved') await act(of('deputy'), id, 'approve', decision);
    if (state === 'cut')
      await act(of('deputy'), id, 'cut', { ...decision, facts: '示例事实。', ground: 'repeat', reasons: '示例理由。' });
  };

  it('quota: units by month beside what the plan allots; what is cut takes no place', async () => {
    await plan('示例一', 5, 'approved');
    await plan('示例二', 5, 'approved');
    await plan('示例三', 9, 'cut');
    await plan('示例四', 10, 'proposed');
    const { matrix, choice } = await of('officer').client.board('plan-register', 'quota');
    assert.equal(choice?.value, '2026');
    const filled = (cells: readonly number[] = []) => cells.filter((cell) => cell !== 0);
    assert.deepEqual(
      matrix?.columns.map(({ total }) => total),
      [0, 0, 0, 0, 2, 0, 0, 0, 0, 1, 0, 0],
    );
    const [row] = matrix?.rows ?? [];
    assert.deepEqual([row?.value, row?.label.zh, filled(row?.cells), row?.total], [unit, '示例商务局', [2, 1], 3]);
    assert.deepEqual([row?.limit, row?.light], [3, 'soon']);
    const persons = (await of('officer').client.board('plan-register', 'quota-persons')).matrix?.rows[0];
    assert.deepEqual([filled(persons?.cells), persons?.limit, persons?.light], [[6, 3], 9, 'soon']);
    const money = (await of('officer').client.board('plan-register', 'quota-money')).matrix?.rows[0];
    assert.deepEqual([money?.total, money?.limit, money?.light], [120_000, 200_000, 'ok']);
  });

  it('the plan goes out with units and budgets, without names', async () => {
    const view = await of('officer').client.report('plan-register', 'public-plan', {
      from: '2026-01-01',
      to: '2026-12-31',
    });
    assert.equal(view.public, true);
    assert.deepEqual(
      view.rows.map(({ labels, figures }) => [labels.map(({ zh }) => zh), figures]),
      [
        [
          ['2026年', '示例商务局'],
          [2, 80_000],
        ],
      ],
    );
    const cuts = await of('officer').client.report('plan-register', 'cuts', { from: '2026-01-01', to: '2026-12-31' });
    assert.deepEqual(cuts.rows[0]?.figures, [4, 25]);
  });

  const document = async (number: string, slot: string, more: Form = {}): Promise<string> => {
    const form: Form = {
      ...sampleDocument,
      kind: 'ABTC',
      number,
      mrz: '',
      sex: '',
      birth: '',
      issue: '2026-03-02',
      slot,
      unit,
      unitName: '示例商务局',
      ...more,
    };
    const id = await open(of('custodian'), 'document-custody', form);
    await act(of('custodian'), id, 'register', { giver: '示例专办员' });
    return id;
  };
  const lend = (id: string) =>
    act(of('custodian'), id, 'loan', { purpose: 'data-change', borrower: '示例专办员', authorised: true });

  it('shelf and loans: what is in the safe, lent, overdue, expiring and unused', async () => {
    await document('C6000001', '01');
    const late = await document('C6000002', '02');
    const back = await document('C6000003', '03', { issue: '2023-03-10', expiry: '2026-08-01' });
    await lend(late);
    await lend(back);
    await go('2026-03-06');
    await act(of('custodian'), back, 'return', { numberCheck: 'C6000003', giver: '示例专办员', condition: 'ok' });
    await go('2026-03-12');
    const { shelf } = await of('custodian').client.board('document-register', 'shelf');
    assert.equal(shelf?.cabinet, 'A');
    assert.deepEqual(
      shelf?.slots.map(({ slot, rows }) => [slot, rows.map((row) => [row.values.state, row.light])]),
      [
        ['01', [['in-store', 'ok']]],
        ['02', [['overdue', 'late']]],
        ['03', [['in-store', 'soon']]],
      ],
    );
    const { due } = await of('custodian').client.board('document-register', 'due-back');
    assert.deepEqual([due?.total, due?.overdue, due?.rows[0]?.date], [1, 1, '2026-03-09']);
    const expiring = (await of('custodian').client.board('document-register', 'expiring')).due;
    assert.deepEqual([expiring?.total, expiring?.soon, expiring?.rows[0]?.date], [3, 1, '2026-08-01']);
    const loans = (await of('custodian').client.board('document-register', 'loans', { month: '2026-03' })).timeline;
    assert.deepEqual(
      loans?.rows.flatMap((row) => row.bars.map((bar) => [row.label.zh, bar.from, bar.to])),
      [['示例商务局', '2026-03-02', '2026-03-09']],
    );
    const unused = (await of('custodian').client.board('document-register', 'unused')).due;
    assert.deepEqual(
      [unused?.total, unused?.overdue, unused?.rows.map((row) => row.date)],
      [3, 1, ['2026-03-10', '2029-03-02', '2029-03-02']],
      'a loan for another purpose than a trip does not begin the three years anew',
    );
    const returns = await of('officer').client.report('loan-register', 'return-rate', {
      from: '2026-01-01',
      to: '2026-03-31',
    });
    assert.deepEqual(returns.rows[0]?.figures.slice(0, 5), [2, 50, 0, 50, 0]);
    const lines = (await of('custodian').client.board('loan-register', 'timeline', { month: '2026-03' })).timeline;
    assert.deepEqual(lines?.rows.flatMap((row) => row.bars.map((bar) => [bar.from, bar.to, bar.light])).sort(), [
      ['2026-03-02', '2026-03-06', 'done'],
      ['2026-03-02', '2026-03-09', 'late'],
    ]);
  });

  const registerUnit = async (): Promise<void> => {
    const { procedure, given } = registeredFor('abtc');
    const id = await open(clerk, procedure, { ...given[0]?.form });
    const byRole = new Map(Object.entries(posts).map(([key, post]) => [`${post.role}@${post.body}`, key as Staff])); // as above
    for (const step of given) {
      const key = byRole.get(step.by);
      await act(key ? of(key) : clerk, id, step.act, { ...step.input });
    }
  };

  it('matrix of economies: one card, the answers side by side; waiting time and denials from them', async () => {
    await registerUnit();
    const id = await open(clerk, 'apec-business-travel-card', { ...sampleCard, noRecordOn: '2026-03-10' });
    const day = { answeredOn: '2026-03-12' };
    await act(clerk, id, 'apply');
    await act(of('window'), id, 'accept');
    await act(of('officer'), id, 'record-seen', { noRecord: 'clear', seenOn: '2026-03-12' });
    await act(of('chief'), id, 'approve-city');
    await handIn(clerk.client, id, 'feeReceipt');
    await act(clerk, id, 'pay-fee', { receiptNumber: 'SAMPLE-720', paidOn: '2026-03-12' });
    await act(of('officer'), id, 'mfa-pass', { decisionNumber: '示例2026-1', ...day });
    await go('2026-04-01');
    const answer = (economy: string, result: string) =>
      act(of('officer'), id, 'economy-result', { economy, result, answeredOn: '2026-04-01' });
    await answer('JPN', 'approved');
    await answer('AUS', 'denied');
    const told = (await clerk.client.case(id)).timeline.filter(({ action }) => action === 'economy-result');
    assert.deepEqual(
      told.map(({ text }) => text.en),
      ['An economy has answered: Australia, Denied', 'An economy has answered: Japan, Approved'],
      'the history names each economy and its answer',
    );
    const { cards } = await of('officer').client.board('abtc-register', 'matrix');
    assert.equal(cards?.across.length, full.length);
    assert.equal(cards?.rows.length, 1);
    const cells = new Map(cards?.across.map(({ key }, at) => [key, cards.rows[0]?.cells[at]]));
    assert.deepEqual(cells.get('JPN'), { value: 'approved', light: 'ok' });
    assert.deepEqual(cells.get('AUS'), { value: 'denied', light: 'late' });
    assert.deepEqual(cells.get('SGP'), { value: 'pending', light: 'pause' });
    assert.equal(cards?.rows[0]?.values.pending, full.length - 2);
    const span = { from: '2026-01-01', to: '2026-12-31' };
    const waiting = await of('officer').client.report('abtc-register', 'waiting', span);
    const at = (code: string) => full.findIndex((economy) => economy.code === code);
    assert.equal(waiting.rows[0]?.figures[at('JPN')], 20);
    assert.equal(waiting.rows[0]?.figures[at('SGP')], null);
    const denials = await of('officer').client.report('abtc-register', 'denials', span);
    assert.equal(denials.rows[0]?.figures[1 + at('AUS')], 100);
    const open_ = await of('officer').client.report('abtc-register', 'public-year', span);
    assert.deepEqual([open_.rows[0]?.covered, open_.rows[0]?.figures[0]], [true, null], 'one enterprise is not told');
  });

  it('the register of invitations knows every condition that can refuse', () => {
    const known = new Map(refusalGrounds.map(({ value, label }) => [value, label]));
    for (const { id, title, severity } of tested)
      if (severity !== 'warn')
        assert.deepEqual(known.get(id), { zh: `${id} ${title.zh}`, en: `${id} ${title.en}` }, id);
  });

  it('boards and reports open where nothing is registered yet', async () => {
    for (const register of office.running.office.book.registers.values()) {
      if (!register.readers.some(({ role, body }) => role === 'handler' && body === 'outbound')) continue;
      for (const { id } of register.boards ?? []) await of('officer').client.board(register.id, id);
      for (const { id } of register.reports ?? []) {
        const view = await of('officer').client.report(register.id, id, { from: '2020-01-01', to: '2020-12-31' });
        assert.deepEqual([view.rows, view.total], [[], undefined], `${register.id} ${id}`);
      }
    }
  });

  describe('with many rows', () => {
    before(async () => {
      const template = await clerk.client.open('official-trip-plan', {});
      await withClient(office.running.ownerUrl, async (owner) => {
        for (const register of office.running.office.book.registers.values())
          if (register.boards?.length)
            await fillFromDefinition(owner, template.id, register, {
              n: 300,
              units: 6,
              years: 1,
              bodies: ['outbound', 'd1', 'office'],
            });
      });
    });

    it('every board and every report opens for a reader, and for the auditor', async () => {
      const auditor = await office.person('审计示例', [{ role: 'auditor', body: 'd1' }]);
      let seen = 0;
      for (const register of office.running.office.book.registers.values())
        for (const [who, person] of [['officer', of('officer')] as const, ['auditor', auditor] as const]) {
          const reads =
            who === 'auditor' || register.readers.some(({ role, body }) => role === 'handler' && body === 'outbound');
          if (!reads) continue;
          for (const { id } of register.boards ?? []) {
            const view = await person.client.board(register.id, id);
            assert.ok(view.matrix ?? view.cards ?? view.groups ?? view.shelf ?? view.timeline ?? view.due, id);
            seen += 1;
          }
          for (const { id } of register.reports ?? []) {
            const view = await person.client.report(register.id, id, { from: '2026-01-01', to: '2026-12-31' });
            assert.ok(view.rows.length > 0, `${register.id} ${id} has no rows`);
            seen += 1;
          }
        }
      assert.ok(seen > 150, `${seen} were opened`);
    });

    const rowsOf = async (register: string): Promise<{ number: string; values: Form }[]> => {
      const { rows } = await office.running.office.pool.query<{ number: string; values: Form }>(
        'select number, values from register_row where register = $1 order by number',
        [register],
      );
      return rows;
    };
    const write = (register: string, given: ReadonlyMap<string, Form>): Promise<void> =>
      withClient(office.running.ownerUrl, async (owner) => {
        for (const [number, values] of given)
          await owner.query(
            'update register_row set values = values || $3::jsonb where register = $1 and number = $2',
            [register, number, JSON.stringify(values)],
          );
      });

    it('calendar of trips: one name in two trips at once is marked on both, and said to nobody', async () => {
      const [one = '', two = '', three = ''] = (await rowsOf('trip-register')).map(({ number }) => number);
      const trip = (members: string, exit: string, entry: string): Form => ({
        members,
        exit,
        entry,
        state: 'approved',
      });
      await write(
        'trip-register',
        new Map([
          [one, trip('甲甲示例、乙乙示例', '2028-06-10', '2028-06-14')],
          [two, trip('乙乙示例、丙丙示例', '2028-06-14', '2028-06-18')],
          [three, trip('丙丙示例', '2028-06-19', '2028-06-21')],
        ]),
      );
      const { timeline } = await of('officer').client.board('trip-register', 'calendar', { month: '2028-06' });
      const bars = timeline?.rows.flatMap((row) => row.bars) ?? [];
      const clashes = new Map(bars.map((bar) => [bar.number, bar.clashes.flatMap((clash) => clash.with)]));
      assert.equal(timeline?.clashes, 2);
      assert.deepEqual([clashes.get(one), clashes.get(two), clashes.get(three)], [[two], [one], []]);
      assert.doesNotMatch(JSON.stringify(timeline), /乙乙/);
    });

    it('conflicts of members: filings in hand, by what stands against them; the decided are gone', async () => {
      const filings = await rowsOf('trip-filing-register');
      await write('trip-filing-register', new Map(filings.map(({ number }) => [number, { outcome: 'approved' }])));
      const kinds = ['none', 'frequency', 'elsewhere', 'both', 'none'];
      await write(
        'trip-filing-register',
        new Map(kinds.map((conflict, at) => [filings[at]?.number ?? '', { outcome: 'open', conflict }])),
      );
      const { groups } = await of('officer').client.board('trip-filing-register', 'conflicts');
      assert.deepEqual(
        groups?.lanes.map(({ value, count, light }) => [value, count, light]),
        [
          ['both', 1, 'late'],
          ['elsewhere', 1, 'late'],
          ['frequency', 1, 'soon'],
          ['none', 2, 'ok'],
        ],
      );
    });

    it('visa batches of one mission, and the public figures of trips, agree with the rows', async () => {
      const visas = (await rowsOf('visa-register')).map(({ values }) => values);
      const mission = String(visas[0]?.mission);
      const { groups } = await of('officer').client.board('visa-register', 'batches', { pick: mission });
      for (const lane of groups?.lanes ?? [])
        assert.equal(
          lane.count,
          visas.filter((row) => row.mission === mission && row.result === lane.value).length,
          lane.value,
        );
      const trips = (await rowsOf('trip-register')).map(({ values }) => values);
      const counted = trips.filter(
        (row) =>
          !['cancelled', 'expired', 'revoked'].includes(String(row.state)) &&
          !['HKG', 'MAC'].includes(String(row.country)) &&
          String(row.exit).startsWith('2026'),
      );
      const view = await of('officer').client.report('trip-register', 'public-year', {
        from: '2026-01-01',
        to: '2026-12-31',
      });
      const expected = Map.groupBy(counted, (row) => row.category);
      assert.equal(view.rows.length, expected.size);
      const academic = view.rows.find((row) => row.labels[1]?.en === 'Academic');
      const own = expected.get('academic') ?? [];
      assert.deepEqual(academic?.figures, [own.length, own.reduce((sum, row) => sum + Number(row.size), 0)]);
    });
  });
});
