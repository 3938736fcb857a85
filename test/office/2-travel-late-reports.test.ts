/** T18: a head whose report is late cannot lead another trip, whether the report was begun or not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tripReportsDue } from '../../office/duties/2-travel/official-trip-approval/rule-fit.ts';

const members = [{ name: '示例团长' }];
const trip = { trip: '武外侨出〔2026〕1号', state: 'returned', head: '示例团长', reportDue: '2026-04-14' };
const report = { trip: trip.trip, head: '示例团长', due: '2026-04-14' };

describe('late reports', () => {
  for (const [title, given, holds] of [
    ['not begun, on the last day', { trips: [trip], reports: [], today: '2026-04-14' }, true],
    ['not begun, the day after', { trips: [trip], reports: [], today: '2026-04-15' }, false],
    ['begun and late', { trips: [trip], reports: [{ ...report, state: 'due' }], today: '2026-04-15' }, false],
    ['sent back and late', { trips: [trip], reports: [{ ...report, state: 'returned' }], today: '2026-04-15' }, false],
    ['handed in', { trips: [trip], reports: [{ ...report, state: 'submitted' }], today: '2026-04-15' }, true],
    ['of another head', { trips: [{ ...trip, head: '别人' }], reports: [], today: '2026-04-15' }, true],
    ['of a trip that is not over', { trips: [{ ...trip, state: 'abroad' }], reports: [], today: '2026-04-15' }, true],
  ] as const)
    it(title, () => assert.equal(tripReportsDue.compute({ members, ...given }).holds, holds));
});
