/** One trip end to end over HTTP (dossier 2, §13): each step leads to the next by itself, from the approval to the plan item that is done. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Form, membersOf, refusedFor, TravelOffice, tripForm } from '../support/travel-office.ts';

const text = '本报告为示例，只用于说明格式，没有真实内容。'.repeat(70);

describe('a trip from its approval to the plan item that is done', () => {
  let travel: TravelOffice;
  let planItem: string;
  let trip: { id: string; number: string };
  let visa: string;
  const books: { id: string; number: string }[] = [];
  const members = membersOf(tripForm).slice(0, 2);

  before(async () => {
    travel = await TravelOffice.start('2026-03-02T09:00:00+08:00');
    planItem = await travel.plan();
    for (const member of members) books.push(await travel.passport(String(member.name)));
  });
  after(() => travel.office.close());

  const tripRow = async () => (await travel.rows('trip-register'))[0] ?? {};
  const bookRows = async () =>
    (await travel.rows('document-register')).map(({ state, due, trip: lent }) => [state, due, lent ?? null]);

  it('is approved, and uses its plan item', async () => {
    trip = await travel.trip({ members });
    assert.equal((await travel.clerk.client.case(planItem)).state.id, 'used');
    const besides = async (id: string) => (await travel.clerk.client.surroundings(id)).linked.map((entry) => entry.id);
    assert.ok((await besides(planItem)).includes(trip.id) && (await besides(trip.id)).includes(planItem));
    const [filed] = await travel.rows('trip-filing-register');
    assert.deepEqual([filed?.outcome, filed?.decidedOn], ['approved', '2026-08-20']);
  });

  it('has its papers delivered by the office: the unit’s own custodian, who reads them, records no delivery', async () => {
    const custodian = await travel.office.person('保管示例');
    await travel.leader.client.addMember(travel.unit, {
      login: await travel.office.loginOf(custodian.id),
      role: 'custodian',
    });
    const seen = await custodian.client.deliveries(trip.id);
    assert.equal(seen.mayRecord, false);
    assert.equal((await travel.of('officer').client.deliveries(trip.id)).mayRecord, true);
    await assert.rejects(
      custodian.client.recordDelivery(seen.papers[0]?.paper.id ?? '', {
        way: 'window',
        what: 'received',
        on: '2026-08-20',
        proof: '本人签收（示例）',
      }),
      refusedFor('delivery.not-yours'),
    );
  });

  it('opens its visa application with what it knows', async () => {
    const [opened = '', ...others] = await travel.cases('visa-application');
    visa = opened;
    assert.deepEqual([others, await travel.cases('official-passport-issue')], [[], []]);
    const { form, conditions } = await travel.clerk.client.case(visa);
    // Whether there is time is told once the time runs.
    assert.equal(conditions.find(({ id }) => id === 'Y6')?.outcome, 'not-applicable');
    assert.deepEqual(
      [form.trip, form.country, form.from, form.to, form.stay, form.class],
      [trip.number, 'POL', '2026-11-08', '2026-11-12', 5, 'P'],
    );
    assert.deepEqual(
      membersOf({ members: form.holders ?? [] }).map((holder) => [holder.name, holder.document]),
      members.map((member, index) => [member.name, books[index]?.number]),
    );
    await assert.rejects(
      travel.act(travel.clerk, trip.id, 'prepare-visas', { country: 'JPN' }),
      refusedFor('trip.visa-country'),
    );
  });

  it('has its passports with the mission and back', async () => {
    await travel.go('2026-09-01');
    await travel.fileVisa(visa);
    await travel.act(travel.of('officer'), visa, 'check');
    await travel.act(travel.of('officer'), visa, 'draft-note', { purposeZh: '经贸访问', purposeEn: 'Trade visit' });
    await travel.act(travel.of('chief'), visa, 'approve-note');
    await travel.act(travel.of('officer'), visa, 'submit');
    assert.deepEqual(
      (await bookRows()).map(([state]) => state),
      ['at-consulate', 'at-consulate'],
    );
    await travel.go('2026-09-21');
    const results = books.map(({ number }, index) => ({
      document: number,
      result: 'issued',
      visaNo: `示例${index + 1}`,
      validFrom: '2026-11-01',
      validTo: '2026-12-01',
      stay: 15,
    }));
    await travel.act(travel.of('officer'), visa, 'record-result', { results: results.slice(0, 1) });
    // The unit sees how each of its travellers stands; the office the same, masked as its register is.
    const told = async ({ client }: typeof travel.clerk) =>
      (await client.surroundings(visa)).told.map(({ title, lines }) => [
        title.en,
        lines.map((line) => line.slice(0, 3).map(({ value }) => value.en)),
      ]);
    const [first, second] = members.map(({ name }) => String(name));
    assert.deepEqual(await told(travel.clerk), [
      [
        'The visa of each',
        [
          [first, 'Issued', '示例1'],
          [second, 'At the mission'],
        ],
      ],
    ]);
    assert.ok(!JSON.stringify(await told(travel.of('officer'))).includes(first ?? ''));
    await travel.act(travel.of('officer'), visa, 'record-result', { results: results.slice(1) });
    await travel.act(travel.of('keeper'), visa, 'passports-back');
    assert.deepEqual(
      (await bookRows()).map(([state]) => state),
      ['in-store', 'in-store'],
    );
  });

  it('leaves with the passports lent for it, due 7 days after the approved days', async () => {
    await travel.go('2026-11-05');
    await travel.loan(books[0]?.id ?? '', trip.number);
    await travel.go('2026-11-08');
    await assert.rejects(
      travel.act(travel.clerk, trip.id, 'depart', { exitOn: '2026-11-08' }),
      refusedFor('trip.documents'),
    );
    await travel.loan(books[1]?.id ?? '', trip.number);
    await travel.act(travel.clerk, trip.id, 'depart', { exitOn: '2026-11-08' });
    // The trip shows each document lent for it, and each document the trip.
    const besides = async (id: string) => (await travel.clerk.client.surroundings(id)).linked.map((entry) => entry.id);
    const there = await besides(trip.id);
    assert.ok(books.every(({ id }) => there.includes(id)));
    assert.deepEqual(await besides(books[0]?.id ?? ''), [trip.id]);
    assert.deepEqual(await bookRows(), [
      ['on-loan', '2026-11-23', trip.number],
      ['on-loan', '2026-11-23', trip.number],
    ]);
  });

  it('comes home: passports due in 7 days, one report due in a month, each by itself', async () => {
    await travel.go('2026-11-15');
    await travel.act(travel.clerk, trip.id, 'return', { entryOn: '2026-11-15' });
    assert.deepEqual(
      (await bookRows()).map(([, due]) => due),
      ['2026-11-22', '2026-11-22'],
    );
    const [report, ...others] = await travel.cases('trip-report');
    assert.deepEqual(others, []);
    const view = await travel.clerk.client.case(report ?? '');
    assert.equal(view.state.id, 'due');
    assert.equal(view.clocks.find(({ clock }) => clock === 'report')?.due, '2026-12-15');
    assert.equal(view.clocks.find(({ clock }) => clock === 'disclosure')?.due, '2026-12-15');
    const [line] = await travel.rows('report-register');
    assert.deepEqual(
      [line?.trip, line?.due, line?.state, line?.head, line?.unitName],
      [trip.number, '2026-12-15', 'due', '甲示例', '示例商务单位'],
    );
    const second = await travel.open('trip-report', {
      source: 'register',
      trip: trip.number,
      title: '示例',
      head: '甲示例',
    });
    await assert.rejects(
      travel.act(travel.clerk, second, 'begin', { entry: '2026-11-15' }),
      refusedFor('report.already'),
    );
  });

  it('brings one passport back in time, the other two days late', async () => {
    await travel.go('2026-11-20');
    await travel.giveBack(books[0] ?? { id: '', number: '' }, '2026-11-15');
    await travel.go('2026-11-24');
    await assert.rejects(travel.act(travel.of('officer'), trip.id, 'close'), refusedFor('trip.disclosure-first'));
    await travel.giveBack(books[1] ?? { id: '', number: '' }, '2026-11-15', true);
    const back = await travel.rows('document-register');
    assert.deepEqual(
      back.map(({ state, lateDays, lock }) => [state, lateDays, lock]),
      [
        ['in-store', 0, 'no'],
        ['in-store', 2, 'no'],
      ],
    );
  });

  it('hands the report in: the trip’s own limit ends, what is given back has a limit of its own', async () => {
    const [report = ''] = await travel.cases('trip-report');
    await travel.go('2026-12-01');
    await travel.act(
      travel.clerk,
      report,
      'save',
      {},
      {
        travellers: members.map(({ name }) => ({ name: name ?? '' })),
        actualLegs: [
          { country: 'POL', city: '示例市', arrive: '2026-11-08', depart: '2026-11-12' },
          { country: 'HUN', city: '示例市', arrive: '2026-11-12', depart: '2026-11-15' },
        ],
        plannedMeetings: 1,
        meetings: [
          {
            date: '2026-11-09',
            counterpartOrg: '示例商会',
            title: '会长',
            topic: '合作',
            core: true,
            status: 'held',
            result: '商定互访（示例）',
          },
        ],
        outcomes: [
          { kind: 'exchange', text: '商定互访（示例）', owner: '示例单位', due: '2027-06-30' },
          { kind: 'project', text: '联合实验室选址（示例）', owner: '示例高校', due: '2027-03-31' },
          { kind: 'other', text: '示例', owner: '示例单位', due: '2027-03-31' },
        ],
        publicMoney: true,
        expense: [{ item: '国际旅费', amount: 2_400_000 }],
        gifts: false,
        text,
        classified: false,
      },
    );
    await travel.promise(report);
    await travel.act(travel.clerk, report, 'hand-in');
    await travel.act(travel.leader, report, 'sign');
    const clock = (await travel.clerk.client.case(trip.id)).clocks.find((entry) => entry.clock === 'report');
    assert.equal(clock?.stoppedOn, '2026-12-01');
    await travel.act(travel.of('officer'), report, 'return', { items: [{ item: '成果', what: '写明负责人。' }] });
    const [returned] = await travel.rows('report-register');
    assert.deepEqual(
      [returned?.state, returned?.due, returned?.reviseDue, returned?.onTime],
      ['returned', '2026-12-15', '2026-12-08', true],
    );
    const { outcomes } = (await travel.clerk.client.case(report)).form;
    await travel.act(
      travel.clerk,
      report,
      'save',
      {},
      { outcomes: membersOf({ members: outcomes ?? [] }).slice(0, 2) },
    );
    await travel.act(travel.clerk, report, 'hand-in');
    await travel.act(travel.leader, report, 'sign');
    const lines = await travel.rows('outcome-register');
    assert.deepEqual(
      lines.map(({ kind, owner, due, state, unitName, country, topics }) => [
        kind,
        owner,
        due,
        state,
        unitName,
        country,
        topics,
      ]),
      [
        ['exchange', '示例单位', '2027-06-30', 'open', '示例商务单位', 'POL', '合作'],
        ['project', '示例高校', '2027-03-31', 'open', '示例商务单位', 'POL', '合作'],
        ['other', '示例单位', '2027-03-31', 'withdrawn', '示例商务单位', 'POL', '合作'],
      ],
    );
  });

  it('is done with the report: the plan item, the disclosure, and at last the trip', async () => {
    const [report = ''] = await travel.cases('trip-report');
    await travel.go('2026-12-02');
    const stamps = { stampExit: '2026-11-08', stampEntry: '2026-11-15', findingW5: 'holds' };
    await travel.act(travel.of('officer'), report, 'check', stamps);
    const accepted = await travel.act(travel.of('chief'), report, 'accept');
    assert.equal(accepted.state.id, 'accepted');
    assert.equal((await travel.clerk.client.case(planItem)).state.id, 'done');
    assert.equal((await travel.rows('plan-register'))[0]?.state, 'done');
    await travel.act(travel.clerk, report, 'disclose', { where: 'board', place: '示例公告栏', postedOn: '2026-12-02' });
    assert.equal((await tripRow()).disclosedOn, '2026-12-02');
    const closed = await travel.act(travel.of('officer'), trip.id, 'close');
    assert.equal(closed.state.id, 'closed');
    assert.equal((await tripRow()).state, 'closed');
  });

  it('has each outcome followed up on its own, with what was done after 6 and after 12 months', async () => {
    const [report = ''] = await travel.cases('trip-report');
    const tell = (outcome: string, state: string, more: Form = {}) =>
      travel.act(travel.of('officer'), report, 'follow-up', { outcome, state, progress: '示例', ...more });
    const told = async () =>
      (await travel.rows('outcome-register')).map(({ state, at6, at12, due, doneOn }) => [
        state,
        at6,
        at12,
        due,
        doneOn ?? null,
      ]);
    const counted = async () => {
      const [line] = await travel.rows('report-register');
      return [line?.outcomesOpen, line?.openAt6, line?.openAt12];
    };
    await travel.go('2027-05-14');
    await tell('2', 'done');
    assert.deepEqual(await counted(), [1, 1, 1]);
    await travel.go('2027-05-17');
    await tell('1', 'under-way', { due: '2027-12-31' });
    await travel.go('2027-11-16');
    await tell('1', 'done');
    assert.deepEqual(await counted(), [0, 1, 1]);
    assert.deepEqual(await told(), [
      ['done', 'open', 'under-way', '2027-12-31', '2027-11-16'],
      ['done', 'done', 'done', '2027-03-31', '2027-05-14'],
      ['withdrawn', 'open', 'open', '2027-03-31', null],
    ]);
    await assert.rejects(tell('3', 'done'), refusedFor('form.shape'));
    const search = async (q: string) =>
      (await travel.of('officer').client.entries('outcome-register', { q })).items.length;
    assert.deepEqual(
      [await search('波兰'), await search('合作'), await search('实验室'), await search('巴西')],
      [3, 3, 1, 0],
    );
  });

  it('erases the identity attachments two years later, and nothing else', async () => {
    await travel.go('2028-12-02');
    const kept = (await travel.clerk.client.case(trip.id)).materials.find(({ key }) => key === 'members');
    assert.equal(kept?.files.length, 1);
    await travel.go('2028-12-04');
    const { materials, papers } = await travel.clerk.client.case(trip.id);
    const files = (key: string) => materials.find((entry) => entry.key === key)?.files.length;
    assert.deepEqual(['members', 'request'].map(files), [0, 1]);
    assert.ok(papers.some(({ paper, status }) => paper === 'approval' && status === 'valid'));
  });
});
