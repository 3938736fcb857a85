/** The commitments of the travellers: by link, on paper, or both; each road of the check, and the text itself in both languages. */
import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import { procedure } from '../../office/duties/2-travel/official-trip-approval/procedure.ts';
import { commitmentsWhole, originalNeeded } from '../../office/duties/2-travel/official-trip-approval/signings.ts';
import { holds, type Scope } from '../../src/language/evaluate.ts';
import type { Value } from '../../src/language/expression.ts';
import { membersOf, TravelOffice, tripForm } from '../support/travel-office.ts';

interface Standing {
  of: number;
  linked: number;
  onPaper: number;
  files: number;
  state?: string;
}

function scopeOf({ of, linked, onPaper, files, state = 'draft' }: Standing): Scope {
  const signed = linked + onPaper;
  const names: { readonly [name: string]: Value } = {
    state,
    'signing.commitments.complete': of > 0 && signed === of,
    'signing.commitments.linked': linked,
    'material.commitments': files,
  };
  return { get: (name) => names[name] };
}

const roads: readonly [string, Standing, { files: boolean; may: boolean }][] = [
  ['nobody has signed, no paper', { of: 4, linked: 0, onPaper: 0, files: 0 }, { files: true, may: false }],
  ['all by link', { of: 4, linked: 4, onPaper: 0, files: 0 }, { files: false, may: true }],
  ['three of four by link', { of: 4, linked: 3, onPaper: 0, files: 0 }, { files: true, may: false }],
  ['the original alone bears all', { of: 4, linked: 0, onPaper: 0, files: 1 }, { files: true, may: true }],
  ['three by link, an original not looked at', { of: 4, linked: 3, onPaper: 0, files: 1 }, { files: true, may: false }],
  [
    'three by link, one recorded on the original',
    { of: 4, linked: 3, onPaper: 1, files: 1 },
    { files: false, may: true },
  ],
  [
    'a change, signed by link before',
    { of: 4, linked: 4, onPaper: 0, files: 0, state: 'changing' },
    { files: false, may: true },
  ],
  [
    'a change with somebody new',
    { of: 5, linked: 4, onPaper: 0, files: 0, state: 'changing' },
    { files: false, may: false },
  ],
];
for (const [name, standing, expected] of roads)
  test(name, () => {
    const scope = scopeOf(standing);
    assert.deepEqual({ files: holds(originalNeeded, scope), may: holds(commitmentsWhole.test, scope) }, expected);
  });

test('filing, filing again and deciding a change anew ask for it', () => {
  for (const act of ['submit', 'resubmit', 'hand-in-change', 'approve-change', 'record-change-approval'])
    assert.ok(
      procedure.actions[act]?.guards?.some(({ code }) => code === commitmentsWhole.code),
      act,
    );
});

test('travellers see the trip and themselves, no number and no birthday', () => {
  const { shown, statements, list } = procedure.signings?.commitments ?? {};
  assert.equal(list, 'members');
  assert.ok(!shown?.entry.some((key) => ['idNo', 'birth', 'rank'].includes(key)));
  for (const part of [/7 天内交回/, /保守国家秘密/, /所到国家/, /出访报告/])
    assert.ok(
      statements?.some(({ zh }) => part.test(zh)),
      String(part),
    );
});

describe('a delegation in a running office', () => {
  let travel: TravelOffice;
  before(async () => {
    travel = await TravelOffice.start('2026-09-14T09:00:00+08:00');
  });
  after(() => travel.office.close());

  it('signs by links; the original is no longer asked for, and a change of dates asks anew', async () => {
    const { clerk, office, unit } = travel;
    const people = membersOf(tripForm);
    const names = people.map(({ name }) => name);
    const members = people.map((member, at) => ({ ...member, email: `traveller${at}@example.org` }));
    const { id } = await clerk.client.open('official-trip-approval', { ...tripForm, members }, undefined, { unit });
    const asked = async () => {
      const view = await clerk.client.case(id);
      return view.problems.some(({ path }) => path === 'material.commitments');
    };
    assert.equal(await asked(), true);
    await clerk.client.sendSignLinks(id, 'commitments');
    const { rows } = await office.running.office.pool.query<{ address: string; link: { url: string } }>(
      `select address, link from mail where kind = 'signing' order by address`,
    );
    assert.equal(rows.length, members.length);
    for (const [at, { link }] of rows.entries()) {
      const token = new URL(link.url).pathname.split('/').at(-1) ?? '';
      const page = await office.nobody.lookToSign(token);
      assert.deepEqual(
        page.shown.map(({ label }) => label.zh),
        ['团组名称', '组团单位', '离境日期', '入境日期', '单位', '职务'],
      );
      assert.equal(await asked(), true);
      const ticked = page.statements.map((_statement, place) => place);
      await office.nobody.sign(token, String(names[at]), ticked);
    }
    assert.equal(await asked(), false);
    const { version } = await clerk.client.case(id);
    await clerk.client.act(id, { action: 'save', version, form: { entryDate: '2026-11-14' } });
    assert.equal(await asked(), true);
  });
});
