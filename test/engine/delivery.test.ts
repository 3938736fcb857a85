/** Days of delivery by rule (0 §6). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DeliveryFact, deliveredBy, deliversElectronically, dispatchedOn } from '../../src/engine/delivery.ts';
import { calendar as officeCalendar } from '../calendar/office-calendar.ts';

const rows: { name: string; facts?: DeliveryFact[]; consent?: string; on?: string; dispatched?: string }[] = [
  { name: 'nothing on record' },
  {
    name: 'signed at the counter',
    facts: [{ way: 'window', what: 'received', on: '2026-06-05' }],
    on: '2026-06-05',
    dispatched: '2026-06-05',
  },
  {
    name: 'left in place before a witness',
    facts: [{ way: 'left', what: 'received', on: '2026-06-05' }],
    on: '2026-06-05',
    dispatched: '2026-06-05',
  },
  {
    name: 'posted, no receipt yet',
    facts: [{ way: 'post', what: 'sent', on: '2026-06-05' }],
    dispatched: '2026-06-05',
  },
  {
    name: 'posted and signed for',
    facts: [
      { way: 'post', what: 'sent', on: '2026-06-05' },
      { way: 'post', what: 'received', on: '2026-06-09' },
    ],
    on: '2026-06-09',
    dispatched: '2026-06-05',
  },
  {
    name: 'readable on the portal, with consent',
    facts: [{ way: 'portal', what: 'readable', on: '2026-06-03' }],
    consent: '2026-06-01',
    on: '2026-06-03',
    dispatched: '2026-06-03',
  },
  {
    name: 'readable, consent given later',
    facts: [{ way: 'portal', what: 'readable', on: '2026-06-03' }],
    consent: '2026-06-08',
    on: '2026-06-08',
    dispatched: '2026-06-08',
  },
  {
    name: 'readable and read, without consent: no delivery',
    facts: [
      { way: 'portal', what: 'readable', on: '2026-06-03' },
      { way: 'portal', what: 'read', on: '2026-06-03' },
    ],
  },
  {
    name: 'e-mail that was only sent',
    facts: [{ way: 'email', what: 'sent', on: '2026-06-03' }],
    consent: '2026-06-01',
  },
  {
    name: 'e-mail that arrived, with consent',
    facts: [{ way: 'email', what: 'received', on: '2026-06-04' }],
    consent: '2026-06-01',
    on: '2026-06-04',
    dispatched: '2026-06-04',
  },
  {
    name: 'public notice: 30 days',
    facts: [{ way: 'notice', what: 'sent', on: '2026-06-03' }],
    on: '2026-07-03',
    dispatched: '2026-06-03',
  },
  {
    name: 'public notice to somebody abroad: 60 days, rolled over the weekend',
    facts: [{ way: 'notice', what: 'sent', on: '2026-06-03', abroad: true }],
    on: '2026-08-03',
    dispatched: '2026-06-03',
  },
  {
    name: 'the earliest day counts',
    facts: [
      { way: 'notice', what: 'sent', on: '2026-06-03' },
      { way: 'window', what: 'received', on: '2026-06-10' },
    ],
    on: '2026-06-10',
    dispatched: '2026-06-03',
  },
];

describe('delivered on', () => {
  for (const { name, facts = [], consent, on, dispatched } of rows) {
    it(name, () => {
      assert.equal(deliveredBy(officeCalendar, facts, consent ? [{ on: consent }] : [])?.on, on);
      assert.equal(dispatchedOn(officeCalendar, facts, consent ? [{ on: consent }] : []), dispatched);
    });
  }

  it('a withdrawal takes nothing back, and what comes after it is not delivered', () => {
    const consents = [{ on: '2026-06-01', untilAt: '2026-06-05T04:00:00.000Z' }];
    const before: DeliveryFact = { way: 'portal', what: 'readable', on: '2026-06-05', at: '2026-06-05T03:00:00.000Z' };
    assert.equal(deliveredBy(officeCalendar, [before], consents)?.on, '2026-06-05');
    const after = { ...before, at: '2026-06-05T05:00:00.000Z' };
    assert.equal(deliveredBy(officeCalendar, [after], consents), undefined);
    const again = [...consents, { on: '2026-06-08', at: '2026-06-08T01:00:00.000Z' }];
    assert.equal(deliveredBy(officeCalendar, [after], again)?.on, '2026-06-08');
  });

  it('a certificate to be fetched is not handed over by being readable', () => {
    assert.equal(deliversElectronically('certificate', 'counter'), false);
    assert.equal(deliversElectronically('certificate', 'electronic'), true);
    assert.equal(deliversElectronically('refusal', 'counter'), true);
  });
});
