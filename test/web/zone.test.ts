/** The reader's own time beside Beijing's: the end of a due day, a limit in hours, zones that are none. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endOf, inZone, placeOf, readerZone, thereWords, zoneFrom } from '../../src/web/ui/zone.ts';

describe('the end of a due day elsewhere', () => {
  const end = endOf({ due: '2026-10-21' });
  for (const [zone, en, zh] of [
    ['America/New_York', '21 October, 12:00', '10月21日 12:00'],
    ['Europe/Paris', '21 October, 18:00', '10月21日 18:00'],
    ['Asia/Tokyo', '22 October, 01:00', '10月22日 01:00'],
    ['Pacific/Auckland', '22 October, 05:00', '10月22日 05:00'],
  ] as const) {
    it(zone, () => assert.deepEqual([inZone(end, zone, 'en'), inZone(end, zone, 'zh')], [en, zh]));
  }

  it('in words, with the place', () => {
    assert.equal(thereWords(end, 'America/New_York', 'en'), '= 21 October, 12:00 in New York');
    assert.equal(placeOf('America/New_York', 'zh').length > 0, true);
    assert.equal(
      inZone(endOf({ due: '2026-06-02', dueAt: '2026-06-02T15:00:00+08:00' }), 'Europe/London', 'en'),
      '2 June, 08:00',
    );
  });

  it('the year where it is another one', () => {
    assert.equal(inZone('2027-01-01T09:00:00+08:00', 'America/New_York', 'en'), '31 December 2026, 20:00');
  });
});

describe('which zone', () => {
  for (const [given, zone] of [
    ['America/New_York', 'America/New_York'],
    ['Asia/Shanghai', undefined],
    ['Asia/Urumqi', undefined],
    ['Nowhere/Land', undefined],
    ['<script>', undefined],
    ['', undefined],
  ] as const) {
    it(given || '(empty)', () => assert.equal(readerZone(given), zone));
  }

  it('from the cookie', () => {
    assert.equal(zoneFrom('lang=en; tz=America%2FNew_York'), 'America/New_York');
    for (const cookie of [null, '', 'tz=%', 'tz=', 'tz=Asia%2FShanghai']) assert.equal(zoneFrom(cookie), undefined);
  });
});
