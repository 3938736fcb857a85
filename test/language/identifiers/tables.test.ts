import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countries, findCountry } from '../../../src/language/identifiers/countries.ts';
import { failureCodes, failureText, failureWords } from '../../../src/language/identifiers/failure-words.ts';
import {
  findRegion,
  isProvincePart,
  provinces,
  wuhanDistricts,
} from '../../../src/language/identifiers/region-codes.ts';

test('249 codes of ISO 3166-1, each with a name in both languages that no other has', () => {
  assert.equal(countries.length, 249);
  for (const key of ['code', 'zh', 'en'] as const) {
    const values = countries.map((one) => (key === 'code' ? one.code : one.name[key]));
    assert.equal(new Set(values).size, 249, key);
  }
  for (const { code, name } of countries) {
    assert.match(code, /^[A-Z]{3}$/);
    assert.match(name.zh, /^[\p{Script=Han}（）]+$/u, code);
    assert.match(name.en, /^\p{Lu}[\p{L}' ().,-]+$|^US /u, code);
  }
});

test('Hong Kong, Macao and Taiwan are regions of China', () => {
  const regions = countries.filter((one) => one.kind === 'region').map((one) => [one.code, one.name.zh, one.name.en]);
  assert.deepEqual(regions, [
    ['HKG', '中国香港', 'Hong Kong, China'],
    ['MAC', '中国澳门', 'Macao, China'],
    ['TWN', '中国台湾', 'Taiwan, China'],
  ]);
  assert.deepEqual(findCountry('FRA'), { code: 'FRA', name: { zh: '法国', en: 'France' }, kind: 'country' });
  assert.equal(findCountry('GRL')?.kind, 'territory');
  assert.equal(findCountry('XXX'), undefined);
});

test('the runtime knows the countries by the same English names, but for a few', () => {
  const english = new Intl.DisplayNames('en-GB', { type: 'region' });
  const known = [
    ['FRA', 'FR'],
    ['JPN', 'JP'],
    ['ZAF', 'ZA'],
    ['CHE', 'CH'],
    ['SWE', 'SE'],
    ['SVN', 'SI'],
    ['SVK', 'SK'],
    ['AUT', 'AT'],
    ['AUS', 'AU'],
    ['NER', 'NE'],
    ['NGA', 'NG'],
  ] as const;
  for (const [alpha3, alpha2] of known) assert.equal(findCountry(alpha3)?.name.en, english.of(alpha2));
});

test('thirteen districts and four functional zones of Wuhan; 34 provinces', () => {
  const count = (kind: string): number => wuhanDistricts.filter((region) => region.kind === kind).length;
  assert.deepEqual([count('district'), count('zone'), provinces.length], [13, 4, 34]);
  assert.deepEqual(findRegion('420102'), {
    code: '420102',
    name: { zh: '江岸区', en: "Jiang'an" },
    kind: 'district',
  });
  assert.equal(findRegion('WH-DHKF')?.name.zh, '东湖新技术开发区');
  assert.equal(findRegion('420100')?.name.en, 'Wuhan');
  assert.equal(findRegion('42')?.name.zh, '湖北省');
  const allowed = '11-15,21-23,31-37,41-46,50-54,61-65,71-71,81-83'.split(',').flatMap((range) => {
    const [from = 0, to = 0] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
  for (let two = 10; two <= 99; two += 1) assert.equal(isProvincePart(String(two)), allowed.includes(two), String(two));
});

test('every failure is told in both languages with a remedy, without blame', () => {
  assert.ok(failureCodes.length >= 25);
  for (const code of [...failureCodes, 'something-new']) {
    const { text, remedy } = failureWords(code);
    for (const words of [text, remedy, failureText(code)]) {
      assert.match(words.zh, /。$/, code);
      assert.match(words.en, /^\P{Ll}.*\.$/u, code);
      assert.doesNotMatch(words.zh, /格式错误|非法|无效|违规|请您知悉|相关/, code);
      assert.doesNotMatch(words.en, /invalid|illegal|error|wrong|please/i, code);
    }
  }
});
