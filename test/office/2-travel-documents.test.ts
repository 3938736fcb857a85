/** Rules of passports, passes and losses: the worked examples of dossier 2, §7, to the day, and properties. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exitCertificateGroup } from '../../office/duties/2-travel/exit-certificate/rules.ts';
import { endorsementEnd, endorsementEntries, passDays } from '../../office/duties/2-travel/hk-macao-pass/rules.ts';
import {
  officialPhoto,
  passportClass,
  passportReuse,
  passportTerm,
} from '../../office/duties/2-travel/official-passport-issue/rule-passport.ts';
import {
  lossWait,
  oneBook,
  tripTraveller,
} from '../../office/duties/2-travel/official-passport-issue/rule-traveller.ts';
import { addDays, addMonths } from '../../src/calendar/arithmetic.ts';
import type { Value } from '../../src/language/expression.ts';
import type { Rule } from '../../src/language/rule.ts';

type Values = { readonly [key: string]: Value };
interface Case {
  rule: Rule;
  name: string;
  input: Values;
  holds: boolean;
  value?: Values;
}

const trip: Values = {
  state: 'approved',
  validUntil: '2027-02-15',
  unit: 'unit:1',
  members: '李示例、王示例',
  exit: '2026-11-08',
  entry: '2026-11-15',
  countries: 'POL、HUN',
};
const asked: Values = {
  rows: [trip],
  today: '2026-08-24',
  name: '李示例',
  unit: 'unit:1',
  exit: '2026-11-08',
  entry: '2026-11-15',
};
const book: Values = { document: 'PE3000011', kind: 'PE', state: 'in-store', expiry: '2030-01-01' };
const lost = (acceptedOn: string): Values => ({ kind: 'lost', acceptedOn });

const cases: readonly Case[] = [
  {
    rule: passportReuse,
    name: 'exactly 6 months, clamped (example 1)',
    input: { returnOn: '2026-08-31', expiry: '2027-02-28' },
    holds: true,
    value: { handling: 'reuse', needed: '2027-02-28' },
  },
  {
    rule: passportReuse,
    name: 'a day short (example 2)',
    input: { returnOn: '2026-08-31', expiry: '2027-02-27' },
    holds: false,
    value: { handling: 'renew' },
  },
  {
    rule: passportReuse,
    name: 'return 30 November needs 30 May',
    input: { returnOn: '2026-11-30', expiry: '2027-05-30' },
    holds: true,
    value: { needed: '2027-05-30' },
  },
  {
    rule: passportReuse,
    name: 'the trip end to end: 14 May is renewed',
    input: { returnOn: '2026-11-15', expiry: '2027-05-14' },
    holds: false,
    value: { needed: '2027-05-15' },
  },
  {
    rule: passportReuse,
    name: 'one blank page is not enough',
    input: { returnOn: '2026-08-31', expiry: '2029-01-01', pages: 1 },
    holds: false,
    value: { lasts: true, enough: false },
  },
  {
    rule: passportClass,
    name: 'a section-level clerk asks for S (example 4)',
    input: { rank: 'section', bodyKind: 'organ', class: 'S' },
    holds: false,
    value: { class: 'P', kind: 'PE' },
  },
  {
    rule: passportClass,
    name: 'deputy division of an organ',
    input: { rank: 'deputy-division', bodyKind: 'organ', class: 'S' },
    holds: true,
  },
  {
    rule: passportClass,
    name: 'the same rank in an enterprise',
    input: { rank: 'deputy-division', bodyKind: 'enterprise', class: 'P' },
    holds: true,
  },
  {
    rule: passportClass,
    name: 'vice-province goes up',
    input: { rank: 'vice-province', bodyKind: 'organ', class: 'D' },
    holds: true,
    value: { issuer: 'mfa' },
  },
  {
    rule: passportTerm,
    name: 'five years less a day',
    input: { issuedOn: '2026-06-15', expiry: '2031-06-14' },
    holds: true,
    value: { last: '2031-06-14' },
  },
  { rule: passportTerm, name: 'a day too long', input: { issuedOn: '2026-06-15', expiry: '2031-06-15' }, holds: false },
  {
    rule: officialPhoto,
    name: 'within the measures',
    input: { headWidth: 15, headHeight: 33, white: true, receipt: '12345678901234567890' },
    holds: true,
  },
  {
    rule: officialPhoto,
    name: 'the head is too low',
    input: { headWidth: 15, headHeight: 27, white: true, receipt: '12345678901234567890' },
    holds: false,
    value: { failed: 1 },
  },
  {
    rule: officialPhoto,
    name: 'a receipt of 19 digits',
    input: { headWidth: 15, headHeight: 30, white: true, receipt: '1234567890123456789' },
    holds: false,
  },
  { rule: tripTraveller, name: 'listed, in force, dates agree', input: asked, holds: true },
  {
    rule: tripTraveller,
    name: 'not listed',
    input: { ...asked, name: '赵示例' },
    holds: false,
    value: { code: 'member' },
  },
  {
    rule: tripTraveller,
    name: 'cancelled',
    input: { ...asked, rows: [{ ...trip, state: 'cancelled' }] },
    holds: false,
    value: { code: 'state' },
  },
  {
    rule: tripTraveller,
    name: 'the day after its validity',
    input: { ...asked, today: '2027-02-16' },
    holds: false,
    value: { code: 'ended' },
  },
  {
    rule: tripTraveller,
    name: 'of another unit',
    input: { ...asked, unit: 'unit:2' },
    holds: false,
    value: { code: 'unit' },
  },
  {
    rule: tripTraveller,
    name: 'other dates',
    input: { ...asked, entry: '2026-11-16' },
    holds: false,
    value: { code: 'dates' },
  },
  {
    rule: tripTraveller,
    name: 'a country that it does not name',
    input: { ...asked, countries: ['POL', 'AUT'] },
    holds: false,
    value: { code: 'countries' },
  },
  { rule: tripTraveller, name: 'unknown', input: { ...asked, rows: [] }, holds: false, value: { code: 'unknown' } },
  {
    rule: oneBook,
    name: 'a second book on loan (example 5)',
    input: { rows: [{ ...book, state: 'on-loan' }], today: '2026-06-02' },
    holds: false,
    value: { outside: 1 },
  },
  {
    rule: oneBook,
    name: 'the one that is replaced does not count',
    input: { rows: [{ ...book, state: 'on-loan' }], today: '2026-06-02', except: 'PE3000011' },
    holds: true,
  },
  { rule: oneBook, name: 'in store', input: { rows: [book], today: '2026-06-02' }, holds: true, value: { inStore: 1 } },
  {
    rule: oneBook,
    name: 'a pass is another family',
    input: { rows: [{ ...book, kind: 'HKMO', state: 'on-loan' }], today: '2026-06-02' },
    holds: true,
  },
  {
    rule: lossWait,
    name: 'accepted 4 September: not on 3 October',
    input: { rows: [lost('2026-09-04')], today: '2026-10-03' },
    holds: false,
    value: { from: '2026-10-04' },
  },
  {
    rule: lossWait,
    name: 'from 4 October on, a Sunday',
    input: { rows: [lost('2026-09-04')], today: '2026-10-04' },
    holds: true,
  },
  {
    rule: lossWait,
    name: 'damage waits for nothing',
    input: { rows: [{ kind: 'damaged', acceptedOn: '2026-10-01' }], today: '2026-10-03' },
    holds: true,
  },
  {
    rule: lossWait,
    name: 'reported, not accepted',
    input: { rows: [{ kind: 'lost', acceptedOn: '' }], today: '2026-10-03' },
    holds: true,
  },
  {
    rule: lossWait,
    name: 'twice in five years',
    input: { rows: [lost('2022-01-10'), lost('2026-01-10')], today: '2026-10-03' },
    holds: true,
    value: { repeated: true },
  },
  {
    rule: lossWait,
    name: 'the first is older than five years',
    input: { rows: [lost('2021-01-10'), lost('2026-01-10')], today: '2026-10-03' },
    holds: true,
    value: { repeated: false },
  },
  {
    rule: endorsementEnd,
    name: 'one year from 2 March 2026, pass until 20 November',
    input: { from: '2026-03-02', term: '12m-multiple', expiry: '2026-11-20' },
    holds: false,
    value: { to: '2027-03-01' },
  },
  {
    rule: endorsementEnd,
    name: 'the pass ends on the last day',
    input: { from: '2026-03-02', term: '3m-single', expiry: '2026-06-01' },
    holds: true,
    value: { to: '2026-06-01', entries: 'single' },
  },
  {
    rule: endorsementEntries,
    name: 'double needs two entries',
    input: { term: '3m-double', planned: 1 },
    holds: false,
  },
  {
    rule: endorsementEntries,
    name: 'multiple needs a standing need',
    input: { term: '6m-multiple', planned: 5, standing: true },
    holds: true,
  },
  {
    rule: passDays,
    name: 'Hong Kong 3 days, then Macao 3',
    input: { region: 'both', exit: '2026-06-08', entry: '2026-06-13', administrative: true },
    holds: true,
    value: { days: 6, limit: 8 },
  },
  {
    rule: passDays,
    name: 'Hong Kong alone, 6 days',
    input: { region: 'HKG', exit: '2026-06-08', entry: '2026-06-13', administrative: true },
    holds: false,
    value: { limit: 5 },
  },
  {
    rule: exitCertificateGroup,
    name: 'classes and days',
    input: {
      holders: [{ number: 'PE3000001' }, { number: 'SE3000001' }],
      countries: [{ country: 'ETH' }],
      exit: '2026-06-08',
      entry: '2026-06-15',
    },
    holds: true,
    value: { P: true, S: true, D: false, stay: 8, text: 'ETH' },
  },
  {
    rule: exitCertificateGroup,
    name: 'a number of no official passport',
    input: {
      holders: [{ number: 'E30000001' }],
      countries: [{ country: 'ETH' }],
      exit: '2026-06-08',
      entry: '2026-06-15',
    },
    holds: false,
  },
];

for (const { rule, name, input, holds, value } of cases)
  test(`${rule.id}: ${name}`, () => {
    const result = rule.compute(input);
    assert.equal(result.holds, holds);
    for (const [key, wanted] of Object.entries(value ?? {})) assert.deepEqual(result.value[key], wanted, key);
    assert.ok(result.trace.every((line) => line.text.zh && line.text.en));
  });

const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2010-01-01', n));

test('a passport that is reused lasts at least to the corresponding day, and one day less never does', () =>
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 12 }), (returnOn, months) => {
      const needed = addMonths(returnOn, months);
      const of = (expiry: string) => passportReuse.compute({ returnOn, expiry, months }).holds;
      assert.equal(of(needed), true);
      assert.equal(of(addDays(needed, -1)), false);
    }),
  ));

test('the waiting time is over on one day, and stays over', () =>
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 200 }), (accepted, days, later) => {
      const result = lossWait.compute({ rows: [lost(accepted)], today: addDays(accepted, later), days });
      assert.equal(result.holds, later >= days);
    }),
  ));
