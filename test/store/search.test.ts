/** Search finds each form of a name from each other, in queues and registers, on a real database. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type TestOffice, type TestPerson, useOffice } from '../support/office.ts';
import { settlementExample } from '../support/settlement-form.ts';

let office: TestOffice;
let clerk: TestPerson;
let officer: TestPerson;

/** Invented applicants: name as on the document, Latin letters. */
const people = [
  ['单示例', 'Shan Shili'],
  ['欧阳晓明', ''],
  ['吕梅', 'Lyu Mei'],
  ['Jörg Müller', ''],
  ['Иванов Пётр', ''],
  ['Wei Zhang', ''],
  ['章伟', 'Zhang Wei'],
  ['O’Connor Anna', ''],
] as const;

before(async () => {
  office = await useOffice({ clock: '2026-04-22T09:00+08:00' });
  clerk = await office.person('受理示例', [{ role: 'handler', body: '420102' }]);
  officer = await office.person('复核示例', [{ role: 'handler', body: 'd3' }]);
  const applicant = await office.person('申请示例');
  for (const [name, nameLatin] of people) {
    const draft = await applicant.client.open('return-settlement', { ...settlementExample, name, nameLatin });
    for (const material of draft.materials.filter((entry) => entry.demanded)) {
      const form = new FormData();
      form.set('atCounter', 'true');
      await applicant.client.upload(draft.id, material.key, form);
    }
    await applicant.client.act(draft.id, { action: 'file', version: draft.version });
  }
});
after(() => office.close());

const queries: [query: string, ...names: string[]][] = [
  ['单示例', '单示例'],
  ['单', '单示例'],
  ['shan shili', '单示例'],
  ['SHILI SHAN', '单示例'],
  ['dan', '单示例'],
  ['ssl', '单示例'],
  ['欧阳晓明', '欧阳晓明'],
  ['晓明', '欧阳晓明'],
  ['ouyang', '欧阳晓明'],
  ['Ouyang Xiaoming', '欧阳晓明'],
  ['ou yang', '欧阳晓明'],
  ['oyxm', '欧阳晓明'],
  ['lv', '吕梅'],
  ['lü mei', '吕梅'],
  ['LYU', '吕梅'],
  ['müller', 'Jörg Müller'],
  ['mueller', 'Jörg Müller'],
  ['muller jorg', 'Jörg Müller'],
  ['иванов', 'Иванов Пётр'],
  ['ivanov', 'Иванов Пётр'],
  ['张伟', 'Wei Zhang'],
  ['章伟', 'Wei Zhang', '章伟'],
  ['zhang wei', 'Wei Zhang', '章伟'],
  ["o'connor", 'O’Connor Anna'],
  ['oconnor anna', 'O’Connor Anna'],
  ['nobody'],
];

describe('a name typed in any script', () => {
  for (const [query, ...names] of queries) {
    it(`“${query}” finds ${names.join(', ') || 'nobody'}`, async () => {
      const found = (await clerk.client.cases({ q: query, queue: 'all' })).items.map((item) => item.applicant);
      assert.deepEqual(found.toSorted(), names.toSorted());
      const queued = (await clerk.client.cases({ q: query, queue: 'mine' })).items.map((item) => item.applicant);
      assert.deepEqual(queued.toSorted(), names.toSorted());
    });
  }

  it('the register finds the same', async () => {
    const rows = async (q: string) => (await officer.client.entries('settlement-register', { q })).items.length;
    assert.equal(await rows('ouyang'), 1);
    assert.equal(await rows('欧阳'), 1);
    assert.equal(await rows('ivanov'), 1);
    assert.equal(await rows('章伟'), 2);
  });

  it('a case is found by its number, with and without hyphen', async () => {
    const [first] = (await clerk.client.cases({ queue: 'all' })).items;
    assert.ok(first);
    for (const q of [first.number, first.number.replace('-', ''), first.number.toLowerCase()])
      assert.deepEqual(
        (await clerk.client.cases({ q, queue: 'all' })).items.map((item) => item.id),
        [first.id],
      );
  });
});
