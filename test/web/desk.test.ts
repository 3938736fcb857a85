/** The desk's pure halves: posted forms back into values, values into words, the queue's address, the months of a year. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrangements } from '../../office/calendar/index.ts';
import { addDays } from '../../src/calendar/arithmetic.ts';
import { makeCalendar } from '../../src/calendar/calendar.ts';
import { datesInWords } from '../../src/language/dates.ts';
import type { Field } from '../../src/language/field.ts';
import { isWorkday, monthsOf } from '../../src/web/desk/calendar/months.ts';
import { readFields, rowWords, valueWords } from '../../src/web/desk/field-values.ts';
import { cappedCount, queueAddress, readFilter, searchOf } from '../../src/web/desk/queue/filter.ts';

const label = { zh: '项', en: 'item' };
const fields: readonly Field[] = [
  { key: 'reason', type: 'longtext', label },
  { key: 'agree', type: 'bool', label },
  { key: 'signed', type: 'declaration', label },
  { key: 'days', type: 'int', label },
  {
    key: 'grounds',
    type: 'enums',
    label,
    options: [
      { value: 'a', label: { zh: '甲', en: 'A' } },
      { value: 'b', label: { zh: '乙', en: 'B' } },
    ],
  },
  {
    key: 'items',
    type: 'list',
    label,
    fields: [
      { key: 'item', type: 'text', label },
      { key: 'what', type: 'text', label },
    ],
  },
];

const posted = (pairs: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [key, value] of pairs) form.append(key, value);
  return form;
};

const cases = [
  {
    title: 'nothing typed',
    given: [
      ['input.reason', '  '],
      ['input.days', ''],
    ],
    expect: {},
  },
  {
    title: 'each type',
    given: [
      ['input.reason', ' 属实 '],
      ['input.agree', 'false'],
      ['input.signed', 'true'],
      ['input.days', '12'],
      ['input.grounds', 'a'],
      ['input.grounds', 'b'],
    ],
    expect: { reason: '属实', agree: false, signed: true, days: 12, grounds: ['a', 'b'] },
  },
  { title: 'a figure that is none goes on as typed', given: [['input.days', '12 天']], expect: { days: '12 天' } },
  {
    title: 'empty rows at the end are no entries',
    given: [
      ['input.items.0.item', '照片'],
      ['input.items.0.what', '重拍'],
      ['input.items.1.item', ''],
      ['input.items.1.what', ''],
    ],
    expect: { items: [{ item: '照片', what: '重拍' }] },
  },
  {
    title: 'an empty row in between keeps its place',
    given: [
      ['input.items.0.item', ''],
      ['input.items.1.item', '声明'],
    ],
    expect: { items: [{}, { item: '声明' }] },
  },
  {
    title: 'keys of others are not read',
    given: [
      ['input.other', 'x'],
      ['reason', 'y'],
    ],
    expect: {},
  },
] as const;

for (const { title, given, expect } of cases) {
  test(`a posted form: ${title}`, () => assert.deepEqual(readFields(fields, 'input', posted(given)), expect));
}

test('values in words', () => {
  const stays: Field = {
    key: 'stays',
    type: 'list',
    label,
    fields: [
      { key: 'entered', type: 'date', label },
      { key: 'left', type: 'date', label },
      { key: 'place', type: 'region', label },
    ],
  };
  assert.equal(
    rowWords(stays.fields ?? [], { entered: '2026-01-10', left: '2026-04-10' }, 'zh'),
    '2026年1月10日 – 2026年4月10日',
  );
  assert.equal(
    rowWords(stays.fields ?? [], { entered: '2026-01-10', place: '420102' }, 'en').startsWith(
      '10 January 2026 – now, ',
    ),
    true,
  );
  const flags = (['retired', 'kin'] as const).map((key): Field => ({ key, type: 'bool', label: { zh: key, en: key } }));
  assert.equal(rowWords(flags, { retired: true, kin: false }, 'zh'), 'retired');
  const trade: Field[] = [
    { key: 'economy', type: 'country', label },
    { key: 'imports', type: 'money', label: { zh: '进口', en: 'Imports' } },
    { key: 'exports', type: 'money', label: { zh: '出口', en: 'Exports' } },
  ];
  assert.equal(rowWords(trade, { economy: 'JPN', imports: 300, exports: 400 }, 'zh'), '日本，进口 ¥3.00，出口 ¥4.00');
  assert.equal(rowWords(trade, { economy: 'JPN', imports: 300 }, 'en'), 'Japan, ¥3.00');
  assert.equal(valueWords({ type: 'text' }, '2026-06', 'en'), 'June 2026');
  assert.deepEqual(datesInWords({ zh: '2026-10-21 签发，到 2031-10-20。', en: 'Issued 2026-10-21.' }), {
    zh: '2026年10月21日签发，到2031年10月20日。',
    en: 'Issued 21 October 2026.',
  });
  assert.equal(valueWords({ type: 'enums', options: fields[4]?.options ?? [] }, ['a', 'b'], 'zh'), '甲、乙');
  assert.equal(valueWords({ type: 'bool' }, false, 'en'), 'No');
  assert.equal(valueWords({ type: 'country' }, 'FRA', 'zh'), '法国');
});

test('the queue’s address is read and written alike', () => {
  const filter = readFilter(new URLSearchParams('queue=soon&procedure=x&due=2026-06-04&cursor=abc&q='));
  assert.deepEqual(filter, { queue: 'soon', procedure: 'x', cursor: 'abc', due: '2026-06-04' });
  assert.deepEqual(readFilter(new URLSearchParams(searchOf(filter))), filter);
  assert.equal(queueAddress(filter, { due: undefined }), '/desk?queue=soon&procedure=x');
  assert.equal(queueAddress({ queue: 'mine' }), '/desk');
  assert.deepEqual(readFilter(new URLSearchParams('queue=nobody&due=4.6.')), { queue: 'mine' });
  assert.deepEqual([cappedCount(11, 100), cappedCount(100, 100)], ['11', '100+']);
});

test('working days a month in 2026 are those of the shared rules §3', () => {
  const calendar = makeCalendar(arrangements);
  const days = Array.from({ length: 365 }, (_, i) => calendar.day(addDays('2026-01-01', i)));
  const months = monthsOf(days);
  assert.deepEqual(
    months.map((month) => month.workdays),
    [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23],
  );
  assert.equal(days.filter(isWorkday).length, 248);
  assert.ok(months.every((month) => month.weeks.every((week) => week.length === 7)));
});
