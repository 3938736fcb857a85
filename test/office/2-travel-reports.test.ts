/** The dossier's examples of §4 to §6 that turn on registers or on one figure alone, tried at the rules themselves. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules as leaderRules } from '../../office/duties/2-travel/leader-visit-request/rules.ts';
import { rules as confirmationRules } from '../../office/duties/2-travel/official-trip-confirmation/rules.ts';
import { rules as taiwanRules } from '../../office/duties/2-travel/taiwan-trip-referral/rules.ts';
import { rules as reportRules } from '../../office/duties/2-travel/trip-report/rules.ts';
import type { Value } from '../../src/language/expression.ts';

const all = [...leaderRules, ...confirmationRules, ...taiwanRules, ...reportRules];
const run = (id: string, input: { readonly [key: string]: Value }) => {
  const rule = all.find((entry) => entry.id === id);
  assert.ok(rule, id);
  const result = rule.compute(input);
  assert.ok(
    result.trace.every(({ text }) => text.zh && text.en),
    `${id}: every line of the trace in both languages`,
  );
  return result;
};

const abroad = (post: string, exit: string, entry: string, n = 0) => ({
  leader: `领导示例${n}`,
  post,
  exit,
  entry,
  case: `case-${n}`,
});
const mayor = {
  leader: '市长示例',
  post: 'mayor',
  acting: '代示例',
  actingPost: 'vice-mayor',
  size: 9,
  ownCase: 'own',
};

describe('leaders abroad at the same time', () => {
  for (const [title, exit, entry, rows, expected] of [
    ['two days together', '2026-06-08', '2026-06-15', [abroad('secretary', '2026-06-14', '2026-06-18')], false],
    ['the day of entry counts', '2026-06-08', '2026-06-12', [abroad('secretary', '2026-06-01', '2026-06-08')], false],
    ['the day after is free', '2026-06-09', '2026-06-12', [abroad('secretary', '2026-06-01', '2026-06-08')], true],
    [
      'the executive vice-mayor',
      '2026-06-09',
      '2026-06-12',
      [abroad('executive-vice-mayor', '2026-06-12', '2026-06-20')],
      false,
    ],
    [
      'four of nine away',
      '2026-06-09',
      '2026-06-12',
      [1, 2, 3].map((n) => abroad('vice-mayor', '2026-06-10', '2026-06-10', n)),
      true,
    ],
    [
      'five of nine away',
      '2026-06-09',
      '2026-06-12',
      [1, 2, 3, 4].map((n) => abroad('vice-mayor', '2026-06-10', '2026-06-10', n)),
      false,
    ],
  ] as const)
    it(title, () => assert.equal(run('leader-absence', { ...mayor, exit, entry, rows }).holds, expected));

  it('does not count its own line', () =>
    assert.equal(
      run('leader-absence', {
        ...mayor,
        exit: '2026-06-08',
        entry: '2026-06-12',
        rows: [{ ...abroad('secretary', '2026-06-08', '2026-06-12'), case: 'own' }],
      }).holds,
      true,
    ));
  it('wants whoever acts at home', () =>
    assert.equal(
      run('leader-absence', {
        ...mayor,
        acting: '领导示例7',
        exit: '2026-06-08',
        entry: '2026-06-12',
        rows: [abroad('npc-chair', '2026-06-12', '2026-06-15', 7)],
      }).holds,
      false,
    ));
  it('sends vice-mayors to the province, the mayor to the State Council, the secretary to the centre', () =>
    assert.deepEqual(
      ['vice-mayor', 'mayor', 'secretary', 'delegation-head'].map(
        (post) => run('leader-channel', { post }).value.final,
      ),
      ['province', 'state-council', 'centre', 'trip'],
    ));
  it('is sent up 60 days before for the centre, 45 for the province', () => {
    const given = { exit: '2026-10-12', centre: 60, province: 45 };
    assert.equal(run('leader-lead', { ...given, post: 'mayor', on: '2026-08-13' }).holds, true);
    assert.equal(run('leader-lead', { ...given, post: 'mayor', on: '2026-08-14' }).holds, false);
    assert.equal(run('leader-lead', { ...given, post: 'vice-mayor', on: '2026-08-28' }).holds, true);
    assert.equal(run('leader-lead', { ...given, post: 'vice-mayor', on: '2026-08-29' }).holds, false);
  });
  it('allows one visit a year, more for a central task', () => {
    const rows = [abroad('mayor', '2026-03-01', '2026-03-05')];
    assert.equal(run('leader-yearly', { ownCase: 'own', central: false, rows }).holds, false);
    assert.equal(run('leader-yearly', { ownCase: 'own', central: true, rows }).holds, true);
  });
});

describe('deviations of a report, compared with the register', () => {
  const row = { state: 'returned', days: 5, countries: ['POL'], members: '甲示例、乙示例', budget: 16_000_000 };
  const report = {
    source: 'register',
    rows: [row],
    exit: '2026-03-10',
    entry: '2026-03-14',
    legs: [{ country: 'POL' }],
    travellers: [{ name: '乙示例' }, { name: '甲示例' }],
    meetings: [],
    plannedMeetings: 0,
    publicMoney: true,
    expense: [{ amount: 17_600_000 }],
  };
  for (const [title, change, kinds] of [
    ['10.0 % more is no deviation', {}, ''],
    ['one yuan above 10 % is one', { expense: [{ amount: 17_600_100 }] }, 'cost'],
    ['a sixth day', { entry: '2026-03-15' }, 'days'],
    ['another country', { legs: [{ country: 'POL' }, { country: 'DEU' }] }, 'country'],
    ['a member absent', { travellers: [{ name: '甲示例' }] }, 'member'],
    ['a core meeting not held', { plannedMeetings: 1, meetings: [{ core: true, status: 'not-held' }] }, 'meeting'],
    ['a core meeting replaced', { plannedMeetings: 1, meetings: [{ core: true, status: 'replaced' }] }, ''],
    [
      'all of them',
      {
        entry: '2026-03-16',
        legs: [{ country: 'HUN' }],
        travellers: [],
        plannedMeetings: 1,
        expense: [{ amount: 99_000_000 }],
      },
      'days、country、member、meeting、cost',
    ],
  ] as const)
    it(title, () => assert.equal(run('report-deviations', { ...report, ...change }).value.kinds, kinds));

  it('wants the trip back, where the register keeps it', () => {
    assert.equal(run('report-trip-back', { source: 'register', rows: [row] }).holds, true);
    assert.equal(run('report-trip-back', { source: 'register', rows: [{ ...row, state: 'abroad' }] }).holds, false);
    assert.equal(run('report-trip-back', { source: 'register', rows: [] }).holds, false);
    assert.equal(run('report-trip-back', { source: 'paper', rows: [] }).holds, true);
  });
});

describe('passes for Taiwan', () => {
  it('are valid for 10 years, 5 under 16, the day of issue counted', () => {
    assert.equal(run('taiwan-pass-validity', { birth: '1990-01-01', issue: '2026-06-03' }).value.until, '2036-06-02');
    assert.equal(run('taiwan-pass-validity', { birth: '2010-06-04', issue: '2026-06-03' }).value.until, '2031-06-02');
    assert.equal(run('taiwan-pass-validity', { birth: '2010-06-03', issue: '2026-06-03' }).value.until, '2036-06-02');
  });
});

describe('a confirmation', () => {
  it('covers the countries of the notice and no more days', () => {
    const given = {
      countries: [{ country: 'POL' }],
      exit: '2026-08-10',
      entry: '2026-08-14',
      letterDays: 6,
      noticeCountries: [{ country: 'POL' }],
      noticeDays: 5,
    };
    assert.equal(run('confirmation-fit', given).holds, true);
    assert.equal(run('confirmation-fit', { ...given, noticeDays: 4 }).holds, false);
    assert.equal(run('confirmation-fit', { ...given, noticeDays: 7 }).holds, false);
    assert.equal(
      run('confirmation-fit', { ...given, noticeCountries: [{ country: 'POL' }, { country: 'HUN' }] }).holds,
      false,
    );
  });
});
