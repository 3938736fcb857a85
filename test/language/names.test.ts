import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Value } from '../../src/language/expression.ts';
import type { Field } from '../../src/language/field.ts';
import { groupIdentifier, judgeTyped, tidyIdentifier } from '../../src/language/identifiers/typing.ts';
import { pinyinName, splitChineseName } from '../../src/language/names.ts';
import { pinyin, withSuggestions } from '../../src/language/suggest.ts';

/** Invented people with surnames that are read otherwise than the character usually is (§8). */
const names = [
  ['单示例', 'Shan Shili', 'SHAN', 'SHILI'],
  ['解示例', 'Xie Shili', 'XIE', 'SHILI'],
  ['仇示例', 'Qiu Shili', 'QIU', 'SHILI'],
  ['曾示例', 'Zeng Shili', 'ZENG', 'SHILI'],
  ['区示例', 'Ou Shili', 'OU', 'SHILI'],
  ['任示例', 'Ren Shili', 'REN', 'SHILI'],
  ['查示例', 'Zha Shili', 'ZHA', 'SHILI'],
  ['种示例', 'Chong Shili', 'CHONG', 'SHILI'],
  ['尉迟示例', 'Yuchi Shili', 'YUCHI', 'SHILI'],
  ['万俟示例', 'Moqi Shili', 'MOQI', 'SHILI'],
  ['欧阳晓明', 'Ouyang Xiaoming', 'OUYANG', 'XIAOMING'],
  ['张伟', 'Zhang Wei', 'ZHANG', 'WEI'],
  ['吕梅', 'Lü Mei', 'LYU', 'MEI'],
  ['刘-杨帆', 'Liu-Yang Fan', 'LIU-YANG', 'FAN'],
  ['李西安', "Li Xi'an", 'LI', 'XIAN'],
  ['欧阳', 'Ou Yang', 'OU', 'YANG'],
  ['张', 'Zhang', 'ZHANG', ''],
] as const;
for (const [name, written, surname, given] of names)
  test(`${name} is ${written}`, () => assert.deepEqual(pinyinName(name), { written, surname, given }));

test('a name in another script has no pinyin', () => {
  for (const name of ['Wei Zhang', 'Иванов', '', '张 Wei']) assert.equal(pinyinName(name), undefined);
  assert.equal(splitChineseName('Zhang'), undefined);
});

const groups = [
  ['residentId', '11010519491231002x', '110105 1949 1231 002X'],
  ['residentId', '1101051949', '110105 1949'],
  ['uscc', '91350100M000100Y43', '91 350100 M000100Y4 3'],
  ['prCard', '942840198506150018', '942 8401 9850 6150 018'],
  ['caseNumber', 'wq2026000123-1', 'WQ 2026 000123 1'],
  ['cnPassport', 'e 12345678', 'E12345678'],
  ['nothing', 'a b', 'AB'],
] as const;
for (const [kind, given, shown] of groups)
  test(`${kind} ${given} is read as ${shown}`, () => {
    assert.equal(groupIdentifier(kind, given), shown);
    assert.equal(tidyIdentifier(shown), tidyIdentifier(given).replaceAll('-', ''));
  });

const typed = [
  ['residentId', '1101', false, 'typing'],
  ['residentId', '1101', true, 'bad'],
  ['residentId', '11010519491231002X', false, 'good'],
  ['residentId', '110105194912310021', false, 'bad'],
  ['cnPassport', 'E1234567', false, 'typing'],
  ['cnPassport', 'E12345678', false, 'good'],
  ['hkMacaoPermit', '', true, 'empty'],
  ['', '123', true, 'typing'],
] as const;
for (const [kind, value, left, state] of typed)
  test(`${kind} “${value}” ${left ? 'left' : 'being typed'}: ${state}`, () =>
    assert.equal(judgeTyped(kind, value, left, { today: '2026-09-21' }).state, state));

test('what is wrong is said with the remedy, in both languages', () => {
  const said = judgeTyped('residentId', '110105194912310021', true);
  assert.ok(said.state === 'bad');
  assert.equal(said.code, 'id.check');
  assert.match(said.text.zh, /末位.*再填一次/u);
  assert.match(said.text.en, /last character.*enter it again/);
});

type Values = { readonly [key: string]: Value };
const both = { zh: '示例', en: 'Sample' };
const text = (key: string, more: Partial<Field> = {}): Field => ({ key, type: 'text', label: both, ...more });
const member: readonly Field[] = [text('name'), text('latin', { suggest: pinyin('name') })];
const asked: readonly Field[] = [
  ...member,
  text('surname', { suggest: pinyin('name', 'surname') }),
  { ...text('members'), type: 'list', fields: member },
];
const proposals: readonly [string, Values, Values | undefined, Values][] = [
  ['what is empty', { name: '吕梅' }, undefined, { name: '吕梅', latin: 'Lü Mei', surname: 'LYU' }],
  ['not over what was typed', { name: '吕梅', latin: 'Lu May' }, { surname: 'LU' }, { name: '吕梅', latin: 'Lu May' }],
  [
    'anew where it was emptied',
    { name: '吕梅', latin: '' },
    { latin: 'Lu May', surname: 'LU' },
    { name: '吕梅', latin: 'Lü Mei' },
  ],
  [
    'each entry of a list by its own name, and nothing for another script',
    { members: [{ name: '张伟' }, { name: 'Ivanov' }, { name: '张伟', latin: 'ZHANG WEI' }] },
    undefined,
    { members: [{ name: '张伟', latin: 'Zhang Wei' }, { name: 'Ivanov' }, { name: '张伟', latin: 'ZHANG WEI' }] },
  ],
];
for (const [title, given, known, wanted] of proposals)
  test(`proposes ${title}`, () => assert.deepEqual(withSuggestions(asked, given, known), wanted));
