/** Each count names the rules that decided it, and the article of each, in both languages. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countingRules } from '../../src/calendar/counting-rules.ts';
import { computePeriod, tracePeriod } from '../../src/calendar/period.ts';
import type { PeriodFacts } from '../../src/calendar/types.ts';
import { calendar } from './office-calendar.ts';

const articles: readonly [string, PeriodFacts, readonly string[]][] = [
  [
    'working days over two make-up days',
    { unit: 'WD', length: 20, start: '2026-09-17' },
    ['201(1)', 'Licensing Law, article 82', 'State Council', '203(2)'],
  ],
  ['working days alone', { unit: 'WD', length: 2, start: '2026-06-01' }, ['201(1)', 'Licensing Law', '203(2)']],
  ['natural days, moved', { unit: 'CD', length: 60, start: '2026-08-03' }, ['201(1)', '203(1)', '203(2)']],
  ['natural days to a make-up Saturday', { unit: 'CD', length: 30, start: '2026-01-15' }, ['201(1)', '203(2)']],
  ['not moved by rule', { unit: 'CD', length: 60, start: '2026-08-03', roll: false }, ['201(1)', '203(2)']],
  ['months', { unit: 'MO', length: 6, start: '2026-04-01' }, ['201(1)', 'article 202', '203(1)', '203(2)']],
  [
    'a pause',
    {
      unit: 'WD',
      length: 20,
      start: '2026-09-03',
      pauses: [{ from: '2026-09-10', to: '2026-10-15', ground: 'expert' }],
    },
    ['201(1)', 'Licensing Law', 'State Council', '§1.2', '203(2)'],
  ],
  ['validity', { unit: 'VAL', length: 60, start: '2026-11-01' }, ['§1.4', 'article 202']],
  [
    'back from a hearing',
    { unit: 'BWD', length: 7, start: '2026-10-14' },
    ['48 and 82', 'Licensing Law, article 82', 'State Council', '203(2)'],
  ],
  ['back to a day before a rest day', { unit: 'BCD', length: 15, start: '2026-10-18' }, ['48 and 82', 'BCD', '203(2)']],
  ['hours', { unit: 'HR', length: 72, start: '2026-09-30', startAt: '2026-09-30T16:20:00+08:00' }, ['201(2)']],
  [
    'office hours over a make-up Saturday',
    { unit: 'OH', length: 2, start: '2026-10-09', startAt: '2026-10-09T16:30:00+08:00' },
    ['201(2)', 'R8', 'State Council'],
  ],
];

describe('the articles of a count', () => {
  for (const [title, facts, expected] of articles)
    it(title, () => {
      const rules = countingRules(facts, tracePeriod(calendar, facts), computePeriod(calendar, facts));
      assert.equal(rules.length, expected.length, rules.map(({ basis }) => basis.text.en).join(' | '));
      rules.forEach(({ text, basis }, i) => {
        assert.ok(text.zh && text.en && basis.text.zh);
        assert.ok(basis.text.en.includes(expected[i] ?? ''), `${basis.text.en} names ${expected[i]}`);
      });
    });
});
