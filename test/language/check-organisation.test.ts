/** The checks of the organisation: each mistake is named with its place; the office's own organisation has none. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { organisation } from '../../office/organisation.ts';
import { canBeHeld, checkOrganisation } from '../../src/language/check-organisation.ts';
import { type Organisation, type OrganisationPost, postOf, postsIn } from '../../src/language/organisation.ts';
import { type OrganisationChange, organisationOn, predecessorsOf } from '../../src/language/organisation-changes.ts';
import { procedure } from '../fixtures/sample-office/duties/0-sample/honorary-sample/procedure.ts';

const text = { zh: '文', en: 'text' };
const post = (given: Partial<OrganisationPost>): OrganisationPost => ({
  body: 'd1',
  role: 'panel',
  title: text,
  may: text,
  ...given,
});

const mistakes: readonly { what: string; office: Partial<Organisation>; says: string }[] = [
  {
    what: 'a body twice',
    office: { bodies: [...organisation.bodies, { id: 'd3', title: text, kind: 'department' }] },
    says: 'organisation.bodies.d3: defined twice',
  },
  {
    what: 'a title without English',
    office: { bodies: [...organisation.bodies, { id: 'd9', title: { zh: '九处', en: '' }, kind: 'department' }] },
    says: 'organisation.bodies.d9: title in both languages',
  },
  {
    what: 'a parent that is not there',
    office: { bodies: [...organisation.bodies, { id: 'd9', title: text, kind: 'department', parent: 'd0' }] },
    says: 'organisation.bodies.d9.parent: no body d0',
  },
  {
    what: 'a post in no body',
    office: { posts: [...organisation.posts, post({ body: 'd0' })] },
    says: 'organisation.posts.d0:panel: no body d0',
  },
  {
    what: 'a post twice',
    office: { posts: [...organisation.posts, post({ body: 'office' })] },
    says: 'organisation.posts.office:panel: defined twice',
  },
  {
    what: 'seats that are no number',
    office: { posts: [...organisation.posts, post({ seats: 0 })] },
    says: 'organisation.posts.d1:panel.seats: a whole number above 0',
  },
  {
    what: 'a role that nobody can hold',
    office: { posts: organisation.posts.filter((entry) => entry.role !== 'legal') },
    says: 'organisation.posts: nobody can hold the role legal',
  },
  {
    what: 'a post that a definition names',
    office: { posts: organisation.posts.filter((entry) => entry.body !== 'd3' || entry.role !== 'handler') },
    says: 'honorary-sample.actions.note.by: the organisation has no post handler in d3',
  },
];

describe('the organisation is checked', () => {
  it('and has no mistake', () => assert.deepEqual(checkOrganisation(organisation, [procedure], []), []));
  for (const { what, office, says } of mistakes)
    it(what, () => {
      const found = checkOrganisation({ ...organisation, ...office }, [procedure], []);
      assert.ok(found.includes(says), found.join('\n'));
    });

  it('districts and units share their posts', () => {
    assert.equal(postOf(organisation, 'handler', '420102')?.body, 'district');
    assert.equal(postOf(organisation, 'unit_leader', 'unit:1')?.body, 'unit');
    assert.equal(postOf(organisation, 'window', '420102'), undefined);
    assert.ok(canBeHeld(organisation, { role: 'handler', body: 'district' }));
    assert.ok(!canBeHeld(organisation, { role: 'window', body: 'district' }));
    assert.ok(canBeHeld(organisation, { role: 'applicant' }));
    assert.deepEqual(
      postsIn(organisation, '420106').map((entry) => entry.role),
      ['handler', 'dept_head'],
    );
  });
});

describe('changes hold from their day on', () => {
  const changes: readonly OrganisationChange[] = [
    { change: 'opened', from: '2026-03-01', body: 'd9', title: text, kind: 'department' },
    { change: 'renamed', from: '2026-03-01', body: 'd9', title: { zh: '九处', en: 'Nine' } },
    { change: 'post-made', from: '2026-03-02', body: 'd9', role: 'handler', title: text, seats: 2 },
    { change: 'merged', from: '2026-04-01', body: 'd7', into: 'd6' },
    { change: 'merged', from: '2026-05-01', body: 'd6', into: 'd9' },
    { change: 'post-abolished', from: '2026-06-01', body: 'd9', role: 'handler' },
  ];
  const on = (day: string) => organisationOn(organisation, changes, day);
  const has = (day: string, body: string) => on(day).bodies.some((entry) => entry.id === body);

  it('bodies', () => {
    assert.deepEqual([has('2026-02-28', 'd9'), has('2026-03-01', 'd9')], [false, true]);
    assert.equal(on('2026-03-01').bodies.find((body) => body.id === 'd9')?.title.zh, '九处');
    assert.deepEqual([has('2026-03-31', 'd7'), has('2026-04-01', 'd7')], [true, false]);
    assert.equal(on('2026-04-01').closed[0]?.title.zh, '文化处');
  });

  it('posts', () => {
    const seats = (day: string) => postOf(on(day), 'handler', 'd9')?.seats;
    assert.deepEqual([seats('2026-03-01'), seats('2026-03-02'), seats('2026-06-01')], [undefined, 2, undefined]);
  });

  it('mergers, one after the other', () => {
    assert.deepEqual(predecessorsOf(on('2026-04-30'), 'd6'), ['d7']);
    assert.deepEqual(predecessorsOf(on('2026-05-01'), 'd9'), ['d6', 'd7']);
    assert.deepEqual(predecessorsOf(on('2026-05-01'), 'd3'), []);
  });
});
