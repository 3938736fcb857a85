/** Figures of the travel card and of invitation letters (dossier 2, §11 and §12). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules as cardRules } from '../../office/duties/2-travel/apec-business-travel-card/rules.ts';
import { sampleInvitee } from '../../office/duties/2-travel/invitation-letter/examples.ts';
import { rules as invitationRules } from '../../office/duties/2-travel/invitation-letter/rules.ts';
import { full } from '../../office/duties/2-travel/shared/economies.ts';
import type { Value } from '../../src/language/expression.ts';
import { printedNumber } from '../../src/language/numbers.ts';

type Values = { readonly [key: string]: Value };

const compute = (id: string, input: Values) => {
  const rule = [...cardRules, ...invitationRules].find((entry) => entry.id === id);
  assert.ok(rule, id);
  const result = rule.compute(input);
  assert.ok(
    result.trace.every(({ text }) => text.zh && text.en),
    `${id}: words in both languages`,
  );
  return { ...result.value, ...(result.holds === undefined ? {} : { holds: result.holds }) };
};

const trade = (fen: number) => [{ economy: 'JPN', imports: 0, exports: fen }];
const ofRank = (category: string, rank: number) => ({ invitees: [{ ...sampleInvitee, category, rank }] });
const stay = (more: Values) => ({
  on: '2026-04-24',
  entryFrom: '2026-05-18',
  entryTo: '2026-05-20',
  entries: 'single',
  stay: 10,
  invitees: [sampleInvitee],
  ...more,
});
const zone = {
  line: 'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  number: 'L898902C3',
  birth: '1974-08-12',
  sex: 'F',
  expiry: '2012-04-15',
  nationality: 'UTO',
};

const cases: readonly [string, string, Values, Values][] = [
  [
    'card: the passport ends first (example 1)',
    'abtc-expiry',
    { issue: '2026-03-20', passportExpiry: '2030-01-10' },
    { expiry: '2030-01-10', byPassport: true },
  ],
  [
    'card: five years less a day (example 1)',
    'abtc-expiry',
    { issue: '2026-03-20', passportExpiry: '2033-01-10' },
    { expiry: '2031-03-19', byPassport: false },
  ],
  [
    'stay: 90 days in Japan (example 2)',
    'abtc-stay',
    { economy: 'JPN', entry: '2026-12-01', cardExpiry: '2031-03-19' },
    { holds: true, lastDay: '2027-02-28' },
  ],
  [
    'stay: the card ends first (example 2)',
    'abtc-stay',
    { economy: 'JPN', entry: '2026-12-01', cardExpiry: '2027-01-15' },
    { lastDay: '2027-01-15' },
  ],
  [
    'stay: the economy’s own date is earlier',
    'abtc-stay',
    { economy: 'SGP', entry: '2026-12-01', cardExpiry: '2031-03-19', until: '2026-12-20' },
    { until: '2026-12-20', lastDay: '2026-12-20' },
  ],
  [
    'stay: no use between the mainland and Hong Kong',
    'abtc-stay',
    { economy: 'HKG', entry: '2026-12-01', cardExpiry: '2031-03-19' },
    { holds: false },
  ],
  [
    'stay: transitional members give the fast lane alone',
    'abtc-stay',
    { economy: 'USA', entry: '2026-12-01', cardExpiry: '2031-03-19' },
    { holds: false },
  ],
  [
    'trade: 499,999 yuan (example 3)',
    'abtc-trade',
    { trade: trade(49_999_900), least: 50_000_000 },
    { holds: false, missing: 100 },
  ],
  [
    'trade: with other proof (example 3)',
    'abtc-trade',
    { trade: trade(49_999_900), least: 50_000_000, alternative: true },
    { holds: true },
  ],
  ['trade: half a million', 'abtc-trade', { trade: trade(50_000_000), least: 50_000_000 }, { holds: true, missing: 0 }],
  [
    'trade: other countries do not count',
    'abtc-trade',
    { trade: [{ economy: 'FRA', imports: 90_000_000, exports: 0 }], least: 50_000_000 },
    { holds: false, total: 0 },
  ],
  ['tax: C is refused (example 4)', 'abtc-tax-grade', { grade: 'C', least: 'M' }, { holds: false }],
  ['tax: M passes (example 4)', 'abtc-tax-grade', { grade: 'M', least: 'M' }, { holds: true }],
  [
    'tax: not rated, with certificates',
    'abtc-tax-grade',
    { grade: 'none', least: 'M', certificates: true },
    { holds: true },
  ],
  [
    'social insurance: six full months',
    'abtc-social',
    { since: '2025-12', on: '2026-06-10', months: 6 },
    { holds: true, months: 6 },
  ],
  [
    'social insurance: one month short',
    'abtc-social',
    { since: '2026-01', on: '2026-06-10', months: 6 },
    { holds: false, months: 5 },
  ],
  [
    'passport: two years to the day',
    'abtc-passport',
    { expiry: '2028-04-24', on: '2026-04-24', years: 2 },
    { holds: true },
  ],
  [
    'passport: a day short',
    'abtc-passport',
    { expiry: '2028-04-23', on: '2026-04-24', years: 2 },
    { holds: false, needed: '2028-04-24' },
  ],
  [
    'renewal from 10 December (example 6)',
    'abtc-renewal',
    { expiry: '2026-06-10', on: '2025-12-10', months: 6 },
    { holds: true, from: '2025-12-10' },
  ],
  ['no renewal on the 9th', 'abtc-renewal', { expiry: '2026-06-10', on: '2025-12-09', months: 6 }, { holds: false }],
  [
    'matrix: eleven approved are listed (example 5)',
    'abtc-matrix',
    { rows: [Object.fromEntries(full.slice(0, 11).map(({ code }) => [code, 'approved']))] },
    { approved: 11, pending: 5, holds: false },
  ],
  [
    'matrix: an answer with the days it took and the last day that the economy states',
    'abtc-matrix',
    {
      rows: [{ mfaOn: '2026-05-01', AUS: 'denied', until: 'AUS 2027-01-01' }],
      economy: 'JPN',
      result: 'approved',
      on: '2026-05-11',
      until: '2029-01-09',
    },
    { entry: 'approved', days: 10, until: 'AUS 2027-01-01、JPN 2029-01-09', approved: 1, denied: 1, pending: 14 },
  ],
  [
    'passport of an invitee (example 6)',
    'invitation-passport',
    { expiry: '2026-11-01', entry: '2026-05-02', months: 6 },
    { holds: false, needed: '2026-11-02' },
  ],
  ['12a: former head of state', 'invitation-decider', ofRank('former-head', 2), { by: 'state-council', upward: true }],
  ['12a: minister in office', 'invitation-decider', ofRank('official', 3), { by: 'state-council' }],
  ['12a: vice-minister', 'invitation-decider', ofRank('official', 4), { by: 'province' }],
  ['12a: member of parliament', 'invitation-decider', ofRank('deputy', 5), { by: 'province' }],
  ['12a: diplomat', 'invitation-decider', ofRank('diplomat', 6), { by: 'mfa' }],
  ['12a: other official', 'invitation-decider', ofRank('official', 5), { by: 'director', upward: false }],
  ['12a: business', 'invitation-decider', ofRank('visitor', 1), { by: 'chief' }],
  ['12b: 31 days without a reason', 'invitation-stay', stay({ stay: 31 }), { holds: false }],
  [
    '12b: 61 days with a reason go to the head of division',
    'invitation-stay',
    stay({ stay: 61, reason: '安装调试设备' }),
    { holds: true, long: true },
  ],
  ['12b: never 91', 'invitation-stay', stay({ stay: 91, reason: '安装调试设备' }), { holds: false }],
  [
    '12b: entry within three months',
    'invitation-stay',
    stay({ entryTo: '2026-07-25' }),
    { holds: false, entryBy: '2026-07-24' },
  ],
  [
    '12b: a second entry within six months',
    'invitation-stay',
    stay({ entries: 'double', secondEntry: '2026-11-18' }),
    { holds: true },
  ],
  [
    '12b: a second entry too late',
    'invitation-stay',
    stay({ entries: 'double', secondEntry: '2026-11-19' }),
    { holds: false },
  ],
  [
    '12b: a year of entries',
    'invitation-stay',
    stay({
      entries: 'multiple-1y',
      invitees: [
        {
          ...sampleInvitee,
          previous: [
            { entry: '2023-01-09', exit: '2023-01-20' },
            { entry: '2025-04-20', exit: '2025-04-24' },
          ],
        },
      ],
    }),
    { holds: true },
  ],
  [
    '12b: the last visit is too long ago',
    'invitation-stay',
    stay({
      entries: 'multiple-1y',
      invitees: [{ ...sampleInvitee, previous: [{ entry: '2025-04-20', exit: '2025-04-23' }] }],
    }),
    { holds: false },
  ],
  [
    'V7: on the last day nothing is overdue',
    'invitation-outcomes',
    { rows: [{ state: 'issued', outcomeDue: '2026-05-18' }], today: '2026-05-18' },
    { holds: true },
  ],
  [
    'V7: the day after it is (example 3)',
    'invitation-outcomes',
    { rows: [{ number: 'YH2026000001-0', state: 'issued', outcomeDue: '2026-05-18' }], today: '2026-05-19' },
    { holds: false, late: 1 },
  ],
  [
    'V7: a letter under correction still owes its outcome',
    'invitation-outcomes',
    { rows: [{ case: 'a', state: 'accepted', outcomeDue: '2026-05-18' }], today: '2026-05-19', own: 'b' },
    { holds: false, late: 1 },
  ],
  [
    'V7: a case does not stand in its own way',
    'invitation-outcomes',
    { rows: [{ case: 'a', state: 'correcting', outcomeDue: '2026-05-18' }], today: '2026-05-19', own: 'a' },
    { holds: true },
  ],
  ['MRZ: the standard’s own second line', 'invitation-zone', zone, { holds: true, fault: '' }],
  [
    'MRZ: a slip in the check digit',
    'invitation-zone',
    { ...zone, line: zone.line.replace('C36', 'C37') },
    { holds: false, fault: 'check' },
  ],
  [
    'MRZ: another expiry in the form',
    'invitation-zone',
    { ...zone, expiry: '2012-04-16' },
    { holds: false, fault: 'differs' },
  ],
  ['V8: exchange is F', 'invitation-channel', { area: 'exchange', kind: 'F' }, { holds: true }],
  [
    'V8: an expert task has its own channel',
    'invitation-channel',
    { area: 'short-work', kind: 'F' },
    { holds: false, channel: 'short-work' },
  ],
  [
    'yearly figures',
    'invitation-report',
    {
      rows: [
        { state: 'closed', kind: 'M', outcome: 'visited' },
        { state: 'issued', kind: 'F' },
        { country: 'DEU', nationals: 2 },
        { country: 'FRA', nationals: 1 },
        { country: 'DEU', nationals: 1 },
      ],
    },
    { issued: 2, reported: 1, ratePercent: 50, nationalities: { DEU: 3, FRA: 1 } },
  ],
];

describe('figures of cards and invitations', () => {
  for (const [title, id, input, expected] of cases)
    it(title, () => {
      const found: Values = compute(id, input);
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(found[key], value, key);
    });

  it('no rule trips over missing input', () => {
    for (const rule of [...cardRules, ...invitationRules]) assert.ok(rule.compute({}).trace.length > 0, rule.id);
  });

  it('example 5 of the letters: YH2026000123 has the check character 9', () =>
    assert.equal(printedNumber('YH', 2026, 123), 'YH2026000123-9'));
});
